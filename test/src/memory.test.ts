import { describe, expect, test } from 'vitest'
import { judge, planFor } from '../../src/assess.ts'
import { keptFor } from '../../src/kept.ts'
import { prospectus } from '../../src/plan.ts'
import { Question } from '../../src/question.ts'
import { rolesOf } from '../../src/roles.ts'
import { compile } from '../../src/rulebook.ts'
import { isTakeable, season } from '../../src/season.ts'
import { countAny, firstEnd, FOREVER, survey, workspace } from '../../src/survey.ts'
import type { Staff } from '../../src/survey.ts'
import { worldOf } from '../oracle/worlds.ts'
import { held, on, team, until, world } from './one-level.ts'

/* What the engine keeps and uses again. */

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

test('memory is taken once: the next survey of the same size overwrites it', () => {
  const { rulebook } = world([], [team([1, 'A'])])
  const space = workspace()
  const people: Staff[] = [{ id: 'anna', achievements: held('A') }]
  const first = survey(rulebook, people, on, until, space)
  expect(survey(rulebook, people, on, until, space).now.bits).toBe(first.now.bits)
  expect(survey(rulebook, [], on, until, space).now.bits).toBe(first.now.bits)
})

test('a survey of one day looks at that day twice', () => {
  const { rulebook } = world([], [team([1, 'A'])])
  const at = survey(rulebook, [{ id: 'anna', achievements: held('A') }], on, on)
  expect([countAny(at.now, [0]), countAny(at.later, [0])]).toEqual([1, 1])
  expect(at.later.bits).toBe(at.now.bits)
})

test('what was worked out for a thing is not worked out again', () => {
  const kept = new Map<string, number[]>()
  const found = keptFor(kept, 'a', () => [1])
  expect(keptFor(kept, 'a', () => [2])).toBe(found)
  expect(keptFor(kept, 'b', () => [2])).toEqual([2])
  expect(found).toEqual([1])
})

test('the roles of one team are worked out once, and count the places of all teams', () => {
  const { part } = world([], [team([2, 'A'], [1, 'B'])])
  const { part: other } = world([], [team([3, 'A'])])
  expect(rolesOf(part.teams)).toBe(rolesOf(part.teams))
  expect([rolesOf(part.teams).places, rolesOf([...part.teams, ...other.teams]).places]).toEqual([3, 6])
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

test('a season is known again by everything that can be taken, not by some of it', () => {
  const { rulebook } = world([], [team([1, { any: ['A', 'B'] }])], { A: { retires: '2018-06-01' } })
  const before = season(rulebook, on, until)
  const after = season(rulebook, '2018-06-01', until)
  expect([before.takeable, after.takeable]).toEqual([[true, true], [false, true]])
  expect(after.courses).not.toBe(before.courses)
})

describe('the first day that is the last for somebody', () => {
  const first = (people: Staff[], credentials = {}) => firstEnd(world(people, [team([1, { any: ['A', 'B'] }])], credentials).at)
  const lasting = (expires: string, credential = 'A') => [{ credential, passed: '2017-01-01', expires }]

  test('is the first on which one leaves, something held expires, or is accepted for the last time', () => {
    expect(first([{ id: 'anna', leaves: '2018-05-01', achievements: held('A') }])).toBe('2018-05-01')
    expect(first([{ id: 'anna', leaves: '2018-05-01', achievements: lasting('2018-04-01') }])).toBe('2018-04-01')
    expect(first([{ id: 'anna', achievements: held('B') }], { B: { acceptedUntil: '2018-03-01' } })).toBe('2018-03-01')
    expect(first([{ id: 'anna', leaves: '2018-05-01', achievements: [] }, { id: 'bruno', leaves: '2018-02-01', achievements: [] }])).toBe('2018-02-01')
    expect(first([{ id: 'anna', leaves: on, achievements: [] }])).toBe(on)
  })
  test('is none where all of it lasts, or is over already, or is asked for by nobody', () => {
    expect(first([{ id: 'anna', achievements: held('A') }], { B: { acceptedUntil: '2018-03-01' } })).toBe(FOREVER)
    expect(first([{ id: 'anna', leaves: '2017-12-31', achievements: lasting('2018-04-01') }])).toBe(FOREVER)
    expect(first([{ id: 'anna', achievements: lasting('2017-12-31') }], { A: { acceptedUntil: '2017-12-31' } })).toBe(FOREVER)
    expect(first([{ id: 'anna', achievements: lasting('2018-04-01', 'C') }], { C: { acceptedUntil: '2018-04-01' } })).toBe(FOREVER)
  })
  test('until it has passed, nobody is good for less', () => {
    let ended = 0
    for (let seed = 1; seed <= 150; seed += 1) {
      const question = Question.parse(worldOf(seed).question)
      const rulebook = compile([question.requirements], question.credentials)
      const whole = survey(rulebook, question.people, question.on, question.until)
      const day = firstEnd(whole)
      expect(firstEnd(whole)).toBe(day)
      if (day === FOREVER) continue
      ended += 1
      const able = (at: string) => [...survey(rulebook, question.people, at, at).now.bits]
      expect(able(day)).toEqual(able(question.on))
    }
    expect(ended).toBeGreaterThan(30)
  })
})
