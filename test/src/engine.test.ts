import { describe, expect, test } from 'vitest'
import { assess, bestTeam, isMet, judge } from '../../src/assess.ts'
import { nearestTo, prospectus } from '../../src/plan.ts'
import { Question } from '../../src/question.ts'
import type { Need, Requirement, Team } from '../../src/requirement.ts'
import { compile } from '../../src/rulebook.ts'
import { emptyPlaces, mixedTeamWouldDo, seating } from '../../src/seating.ts'
import { asOf, lastDayOf, survey } from '../../src/survey.ts'
import type { Staff } from '../../src/survey.ts'
import { courses, ways } from '../../src/ways.ts'
import { worldOf } from '../oracle/worlds.ts'
import { held, on, team, until, world } from './one-level.ts'

/* What the answers of `assess` alone do not show of the engine: its short forms, its limits, its choices. */

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

test('the empty places are those of the picture', () => {
  for (let seed = 1; seed <= 150; seed += 1) {
    const question = Question.parse(worldOf(seed).question)
    const rulebook = compile([question.requirements], question.credentials)
    const at = survey(rulebook, question.people, question.on, question.until)
    for (const part of rulebook.levels[0]!) {
      if (part.kind !== 'people') continue
      for (const one of part.teams) expect(emptyPlaces(one, at)).toEqual(seating(one, at).flatMap(({ person, missing }) => (person === null ? [missing] : [])))
    }
  }
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
    expect(nearestTo(part.teams[0]!, prospectus(at), 1)).toEqual([{ person: 'carla', take: [] }])
    expect(nearestTo(part.teams[0]!, prospectus(at), 3)).toHaveLength(3)
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
  expect(asOf([early, late], on)).toEqual([expect.toSatisfy((one) => one === early), expect.toSatisfy((one) => one === late)])
  const later = { id: 'carla', achievements: [...late.achievements, { credential: 'C', passed: '2018-01-02' }] }
  expect(asOf([later], on)).toEqual([{ id: 'carla', achievements: late.achievements }])
})

test('somebody is good for a need until the first thing it rests on ends, or she leaves', () => {
  const people: Staff[] = [
    { id: 'anna', achievements: [{ credential: 'A', passed: '2017-01-01', expires: '2018-05-01' }, ...held('B')] },
    { id: 'bruno', leaves: '2018-03-31', achievements: held('A', 'B') },
    { id: 'carla', leaves: '2017-12-31', achievements: held('A', 'B') },
  ]
  people.push({ id: 'dario', achievements: [{ credential: 'A', passed: '2016-01-01', expires: '2017-12-31' }, ...held('B')] })
  const { rulebook, at } = world(people, [team([1, { all: ['A', 'B'] }], [1, { any: ['A', 'B'] }])], { B: { acceptedUntil: '2018-08-31' } })
  const [all, any] = [rulebook.nodes.findIndex(({ kind }) => kind === 'all'), rulebook.nodes.findIndex(({ kind }) => kind === 'any')]
  expect([0, 1, 2, 3].map((person) => lastDayOf(person, all, at))).toEqual(['2018-05-01', '2018-03-31', '', ''])
  expect([0, 1, 2, 3].map((person) => lastDayOf(person, any, at))).toEqual(['2018-08-31', '2018-03-31', '', '2018-08-31'])
})

test('needs whose codes read alike when written together remain two', () => {
  const codes = Array.from({ length: 14 }, (_, i) => `C${i}`)
  const need = (...some: number[]): Need => ({ any: some.map((i) => codes[i]!) })
  const { rulebook } = world([], [team([1, { all: codes }], [1, need(12, 13)], [1, need(1, 2, 13)])])
  expect(rulebook.nodes.filter(({ kind }) => kind === 'any').map(({ parts }) => parts)).toEqual([[12, 13], [1, 2, 13]])
})

