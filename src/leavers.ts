import { addMonths } from './day.ts'
import type { Day } from './day.ts'
import type { Organization } from './organization.ts'
import { settingOf } from './settings.ts'

/** Those who left so long ago that their record is to be erased; the night asks this and forgets them. */
export const leaversToErase = (organization: Organization, on: Day): string[] =>
  organization.people.filter(({ leaves }) => leaves !== undefined && addMonths(leaves, settingOf(organization, 'keepLeaversMonths')) < on).map(({ id }) => id)
