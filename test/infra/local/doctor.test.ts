import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { doctorCommand } from '../../../infra/local/commands/doctor.ts'
import type { Ways } from '../../../infra/local/doctor.ts'
import type { Finding } from '../../../infra/local/doctor/finding.ts'
import { fakeCosmos } from '../../fakes/cosmos-proxy.ts'
import type { FakeCosmos } from '../../fakes/cosmos-proxy.ts'
import { fakeLogin } from '../../fakes/login.ts'
import type { FakeLogin } from '../../fakes/login.ts'
import { fakeOpenId } from '../../fakes/openid.ts'
import type { FakeOpenId } from '../../fakes/openid.ts'
import { serve } from '../../fakes/serve.ts'
import { runFunctions } from '../running.ts'

const app = '0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10'
const tenant = '5d0f5ae8-7ad2-4b1c-8d6c-1f1f0c0a9a11'
const admin = '11111111-2222-4333-8444-555555555555'
const folder = mkdtempSync(join(tmpdir(), 'doctor-'))

let login: FakeLogin
let openid: FakeOpenId
let cosmos: FakeCosmos
beforeAll(async () => {
  ;[login, openid, cosmos] = await Promise.all([fakeLogin(), fakeOpenId(), fakeCosmos()])
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await Promise.all([login.close(), openid.close(), cosmos.close()])
})
beforeEach(() => {
  login.answer = {}
  login.asked.length = 0
  openid.down = false
  cosmos.fail = () => undefined
})

const secret = { MicrosoftAppId: app, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: tenant, MicrosoftAppPassword: 'hunter2', GOLDKEEPER_ADMINS: admin, GOLDKEEPER_COSMOS: 'https://cosmos-goldkeeper.documents.azure.com' }
const managed = { ...secret, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined }

type Examined = { readonly findings: Finding[]; readonly lines: string[]; readonly refused: string | null }

/** The command as it is called, its ways out leading to servers of ours. */
async function examined(settings: Record<string, string | undefined>, args: string[] = [], patience = 400): Promise<Examined> {
  const file = join(folder, 'settings.json')
  writeFileSync(file, JSON.stringify(Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : { name, value }))))
  const ways: Ways = {
    open: () => cosmos.store({ patience }),
    reach: (registration) => (registration.kind === 'local' ? registration : { ...registration, cloud: { ...registration.cloud, login: `${login.url}/${tenant}`, metadata: openid.metadata } }),
  }
  const run = async (json: readonly string[]) => {
    const out: string[] = []
    async function* nothing(): AsyncGenerator<string> {}
    const refused = await doctorCommand(['--settings', file, ...args, ...json], { stdin: nothing(), out: (line) => void out.push(line), err: () => {} }, ways).then(
      () => null,
      (error: Error) => error.message,
    )
    return { out, refused }
  }
  const data = await run(['--json'])
  return { findings: data.out.map((line) => JSON.parse(line) as Finding), lines: (await run([])).out, refused: data.refused }
}

const statesOf = ({ findings }: Examined) => Object.fromEntries(findings.map(({ check, state }) => [check, state]))
const of = ({ findings }: Examined, check: string) => findings.find((one) => one.check === check)?.says

test('with everything right each check says so in a line, and nothing is refused', async () => {
  const all = await examined(secret)
  expect(statesOf(all)).toEqual({ settings: 'fine', store: 'fine', admins: 'fine', identity: 'fine', registration: 'fine', keys: 'fine' })
  expect(all.refused).toBeNull()
  expect(all.lines.map((line) => line.slice(0, 22).trim())).toEqual(['fine    settings', 'fine    store', 'fine    admins', 'fine    identity', 'fine    registration', 'fine    keys'])
  expect(Object.fromEntries(login.asked[0]!)).toEqual({ grant_type: 'client_credentials', client_id: app, client_secret: 'hunter2', scope: 'https://api.botframework.com/.default' })
})

test('on Azure the managed identity is asked of the host; elsewhere that is not known, and not wrong', async () => {
  const here = { ...managed, IDENTITY_ENDPOINT: `${login.url}/${tenant}/msi/token`, IDENTITY_HEADER: 'of this host' }
  expect(statesOf(await examined(here))).toMatchObject({ identity: 'fine', registration: 'fine' })
  expect(Object.fromEntries(login.asked[0]!)).toEqual({ resource: 'https://api.botframework.com', 'api-version': '2019-08-01', client_id: app })
  const elsewhere = await examined(managed)
  expect(statesOf(elsewhere)).toEqual({ settings: 'fine', store: 'fine', admins: 'fine', identity: 'unknown', keys: 'fine' })
  expect(elsewhere.refused).toBeNull()
})

