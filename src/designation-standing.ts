import { rulesOn } from './catalog/designation.ts'
import type { Designation, MetricId, Rules, Track } from './catalog/designation.ts'
import { designations } from './catalog/designations.ts'
import { addMonths } from './day.ts'
import type { Day } from './day.ts'
import { anniversaryOf, qualifiedIn, RENEWAL_DAYS, stateOn, windowOf } from './enrolment.ts'
import type { DesignationState, Window } from './enrolment.ts'
import { headcount } from './headcount.ts'
import type { Organization } from './organization.ts'
import { scorebook, scoreOf } from './score.ts'
import type { Score, ScoreFigure } from './score.ts'
import { forecast } from './score-forecast.ts'
import type { Forecast } from './score-forecast.ts'
import { planScore } from './score-plan.ts'
import type { ScoreGoal, ScorePlan } from './score-plan.ts'
import { asOf } from './survey.ts'

/* Where an organization stands with a designation on a day, and how it goes on: the counterpart of a level's standing. */

export type DesignationStanding = {
  readonly designation: Designation
  readonly rules: Rules
  readonly score: Score
  readonly state: DesignationState
  /** The day through which it is enrolled. */
  readonly anniversary: Day | null
  /** The days of which one must qualify to enrol or to renew, and the first that does if nobody does anything; null: none. */
  readonly window: Window
  readonly made: Day | null
  /** How far is looked ahead: to the anniversary or, of what is not held, half a year. */
  readonly horizon: Day
  /** Nobody has said how Microsoft classifies the company: Enterprise is taken. */
  readonly assumedTrack: boolean
  readonly figures: readonly MetricState[]
  readonly goal: ScoreGoal
}

/** The month a metric was last reported for; null: never. */
export type MetricState = { readonly metric: MetricId; readonly month: string | null }

/** Figures age: of each the last one reported by then counts. */
export function figuresOf({ metrics = [] }: Pick<Organization, 'metrics'>, designation: Designation['id'], on: Day): ScoreFigure[] {
  const last = new Map<string, NonNullable<Organization['metrics']>[number]>()
  for (const one of metrics) {
    if (one.designation !== designation || one.month > on.slice(0, 7)) continue
    const key = [one.metric, one.track, one.option].join()
    if ((last.get(key)?.month ?? '') <= one.month) last.set(key, one)
  }
  return [...last.values()].map(({ metric, value, track, option }) => ({ metric, value, ...(track && { track }), ...(option && { option }) }))
}

export function designationStanding(organization: Organization, id: Designation['id'], on: Day): DesignationStanding | undefined {
  const designation = designations.designations.get(id)!
  const { certifications } = designations
  const rules = rulesOn(designation, on)
  if (rules === undefined) return undefined
  const held = organization.designations?.find((one) => one.designation === id)
  const assumedTrack = designation.track === 'classification' && held?.track === undefined
  const track: Track | undefined = designation.track === 'classification' ? (held?.track ?? 'Enterprise') : undefined
  const anniversary = anniversaryOf(organization.designations ?? [], id)
  const people = asOf(organization.people, on)
  const figures = figuresOf(organization, id, on)
  const history = { designation, certifications, people: organization.people, figures, track }
  const renewalDays = renewalDaysOf(organization)
  const state = stateOn(history, on, anniversary, renewalDays)
  const renewing = state === 'enrolled' || state === 'renewal-due' ? anniversary : null
  const window = windowOf(on, renewing, renewalDays)
  const horizon = renewing !== null && renewing > on ? renewing : addMonths(on, state === 'renewal-due' ? 0 : 6)
  const { roster, cards } = scorebook([designation], certifications, on)
  const card = cards.get(id)!
  const until = horizon < addMonths(on, 12) ? addMonths(on, 12) : horizon
  return {
    designation,
    rules,
    score: scoreOf(card, headcount(roster, people, on, until), figures, track, until),
    state,
    anniversary: renewing,
    window,
    made: qualifiedIn(history, window),
    horizon,
    assumedTrack,
    figures: monthsOf(organization, designation, rules, on),
    goal: { card, certifications, people, figures, track, on, until: horizon },
  }
}

const monthsOf = ({ metrics = [] }: Organization, { id }: Designation, rules: Rules, on: Day): MetricState[] =>
  rules.metrics
    .filter((metric) => !('steps' in metric))
    .map((metric) => {
      const months = metrics.filter((one) => one.designation === id && one.metric === metric.id && one.month <= on.slice(0, 7)).map(({ month }) => month)
      return { metric: metric.id, month: months.sort().at(-1) ?? null }
    })

/** Whether the days after the anniversary can still qualify is newer wording of Microsoft's: a setting, on unless it is turned off. */
const renewalDaysOf = ({ settings }: Organization): number => (settings['renewalWindowCounts'] === false ? 0 : RENEWAL_DAYS)

/** All designations held or aimed for. */
export const designationStandings = (organization: Organization, on: Day): DesignationStanding[] =>
  (organization.designations ?? []).flatMap(({ designation }) => designationStanding(organization, designation, on) ?? [])

export const forecastOf = ({ goal }: DesignationStanding): Forecast => forecast(goal)
export const planOf = ({ goal }: DesignationStanding): ScorePlan => planScore(goal)
