import { describe, expect, test } from 'vitest'
import { alertId } from '../../src/alert.ts'
import type { Alert } from '../../src/alert.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { addDays } from '../../src/day.ts'
import { Organization } from '../../src/organization.ts'
import { answersTo, heldUntil, lastChanceOf, lastRenewal, passedUnmet } from '../../src/passed.ts'
import { isRefused, record } from '../../src/record.ts'

/* Silver Messaging asks for two people with 70-345 and 70-347; it was to be renewed on 30 June 2018, a month after Bo had left. */

const rules = rulesOf(catalog)
const renewal = '2018-06-30'
const both = ['70-345', '70-347'].map((credential) => ({ credential, passed: '2016-01-01' }))
const silver = { competency: 'messaging', level: 'silver' } as const

const firm = (more: Record<string, unknown> = {}): Organization =>
  Organization.parse({
    id: 'firm',
    people: [{ id: 'ada', achievements: both }, { id: 'bo', leaves: '2018-05-31', achievements: both }, { id: 'cy' }],
    memberships: [{ ...silver, anniversary: renewal }],
    ...more,
  })

const about = (what: Pick<Alert, 'competency' | 'level' | 'renewal'>): Alert => ({
  ...what,
  id: alertId({ organization: 'firm', ...what }),
  organization: 'firm',
  option: 'hybrid',
  state: 'over',
  seen: '2018-07-01',
  unmet: true,
  breaks: '2018-06-01',
  causes: 1,
  transition: 1,
  last: 'found',
  told: ['ada'],
  covered: {},
  acknowledged: null,
  snoozed: null,
  watch: null,
  steps: [],
})
const alert = about({ ...silver, renewal })
const asks = (organization: Organization, on: string, ...alerts: Alert[]) => passedUnmet(alerts.length === 0 ? [alert] : alerts, organization, rules, on).map(({ id }) => id)

describe('a level that was not met on its renewal day', () => {
  test('is asked about from the day after, for thirty days', () => {
    expect(asks(firm(), renewal)).toEqual([])
    for (const days of [1, 17, 30]) expect(asks(firm(), addDays(renewal, days))).toEqual([alert.id])
    expect(asks(firm(), addDays(renewal, 31))).toEqual([])
  })

  test('goes by the anniversary of whatever year was recorded', () => {
    for (const anniversary of ['2012-06-30', '2017-06-30', renewal]) expect(asks(firm({ memberships: [{ ...silver, anniversary }] }), '2018-07-01')).toEqual([alert.id])
    const leap = about({ ...silver, renewal: '2018-02-28' })
    const firmOfFebruary = firm({ memberships: [{ ...silver, anniversary: '2016-02-29' }], people: [] })
    expect(asks(firmOfFebruary, '2018-03-01', leap)).toEqual([leap.id])
    expect(answersTo(leap, firmOfFebruary)!.renewed.day).toBe('2019-02-28')
  })

  test('is not asked about where it was ended, moved to another day, or said to go on', () => {
    expect(asks(firm({ memberships: [] }), '2018-07-01')).toEqual([])
    for (const anniversary of ['2018-07-15', '2019-06-30']) expect(asks(firm({ memberships: [{ ...silver, anniversary }] }), '2018-07-01')).toEqual([])
    expect(asks(firm({ memberships: [{ ...silver, level: 'gold', anniversary: renewal }] }), '2018-07-01')).toEqual([])
  })

  test('is not asked about where it turns out to have been met that day, but is where it was met only later', () => {
    const passing = (passed: string) => firm({ people: [{ id: 'ada', achievements: both }, { id: 'cy', achievements: both.map((one) => ({ ...one, passed })) }] })
    expect(asks(passing(renewal), '2018-07-05')).toEqual([])
    expect(asks(passing('2018-07-01'), '2018-07-05')).toEqual([alert.id])
    // Her last day was the renewal's: she counted through it.
    expect(asks(firm({ people: [{ id: 'ada', achievements: both }, { id: 'bo', leaves: renewal, achievements: both }] }), '2018-07-01')).toEqual([])
  })

  test('is not asked about where its programme was over, or where nobody held it', () => {
    const late = about({ ...silver, renewal: '2023-06-30' })
    expect(asks(firm(), '2023-07-01', late)).toEqual([])
    expect(asks(firm({ memberships: [], targets: [silver] }), '2018-07-01', about({ ...silver, renewal: null }))).toEqual([])
    expect(asks(firm({ memberships: [{ competency: 'unheard-of', level: 'silver', anniversary: renewal }] }), '2018-07-01', about({ competency: 'unheard-of', level: 'silver', renewal }))).toEqual([])
  })
})

