import { Organization } from '../organization.ts'
import type { Person } from '../organization.ts'
import { explain } from '../explain.ts'
import type { Catalog } from '../catalog/catalog.ts'
import { isTimeZone } from '../time-zone.ts'
import { guardOf, isPresent, isSame, nameOf } from './proposal.ts'
import type { Conflict, Context, Proposal } from './proposal.ts'

/* An organization as JSON takes the place of the one on record, as a whole or not at all. */

export function proposeOrganization(before: Organization, read: Organization, catalog: Catalog, { on, isForgotten }: Context): Proposal {
  const known = new Map(before.people.map((person) => [person.id, person]))
  const forgotten = read.people.filter((person) => isForgotten?.(person) === true)
  const gone = new Set<Person>(forgotten)
  const ids = new Set(forgotten.map(({ id }) => id))
  const organization = forgotten.length === 0 ? read : { ...read, people: read.people.filter((person) => !gone.has(person)), admins: read.admins.filter((id) => !ids.has(id)) }
  const there = new Set(organization.people.map(({ id }) => id))
  const unchanged = isSame(before, organization)
  return {
    kind: 'organization',
    organization,
    rows: read.people.length,
    applied: unchanged ? 0 : organization.people.length,
    unchanged: unchanged ? organization.people.length : 0,
    unmatched: [],
    bad: [],
    conflicts: unknownsOf(organization, catalog),
    absent: before.people.filter((person) => !there.has(person.id) && isPresent(person, on)).map(nameOf),
    joining: organization.people.filter(({ id }) => !known.has(id)).length,
    ...guardOf(before.people, organization.people, on),
  }
}

function unknownsOf({ timeZone, memberships, targets, admins, people }: Organization, { competencies }: Catalog): Conflict[] {
  const there = new Set(people.map(({ id }) => id))
  const unknown = {
    timeZone: isTimeZone(timeZone) ? [] : [timeZone],
    competency: [...memberships, ...targets].map(({ competency }) => competency).filter((id) => !competencies.has(id)),
    admin: admins.filter((id) => !there.has(id)),
  }
  return (['timeZone', 'competency', 'admin'] as const).flatMap((what) => [...new Set(unknown[what])].map((value) => ({ kind: 'unknown' as const, what, value })))
}

/** The organization, or where it is wrong and what belongs there. */
export function readOrganizationFile(json: unknown): { readonly organization: Organization } | { readonly why: string } {
  const { data, error } = Organization.safeParse(json)
  if (error !== undefined) {
    const { path, value, expected } = explain(error, json)
    return { why: `${path || 'the file'} is ${value === undefined ? 'missing' : (JSON.stringify(value) ?? '').slice(0, 80)}: ${expected}` }
  }
  // As files are matched with people: whatever the case.
  const known = { id: new Set<string>(), objectId: new Set<string>() }
  for (const [i, person] of data.people.entries()) {
    for (const key of ['id', 'objectId'] as const) {
      const value = person[key]
      if (value === undefined) continue
      if (known[key].has(value.toLowerCase())) return { why: `people[${i}].${key} is ${JSON.stringify(value)}: it stands twice; give everybody an ${key} of her own` }
      known[key].add(value.toLowerCase())
    }
  }
  return { organization: data }
}
