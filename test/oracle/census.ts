import type { Answer, Part, PeoplePart, Plan, Question } from './question.ts'
import { asksPeople } from './question.ts'
import { SHAPES } from './shapes.ts'
import type { World } from './worlds.ts'

/** What a crowd of worlds has in it, so that nobody trusts a comparison that never saw the hard cases. */
export type Census = Map<string, number>

const KINDS: Record<string, (question: Question, answer: Answer) => boolean> = {
  met: (_, { met }) => met,
  unmet: (_, { met }) => !met,
  'one day only': ({ on, until }) => on === until,
  'lastDay is on, before until': ({ on, until }, { lastDay }) => lastDay === on && on < until,
  'lastDay strictly between': ({ on, until }, { lastDay }) => lastDay !== null && on < lastDay && lastDay < until,
  'lastDay is until, after on': ({ on, until }, { lastDay }) => lastDay === until && on < until,
  'plan impossible': (_, { plan }) => plan === null,
  'plan: nothing to do': (_, { plan }) => plan !== null && plan.steps.length === 0,
  'plan: steps for people only': (_, { plan }) => hasSteps(plan) && plan.newPeople === 0,
  'plan: new people': (_, { plan }) => plan !== null && plan.newPeople > 0,
  'plan: new people and known ones': (_, { plan }) =>
    plan !== null && plan.newPeople > 0 && plan.steps.length > plan.newPeople,
  'plan: something taken again': ({ people }, { plan }) => people.some((person) => retakes(person, plan)),
  'met now, plan needed for until': (_, { met, plan }) => met && hasSteps(plan),
  'several people parts': ({ requirements }) => requirements.filter(asksPeople).length > 1,
  'joint plan cheaper than its parts': (_, { plan, parts }) => plan !== null && plan.effort < effortOfParts(parts),
  'joint plan with fewer new people': (_, { plan, parts }) => plan !== null && plan.newPeople < newOfParts(parts),
  'several teams': ({ requirements }) => requirements.some((r) => asksPeople(r) && r.people.length > 1),
  'someone critical': (_, { parts }) => parts.some((part) => peopleIn(part) && part.critical.length > 0),
  'departures 2 or more': (_, { parts }) => parts.some((part) => peopleIn(part) && part.departures > 1),
  'departures 2 or more, several teams': ({ requirements }, { parts }) =>
    parts.some((part, i) => {
      const requirement = requirements[i]
      const teams = requirement !== undefined && asksPeople(requirement) ? requirement.people.length : 0
      return peopleIn(part) && part.departures > 1 && teams > 1
    }),
  'partly filled': (_, { parts }) =>
    parts.some((part) => peopleIn(part) && part.unfilled > 0 && part.unfilled < part.seats.length),
  'a later team is the best': ({ requirements }, { parts }) =>
    parts.some((part, i) => {
      const requirement = requirements[i]
      const first = requirement !== undefined && asksPeople(requirement) ? requirement.people[0] : undefined
      return peopleIn(part) && first !== undefined && part.seats.length !== first.reduce((sum, { count }) => sum + count, 0)
    }),
  'figure met': (_, { parts }) => parts.some((part) => part.kind === 'figure' && part.met),
  'figure without an amount': (_, { parts }) => parts.some((part) => part.kind === 'figure' && part.needed === null),
  'attest holds to the end': (_, { parts }) => parts.some((part) => part.kind === 'attest' && part.met),
  'attest not held': (_, { parts }) => parts.some((part) => part.kind === 'attest' && !part.met),
  'no people at all': ({ people }) => people.length === 0,
  'no requirements at all': ({ requirements }) => requirements.length === 0,
}

const peopleIn = (part: Part): part is PeoplePart => part.kind === 'people'
const hasSteps = (plan: Plan): plan is NonNullable<Plan> => plan !== null && plan.steps.length > 0
const effortOfParts = (parts: readonly Part[]): number =>
  parts.filter(peopleIn).reduce((sum, { plan }) => sum + (plan?.effort ?? 0), 0)
