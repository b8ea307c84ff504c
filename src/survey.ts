import type { Day } from './day.ts'
import { earlier, isGone, later } from './day.ts'
import { keptFor } from './kept.ts'
import type { Person } from './organization.ts'
import type { Rulebook } from './rulebook.ts'
import { season } from './season.ts'

/*
 * Who satisfies which need, on two days: one bit per person, 32 to a word, one row of words per node. "All of" is AND,
 * "any of" is OR, and a head count is a population count, so a question costs the same few operations for 32 people as for one.
 */

export type Staff = Pick<Person, 'id' | 'leaves' | 'achievements'>

/** Row `n` holds the people who satisfy node `n` on one day; its head count is kept once it was asked for. */
export type Rows = { readonly words: number; readonly bits: Int32Array; readonly counts: (number | undefined)[] }

export type Survey = {
  readonly rulebook: Rulebook
  readonly people: readonly Staff[]
  readonly on: Day
  readonly until: Day
  readonly now: Rows
  /** On `until`, if nobody passes anything more. */
  readonly later: Rows
  /** A single row: those who will still be here on `until`. */
  readonly staying: Int32Array
  readonly space: Workspace
}

/** Memory for one survey after another: a night asks about thousands of organizations, and each overwrites the one before. */
export type Workspace = { now: Int32Array; later: Int32Array; cost: Float64Array; choice: Int16Array; price: Float64Array }

export const workspace = (): Workspace => ({
  now: new Int32Array(0),
  later: new Int32Array(0),
  cost: new Float64Array(0),
  choice: new Int16Array(0),
  price: new Float64Array(0),
})

/** One of the arrays, filled as far as it is needed; a longer one stays longer. */
export function cleared<K extends keyof Workspace>(space: Workspace, name: K, length: number, value: number): Workspace[K] {
  const array = space[name]
  if (array.length >= length) return array.fill(value, 0, length) as Workspace[K]
  space[name] = new (array.constructor as new (length: number) => Workspace[K])(length)
  return space[name].fill(value) as Workspace[K]
}

/**
 * Nobody's pass may lie after `on`: whoever asks about an earlier day leaves later passes out first (`asOf`), which is
 * rare, while this loop is most of what a night costs.
 */
export function survey(rulebook: Rulebook, people: readonly Staff[], on: Day, until: Day, space = workspace()): Survey {
  const words = (people.length + 31) >>> 5
  const length = rulebook.nodes.length * words
  const now = cleared(space, 'now', length, 0)
  // Asked about one day alone, later is now.
  const later = until === on ? now : cleared(space, 'later', length, 0)
  const staying = new Int32Array(words)
  const { codes } = rulebook
  const { accepted, acceptedThen } = season(rulebook, on, until)
  for (let p = 0; p < people.length; p++) {
    const { leaves, achievements } = people[p]!
    if (isGone(leaves, on)) continue
    const stays = leaves === undefined || leaves >= until
    const word = p >> 5
    const bit = 1 << (p & 31)
    if (stays) staying[word]! |= bit
    for (let a = 0; a < achievements.length; a++) {
      const achievement = achievements[a]!
      const code = codes[achievement.credential]
      if (code === undefined || !accepted[code]) continue
      const { expires } = achievement
      const lasts = expires === undefined || expires >= until
      if (!lasts && expires < on) continue
      const at = code * words + word
      now[at]! |= bit
      if (lasts && stays && acceptedThen[code]) later[at]! |= bit
    }
  }
  combine(rulebook, now, words)
  if (later !== now) combine(rulebook, later, words)
  const rows = (bits: Int32Array): Rows => ({ words, bits, counts: [] })
  return { rulebook, people, on, until, now: rows(now), later: rows(later), staying, space }
}

/** The people as they were on a day: without what they passed later. */
export const asOf = <P extends Staff>(people: readonly P[], day: Day): P[] =>
  people.map((person) =>
    person.achievements.every(({ passed }) => passed <= day)
      ? person
      : { ...person, achievements: person.achievements.filter(({ passed }) => passed <= day) },
  )

