import { globSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeConnector } from '../fakes/connector.ts'
import type { FakeConnector } from '../fakes/connector.ts'
import { activity, execute, submit } from '../bot/teams/talk.ts'
import { bundling } from '../../infra/bundling.ts'
import { runFunctions } from '../infra/running.ts'
import type { Running } from '../infra/running.ts'

let running: Running
let teams: FakeConnector

beforeAll(async () => {
  ;[running, teams] = await Promise.all([runFunctions(), fakeConnector()])
})
afterAll(async () => {
  await Promise.all([running.close(), teams.close()])
})
beforeEach(() => void (teams.said.length = 0))

const post = (body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  fetch(`${running.url}/api/messages`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

/** What Azure is told: where each begins, who may begin it, and where it writes. Two are open, because Teams and a probe bring no key of the host. */
const registered = {
  audit: { trigger: { type: 'queueTrigger', queueName: 'audit', connection: 'AzureWebJobsStorage' }, out: [{ type: 'queue', queueName: 'audit', connection: 'AzureWebJobsStorage' }] },
  deliver: { trigger: { type: 'timerTrigger', schedule: '0 */5 * * * *' }, out: [] },
  directory: { trigger: { type: 'timerTrigger', schedule: '0 50 0 * * *' }, out: [] },
  health: { trigger: { type: 'httpTrigger', methods: ['GET'], route: 'health', authLevel: 'anonymous' }, out: [{ type: 'http' }] },
  messages: { trigger: { type: 'httpTrigger', methods: ['POST'], route: 'messages', authLevel: 'anonymous' }, out: [{ type: 'http' }] },
  night: { trigger: { type: 'timerTrigger', schedule: '0 30 1,3,5 * * *' }, out: [{ type: 'queue', queueName: 'audit', connection: 'AzureWebJobsStorage' }] },
}

/** Without what the library makes up. */
const made = new Set(['name', 'direction', 'properties'])
const plain = (binding: object): object => Object.fromEntries(Object.entries(binding).filter(([key]) => !made.has(key)))

test('every function is registered with its trigger, route, schedule and queue, and nothing else is', () => {
  const seen = running.host.functions.map(({ name, trigger, bindings }) => [name, { trigger: plain(trigger), out: Object.values(bindings).filter((one) => one !== trigger).map(plain) }])
  expect(Object.fromEntries(seen)).toEqual(registered)
  expect(running.host.functions).toHaveLength(Object.keys(registered).length)
})

test('only messages and health can be reached from outside, and no function carries a key of its own', () => {
  const open = running.host.functions.filter(({ trigger }) => !['timerTrigger', 'queueTrigger'].includes(trigger.type))
  expect(open.map(({ name }) => name).sort()).toEqual(['health', 'messages'])
  for (const { bindings } of running.host.functions) for (const binding of Object.values(bindings)) expect(JSON.stringify(binding)).not.toMatch(/AccountKey|SharedAccess|password/i)
})

test('a function that is written is registered, and is in what is deployed', () => {
  const written = globSync('functions/*.ts').filter((file) => /\bapp\.\w+\(/.test(readFileSync(file, 'utf8')))
  expect(written.map((file) => file.replace(/^functions\/|\.ts$/g, '')).sort()).toEqual(Object.keys(registered))
  expect([...bundling.stdin.contents.matchAll(/functions\/(\w+)\.ts/g)].map((found) => found[1]!).sort()).toEqual(Object.keys(registered))
})

test('night, audit, deliver and directory answer no request, by whatever method or path', async () => {
  for (const name of ['night', 'audit', 'deliver', 'directory']) {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) expect((await fetch(`${running.url}/api/${name}`, { method })).status).toBe(404)
    expect((await fetch(`${running.url}/admin/functions/${name}`, { method: 'POST', body: '{}' })).status).toBe(404)
  }
})

test('a message over real http is answered in Teams, and taken with 200', async () => {
  const response = await post(activity(teams.url))
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect(teams.said).toHaveLength(1)
  expect(teams.said[0]!.activity.summary).not.toBe('')
})

test('a button over real http is answered with a card or a word, as json', async () => {
  const response = await post(execute(teams.url, { press: 'again' }))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(await response.json()).toMatchObject({ statusCode: 200 })
  expect((await post(submit(teams.url, { press: 'again' }))).status).toBe(200)
})

test.each<[string, string, number]>([
  ['no JSON', 'x', 400],
  ['nothing', '', 400],
  ['a list', '[]', 400],
  ['300 KB', JSON.stringify({ type: 'message', text: 'x'.repeat(300_000) }), 413],
  ['an activity of another channel', '{"type":"message","channelId":"webchat"}', 401],
])('%s is refused without a word', async (_, body, status) => {
  const response = await post(body)
  expect(response.status).toBe(status)
  expect(await response.text()).toBe('')
})

test('GET finds no messages, and nothing else is served', async () => {
  expect((await fetch(`${running.url}/api/messages`)).status).toBe(404)
  expect((await fetch(`${running.url}/api/admin`)).status).toBe(404)
  expect((await fetch(`${running.url}/api/health`, { method: 'POST' })).status).toBe(404)
})

test('a request under another name of this machine is misdirected', async () => {
  const status = await new Promise((resolve, reject) => {
    request(`${running.url}/api/health`, { headers: { host: 'rebound.example' } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
  expect(status).toBe(421)
})

test('a page from elsewhere does not get through, nor one without an origin of its own', async () => {
  for (const origin of ['https://elsewhere.example', 'null']) expect((await post(activity(teams.url), { origin, 'content-type': 'text/plain' })).status).toBe(403)
  expect((await post(activity(teams.url), { origin: 'http://localhost:3978' })).status).toBe(200)
  expect(teams.said).toHaveLength(1)
})

test('health tells whether it runs, is never cached and names nobody', async () => {
  const response = await fetch(`${running.url}/api/health`)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.text()).not.toMatch(/Keller|Bianchi|@/)
})

test('what was refused is noted by its reason alone', async () => {
  running.lines.length = 0
  await post('{"type":"message","channelId":"webchat","text":"Anna Keller"}')
  expect(running.lines).toEqual(["warning: A request was refused { reason: 'channel' }"])
})

test('a night says that it is complete in a run of its own, in the words an alarm of the deployment listens for', async () => {
  running.lines.length = 0
  const beside = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  await running.host.run('night', {})
  const words = /startswith "([^"]+)"/.exec(readFileSync('infra/azure/watch.bicep', 'utf8'))![1]!
  expect(running.lines.filter((line) => line.startsWith(`warning: ${words}`))).toHaveLength(1)
  expect(beside).not.toHaveBeenCalled()
  beside.mockRestore()
})

test('a setting that is read is documented where settings are read', () => {
  const settings = readFileSync('functions/settings.ts', 'utf8')
  const documented = new Set([...settings.matchAll(/^ \* ((?:Microsoft|GOLDKEEPER_|APPLICATIONINSIGHTS_)\w+)/gm)].map((found) => found[1]))
  const read = globSync('functions/*.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\b(?:MicrosoftApp|GOLDKEEPER_|APPLICATIONINSIGHTS_(?:CONN|AUTH))[A-Za-z_]*\b/g)].map((found) => found[0]))
  expect([...new Set(read)].filter((name) => !documented.has(name))).toEqual([])
})
