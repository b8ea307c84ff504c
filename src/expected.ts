import { addDays } from './day.ts'
import type { Day } from './day.ts'
import type { Organization } from './organization.ts'
import { settingOf } from './settings.ts'

/** The day by which a Partner Center export should show what was passed. */
export const expectedBy = (organization: Pick<Organization, 'settings'>, passed: Day): Day => addDays(passed, settingOf(organization, 'confirmationDays'))
