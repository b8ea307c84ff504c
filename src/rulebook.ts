import { own } from './own.ts'
import type { CredentialDates, Need, Requirement, Team } from './requirement.ts'

/*
 * The requirements of many levels, compiled once. Levels repeat each other: gold asks the needs of silver more often, and
 * options share exams. So every distinct need becomes one node, and whoever surveys people answers each node once.
 */

/** A need over other nodes; the first nodes are the credentials themselves. */
export type Node = { readonly kind: 'code' | 'all' | 'any'; readonly parts: readonly number[] }

/** Some of a team's kinds of seat, the places they have together, and the needs that lead to them: Hall's condition asks each. */
export type SeatSet = { readonly places: number; readonly nodes: readonly number[] }

export type CompiledSeat = { readonly count: number; readonly node: number }

export type CompiledTeam = {
  readonly seats: readonly CompiledSeat[]
  /** The need of every single place, in page order. */
  readonly places: readonly number[]
  readonly sets: readonly SeatSet[]
}

export type CompiledPart =
  | { readonly kind: 'people'; readonly teams: readonly CompiledTeam[]; readonly codes: ReadonlySet<number> }
  | { readonly kind: 'figure'; readonly figure: string; readonly developed: number | null; readonly developing: number | null }
  | { readonly kind: 'attest'; readonly attest: string }

export type Rulebook = {
  /** Code → node; codes are nodes 0, 1, 2… in this order. */
  readonly codes: Readonly<Record<string, number | undefined>>
  readonly names: readonly string[]
  readonly dates: readonly CredentialDates[]
  readonly nodes: readonly Node[]
  readonly levels: readonly (readonly CompiledPart[])[]
}

/** More kinds of seat in one team would make its sets too many to ask one by one; no page comes near. */
const MOST_KINDS = 16

export function compile(
  levels: readonly (readonly Requirement[])[],
  credentials: Readonly<Record<string, CredentialDates>>,
): Rulebook {
  const codes = Object.create(null) as Record<string, number | undefined>
  const names: string[] = []
  const nodes: Node[] = []
  for (const need of levels.flat().flatMap(needsOf)) {
    forEachCode(need, (code) => {
      if (codes[code] !== undefined) return
      codes[code] = names.push(code) - 1
      nodes.push({ kind: 'code', parts: [] })
    })
  }
  const known = new Map<string, number>()

  /** The node of a need: nests of one kind flattened, repeats dropped, a single part standing for itself. */
  function intern(need: Need): number {
    if (typeof need === 'string') return codes[need]!
    const kind = 'all' in need ? 'all' : 'any'
    const parts = new Set<number>()
    for (const part of 'all' in need ? need.all : need.any) {
      const node = intern(part)
      for (const inner of nodes[node]!.kind === kind ? nodes[node]!.parts : [node]) parts.add(inner)
    }
    const sorted = [...parts].sort((a, b) => a - b)
    if (sorted.length === 1) return sorted[0]!
    const key = `${kind} ${sorted.join(' ')}`
    let node = known.get(key)
    if (node === undefined) {
      node = nodes.push({ kind, parts: sorted }) - 1
      known.set(key, node)
    }
    return node
  }

  function compileTeam(team: Team): CompiledTeam {
    const places = team.flatMap(({ count, need }) => {
      const node = intern(need)
      return Array.from({ length: count }, () => node)
    })
    const counts = new Map<number, number>()
    for (const node of places) counts.set(node, (counts.get(node) ?? 0) + 1)
    const seats = [...counts].map(([node, count]) => ({ node, count }))
    if (seats.length > MOST_KINDS) {
      throw new RangeError(`a team has ${seats.length} different kinds of seat: at most ${MOST_KINDS} are supported`)
    }
    return { seats, places, sets: subsets(seats) }
  }

  const compiled = levels.map((requirements) =>
    requirements.map((requirement): CompiledPart => {
      if ('figure' in requirement) return { kind: 'figure', ...requirement }
      if ('attest' in requirement) return { kind: 'attest', ...requirement }
      const teams = requirement.people.map(compileTeam)
      const own = new Set<number>()
      for (const need of needsOf(requirement)) forEachCode(need, (code) => own.add(codes[code]!))
      return { kind: 'people', teams, codes: own }
    }),
  )
  return { codes, names, dates: names.map((name) => own(credentials, name) ?? {}), nodes, levels: compiled }
}

const needsOf = (requirement: Requirement): Need[] =>
  'people' in requirement ? requirement.people.flatMap((team) => team.map((seat) => seat.need)) : []

function forEachCode(need: Need, visit: (code: string) => void): void {
  if (typeof need === 'string') visit(need)
  else for (const part of 'all' in need ? need.all : need.any) forEachCode(part, visit)
}

function subsets(seats: readonly CompiledSeat[]): SeatSet[] {
  const sets: SeatSet[] = []
  for (let chosen = 1; chosen < 1 << seats.length; chosen++) {
    const members = seats.filter((_, i) => chosen & (1 << i))
    sets.push({ places: members.reduce((sum, seat) => sum + seat.count, 0), nodes: members.map((seat) => seat.node) })
  }
  return sets
}
