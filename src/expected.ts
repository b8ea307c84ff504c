import { addDays } from './day.ts'
import type { Day } from './day.ts'
import type { Organization } from './organization.ts'

/** Microsoft's pages have said from one to ten days; the longest holds where nobody set another. */
const SHOWN_AFTER = 10

/** The day by which a Partner Center export should show what was passed. */
export function expectedBy({ settings }: Pick<Organization, 'settings'>, passed: Day): Day {
  const days = settings['confirmationDays']
  return addDays(passed, typeof days === 'number' ? days : SHOWN_AFTER)
}
