import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTeams } from '../../../bot/teams/adapter.ts'
import { gateway } from '../../../bot/teams/gateway.ts'
import type { Connector, Unsaid } from '../../../bot/teams/gateway.ts'
import { isTeams, publicCloud } from '../../../bot/teams/registration.ts'
import { createPost } from '../../../bot/teams/speaker.ts'
import { fakeLogin } from '../../fakes/login.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { activity, card, execute, inChannel, listening, logbook, post, submit, tenant } from './talk.ts'
import type { Json } from './talk.ts'

const teams = await teamsHere()

const { log } = logbook()

/** The status, the time it took, and what was heard. */
async function send(body: unknown) {
  const bot = listening()
  const { status } = await createTeams({ kind: 'local' }, bot, 1_000).receive(post(body), log)
  return { status, heard: bot.heard }
}

describe('whatever arrives', () => {
  const kinds = [activity, inChannel, (url: string, more?: Json) => execute(url, { press: 'ask' }, more), (url: string, more?: Json) => ({ ...submit(url, { press: 'ask' }), ...more })]
  const fields = Object.keys(activity('')).concat('value', 'name', 'action', 'replyToId', 'deliveryMode', 'relatesTo', 'attachments', '__proto__', 'constructor')
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(null, [], {}, '', -1, 1e308, '__proto__', { toJSON: 1 }))
  const nested = fc.constantFrom('from', 'recipient', 'conversation', 'channelData')

  const mutated = fc
    .record({
      kind: fc.constantFrom(...kinds),
      type: fc.option(fc.constantFrom('message', 'invoke', 'installationUpdate', 'conversationUpdate', 'event', 'endOfConversation', 'trace')),
      changes: fc.dictionary(fc.constantFrom(...fields), anything, { maxKeys: 4 }),
      inside: fc.option(fc.tuple(nested, fc.constantFrom('id', 'name', 'aadObjectId', 'tenantId', 'tenant', 'conversationType'), anything)),
    })
    .map(({ kind, type, changes, inside }) => {
      const body = { ...kind(teams.url), ...(type ? { type } : {}), ...changes }
      const [place, key, value] = inside ?? []
      return place ? { ...body, [place]: { ...(body as Json)[place] as Json, [key!]: value } } : body
    })

  test('never breaks a turn: ten thousand activities are answered below 500', async () => {
    const seen = new Map<number, number>()
    await fc.assert(
      fc.asyncProperty(mutated, async (body) => {
        const { status } = await send(body)
        seen.set(status, (seen.get(status) ?? 0) + 1)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 10_000 },
    )
    // Most must get as far as the bot, else this proves nothing.
    expect(seen.get(200)).toBeGreaterThan(5_000)
  }, 120_000)

  test('in any writing system, with any sign, is heard and answered: two thousand texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3_000 }), async (text) => {
        const { status, heard } = await send(activity(teams.url, { text }))
        expect(status).toBe(200)
        expect(heard).toHaveLength(1)
        expect(heard[0]!.text).toBe(heard[0]!.text.trim())
      }),
      { numRuns: 2_000 },
    )
  }, 60_000)
})

test('a conversation on file whose address was changed is spoken to by nobody, and no token is asked for', async () => {
  const login = await fakeLogin()
  const registered = { kind: 'secret', password: 'secret', app: '0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10', tenant, tenants: [tenant], refuseTenantClaim: true, cloud: { ...publicCloud(tenant), login: `${login.url}/${tenant}` } } as const
  const reference = { tenant, conversation: { id: 'a:personal', where: 'personal' }, service: teams.url, objectId: 'x', user: '29:x', bot: '28:x', locale: 'en' } as const
  const { say, edit, open } = createPost(registered)
  const before = teams.said.length
  for (const outcome of [await say(reference, card('Hello')), await edit(reference, '7', card('Hello')), await open(reference)]) expect(outcome).toEqual({ kind: 'gone', why: 'removed' })
  expect([teams.said.length, login.asked.length]).toEqual([before, 0])
  await login.close()
})

test.each<[string, unknown, number]>([
  ['a list nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000), 400],
  ['an object nested forty thousand deep', `{"type":"message","value":${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}}`, 401],
  ['a prototype', '{"__proto__":{"type":"message"},"constructor":{"prototype":{"type":"x"}}}', 400],
  ['a type twice', `${JSON.stringify(activity('http://127.0.0.1:1')).slice(0, -1)},"type":7}`, 400],
])('%s is only an odd body', async (_, body, status) => {
  expect(await send(body)).toMatchObject({ status, heard: [] })
})

test('a button that carries a deep value is heard in time', async () => {
  const deep = JSON.parse(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`) as unknown
  const body = JSON.stringify({ ...submit(teams.url, 0), value: null }).replace('"value":null', `"value":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)
  expect(deep).toBeTypeOf('object')
  const { status, heard } = await send(body)
  expect({ status, heard: heard.length }).toEqual({ status: 200, heard: 1 })
})

test('ten thousand mentions and a text of 100 KB cost no more than a moment', async () => {
  const mention = { type: 'mention', text: '<at>G</at>', mentioned: { id: '28:goldkeeper' } }
  const entities = Array.from({ length: 1_500 }, () => mention)
  const body = inChannel(teams.url, { text: '<at>G</at> '.repeat(9_000), entities })
  const started = performance.now()
  const { status, heard } = await send(body)
  expect(performance.now() - started).toBeLessThan(100)
  expect({ status, heard: heard.length }).toEqual({ status: 200, heard: 1 })
})

test('what asks for its replies in the response gets none there', async () => {
  const { status, heard } = await send(activity(teams.url, { deliveryMode: 'expectReplies' }))
  expect({ status, heard: heard.length }).toEqual({ status: 200, heard: 1 })
  expect(teams.said.at(-1)?.activity.type).toBe('message')
})

describe('a token of ours', () => {
  const registered = { kind: 'managed-identity', app: 'app', tenant, tenants: [tenant], refuseTenantClaim: true, cloud: publicCloud(tenant) } as const
  let made = 0
  const sdk = {
    credentials: {
      signRequest: (request: { headers: { set: (name: string, value: string) => void } }) => {
        made += 1
        request.headers.set('authorization', 'Bearer secret')
        return Promise.resolve(request)
      },
    },
  } as unknown as Connector
  const card = { type: 'message' } as Parameters<Connector['conversations']['sendToConversation']>[1]

  test.each([
    'https://evil.example/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net@evil.example/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net:8443/',
    'http://127.0.0.1/',
  ])('is not even made for %s', async (service) => {
    made = 0
    const { conversations } = gateway(sdk, service, isTeams(registered), 1_000)
    await expect(conversations.sendToConversation('a', card)).rejects.toMatchObject({ code: 'ForeignHost' } satisfies Partial<Unsaid>)
    expect(made).toBe(0)
  })

  test('goes where Teams is, and follows no redirection from there', async () => {
    const { conversations } = gateway(sdk, teams.url, isTeams({ kind: 'local' }), 1_000)
    await conversations.sendToConversation('a', card)
    expect(teams.said.at(-1)?.authorization).toBe('Bearer secret')
    const before = teams.said.length
    teams.failures.push({ status: 307, headers: { location: `${teams.url}/elsewhere` } })
    await expect(conversations.sendToConversation('a', card)).rejects.toMatchObject({ status: 307 } satisfies Partial<Unsaid>)
    expect(teams.said).toHaveLength(before + 1)
  })
})
