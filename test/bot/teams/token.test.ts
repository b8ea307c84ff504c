import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTeams } from '../../../bot/teams/adapter.ts'
import { publicCloud } from '../../../bot/teams/registration.ts'
import type { Registration } from '../../../bot/teams/registration.ts'
import { fakeOpenId } from '../../fakes/openid.ts'
import type { FakeOpenId, Signed } from '../../fakes/openid.ts'
import { activity, listening, logbook, post, tenant } from './talk.ts'
import type { Json } from './talk.ts'

const app = '0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10'
const service = 'https://smba.trafficmanager.net/emea/'
const minutes = (count: number): number => Math.floor(Date.now() / 1000) + count * 60

let keys: FakeOpenId
let registration: Registration

beforeAll(async () => {
  keys = await fakeOpenId()
  registration = {
    kind: 'secret',
    app,
    tenant,
    password: 'not used: nothing is posted here',
    tenants: [tenant],
    refuseTenantClaim: true,
    cloud: { ...publicCloud(tenant), metadata: keys.metadata },
  }
  // The SDK writes about bad tokens by itself; here they are meant.
  vi.spyOn(console, 'error').mockReturnValue(undefined)
})
afterAll(() => keys.close())
afterEach(() => void (keys.down = false))

const claims = () => ({ iss: 'https://api.botframework.com', aud: app, serviceurl: service, nbf: minutes(-5), exp: minutes(60) })

async function send(authorization: string | undefined, body: unknown = activity(service), by: Registration = registration) {
  const bot = listening(() => Promise.resolve({ say: [] }))
  const { lines, log } = logbook()
  const replied = await createTeams(by, bot, 1_000).receive(post(body, authorization === undefined ? {} : { authorization }), log)
  return { ...replied, heard: bot.heard.length, lines }
}

const signed = (more: Json = {}, rest: Omit<Signed, 'claims'> = {}) => `Bearer ${keys.token({ ...rest, claims: { ...claims(), ...more } })}`

describe('somebody is heard', () => {
  test.each([
    ['with a token of the connector', () => signed()],
    ['with a longer signature', () => signed({}, { head: { alg: 'RS512' } })],
    ['with a token that ended four minutes ago: clocks differ', () => signed({ exp: minutes(-4) })],
  ])('%s', async (_, authorization) => {
    expect(await send(authorization())).toEqual({ status: 200, heard: 1, lines: [] })
  })

  test('by a bot that has a managed identity', async () => {
    const { kind: _, ...registered } = registration as Registration & { kind: 'secret' }
    expect(await send(signed(), activity(service), { ...registered, kind: 'managed-identity' })).toMatchObject({ status: 200, heard: 1 })
  })

  test('with a tenant in the token only where the settings allow it', async () => {
    const lenient = { ...(registration as Registration & { kind: 'secret' }), refuseTenantClaim: false }
    expect(await send(signed({ tid: tenant }), activity(service), lenient)).toMatchObject({ status: 200, heard: 1 })
  })
})

