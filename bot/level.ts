import type { Intent, IntentName, Level, Slots } from '../src/intent.ts'
import { standing, standings } from '../src/standing.ts'
import type { Standing } from '../src/standing.ts'
import type { Turn } from './turn.ts'

/** Where the organization stands with a level, held, aimed for or neither. */
export function standingOf({ organization, rules, on }: Turn, competency: string, level: Level): Standing | undefined {
  const same = (one: { competency: string; level: Level }) => one.competency === competency && one.level === level
  const held = organization.memberships.find(same)
  const target = held ?? organization.targets.find(same) ?? { competency, level }
  return standing(organization, rules, target, held?.anniversary ?? null, on)
}

export const allStandings = ({ organization, rules, on }: Turn): Standing[] => standings(organization, rules, on)

/** The level a question means, or the complete questions it may have meant. */
export type WhichLevel =
  | { readonly one: { readonly competency: string; readonly level: Level } }
  | { readonly choices: readonly Intent[]; readonly about: 'competency' | 'level' }

/**
 * Where a sentence leaves out competency or level, what lies nearest is meant: the level not reached yet. Where several lie
 * equally near, they are offered.
 */
export function whichLevel(turn: Turn, intent: IntentName, slots: Slots): WhichLevel {
  const { competency, level } = slots
  if (competency !== undefined && level !== undefined) return { one: { competency, level } }
  if (competency !== undefined) {
    const next = (['silver', 'gold'] as const).find((one) => standingOf(turn, competency, one)?.state === 'unmet')
    return { one: { competency, level: next ?? 'gold' } }
  }
  const mine = allStandings(turn).map(({ target }) => target)
  const known = mine.length > 0 ? mine : [...turn.catalog.competencies.keys()].map((id) => ({ competency: id, level: level ?? ('silver' as const) }))
  const fitting = known.filter((target) => level === undefined || target.level === level)
  const open = fitting.filter((target) => standingOf(turn, target.competency, target.level)?.state === 'unmet')
  const [only, ...others] = open.length > 0 ? open : fitting
  if (only !== undefined && others.length === 0) return { one: { competency: only.competency, level: only.level } }
  const offered = only === undefined ? [...turn.catalog.competencies.keys()].map((id) => ({ competency: id, level: level ?? ('silver' as const) })) : [only, ...others]
  return {
    about: 'competency',
    choices: offered.slice(0, 4).map((target) => ({ intent, slots: { ...slots, competency: target.competency, level: target.level } })),
  }
}
