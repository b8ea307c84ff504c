import type { Cause as CauseFacts } from '../cards/risk.ts'
import type { Cause } from '../src/causes.ts'
import type { Organization } from '../src/organization.ts'
import { whoIs } from './people.ts'

/** Causes with names for ids, each said once. */
export const causeFacts = (causes: readonly Cause[], organization: Organization): CauseFacts[] =>
  distinct(causes).map((cause) => ('person' in cause ? { ...cause, person: whoIs(organization, cause.person) } : cause))

/** Places that need the same are one thing to know. */
function distinct(causes: readonly Cause[]): (Cause & { readonly places?: number })[] {
  const needing = (credentials: readonly string[]) => causes.filter((one) => one.kind === 'missing' && one.credentials.join() === credentials.join())
  return causes.flatMap((cause) => {
    if (cause.kind !== 'missing') return cause
    const alike = needing(cause.credentials)
    return alike[0] === cause ? { ...cause, places: alike.length } : []
  })
}
