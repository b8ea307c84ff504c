import type { Day } from '../day.ts'
import type { Organization, Person } from '../organization.ts'
import type { Bad } from './why.ts'

/** What a file would do to an organization, and the organization as it would be then: nothing is written until somebody says so. */
export type Proposal = {
  readonly kind: 'organization' | 'trainings' | 'roster'
  readonly organization: Organization
  /** Rows of data in the file: each is applied, unchanged, unmatched or bad. */
  readonly rows: number
  readonly applied: number
  readonly unchanged: number
  readonly unmatched: readonly { readonly line: number; readonly title: string }[]
  readonly bad: readonly Bad[]
  readonly conflicts: readonly Conflict[]
  /** Names of people on record of whom a list of people, or an organization, says nothing. */
  readonly absent: readonly string[]
  /** People who are new, and how many would leave. */
  readonly joining: number
  readonly leaving: number
  /** More would leave than one file should decide. */
  readonly guard: boolean
}

/** Where the file and the record differed, and the file was taken; or where it could not be. */
export type RowConflict =
  /** The file's date replaced the one on record. */
  | { readonly kind: 'date'; readonly line: number; readonly person: string; readonly credential: string; readonly was: Day; readonly now: Day }
  /** The file lists somebody who has left: she stays so until somebody says otherwise. */
  | { readonly kind: 'left'; readonly line: number; readonly person: string; readonly was: Day }
  /** Two people of one name that nothing else connects: taken for two. */
  | { readonly kind: 'namesake'; readonly line: number; readonly person: string }
  /** Rows of another partner than most of the file's: taken, as whoever sends the file says whose it is. */
  | { readonly kind: 'partner'; readonly line: number; readonly rows: number; readonly partner: string; readonly most: string }

export type Conflict =
  | RowConflict
  /** In an organization: kept as it is, and nothing can be done with it. */
  | { readonly kind: 'unknown'; readonly what: Unknown; readonly value: string }

export type Unknown = 'timeZone' | 'competency' | 'admin'

/** What is known of somebody of the file, to tell whether she asked to be forgotten. */
export type Known = Pick<Person, 'id' | 'name' | 'email' | 'objectId'>

/** What a file is read against. */
export type Context = {
  /** The file's day: what it shows is confirmed on it, and who is missing left on it. */
  readonly on: Day
  /** Whoever is not on the list has left. */
  readonly complete?: boolean
  /** Whose record was erased for good: she does not come back by a file. */
  readonly isForgotten?: (known: Known) => boolean
  /** Told now and then while a long file is read. */
  readonly progress?: (done: number, rows: number) => void
}

/** One in five: more than that is rather a wrong file than a wave of departures. */
const MOST_LEAVING = 0.2

export const isPresent = ({ joins, leaves }: Person, on: Day): boolean => (joins === undefined || joins <= on) && (leaves === undefined || leaves >= on)

export function guardOf(before: readonly Person[], after: readonly Person[], on: Day): Pick<Proposal, 'leaving' | 'guard'> {
  const then = new Map(after.map((person) => [person.id, person]))
  const present = before.filter((person) => isPresent(person, on))
  const leaving = present.filter(({ id, leaves }) => {
    const now = then.get(id)
    return now === undefined || (now.leaves !== undefined && (leaves === undefined || now.leaves < leaves))
  }).length
  return { leaving, guard: leaving > present.length * MOST_LEAVING }
}

/** Person by person: two texts of a large organization would be larger than itself. */
export function isSame(one: Organization, other: Organization): boolean {
  if (JSON.stringify({ ...one, people: 0 }) !== JSON.stringify({ ...other, people: 0 }) || one.people.length !== other.people.length) return false
  return one.people.every((person, i) => person === other.people[i] || JSON.stringify(person) === JSON.stringify(other.people[i]))
}

export const nameOf = ({ name, email, id }: Person): string => name ?? email ?? id
