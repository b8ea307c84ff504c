import type { CompiledPart, CompiledTeam, Rulebook } from './rulebook.ts'
import { keptFor } from './kept.ts'
import { season } from './season.ts'
import type { Season } from './season.ts'
import { rolesOf } from './roles.ts'
import type { Role } from './roles.ts'
import { isFull } from './seats.ts'
import { cleared, countRow } from './survey.ts'
import type { Survey } from './survey.ts'
import { courses } from './ways.ts'
import type { Course } from './ways.ts'

/** `person: null` is somebody new, who holds nothing yet. */
export type Step = { person: string | null; take: readonly string[] }
export type Plan = { newPeople: number; effort: number; steps: Step[] }

type PeoplePart = Extract<CompiledPart, { kind: 'people' }>

/** A survey seen for planning: how many stay, and what can still be taken. */
export type Prospectus = { readonly survey: Survey; readonly staying: number; readonly season: Season }

export const prospectus = (survey: Survey): Prospectus => ({
  survey,
  staying: countRow(survey.staying),
  season: season(survey.rulebook, survey.on, survey.until),
})

/** Somebody in a place, and the course that leads her there. */
type Taken = { readonly person: number | null; readonly course: Course }
/** Who takes what so that some teams are full. */
type Solution = { readonly cost: number; readonly taken: readonly Taken[] }
/** A team of a part that can be filled, and how. */
type Way = { readonly team: CompiledTeam; readonly newPeople: number; readonly solution: Solution }

/**
 * The cheapest way to fill each part, and all of them at once. Fewest new people come first. Whoever is here can take
 * whatever somebody new could, at no greater cost, so a team needs exactly as many new people as it has places beyond
 * those who stay. Parts without a common credential do not compete for anything: they are solved alone and put together.
 */
export function plans(parts: readonly PeoplePart[], at: Prospectus): { parts: (Plan | null)[]; joint: Plan | null } {
  const open = parts.map((part) => waysToFill(part, at))
  const written = open.map((ways) => {
    const alone = cheapest(ways, fewestNew(ways))
    return alone && write(alone.taken, at)
  })
  if (parts.length === 1 || written.includes(null)) return { parts: written, joint: parts.length === 1 ? written[0]! : null }

  const newPeople = Math.max(0, ...open.map(fewestNew))
  const groups = groupsSharingCodes(parts).map((group) => {
    if (group.length === 1) return cheapest(open[group[0]!]!, newPeople)!
    const choices = group.map((i) => open[i]!.filter((way) => way.newPeople <= newPeople))
    const joint = combinations(choices).map((choice) => fill(choice.map((way) => way.team), at, newPeople)!)
    return joint.reduce((best, one) => (one.cost < best.cost ? one : best))
  })
  return { parts: written, joint: write(together(groups, at.survey.rulebook), at) }
}

function waysToFill({ teams }: PeoplePart, at: Prospectus): Way[] {
  const ways: Way[] = []
  for (const team of teams) {
    if (isFull(team, at.survey.later)) return [{ team, newPeople: 0, solution: DONE }]
    const newPeople = Math.max(0, team.places.length - at.staying)
    const solution = team.seats.length === 1 ? fillAlike(team, at) : fill([team], at, newPeople)
    if (solution !== null) ways.push({ team, newPeople, solution })
  }
  return ways
}

/** Full already: no other team can be cheaper. */
const DONE: Solution = { cost: 0, taken: [] }

function fewestNew(ways: readonly Way[]): number {
  let fewest = Number.POSITIVE_INFINITY
  for (const { newPeople } of ways) fewest = Math.min(fewest, newPeople)
  return fewest
}

/** Among the ways that need no more than so many new people. */
function cheapest(ways: readonly Way[], newPeople: number): Solution | null {
  let best: Solution | null = null
  for (const way of ways) {
    if (way.newPeople <= newPeople && (best === null || way.solution.cost < best.cost)) best = way.solution
  }
  return best
}

