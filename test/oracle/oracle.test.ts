import { describe, expect, test } from 'vitest'
import { cheapest } from './cheapest.ts'
import { oracle } from './oracle.ts'
import type { PeopleRequirement, Person, Question } from './question.ts'
import { asksPeople, canBeTaken, codesOfPart, counts, effortOf, MILLION, placesOf, satisfies, shifted, staying, subsets } from './question.ts'
import { asked, told } from './told.ts'
import { worldOf } from './worlds.ts'

const both = { all: ['A', 'B'] }
const part = (question: Question, i = 0) => {
  const part = oracle(question).parts[i]
  if (part?.kind !== 'people') throw new Error(`part ${i} does not ask for people`)
  return part
}

describe('the oracle knows the cases somebody worked out by hand', () => {
  test('of three for two places nobody is critical and two may leave before it breaks', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 2, need: both }]] }],
      people: told(`anna: A, B
        bruno: A, B
        carla: B, A
        dmitri: A`),
    })
    expect(part(question)).toEqual({
      kind: 'people',
      met: true,
      lastDay: '2018-09-30',
      unfilled: 0,
      critical: [],
      departures: 2,
      seats: [
        { person: 'anna', by: ['A', 'B'], missing: [] },
        { person: 'bruno', by: ['A', 'B'], missing: [] },
      ],
      plan: { newPeople: 0, effort: 0, steps: [] },
    })
  })

  test('whoever is the only one for both places does not fill both', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 1, need: 'A' }, { count: 1, need: 'B' }]] }],
      people: told(`anna: A, B
        bruno:`),
      credentials: { A: { effort: 3 }, B: { effort: 1 } },
    })
    expect(part(question)).toMatchObject({ met: false, lastDay: null, unfilled: 1, critical: [], departures: 0 })
    expect(part(question).plan).toEqual({ newPeople: 0, effort: 1, steps: [{ person: 'bruno', take: ['B'] }] })
  })

  test('two teams, each with its own people, fall only when one of each leaves', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 2, need: 'A' }], [{ count: 1, need: 'B' }]] }],
      people: told(`anna: A
        bruno: A
        carla: B`),
    })
    expect(part(question)).toMatchObject({ met: true, critical: [], departures: 2 })
  })

  test('the last day is the second-longest of three for two places', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 2, need: 'A' }]] }],
      people: told(`anna: A until 2018-03-01
        bruno: A; leaves 2018-05-05
        carla: A`),
    })
    expect(part(question)).toMatchObject({ lastDay: '2018-05-05', departures: 2 })
    expect(part(question).plan).toEqual({ newPeople: 0, effort: 1, steps: [{ person: 'anna', take: ['A'] }] })
  })

  test('one exam serves two parts and is paid for once', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 1, need: both }]] }, { people: [[{ count: 1, need: { any: ['B', 'C'] } }]] }],
      people: told('anna: A'),
      credentials: { B: { effort: 2 }, C: { effort: 1.5 } },
    })
    expect(part(question, 1).plan).toMatchObject({ effort: 1.5 })
    expect(oracle(question).plan).toEqual({ newPeople: 0, effort: 2, steps: [{ person: 'anna', take: ['B'] }] })
  })

  test('a new person is dearer than any effort of those who are there', () => {
    const question = asked({
      requirements: [{ people: [[{ count: 2, need: both }], [{ count: 3, need: 'C' }]] }],
      people: told(`anna: A
        bruno:`),
      credentials: { A: { effort: 40 } },
    })
    expect(part(question).plan).toEqual({
      newPeople: 0,
      effort: 42,
      steps: [
        { person: 'anna', take: ['B'] },
        { person: 'bruno', take: ['A', 'B'] },
      ],
    })
  })

  test('what nobody can take any more makes a plan impossible, unless somebody has it', () => {
    const question = (people: string) =>
      asked({
        requirements: [{ people: [[{ count: 1, need: both }]] }],
        people: told(people),
        credentials: { A: { retires: '2018-01-15' } },
      })
    expect(oracle(question('anna: B')).plan).toBeNull()
    expect(oracle(question('anna: A')).plan).toEqual({ newPeople: 0, effort: 1, steps: [{ person: 'anna', take: ['B'] }] })
  })

  test('an unmet figure leaves the level without a last day, and its people with theirs', () => {
    const question = asked({
      requirements: [
        { people: [[{ count: 1, need: 'A' }]] },
        { figure: 'seats', developed: 5, developing: null },
      ],
      people: told('anna: A'),
      figures: { seats: 4 },
    })
    expect(oracle(question)).toMatchObject({ met: false, lastDay: null, parts: [{ lastDay: '2018-09-30' }, { met: false }] })
  })
})

