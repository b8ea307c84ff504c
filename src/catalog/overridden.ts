import type { Organization } from '../organization.ts'
import type { Catalog } from './catalog.ts'
import { rulesOf } from './rules.ts'
import type { Rules } from './rules.ts'
import type { Credential } from './schema.ts'

/* An organization may hold to other dates than the catalog's, from a source of its own: then it is judged by those. */

type Overrides = NonNullable<Organization['overrides']>

/** Compiling takes longer than answering, and few organizations have dates of their own. */
const compiled = new WeakMap<Overrides, { readonly rules: Rules; readonly own: Rules }>()

export function rulesFor(rules: Rules, { overrides }: Pick<Organization, 'overrides'>): Rules {
  if (overrides === undefined) return rules
  const kept = compiled.get(overrides)
  if (kept?.rules === rules) return kept.own
  const own = rulesOf(withDates(rules.catalog, overrides))
  compiled.set(overrides, { rules, own })
  return own
}

function withDates(catalog: Catalog, overrides: Overrides): Catalog {
  const credentials = new Map(catalog.credentials)
  const dates = { ...catalog.dates }
  for (const [id, { source, ...days }] of Object.entries(overrides)) {
    const credential = credentials.get(id)
    if (credential === undefined) continue
    const facts = Object.entries(days).map(([date, day]) => [date, { day, source, certainty: 'stated' }] as const)
    credentials.set(id, { ...credential, ...(Object.fromEntries(facts) as Partial<Credential>) })
    dates[id] = { ...dates[id], ...days }
  }
  return { ...catalog, credentials, dates }
}