const combinations = <T>(choices: readonly (readonly T[])[]): T[][] =>
  choices.reduce<T[][]>((sofar, next) => sofar.flatMap((chosen) => next.map((one) => [...chosen, one])), [[]])

/** The parts' indices, together where they share a credential. */
function groupsSharingCodes(parts: readonly PeoplePart[]): number[][] {
  const groups: { parts: number[]; codes: ReadonlySet<number> }[] = []
  for (const [i, { codes }] of parts.entries()) {
    let merged = { parts: [i], codes }
    for (const group of groups.filter((group) => !group.codes.isDisjointFrom(merged.codes))) {
      merged = { parts: [...group.parts, ...merged.parts], codes: group.codes.union(merged.codes) }
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(merged)
  }
  return groups.map((group) => group.parts)
}

/**
 * Fills all teams at least cost, by dynamic programming over how many places of each kind are filled. Some optimum uses,
 * for each role, only as many of its cheapest people as there are places in all: anyone else could be exchanged for one of those.
 */
function fill(teams: readonly CompiledTeam[], at: Prospectus, newPeople: number): Solution | null {
  const { roles, states, places, moves } = rolesOf(teams)
  const lineup = candidates(roles, at, places, newPeople)
  const { space } = at.survey
  const cost = cleared(space, 'cost', states, Number.POSITIVE_INFINITY)
  cost[0] = 0
  // What each person does on the cheapest way to each state; -1: nothing.
  const choice = cleared(space, 'choice', lineup.length * states, -1)
  const price = cleared(space, 'price', roles.length, 0)
  for (let i = 0; i < lineup.length; i++) {
    for (let r = 0; r < roles.length; r++) price[r] = lineup[i]!.courses[r]?.cost ?? Number.POSITIVE_INFINITY
    // Moves run downwards, so that each person is used once: a state reads only states that do not yet know her.
    for (let m = 0; m < moves.length; m += 3) {
      const after = moves[m]!
      const role = moves[m + 2]!
      const sum = cost[moves[m + 1]!]! + price[role]!
      if (sum < cost[after]!) {
        cost[after] = sum
        choice[i * states + after] = role
      }
    }
  }
  if (cost[states - 1] === Number.POSITIVE_INFINITY) return null

  const taken: Taken[] = []
  for (let i = lineup.length - 1, state = states - 1; i >= 0; i--) {
    const role = choice[i * states + state]!
    if (role === -1) continue
    taken.push({ person: lineup[i]!.person, course: lineup[i]!.courses[role]! })
    state -= roles[role]!.step
  }
  return { cost: cost[states - 1]!, taken }
}

/** Those who get to a seat of the team most cheaply and what each would take, nearest first. */
export function nearestTo({ seats }: CompiledTeam, at: Prospectus, most: number): { person: string; take: string[] }[] {
  const nearest = new Map<number, Taken>()
  for (const { node } of seats) {
    for (const taken of cheapestPeople([node], at, most)) {
      const before = nearest.get(taken.person!)
      if (before === undefined || taken.course.cost < before.course.cost) nearest.set(taken.person!, taken)
    }
  }
  const sorted = [...nearest.values()].toSorted((a, b) => a.course.cost - b.course.cost || a.person! - b.person!)
  return sorted.slice(0, most).map(({ person, course }) => ({ person: at.survey.people[person!]!.id, take: [...course.take] }))
}

type Candidate = { readonly person: number | null; readonly courses: (Course | undefined)[] }

/** Everybody worth considering, with her course to each role. */
function candidates(roles: readonly Role[], at: Prospectus, places: number, newPeople: number): Candidate[] {
  const lineup: Candidate[] = []
  for (const [r, { nodes }] of roles.entries()) {
    for (const { person, course } of cheapestPeople(nodes, at, places)) {
      let candidate = lineup.find((one) => one.person === person)
      if (candidate === undefined) lineup.push((candidate = { person, courses: [] }))
      candidate.courses[r] = course
    }
  }
  for (let i = 0; i < newPeople; i++) lineup.push({ person: null, courses: roles.map(({ nodes }) => fromNothing(nodes, at)) })
  return lineup
}

/** Where all places ask the same, the cheapest people take them. */
function fillAlike({ places }: CompiledTeam, at: Prospectus): Solution | null {
  const nodes = [places[0]!]
  const taken = cheapestPeople(nodes, at, places.length)
  if (taken.length < places.length) {
    const course = fromNothing(nodes, at)
    if (course === undefined) return null
    while (taken.length < places.length) taken.push({ person: null, course })
  }
  let cost = 0
  for (const { course } of taken) cost += course.cost
  return { cost, taken }
}

const NOTHING: Course = { take: [], hold: [], effort: 0, cost: 0 }

/** The `most` people who get to the needs most cheaply, of those who stay, in input order among equals. */
function cheapestPeople(nodes: readonly number[], at: Prospectus, most: number): Taken[] {
  const found: Taken[] = []
  const left = at.survey.staying.slice()
  collect(found, most, left, at, NOTHING, nodes)
  for (const course of coursesTo(nodes, at)) {
    if (found.length === most) break
    collect(found, most, left, at, course, course.hold)
  }
  return found
}

/** Moves those who satisfy all of the nodes from `left` to `found`. */
function collect(found: Taken[], most: number, left: Int32Array, at: Prospectus, course: Course, nodes: readonly number[]): void {
  const { words, bits } = at.survey.later
  for (let w = 0; w < words; w++) {
    let word = left[w]!
    for (const node of nodes) word &= bits[node * words + w]!
    left[w]! &= ~word
    for (; word !== 0; word &= word - 1) {
      found.push({ person: (w << 5) + 31 - Math.clz32(word & -word), course })
      if (found.length === most) return
    }
  }
}

function coursesTo(nodes: readonly number[], { survey: { rulebook }, season }: Prospectus): readonly Course[] {
  const key = nodes.length === 1 ? nodes[0]! : nodes.join(' ')
  return keptFor(season.courses, key, () => courses(rulebook, nodes, season.takeable))
}

const fromNothing = (nodes: readonly number[], at: Prospectus): Course | undefined =>
  coursesTo(nodes, at).find((course) => course.hold.length === 0)

/** The steps in input order of the people, new people last; whoever has nothing to take is not a step. */
function write(taken: readonly Taken[], { survey: { people } }: Prospectus): Plan {
  const ordered: Taken[] = []
  for (const one of taken) {
    if (one.course.take.length === 0) continue
    let at = ordered.length
    for (; one.person !== null && at > 0 && (ordered[at - 1]!.person ?? people.length) > one.person; at--) ordered[at] = ordered[at - 1]!
    ordered[at] = one
  }
  let newPeople = 0
  let effort = 0
  const steps: Step[] = []
  for (const { person, course } of ordered) {
    if (person === null) newPeople += 1
    effort += course.effort
    steps.push({ person: person === null ? null : people[person]!.id, take: course.take })
  }
  // Sums of tenths are given as people write them, not as they are stored.
  return { newPeople, effort: Math.round(effort * 1e6) / 1e6, steps }
}

/** One entry a person; the first newcomer of each solution is the same person, and so on. */
function together(solutions: readonly Solution[], { codes }: Rulebook): Taken[] {
  const courses = new Map<number | string, Taken>()
  for (const { taken } of solutions) {
    let newcomers = 0
    for (const { person, course } of taken) {
      const key = person ?? `newcomer ${(newcomers += 1)}`
      const before = courses.get(key)?.course ?? NOTHING
      const take = [...before.take, ...course.take].sort((a, b) => codes[a]! - codes[b]!)
      courses.set(key, { person, course: { ...NOTHING, take, effort: before.effort + course.effort } })
    }
  }
  return [...courses.values()]
}
