import type { Day } from './day.ts'
import { keptFor } from './kept.ts'
import type { CredentialDates } from './requirement.ts'
import type { Rulebook } from './rulebook.ts'
import type { Course } from './ways.ts'

/*
 * What two days decide about the credentials alone, whoever the people are. A night asks about thousands of organizations
 * and few pairs of days, so each pair is worked out once and kept until others are asked for.
 */
export type Season = {
  /** By code: accepted on `on`, accepted on `until`, worth planning. */
  readonly accepted: readonly boolean[]
  readonly acceptedThen: readonly boolean[]
  readonly takeable: readonly boolean[]
  /** Filled as they are asked for; shared by all pairs of days with the same takeable codes. */
  readonly courses: Map<number | string, readonly Course[]>
}

/** A night over everybody asks for two pairs for each day of a year; those of earlier nights are let go. */
const MOST_KEPT = 1_000

const seasons = new WeakMap<Rulebook, Map<string, Season>>()

export function season(rulebook: Rulebook, on: Day, until: Day): Season {
  const kept = keptFor(seasons, rulebook, () => new Map<string, Season>())
  const days = `${on} ${until}`
  let found = kept.get(days)
  if (found === undefined) {
    const takeable = rulebook.dates.map((dates) => isTakeable(dates, on, until))
    const alike = [...kept.values()].find((other) => other.takeable.every((open, code) => open === takeable[code]))
    found = {
      accepted: rulebook.dates.map(({ acceptedUntil }) => acceptedUntil === undefined || acceptedUntil >= on),
      acceptedThen: rulebook.dates.map(({ acceptedUntil }) => acceptedUntil === undefined || acceptedUntil >= until),
      takeable,
      courses: alike?.courses ?? new Map(),
    }
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(days, found)
  }
  return found
}

/** A credential is worth planning if it can still be taken on `on` and will still be accepted on `until`. */
export function isTakeable(dates: CredentialDates, on: Day, until: Day): boolean {
  const { availableFrom, registerUntil, retires, acceptedUntil } = dates
  const open = registerUntil === undefined ? retires === undefined || on < retires : on <= registerUntil
  return open && (availableFrom === undefined || availableFrom <= on) && (acceptedUntil === undefined || until <= acceptedUntil)
}
