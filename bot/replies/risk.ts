import type { LevelRisk } from '../../cards/risk.ts'
import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { risk as riskCard } from '../../cards/risk.ts'
import { alternatives, riskOf } from '../../src/audit.ts'
import type { Standing } from '../../src/standing.ts'
import { causeFacts } from '../causes.ts'
import { allStandings, standingOf } from '../level.ts'
import { whoIs } from '../people.ts'
import { planFacts } from '../plan.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { status } from './status.ts'

const badness = { unmet: 0, 'at-risk': 1, thin: 2, safe: 3 } as const

/** What may be lost, why, and the cheapest way out; worst first. */
export const risk: Reply = (turn, ask) => {
  const { slots } = ask
  const { organization, on, admin, text } = turn
  const { competency, level, until = slots.day } = slots
  const levels = level === undefined ? (['silver', 'gold'] as const) : [level]
  const asked =
    competency === undefined
      ? allStandings(turn).filter(({ target }) => levels.includes(target.level))
      : levels.flatMap((one) => standingOf(turn, competency, one) ?? [])
  if (organization.people.length === 0) return nothingRecorded({ on, what: 'people', admin }, text)
  if (asked.length === 0) return nothingRecorded({ on, what: 'levels', admin }, text)
  const running = asked.filter(({ ended }) => !ended)
  // Of a programme that is over nothing is at risk, and nothing is safe.
  if (running.length === 0) return status(turn, ask)
  const concerning = running
    .filter(({ state, lastDay }) => state !== 'safe' && (until === undefined || state !== 'at-risk' || lastDay! < until))
    .toSorted((a, b) => badness[a.state] - badness[b.state] || ((a.lastDay ?? '') < (b.lastDay ?? '') ? -1 : 1))
  return riskCard(
    {
      ...answered(turn, unknownOf(turn, concerning, [])),
      until: until ?? null,
      levels: concerning.map((one) => levelRisk(one, turn)),
      safe: running.filter((one) => !concerning.includes(one)).map(({ target }) => target),
    },
    text,
  )
}

/** Others are named so many at most. */
const OTHERS = 3

function levelRisk(standing: Standing, { organization }: Turn): LevelRisk {
  const { state, lastDay, renewal, horizon, causes, remedy } = riskOf(standing, organization.id)
  const { plan, by } = remedy()
  const people = standing.verdict.parts.filter((part) => part.kind === 'people')
  const critical = new Set(people.filter((part) => part.met).flatMap((part) => part.critical))
  return {
    target: standing.target,
    state: state as LevelRisk['state'],
    lastDay,
    renewal,
    until: horizon,
    departures: Math.min(...people.map((part) => part.departures)),
    critical: [...critical].map((id) => whoIs(organization, id)),
    causes: causeFacts(causes, organization),
    plan: state === 'thin' ? null : planFacts(plan, organization),
    by,
    others: alternatives(standing, plan, OTHERS).map(({ person, take }) => ({ person: whoIs(organization, person), take })),
  }
}