describe('an answer', () => {
  const changed = (organization: Organization, which: 'renewed' | 'lost', of = alert): Organization => {
    const outcome = record(organization, answersTo(of, organization)![which], catalog, '2018-07-02')
    if (isRefused(outcome)) throw new Error(outcome.why)
    return outcome.organization
  }

  test('keeps the level until the next anniversary, or ends it; either way nothing is left to ask', () => {
    const [renewed, lost] = (['renewed', 'lost'] as const).map((which) => changed(firm(), which))
    expect([heldUntil(alert, renewed!), heldUntil(alert, lost!)]).toEqual(['2019-06-30', null])
    for (const organization of [renewed!, lost!]) {
      expect(asks(organization, '2018-07-02')).toEqual([])
      expect(answersTo(alert, organization)).toBeUndefined()
    }
  })

  test('leaves its option and the other levels alone', () => {
    const memberships = [{ ...silver, option: 'hybrid-services-partner-option', anniversary: '2016-06-30' }, { ...silver, level: 'gold', anniversary: renewal }]
    expect(changed(firm({ memberships }), 'renewed').memberships).toEqual([{ ...memberships[0], anniversary: '2019-06-30' }, memberships[1]])
    expect(changed(firm({ memberships }), 'lost').memberships).toEqual([memberships[1]])
  })

  test('is of one year: the next renewal that is not met is asked about again', () => {
    const next = about({ ...silver, renewal: '2019-06-30' })
    expect(asks(changed(firm(), 'renewed'), '2019-07-01', alert, next)).toEqual([next.id])
  })
})

test('the last renewal of a level is known from the day after it, as long as it is asked about', () => {
  const day = (on: string, anniversary = renewal) => lastRenewal(silver, firm({ memberships: [{ ...silver, anniversary }] }), on)
  expect([renewal, '2018-07-01', '2018-07-30', '2018-07-31'].map((on) => day(on))).toEqual([null, renewal, renewal, null])
  expect([day('2018-07-01', '2015-06-30'), day('2018-07-01', '2018-07-01'), lastRenewal({ ...silver, level: 'gold' }, firm(), '2018-07-01')]).toEqual([renewal, null, null])
})

describe('a designation', () => {
  const enrolled = (anniversary?: string) => firm({ memberships: [], designations: [{ designation: 'data-ai', track: 'SMB', ...(anniversary && { anniversary }) }] })
  const designation = about({ competency: 'data-ai', level: 'designation', renewal: '2027-09-10' })

  test('can be renewed for thirty days after its anniversary, and is asked about when those are over', () => {
    expect(lastChanceOf(designation)).toBe('2027-10-10')
    expect(asks(enrolled('2027-09-10'), '2027-10-10', designation)).toEqual([])
    expect(asks(enrolled('2027-09-10'), '2027-10-11', designation)).toEqual([designation.id])
    expect(asks(enrolled('2027-09-10'), '2027-11-10', designation)).toEqual([])
  })

  test('is not asked about where it was renewed, ended, or only aimed for', () => {
    for (const organization of [enrolled('2028-09-10'), enrolled(), firm()]) expect(asks(organization, '2027-10-11', designation)).toEqual([])
  })

  test('goes on for a year or is held no more, as it is answered', () => {
    const answers = answersTo(designation, enrolled('2027-09-10'))!
    const after = (change: (typeof answers)['renewed' | 'lost']) => {
      const outcome = record(enrolled('2027-09-10'), change, catalog, '2027-10-12')
      return isRefused(outcome) ? outcome.why : heldUntil(designation, outcome.organization)
    }
    expect([after(answers.renewed), after(answers.lost)]).toEqual(['2028-09-10', null])
  })
})
