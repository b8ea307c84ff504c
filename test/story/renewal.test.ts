import { expect, test } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import type { Change } from '../../src/change.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { isRefused, record } from '../../src/record.ts'
import { company, opened } from '../bot/night/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'

/*
 * A renewal that is not met, and how it ends: what happened, and what was said on which day to whom. `renewal.txt` is written to be
 * read; `npx vitest run test/story -u` writes it anew.
 */

const teams = await teamsHere()

const messaging = { competency: 'messaging', level: 'silver' } as const

const events: Readonly<Record<Day, { readonly what: string; readonly change: Change }>> = {
  '2018-05-07': { what: 'Marco gives notice: his last day is 31 May', change: { kind: 'leave', person: 'marco', day: '2018-05-31' } },
  '2018-05-14': { what: 'Lucía gives notice: her last day is 15 June', change: { kind: 'leave', person: 'lucia', day: '2018-06-15' } },
  '2018-06-04': { what: 'Giulia leaves from one day to the next', change: { kind: 'leave', person: 'giulia', day: '2018-06-04' } },
  '2018-07-04': { what: 'Anna answers that Silver Messaging was renewed', change: { kind: 'membership', ...messaging, day: '2019-06-30' } },
  '2018-07-06': { what: 'Sofia answers that Gold Cloud Productivity was not', change: { kind: 'membership-ended', competency: 'cloud-productivity', level: 'gold' } },
}

const nameOf = (conversation: string): string => company.people.find(({ id }) => conversation === `a:${id}`)?.name ?? conversation

const weekday = (day: Day): string => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))

test('a renewal that is not met', { timeout: 120_000 }, async () => {
  const memberships = company.memberships.filter(({ competency }) => competency !== 'cloud-crm')
  const world = await opened(teams, { organization: { ...company, memberships, targets: [] }, start: '2018-05-01T08:00:00.000Z' })
  const lines: string[] = []
  for (let day: Day = '2018-05-01'; day < '2018-08-15'; day = addDays(day, 1)) {
    world.pretend(`${day}T08:00:00.000Z`)
    const event = events[day]
    if (event !== undefined) {
      await world.change((now) => {
        const outcome = record(now, event.change, catalog, day)
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
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('renewal.txt')
  expect(lines.filter((line) => line.includes('Were they renewed?'))).toHaveLength(2)
})
