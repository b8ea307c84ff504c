import { allEnded } from '../../cards/ended.ts'
import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { status as statusCard } from '../../cards/status.ts'
import type { LevelStatus } from '../../cards/status.ts'
import { hasEnded } from '../../src/catalog/catalog.ts'
import { OUTLOOK } from '../../src/standing.ts'
import type { Standing } from '../../src/standing.ts'
import { addDays } from '../../src/day.ts'
import { allStandings, standingOf } from '../level.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { notFoundCompetency } from './not-found.ts'

/** Every level held or aimed for, or those of one competency, with the last day each holds. */
export const status: Reply = (turn, { slots }) => {
  const { organization, on, admin, text } = turn
  const { competency, level } = slots
  if (competency !== undefined && !turn.catalog.competencies.has(competency)) return notFoundCompetency(turn, competency)
  const asked =
    competency === undefined
      ? allStandings(turn).filter(({ target }) => level === undefined || target.level === level)
      : (level === undefined ? (['silver', 'gold'] as const) : [level]).flatMap((one) => standingOf(turn, competency, one) ?? [])
  if (organization.people.length === 0) return nothingRecorded({ on, what: 'people', admin }, text)
  if (asked.length === 0 && level !== undefined && everythingEnded(turn.catalog, on)) return allEnded(turn, text)
  if (asked.length === 0) return nothingRecorded({ on, what: 'levels', admin }, text)
  const running = asked.filter(({ ended }) => !ended)
  return statusCard(
    { ...answered(turn, unknownOf(turn, running, [])), organization: organization.name, arrivals: arrivals(turn), levels: asked.map((one) => levelStatus(one, isAimedFor(organization, one))) },
    text,
  )
}

const everythingEnded = (catalog: Turn['catalog'], on: string): boolean => [...catalog.competencies.values()].every((one) => hasEnded(catalog, one, on))

/** Those who are known to come: hired, or from another organization of the tenant. */
const arrivals = ({ organization: { people }, on }: Turn) =>
  people.flatMap(({ id, name = '', joins }) => (joins !== undefined && joins > on ? [{ who: { id, name }, day: joins }] : []))

const isAimedFor = ({ memberships, targets }: Turn['organization'], { target }: Standing): boolean =>
  [...memberships, ...targets].some(({ competency, level }) => competency === target.competency && level === target.level)

function levelStatus({ target, ended, state, lastDay, horizon, renewal, verdict }: Standing, aimed: boolean): LevelStatus {
  return {
    target,
    state: ended ? 'ended' : state,
    lastDay,
    until: addDays(horizon, OUTLOOK),
    // Nothing is renewed any more.
    renewal: ended ? null : renewal,
    aimed,
    unfilled: verdict.parts.reduce((sum, part) => sum + (part.kind === 'people' ? part.unfilled : 0), 0),
    short: verdict.parts.filter((part) => part.kind !== 'people' && !part.met).length,
  }
}
