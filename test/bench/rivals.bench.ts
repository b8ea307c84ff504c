import { Engine } from 'json-rules-engine'
import type { TopLevelCondition } from 'json-rules-engine'
import { munkres } from 'munkres'
import { RuleEngine } from 'node-rules'
import { isMet, planFor } from '../../src/assess.ts'
import type { Person } from '../../src/organization.ts'
import { prospectus } from '../../src/plan.ts'
import type { Need, Requirement, Team } from '../../src/requirement.ts'
import { compile } from '../../src/rulebook.ts'
import { survey, workspace } from '../../src/survey.ts'
import { facts } from './audit.bench.ts'
import { median, sideBySide, timed, timesFaster } from './row.ts'
import type { Row } from './row.ts'
import { credentials, levels, on, organization, until } from './world.ts'

/*
 * The same question put to other tools: which of the 60 levels are met today, for 50 people? Each rival tells who satisfies
 * which need, as its manual would have one write it; seating is then the same few lines for all of them.
 */

type Satisfies = (need: Need) => readonly Person[]

const needsOf = (requirement: Requirement): Need[] => ('people' in requirement ? requirement.people.flatMap((team) => team.map((seat) => seat.need)) : [])
const needs = [...new Map(levels.flat().flatMap(needsOf).map((need) => [JSON.stringify(need), need])).values()]

/** Every place finds somebody, who may make room by moving to another place. */
function seatable(team: Team, satisfies: Satisfies): boolean {
  const places = team.flatMap(({ count, need }) => Array.from({ length: count }, () => satisfies(need)))
  const seated = new Map<Person, number>()
  const seat = (place: number, asked: Set<Person>): boolean =>
    places[place]!.some((person) => {
      if (asked.has(person)) return false
      asked.add(person)
      const other = seated.get(person)
      if (other !== undefined && !seat(other, asked)) return false
      seated.set(person, place)
      return true
    })
  return places.every((_, place) => seat(place, new Set()))
}

function meets(requirement: Requirement, satisfies: Satisfies): boolean {
  if ('figure' in requirement) return (facts.figures[requirement.figure] ?? 0) >= (requirement.developed ?? Number.POSITIVE_INFINITY)
  if ('attest' in requirement) return facts.attested[requirement.attest]!.from <= on
  return requirement.people.some((team) => {
    const enough = team.every(({ count, need }) => satisfies(need).length >= count)
    return enough && (team.length === 1 || seatable(team, satisfies))
  })
}

const countMet = (satisfies: Satisfies): number => levels.filter((level) => level.every((requirement) => meets(requirement, satisfies))).length

const heldBy = ({ leaves, achievements }: Person): Set<string> =>
  new Set(
    leaves !== undefined && leaves < on
      ? []
      : achievements
          .filter(({ credential, passed, expires }) => passed <= on && (expires ?? on) >= on && (credentials[credential]?.acceptedUntil ?? on) >= on)
          .map(({ credential }) => credential),
  )

const holds = (held: ReadonlySet<string>, need: Need): boolean =>
  typeof need === 'string' ? held.has(need) : 'all' in need ? need.all.every((part) => holds(held, part)) : need.any.some((part) => holds(held, part))

/** Sets and filters, as one would write it in an afternoon. */
function withSets(people: readonly Person[]): number {
  const held = new Map(people.map((person) => [person, heldBy(person)]))
  return countMet((need) => people.filter((person) => holds(held.get(person)!, need)))
}

/** One rule a need, each person a fact; nothing of a fact is changed, so the engine is spared looking for changes. */
function nodeRules(): (people: readonly Person[]) => Promise<number> {
  const rules = needs.map((need) => ({
    name: JSON.stringify(need),
    condition: (flow: { when: (met: boolean) => void }, fact: { held: ReadonlySet<string> }) => flow.when(holds(fact.held, need)),
    consequence: (flow: { next: () => void }) => flow.next(),
  }))
  const engine = new RuleEngine(rules as never, { ignoreFactChanges: true })
  return async (people) => {
    const able = new Map<string, Person[]>()
    for (const person of people) {
      const { matchPath } = await new Promise<{ matchPath: string[] }>((done) => {
        engine.execute({ held: heldBy(person) }, done as never)
      })
      for (const need of matchPath) able.set(need, [...(able.get(need) ?? []), person])
    }
    return countMet((need) => able.get(JSON.stringify(need)) ?? [])
  }
}

