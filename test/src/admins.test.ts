import { describe, expect, test } from 'vitest'
import { administers, adminsOn, isLastAdmin } from '../../src/admins.ts'
import { Organization } from '../../src/organization.ts'
import type { Person } from '../../src/organization.ts'

const firm = (admins: readonly string[], leaves: Readonly<Record<string, string | undefined>>) =>
  Organization.parse({ id: 'firm', admins, people: Object.entries(leaves).map(([id, day]) => ({ id, objectId: `account-${id}`, ...(day && { leaves: day }) })) })
const on = (day: string, organization: Organization) => adminsOn(organization, day).map(({ id }) => id)
const day = '2018-02-01'

describe('an admin', () => {
  test('is one through her last day', () => {
    const organization = firm(['ada', 'ben'], { ada: undefined, ben: '2018-01-31' })
    expect(on('2018-01-31', organization)).toEqual(['ada', 'ben'])
    expect(on('2018-02-01', organization)).toEqual(['ada'])
  })

  test('stays where all have left, if she was the last to leave', () => {
    const organization = firm(['ada', 'ben', 'cleo'], { ada: '2018-01-31', ben: '2017-06-30', cleo: '2018-01-31' })
    expect(on('2017-12-31', organization)).toEqual(['ada', 'cleo'])
    expect(on('2030-01-01', organization)).toEqual(['ada', 'cleo'])
    expect(on('2030-01-01', firm(['ada'], { ada: '2018-01-31' }))).toEqual(['ada'])
    expect(on('2030-01-01', firm([], { ada: '2018-01-31' }))).toEqual([])
  })

  test('whom only another organization has on record is one, and makes nobody go whom messages reach', () => {
    expect(on(day, firm(['ada', 'boss'], { ada: '2017-06-30' }))).toEqual(['ada', 'boss'])
    expect(on(day, firm(['ada', 'boss', 'cleo'], { ada: '2017-06-30', cleo: undefined }))).toEqual(['boss', 'cleo'])
  })

  test('is no other person of her id in another organization', () => {
    const organization = firm(['ada', 'boss'], { ada: undefined })
    const person = (id: string, objectId: string, leaves?: string): Person => ({ id, objectId, achievements: [], ...(leaves && { leaves }) })
    expect(administers(organization, person('ada', 'ACCOUNT-ada'), day)).toBe(true)
    expect(administers(organization, person('ada', 'account-other'), day)).toBe(false)
    expect(administers(organization, person('boss', 'account-boss'), day)).toBe(true)
    expect(administers(organization, person('boss', 'account-boss', '2018-01-31'), day)).toBe(false)
    expect(administers(organization, person('ben', 'account-ben'), day)).toBe(false)
    expect(administers(organization, undefined, day)).toBe(false)
  })

  test('is the last where no other is there who has not left', () => {
    const organization = firm(['ada', 'ben', 'cleo'], { ada: undefined, ben: '2018-01-31', cleo: '2018-02-28' })
    expect(['2018-02-28', '2018-03-01'].map((one) => isLastAdmin(organization, 'ada', one))).toEqual([false, true])
    // Who has left may go.
    expect(['2018-01-31', '2018-03-01'].map((one) => isLastAdmin(organization, 'ben', one))).toEqual([false, false])
    expect(isLastAdmin(firm(['ada', 'ben'], { ada: '2018-01-31', ben: '2018-01-31' }), 'ben', day)).toBe(true)
  })
})
