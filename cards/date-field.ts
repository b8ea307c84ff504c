import type { IDateInput } from '@microsoft/teams.cards'
import type { Day } from './facts.ts'
import type { Text } from './text/text.ts'

/** Where a day is asked for; it arrives as `day` beside what the button carries, or under another id. */
export const dateField = (
  label: string,
  { id = 'day', value, max }: { readonly id?: string; readonly value?: Day; readonly max?: Day },
  text: Text,
): IDateInput => ({
  type: 'Input.Date',
  id,
  label,
  isRequired: true,
  errorMessage: text.chooseDay,
  ...(value === undefined ? {} : { value }),
  ...(max === undefined ? {} : { max }),
})
