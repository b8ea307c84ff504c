import type { IChoiceSetInput } from '@microsoft/teams.cards'
import type { Text } from './text/text.ts'

/** One of several; it arrives under the id beside what the button carries. */
export const choiceField = (id: string, label: string, choices: IChoiceSetInput['choices'], text: Text): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  isRequired: true,
  errorMessage: text.welcome.choose,
  choices,
})
