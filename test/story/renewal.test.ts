import { expect, test } from 'vitest'
import { company } from '../bot/night/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { told } from './told.ts'
import type { Events } from './told.ts'

/*
 * A renewal that is not met, and how it ends: what happened, and what was said on which day to whom. `renewal.txt` is written to be
 * read; `npx vitest run test/story -u` writes it anew.
 */

const teams = await teamsHere()

const messaging = { competency: 'messaging', level: 'silver' } as const

const events: Events = {
  '2018-05-07': { what: 'Marco gives notice: his last day is 31 May', change: { kind: 'leave', person: 'marco', day: '2018-05-31' } },
  '2018-05-14': { what: 'Lucía gives notice: her last day is 15 June', change: { kind: 'leave', person: 'lucia', day: '2018-06-15' } },
  '2018-06-04': { what: 'Giulia leaves from one day to the next', change: { kind: 'leave', person: 'giulia', day: '2018-06-04' } },
  '2018-07-04': { what: 'Anna answers that Silver Messaging was renewed', change: { kind: 'membership', ...messaging, day: '2019-06-30' } },
  '2018-07-06': { what: 'Sofia answers that Gold Cloud Productivity was not', change: { kind: 'membership-ended', competency: 'cloud-productivity', level: 'gold' } },
}

test('a renewal that is not met', { timeout: 120_000 }, async () => {
  const memberships = company.memberships.filter(({ competency }) => competency !== 'cloud-crm')
  const lines = await told(teams, { ...company, memberships, targets: [] }, events, '2018-05-01', '2018-08-15')
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('renewal.txt')
  expect(lines.filter((line) => line.includes('Were they renewed?'))).toHaveLength(2)
})
