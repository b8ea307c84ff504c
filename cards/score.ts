import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bar, bold, bullets, line, row, section, signs } from './element.ts'
import type { Element, Tone } from './element.ts'
import type { Answered, Day } from './facts.ts'
import { scoreFooting } from './score-footing.ts'
import type { DesignationFacts, ForecastFacts, MetricFacts, ScoreAnswered, ScorePlanFacts } from './score-facts.ts'
import { codeNames, competencyName, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** One designation: where it stands, how it goes on, or the way there. */
export type Score = ScoreAnswered &
  (
    | { readonly about: 'status' }
    | { readonly about: 'risk'; readonly forecast: ForecastFacts }
    | { readonly about: 'gap'; readonly plan: ScorePlanFacts }
  )

/** More rows than this are counted. */
const LONGEST = 14

export function score(data: Score, text: Text): Card {
  const { catalog, facts } = data
  const { designation } = facts
  const name = competencyName(designation, catalog, text)
  const said = data.about === 'status' ? standing(facts, name, text) : data.about === 'risk' ? outlook(facts, data.forecast, name, data.on, text) : wayThere(data.plan, name, text)
  const others = (['status', 'gap', 'risk'] as const).filter((intent) => intent !== data.about && (intent !== 'gap' || !facts.qualified))
  return card(
    {
      title: text.score.title(name),
      subtitle: `${text.score.state[facts.state]} · ${text.score.track[facts.track]}`,
      ...said,
      body: [
        ...(data.about === 'risk' ? forecastItems(data, data.forecast, text) : data.about === 'gap' ? scorePlan(data, data.plan, facts.horizon, text) : []),
        ...section(text.score.metrics, facts.metrics.flatMap((metric) => metricItems(metric, text))),
        ...windowItems(facts, data.on, text),
        ...scoreFooting(data, [facts], text),
      ],
      buttons: others.map((intent) => suggest({ intent, slots: { competency: designation } }, catalog, text)),
    },
    text,
  )
}

type Said = { readonly headline: string; readonly tone: Tone }

/** Also what a list says of each. */
export function standing({ total, qualified, lastDay, until, metrics }: DesignationFacts, name: string, text: Text): Said {
  if (qualified && lastDay !== null) {
    return lastDay < until
      ? { headline: text.score.qualifiedThrough(name, total, lastDay), tone: 'warning' }
      : { headline: text.score.qualified(name, total, until), tone: 'good' }
  }
  const zero = metrics.filter(({ points }) => points === 0).map(({ id }) => text.score.metric[id])
  return { headline: total >= 70 ? text.score.zero(name, total, text.and(zero)) : text.score.short(name, total, 70 - total), tone: 'attention' }
}

function outlook(facts: DesignationFacts, { falls, renewals, kept }: ForecastFacts, name: string, on: Day, text: Text): Said {
  const [first] = falls
  const last = falls.at(-1)
  if (first === undefined || last === undefined) return { headline: text.score.steady(name, facts.total, facts.horizon), tone: facts.qualified ? 'good' : 'attention' }
  // The day that matters: on which it no longer qualifies or, while it does, on which the first points go.
  const lost = falls.find(({ qualified }) => !qualified) ?? first
  const headline = renewals.length > 0 ? text.score.renewalsKeep(renewals.length, kept, lost.total, lost.day) : text.score.falls(name, lost.total, lost.day)
  const isRenewed = facts.anniversary !== null && facts.made !== null && facts.made <= on
  return { headline, tone: isRenewed || (facts.qualified && falls.every(({ qualified }) => qualified)) ? 'warning' : 'attention' }
}

function wayThere(plan: ScorePlanFacts, name: string, text: Text): Said {
  if (plan.kind === 'figures') {
    const zero = text.and(plan.zero.map((id) => text.score.metric[id]))
    return { headline: plan.points > 0 ? text.score.figuresShort(name, plan.total, plan.points) : text.score.figuresZero(name, zero), tone: 'attention' }
  }
  if (plan.steps.length === 0) return { headline: text.score.nothingMissing(name, plan.total), tone: 'good' }
  const count = (kind: 'take' | 'renew') => plan.steps.reduce((sum, step) => sum + step[kind].length, 0)
  return { headline: text.score.wayThere(name, count('take'), count('renew'), plan.total), tone: 'warning' }
}

/** A name, its points, and the same as a bar. */
export function metricItems({ id, points, max, missing, unit, month }: MetricFacts, text: Text): Element[] {
  const tone = points >= max ? 'good' : points > 0 ? 'warning' : 'attention'
  const below = [...(missing > 0 ? [text.score.missing(missing, unit)] : []), ...(month === null ? [] : [text.score.reported(text.month(month))])]
  return [
    line(bold(text.score.points(text.score.metric[id], points, max)), { spacing: 'Medium' }),
    bar(points / max, tone),
    ...(points > 0 ? [] : [line(text.score.mustEarn, { spacing: 'None' })]),
    ...(below.length === 0 ? [] : [line(below.join(' · '), { quiet: true, spacing: 'None' })]),
  ]
}

function windowItems({ anniversary, window, made }: DesignationFacts, on: Day, text: Text): Element[] {
  const day = made === null ? text.score.notMade : made <= on ? text.score.made(made) : text.score.willBeMade(made)
  return [
    ...(anniversary === null ? [] : [line(text.score.enrolledUntil(anniversary), { spacing: 'Medium' })]),
    ...(anniversary === null ? [] : [line(`${text.score.window(window.from, window.to)} ${day}`)]),
  ]
}

function forecastItems(data: ScoreAnswered, { falls, renewals }: ForecastFacts, text: Text): Element[] {
  const rows = renewals.slice(0, LONGEST).map(({ person, credential, opens, due }) => text.score.renewal(whoName(person, text), codeNames([credential], data.catalog, text), opens, due))
  const more = renewals.length > LONGEST ? [line(text.more(renewals.length - LONGEST), { quiet: true })] : []
  return [
    ...section(text.score.fallsTitle, falls.slice(0, LONGEST).map(({ day, total, qualified }) => row(qualified ? signs.warning : signs.attention, text.score.fall(day, total, qualified)))),
    ...section(text.score.renewals, data.people === 'counted' ? (renewals.length === 0 ? [] : [line(text.score.renewalsCounted(renewals.length))]) : [...bullets(rows), ...more]),
  ]
}

/** Who earns and who renews what; nothing where certifications do not help. */
export function scorePlan({ catalog, people }: Pick<Answered, 'catalog' | 'people'>, plan: ScorePlanFacts, by: Day, text: Text): Element[] {
  if (plan.kind === 'figures' || plan.steps.length === 0) return []
  const rows = plan.steps.slice(0, LONGEST).flatMap(({ person, take, renew }) => {
    const name = person === null ? text.score.someoneNew : whoName(person, text)
    return [
      ...(take.length === 0 ? [] : [text.score.takes(name, codeNames(take, catalog, text))]),
      ...(renew.length === 0 ? [] : [text.score.renews(name, codeNames(renew, catalog, text))]),
    ]
  })
  return section(text.score.plan(by), [
    ...(people === 'counted' ? [line(text.score.planCounted(plan.steps.length, plan.newPeople))] : bullets(rows)),
    ...(plan.steps.length > LONGEST && people !== 'counted' ? [line(text.more(plan.steps.length - LONGEST), { quiet: true })] : []),
    ...(plan.by === null || plan.by >= by ? [] : [line(text.scoreAlert.by(plan.by))]),
    line(text.score.effort(plan.effort)),
    line(text.score.estimate, { quiet: true }),
  ])
}
