import type { Need, Requirement, Seat, Team } from '../../requirement.ts'

/* One form for what may be said in several ways: a need of one is that one, nests of one kind are flat, nothing stands twice. */

export function normalNeed(need: Need): Need {
  if (typeof need === 'string') return need
  const kind = 'all' in need ? 'all' : 'any'
  const flat = ('all' in need ? need.all : need.any).map(normalNeed).flatMap((part) => (typeof part !== 'string' && kind in part ? partsOf(part) : [part]))
  const once = [...new Map(flat.map((part) => [JSON.stringify(part), part])).values()]
  if (once.length === 1) return once[0]!
  return kind === 'all' ? { all: once } : { any: once }
}

const partsOf = (need: Exclude<Need, string>): readonly Need[] => ('all' in need ? need.all : need.any)

export function normalTeam(seats: readonly Seat[]): Team {
  const joined = new Map<string, Seat>()
  for (const { count, need } of seats) {
    const one = normalNeed(need)
    const key = JSON.stringify(one)
    joined.set(key, { count: (joined.get(key)?.count ?? 0) + count, need: one })
  }
  return [...joined.values()]
}

export const normalPeople = (teams: readonly (readonly Seat[])[]): Requirement => ({
  people: [...new Map(teams.map((team) => normalTeam(team)).map((team) => [JSON.stringify(team), team])).values()],
})
