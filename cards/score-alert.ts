import type { DigestAlert } from './digest.ts'
import { bullets, line, row, signs } from './element.ts'
import type { Element } from './element.ts'
import type { Answered } from './facts.ts'
import { competencyName, levelName } from './names.ts'
import { causeWords } from './risk.ts'
import { scorePlan } from './score.ts'
import type { ScoreAlertFacts, ScoreCause } from './score-facts.ts'
import type { Text } from './text/text.ts'

/* What a night says of a designation: who must renew what by when, or what else keeps it. */

type Told = Pick<DigestAlert, 'target' | 'breaks' | 'renewal' | 'horizon' | 'unmet'>
type Around = Pick<Answered, 'catalog' | 'people'>

const CAUSES = 4

/** The whole in one sentence. */
export function scoreHeadline({ target, breaks, renewal, unmet }: Told, facts: ScoreAlertFacts, { catalog }: Pick<Answered, 'catalog'>, text: Text): string {
  const name = text.levelName(levelName(target, catalog, text))
  const enrol = facts.causes.find((cause) => cause.kind === 'enrol')
  if (enrol !== undefined) return text.scoreAlert[renewal === null ? 'enrol' : 'renew'](name, enrol.date)
  return unmet ? standing(competencyName(target.competency, catalog, text), facts, text) : text.scoreAlert.act(name, breaks)
}

function standing(name: string, { total, zero, lastDay }: ScoreAlertFacts, text: Text): string {
  if (lastDay !== null) return text.score.qualifiedThrough(name, total, lastDay)
  return total >= 70 ? text.score.zero(name, total, text.and(zero.map((id) => text.score.metric[id]))) : text.score.short(name, total, 70 - total)
}

export function scoreItems(told: Told, facts: ScoreAlertFacts, data: Around, text: Text): Element[] {
  const { target, renewal, horizon, unmet } = told
  const { causes, forecast, plan } = facts
  const shown = causes.filter((cause) => cause.kind !== 'enrol')
  const lost = forecast?.falls.find(({ qualified }) => !qualified)
  const kept = forecast !== null && lost !== undefined && forecast.renewals.length > 0 ? [text.score.renewalsKeep(forecast.renewals.length, forecast.kept, lost.total, lost.day)] : []
  const enrol = shown.length < causes.length
  return [
    row(unmet ? signs.attention : signs.warning, enrol ? scoreHeadline(told, facts, data, text) : standing(competencyName(target.competency, data.catalog, text), facts, text)),
    ...bullets([...kept, ...(enrol ? [text.scoreAlert.tell] : []), ...shown.slice(0, CAUSES).map((cause) => scoreCauseWords(cause, data, text))]),
    ...(shown.length > CAUSES ? [line(text.more(shown.length - CAUSES))] : []),
    ...(plan?.kind === 'figures' && plan.points > 0 ? [line(text.score.figuresShort(competencyName(target.competency, data.catalog, text), plan.total, plan.points))] : []),
    ...(plan === null ? [] : scorePlan(data, plan, horizon, text)),
    ...(renewal === null ? [] : [line(text.score.enrolledUntil(renewal), { quiet: true, spacing: 'Small' })]),
  ]
}

function scoreCauseWords(cause: Exclude<ScoreCause, { kind: 'enrol' }>, data: Around, text: Text): string {
  if (cause.kind === 'points') return text.scoreAlert.below(cause.actual, cause.needed)
  if (cause.kind !== 'zero') return causeWords(cause, data, text)
  const metric = text.score.metric[cause.metric]
  return cause.date === null ? text.scoreAlert.zero(metric) : text.scoreAlert.zeroAfter(metric, cause.date)
}
