import { addMonths } from './day.ts'
import type { Day } from './day.ts'
import type { Organization } from './organization.ts'
import { settingOf } from './settings.ts'

/** Those who left so long ago that their record is to be erased; nobody as long as no admin has set how long. */
export function leaversToErase(organization: Organization, on: Day): string[] {
  const months = settingOf(organization, 'keepLeaversMonths')
  if (months === 0) return []
  return organization.people.filter(({ leaves }) => leaves !== undefined && addMonths(leaves, months) < on).map(({ id }) => id)
}
