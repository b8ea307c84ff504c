import { expect, test } from 'vitest'
import { doneId } from '../../bot/night/system.ts'
import { alertId } from '../../src/alert.ts'
import { audit } from '../../src/audit.ts'
import type { Risk } from '../../src/audit.ts'
import { addDays, daysBetween } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { Organization } from '../../src/organization.ts'
import { bucketOf } from '../../src/store/store.ts'
import { company, leaves, opened, rules, tenant } from '../bot/night/company.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { happened, said } from './told.ts'

/*
 * A year of nights of the sample company: what happened, and what was said on which day to whom. `year.txt` is written to be read;
 * `npx vitest run test/story -u` writes it anew.
 */

const teams = await teamsHere()

const passes = (organization: Organization, person: string, credential: string, day: Day): Organization => ({
  ...organization,
  people: organization.people.map((one) => (one.id === person ? { ...one, achievements: [...one.achievements, { credential, passed: day }] } : one)),
})

/** What becomes known, and on which day. */
const events: Readonly<Record<Day, { readonly what: string; readonly edit: (organization: Organization, on: Day) => Organization }>> = {
  '2018-01-22': { what: 'Marco gives notice: his last day is 31 May', edit: (organization) => leaves(organization, 'marco', '2018-05-31') },
  '2018-02-12': { what: 'Anna passes MB2-712', edit: (organization, on) => passes(organization, 'anna', 'MB2-712', on) },
  '2018-03-19': { what: 'Tom passes 70-347', edit: (organization, on) => passes(organization, 'tom', '70-347', on) },
  '2018-07-09': { what: 'Giulia gives notice: her last day is 30 November', edit: (organization) => leaves(organization, 'giulia', '2018-11-30') },
  '2018-09-03': { what: 'Lucía leaves from one day to the next', edit: (organization, on) => leaves(organization, 'lucia', on) },
}

type Night = { readonly day: Day; readonly risks: readonly Risk[]; readonly said: readonly string[] }

test('a year of nights', { timeout: 120_000 }, async () => {
  const world = await opened(teams)
  const lines: string[] = []
  const nights: Night[] = []
  let organization = company
  for (let day = '2017-12-15'; day < '2018-12-15'; day = addDays(day, 1)) {
    world.pretend(`${day}T08:00:00.000Z`)
    const event = events[day]
    if (event !== undefined) {
      await world.change((now) => (organization = event.edit(now, day)))
      lines.push(happened(day, event.what))
    }
    teams.said.length = 0
    // The night that is over is noted, as it is where many are audited.
    await world.store.shelf('system').write([{ id: doneId(day, bucketOf(tenant)), body: {}, was: null }])
    await world.audit()
    nights.push({ day, risks: audit(organization, rules, day), said: (await world.alerts()).map(({ id, transition }) => `${id} ${transition}`) })
    lines.push(...said(teams, day, company))
  }
  world.store.close()
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('year.txt')
  expect(tooLate(nights)).toEqual([])
  // There was something to be late with.
  expect(breaksIn(nights).map(({ at, risk }) => `${risk.competency} ${risk.level} ${nights[at]!.day}`)).toContain('messaging silver 2018-12-01')
})

/** The days on which a level that was held or aimed for was met no more. */
const breaksIn = (nights: readonly Night[]): { at: number; risk: Risk }[] =>
  nights.flatMap(({ day, risks }, at) => risks.filter((risk) => risk.state === 'unmet' && riskIn(nights[at - 1], risk)?.lastDay === addDays(day, -1)).map((risk) => ({ at, risk })))

const riskIn = (night: Night | undefined, { competency, level }: Risk): Risk | undefined => night?.risks.find((one) => one.competency === competency && one.level === level)

const AHEAD = 90

/** Breaks that could be foreseen 90 days before, were to come before the renewal, and had not been spoken of by then. */
function tooLate(nights: readonly Night[]): string[] {
  return breaksIn(nights).flatMap(({ at, risk }) => {
    const { day } = nights[at]!
    const before = nights.find((night) => daysBetween(night.day, day) === AHEAD)
    const foreseen = riskIn(before, risk)
    if (before === undefined || foreseen?.lastDay !== addDays(day, -1) || foreseen.lastDay >= foreseen.horizon) return []
    return before.said.some((one) => one.startsWith(`${alertId(foreseen)} `) && !one.endsWith(' 0')) ? [] : [`${risk.competency} ${risk.level} on ${day}`]
  })
}
