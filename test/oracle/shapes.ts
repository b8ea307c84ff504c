import type { Chance } from './chance.ts'
import type { Need, Requirement, Seat, Team } from './question.ts'

/** "constructor" and "toString" are no exams, but a record asked for them by their bare name would answer. */
const CODES = ['70-347', '70-345', 'MCSE:Productivity', 'MB2-714', 'assessment:8675', '70-346', 'AZ-104', 'constructor']
const FIGURES = ['active-entitlements', 'cloud-revenue', 'total-revenue', 'customers', 'toString']
const ATTESTS = ['partner-of-record', 'authorized-reseller', 'constructor']

/** What one world has room for: the codes its needs are made of, and the most places a team may have. */
export type Room = { codes: readonly string[]; places: number }

export const room = (chance: Chance): Room => ({
  codes: chance.shuffled(CODES).slice(0, chance.pick([1, 2, 3, 3, 4, 4, 5])),
  places: chance.pick([1, 2, 2, 3, 3, 4, 4, 5]),
})

type Maker = (chance: Chance, room: Room) => Requirement[]

const several = (chance: Chance, { codes }: Room, least = 1): string[] =>
  chance.shuffled(codes).slice(0, Math.max(least, 1 + chance.below(codes.length)))
const all = (needs: readonly Need[]): Need => ({ all: needs })
const any = (needs: readonly Need[]): Need => ({ any: needs })
const size = (chance: Chance, { places }: Room): number => 1 + chance.below(places)
const one = (...teams: Team[]): Requirement[] => [{ people: teams }]

function nested(chance: Chance, room: Room, depth = 0): Need {
  if (depth === 3 || chance.odds(0.3 + depth * 0.2)) return chance.pick(room.codes)
  const inner = Array.from({ length: 1 + chance.below(3) }, () => nested(chance, room, depth + 1))
  return chance.odds(0.5) ? all(inner) : any(inner)
}

function wildTeam(chance: Chance, room: Room): Team {
  const seats: Seat[] = []
  for (let left = size(chance, room); left > 0; ) {
    const count = 1 + chance.below(left)
    seats.push({ count, need: nested(chance, room) })
    left -= count
  }
  return seats
}

const amount = (chance: Chance): number | null => chance.pick([null, 0, 4, 20, 2000, 100_000.5])
const figure = (chance: Chance, name: string): Requirement => ({
  figure: name,
  developed: amount(chance),
  developing: amount(chance),
})

/** One maker for each shape of the domain that a single assessment can show, and one without any shape. */
const MAKERS: Record<string, Maker> = {
  C: (c, r) => one([{ count: size(c, r), need: all(several(c, r, 2)) }]),
  D: (c, r) => one([{ count: size(c, r), need: any(several(c, r, 2)) }]),
  E: (c, r) =>
    one([
      {
        count: size(c, r),
        need: c.odds(0.5)
          ? any([all(several(c, r)), all(several(c, r))])
          : all([any(several(c, r)), c.pick(r.codes)]),
      },
    ]),
  F: (c, r) =>
    one(
      ...Array.from({ length: 2 + c.below(2) }, (): Team => [
        { count: size(c, r), need: c.odds(0.4) ? c.pick(r.codes) : all(several(c, r)) },
      ]),
    ),
  "F'": (c, r) => one([{ count: size(c, r), need: any([all(several(c, r, 2)), c.pick(r.codes)]) }]),
  G: (c, r) => one([{ count: 1, need: any(c.shuffled(r.codes).slice(0, 2)) }]),
  H: (c, r) => one([{ count: size(c, r), need: all([any(several(c, r)), any(several(c, r))]) }]),
  I: (c, r) =>
    one([
      { count: Math.max(1, r.places - 1), need: all([any(several(c, r)), any(several(c, r))]) },
      { count: 1, need: any(several(c, r)) },
    ]),
  J: (c, r) => {
    const count = size(c, r)
    return [
      { people: [[{ count, need: all(several(c, r, 2)) }]] },
      { people: [[{ count: c.odds(0.7) ? count : size(c, r), need: any(several(c, r)) }]] },
    ]
  },
  K: (c, r) => {
    const basic = several(c, r)
    const less = { count: Math.max(1, r.places - 1), need: all(basic) }
    const more = { count: 1, need: all([...basic, any(several(c, r))]) }
    return one(c.odds(0.5) ? [more, less] : [less, more])
  },
  L: (c, r) => one([{ count: size(c, r), need: all([c.pick(r.codes), any(several(c, r))]) }]),
  N: (c) => [figure(c, c.pick(FIGURES))],
  O: (c) => [figure(c, 'total-revenue'), figure(c, 'cloud-revenue')],
  P: (c) => [figure(c, 'customers')],
  Q: (c) => [{ attest: c.pick(ATTESTS) }],
  wild: (c, r) => one(...Array.from({ length: 1 + c.below(3) }, () => wildTeam(c, r))),
}
export const SHAPES = Object.keys(MAKERS)

/** One to three requirements of random shapes; now and then none at all. */
export function requirementsOf(chance: Chance, room: Room): { shapes: string[]; requirements: Requirement[] } {
  const shapes: string[] = []
  const requirements: Requirement[] = []
  const wanted = chance.odds(0.02) ? 0 : chance.pick([1, 1, 1, 2, 2, 3])
  while (requirements.length < wanted) {
    const shape = chance.odds(0.2) ? 'wild' : chance.pick(SHAPES)
    const made = MAKERS[shape]?.(chance, room) ?? []
    if (requirements.length + made.length > 3) continue
    shapes.push(shape)
    requirements.push(...made)
  }
  return { shapes, requirements: chance.shuffled(requirements) }
}
