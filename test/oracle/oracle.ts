import { cheapest } from './cheapest.ts'
import type { Answer, Need, Part, PeoplePart, PeopleRequirement, Person, Place, Question, Team } from './question.ts'
import {
  asksPeople,
  codesIn,
  codesOf,
  counts,
  effortOf,
  entry,
  placesOf,
  satisfies,
  shifted,
  subsets,
} from './question.ts'

/**
 * The right answer, found the slow way: everyone in every place, every day on which anything changes, every set of leavers,
 * every set of exams. Good for a handful of people; written to be read beside the specification.
 */
export function oracle(question: Question): Answer {
  const parts = question.requirements.map((requirement): Part => {
    if (asksPeople(requirement)) return peoplePart(question, requirement)
    if ('attest' in requirement) return attestPart(question, requirement.attest)
    const needed = requirement[question.market]
    const actual = entry(question.figures, requirement.figure) ?? 0
    return { kind: 'figure', met: needed !== null && actual >= needed, needed, actual }
  })
  const met = parts.every((part) => part.met)
  const lastDays = parts.flatMap((part) => ('lastDay' in part && part.lastDay !== null ? [part.lastDay] : []))
  const people = question.requirements.filter(asksPeople)
  const [only] = people.length === 1 ? parts.filter((part) => part.kind === 'people') : []
  const lastDay = met ? [question.until, ...lastDays].reduce((a, b) => (b < a ? b : a)) : null
  return { met, lastDay, plan: only === undefined ? cheapest(question, people) : only.plan, parts }
}

function attestPart(question: Question, name: string): Part {
  const attested = entry(question.attested, name)
  const holds = (day: string) =>
    attested !== undefined && attested.from <= day && (attested.until === undefined || day <= attested.until)
  const ends = attested?.until === undefined ? [] : [attested.until]
  return { kind: 'attest', met: holds(question.on), lastDay: lastDay(question, ends, holds) }
}

function peoplePart(question: Question, requirement: PeopleRequirement): PeoplePart {
  const { people, on } = question
  const held = ({ people: teams }: PeopleRequirement, among: readonly Person[], day: string) =>
    teams.some((team) => fillings(question, team, among, day).empty === 0)
  const met = held(requirement, people, on)
  const present = people.filter(({ leaves }) => leaves === undefined || leaves >= on)
  const breaking = met ? subsets(present).filter((leavers) => !held(requirement, without(people, leavers), on)) : []
  const best = bestTeam(question, requirement)
  return {
    kind: 'people',
    met,
    lastDay: lastDay(question, ends(question), (day) => held(requirement, people, day)),
    unfilled: best.empty,
    critical: met
      ? present.filter((person) => !held(requirement, without(people, [person]), on)).map(({ id }) => id)
      : [],
    departures: met ? Math.min(...breaking.map(({ length }) => length)) : 0,
    seats: placesOf(best.team).map((need, i) => placeOf(question, need, best.persons[i] ?? null)),
    plan: held(requirement, people, question.until)
      ? { newPeople: 0, effort: 0, steps: [] }
      : cheapest(question, [requirement]),
  }
}

/** The team that leaves fewest places empty; of several, the first listed. */
export function bestTeam(question: Question, requirement: PeopleRequirement) {
  const tried = requirement.people.map((team) => ({ team, ...fillings(question, team, question.people, question.on) }))
  return tried.reduce((a, b) => (b.empty < a.empty ? b : a))
}

const without = (people: readonly Person[], leavers: readonly Person[]) =>
  people.filter((person) => !leavers.includes(person))

/** Everything has its last day; the day after is the first on which the answer can differ. */
function lastDay({ on, until }: Question, ends: readonly string[], holds: (day: string) => boolean): string | null {
  if (!holds(on)) return null
  const changes = ends.map((end) => shifted(end, 1)).filter((day) => on < day && day <= until)
  const broken = [...new Set(changes)].sort().find((day) => !holds(day))
  return broken === undefined ? until : shifted(broken, -1)
}

const ends = ({ people, credentials }: Question): string[] =>
  [
    ...people.flatMap(({ leaves, achievements }) => [leaves, ...achievements.map(({ expires }) => expires)]),
    ...Object.values(credentials).map(({ acceptedUntil }) => acceptedUntil),
  ].filter((day) => day !== undefined)

/** Every way of giving people to places, nobody twice: how few places stay empty, and one way that leaves so few. */
function fillings(question: Question, team: Team, people: readonly Person[], day: string) {
  const able = placesOf(team).map((need) =>
    people.filter((person) => satisfies(need, (code) => counts(question, person, code, day))),
  )
  let fewest = { empty: able.length, persons: able.map((): Person | null => null) }
  const place = (chosen: (Person | null)[]) => {
    const candidates = able[chosen.length]
    const empty = chosen.filter((person) => person === null).length
    if (candidates === undefined && empty < fewest.empty) fewest = { empty, persons: chosen }
    // Not to look further once no place is left empty, or more are than in a way already found, changes nothing but the time.
    if (candidates === undefined || fewest.empty === 0 || empty >= fewest.empty) return
    for (const person of candidates) if (!chosen.includes(person)) place([...chosen, person])
    place([...chosen, null])
  }
  place([])
  return fewest
}

function placeOf(question: Question, need: Need, person: Person | null): Place {
  if (person === null) return { person, by: [], missing: leastFromNothing(question, need) }
  const held = enoughFor(question, need).filter((set) => set.every((code) => counts(question, person, code, question.on)))
  return { person: person.id, by: held.reduce((a, b) => (b.length < a.length ? b : a)), missing: [] }
}

function enoughFor(question: Question, need: Need): string[][] {
  const codes = codesIn(question).filter((code) => codesOf(need).includes(code))
  return subsets(codes).filter((set) => satisfies(need, (code) => set.includes(code)))
}

export function leastFromNothing(question: Question, need: Need): string[] {
  return enoughFor(question, need).reduce((a, b) => {
    const more = effortOf(question, b) - effortOf(question, a)
    return more < 0 || (more === 0 && b.length < a.length) ? b : a
  })
}
