import type { Catalog } from './catalog/catalog.ts'
import type { Day } from './day.ts'
import type { Organization, Person } from './organization.ts'

/* What can be written about people: an achievement, a departure. Accepted or refused, with the reason; and taken back. */

export type Change =
  | { readonly kind: 'record'; readonly person: string; readonly credentials: readonly string[]; readonly day: Day }
  | { readonly kind: 'leave'; readonly person: string; readonly day: Day }

/** Why not. `already` names the day on record. */
export type Refused =
  | { readonly why: 'unknown-person' }
  | { readonly why: 'unknown-credential'; readonly credential: string }
  | { readonly why: 'future'; readonly day: Day }
  | { readonly why: 'too-early'; readonly credential: string; readonly day: Day }
  | { readonly why: 'retired'; readonly credential: string; readonly day: Day }
  | { readonly why: 'not-employed'; readonly day: Day }
  | { readonly why: 'already'; readonly day: Day }

export type Recorded = { readonly organization: Organization; readonly before: Person }

export const isRefused = (outcome: Recorded | Refused): outcome is Refused => 'why' in outcome

/** The organization with the change, and the person as she was, so that it can be taken back. */
export function record(organization: Organization, change: Change, catalog: Catalog, on: Day): Recorded | Refused {
  const person = organization.people.find(({ id }) => id === change.person)
  if (person === undefined) return { why: 'unknown-person' }
  const refused = change.kind === 'record' ? refuseRecord(person, change, catalog, on) : refuseLeave(person, change)
  if (refused !== null) return refused
  return { organization: withPerson(organization, changed(person, change)), before: person }
}

function changed(person: Person, change: Change): Person {
  if (change.kind === 'leave') return { ...person, leaves: change.day }
  const passed = change.credentials.map((credential) => ({ credential, passed: change.day }))
  return { ...person, achievements: [...person.achievements, ...passed] }
}

/** Puts the person back as she was, if nobody has changed her since: else `null`. */
export function takeBack(organization: Organization, change: Change, before: Person): Organization | null {
  const now = organization.people.find(({ id }) => id === before.id)
  if (now === undefined || JSON.stringify(now) !== JSON.stringify(changed(before, change))) return null
  return withPerson(organization, before)
}

const withPerson = (organization: Organization, person: Person): Organization => ({
  ...organization,
  people: organization.people.map((one) => (one.id === person.id ? person : one)),
})

function refuseRecord(person: Person, change: Extract<Change, { kind: 'record' }>, catalog: Catalog, on: Day): Refused | null {
  const { day } = change
  if (day > on) return { why: 'future', day }
  for (const code of change.credentials) {
    const credential = catalog.credentials.get(code)
    if (credential === undefined) return { why: 'unknown-credential', credential: code }
    const first = credential.availableFrom?.day
    if (first !== undefined && day < first) return { why: 'too-early', credential: code, day: first }
    const last = credential.retires?.day
    // Retiring means from the next day on: the retirement day is the last on which it could be passed.
    if (last !== undefined && day > last) return { why: 'retired', credential: code, day: last }
    const held = person.achievements.find(({ credential: held, expires }) => held === code && (expires === undefined || expires >= day))
    if (held !== undefined) return { why: 'already', day: held.passed }
  }
  const employed = (person.joins === undefined || person.joins <= day) && (person.leaves === undefined || day <= person.leaves)
  return employed ? null : { why: 'not-employed', day }
}

function refuseLeave(person: Person, { day }: { readonly day: Day }): Refused | null {
  if (person.leaves === day) return { why: 'already', day }
  return person.joins !== undefined && day < person.joins ? { why: 'not-employed', day: person.joins } : null
}
