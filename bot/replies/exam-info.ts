import { examInfo as examInfoCard } from '../../cards/exam-info.ts'
import type { Target } from '../../cards/facts.ts'
import { hasEnded } from '../../src/catalog/catalog.ts'
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
      holders: holders.length,
      effort: catalog.dates[credential]!.effort ?? 1,
    },
    text,
  )
}

/** The levels that accept it on the day of the answer. */
export function countsFor(credential: string, { catalog, rules, on }: Turn): Target[] {
  const accepted = catalog.dates[credential]?.acceptedUntil
  if (accepted !== undefined && accepted < on) return []
  return rules.all
    .filter(({ competency, asks }) => !hasEnded(catalog, competency, on) && asks.requirements.some((one) => codesOf(one).includes(credential)))
    .map(({ competency, option, level }) => ({ competency: competency.id, option, level }))
}
