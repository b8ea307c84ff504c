import type { Day } from '../../src/day.ts'
import type { Level } from '../../src/intent.ts'
import type { Market } from '../../src/requirement.ts'
import type { Certainty, LevelName, Missing } from './text.ts'

/** Who does what in a seat: the first, other people beside them, or the same ones again. */
export type SeatWords = {
  readonly count: number
  readonly who: 'first' | 'others' | 'same'
  /** The one thing that follows, all of several, or any of several. */
  readonly take: 'this' | 'all' | 'any'
  readonly what: 'exam' | 'certification' | 'assessment' | 'mixed'
}

/** Sentences about levels: what they ask, what they lack, how long they hold. */
export type LevelText = {
  readonly requirements: {
    readonly title: (level: LevelName) => string
    readonly titleOfBoth: (competency: string) => string
    /** What one way to the level asks, counted. */
    readonly headline: (level: LevelName, asks: Missing) => string
    readonly headlineOfWays: (level: LevelName, ways: number) => string
    readonly headlineOfBoth: (competency: string, levels: readonly Level[]) => string
    readonly noLevel: (level: LevelName) => string
    readonly option: (option: string, level: Level) => string
    readonly seat: (seat: SeatWords) => string
    readonly exam: (code: string, title: string) => string
    readonly or: string
    readonly sameOrDifferent: string
    readonly figure: (name: string, amount: string) => string
    readonly figureByMarket: (name: string, developed: string | null, developing: string | null, market: Market | null) => string
    readonly attest: (name: string) => string
    readonly dates: string
  }
  /** Days of one credential. */
  readonly dates: {
    readonly availableFrom: (code: string, day: Day, certainty: Certainty) => string
    readonly registerUntil: (code: string, day: Day, certainty: Certainty) => string
    readonly retires: (code: string, day: Day, certainty: Certainty) => string
    readonly retired: (code: string, day: Day, certainty: Certainty) => string
    readonly acceptedUntil: (code: string, day: Day, certainty: Certainty) => string
    readonly acceptedNoMore: (code: string, day: Day, certainty: Certainty) => string
  }
  readonly ended: {
    readonly title: string
    readonly over: (programme: string, day: Day) => string
    readonly successor: (competency: string, successor: string) => string
    readonly noPlan: string
  }
  readonly gap: {
    readonly title: (level: LevelName) => string
    readonly met: (level: LevelName, until: Day) => string
    readonly metUntil: (level: LevelName, lastDay: Day) => string
    readonly missing: (level: LevelName, missing: Missing) => string
    readonly nothingRecorded: (level: LevelName, missing: Missing) => string
    readonly places: (filled: number, all: number) => string
    readonly person: string
    readonly by: string
    readonly empty: string
    readonly lacks: (codes: string) => string
    readonly emptyPlace: (codes: string) => string
    readonly thin: (names: readonly string[]) => string
    readonly thinCounted: (count: number) => string
    readonly candidates: string
    readonly candidate: (name: string, codes: string) => string
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
    readonly someoneNew: string
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
    readonly over: string
    readonly more: (count: number) => string
  }
  readonly risk: {
    readonly title: string
    readonly titleUntil: (until: Day) => string
    readonly headline: (levels: {
      readonly unmet: number
      readonly atRisk: number
      readonly thin: number
      readonly safe: number
    }) => string
    readonly more: (count: number) => string
    readonly safe: (levels: string, count: number) => string
    readonly notMet: string
    readonly lastDay: (day: Day, renewal: Day | null) => string
    readonly thin: (until: Day) => string
    readonly leaves: (name: string, day: Day) => string
    readonly moved: (name: string, day: Day) => string
    readonly retires: (name: string, code: string, day: Day) => string
    readonly expires: (name: string, code: string, day: Day) => string
    readonly unconfirmed: (name: string, code: string) => string
    readonly notConfirmed: (attestation: string, lastDay: Day | null) => string
    readonly someoneLeaves: (day: Day) => string
    readonly someoneMoved: (day: Day) => string
    readonly someoneRetires: (code: string, day: Day) => string
    readonly someoneExpires: (day: Day) => string
    readonly someoneUnconfirmed: string
  }
  readonly whatIf: {
    readonly titleLeave: string
    readonly titlePass: string
    readonly leave: (names: readonly string[], day: Day) => string
    readonly pass: (name: string, codes: string, day: Day) => string
    readonly breaks: (levels: string, count: number) => string
    readonly gains: (levels: string, count: number) => string
    readonly changes: (levels: string, count: number) => string
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