describe('nobody is heard', () => {
  test.each<[string, () => string | undefined]>([
    ['without a token', () => undefined],
    ['with an empty one', () => ''],
    ['with garbage', () => 'garbage'],
    ['with a bearer of garbage', () => 'Bearer garbage'],
    ['with three parts of garbage', () => 'Bearer a.b.c'],
    ['with a name and password', () => 'Basic YTpi'],
    ['with the scheme spelt otherwise', () => signed().replace('Bearer', 'bearer')],
    ['with two tokens', () => `${signed()}, ${signed()}`],
    ['with a token of 20 KB', () => signed({ more: 'x'.repeat(20_000) })],
    ['for another app', () => signed({ aud: tenant })],
    ['for no app', () => signed({ aud: undefined })],
    ['for several apps', () => signed({ aud: [app] })],
    ['from another issuer', () => signed({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })],
    ['from no issuer', () => signed({ iss: undefined })],
    ['with a token that has ended', () => signed({ exp: minutes(-10) })],
    ['with a token that never ends', () => signed({ exp: undefined })],
    ['with a token that has not begun', () => signed({ nbf: minutes(60) })],
    ['with an unknown key', () => signed({}, { head: { kid: 'unknown' } })],
    ['with no key named', () => signed({}, { head: { kid: undefined } })],
    ['unsigned', () => signed({}, { head: { alg: 'none' }, by: 'nothing' })],
    ['unsigned, without a key named', () => signed({}, { head: { alg: 'none', kid: undefined }, by: 'nothing' })],
    ['signed with the public key as a secret', () => signed({}, { head: { alg: 'HS256' }, by: 'secret' })],
    ['signed in a form the connector does not use', () => signed({}, { head: { alg: 'PS256' }, by: 'pss' })],
    ['with another signature than the head says', () => signed({}, { by: 'pss' })],
    ['signed by a stranger', () => signed({}, { key: keys.stranger })],
    ['with other claims than were signed', () => swapped(signed(), { aud: app, more: true })],
    ['with a key that is not endorsed for Teams', () => signed({}, { head: { kid: 'other' } })],
    ['with a token for another service address', () => signed({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['with a token for no service address', () => signed({ serviceurl: undefined })],
    ["with the bot's own token, replayed", () => signed({ iss: `https://sts.windows.net/${tenant}/`, aud: 'https://api.botframework.com', appid: app, ver: '1.0', tid: tenant })],
    ["with a person's token for the app", () => signed({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, azp: app, ver: '2.0', tid: tenant })],
    ['with a tenant in the token', () => signed({ tid: tenant })],
  ])('%s', async (_, authorization) => {
    const { status, jsonBody, heard, lines } = { jsonBody: undefined, ...(await send(authorization())) }
    expect({ status, jsonBody, heard }).toEqual({ status: 401, jsonBody: undefined, heard: 0 })
    expect(lines).toMatchObject([{ sentence: 'A request was refused' }])
    expect(JSON.stringify(lines)).not.toMatch(/Bearer|eyJ/)
  })

  const foreign = '99999999-9999-4999-8999-999999999999'
  test.each<[string, Json]>([
    ['in another channel', { channelId: 'webchat' }],
    ['in the emulator', { channelId: 'emulator' }],
    ['in an app service extension', { channelId: 'AseChannel' }],
    ['in no channel', { channelId: '' }],
    ['without a service address', { serviceUrl: undefined }],
    ['with an empty service address', { serviceUrl: '' }],
    ['with the address of a stranger', { serviceUrl: 'https://evil.example/emea/' }],
    ['with an address that only looks like Teams', { serviceUrl: 'https://smba.trafficmanager.net@evil.example/' }],
    ['over a line anybody can read', { serviceUrl: 'http://smba.trafficmanager.net/emea/' }],
    ['on the loopback', { serviceUrl: 'http://127.0.0.1:9/' }],
    ['of another tenant', { conversation: { id: 'a', conversationType: 'personal', tenantId: foreign }, channelData: { tenant: { id: foreign } } }],
    ['of a tenant that is only claimed', { conversation: { id: 'a', conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: foreign } } }],
    ['of a tenant named once', { channelData: {} }],
    ['of no tenant', { conversation: { id: 'a', conversationType: 'personal' }, channelData: undefined }],
  ])('%s', async (_, more) => {
    const body = activity(service, more)
    const serviceurl = typeof more['serviceUrl'] === 'string' ? more['serviceUrl'] : service
    expect(await send(signed({ serviceurl }), body)).toMatchObject({ status: 401, heard: 0 })
  })

  test('while the keys cannot be read, which is said as 503', async () => {
    const cold = { ...(registration as Registration & { kind: 'secret' }), cloud: { ...publicCloud(tenant), metadata: `${keys.url}/elsewhere` } }
    keys.down = true
    expect(await send(signed(), activity(service), cold)).toMatchObject({ status: 503, heard: 0 })
    expect(await send(signed(), activity(service), { ...cold, cloud: { ...cold.cloud, metadata: 'http://127.0.0.1:9/' } })).toMatchObject({ status: 503, heard: 0 })
  })

  test.each<[string, unknown, number]>([
    ['who sends no JSON', 'what do we need?', 400],
    ['who sends nothing', '', 400],
    ['who sends bytes that are not text', new Uint8Array([123, 34, 255, 34, 125]), 400],
    ['who sends a list', [activity(service)], 400],
    ['who sends null', 'null', 400],
    ['who sends a number', '7', 400],
    ['who sends no type', { ...activity(service), type: undefined }, 400],
    ['who sends a type that is none', { ...activity(service), type: {} }, 400],
    ['who sends 300 KB', activity(service, { text: 'x'.repeat(300_000) }), 413],
    ['who sends 300 KB without a token', activity(service, { text: 'x'.repeat(300_000) }), 401],
  ])('%s', async (who, body, status) => {
    expect(await send(who.endsWith('token') ? undefined : signed(), body)).toMatchObject({ status, heard: 0 })
  })
})

describe('twenty thousand requests that name a tenant each, and prove nothing,', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }

  test.each<[string, Partial<Registration>]>([
    ['as everybody is set up', {}],
    ['where tokens may name their tenant', { refuseTenantClaim: false }],
  ])('leave nothing behind, %s', async (_, more) => {
    const teams = createTeams({ ...registration, ...more } as Registration, listening(), 1_000)
    const head = Buffer.from('{"alg":"RS256","kid":"endorsed"}').toString('base64url')
    const round = async (from: number, to: number) => {
      for (let n = from; n < to; n++) {
        const tid = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
        const unsigned = `${head}.${Buffer.from(JSON.stringify({ ...claims(), tid })).toString('base64url')}.AAAA`
        const { status } = await teams.receive(post(activity(service), { authorization: `Bearer ${unsigned}` }), () => {})
        if (status !== 401) throw new Error(`${status}`)
      }
    }
    // What is made once is made by then.
    await round(0, 2_000)
    const before = heap()
    await round(2_000, 22_000)
    expect((heap() - before) / 1_000_000).toBeLessThan(1)
  })

  test('nor do those that write a tenant of ours in other letters', async () => {
    const lenient = { ...(registration as Registration & { kind: 'secret' }), refuseTenantClaim: false }
    expect(await send(signed({ tid: tenant.toUpperCase() }), activity(service), lenient)).toMatchObject({ status: 401, heard: 0 })
  })
})

function swapped(authorization: string, more: Json): string {
  const [head, claims, signature] = authorization.split('.')
  const changed = { ...(JSON.parse(Buffer.from(claims!, 'base64url').toString()) as Json), ...more }
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.')
}
