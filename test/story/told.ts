import { catalog } from '../../src/catalog/catalog.ts'
import type { Change } from '../../src/change.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { Organization } from '../../src/organization.ts'
import { isRefused, record } from '../../src/record.ts'
import { opened } from '../bot/night/company.ts'
import type { FakeConnector } from '../fakes/connector.ts'

/* How a story is told: what happened, and what was said on which day to whom, a line each. */

const weekday = (day: Day): string => new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(day))

export const happened = (day: Day, what: string): string => `${weekday(day)}  * ${what}.`

export const said = ({ said }: FakeConnector, day: Day, { people }: Organization): string[] =>
  said.map(({ method, conversation, activity }) => {
    const name = people.find(({ id }) => conversation === `a:${id}`)?.name ?? conversation
    return `${weekday(day)}  ${name}: ${activity.summary}${method === 'PUT' ? ' (an earlier card turns into this)' : ''}`
  })

export type Events = Readonly<Record<Day, { readonly what: string; readonly change: Change }>>

/** Each day what happens on it is recorded, and the night comes. */
export async function told(teams: FakeConnector, organization: Organization, events: Events, from: Day, until: Day, reach?: string[]): Promise<string[]> {
  const world = await opened(teams, { organization, start: `${from}T08:00:00.000Z`, ...(reach === undefined ? {} : { reach }) })
  const lines: string[] = []
  for (let day = from; day < until; day = addDays(day, 1)) {
    world.pretend(`${day}T08:00:00.000Z`)
    const event = events[day]
    if (event !== undefined) {
      await world.change((now) => {
        const outcome = record(now, event.change, catalog, day)
        if (isRefused(outcome)) throw new Error(outcome.why)
        return outcome.organization
      })
      lines.push(happened(day, event.what))
    }
    teams.said.length = 0
    await world.audit()
    lines.push(...said(teams, day, organization))
  }
  world.store.close()
  return lines
}
