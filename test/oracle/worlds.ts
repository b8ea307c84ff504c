import { chance, type Chance } from './chance.ts'
import type { Achievement, Dates, Need, Person, Question, Requirement } from './question.ts'
import { asksPeople, placesOf, shifted } from './question.ts'
import { requirementsOf, room } from './shapes.ts'

export type World = { seed: number; shapes: string[]; question: Question }

/** The small random organization of this seed, and what is asked of it. The same seed always gives the same. */
export function worldOf(seed: number): World {
  const c = chance(seed)
  const space = room(c)
  const { shapes, requirements } = requirementsOf(c, space)
  const on = c.pick(['2018-09-30', '2020-02-28', '2020-02-29', '2017-12-31', '2018-01-01', '2021-03-27'])
  const until = shifted(on, c.pick([0, 1, 2, 3, 10, 30, 120, 365]))
  const days = { on, until, between: shifted(on, Math.floor((Date.parse(until) - Date.parse(on)) / 86_400_000 / 2)) }
  // A world is made calm or restless as a whole: dates everywhere would leave nothing standing, and dates nowhere nothing to see.
  const unrest = c.pick([0, 0.1, 0.2, 0.3, 0.5])
  const skill = c.pick([0.1, 0.2, 0.3, 0.5, 0.7])
  const people = Array.from({ length: c.odds(0.02) ? 0 : c.pick([1, 2, 2, 3, 3, 4, 4, 5, 5, 6]) }, (_, i) => ({
    ...leavesOf(c, days, unrest),
    id: NAMES[i] ?? `${i}`,
    achievements: c.some(space.codes, skill).flatMap((code) => achievementsOf(c, days, unrest, code)),
  }))
  if (c.odds(0.6)) qualify(c, requirements, people)
  return {
    seed,
    shapes,
    question: {
      requirements,
      people: c.shuffled(people),
      credentials: Object.fromEntries(
        c.some(space.codes, 0.85).map((code): [string, Dates] => [code, datesOf(c, days, unrest)]),
      ),
      figures: figuresOf(c, requirements),
      attested: attestedOf(c, requirements, days),
      market: c.pick(['developed', 'developing']),
      on,
      until,
    },
  }
}

/** More people, and one part with two to seven teams they could be: where it is hardest to say who breaks it by leaving. */
export function rivalTeamsOf(seed: number): Question {
  const c = chance(seed)
  const space = { codes: room(c).codes, places: 4 }
  const teams = Array.from({ length: 3 }, () => requirementsOf(c, space).requirements)
    .flat()
    .filter(asksPeople)
    .flatMap(({ people }) => people)
  const calm = { on: '2018-01-15', until: '2018-01-15', between: '2018-01-15' }
  const skill = c.pick([0.3, 0.5, 0.7])
  return {
    requirements: teams.length === 0 ? [] : [{ people: teams.slice(0, 7) }],
    people: Array.from({ length: 7 + c.below(4) }, (_, i) => ({
      id: `${i}`,
      achievements: c.some(space.codes, skill).flatMap((code) => achievementsOf(c, calm, 0, code)),
    })),
    credentials: {},
    figures: {},
    attested: {},
    market: 'developed',
    on: calm.on,
    until: calm.until,
  }
}

const NAMES = ['anna', 'bruno', 'carla', 'dmitri', 'eva', 'fabio']

type Days = { on: string; until: string; between: string }

/** A day at an edge, one before it or one behind it; now and then one far away on either side. */
function edge(c: Chance, { on, until, between }: Days): string {
  if (c.odds(0.15)) return shifted(on, c.pick([-700, -30, 800]))
  return shifted(c.pick([on, until, until, between, between]), c.pick([-1, 0, 1]))
}

const leavesOf = (c: Chance, days: Days, unrest: number): { leaves?: string } =>
  c.odds(unrest * 0.8) ? { leaves: edge(c, days) } : {}

/** Nearly always one, sometimes several of one credential: an old one beside a renewed one. */
function achievementsOf(c: Chance, days: Days, unrest: number, credential: string): Achievement[] {
  return Array.from({ length: c.pick([1, 1, 1, 1, 1, 2, 3]) }, () => ({
    credential,
    passed: shifted(days.on, c.pick([0, -1, -30, -30, -400, -400])),
    ...(c.odds(unrest) ? { expires: edge(c, days) } : {}),
  }))
}

function datesOf(c: Chance, days: Days, unrest: number): Dates {
  const dates: Dates = {}
  if (c.odds(unrest * 0.7)) dates.availableFrom = edge(c, days)
  if (c.odds(unrest * 0.7)) dates.registerUntil = edge(c, days)
  if (c.odds(unrest * 0.7)) dates.retires = edge(c, days)
  if (c.odds(unrest * 0.7)) dates.acceptedUntil = edge(c, days)
  // Tenths tie only for those who add them up with care; nothing at all ties with everything.
  if (c.odds(0.7)) dates.effort = c.pick([0, 0.1, 0.2, 0.3, 0.5, 1, 1, 1.5, 2, 2, 3])
  return dates
}

/** Gives people what one team of each part asks, so that there are organizations that have earned what they hold. */
function qualify(c: Chance, requirements: readonly Requirement[], people: readonly Person[]): void {
  for (const requirement of requirements.filter(asksPeople)) {
    const candidates = c.shuffled(people)
    for (const [i, need] of placesOf(c.pick(requirement.people)).entries()) {
      const person = candidates[i]
      if (person === undefined || c.odds(0.07)) continue
      for (const credential of chosenFor(c, need)) {
        if (person.achievements.some((held) => held.credential === credential)) continue
        person.achievements.push({ credential, passed: '2015-05-05' })
      }
    }
  }
}

function chosenFor(c: Chance, need: Need): string[] {
  if (typeof need === 'string') return [need]
  return 'all' in need ? need.all.flatMap((inner) => chosenFor(c, inner)) : chosenFor(c, c.pick(need.any))
}

/** At, just below and above what is asked for; sometimes not known at all. */
function figuresOf(c: Chance, requirements: readonly Requirement[]): Record<string, number> {
  const known = requirements.flatMap((requirement): [string, number][] => {
    if (!('figure' in requirement) || c.odds(0.15)) return []
    const amount = c.pick([requirement.developed, requirement.developing]) ?? 7
    return [[requirement.figure, amount + c.pick([0, 0, 0, 1, 1000, -0.5, -1])]]
  })
  return Object.fromEntries(known)
}

function attestedOf(c: Chance, requirements: readonly Requirement[], days: Days): Question['attested'] {
  const known = requirements.flatMap((requirement): [string, { from: string; until?: string }][] => {
    if (!('attest' in requirement) || c.odds(0.1)) return []
    const from = c.odds(0.5) ? '2016-01-01' : shifted(days.on, c.pick([-1, 0, 0, 1]))
    return [[requirement.attest, { from, ...(c.odds(0.5) ? { until: edge(c, days) } : {}) }]]
  })
  return Object.fromEntries(known)
}
