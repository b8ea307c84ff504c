import type { IDateInput } from '@microsoft/teams.cards'
import type { Day } from './facts.ts'
import type { Text } from './text/text.ts'

/** Where a day is asked for, empty so that none is confirmed unread; it arrives as `day` beside what the button carries, or under another id. */
export const dateField = (
  label: string,
  text: Text,
  { id = 'day', max }: { readonly id?: string; readonly max?: Day } = {},
): IDateInput => ({
  type: 'Input.Date',
  id,
  label,
  isRequired: true,
  errorMessage: text.chooseDay,
  ...(max === undefined ? {} : { max }),
})
