import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { Organization } from '../../src/organization.ts'
import { factsOn, seatedIn, staffOn, standing, standings, wayOut } from '../../src/standing.ts'
import type { Standing } from '../../src/standing.ts'

/* Silver Messaging asks for two people who each hold 70-345 and 70-347 (or the MCSE), and nothing else: worked out by hand. */

const rules = rulesOf(catalog)
const on = '2017-12-15'
const renewal = '2018-06-30'
const silver = { competency: 'messaging', level: 'silver' } as const

/** `ada+ bo:2018-01-31`: who holds both exams, and the last day of whoever leaves. */
function team(words: string): Organization {
  const people = words.split(' ').filter(Boolean).map((word) => {
    const [name = '', leaves] = word.split(':')
    return { id: name, ...(leaves === undefined ? {} : { leaves }), achievements: ['70-345', '70-347'].map((credential) => ({ credential, passed: '2016-01-01' })) }
  })
  return Organization.parse({ id: 'team', people, memberships: [{ ...silver, anniversary: renewal }] })
}

function stands(words: string, day = on): Standing {
  const found = standing(team(words), rules, silver, renewal, day)
  if (found === undefined) throw new Error('the catalog has Silver Messaging')
  return found
}

describe('a level that asks for two people', () => {
  test.each([
    ['has none', '', 'unmet', null],
    ['has one', 'ada', 'unmet', null],
    ['has two: nobody can go', 'ada bo', 'thin', '2018-10-28'],
    ['has three: anybody can go', 'ada bo cy', 'safe', '2018-10-28'],
    ['has two, one of whom leaves before the renewal', 'ada bo:2018-02-28', 'at-risk', '2018-02-28'],
    ['has two, one of whom leaves on the renewal', 'ada bo:2018-06-30', 'thin', '2018-06-30'],
    ['has two, one of whom leaves the day before the renewal', 'ada bo:2018-06-29', 'at-risk', '2018-06-29'],
    ['has three, one of whom leaves: two are left at the renewal', 'ada bo cy:2018-02-28', 'thin', '2018-10-28'],
    ['has three, two of whom leave: the earlier can be spared', 'ada bo:2018-01-31 cy:2018-02-28', 'at-risk', '2018-02-28'],
    ['has two, one of whom is gone', 'ada bo:2017-12-14', 'unmet', null],
    ['has two, one of whom is here for the last day', 'ada bo:2017-12-15', 'at-risk', '2017-12-15'],
  ])('%s', (_, words, state, lastDay) => {
    expect(stands(words)).toMatchObject({ state, lastDay, horizon: renewal, renewal, ended: false })
  })

  test('is renewed a year later once the day is over', () => {
    expect(stands('ada bo', '2018-06-30').renewal).toBe('2018-06-30')
    expect(stands('ada bo', '2018-07-01').renewal).toBe('2019-06-30')
  })

  test('is looked at a year ahead where it is only aimed for', () => {
    expect(standing(team('ada bo'), rules, silver, null, on)).toMatchObject({ renewal: null, horizon: '2018-12-15' })
  })

  test('has ended with the programme, on the day after its last', () => {
    expect(stands('ada bo', '2022-09-30').ended).toBe(false)
    expect(stands('ada bo', '2022-10-01').ended).toBe(true)
  })

  test('seats those who count today, and asks nothing of the way out where it holds', () => {
    expect(seatedIn(stands('ada bo:2017-12-14 cy')).toSorted()).toEqual(['ada', 'cy'])
    expect(wayOut(stands('ada bo')).joint?.steps).toEqual([])
  })

  test('does not ask those who leave for the way out', () => {
    const { joint } = wayOut(stands('ada bo:2018-02-28'))
    expect(joint).toMatchObject({ newPeople: 1 })
    expect(joint?.steps.map(({ person }) => person)).toEqual([null])
  })
})

test('where no option is named, the one that holds longest is meant', () => {
  const target = { competency: 'cloud-crm', level: 'silver' } as const
  const free = standing(sample, rules, target, null, on)
  const each = rules.all
    .filter(({ competency, level }) => competency.id === target.competency && level === target.level)
    .map(({ option }) => standing(sample, rules, { ...target, option }, null, on)?.lastDay ?? null)
  const best = each.reduce<string | null>((a, b) => ((b ?? '') > (a ?? '') ? b : a), null)
  expect(each.length).toBeGreaterThan(0)
  expect(free?.lastDay).toBe(best)
})

test('a level that is held and aimed for is listed once, by its membership', () => {
  const both = { ...team('ada bo'), targets: [silver, { competency: 'messaging', level: 'gold' as const }] }
  expect(standings(both, rules, on).map(({ target, renewal: until }) => [target.level, until])).toEqual([['silver', renewal], ['gold', null]])
})

test('a level that does not exist stands nowhere', () => {
  expect(standing(sample, rules, { competency: 'nothing', level: 'gold' }, null, on)).toBeUndefined()
})

test('nobody counts before the first day, and nothing before it was passed', () => {
  const people = Organization.parse({
    id: 'x',
    people: [
      { id: 'new', joins: '2017-12-16' },
      { id: 'old', joins: '2017-12-15', achievements: [{ credential: '70-345', passed: '2017-12-16' }] },
    ],
  })
  expect(staffOn(people, on).map(({ id, achievements }) => [id, achievements.length])).toEqual([['old', 0]])
})

test('of a figure the latest known on the day counts', () => {
  const figures = [
    { figure: 'seats', value: 3, asOf: '2018-01-01' },
    { figure: 'seats', value: 2, asOf: '2017-11-30' },
    { figure: 'seats', value: 1, asOf: '2017-10-31' },
  ]
  expect(factsOn({ ...team(''), figures }, on).figures).toEqual({ seats: 2 })
})
