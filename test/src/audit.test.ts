import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { alternatives, audit, dueAfter, riskOf } from '../../src/audit.ts'
import type { LevelRisk } from '../../src/audit.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { Organization } from '../../src/organization.ts'
import { standings } from '../../src/standing.ts'

/* Silver Messaging asks for two people who each hold 70-345 and 70-347 (or the MCSE), and nothing else: worked out by hand. */

const rules = rulesOf(catalog)
const on = '2017-12-15'
const renewal = '2018-06-30'
const silver = { competency: 'messaging', level: 'silver' } as const

const both = ['70-345', '70-347'].map((credential) => ({ credential, passed: '2016-01-01', confirmed: '2016-01-05' }))

type Draft = Record<string, unknown>

const firm = (people: readonly Draft[], more: Draft = {}): Organization =>
  Organization.parse({ id: 'firm', people: people.map((one) => ({ achievements: both, ...one })), memberships: [{ ...silver, anniversary: renewal }], ...more })

function only(organization: Organization, day = on): LevelRisk {
  const [risk, ...others] = audit(organization, rules, day)
  expect(others).toEqual([])
  return risk as LevelRisk
}

describe('a night', () => {
  test('finds the levels of the sample organization, sorted', () => {
    const found = audit(sample, rules, on).map(({ competency, level }) => `${competency} ${level}`)
    expect(found.length).toBeGreaterThan(2)
    expect(found).toEqual(found.toSorted())
  })

  test('says why, the way out and by when', () => {
    const { remedy, ...risk } = only(firm([{ id: 'ada' }, { id: 'bo', leaves: '2018-02-28' }, { id: 'cy', achievements: both.slice(0, 1) }]))
    expect({ ...risk, ...remedy() }).toEqual({
      kind: 'level',
      organization: 'firm',
      ...silver,
      option: 'hybrid-services-partner-option',
      state: 'at-risk',
      ended: false,
      lastDay: '2018-02-28',
      renewal,
      horizon: renewal,
      causes: [{ kind: 'leaves', person: 'bo', date: '2018-02-28' }],
      plan: { newPeople: 0, effort: 1, steps: [{ person: 'cy', take: ['70-347'] }] },
      by: renewal,
      // The day after is 60 days before the first of March.
      quiet: '2017-12-30',
    })
  })

  test('knows who moved her association from who left', () => {
    expect(only(firm([{ id: 'ada' }, { id: 'bo', leaves: '2018-02-28', moved: true }])).causes).toEqual([{ kind: 'moved', person: 'bo', date: '2018-02-28' }])
  })

  test('wants what is taken before it retires', () => {
    const { by } = only(firm([{ id: 'ada' }], { memberships: [{ ...silver, anniversary: '2021-06-30' }] }), '2020-09-01').remedy()
    expect(by).toBe('2021-01-30')
  })
})

test('once the programme is over nothing is looked for any more', () => {
  const organization = firm([{ id: 'ada' }], { memberships: [{ ...silver, anniversary: '2022-12-31' }] })
  const last = only(organization, '2022-09-30')
  expect([last.ended, dueAfter(organization, [last], '2022-09-30')]).toEqual([false, '2022-10-01'])
  const over = only(organization, '2022-10-01')
  expect([over.ended, dueAfter(organization, [over], '2022-10-01')]).toEqual([true, '9999-12-31'])
})

test('an organization that holds to dates of its own is audited by those', () => {
  const people = [{ id: 'ada' }, { id: 'bo' }]
  const own = firm(people, { overrides: { '70-345': { acceptedUntil: '2018-03-31', source: 'https://example.org/notice' } } })
  expect([only(firm(people)).state, only(own)]).toMatchObject(['thin', { state: 'at-risk', lastDay: '2018-03-31', causes: [{ kind: 'retires', credential: '70-345' }, { kind: 'retires' }] }])
})

