import { expect, test } from 'vitest'
import { respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import { dayIn } from '../../bot/night/hours.ts'
import { sample } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'

const tenant = 'nordwind'

/** The day an answer is as of. */
async function asOf(timeZone: string, now: string): Promise<string> {
  const store = sqliteStore(':memory:')
  await writeOrganization(store.shelf(tenant), null, { ...sample, id: tenant, timeZone })
  const world: World = { shelf: store.shelf, today: (zone) => dayIn(zone, now), now: () => now, rules: rulesOf(catalog), firstAdmins: [], asked: { get: () => undefined, set: () => undefined } }
  const person = { objectId: sample.people[0]!.objectId!, name: 'Anna', guest: false }
  const { say } = await respond({ kind: 'message', id: '1', tenant, person, conversation: { id: 'a:anna', where: 'personal' }, locale: 'en', text: 'What is at risk?' }, world)
  store.close()
  return /As of ([^".]+)\./.exec(JSON.stringify(say))![1]!
}

test.each([
  ['Europe/Rome', '2018-03-24T22:30:00Z', '24 March 2018'],
  // That night clocks are put forward: midnight comes at 23 hours UTC still, the next one an hour earlier.
  ['Europe/Rome', '2018-03-24T23:30:00Z', '25 March 2018'],
  ['Europe/Rome', '2018-03-25T22:30:00Z', '26 March 2018'],
  ['America/Los_Angeles', '2018-01-01T07:59:00Z', '31 December 2017'],
  ['Pacific/Auckland', '2018-02-28T11:00:00Z', '1 March 2018'],
  ['nowhere', '2018-02-28T23:59:00Z', '28 February 2018'],
])('in %s at %s it is %s', async (zone, now, day) => {
  expect(await asOf(zone, now)).toBe(day)
})
