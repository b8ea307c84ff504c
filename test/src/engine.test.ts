import { describe, expect, test } from 'vitest'
import { assess, bestTeam, isMet, judge, planFor } from '../../src/assess.ts'
import { nearestTo, prospectus } from '../../src/plan.ts'
import { Question } from '../../src/question.ts'
import type { Need, Requirement, Team } from '../../src/requirement.ts'
import { compile } from '../../src/rulebook.ts'
import { mixedTeamWouldDo } from '../../src/seating.ts'
import { isTakeable, season } from '../../src/season.ts'
import { asOf, countAny, lastDayOf, survey, workspace } from '../../src/survey.ts'
import type { Staff } from '../../src/survey.ts'
import { courses, ways } from '../../src/ways.ts'
import { worldOf } from '../oracle/worlds.ts'

/* What the answers of `assess` alone do not show of the engine: its short forms, its limits, its memory. */

const on = '2018-01-01'
const until = '2018-12-31'
const held = (...credentials: string[]) => credentials.map((credential) => ({ credential, passed: '2017-01-01' }))
const team = (...seats: [number, Need][]): Team => seats.map(([count, need]) => ({ count, need }))

function world(people: Staff[], teams: Team[], credentials = {}) {
  const requirement: Requirement = { people: teams }
  const rulebook = compile([[requirement]], credentials)
  const level = rulebook.levels[0]!
  const part = level[0]!
  if (part.kind !== 'people') throw new TypeError('a people part')
  return { rulebook, level, part, at: survey(rulebook, people, on, until) }
}

test('met or not is the same asked in short', () => {
  const counted = new Set<boolean>()
  for (let seed = 1; seed <= 120; seed += 1) {
    const question = Question.parse(worldOf(seed).question)
    const rulebook = compile([question.requirements], question.credentials)
    const level = rulebook.levels[0]!
    const at = survey(rulebook, question.people, question.on, question.until)
    const { met } = judge(level, at, question)
    expect(isMet(level, at, question)).toBe(met)
    counted.add(met)
  }
  expect(counted.size).toBe(2)
})

test('memory that served another survey gives the same answers', () => {
  const space = workspace()
  for (let seed = 1; seed <= 100; seed += 1) {
    const question = Question.parse(worldOf(seed).question)
    const rulebook = compile([question.requirements], question.credentials)
    const level = rulebook.levels[0]!
    const fresh = survey(rulebook, question.people, question.on, question.until)
    const right = { verdict: judge(level, fresh, question), plan: planFor(level, prospectus(fresh)) }
    const reused = survey(rulebook, question.people, question.on, question.until, space)
    expect({ verdict: judge(level, reused, question), plan: planFor(level, prospectus(reused)) }).toEqual(right)
  }
})

test('a survey of one day looks at that day twice', () => {
  const { rulebook } = world([], [team([1, 'A'])])
  const at = survey(rulebook, [{ id: 'anna', achievements: held('A') }], on, on)
  expect([countAny(at.now, [0]), countAny(at.later, [0])]).toEqual([1, 1])
})

describe('who comes nearest to a seat', () => {
  const people: Staff[] = [
    { id: 'anna', achievements: [] },
    { id: 'bruno', achievements: held('A') },
    { id: 'carla', achievements: held('A', 'B') },
    { id: 'dario', leaves: '2018-06-30', achievements: held('A', 'B') },
    { id: 'elena', achievements: held('C') },
  ]
  test('is listed by what she would have to take, those who stay alone', () => {
    const { part, at } = world(people, [team([2, { all: ['A', 'B'] }])], { A: { effort: 2 } })
    expect(nearestTo(part.teams[0]!, prospectus(at), 5)).toEqual([
      { person: 'carla', take: [] },
      { person: 'bruno', take: ['B'] },
      { person: 'anna', take: ['A', 'B'] },
      { person: 'elena', take: ['A', 'B'] },
    ])
    expect(nearestTo(part.teams[0]!, prospectus(at), 2).map(({ person }) => person)).toEqual(['carla', 'bruno'])
  })
  test('is taken to the nearest of several kinds of seat', () => {
    const { part, at } = world(people, [team([1, { all: ['A', 'B'] }], [1, 'C'])])
    expect(nearestTo(part.teams[0]!, prospectus(at), 9)).toEqual([
      { person: 'carla', take: [] },
      { person: 'elena', take: [] },
      { person: 'anna', take: ['C'] },
      { person: 'bruno', take: ['B'] },
    ])
  })
})

describe('a mixed team', () => {
  const two: Staff[] = [
    { id: 'anna', achievements: held('A') },
    { id: 'bruno', achievements: held('B') },
  ]
  test.each<[string, Staff[], Team[], boolean]>([
    ['would do where the alternatives add up', two, [team([2, 'A']), team([2, 'B'])], true],
    ['would not where there are too few', two, [team([3, 'A']), team([3, 'B'])], false],
    ['would not where one of the alternatives asks for more', two, [team([2, 'A']), team([3, 'B'])], false],
    ['is none where there is one alternative', two, [team([1, 'A'])], false],
    ['is none where an alternative asks for different things', two, [team([1, 'A'], [1, 'C']), team([2, 'B'])], false],
    ['counts nobody twice', [{ id: 'anna', achievements: held('A', 'B') }], [team([2, 'A']), team([2, 'B'])], false],
  ])('%s', (_, people, teams, would) => {
    const { part, at } = world(people, teams)
    expect(mixedTeamWouldDo(part.teams, at)).toBe(would)
  })
})

