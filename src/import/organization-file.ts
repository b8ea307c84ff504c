import { Organization } from '../organization.ts'
import type { Person } from '../organization.ts'
import { explain } from '../explain.ts'
import { guardOf, isPresent, isSame, nameOf } from './proposal.ts'
import type { Context, Proposal } from './proposal.ts'

/* An organization as JSON takes the place of the one on record, as a whole or not at all. */

export function proposeOrganization(before: Organization, read: Organization, { on, isForgotten }: Context): Proposal {
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
    conflicts: [],
    absent: before.people.filter((person) => !there.has(person.id) && isPresent(person, on)).map(nameOf),
    joining: organization.people.filter(({ id }) => !known.has(id)).length,
    ...guardOf(before.people, organization.people, on),
  }
}

/** The organization, or where it is wrong and what belongs there. */
export function readOrganizationFile(json: unknown): { readonly organization: Organization } | { readonly why: string } {
  const { data, error } = Organization.safeParse(json)
  if (error !== undefined) {
    const { path, value, expected } = explain(error, json)
    return { why: `${path || 'the file'} is ${value === undefined ? 'missing' : (JSON.stringify(value) ?? '').slice(0, 80)}: ${expected}` }
  }
  const ids = new Set<string>()
  for (const [i, { id }] of data.people.entries()) {
    if (ids.has(id)) return { why: `people[${i}].id is ${JSON.stringify(id)}: it stands twice; give everybody an id of her own` }
    ids.add(id)
  }
  return { organization: data }
}
