import type { Day } from '../../src/day.ts'
import type { About, LevelName } from './text.ts'

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
    readonly carries: (level: LevelName) => string
  }
  readonly whoHas: {
    readonly title: (codes: string) => string
    readonly headline: (codes: string, holders: number, total: number) => string
    readonly person: string
    readonly passed: string
    readonly countsUntil: string
    readonly noEnd: string
    readonly former: string
    readonly lapsed: (name: string, day: Day) => string
  }
  readonly whoCan: {
    readonly title: (codes: string) => string
    readonly headline: (codes: string, name: string) => string
    readonly headlineCounted: (codes: string, count: number) => string
    readonly closed: (codes: string) => string
    readonly retired: (code: string, day: Day) => string
    readonly notYet: (code: string, day: Day) => string
    readonly registrationOver: (code: string, day: Day) => string
    readonly holders: (codes: string, count: number) => string
    readonly nearest: string
    readonly person: string
    readonly takes: string
    readonly fills: string
    readonly fillsNothing: string
    readonly has: (codes: string) => string
  }
  readonly validity: {
    readonly title: (code: string) => string
    readonly countsOn: (code: string) => string
    readonly countsUntil: (code: string, day: Day) => string
    readonly countsNoMore: (code: string, since: Day | null) => string
    readonly notHeld: (about: About, code: string) => string
    readonly passed: (about: About, code: string, day: Day) => string
    readonly dates: string
    readonly countsFor: string
  }
  readonly endings: {
    readonly title: (until: Day) => string
    readonly headline: (count: number, until: Day) => string
    readonly day: string
    readonly what: string
    readonly expires: (name: string, code: string) => string
    readonly acceptedUntil: (code: string) => string
    readonly retires: (code: string) => string
    readonly leaves: (name: string) => string
    readonly renewal: (level: LevelName) => string
  }
  readonly examInfo: {
    readonly title: (code: string) => string
    readonly headline: (code: string, levels: string, takeable: boolean) => string
    readonly countsForNothing: (code: string) => string
    readonly kind: Readonly<Record<'exam' | 'certification' | 'assessment', (effort: number) => string>>
    readonly holders: (count: number) => string
  }
}