const newOfParts = (parts: readonly Part[]): number =>
  parts.filter(peopleIn).reduce((sum, { plan }) => sum + (plan?.newPeople ?? 0), 0)
const retakes = ({ id, achievements }: Question['people'][number], plan: Plan): boolean =>
  plan?.steps.some(
    ({ person, take }) => person === id && achievements.some(({ credential }) => take.includes(credential)),
  ) ?? false

export function count(census: Census, { shapes, question }: World, answer: Answer): void {
  const seen = Object.keys(KINDS).filter((kind) => KINDS[kind]?.(question, answer))
  for (const kind of [...seen, ...new Set(shapes.map((shape) => `shape ${shape}`)), ...edgesOf(question)]) {
    census.set(kind, (census.get(kind) ?? 0) + 1)
  }
}

/** Which dates lie on an edge or a day beside it, as "expires = until + 1". */
function edgesOf({ people, credentials, attested, on, until }: Question): Set<string> {
  const found = new Set<string>()
  const note = (field: string, day: string | undefined) => {
    if (day === undefined) return
    for (const [edge, at] of Object.entries({ on, until })) {
      const days = (Date.parse(day) - Date.parse(at)) / 86_400_000
      if (Math.abs(days) <= 1) found.add(`${field} = ${edge}${days === 0 ? '' : days < 0 ? ' - 1' : ' + 1'}`)
    }
  }
  for (const { leaves, achievements } of people) {
    note('leaves', leaves)
    for (const { passed, expires } of achievements) {
      note('passed', passed)
      note('expires', expires)
    }
  }
  for (const { availableFrom, registerUntil, retires, acceptedUntil } of Object.values(credentials)) {
    note('availableFrom', availableFrom)
    note('registerUntil', registerUntil)
    note('retires', retires)
    note('acceptedUntil', acceptedUntil)
  }
  for (const { from, until: last } of Object.values(attested)) {
    note('attested from', from)
    note('attested until', last)
  }
  return found
}

/** What a census has met too seldom, and how often. Where fewer than ten were to be expected, the number of worlds says nothing. */
export const tooRare = (census: Census, worlds: number): string[] =>
  LEAST_SHARES.flatMap(([kind, share]) => {
    const [seen, wanted] = [census.get(kind) ?? 0, (share * worlds) / 1000]
    return wanted < 10 || seen >= wanted ? [] : [`${kind}: ${seen} of ${worlds} worlds, ${wanted} at least`]
  })

/** The least share of everything that matters, in a thousand worlds. */
const LEAST_SHARES: [string, number][] = [
  ...Object.keys(KINDS).map((kind): [string, number] => [kind, kind === 'met' || kind === 'unmet' ? 200 : 10]),
  ...SHAPES.map((shape): [string, number] => [`shape ${shape}`, 30]),
  ...['leaves', 'expires', 'availableFrom', 'registerUntil', 'retires', 'acceptedUntil', 'attested until'].flatMap((field) =>
    ['on - 1', 'on', 'on + 1', 'until - 1', 'until', 'until + 1'].map((edge): [string, number] => [`${field} = ${edge}`, 3]),
  ),
  ...['passed = on', 'passed = on - 1', 'attested from = on', 'attested from = on + 1'].map((edge): [string, number] => [edge, 3]),
]

/** A line for each sort of thing seen, with the per cent of worlds that had it. */
export function histogram(census: Census, worlds: number): string {
  const shares = [...census.keys()].sort().map((kind) => `${kind} ${((100 * (census.get(kind) ?? 0)) / worlds).toFixed(1)}`)
  const edges = shares.filter((kind) => / = (?:on|until) /.test(kind))
  const shapes = shares.filter((kind) => kind.startsWith('shape '))
  const kinds = shares.filter((kind) => !edges.includes(kind) && !shapes.includes(kind))
  return [kinds, shapes, edges].map((line) => line.join(' · ')).join('\n')
}