test('who else could fill a place is named, nearest first; never whom the plan asks already', () => {
  const part = { achievements: both.slice(0, 1) }
  const organization = firm([{ id: 'ada' }, { id: 'new', achievements: [] }, { id: 'cy', ...part }, { id: 'di', ...part }, { id: 'leaver', ...part, leaves: '2018-01-31' }])
  const [found] = standings(organization, rules, on)
  const { plan } = riskOf(found!, 'firm').remedy()
  expect(plan?.steps).toEqual([{ person: 'cy', take: ['70-347'] }])
  expect(alternatives(found!, plan, 3)).toEqual([
    { person: 'di', take: ['70-347'] },
    { person: 'new', take: expect.any(Array) as unknown },
  ])
  expect(alternatives(found!, plan, 1)).toHaveLength(1)
  const [held] = standings(firm([{ id: 'ada' }, { id: 'bo' }, { id: 'cy', ...part }]), rules, on)
  expect(alternatives(held!, riskOf(held!, 'firm').remedy().plan, 3)).toEqual([])
})

describe('an achievement nobody has confirmed', () => {
  const unconfirmed = both.map(({ confirmed: _confirmed, ...one }) => one)

  test('is a cause where the level leans on it until its last day', () => {
    const people = [{ id: 'ada', achievements: unconfirmed }, { id: 'bo', leaves: '2018-02-28' }]
    expect(only(firm(people)).causes).toEqual([
      { kind: 'leaves', person: 'bo', date: '2018-02-28' },
      { kind: 'unconfirmed', person: 'ada', credential: '70-345' },
      { kind: 'unconfirmed', person: 'ada', credential: '70-347' },
    ])
  })

  test('is none where the level holds, or somebody else would do', () => {
    expect(only(firm([{ id: 'ada', achievements: unconfirmed }, { id: 'bo' }])).causes).toEqual([])
    const three = [{ id: 'ada', achievements: unconfirmed }, { id: 'bo', leaves: '2018-02-28' }, { id: 'cy', leaves: '2018-02-28' }]
    expect(only(firm(three)).causes).toEqual(['bo', 'cy'].map((person) => ({ kind: 'leaves', person, date: '2018-02-28' })))
  })
})

describe('the next day on which anything could have to be said', () => {
  const due = (organization: Organization, day = on) => dueAfter(organization, audit(organization, rules, day), day)

  test.each([
    ['is the day after the renewal where all is well', firm([{ id: 'ada' }, { id: 'bo' }]), '2018-07-01'],
    ['is the next threshold before a break', firm([{ id: 'ada' }, { id: 'bo', leaves: '2018-06-28' }]), '2018-03-01'],
    ['is the day somebody joins', firm([{ id: 'ada' }, { id: 'bo' }, { id: 'cy', joins: '2018-01-02' }]), '2018-01-02'],
    ['is the day one more place falls empty', firm([{ id: 'ada', leaves: '2018-01-31' }]), '2018-02-01'],
    ['is the day a confirmation is overdue', firm([{ id: 'ada' }, { id: 'bo' }, { id: 'cy', achievements: [{ credential: '70-345', passed: '2017-12-11' }] }]), '2017-12-22'],
    ['is the day a certification can be renewed', firm([{ id: 'ada' }, { id: 'bo' }, { id: 'cy', achievements: [{ ...both[0], expires: '2018-08-31' }] }]), '2018-02-28'],
    ['is the day a figure has grown old', firm([{ id: 'ada' }, { id: 'bo' }], { figures: [{ figure: 'seats', value: 1, asOf: '2017-12-01' }] }), '2018-03-04'],
    ['is the day the year ahead reaches the break of a level only aimed for', firm([{ id: 'ada' }, { id: 'bo', leaves: '2018-12-31' }], { memberships: [], targets: [silver] }), '2018-01-01'],
  ])('%s', (_, organization, day) => {
    expect(due(organization)).toBe(day)
  })
})
