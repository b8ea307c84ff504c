import type { LevelChange } from '../cards/level-change.ts'
import { rulesFor } from '../src/catalog/overridden.ts'
import { designationStandings } from '../src/designation-standing.ts'
import type { Organization } from '../src/organization.ts'
import { standings } from '../src/standing.ts'
import type { Standing } from '../src/standing.ts'
import type { Turn } from './turn.ts'

/** What a change of the organization does to what is held or aimed for: only what differs. */
export const levelChanges = (before: Organization, after: Organization, turn: Turn): LevelChange[] => [...ofLevels(before, after, turn), ...ofDesignations(before, after, turn)]

function ofDesignations(before: Organization, after: Organization, { on }: Turn): LevelChange[] {
  const then = new Map(designationStandings(after, on).map((one) => [one.designation.id, one.score]))
  return designationStandings(before, on).flatMap(({ designation: { id }, score: { total, qualified } }) => {
    const is = then.get(id)
    if (is === undefined || (is.total === total && is.qualified === qualified)) return []
    return [{ kind: 'score' as const, target: { competency: id, level: 'designation' as const }, before: total, after: is.total, qualified: is.qualified }]
  })
}

function ofLevels(before: Organization, after: Organization, { rules, on }: Turn): LevelChange[] {
  const then = new Map(standings(after, rulesFor(rules, after), on).map((one) => [key(one), one]))
  return standings(before, rulesFor(rules, before), on).flatMap((was) => {
    const is = then.get(key(was))
    return is === undefined || was.ended ? [] : (difference(was, is) ?? [])
  })
}

const key = ({ target }: Standing): string => `${target.competency} ${target.level}`

function difference(was: Standing, is: Standing): LevelChange | undefined {
  const { target } = is
  const within = is.lastDay !== null && is.lastDay < is.horizon ? is.lastDay : null
  if (was.lastDay === null && is.lastDay !== null) return { kind: 'gained', target, until: within }
  if (was.lastDay !== null && is.lastDay === null) return { kind: 'lost', target, lastDay: null, missing: empty(is) }
  if (was.lastDay === null || is.lastDay === null) {
    const [before, after] = [empty(was), empty(is)]
    return before === after ? undefined : { kind: after < before ? 'fewer' : 'more', target, before, after }
  }
  if (is.lastDay > was.lastDay) return { kind: 'longer', target, lastDay: is.lastDay }
  if (is.lastDay === was.lastDay) return undefined
  return within === null ? { kind: 'shorter', target, lastDay: is.lastDay } : { kind: 'lost', target, lastDay: within, missing: Math.max(1, empty(is)) }
}

const empty = ({ verdict }: Standing): number => verdict.parts.reduce((sum, part) => sum + (part.kind === 'people' ? part.unfilled : 0), 0)
