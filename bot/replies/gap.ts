import { didYouMean } from '../../cards/did-you-mean.ts'
import { ended } from '../../cards/ended.ts'
import { gap as gapCard } from '../../cards/gap.ts'
import type { GapPart } from '../../cards/gap.ts'
import { bestTeam } from '../../src/assess.ts'
import { nearestTo } from '../../src/plan.ts'
import type { CompiledPart } from '../../src/rulebook.ts'
import { seating } from '../../src/seating.ts'
import { wayOut } from '../../src/standing.ts'
import type { Standing } from '../../src/standing.ts'
import { standingOf, whichLevel } from '../level.ts'
import { whoIs } from '../people.ts'
import { planFacts } from '../plan.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unconfirmed, unknownOf } from '../unknown.ts'
import { notFoundCompetency } from './not-found.ts'

/** How many are named as next in line. */
const NEAREST = 4

/** What is missing for a level, who sits where, who could fill the rest, and the cheapest way there. */
export const gap: Reply = (turn, { slots }) => {
  const { catalog, organization, said, text } = turn
  const which = whichLevel(turn, 'gap', slots)
  if ('choices' in which) return didYouMean({ catalog, asked: said, ...which }, text)
  const standing = standingOf(turn, which.one.competency, which.one.level)
  if (standing === undefined) return notFoundCompetency(turn, which.one.competency)
  if (standing.ended) return ended({ ...answered(turn), competency: standing.target.competency }, text)
  const plan = standing.state === 'safe' || standing.state === 'thin' ? { joint: null } : wayOut(standing)
  const parts = standing.rule.parts.map((part, i) => partOf(part, i, standing, turn))
  const seats = parts.flatMap((part) => (part.kind === 'people' ? part.seats : []))
  const steps = plan.joint?.steps ?? []
  return gapCard(
    {
      ...answered(turn, [
        ...unknownOf(turn, [standing], [...seats.flatMap((seat) => [...seat.by, ...seat.missing]), ...steps.flatMap((step) => step.take)]),
        ...unconfirmed(turn, seats.flatMap((seat) => (seat.person === null ? [] : [{ person: seat.person.id, codes: seat.by }]))),
      ]),
      target: standing.target,
      until: standing.horizon,
      renewal: standing.renewal !== null,
      nothingRecorded: organization.people.every(({ achievements }) => achievements.length === 0),
      met: standing.state !== 'unmet',
      lastDay: standing.lastDay,
      parts,
      plan: planFacts(plan.joint, organization),
    },
    text,
  )
}

function partOf(part: CompiledPart, i: number, standing: Standing, turn: Turn): GapPart {
  const judged = standing.verdict.parts[i]!
  if (part.kind === 'figure' && judged.kind === 'figure') return figureOf(part.figure, judged.needed, judged.actual, turn)
  if (part.kind === 'attest' && judged.kind === 'attest') return { kind: 'attest', attest: part.attest, met: judged.met, lastDay: judged.lastDay }
  if (part.kind !== 'people' || judged.kind !== 'people') throw new TypeError('a verdict follows its parts')
  const { organization } = turn
  const team = bestTeam(part, standing.survey)
  const seats = seating(team, standing.survey)
  const seated = new Set(seats.map(({ person }) => person))
  const named = (id: string) => whoIs(organization, id)
  const next = judged.met ? [] : nearestTo(team, standing.ahead, NEAREST + seats.length)
  return {
    kind: 'people',
    met: judged.met,
    unfilled: judged.unfilled,
    departures: judged.departures,
    critical: judged.critical.map(named),
    seats: seats.map(({ person, by, missing }) => ({ person: person === null ? null : named(person), by, missing })),
    candidates: next
      .filter(({ person, take }) => !seated.has(person) && take.length > 0)
      .slice(0, NEAREST)
      .map(({ person, take }) => ({ person: named(person), missing: take })),
  }
}

/** A figure as it was last reported. */
export function figureOf(figure: string, needed: number | null, actual: number, { organization, on }: Turn): Extract<GapPart, { kind: 'figure' }> {
  const asOf = organization.figures.filter((one) => one.figure === figure && one.asOf <= on).map((one) => one.asOf).sort().at(-1)
  return { kind: 'figure', figure, needed, actual, met: needed !== null && actual >= needed, asOf: asOf ?? null }
}
