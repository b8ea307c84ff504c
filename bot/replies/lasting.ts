import type { Catalog } from '../../src/catalog/catalog.ts'
import { earlier } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { Achievement } from '../../src/organization.ts'
import { FOREVER } from '../../src/survey.ts'

/** The last day an achievement counts, its holder aside; `null`: no end is known. */
export function lastDayOfOne({ credential, expires }: Achievement, { dates }: Catalog): Day | null {
  const last = earlier(earlier(FOREVER, expires), dates[credential]?.acceptedUntil)
  return last === FOREVER ? null : last
}
