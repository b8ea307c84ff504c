import { keptFor } from './kept.ts'
import type { Rulebook } from './rulebook.ts'

/*
 * The ways to satisfy needs, as sets of codes; and the courses: what someone who already holds a part of a way has to take.
 */

type Codes = readonly number[]

/** More ways than this in one need would mean a page nobody could read either. */
const MOST_WAYS = 20_000

/** Every smallest set of codes that satisfies all the nodes at once. */
export const ways = (rulebook: Rulebook, nodes: readonly number[]): readonly Codes[] =>
  nodes.reduce<Codes[]>((joint, node) => smallest(product(joint, waysOf(rulebook, node))), [[]])

const kept = new WeakMap<Rulebook, (readonly Codes[] | undefined)[]>()

/** A need is asked about for every organization and never changes. */
export const waysOf = (rulebook: Rulebook, node: number): readonly Codes[] => (keptFor(kept, rulebook, () => [])[node] ??= workOut(rulebook, node))

function workOut(rulebook: Rulebook, node: number): readonly Codes[] {
  const { kind, parts } = rulebook.nodes[node]!
  if (kind === 'code') return [[node]]
  return kind === 'any' ? smallest(parts.flatMap((part) => waysOf(rulebook, part))) : ways(rulebook, parts)
}

function product(left: readonly Codes[], right: readonly Codes[]): Codes[] {
  if (left.length * right.length > MOST_WAYS) throw new RangeError(`a need has more than ${MOST_WAYS} ways to satisfy it`)
  return left.flatMap((a) => right.map((b) => [...new Set([...a, ...b])].sort((x, y) => x - y)))
}

/** Drops sets that contain another: whoever holds more holds enough. */
function smallest(sets: readonly Codes[]): Codes[] {
  const kept: Codes[] = []
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (!kept.some((smaller) => smaller.every((code) => set.includes(code)))) kept.push(set)
  }
  return kept
}

/**
 * Orders plans within a number of new people: least effort, then fewest credentials. The weight of a credential is too
 * small to outweigh any effort and large enough to stand out from rounding.
 */
const PER_CREDENTIAL = 1e-9

export const costOf = (rulebook: Rulebook, codes: Codes): number =>
  codes.reduce((sum, code) => sum + effortOf(rulebook, code) + PER_CREDENTIAL, 0)

const effortOf = ({ dates }: Rulebook, code: number): number => dates[code]!.effort ?? 1

/** Who holds all of `hold` satisfies the needs by taking `take`. */
export type Course = {
  readonly take: readonly string[]
  readonly hold: Codes
  readonly effort: number
  readonly cost: number
}

/** Every course worth considering, cheapest first: none asks to hold more for no less cost than another. */
export function courses(rulebook: Rulebook, nodes: readonly number[], takeable: readonly boolean[]): Course[] {
  const joint = ways(rulebook, nodes)
  const all: Course[] = []
  for (const way of joint) {
    const open = way.filter((code) => takeable[code])
    for (let chosen = 1; chosen < 1 << open.length; chosen++) {
      const take = open.filter((_, i) => chosen & (1 << i))
      all.push({
        take: take.map((code) => rulebook.names[code]!),
        hold: way.filter((code) => !take.includes(code)),
        effort: take.reduce((sum, code) => sum + effortOf(rulebook, code), 0),
        cost: costOf(rulebook, take),
      })
    }
  }
  all.sort((a, b) => a.cost - b.cost || a.hold.length - b.hold.length)
  const kept: Course[] = []
  for (const course of all) {
    const better = (hold: Codes) => hold.every((code) => course.hold.includes(code))
    if (!joint.some(better) && !kept.some((other) => better(other.hold))) kept.push(course)
  }
  return kept
}