const condition = (need: Need): TopLevelCondition => {
  if (typeof need === 'string') return { all: [{ fact: 'held', operator: 'contains', value: need }] }
  return 'all' in need ? { all: need.all.map(condition) } : { any: need.any.map(condition) }
}

function jsonRulesEngine(): (people: readonly Person[]) => Promise<number> {
  const engine = new Engine(needs.map((need) => ({ conditions: condition(need), event: { type: JSON.stringify(need) } })))
  return async (people) => {
    const able = new Map<string, Person[]>()
    for (const person of people) {
      const { events } = await engine.run({ held: [...heldBy(person)] })
      for (const { type } of events) able.set(type, [...(able.get(type) ?? []), person])
    }
    return countMet((need) => able.get(JSON.stringify(need)) ?? [])
  }
}

export async function benchRivals(): Promise<Row[]> {
  const { people } = JSON.parse(JSON.stringify(organization(50))) as ReturnType<typeof organization>
  const rulebook = compile(levels, credentials)
  const space = workspace()
  const ours = () => {
    const at = survey(rulebook, people, on, on, space)
    let met = 0
    for (const level of rulebook.levels) if (isMet(level, at, facts)) met += 1
    return met
  }
  const rivals = [nodeRules(), jsonRulesEngine()] as const
  const answers = [ours(), withSets(people), ...(await Promise.all(rivals.map((rival) => rival(people))))]
  if (new Set(answers).size > 1) throw new Error(`The rivals disagree: ${answers.join(', ')} levels met`)

  const sets = sideBySide(ours, () => withSets(people))
  const [rules, json] = [await timeEach(rivals[0], people, ours), await timeEach(rivals[1], people, ours)]
  return [
    timesFaster('60 levels met or not, 50 people, against plain sets and filters', sets.ours, sets.theirs, 40),
    timesFaster('60 levels met or not, 50 people, against node-rules', rules.ours, rules.theirs, 150),
    timesFaster('60 levels met or not, 50 people, against json-rules-engine', json.ours, json.theirs, 4_000),
    benchPlan(),
  ]
}

/** Turn by turn with an asynchronous rival. */
async function timeEach(rival: (people: readonly Person[]) => Promise<number>, people: readonly Person[], ours: () => unknown) {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < 15; round++) {
    times[0].push(timed(ours, 50))
    const started = performance.now()
    await rival(people)
    times[1].push((performance.now() - started) * 1000)
  }
  return { ours: median(times[0]), theirs: median(times[1]) }
}

/** The cheapest plan for sixteen people with two exams each, of 1,000, against the Hungarian method on its ready-made matrix. */
function benchPlan(): Row {
  const { people } = organization(1_000)
  const level = levels[9]!.map((requirement) =>
    'people' in requirement ? { people: requirement.people.map((team) => team.map(({ need }) => ({ count: 16, need }))) } : requirement,
  )
  const rulebook = compile([level], credentials)
  const parts = rulebook.levels[0]!
  const ahead = prospectus(survey(rulebook, people, on, until))
  const [team] = level.flatMap((requirement) => ('people' in requirement ? requirement.people : []))
  const matrix = team!.flatMap(({ count, need }) => Array.from({ length: count }, () => people.map((person) => missing(heldBy(person), need))))
  const { ours, theirs } = sideBySide(
    () => planFor(parts, ahead),
    () => munkres(matrix),
  )
  return timesFaster('cheapest plan for 16 places among 1,000 people, against munkres on its ready-made matrix', ours, theirs, 30)
}

/** The effort somebody still lacks for a need. */
function missing(held: ReadonlySet<string>, need: Need): number {
  if (typeof need === 'string') return held.has(need) ? 0 : (credentials[need]?.effort ?? 1)
  const parts = ('all' in need ? need.all : need.any).map((part) => missing(held, part))
  return 'all' in need ? parts.reduce((a, b) => a + b, 0) : Math.min(...parts)
}
