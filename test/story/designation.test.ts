import { expect, test } from 'vitest'
import { todaysSample } from '../../infra/local/sample-today.ts'
import { Organization } from '../../src/organization.ts'
import { tenant } from '../bot/night/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { told } from './told.ts'
import type { Events } from './told.ts'

/*
 * A designation on its way to the renewal: what happened, and what was said on which day to whom. `designation.txt` is written to be
 * read; `npx vitest run test/story -u` writes it anew.
 */

const teams = await teamsHere()

const BEGIN = '2026-11-21'
/** The window of the renewal opens on 1 April; what it counts today begins to expire in December. */
const company = Organization.parse({ ...todaysSample(BEGIN), id: tenant, admins: ['anna'], designations: [{ designation: 'data-ai', anniversary: '2027-09-10', track: 'SMB' }] })

const events: Events = {
  '2026-12-14': { what: 'Sofia renews PL-300', change: { kind: 'record', person: 'sofia', credentials: ['PL-300'], day: '2026-12-14' } },
  '2027-02-08': { what: 'Anna renews AZ-104', change: { kind: 'record', person: 'anna', credentials: ['AZ-104'], day: '2027-02-08' } },
  '2027-02-15': { what: 'Lucía renews DP-700', change: { kind: 'record', person: 'lucia', credentials: ['DP-700'], day: '2027-02-15' } },
  '2027-04-12': { what: 'The deployments of April are none', change: { kind: 'metric', designation: 'data-ai', metric: 'deployments', value: 0, month: '2027-04' } },
  '2027-09-20': { what: 'Anna renewed in Partner Center', change: { kind: 'enrolment', designation: 'data-ai', day: '2028-09-10' } },
}

test('a designation on its way to the renewal', { timeout: 120_000 }, async () => {
  const lines = await told(teams, company, events, BEGIN, '2027-10-15', ['anna', 'sofia', 'lucia'])
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('designation.txt')
  expect(lines.filter((line) => line.includes('Data & AI')).length).toBeGreaterThan(3)
})