test('a figure asks for no amount where the market is not known, and is not met', () => {
  const figure = { figure: 'users', developed: 10, developing: 5 }
  const { rulebook, at } = world([], [team([1, 'A'])])
  const [part] = judge(compile([[figure]], {}).levels[0]!, { ...at, rulebook }, { figures: { users: 20 }, attested: {} }).parts
  expect(part).toEqual({ kind: 'figure', met: false, needed: null, actual: 20 })
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

test('how few break several teams of hundreds of people is found without trying them all', () => {
  let seed = 7
  const chance = (): number => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const fewest = (teams: number, kinds: number, people: number): number => {
    const rivals = Array.from({ length: teams }, (_, i) => team(...Array.from({ length: kinds }, (_, k): [number, Need] => [2, `T${i}K${k}`])))
    const codes = rivals.flat().map(({ need }) => need as string)
    const staff = Array.from({ length: people }, (_, i): Staff => ({ id: `p${i}`, achievements: held(...codes.filter(() => chance() < 0.3)) }))
    const { level, at } = world(staff, rivals)
    const [part] = judge(level, at, { figures: {}, attested: {} }).parts
    return part?.kind === 'people' ? part.departures : 0
  }
  // Found by the search before it was made shorter, which tried more.
  expect([fewest(4, 3, 200), fewest(3, 4, 2_000), fewest(2, 3, 20_000)]).toEqual([138, 1_262, 10_102])
})

describe('the picture of who sits where', () => {
  const seats = (people: Staff[], teams: Team[], credentials = {}) =>
    assess(Question.parse({ requirements: [{ people: teams }], people, credentials, on, until })).parts.flatMap((part) => (part.kind === 'people' ? part.seats : []))
  const lasting = (id: string, expires: string, code = 'A'): Staff => ({ id, achievements: [{ credential: code, passed: '2017-01-01', expires }] })

  test('seats those whose qualification lasts longest, the first listed among equals', () => {
    const people = [lasting('anna', '2018-05-01'), lasting('bruno', '2018-09-01'), lasting('carla', '2018-03-01'), lasting('dario', '2018-09-01')]
    expect(seats(people, [team([1, 'A'])])).toEqual([{ person: 'bruno', by: ['A'], missing: [] }])
    expect(seats([lasting('anna', '2018-05-01'), lasting('bruno', '2018-05-01'), lasting('carla', '2018-05-01')], [team([1, 'A'])])[0]?.person).toBe('anna')
    expect(new Set(seats(people, [team([3, 'A'])]).map(({ person }) => person))).toEqual(new Set(['anna', 'bruno', 'dario']))
    expect(seats([people[3]!, people[1]!], [team([1, 'A'])])[0]?.person).toBe('dario')
  })
  test('says by what she sits there: what lasts longest, and as little as does', () => {
    const anna: Staff = { id: 'anna', achievements: [...lasting('', '2018-05-01', 'A').achievements, ...lasting('', '2018-07-01', 'B').achievements] }
    expect(seats([anna], [team([1, { any: ['A', 'B'] }])])[0]?.by).toEqual(['B'])
    expect(seats([anna], [team([1, { any: ['B', 'A'] }])])[0]?.by).toEqual(['B'])
    const both: Staff = { id: 'both', achievements: held('A', 'B', 'C') }
    expect(seats([both], [team([1, { any: [{ all: ['A', 'B'] }, 'C'] }])])[0]?.by).toEqual(['C'])
    expect(seats([both], [team([1, { any: ['B', 'A'] }])])[0]?.by).toEqual(['B'])
  })
  test('names for an empty place what costs least to take, the first on the page among equals', () => {
    const need: Need = { any: ['A', 'B', { all: ['C', 'D'] }] }
    expect(seats([], [team([1, need])], { A: { effort: 3 }, B: { effort: 3 } })[0]?.missing).toEqual(['C', 'D'])
    expect(seats([], [team([1, need])])[0]?.missing).toEqual(['A'])
    expect(seats([], [team([1, need])], { B: { effort: 0.5 } })[0]?.missing).toEqual(['B'])
  })
})

describe('among plans that cost the same', () => {
  const plan = (people: Staff[], requirements: Team[][], credentials = {}) =>
    assess(Question.parse({ requirements: requirements.map((teams) => ({ people: teams })), people, credentials, on, until })).plan
  const none = (...ids: string[]): Staff[] => ids.map((id) => ({ id, achievements: [] }))

  test('the team listed first is filled', () => {
    expect(plan(none('anna'), [[team([1, 'A']), team([1, 'B'])]])?.steps).toEqual([{ person: 'anna', take: ['A'] }])
    expect(plan(none('anna'), [[team([1, 'A']), team([1, 'B'])], [team([1, { all: ['A', 'C'] }]), team([1, { all: ['B', 'C'] }])]])?.steps).toEqual([{ person: 'anna', take: ['A', 'C'] }])
  })
  test('those listed first take the steps, in the order in which they are listed, newcomers last', () => {
    expect(plan(none('anna', 'bruno', 'carla'), [[team([2, 'A'])]])?.steps.map(({ person }) => person)).toEqual(['anna', 'bruno'])
    expect(plan(none('anna', 'bruno'), [[team([1, 'A'], [1, 'B'], [1, 'C'])]])?.steps.map(({ person }) => person)).toEqual(['anna', 'bruno', null])
    const people: Staff[] = [{ id: 'anna', achievements: [] }, { id: 'bruno', achievements: held('A') }]
    expect(plan(people, [[team([2, { all: ['A', 'B'] }])]])?.steps).toEqual([
      { person: 'anna', take: ['A', 'B'] },
      { person: 'bruno', take: ['B'] },
    ])
  })
  test('who holds the half that can no longer be taken takes the other, where nobody new could', () => {
    const people: Staff[] = [{ id: 'anna', achievements: held('A') }, { id: 'bruno', achievements: held('A') }]
    expect(plan(people, [[team([2, { all: ['A', 'B'] }])]], { A: { retires: '2017-06-01' } })?.steps).toEqual([
      { person: 'anna', take: ['B'] },
      { person: 'bruno', take: ['B'] },
    ])
  })
  test('what one person takes for several parts is listed in the order of the question', () => {
    expect(plan(none('anna'), [[team([1, 'B'])], [team([1, 'A'])]])?.steps).toEqual([{ person: 'anna', take: ['B', 'A'] }])
    // Parts that share a credential are solved together, here after the one that stands between them.
    expect(plan(none('anna'), [[team([1, { any: ['A', 'X'] }])], [team([1, 'B'])], [team([1, { any: ['A', 'Y'] }])]])?.steps).toEqual([{ person: 'anna', take: ['A', 'B'] }])
    expect(plan([], [[team([1, 'B'], [1, 'C'])], [team([1, 'A'])]])).toEqual({ newPeople: 2, effort: 3, steps: [{ person: null, take: ['B', 'A'] }, { person: null, take: ['C'] }] })
  })
})

test('a crowd of a hundred is counted like ten: who is able may sit in any word of bits', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const question = Question.parse(worldOf(seed).question)
    const idle = (from: number, count: number): Staff[] => Array.from({ length: count }, (_, i) => ({ id: `idle ${from + i}`, leaves: question.on, achievements: [] }))
    const crowd = question.people.flatMap((person, i) => [...idle(i * 40, 40), person])
    const { seats: _, ...rest } = { seats: [], ...assess(question) }
    const told = ({ parts, ...top }: typeof rest) => ({ ...top, parts: parts.map((part) => (part.kind === 'people' ? { ...part, seats: [], critical: [...part.critical].sort() } : part)) })
    if (question.until === question.on) continue
    expect(told(assess({ ...question, people: crowd }))).toEqual(told(rest))
  }
})