/** Needs stand after the codes and after their own parts, so one pass fills them all. */
function combine({ nodes, names }: Rulebook, bits: Int32Array, words: number): void {
  for (let n = names.length; n < nodes.length; n++) {
    const { kind, parts } = nodes[n]!
    const row = n * words
    const first = parts[0]! * words
    for (let w = 0; w < words; w++) bits[row + w] = bits[first + w]!
    for (let i = 1; i < parts.length; i++) {
      const part = parts[i]! * words
      if (kind === 'all') for (let w = 0; w < words; w++) bits[row + w]! &= bits[part + w]!
      else for (let w = 0; w < words; w++) bits[row + w]! |= bits[part + w]!
    }
  }
}

/** The same for one node, kept: many levels of many competencies share it, and an audit asks about all of them. */
export const countOf = (rows: Rows, node: number): number => (rows.counts[node] ??= countAny(rows, [node]))

/** How many people satisfy at least one of the nodes. */
export function countAny({ bits, words }: Rows, nodes: readonly number[]): number {
  let sum = 0
  for (let w = 0; w < words; w++) {
    let word = bits[nodes[0]! * words + w]!
    for (let i = 1; i < nodes.length; i++) word |= bits[nodes[i]! * words + w]!
    if (word !== 0) sum += population(word)
  }
  return sum
}

/** The people who satisfy at least one of the nodes, as a row of its own. */
export function unionRow({ bits, words }: Rows, nodes: readonly number[]): Int32Array {
  const row = new Int32Array(words)
  for (const node of nodes) for (let w = 0; w < words; w++) row[w]! |= bits[node * words + w]!
  return row
}

export function countRow(row: Int32Array): number {
  let count = 0
  for (const word of row) count += population(word)
  return count
}

/** The people of a row, in input order. */
export function forEachPerson(row: Int32Array, visit: (person: number) => void): void {
  for (let w = 0; w < row.length; w++) {
    for (let word = row[w]!; word !== 0; word &= word - 1) visit((w << 5) + 31 - Math.clz32(word & -word))
  }
}

/** How many bits are set: pairs, then fours, then bytes are added up in place. */
export function population(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export const FOREVER: Day = '9999-12-31'

/** The last day a person satisfies a node, if nothing more is passed; '' where she does not on `on`. */
export function lastDayOf(person: number, node: number, { rulebook, people, on }: Survey): Day {
  const { leaves, achievements } = people[person]!
  function through(n: number): Day {
    const { kind, parts } = rulebook.nodes[n]!
    if (kind === 'all') return parts.map(through).reduce(earlier)
    if (kind === 'any') return parts.map(through).reduce(later)
    let last = ''
    for (const { credential, expires } of achievements) {
      if (rulebook.codes[credential] !== n) continue
      const ends = earlier(earlier(FOREVER, expires), rulebook.dates[n]!.acceptedUntil)
      if (ends >= on) last = later(last, ends)
    }
    return last
  }
  return isGone(leaves, on) ? '' : earlier(through(node), leaves)
}

const firstEnds = new WeakMap<Survey, Day>()

/** The first day from `on` that is the last for somebody, or for something she holds. */
export const firstEnd = (at: Survey): Day => keptFor(firstEnds, at, findFirstEnd)

function findFirstEnd({ rulebook: { codes, dates }, people, on }: Survey): Day {
  let first = FOREVER
  const consider = (day: Day | undefined) => {
    if (day !== undefined && day >= on && day < first) first = day
  }
  for (const { leaves, achievements } of people) {
    if (isGone(leaves, on)) continue
    consider(leaves)
    for (const { credential, expires } of achievements) {
      const code = codes[credential]
      if (code === undefined) continue
      consider(expires)
      consider(dates[code]!.acceptedUntil)
    }
  }
  return first
}