test('the people of an earlier day hold what they had passed by then', () => {
  const early = { id: 'anna', achievements: held('A') }
  const late = { id: 'bruno', achievements: [...held('A'), { credential: 'B', passed: on }] }
  expect(asOf([early, late], on)).toEqual([early, late])
  expect(asOf([early, late], '2017-12-31')).toEqual([early, { id: 'bruno', achievements: held('A') }])
  expect(asOf([early, late], on)[0]).toBe(early)
})

test('somebody is good for a need until the first thing it rests on ends, or she leaves', () => {
  const people: Staff[] = [
    { id: 'anna', achievements: [{ credential: 'A', passed: '2017-01-01', expires: '2018-05-01' }, ...held('B')] },
    { id: 'bruno', leaves: '2018-03-31', achievements: held('A', 'B') },
    { id: 'carla', leaves: '2017-12-31', achievements: held('A', 'B') },
  ]
  const { rulebook, at } = world(people, [team([1, { all: ['A', 'B'] }], [1, { any: ['A', 'B'] }])], { B: { acceptedUntil: '2018-08-31' } })
  const [all, any] = [rulebook.nodes.findIndex(({ kind }) => kind === 'all'), rulebook.nodes.findIndex(({ kind }) => kind === 'any')]
  expect([0, 1, 2].map((person) => lastDayOf(person, all, at))).toEqual(['2018-05-01', '2018-03-31', ''])
  expect([0, 1, 2].map((person) => lastDayOf(person, any, at))).toEqual(['2018-08-31', '2018-03-31', ''])
})

test('needs that say the same are one node', () => {
  const { rulebook } = world([], [team([1, { all: ['A', { all: ['B', 'A'] }] }], [1, { all: ['B', 'A'] }], [1, { any: [{ any: ['A'] }] }])])
  expect(rulebook.nodes).toHaveLength(3)
  expect(rulebook.levels[0]![0]).toMatchObject({ teams: [{ places: [2, 2, 0], seats: [{ node: 2, count: 2 }, { node: 0, count: 1 }] }] })
})

describe('the ways to satisfy needs', () => {
  const { rulebook } = world([], [team([1, { all: [{ any: ['A', 'B'] }, { any: ['B', 'C'] }] }])])
  const top = rulebook.nodes.length - 1
  test('are the smallest sets only', () => {
    expect(ways(rulebook, [top])).toEqual([[1], [0, 2]])
  })
  test('lead to courses, cheapest first, none of them worse than another', () => {
    const takeable = [true, true, true]
    expect(courses(rulebook, [top], takeable).map(({ take, hold }) => ({ take, hold }))).toEqual([
      { take: ['B'], hold: [] },
    ])
    expect(courses(rulebook, [top], [true, false, true]).map(({ take, hold }) => ({ take, hold }))).toEqual([
      { take: ['A'], hold: [2] },
      { take: ['C'], hold: [0] },
      { take: ['A', 'C'], hold: [] },
    ])
  })
})

test('what two days decide is worked out once, and courses are shared by days with the same choice', () => {
  const { rulebook } = world([], [team([1, 'A'])], { A: { retires: '2018-06-01', acceptedUntil: '2019-01-31' } })
  const first = season(rulebook, on, until)
  expect(season(rulebook, on, until)).toBe(first)
  expect(season(rulebook, on, '2018-12-30')).not.toBe(first)
  expect(season(rulebook, on, '2018-12-30').courses).toBe(first.courses)
  expect(season(rulebook, '2018-06-01', until).courses).not.toBe(first.courses)
  expect(isTakeable({}, on, until)).toBe(true)
})

describe('too much at once is refused in a clear word', () => {
  test('too many kinds of seat in one team', () => {
    const seats = Array.from({ length: 17 }, (_, i): [number, Need] => [1, `X${i}`])
    expect(() => world([], [team(...seats)])).toThrow(/^a team has 17 different kinds of seat: at most 16 are supported$/)
    expect(() => world([], [team(...seats.slice(1))])).not.toThrow()
  })
  test('too many ways to satisfy one need', () => {
    const any = (name: string): Need => ({ any: Array.from({ length: 12 }, (_, i) => `${name}${i}`) })
    const { rulebook } = world([], [team([1, { all: [any('A'), any('B'), any('C'), any('D')] }])])
    expect(() => ways(rulebook, [rulebook.nodes.length - 1])).toThrow(/^a need has more than 20000 ways to satisfy it$/)
  })
  test('too many people in parts that share credentials', () => {
    const many = (...codes: string[]): Requirement => ({ people: [codes.map((code) => ({ count: 60, need: { any: [code, 'X'] } }))] })
    const question = Question.parse({ requirements: [many('A', 'B'), many('C', 'D')], people: [], on, until })
    expect(() => assess(question)).toThrow(/^parts that share credentials ask for too many people to plan them together/)
  })
})

test('the team shown is the one with fewest empty places, the first among equals', () => {
  const people: Staff[] = [{ id: 'anna', achievements: held('B') }]
  const first = world(people, [team([2, 'A']), team([2, 'B']), team([2, 'B'])])
  expect(bestTeam(first.part, first.at)).toBe(first.part.teams[1])
})
