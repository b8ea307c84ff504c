import type { Day } from './day.ts'
import { earlier, later } from './day.ts'
import type { CompiledTeam, SeatSet } from './rulebook.ts'
import { countAny, countOf, forEachPerson, lastDayOf, population, unionRow } from './survey.ts'
import type { Rows, Survey } from './survey.ts'

/*
 * Hall's theorem: the seats of a team can be filled by different people exactly if every set of its kinds of seat has at
 * least as many people who could take one of them as it has places. Every question below is a reading of those counts.
 */

/** For each set of seats, how many people could take a place in it. */
export type Counts = readonly number[]

export function countAble({ sets }: CompiledTeam, rows: Rows): Counts {
  const able: number[] = []
  for (let i = 0; i < sets.length; i++) able.push(countSet(sets[i]!, rows))
  return able
}

const countSet = ({ nodes }: SeatSet, rows: Rows): number => (nodes.length === 1 ? countOf(rows, nodes[0]!) : countAny(rows, nodes))

/** The fewest places that stay empty; 0 is a full team. */
export function unfilled(team: CompiledTeam, able: Counts): number {
  let empty = 0
  for (let i = 0; i < able.length; i++) empty = Math.max(empty, team.sets[i]!.places - able[i]!)
  return empty
}

/** The same without the counts: the first set that runs short decides. */
export function isFull({ sets }: CompiledTeam, rows: Rows): boolean {
  for (let i = 0; i < sets.length; i++) if (countAny(rows, sets[i]!.nodes) < sets[i]!.places) return false
  return true
}

/** The last day of a team that is full today: the first set to run short decides. */
export function lastDay(team: CompiledTeam, survey: Survey): Day {
  let last = survey.until
  for (const set of team.sets) {
    const missing = set.places - countSet(set, survey.later)
    if (missing > 0) last = earlier(last, lastDayOfSet(set, missing, survey))
  }
  return last
}

/** Some people last through `until`; the set holds as long as the `missing`-th longest of the others does. */
function lastDayOfSet(set: SeatSet, missing: number, survey: Survey): Day {
  const lasting = unionRow(survey.later, set.nodes)
  const others = unionRow(survey.now, set.nodes).map((word, w) => word & ~lasting[w]!)
  // Thousands of people share few days.
  const ending = new Map<Day, number>()
  forEachPerson(others, (person) => {
    const day = set.nodes.map((node) => lastDayOf(person, node, survey)).reduce(later)
    ending.set(day, (ending.get(day) ?? 0) + 1)
  })
  let short = missing
  return [...ending.keys()].sort().findLast((day) => (short -= ending.get(day)!) <= 0)!
}

/** A team whose seats are all filled, with its counts. */
export type FullTeam = { readonly team: CompiledTeam; readonly able: Counts }

/** Those whose absence alone breaks every full team: the members of its tight sets, where the able are just enough. */
export function critical(full: readonly FullTeam[], rows: Rows): number[] {
  const tight: Int32Array[] = []
  for (const { team: { sets }, able } of full) {
    const nodes: number[] = []
    for (let i = 0; i < able.length; i++) if (able[i] === sets[i]!.places) nodes.push(...sets[i]!.nodes)
    if (nodes.length === 0) return []
    tight.push(unionRow(rows, nodes))
  }
  const people: number[] = []
  forEachPerson(tight.reduce((common, row) => common.map((word, w) => word & row[w]!)), (person) => void people.push(person))
  return people
}

function leastSurplus({ team, able }: FullTeam): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < able.length; i++) least = Math.min(least, able[i]! - team.sets[i]!.places)
  return least
}

/**
 * How few leavers break every full team. Each team breaks where one of its sets loses its surplus and one more, so
 * one set is chosen per team, and leavers who count in several of the chosen sets serve them all.
 */
export function departures(full: readonly FullTeam[], rows: Rows): number {
  if (full.length === 1) return leastSurplus(full[0]!) + 1
  let best = Number.POSITIVE_INFINITY
  function choose(team: number, chosen: readonly { set: SeatSet; leavers: number }[]): void {
    if (team === full.length) {
      best = cover(chosen, rows, best)
      return
    }
    const { team: { sets }, able } = full[team]!
    for (let i = 0; i < sets.length; i++) {
      const leavers = able[i]! - sets[i]!.places + 1
      choose(team + 1, [...chosen, { set: sets[i]!, leavers }])
    }
  }
  choose(0, [])
  return best
}

/** The fewest people that take `leavers` out of each chosen set, or `best` if that is fewer: people alike in the sets they count in are one group. */
function cover(chosen: readonly { set: SeatSet; leavers: number }[], rows: Rows, best: number): number {
  const sizes = groupSizes(chosen, rows)
  const groups: { sets: number[]; size: number }[] = []
  for (let mask = 1; mask < sizes.length; mask++) {
    groups.push({ sets: chosen.flatMap((_, i) => (mask & (1 << i) ? [i] : [])), size: sizes[mask]! })
  }
  let fewest = best
  function take(group: number, left: readonly number[], taken: number): void {
    const most = Math.max(...left)
    if (most <= 0) {
      fewest = Math.min(fewest, taken)
      return
    }
    if (taken + most >= fewest) return
    const { sets, size } = groups[group]!
    const useful = Math.min(size, Math.max(0, ...sets.map((i) => left[i]!)))
    // What those who follow cannot take out of a set, these must: so every set has lost its leavers when no group is left.
    const later = left.map((_, i) => groups.slice(group + 1).reduce((sum, next) => sum + (next.sets.includes(i) ? next.size : 0), 0))
    const least = Math.max(0, ...sets.map((i) => left[i]! - later[i]!))
    for (let n = useful; n >= least; n--) {
      take(group + 1, left.map((need, i) => (sets.includes(i) ? need - n : need)), taken + n)
    }
  }
  take(0, chosen.map(({ leavers }) => leavers), 0)
  return fewest
}

/** How many people count in exactly the sets of each bit mask. */
function groupSizes(chosen: readonly { set: SeatSet }[], { bits, words }: Rows): Int32Array {
  const sizes = new Int32Array(1 << chosen.length)
  const member = new Int32Array(chosen.length)
  for (let w = 0; w < words; w++) {
    for (let i = 0; i < chosen.length; i++) {
      let word = 0
      for (const node of chosen[i]!.set.nodes) word |= bits[node * words + w]!
      member[i] = word
    }
    for (let mask = 1; mask < sizes.length; mask++) {
      let word = -1
      for (let i = 0; i < member.length; i++) word &= mask & (1 << i) ? member[i]! : ~member[i]!
      sizes[mask]! += population(word)
    }
  }
  return sizes
}
