import { examInfo as examInfoCard } from '../../cards/exam-info.ts'
import type { Held } from '../../cards/facts.ts'
import { hasEnded } from '../../src/catalog/catalog.ts'
import { codesOfMetric, rulesOn } from '../../src/catalog/in-force.ts'
import type { DesignationId, MetricId } from '../../src/catalog/designation-names.ts'
import { designations } from '../../src/catalog/designations.ts'
import type { Day } from '../../src/day.ts'
import { countsUntil } from '../../src/headcount.ts'
import { codesOf } from '../../src/requirement.ts'
import { isTakeable } from '../../src/season.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { credentialsOf } from './credentials.ts'

/** What an exam or certification is, and what it is good for. */
export const examInfo: Reply = (turn, { slots }) => {
  const { catalog, organization, on, text } = turn
  const named = credentialsOf(turn, 'exam_info', slots)
  if ('reply' in named) return named.reply
  const credential = named.codes[0]!
  const holders = organization.people.filter(
    ({ achievements, leaves }) =>
      (leaves === undefined || leaves >= on) &&
      // Held is held, whether a level still accepts it or not: that is said beside it.
      achievements.some(({ credential: held, passed, expires }) => held === credential && passed <= on && (expires ?? on) >= on),
  )
  const { acceptedUntil: _accepted, ...dates } = catalog.dates[credential]!
  return examInfoCard(
    {
      ...answered(turn, unknownOf(turn, [], [credential])),
      credential,
      takeable: isTakeable(dates, on, on),
      countsFor: countsFor(credential, turn),
      scores: scoredIn(credential, on),
      holders: holders.length,
      effort: catalog.dates[credential]!.effort ?? 1,
    },
    text,
  )
}

/** The levels and designations that accept it on the day of the answer. */
export function countsFor(credential: string, { catalog, rules, on }: Turn): Held[] {
  const accepted = catalog.dates[credential]?.acceptedUntil
  if (accepted !== undefined && accepted < on) return []
  const scored = scoredIn(credential, on).map(({ designation }) => ({ competency: designation, level: 'designation' as const }))
  const levels = rules.all
    .filter(({ competency, asks }) => !hasEnded(catalog, competency, on) && asks.requirements.some((one) => codesOf(one).includes(credential)))
    .map(({ competency, option, level }) => ({ competency: competency.id, option, level }))
  return [...levels, ...scored]
}

/** The designations that count it on the day, and in which metrics. */
function scoredIn(credential: string, on: Day): { designation: DesignationId; metrics: MetricId[] }[] {
  const meant = new Set([...designations.certifications.values()].filter((one) => (one.id === credential || one.exams?.includes(credential)) && on <= (countsUntil(one) ?? on)).map(({ id }) => id))
  return [...designations.designations.values()].flatMap((designation) => {
    const metrics = (rulesOn(designation, on)?.metrics ?? []).filter((metric) => codesOfMetric(metric).some((code) => meant.has(code))).map(({ id }) => id)
    return metrics.length === 0 ? [] : [{ designation: designation.id, metrics }]
  })
}
