import type { Day } from '../../src/day.ts'
import type { Credentials, LevelName, Missing } from './text.ts'

/** Sentences about levels: what they lack, how long they hold, what would change them. */
export type LevelText = {
  readonly gap: {
    readonly title: (level: LevelName) => string
    readonly met: (level: LevelName, until: Day) => string
    readonly metUntil: (level: LevelName, lastDay: Day) => string
    readonly missing: (level: LevelName, missing: Missing) => string
    readonly nothingRecorded: (level: LevelName, missing: Missing) => string
    readonly places: (filled: number, all: number) => string
    readonly person: string
    readonly by: string
    readonly empty: (count: number) => string
    readonly lacks: (count: number, codes: Credentials) => string
    readonly emptyPlaces: (count: number, codes: Credentials) => string
    readonly thin: (names: readonly string[]) => string
    readonly thinCounted: (count: number) => string
    readonly candidates: string
    readonly candidate: (name: string, codes: Credentials) => string
    readonly candidatesCounted: (count: number) => string
    readonly figures: string
    readonly confirmed: (attestation: string) => string
    readonly confirmedUntil: (attestation: string, lastDay: Day) => string
    readonly notConfirmed: (attestation: string) => string
  }
  readonly figure: {
    readonly reported: (name: string, actual: string, needed: string, asOf: Day) => string
    readonly unreported: (name: string, needed: string) => string
    readonly noAmount: (name: string) => string
    readonly below: (name: string, actual: string, needed: string) => string
  }
  readonly plan: {
    readonly title: (by: Day, renewal: boolean) => string
    readonly none: string
    readonly who: string
    readonly takes: string
    readonly newPeople: (count: number) => string
    readonly effort: (effort: number) => string
    /** So many who are here, so many new, so many exams and certifications in all. */
    readonly counted: (staying: number, newPeople: number, total: number) => string
  }
  readonly state: Readonly<Record<'unmet' | 'at-risk' | 'thin' | 'safe' | 'ended', string>>
  readonly status: {
    readonly title: string
    readonly headline: (met: number, all: number, atRisk: number) => string
    readonly allEnded: string
    readonly level: string
    readonly state: string
    readonly holds: string
    readonly renewal: (day: Day) => string
    readonly aimedFor: string
    readonly missing: (places: number, others: number) => string
    readonly notMet: string
    readonly until: (day: Day) => string
    readonly atLeastUntil: (day: Day) => string
    readonly more: (count: number) => string
  }
  readonly risk: {
    readonly title: string
    readonly titleUntil: (until: Day) => string
    readonly headline: (levels: { readonly unmet: number; readonly atRisk: number }, all: number) => string
    /** Several, all of which hold by a thread. */
    readonly onlyThin: (count: number) => string
    /** Where only one level is in question. */
    readonly headlineOfOne: (level: LevelName, state: 'unmet' | 'at-risk' | 'thin', lastDay: Day | null) => string
    readonly nothing: (levels: number) => string
    readonly more: (count: number) => string
    readonly safe: (levels: readonly LevelName[]) => string
    readonly notMet: string
    readonly lastDay: (day: Day, renewal: Day | null) => string
    readonly thin: (until: Day) => string
    readonly leaves: (name: string, day: Day) => string
    readonly moved: (name: string, day: Day) => string
    readonly retires: (name: string, codes: Credentials, day: Day) => string
    readonly expires: (name: string, codes: Credentials, day: Day) => string
    readonly unconfirmed: (name: string, codes: Credentials) => string
    readonly notConfirmed: (attestation: string, lastDay: Day | null) => string
    readonly someoneLeaves: (day: Day) => string
    readonly someoneMoved: (day: Day) => string
    readonly someoneRetires: (codes: Credentials, day: Day) => string
    readonly someoneExpires: (day: Day) => string
    readonly someoneUnconfirmed: string
    /** Over those who could fill a place in place of the plan's. */
    readonly others: string
  }
  readonly whatIf: {
    readonly titleLeave: string
    readonly titlePass: string
    readonly leave: (names: readonly string[], day: Day) => string
    readonly pass: (name: string, codes: Credentials, day: Day) => string
    readonly breaks: (levels: readonly LevelName[]) => string
    readonly gains: (levels: readonly LevelName[]) => string
    readonly changes: (levels: readonly LevelName[]) => string
    readonly nothing: string
    readonly levels: string
    readonly staysMet: (level: LevelName) => string
    readonly staysUnmet: (level: LevelName) => string
    readonly levelBreaks: (level: LevelName, unfilled: number) => string
    readonly holdsUntil: (level: LevelName, lastDay: Day) => string
    readonly holds: (level: LevelName, until: Day) => string
    readonly mend: (level: LevelName, by: Day, renewal: boolean) => string
  }
  /** What one change does to one level. */
  readonly change: {
    readonly gained: (level: LevelName) => string
    readonly gainedUntil: (level: LevelName, until: Day) => string
    readonly lost: (level: LevelName, missing: number) => string
    readonly lostAfter: (level: LevelName, lastDay: Day, missing: number) => string
    readonly fewer: (level: LevelName, before: number, after: number) => string
    readonly more: (level: LevelName, before: number, after: number) => string
    readonly longer: (level: LevelName, lastDay: Day) => string
    readonly shorter: (level: LevelName, lastDay: Day) => string
  }
}
