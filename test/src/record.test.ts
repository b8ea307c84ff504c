import { isDeepStrictEqual } from 'node:util'
import { check, constant, constantFrom, integer, oneof, property, record as anyRecord, uniqueArray } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { addDays } from '../../src/day.ts'
import { Organization } from '../../src/organization.ts'
import { isRefused, record, takeBack } from '../../src/record.ts'
import type { Change } from '../../src/record.ts'

const on = '2017-12-15'

const team = Organization.parse({
  id: 'team',
  people: [
    { id: 'ada', joins: '2015-01-01', achievements: [{ credential: '70-345', passed: '2016-03-01' }] },
    { id: 'bo', joins: '2017-06-01', leaves: '2018-03-31', achievements: [] },
    { id: 'cy', achievements: [{ credential: '70-347', passed: '2014-05-05', expires: '2016-05-05' }] },
  ],
})

const passes = (person: string, credential: string, day: string): Change => ({ kind: 'record', person, credentials: [credential], day })

describe('what is refused, and why', () => {
  test.each([
    ['somebody unknown', passes('nobody', '70-345', on), { why: 'unknown-person' }],
    ['a code nobody knows', passes('bo', '70-999', on), { why: 'unknown-credential', credential: '70-999' }],
    ['a day to come', passes('bo', '70-345', '2017-12-16'), { why: 'future', day: '2017-12-16' }],
    ['what is held', passes('ada', '70-345', on), { why: 'already', day: '2016-03-01' }],
    ['a day before she came', passes('bo', '70-345', '2017-05-31'), { why: 'not-employed', day: '2017-05-31' }],
    ['the same last day', { kind: 'leave', person: 'bo', day: '2018-03-31' } as const, { why: 'already', day: '2018-03-31' }],
    ['a last day before the first', { kind: 'leave', person: 'bo', day: '2017-05-31' } as const, { why: 'not-employed', day: '2017-06-01' }],
  ])('%s', (_, change, refused) => {
    expect(record(team, change, catalog, on)).toEqual(refused)
  })

  test.each(['2017-06-01', on])('but not on %s, a first day or today', (day) => {
    expect(isRefused(record(team, passes('bo', '70-345', day), catalog, on))).toBe(false)
  })

  test('what has expired can be passed anew, and what counts still on that day cannot', () => {
    expect(isRefused(record(team, passes('cy', '70-347', '2016-05-06'), catalog, on))).toBe(false)
    expect(record(team, passes('cy', '70-347', '2016-05-05'), catalog, on)).toEqual({ why: 'already', day: '2014-05-05' })
  })

  test('the day of retirement is the last on which it could be passed', () => {
    const retired = [...catalog.credentials.values()].find(({ id, retires }) => retires !== undefined && id !== '70-347')!
    const last = retired.retires!.day
    const late = '2030-01-01'
    expect(isRefused(record(team, passes('cy', retired.id, last), catalog, late))).toBe(false)
    expect(record(team, passes('cy', retired.id, addDays(last, 1)), catalog, late)).toEqual({ why: 'retired', credential: retired.id, day: last })
  })

  test('one of several that cannot be recorded refuses them all', () => {
    const change: Change = { kind: 'record', person: 'ada', credentials: ['70-347', '70-345'], day: on }
    expect(record(team, change, catalog, on)).toEqual({ why: 'already', day: '2016-03-01' })
  })
})

const codes = [...catalog.credentials.keys()]
const someDay = integer({ min: 0, max: 1200 }).map((days) => addDays('2015-01-01', days))
const someone = constantFrom('ada', 'bo', 'cy')
const someChange: Arbitrary<Change> = oneof(
  anyRecord({ kind: constant('record' as const), person: someone, credentials: uniqueArray(constantFrom(...codes), { minLength: 1, maxLength: 3 }), day: someDay }),
  anyRecord({ kind: constant('leave' as const), person: someone, day: someDay }),
)

/** Whether it holds of every change; else the one it does not hold of. */
const always = (holds: (change: Change, other: Change) => boolean) => check(property(someChange, someChange, holds), { numRuns: 2000 }).counterexample

describe('what is accepted', () => {
  test('is taken back without a trace', () => {
    const leavesNothing = (change: Change) => {
      const done = record(team, change, catalog, on)
      return isRefused(done) || isDeepStrictEqual(takeBack(done.organization, change, done.before), team)
    }
    expect(always(leavesNothing)).toBeNull()
  })

  test('is taken back after others have changed, and not after the same person has', () => {
    const keepsApart = (change: Change, other: Change) => {
      const done = record(team, change, catalog, on)
      const later = isRefused(done) ? done : record(done.organization, other, catalog, on)
      if (isRefused(done) || isRefused(later)) return true
      const back = takeBack(later.organization, change, done.before)
      if (other.person === change.person) return back === null
      const alone = record(team, other, catalog, on)
      return !isRefused(alone) && isDeepStrictEqual(back, alone.organization)
    }
    expect(always(keepsApart)).toBeNull()
  })

  test('is refused when it is said again', () => {
    const refusedAgain = (change: Change) => {
      const done = record(team, change, catalog, on)
      return isRefused(done) || isDeepStrictEqual(record(done.organization, change, catalog, on), { why: 'already', day: change.day })
    }
    expect(always(refusedAgain)).toBeNull()
  })

  test('cannot be taken back twice, nor after the person is gone', () => {
    const change = passes('bo', '70-345', on)
    const done = record(team, change, catalog, on)
    if (isRefused(done)) throw new Error('it is not refused')
    expect(takeBack(team, change, done.before)).toBeNull()
    expect(takeBack({ ...done.organization, people: [] }, change, done.before)).toBeNull()
  })
})
