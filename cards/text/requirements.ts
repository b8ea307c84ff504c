import type { Day } from '../../src/day.ts'
import type { Level } from '../../src/intent.ts'
import type { Market } from '../../src/requirement.ts'
import type { Certainty, Credentials, LevelName, Missing } from './text.ts'

/** Who does what in a seat: the first, other people beside them, or the same ones again. */
export type SeatWords = {
  readonly count: number
  readonly who: 'first' | 'others' | 'same'
  /** The one thing that follows, all of several, any of several, or all that stands on any one line. */
  readonly take: 'this' | 'all' | 'any' | 'line'
  readonly what: 'exam' | 'certification' | 'assessment' | 'mixed'
}

/** Sentences about what is asked in general, and until when it counts. */
export type RequirementsText = {
  readonly requirements: {
    readonly title: (level: LevelName) => string
    readonly titleOfBoth: (competency: string) => string
    /** What one way to the level asks, counted. */
    readonly headline: (level: LevelName, asks: Missing) => string
    readonly headlineOfWays: (level: LevelName, ways: number) => string
    readonly headlineOfBoth: (competency: string, levels: readonly Level[]) => string
    readonly noLevel: (level: LevelName & { level: Level }) => string
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
    readonly availableFrom: (codes: Credentials, day: Day, certainty: Certainty) => string
    readonly registerUntil: (codes: Credentials, day: Day, certainty: Certainty) => string
    readonly retires: (codes: Credentials, day: Day, certainty: Certainty) => string
    readonly retired: (codes: Credentials, day: Day, certainty: Certainty) => string
    readonly acceptedUntil: (codes: Credentials, day: Day, certainty: Certainty) => string
    readonly acceptedNoMore: (codes: Credentials, day: Day, certainty: Certainty) => string
  }
  readonly ended: {
    readonly title: string
    readonly over: (programme: string, day: Day) => string
    readonly successor: (competency: string, successor: string) => string
    readonly noPlan: string
    readonly today: string
  }
}
