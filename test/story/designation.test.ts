import { expect, test } from 'vitest'
import { todaysSample } from '../../infra/local/sample-today.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import type { Change } from '../../src/change.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { Organization } from '../../src/organization.ts'
import { isRefused, record } from '../../src/record.ts'
import { opened, tenant } from '../bot/night/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'

/*
 * A designation on its way to the renewal: what happened, and what was said on which day to whom. `designation.txt` is written to be
 * read; `npx vitest run test/story -u` writes it anew.
 */

const teams = await teamsHere()

const BEGIN = '2026-11-21'
/** The window of the renewal opens on 1 April; what it counts today begins to expire in December. */
const company = Organization.parse({ ...todaysSample(BEGIN), id: tenant, admins: ['anna'], designations: [{ designation: 'data-ai', anniversary: '2027-09-10', track: 'SMB' }] })

const renews = (person: string, ...credentials: string[]) => (day: Day): Change => ({ kind: 'record', person, credentials, day })

const events: Readonly<Record<Day, { readonly what: string; readonly change: (day: Day) => Change }>> = {
  '2026-12-14': { what: 'Sofia renews PL-300', change: renews('sofia', 'PL-300') },
  '2027-02-08': { what: 'Anna renews AZ-104', change: renews('anna', 'AZ-104') },
  '2027-02-15': { what: 'Lucía renews DP-700', change: renews('lucia', 'DP-700') },
  '2027-04-12': { what: 'The deployments of April are none', change: () => ({ kind: 'metric', designation: 'data-ai', metric: 'deployments', value: 0, month: '2027-04' }) },
  '2027-09-20': { what: 'Anna renewed in Partner Center', change: () => ({ kind: 'enrolment', designation: 'data-ai', day: '2028-09-10' }) },
}

const weekday = (day: Day): string => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))
const nameOf = (conversation: string): string => company.people.find(({ id }) => conversation === `a:${id}`)?.name ?? conversation

test('a designation on its way to the renewal', { timeout: 120_000 }, async () => {
  const world = await opened(teams, { organization: company, start: `${BEGIN}T08:00:00.000Z`, reach: ['anna', 'sofia', 'lucia'] })
  const lines: string[] = []
  for (let day: Day = BEGIN; day < '2027-10-15'; day = addDays(day, 1)) {
    world.pretend(`${day}T08:00:00.000Z`)
    const event = events[day]
    if (event !== undefined) {
      await world.change((now) => {
        const outcome = record(now, event.change(day), catalog, day)
        if (isRefused(outcome)) throw new Error(outcome.why)
        return outcome.organization
      })
      lines.push(`${weekday(day)}  * ${event.what}.`)
    }
    teams.said.length = 0
    await world.audit()
    for (const { method, conversation, activity } of teams.said) lines.push(`${weekday(day)}  ${nameOf(conversation)}: ${activity.summary}${method === 'PUT' ? ' (an earlier card turns into this)' : ''}`)
  }
  world.store.close()
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('designation.txt')
  expect(lines.filter((line) => line.includes('Data & AI')).length).toBeGreaterThan(3)
})
