import type { DesignationId, MetricId, Track } from '../src/catalog/designation-names.ts'
import type { FigureMetric } from '../src/catalog/designation.ts'
import type { DesignationState, Window } from '../src/enrolment.ts'
import type { Answered, Day, Who } from './facts.ts'
import type { Cause } from './risk.ts'

/* What answers about designations are made of. */

export type MetricFacts = {
  readonly id: MetricId
  readonly points: number
  readonly max: number
  readonly missing: number
  readonly unit: FigureMetric['unit'] | 'people'
  /** The month its figure is from; null: never reported, or not a figure. */
  readonly month: string | null
}

export type DesignationFacts = {
  readonly designation: DesignationId
  readonly track: Track
  readonly assumedTrack: boolean
  readonly state: DesignationState
  readonly anniversary: Day | null
  readonly window: Window
  readonly made: Day | null
  readonly horizon: Day
  readonly total: number
  readonly qualified: boolean
  readonly lastDay: Day | null
  /** How far was looked: `lastDay` on this day means at least until then. */
  readonly until: Day
  readonly metrics: readonly MetricFacts[]
  /** The page the rules are from. */
  readonly source: string
}

export type ForecastFacts = {
  readonly falls: readonly { readonly day: Day; readonly total: number; readonly qualified: boolean }[]
  readonly renewals: readonly { readonly person: Who; readonly credential: string; readonly opens: Day; readonly due: Day }[]
  readonly kept: number
}

export type ScorePlanFacts =
  | { readonly kind: 'figures'; readonly total: number; readonly points: number; readonly zero: readonly MetricId[] }
  | {
      readonly kind: 'plan'
      readonly total: number
      readonly newPeople: number
      readonly effort: number
      /** The last day on which all of it can still be done; `null`: none is known. */
      readonly by: Day | null
      readonly steps: readonly { readonly person: Who | null; readonly take: readonly string[]; readonly renew: readonly string[] }[]
    }

/** What a night says of a designation. */
export type ScoreAlertFacts = {
  readonly total: number
  /** Metrics that earn nothing today. */
  readonly zero: readonly MetricId[]
  readonly lastDay: Day | null
  readonly causes: readonly ScoreCause[]
  readonly forecast: ForecastFacts | null
  readonly plan: ScorePlanFacts | null
}

export type ScoreCause =
  | Extract<Cause, { kind: 'leaves' | 'moved' | 'retires' | 'expires' }>
  | { readonly kind: 'zero'; readonly metric: MetricId; readonly date: Day | null }
  | { readonly kind: 'points'; readonly actual: number; readonly needed: number }
  /** It qualified, and can still be enrolled. */
  | { readonly kind: 'enrol'; readonly date: Day }

export type ScoreAnswered = Answered & { readonly facts: DesignationFacts }
