import type { Day } from './day.ts'
import { earlier } from './day.ts'
import { keptFor } from './kept.ts'
import type { CompiledTeam, Rulebook } from './rulebook.ts'
import { countAny, countOf, forEachPerson, lastDayOf, unionRow } from './survey.ts'
import type { Survey } from './survey.ts'
import { costOf, waysOf } from './ways.ts'

/** A place of a team: somebody and what qualifies her, or nobody and what is missing. */
export type Place = { person: string | null; by: string[]; missing: string[] }

/**
 * Who sits where today, as many as possible (Kuhn's augmenting paths). Those whose qualification lasts longest are seated
 * first, so that the picture shown is the one that holds.
 */
export function seating(team: CompiledTeam, survey: Survey): Place[] {
  const { places } = team
  const seated = seats(team, survey)
  return places.map((node, place) => {
    const person = seated[place]
    if (person === undefined) return { person: null, by: [], missing: leastEffort(survey.rulebook, node) }
    return { person: survey.people[person]!.id, by: longestLasting(person, node, survey), missing: [] }
  })
}

/** Of the same picture only what is missing in each empty place. */
export function emptyPlaces(team: CompiledTeam, survey: Survey): string[][] {
  // Where all places ask the same, whoever is able is counted, not seated.
  if (team.seats.length === 1) return team.places.slice(countOf(survey.now, team.places[0]!)).map((node) => leastEffort(survey.rulebook, node))
  const seated = seats(team, survey)
  return team.places.flatMap((node, place) => (seated[place] === undefined ? [leastEffort(survey.rulebook, node)] : []))
}

/** The person in each place. */
function seats({ places }: CompiledTeam, survey: Survey): (number | undefined)[] {
  const able = new Map<number, number[]>()
  for (const node of places) if (!able.has(node)) able.set(node, longestFirst(node, survey))
  const seated = new Map<number, number>()

  function seat(place: number, asked: Set<number>): boolean {
    for (const person of able.get(places[place]!)!) {
      if (asked.has(person)) continue
      asked.add(person)
      const other = seated.get(person)
      if (other === undefined || seat(other, asked)) {
        seated.set(person, place)
        return true
      }
    }
    return false
  }
  for (let place = 0; place < places.length; place++) seat(place, new Set())

  const people: (number | undefined)[] = []
  for (const [person, place] of seated) people[place] = person
  return people
}

/** Those who satisfy a need, in input order among equals. */
function longestFirst(node: number, survey: Survey): number[] {
  const days: { person: number; last: Day }[] = []
  forEachPerson(unionRow(survey.now, [node]), (person) => {
    days.push({ person, last: lastDayOf(person, node, survey) })
  })
  return days.sort((a, b) => (a.last === b.last ? 0 : a.last < b.last ? 1 : -1)).map(({ person }) => person)
}

const names = (rulebook: Rulebook, codes: readonly number[]): string[] => codes.map((code) => rulebook.names[code]!)

const least = new WeakMap<Rulebook, (string[] | undefined)[]>()

const leastEffort = (rulebook: Rulebook, node: number): string[] =>
  (keptFor(least, rulebook, () => [])[node] ??= names(rulebook, waysOf(rulebook, node).reduce((best, way) => (costOf(rulebook, way) < costOf(rulebook, best) ? way : best))))

/** Of the ways she satisfies the need, the one that lasts longest; among equals the one with fewest credentials. */
function longestLasting(person: number, node: number, survey: Survey): string[] {
  let best: { way: readonly number[]; last: Day } | undefined
  for (const way of waysOf(survey.rulebook, node)) {
    const last = way.map((code) => lastDayOf(person, code, survey)).reduce(earlier)
    if (best === undefined || last > best.last) best = { way, last }
  }
  return names(survey.rulebook, best!.way)
}

/** Where teams do not mix, would they fill their places together? Microsoft's wording leaves it open. */
export function mixedTeamWouldDo(teams: readonly CompiledTeam[], survey: Survey): boolean {
  const alike = teams.length > 1 && teams.every((team) => team.seats.length === 1)
  const nodes = teams.flatMap((team) => team.places)
  return alike && countAny(survey.now, nodes) >= Math.max(...teams.map((team) => team.places.length))
}
