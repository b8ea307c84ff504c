import { keptFor } from './kept.ts'
import type { CompiledTeam } from './rulebook.ts'

/*
 * A role is a seat in some of the teams at once, at most one in each. A state says how many places of each kind of seat
 * are filled, as one number in mixed radix. A move takes one role: from the state before to the state after.
 */

export type Role = { readonly nodes: readonly number[]; readonly kinds: readonly number[]; readonly step: number }

export type Roles = {
  readonly roles: readonly Role[]
  readonly states: number
  readonly places: number
  /** All moves as triples of state after, state before, role: from the highest state down. */
  readonly moves: Int32Array
}

/** Beyond this, trying all ways would take minutes; the largest published pair of parts that could compete has 256 states. */
const MOST_STATES = 10_000_000

const ofOneTeam = new WeakMap<CompiledTeam, Roles>()

export const rolesOf = (teams: readonly CompiledTeam[]): Roles => (teams.length > 1 ? work(teams) : keptFor(ofOneTeam, teams[0]!, (team) => work([team])))

function work(teams: readonly CompiledTeam[]): Roles {
  const sizes: number[] = []
  let states = 1
  let drafts: Role[] = [{ nodes: [], step: 0, kinds: [] }]
  for (const team of teams) {
    const more: typeof drafts = []
    for (const { node, count } of team.seats) {
      for (const { nodes, step, kinds } of drafts) {
        more.push({ nodes: [...nodes, node], step: step + states, kinds: [...kinds, sizes.length] })
      }
      sizes.push(count + 1)
      states *= count + 1
    }
    drafts = [...drafts, ...more]
  }
  if (states * drafts.length > MOST_STATES) {
    throw new RangeError('parts that share credentials ask for too many people to plan them together: ask about them one at a time')
  }
  const roles = drafts.slice(1)
  const moves: number[] = []
  for (let state = states - 1; state > 0; state--) {
    const filled = digits(state, sizes)
    for (const [r, { kinds, step }] of roles.entries()) {
      if (kinds.every((kind) => filled[kind]! > 0)) moves.push(state, state - step, r)
    }
  }
  return { roles, states, places: teams.reduce((sum, team) => sum + team.places.length, 0), moves: Int32Array.from(moves) }
}

function digits(state: number, sizes: readonly number[]): number[] {
  let rest = state
  return sizes.map((size) => {
    const digit = rest % size
    rest = (rest - digit) / size
    return digit
  })
}
