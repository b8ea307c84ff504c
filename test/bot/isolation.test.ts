import { asyncProperty, check, constantFrom, oneof, record } from 'fast-check'
import { expect, test } from 'vitest'
import { apologize, respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import { createTeams } from '../../bot/teams/adapter.ts'
import { Organization } from '../../src/organization.ts'
import { writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { fakeConnector } from '../fakes/connector.ts'
import { rules } from './answering.ts'
import { activity, execute, logbook, post } from './teams/talk.ts'

/*
 * Two tenants in one store, every name, address, id and number of each marked with its own word. Whatever is said or pressed in one, with
 * ids of the other forged into it: no word of the other comes back, in a card, a log line or a document.
 */

const marked = (mark: string) => ({
  tenant: `${mark}-tenant`,
  organization: Organization.parse({
    id: `${mark}-tenant`,
    name: `${mark} Consulting`,
    people: [
      { id: `${mark}-boss`, name: `${mark} Boss`, email: `boss@${mark}.example`, objectId: `${mark}-account-boss`.toLowerCase() },
      { id: `${mark}-worker`, name: `${mark} Worker`, email: `worker@${mark}.example`, objectId: `${mark}-account-worker`.toLowerCase(), achievements: [{ credential: '70-345', passed: '2017-01-01' }] },
      { id: `${mark}-other`, name: `${mark} Other` },
    ],
    admins: [`${mark}-boss`],
    memberships: [{ competency: 'messaging', level: 'silver', anniversary: '2017-01-31' }],
    strangers: [{ objectId: `${mark}-stranger`, name: `${mark} Stranger` }],
  }),
})
const aqua = marked('Aquamark')
const bora = marked('Boramark')

const sentences = [
  'what do we need for gold messaging', 'where do we stand', 'what is at risk', 'who has 70-345', 'who could take 70-347', 'my exams', 'what has Boramark Worker passed', 'what if Boramark Boss leaves',
  'settings', 'what changed?', 'export my data', 'forget Boramark Other', 'make Boramark Worker an admin', 'Boramark Worker passed 70-346 yesterday', 'Boramark Worker moves to another company', 'help', 'who gets alerts',
]
/** Ids of both, so that what is forged meets what is there. */
const person = constantFrom('Aquamark-worker', 'Boramark-worker', 'Boramark-boss', 'Aquamark-other')
const event = constantFrom('event-seen', 'event-unseen', 'organization-Boramark-tenant')
const change = oneof(
  record({ kind: constantFrom('record'), person, credentials: constantFrom(['70-346'], ['70-347']) }),
  record({ kind: constantFrom('leave', 'join'), person }),
  record({ kind: constantFrom('stay', 'admin', 'admin-removed'), person }),
  record({ kind: constantFrom('move'), person, to: constantFrom('Boramark-tenant', null) }),
  record({ kind: constantFrom('link'), person, objectId: constantFrom('Boramark-stranger', 'aquamark-account-x') }),
)
const payload = oneof(
  record({ press: constantFrom('confirm', 'cancel'), change, day: constantFrom('2017-12-01', '2017-11-01') }),
  record({ press: constantFrom('undo'), change, event }),
  record({ press: constantFrom('take-back'), event }),
  record({ press: constantFrom('forget', 'keep'), person }),
  record({ press: constantFrom('account', 'nobody'), account: constantFrom('Boramark-stranger', 'Aquamark-stranger'), who: person }),
  record({ press: constantFrom('history'), skip: constantFrom(0, 5) }),
  record({ press: constantFrom('renewed'), alert: constantFrom('alert-Boramark-tenant-messaging-silver-2018-01-31', 'alert-Aquamark-tenant-messaging-silver-2018-01-31'), renewed: constantFrom(true, false) }),
  record({ press: constantFrom('settings', 'set'), set: constantFrom('open:true', 'x') }),
  record({ press: constantFrom('ask'), intent: constantFrom('person', 'what_if', 'record', 'leave'), slots: constantFrom({}, { exam: ['70-346'] }), who: person }),
)
const doing = oneof(record({ text: constantFrom(...sentences) }), record({ data: payload }))
const step = record({ who: constantFrom('boss', 'worker', 'nobody'), where: constantFrom('personal', 'channel'), doing })

test('nothing of one tenant shows in another, whatever is said, pressed or forged', { timeout: 60_000 }, async () => {
  const teams = await fakeConnector()
  const store = sqliteStore(':memory:')
  for (const { tenant, organization } of [aqua, bora]) await writeOrganization(store.shelf(tenant), null, organization)
  await store.shelf(bora.tenant).write([{ id: 'event-seen', body: { change: { kind: 'record', person: 'Boramark-worker', credentials: ['70-345'], day: '2017-01-01' }, edits: [], by: 'Boramark-boss', on: '2017-12-01' }, was: null }])
  let count = 0
  const world: World = { shelf: store.shelf, today: () => '2017-12-15', now: () => String(count), rules, firstAdmins: [], asked: { get: () => undefined, set: () => undefined } }
  const nothing = () => Promise.resolve()
  const bot = createTeams({ kind: 'local' }, { respond: (inbound, profile) => respond(inbound, world, profile), apologize, remember: nothing, forget: nothing, departed: nothing })
  const { log, lines } = logbook()

  const keepsApart = asyncProperty(step, async ({ who, where, doing: does }) => {
    count += 1
    teams.said.length = 0
    lines.length = 0
    const conversation = { id: where === 'personal' ? `a:${who}` : '19:x@thread.tacv2', conversationType: where, tenantId: aqua.tenant, ...(where === 'personal' ? {} : { isGroup: true }) }
    const frame = { id: String(count), locale: 'en', from: { id: `29:${who}`, name: who, aadObjectId: `aquamark-account-${who}` }, conversation, channelData: { tenant: { id: aqua.tenant } }, entities: [] }
    const spoken = 'text' in does ? does.text : ''
    const replied = await bot.receive(post('text' in does ? activity(teams.url, { ...frame, ...does }) : execute(teams.url, does.data, frame)), log)
    const out = JSON.stringify([replied, teams.said.map(({ activity: said, conversation: to }) => [said, to]), lines])
    const echoes = /Boramark (?:Worker|Boss|Other)/g
    // What was typed may be repeated to whoever typed it; an id forged into a payload as well, in the button of the answer.
    const typed = [...spoken.matchAll(echoes)].map(([name]) => name)
    const forged = 'data' in does ? [...JSON.stringify(does.data).matchAll(/Boramark-\w+/g)].map(([id]) => id) : []
    const left = [...typed, ...forged].reduce((rest, echo) => rest.replaceAll(echo, ''), out)
    return !/boramark/i.test(left)
  })
  const { counterexample, seed } = await check(keepsApart, { numRuns: 800 })
  expect(counterexample, `seed ${seed}`).toBeNull()

  const foreign: string[] = []
  for await (const { id, body } of store.shelf(bora.tenant).list('')) if (JSON.stringify(body).toLowerCase().includes('aquamark')) foreign.push(id)
  expect(foreign).toEqual([])
  await teams.close()
  store.close()
})
