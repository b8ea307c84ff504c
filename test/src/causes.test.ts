import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { causesOf } from '../../src/causes.ts'
import { Organization } from '../../src/organization.ts'
import { standing } from '../../src/standing.ts'

const rules = rulesOf(catalog)
const on = '2017-12-15'

type Member = { readonly id: string; readonly leaves?: string; readonly expires?: string }

/** Why Silver Messaging, two people with 70-345 and 70-347 each, would not be renewed. */
function why(people: readonly Member[], day = on, renewal = '2018-06-30') {
  const organization = Organization.parse({
    id: 'team',
    people: people.map(({ expires, ...person }) => ({
      ...person,
      achievements: [
        { credential: '70-345', passed: '2016-01-01', confirmed: '2016-01-05' },
        { credential: '70-347', passed: '2016-01-01', confirmed: '2016-01-05', ...(expires === undefined ? {} : { expires }) },
      ],
    })),
  })
  return causesOf(standing(organization, rules, { competency: 'messaging', level: 'silver' }, renewal, day)!)
}

describe('why a level is at risk', () => {
  test('nothing is said of one that holds, by a thread or safely', () => {
    expect(why([{ id: 'ada' }, { id: 'bo' }])).toEqual([])
    expect(why([{ id: 'ada' }, { id: 'bo' }, { id: 'cy' }])).toEqual([])
  })

  test('each empty place says what would fill it', () => {
    const missing = { kind: 'missing', credentials: ['70-347', '70-345'] }
    expect(why([{ id: 'ada' }])).toEqual([missing])
    expect(why([])).toEqual([missing, missing])
  })

  test('whoever leaves until the last day is named, since each who stayed would save it; who leaves later is not', () => {
    const people = [{ id: 'ada', leaves: '2018-03-31' }, { id: 'bo', leaves: '2018-01-31' }, { id: 'cy', leaves: '2018-02-28' }]
    expect(why(people)).toEqual([
      { kind: 'leaves', person: 'bo', date: '2018-01-31' },
      { kind: 'leaves', person: 'cy', date: '2018-02-28' },
    ])
  })

  test('two who end together are both named', () => {
    const people = [{ id: 'ada', leaves: '2018-02-28' }, { id: 'bo', expires: '2018-02-28' }]
    expect(why(people)).toEqual([
      { kind: 'leaves', person: 'ada', date: '2018-02-28' },
      { kind: 'expires', person: 'bo', credential: '70-347', date: '2018-02-28' },
    ])
  })

  test('an exam that is no longer accepted takes its holders with it', () => {
    const last = catalog.dates['70-345']!.acceptedUntil!
    const causes = why([{ id: 'ada' }, { id: 'bo' }], '2021-12-01', '2022-06-30')
    expect(causes).toEqual(['ada', 'bo'].map((person) => ({ kind: 'retires', person, credential: '70-345', date: last })))
  })

  test('a figure that is short says by how much', () => {
    const target = sample.memberships.find(({ competency }) => competency === 'cloud-productivity')!
    const causes = causesOf(standing({ ...sample, figures: [] }, rules, target, target.anniversary, on)!)
    expect(causes).toContainEqual(expect.objectContaining({ kind: 'figure', actual: 0 }))
  })
})
