import { describe, expect, test } from 'vitest'
import { faults } from './judge.ts'
import { oracle } from './oracle.ts'
import type { Answer, PeoplePart, Plan } from './question.ts'
import { asked, told } from './told.ts'
import { worldOf } from './worlds.ts'

describe('the judge', () => {
  test('finds no fault with the oracle', () => {
    const seeds = Array.from({ length: 2000 }, (_, seed) => seed)
    const wrong = seeds.filter((seed) => {
      const { question } = worldOf(seed)
      return faults(question, oracle(question)).length > 0
    })
    expect(wrong).toEqual([])
  })

  // One of two places filled, anna's exam lapsing and to be taken again, a second part that carla's exam also serves.
  const question = asked({
    requirements: [
      { people: [[{ count: 2, need: { all: ['A', 'B'] } }]] },
      { people: [[{ count: 1, need: { any: ['B', 'C'] } }]] },
      { figure: 'seats', developed: 5, developing: null },
      { attest: 'reseller' },
    ],
    people: told(`anna: A, B until 2018-05-05
      bruno: A; leaves 2018-06-01
      carla: A`),
    credentials: { A: { effort: 2 }, B: { effort: 2 }, D: { effort: 0 } },
    figures: { seats: 5 },
    attested: { reseller: { from: '2017-01-01', until: '2018-03-31' } },
  })

  const tampered = (tamper: (of: { answer: Answer; part: PeoplePart; plan: NonNullable<Plan> }) => unknown) => {
    const answer = oracle(question)
    const [part] = answer.parts
    if (part?.kind !== 'people' || part.plan === null || answer.plan === null) throw new Error('the case lost its point')
    tamper({ answer, part, plan: part.plan })
    return faults(question, answer)
  }

  test('starts from a case it agrees with', () => {
    expect(tampered(() => null)).toEqual([])
  })

  test.each<[string, Parameters<typeof tampered>[0]]>([
    ['met the other way round', ({ answer }) => (answer.met = true)],
    ['a last day too many', ({ answer }) => (answer.lastDay = '2018-03-31')],
    ['no joint plan', ({ answer }) => (answer.plan = null)],
    ['a part too few', ({ answer }) => answer.parts.pop()],
    ['another key', ({ answer }) => Object.assign(answer, { note: '' })],
    ['another key in a part', ({ part }) => Object.assign(part, { note: '' })],
    ['a figure off by one', ({ answer }) => Object.assign(answer.parts[2]!, { needed: 4 })],
    ['an attestation that ends later', ({ answer }) => Object.assign(answer.parts[3]!, { lastDay: '2018-04-01' })],
    ['one place more unfilled', ({ part }) => (part.unfilled += 1)],
    ['somebody critical who is not', ({ part }) => part.critical.push('anna')],
    ['departures of what is not met', ({ part }) => (part.departures = 1)],
    ['a place too many', ({ part }) => part.seats.push({ person: null, by: [], missing: ['A', 'B'] })],
    ['one person in two seats', ({ part }) => (part.seats[1] = part.seats[0]!)],
    ['somebody seated who holds too little', ({ part }) => (part.seats[1] = { person: 'carla', by: ['A', 'B'], missing: [] })],
    ['somebody nobody knows', ({ part }) => (part.seats[0]!.person = 'dora')],
    ['a filled place that misses something', ({ part }) => (part.seats[0]!.missing = ['A'])],
    ['a reason that is not enough', ({ part }) => (part.seats[0]!.by = ['A'])],
    ['codes in another order', ({ part }) => (part.seats[1]!.missing = ['B', 'A'])],
    ['more missing than necessary', ({ part }) => (part.seats[1]!.missing = ['A', 'B', 'C'])],
    ['an effort that does not add up', ({ plan }) => (plan.effort -= 1)],
    ['a new person nobody needs', ({ plan }) => plan.steps.push({ person: null, take: ['A'] })],
    ['a step left out', ({ plan }) => plan.steps.pop()],
    ['a step for somebody who leaves', ({ plan }) => (plan.steps[1]!.person = 'bruno')],
    ['steps in another order', ({ plan }) => plan.steps.reverse()],
    ['something not asked for', ({ plan }) => (plan.steps[0]!.take = [...plan.steps[0]!.take, 'D'])],
    ['something else of the same effort', ({ plan }) => (plan.steps[0]!.take = ['A'])],
  ])('sees %s', (_, tamper) => {
    expect(tampered(tamper)).not.toEqual([])
  })
})
