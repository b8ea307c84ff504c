import type { DesignationId } from './catalog/designation-names.ts'
import type { Specialization } from './catalog/specialization.ts'
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'

/*
 * Specializations renew every year: the requirements are looked at each time, what is validated by hand (an audit, customer
 * references) every second time. The window opens 60 days before the anniversary and closes 30 days after it.
 */

const OPENS_BEFORE = 60
const GRACE = 30

export type SpecializationRenewal = {
  anniversary: Day
  opens: Day
  closes: Day
  /** What must be shown anew this time. */
  proof: Specialization['proof']
}

/** The next renewal that has not closed yet. */
export function specializationRenewal({ proof }: Specialization, attained: Day, on: Day): SpecializationRenewal {
  let years = 1
  while (addDays(addMonths(attained, 12 * years), GRACE) < on) years += 1
  const anniversary = addMonths(attained, 12 * years)
  return { anniversary, opens: addDays(anniversary, -OPENS_BEFORE), closes: addDays(anniversary, GRACE), proof: years % 2 === 0 ? proof : 'none' }
}

/** Which designation opens the way to it, of those held; the rest of what it asks stands on Microsoft's own page. */
export type Prerequisite = { kind: 'met'; by: DesignationId } | { kind: 'unmet'; oneOf: readonly DesignationId[] }

export function prerequisite({ designations }: Specialization, held: ReadonlySet<DesignationId>): Prerequisite {
  const by = designations.find((id) => held.has(id))
  return by === undefined ? { kind: 'unmet', oneOf: designations } : { kind: 'met', by }
}
