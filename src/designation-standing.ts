import { rulesOn } from './catalog/in-force.ts'
import type { MetricId, Track } from './catalog/designation-names.ts'
import type { Designation, Rules } from './catalog/designation.ts'
import { designations } from './catalog/designations.ts'
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { anniversaryOf, figuresBy, lastQualifiedIn, mayEnrolUntil, qualifiedIn, RENEWAL_DAYS, staffBy, stateOn, windowOf } from './enrolment.ts'
import type { DesignationState, Reported, Window } from './enrolment.ts'
import { headcount } from './headcount.ts'
import type { Organization } from './organization.ts'
import { scorebook, scoreOf } from './score.ts'
import type { Score } from './score.ts'
import { forecast } from './score-forecast.ts'
import type { Forecast } from './score-forecast.ts'
import { planScore } from './score-plan.ts'
import type { ScoreGoal, ScorePlan } from './score-plan.ts'

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
  /** It qualified on such a day, and nobody has said yet that it was enrolled or renewed: until when that is possible. */
  readonly enrolBy: Day | null
  /** How far is looked ahead: to the anniversary or, of what is not held, half a year. */
  readonly horizon: Day
  /** Nobody has said how Microsoft classifies the company: Enterprise is taken. */
  readonly assumedTrack: boolean
  readonly figures: readonly MetricState[]
  readonly goal: ScoreGoal
}

/** Of what is not held, so many months ahead are looked at: what expires in them can be renewed now. */
export const AHEAD = 6

/** The month a metric was last reported for; null: never. */
export type MetricState = { readonly metric: MetricId; readonly month: string | null }

const reportedFor = ({ metrics = [] }: Organization, designation: Designation['id']): Reported[] =>
  metrics.flatMap(({ designation: of, ...figure }) => (of === designation ? [figure] : []))

export function designationStanding(organization: Organization, id: Designation['id'], on: Day, among = designations): DesignationStanding | undefined {
  const designation = among.designations.get(id)!
  const { certifications } = among
  const rules = rulesOn(designation, on)
  if (rules === undefined) return undefined
  const held = organization.designations?.find((one) => one.designation === id)
  const assumedTrack = designation.track === 'classification' && held?.track === undefined
  const track: Track | undefined = designation.track === 'classification' ? (held?.track ?? 'Enterprise') : undefined
  const anniversary = anniversaryOf(organization.designations ?? [], id, on)
  const people = staffBy(organization.people, on)
  const reported = reportedFor(organization, id)
  const figures = figuresBy(reported, on)
  const history = { designation, certifications, people: organization.people, figures: reported, track }
  const renewalDays = renewalDaysOf(organization)
  const state = stateOn(history, on, anniversary, renewalDays)
  const renewing = state === 'enrolled' || state === 'renewal-due' ? anniversary : null
  const window = windowOf(on, renewing, renewalDays)
  const horizon = renewing !== null && renewing > on ? renewing : addMonths(on, state === 'renewal-due' ? 0 : AHEAD)
  const { roster, cards } = scorebook([designation], certifications, on)
  const card = cards.get(id)!
  const until = horizon < addMonths(on, 12) ? addMonths(on, 12) : horizon
  const score = scoreOf(card, headcount(roster, people, on, until), figures, track, until)
  const made = qualifiedIn(history, window)
  return {
    designation,
    rules,
    score,
    state,
    anniversary: renewing,
    window,
    made,
    enrolBy: state === 'renewal-due' && made !== null && made <= on ? addDays(anniversary!, RENEWAL_DAYS) : state === 'qualified' && !score.qualified ? mayEnrolUntil(lastQualifiedIn(history, window)!) : null,
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
export const designationStandings = (organization: Organization, on: Day, among = designations): DesignationStanding[] =>
  (organization.designations ?? []).flatMap(({ designation }) => designationStanding(organization, designation, on, among) ?? [])

export const forecastOf = ({ goal }: DesignationStanding): Forecast => forecast(goal)
export const planOf = ({ goal }: DesignationStanding): ScorePlan => planScore(goal)