describe('the short cuts of the oracle leave nothing out', () => {
  test('asking day by day finds the same last day', () => {
    const spans = Array.from({ length: 1500 }, (_, seed) => worldOf(seed).question).filter(
      ({ on, until }) => on < until && until <= shifted(on, 30),
    )
    for (const question of spans) {
      const days: string[] = []
      for (let day = question.on; day <= question.until; day = shifted(day, 1)) days.push(day)
      const broken = days.findIndex((on) => !oracle({ ...question, on }).met)
      const lastDay = broken === -1 ? question.until : (days[broken - 1] ?? null)
      expect({ question, lastDay: oracle(question).lastDay }).toEqual({ question, lastDay })
    }
    expect(spans.length).toBeGreaterThan(400)
  })

  test('trying everything for everyone finds no cheaper plan', () => {
    let compared = 0
    for (let seed = 0; compared < 250; seed += 1) {
      const { question } = worldOf(seed)
      const parts = question.requirements.filter(asksPeople)
      const codes = new Set(parts.flatMap(codesOfPart))
      if (codes.size * question.people.length > 8 || codes.size > 4 || parts.length === 0) continue
      const plan = cheapest(question, parts)
      const cost = plan && [plan.newPeople, Math.round(plan.effort * MILLION), plan.steps.flatMap(({ take }) => take).length]
      if (plan !== null && plan.newPeople > 2) continue
      expect({ question, cost }).toEqual({ question, cost: cheapestByTrying(question, parts, [...codes]) })
      compared += 1
    }
  })
})

/** No cuts, no cleverness: every set of codes for each of the people and for none, one and two new ones. */
function cheapestByTrying(question: Question, parts: readonly PeopleRequirement[], codes: readonly string[]): number[] | null {
  const open = subsets(codes.filter((code) => canBeTaken(question, code)))
  for (const newPeople of [0, 1, 2]) {
    const strangers = Array.from({ length: newPeople }, (): Person => ({ id: '', achievements: [] }))
    const everyone = [...staying(question), ...strangers]
    let best: number[] | null = null
    for (let all = 0; all < open.length ** everyone.length; all += 1) {
      const takes = everyone.map((_, i) => open[Math.floor(all / open.length ** i) % open.length]!)
      const taken = takes.flat()
      const cost = [newPeople, effortOf(question, taken), taken.length]
      if (best !== null && (cost[1]! > best[1]! || (cost[1] === best[1] && cost[2]! >= best[2]!))) continue
      const holders = everyone.map(
        (person, i) => (code: string) => takes[i]!.includes(code) || counts(question, person, code, question.until),
      )
      const holds = parts.every(({ people: teams }) => teams.some((team) => seated(placesOf(team), holders)))
      if (holds) best = cost
    }
    if (best !== null) return best
  }
  return null
}

function seated(needs: Parameters<typeof satisfies>[0][], free: ((code: string) => boolean)[]): boolean {
  const [need, ...rest] = needs
  if (need === undefined) return true
  return free.some((holds, i) => satisfies(need, holds) && seated(rest, free.toSpliced(i, 1)))
}
