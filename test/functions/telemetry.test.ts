import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashed } from '../../bot/hashed.ts'
import { sample } from '../../infra/local/people.ts'
import { Organization } from '../../src/organization.ts'
import { writeOrganization } from '../../src/store/organizations.ts'
import { activity, execute, inChannel } from '../bot/teams/talk.ts'
import { fakeConnector } from '../fakes/connector.ts'
import type { FakeConnector } from '../fakes/connector.ts'
import { fakeIngestion } from '../fakes/ingestion.ts'
import type { FakeIngestion } from '../fakes/ingestion.ts'
import { serve } from '../fakes/serve.ts'
import type { Served } from '../fakes/serve.ts'
import { runFunctions } from '../infra/running.ts'
import type { Running } from '../infra/running.ts'

/*
 * Whole conversations, an import, a night, over the real functions with the real exporter; everything that carries a name, a text, an address, an
 * id or a token is marked, and no mark may come out anywhere but in Teams.
 */

const tenant = 'eeeeeeee-7ad2-4b1c-8d6c-1f1f0c0a9a11'
const marks = /zzmark|eeeeeeee-|ffffffff-|19:zz|a:zz|29:zz|Bearer|secret-zz/i

let running: Running
let teams: FakeConnector
let ingestion: FakeIngestion
let files: Served
let flush: () => Promise<void>
const printed: string[] = []

const ofPerson = (n: number): string => `ffffffff-3c1e-4a4e-9c57-${String(n).padStart(12, '0')}`
/** The sample company, every name and address of it marked. */
const company = Organization.parse({
  ...sample,
  id: tenant,
  name: 'Zzmark Company',
  people: sample.people.map((person, n) => ({ ...person, id: `zzmark-${n}`, name: `Zzmark${n} Surname`, email: `zzmark${n}@zzmark.example`, objectId: ofPerson(n) })),
  admins: ['zzmark-0'],
})

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, level).mockImplementation((...what: unknown[]) => void printed.push(what.map(String).join(' ')))
  ;[teams, ingestion] = await Promise.all([fakeConnector(), fakeIngestion()])
  files = await serve((_, __, response) => response.end('Name,Email,Exam,Date\nZzmark0 Surname,zzmark0@zzmark.example,70-345,2017-11-11\nZzmark99 New,zzmark99@zzmark.example,70-347,2017-11-11\n'))
  process.env['APPLICATIONINSIGHTS_CONNECTION_STRING'] = `InstrumentationKey=0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10;IngestionEndpoint=${ingestion.url}/`
  running = await runFunctions()
  const world = await import('../../functions/world.ts')
  world.pretend('2017-12-15')
  await writeOrganization(world.store().shelf(tenant), null, company)
  await world.store().due.put({ tenant, organization: tenant, day: '2017-12-01' })
  flush = world.telemetry.flush
})
afterAll(async () => {
  vi.restoreAllMocks()
  await Promise.all([running.close(), teams.close(), ingestion.close(), files.close()])
})

let turns = 0
const more = (n: number, rest: object = {}) => ({
  id: `zzmark-message-${(turns += 1)}`,
  from: { id: `29:zz${n}`, name: `Zzmark${n} Surname`, aadObjectId: ofPerson(n) },
  conversation: { id: `a:zz${n}`, conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  ...rest,
})
async function post(body: object, status = 200): Promise<void> {
  const response = await fetch(`${running.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer secret-zz.token.signed' }, body: JSON.stringify(body) })
  expect(response.status).toBe(status)
}
const say = (text: string, n = 0) => post(activity(teams.url, more(n, { text })))

test('a day and a night leave spans and counters, and nothing of anybody', async () => {
  await post(activity(teams.url, more(0, { type: 'installationUpdate', action: 'add', text: undefined })))
  await say('what do we need for gold Messaging?')
  await say('what can Zzmark1 Surname still take?')
  await say('¿qué exámenes tiene Zzmark2?')
  await say('my cat is called zzmark, sing me a song about zzmark')
  await say('I passed 70-345 on 11/11/2017')
  await say('forget Zzmark3 Surname')
  await say('who has 70-346?', 1)
  await post(activity(teams.url, more(0, { text: 'import', attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'zzmark.csv', content: { downloadUrl: `${files.url}/zzmark.csv?secret-zz` } }] })))
  await post(execute(teams.url, { press: 'forget', person: 'zzmark-3' }, more(0)))
  await post(inChannel(teams.url, { ...more(1), text: '<at>Goldkeeper</at> what is at risk for zzmark?', conversation: { id: '19:zz@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: tenant } }))
  // What fails and what is refused has most to say.
  teams.failures.push({ status: 403, code: 'BotDisabledByAdmin' })
  await say('what is at risk?')
  await post({ type: 'message', channelId: 'webchat', text: 'zzmark' }, 401)
  await running.host.run('night', {})
  await running.host.run('deliver', {})
  await flush()

  const spans = ingestion.envelopes().filter(({ data }) => data.baseType === 'RemoteDependencyData')
  const metrics = ingestion.envelopes().flatMap(({ data }) => (data.baseData.metrics ?? []).map(({ name, value }) => ({ name, value, kinds: data.baseData.properties ?? {} })))
  const named = (name: string) => spans.filter(({ data }) => data.baseData.name === name)

  expect(named('turn').length).toBe(turns)
  expect(named('turn')[0]!.data.baseData).toMatchObject({ success: true, properties: { kind: 'installed', where: 'personal', tenant: hashed(tenant) } })
  // One trace for each turn, one for the whole night.
  expect(new Set(named('turn').map(({ tags }) => tags['ai.operation.id'])).size).toBe(turns)
  expect(named('night')).toHaveLength(1)
  expect(named('audit')).toHaveLength(64)
  expect(new Set([...named('night'), ...named('audit')].map(({ tags }) => tags['ai.operation.id'])).size).toBe(1)

  const intents = metrics.filter(({ name }) => name === 'questions').map(({ kinds }) => kinds['intent'])
  expect(intents).toEqual(expect.arrayContaining(['gap', 'out_of_scope', 'who_has', 'risk']))
  expect(metrics.find(({ name }) => name === 'declined')).toMatchObject({ kinds: { why: 'out-of-scope' }, value: 1 })
  expect(metrics.filter(({ name }) => name === 'alerts.found').reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0)
  expect(metrics.filter(({ name }) => name === 'alerts.said').reduce((sum, { value }) => sum + value, 0)).toBeGreaterThan(0)

  // Months later, and whoever is to be told has removed the app.
  const { pretend } = await import('../../functions/world.ts')
  pretend('2018-02-20')
  teams.failures.push(...Array.from({ length: 5 }, () => ({ status: 403, code: 'BotNotInConversationRoster' })))
  await running.host.run('night', {})
  await running.host.run('deliver', {})
  await flush()
  const failed = ingestion.envelopes().flatMap(({ data }) => (data.baseData.metrics ?? []).filter(({ name }) => name === 'alerts.failed').map(() => data.baseData.properties))
  expect(failed).toContainEqual({ outcome: 'gone' })

  expect(teams.said.some(({ activity: told }) => JSON.stringify(told).includes('Zzmark'))).toBe(true)
  expect(ingestion.bodies.filter((body) => marks.test(body))).toEqual([])
  expect([...running.lines, ...printed].filter((line) => marks.test(line))).toEqual([])
  expect(running.lines.length).toBeGreaterThan(0)
})
