import type { DesignationFacts, ForecastFacts, MetricFacts, ScoreAlertFacts, ScorePlanFacts } from '../cards/score-facts.ts'
import { DesignationId } from '../src/catalog/designation-names.ts'
import { addMonths } from '../src/day.ts'
import type { Day } from '../src/day.ts'
import { byWhen } from '../src/designation-risk.ts'
import { designationStanding, forecastOf, planOf } from '../src/designation-standing.ts'
import type { DesignationStanding } from '../src/designation-standing.ts'
import type { DesignationRisk } from '../src/designation-risk.ts'
import type { Slots } from '../src/intent.ts'
import type { Organization } from '../src/organization.ts'
import type { Forecast } from '../src/score-forecast.ts'
import type { ScorePlan } from '../src/score-plan.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'

/** The designation a question names, or all of the organization's where it names nothing and competencies are over. */
export function designationsAsked({ organization, catalog, on }: Turn, { competency, level }: Slots): readonly DesignationId[] {
  const named = DesignationId.safeParse(competency)
  if (named.success) return [named.data]
  if (competency !== undefined || level !== undefined) return []
  const running = [...catalog.programmes.values()].some(({ ends }) => on <= ends.day)
  return running ? [] : (organization.designations ?? []).map(({ designation }) => designation)
}

export const standingsAsked = (turn: Turn, asked: readonly DesignationId[]): DesignationStanding[] =>
  asked.flatMap((id) => designationStanding(turn.organization, id, turn.on) ?? [])

/** The organization's, or the one that needs it most where one is asked about and none is named. */
export function mostUrgent(turn: Turn, asked: readonly DesignationId[]): DesignationStanding | undefined {
  const all = standingsAsked(turn, asked)
  const open = all.filter(({ score }) => !score.qualified)
  return (open.length > 0 ? open : all).toSorted((a, b) => (a.score.lastDay ?? '') < (b.score.lastDay ?? '') ? -1 : 1)[0]
}

export function designationFacts({ designation, rules, score, state, anniversary, window, made, horizon, assumedTrack, figures, goal }: DesignationStanding): DesignationFacts {
  const metrics = score.metrics.map((one): MetricFacts => {
    const metric = rules.metrics.find(({ id }) => id === one.id)!
    return { ...one, unit: 'steps' in metric ? 'people' : metric.unit, month: figures.find((figure) => figure.metric === one.id)?.month ?? null }
  })
  const until = horizon > addMonths(goal.on, 12) ? horizon : addMonths(goal.on, 12)
  const { track, total, qualified, lastDay } = score
  return { designation: designation.id, track, assumedTrack, state, anniversary, window, made, horizon, total, qualified, lastDay, until, metrics, source: rules.source }
}

export const forecastFacts = (standing: DesignationStanding, organization: Organization): ForecastFacts => named(forecastOf(standing), organization)

function named({ falls, renewals, kept }: Forecast, organization: Organization): ForecastFacts {
  return { falls, kept: kept.total, renewals: renewals.map(({ person, ...renewal }) => ({ ...renewal, person: whoIs(organization, person) })) }
}

export const scorePlanFacts = (standing: DesignationStanding, organization: Organization): ScorePlanFacts => planWith(standing, organization)

function planWith(standing: DesignationStanding, organization: Organization): ScorePlanFacts {
  const plan = planOf(standing)
  return planNamed(plan, byWhen(plan, standing), organization)
}

function planNamed(plan: ScorePlan, by: Day | null, organization: Organization): ScorePlanFacts {
  if (plan.kind === 'figures') return plan
  return { ...plan, by, steps: plan.steps.map(({ person, ...step }) => ({ ...step, person: person === null ? null : whoIs(organization, person) })) }
}

/** What a night found, with names for ids. */
export const scoreAlertFacts = ({ total, lastDay, causes, forecast, plan, by }: DesignationRisk, organization: Organization): ScoreAlertFacts => ({
  total,
  zero: causes.flatMap((cause) => (cause.kind === 'zero' && cause.date === null ? [cause.metric] : [])),
  lastDay,
  causes: causes.map((cause) => ('person' in cause ? { ...cause, person: whoIs(organization, cause.person) } : cause)),
  forecast: forecast && named(forecast, organization),
  plan: plan && planNamed(plan, by, organization),
})