test.each<[string, FakeLogin['answer'], string, RegExp]>([
  ['a wrong secret', { status: 401, body: { error_description: 'AADSTS7000215: Invalid client secret of Anna Keller.' } }, 'identity', /^is refused \(401 AADSTS7000215\): the secret is not that of this app: set MicrosoftAppPassword/],
  ['an app that is not there', { status: 400, body: { error_description: 'AADSTS700016: no' } }, 'identity', /check MicrosoftAppId and MicrosoftAppTenantId$/],
  ['a refusal nobody knows', { status: 403, body: 'no' }, 'identity', /^is refused \(403\): check MicrosoftAppId/],
  ['a login that is gone', 'silence', 'identity', /^the login does not answer \((?:UND_ERR_SOCKET|ECONNRESET)\)/],
  ["another app's token", { claims: { appid: admin } }, 'registration', /for another app: check MicrosoftAppId/],
  ["another tenant's token", { claims: { tid: admin } }, 'registration', /of another tenant: check MicrosoftAppTenantId/],
  ['a token for something else', { claims: { aud: 'https://graph.microsoft.com' } }, 'registration', /not for the Bot Connector/],
  ['what is no token', { body: { access_token: 'x' } }, 'registration', /cannot be read/],
])('%s is found and said with its remedy, without a secret or a name', async (_, answer, check, says) => {
  login.answer = answer
  const all = await examined(secret)
  expect(statesOf(all)[check]).toBe('wrong')
  expect(of(all, check)).toMatch(says)
  expect(all.refused).toMatch(/^1 check is wrong/)
  expect(JSON.stringify(all)).not.toMatch(/hunter2|Anna|client_secret/)
})

test('keys that cannot be fetched, or are not of Teams, are said', async () => {
  openid.down = true
  expect(of(await examined(secret), 'keys')).toMatch(/does not publish the keys of https:\/\/api\.botframework\.com/)
})

test.each<['404 of the container' | 'reset before', RegExp]>([
  ['404 of the container', /lacks the database or a container: run azd up again/],
  ['reset before', /does not answer .*check GOLDKEEPER_COSMOS/],
])('a store with %s is said with what to do', async (fault, says) => {
  cosmos.fail = () => fault
  const all = await examined(secret)
  expect(statesOf(all)).toMatchObject({ store: 'wrong', identity: 'fine' })
  expect(of(all, 'store')).toMatch(says)
})

test('what it writes to see whether it can, it takes away', async () => {
  await examined(secret)
  expect([...(await cosmos.store().shelf('system').read(['doctor-probe'])).keys()]).toEqual([])
})

test('a setting that refuses the start is said as the start would say it, and nothing else is tried', async () => {
  const all = await examined({ ...secret, MicrosoftAppType: 'MultiTenant' })
  expect(all.findings).toEqual([{ check: 'settings', state: 'wrong', says: expect.stringMatching(/^MicrosoftAppType is "MultiTenant": set it to exactly/) }])
  expect(login.asked).toEqual([])
})

test('without a first admin and with nobody on record it says who is missing', async () => {
  expect(of(await examined({ ...secret, GOLDKEEPER_ADMINS: undefined }), 'admins')).toMatch(/^nobody may set it up: set GOLDKEEPER_ADMINS/)
})

test('a file to be made is fine on this machine, documents in memory are not for others', async () => {
  const local = await examined({ GOLDKEEPER_LOCAL: '1', GOLDKEEPER_STORE: join(folder, 'none.db') })
  expect(local.findings.map(({ check, state }) => `${check} ${state}`)).toEqual(['settings fine', 'store fine'])
  expect(of(await examined({ ...secret, GOLDKEEPER_COSMOS: undefined, GOLDKEEPER_STORE: ':memory:' }), 'store')).toMatch(/set GOLDKEEPER_COSMOS$/)
})

test('--at looks at what runs there: it tells how it is, and lets nobody in without a token', async () => {
  const running = await runFunctions()
  const missing = await serve((_, __, response) => response.writeHead(200).end('hello'))
  try {
    const local = { GOLDKEEPER_LOCAL: '1', GOLDKEEPER_STORE: ':memory:' }
    // The local one lets everybody in, so the door is found open.
    const seen = await examined(local, ['--at', running.url])
    expect(of(seen, 'health')).toMatch(/^store answers, nights none yet/)
    expect(statesOf(seen)).toMatchObject({ health: 'fine', door: 'wrong' })
    expect(statesOf(await examined(local, ['--at', missing.url]))).toMatchObject({ health: 'wrong', door: 'wrong' })
    expect((await examined(local, ['--at', 'goldkeeper'])).refused).toMatch(/^--at is "goldkeeper": give the address/)
  } finally {
    await Promise.all([running.close(), missing.close()])
  }
})
