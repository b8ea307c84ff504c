import type { MetricId, Track } from '../../src/catalog/designation-names.ts'
import type { FigureMetric } from '../../src/catalog/designation.ts'
import type { Day } from '../../src/day.ts'
import type { DesignationState } from '../../src/enrolment.ts'

/** What a metric counts: people, or the unit of its figure. */
export type Counted = FigureMetric['unit'] | 'people'

/** Sentences about designations and their scores. */
export type ScoreText = {
  readonly score: {
    /** `Solutions Partner for Security`. */
    readonly title: (designation: string) => string
    readonly metric: Readonly<Record<MetricId, string>>
    readonly points: (metric: string, points: number, max: number) => string
    readonly missing: (count: number, unit: Counted) => string
    readonly state: Readonly<Record<DesignationState, string>>
    readonly enrolledUntil: (day: Day) => string
    readonly track: Readonly<Record<Track, string>>
    readonly trackAssumed: string
    readonly unreported: (metrics: string) => string
    readonly reported: (month: string) => string
    /** Said of a metric that earns nothing. */
    readonly mustEarn: string
    readonly metrics: string

    readonly qualified: (designation: string, total: number, until: Day) => string
    readonly qualifiedThrough: (designation: string, total: number, lastDay: Day) => string
    readonly short: (designation: string, total: number, missing: number) => string
    readonly zero: (designation: string, total: number, metrics: string) => string

    readonly steady: (designation: string, total: number, until: Day) => string
    readonly renewalsKeep: (renewals: number, kept: number, fallen: number, day: Day) => string
    readonly falls: (designation: string, fallen: number, day: Day) => string
    readonly fallsTitle: string
    readonly fall: (day: Day, total: number, qualified: boolean) => string
    readonly renewals: string
    readonly renewal: (name: string, credential: string, opens: Day, due: Day) => string
    readonly renewalsCounted: (count: number) => string
    readonly window: (from: Day, to: Day) => string
    readonly made: (day: Day) => string
    readonly willBeMade: (day: Day) => string
    readonly notMade: string

    readonly nothingMissing: (designation: string, total: number) => string
    readonly wayThere: (designation: string, taken: number, renewed: number, total: number) => string
    readonly figuresShort: (designation: string, total: number, points: number) => string
    readonly figuresZero: (designation: string, metrics: string) => string
    readonly plan: (by: Day) => string
    readonly takes: (name: string, credentials: string) => string
    readonly renews: (name: string, credentials: string) => string
    readonly someoneNew: string
    readonly planCounted: (people: number, newPeople: number) => string
    readonly effort: (effort: number) => string
    readonly estimate: string

    readonly listTitle: string
    readonly list: (qualified: number, all: number) => string
    readonly total: (total: number) => string
    readonly none: string

    readonly without: (name: string, day: Day) => string
    readonly becomes: (designation: string, before: number, after: number, qualified: boolean) => string
    readonly stays: (designation: string, total: number) => string
    readonly changes: string
    readonly noChange: string
    readonly gains: string
    /** `null`: nobody; anything. */
    readonly lapse: (name: string | null, credentials: string | null, until: Day) => string
    readonly passes: (name: string, credentials: string) => string
    readonly supposed: (metric: string, value: number) => string

    readonly asks: (designation: string) => string
    readonly metricAsks: (metric: string, max: number) => string
    readonly fullFigure: (track: string | null, amounts: readonly (readonly [association: string | null, amount: number])[], unit: Counted) => string
    readonly gate: (step: number, people: number, credentials: string, points: number) => string
    readonly each: (step: number | null, points: number, credentials: string) => string
    readonly specializations: (names: string) => string
    readonly from: (day: Day) => string
  }
}
