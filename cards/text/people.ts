import type { Day } from '../../src/day.ts'
import type { About, Credentials, LevelName } from './text.ts'

/** Sentences about people and what they hold. */
export type PeopleText = {
  readonly person: {
    readonly title: string
    readonly titleOfMe: string
    readonly headline: (about: About, counting: number, all: number) => string
    readonly nothing: (about: About) => string
    readonly joins: (about: About, day: Day) => string
    readonly leaves: (about: About, day: Day) => string
    readonly achievements: string
    readonly credential: string
    readonly passed: string
    readonly state: string
    readonly counts: string
    readonly countsUntil: (day: Day) => string
    readonly countsNoMore: string
    readonly unconfirmed: string
    readonly expectedBy: (day: Day) => string
    readonly fills: string
    readonly carries: (level: LevelName, me: boolean) => string
  }
  readonly whoHas: {
    readonly title: (codes: Credentials) => string
    readonly headline: (codes: Credentials, holders: number, total: number) => string
    readonly person: string
    readonly passed: string
    readonly countsUntil: string
    readonly noEnd: string
    readonly former: string
    readonly lapsed: (name: string, day: Day) => string
  }
  readonly whoCan: {
    readonly title: (codes: Credentials) => string
    readonly headline: (codes: Credentials, name: string) => string
    readonly headlineCounted: (codes: Credentials, count: number) => string
    readonly closed: (codes: Credentials) => string
    readonly retired: (codes: Credentials, day: Day) => string
    readonly notYet: (codes: Credentials, day: Day) => string
    readonly registrationOver: (codes: Credentials, day: Day) => string
    readonly holders: (codes: Credentials, count: number) => string
    readonly nearest: string
    readonly person: string
    readonly takes: string
    readonly fills: string
    readonly fillsNothing: string
    readonly has: (codes: Credentials) => string
  }
  readonly validity: {
    readonly title: (codes: Credentials) => string
    readonly countsOn: (codes: Credentials) => string
    readonly countsUntil: (codes: Credentials, day: Day) => string
    readonly countsNoMore: (codes: Credentials, since: Day | null) => string
    readonly notHeld: (about: About, codes: Credentials) => string
    readonly passed: (about: About, codes: Credentials, day: Day) => string
    readonly dates: string
    readonly countsFor: string
  }
  readonly endings: {
    readonly title: (until: Day) => string
    readonly headline: (count: number, until: Day) => string
    readonly day: string
    readonly what: string
    readonly expires: (name: string, codes: Credentials) => string
    readonly acceptedUntil: (codes: Credentials) => string
    readonly retires: (codes: Credentials) => string
    readonly leaves: (name: string) => string
    readonly renewal: (level: LevelName) => string
  }
  readonly examInfo: {
    readonly title: (codes: Credentials) => string
    readonly headline: (codes: Credentials, levels: readonly LevelName[], takeable: boolean) => string
    readonly countsForNothing: (codes: Credentials) => string
    readonly kind: Readonly<Record<'exam' | 'certification' | 'assessment', (effort: number) => string>>
    readonly holders: (count: number) => string
  }
}
