import { expect, test } from 'vitest'
import { askAboutDeparted } from '../../../bot/night/left.ts'
import { dayIn } from '../../../bot/night/hours.ts'
import { isUrgent } from '../../../src/alert.ts'
import { addDays } from '../../../src/day.ts'
import type { Organization } from '../../../src/organization.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chance } from '../../oracle/chance.ts'
import { chatOf, company, leaves, objectIdOf, opened, tenant } from './company.ts'

/*
 * Weeks in which all kinds of things happen, at any hour: people leave, certifications expire, strangers write, teams lose members,
 * Teams throttles. However that comes together, nobody gets a second message on a day that is neither urgent nor asked for.
 */

const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20180201)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 8)
const DAYS = 30

const teams = await teamsHere()
const zones = ['Europe/Rome', 'America/New_York', 'Pacific/Kiritimati', 'UTC']

test(`in ${CASES} months from seed ${SEED} nobody hears twice on a day what is neither urgent nor asked for`, { timeout: 300_000 }, async () => {
  let [messages, days] = [0, 0]
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    teams.said.length = 0
    const c = chance(seed)
    const zone = c.pick(zones)
    const people = company.people.map((one) => (c.odds(0.5) ? { ...one, achievements: [...one.achievements, { credential: 'MCSA:Office365', passed: '2016-03-15', expires: addDays('2017-12-15', c.below(130)) }] } : one))
    // Some have a zone of their own: the day is theirs.
    const own: Readonly<Record<string, string>> = Object.fromEntries(['anna', 'sofia', 'marco'].flatMap((id) => (c.odds(0.5) ? [[id, c.pick(zones)]] : [])))
    const settings = { alerts: { people: Object.fromEntries(Object.entries(own).map(([id, timeZone]) => [id, { timeZone }])) } }
    const night = await opened(teams, { organization: { ...company, people, settings, timeZone: zone }, reach: ['anna', 'sofia', 'marco', 'lucia'] })
    const heard = new Map<string, string[]>()
    const events: ((one: Organization, day: string) => Organization)[] = [
      (one, day) => leaves(one, c.pick(['giulia', 'marco', 'lucia', 'tom']), addDays(day, c.below(200))),
      (one, day) => ({ ...one, strangers: [...(one.strangers ?? []), { objectId: `eve-${day}`, name: 'Eve' }] }),
      (one) => ({ ...one, targets: c.odds(0.5) ? [] : company.targets }),
      (one) => ({ ...one, admins: c.pick([['anna', 'sofia'], ['sofia', 'anna', 'marco']]) }),
    ]
    for (let moment = Date.parse('2017-12-15T00:30:00Z'); moment < Date.parse(addDays('2017-12-15', DAYS)); moment += (1 + c.below(9)) * 3_600_000) {
      const at = new Date(moment).toISOString()
      night.pretend(at)
      if (c.odds(0.1)) teams.failures.push({ status: 429, headers: { 'retry-after': '60' } })
      if (c.odds(0.15)) await night.change((one) => c.pick(events)(one, at.slice(0, 10)))
      if (c.odds(0.05)) await askAboutDeparted(night.night, { tenant, members: [{ user: 'x', objectId: objectIdOf(c.pick(['tom', 'giulia'])).toLowerCase() }] })
      if (c.odds(0.4)) await night.audit()
      await night.deliver()
      const alerts = new Map((await night.alerts()).map((alert) => [alert.id, alert]))
      const digests = await night.digests()
      for (const { conversation, method, accepted, activity } of teams.said.splice(0)) {
        if (method !== 'POST' || !accepted) continue
        const hers = own[conversation.slice(chatOf('').length)] ?? zone
        const day = dayIn(hers, at)
        const of = digests.filter(({ said, to }) => said !== null && chatOf(to) === conversation && dayIn(hers, said.at) === day).flatMap(({ items }) => items)
        const urgent = activity.summary?.match(/need you|longer|not met/) && of.some((item) => item.kind === 'alert' && isUrgent(alerts.get(item.alert)!, dayIn(zone, at)))
        messages += 1
        if (urgent || activity.summary?.includes('Who is it?')) continue
        const key = `${conversation} ${day}`
        heard.set(key, [...(heard.get(key) ?? []), activity.summary!])
      }
    }
    days += heard.size
    expect({ seed, twice: [...heard].filter(([, all]) => all.length > 1) }).toEqual({ seed, twice: [] })
    night.store.close()
  }
  expect(CASES < 8 || Math.min(messages, days) > 100).toBe(true)
})
