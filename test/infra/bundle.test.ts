import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundling } from '../../infra/bundling.ts'
import { titled } from '../../src/catalog/certifications.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { designations } from '../../src/catalog/designations.ts'
import { specializations } from '../../src/catalog/specializations.ts'
import { activity, execute } from '../bot/teams/talk.ts'
import { fakeConnector } from '../fakes/connector.ts'
import type { FakeConnector } from '../fakes/connector.ts'

const run = promisify(execFile)

/** Outside the project, where nothing can be found by accident. */
const folder = mkdtempSync(join(tmpdir(), 'goldkeeper-'))
let teams: FakeConnector

beforeAll(async () => {
  teams = await fakeConnector()
  await run(process.execPath, ['infra/build.ts', folder])
}, 60_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await teams.close()
})

test('the bundle alone, without node_modules, answers a message and a press, silently', async () => {
  const bodies = [activity(teams.url), execute(teams.url, { press: 'again' }), { type: 'message', channelId: 'webchat' }].map((body) => JSON.stringify(body))
  const environment = { ...process.env, GOLDKEEPER_LOCAL: '1', GOLDKEEPER_STORE: ':memory:', NODE_OPTIONS: '' }
  const { stdout, stderr } = await run(process.execPath, ['test/infra/run-bundle.ts', pathToFileURL(join(folder, 'functions.mjs')).href, ...bodies], { env: environment })
  expect(JSON.parse(stdout)).toEqual({
    functions: ['audit', 'deliver', 'directory', 'health', 'messages', 'night'],
    statuses: [200, 200, 401],
    health: 200,
    log: ["warning: A request was refused { reason: 'channel' }"],
  })
  expect(stderr).toBe('')
  expect(teams.said.length).toBeGreaterThan(0)
}, 30_000)

test('the bundle refuses to start unsafely, with the sentence that says what to do', async () => {
  const { GOLDKEEPER_LOCAL: _, ...environment } = process.env
  const started = run(process.execPath, ['test/infra/run-bundle.ts', pathToFileURL(join(folder, 'functions.mjs')).href], { env: environment })
  await expect(started).rejects.toThrow(/MicrosoftAppId is missing: set it to/)
}, 30_000)

test('the bundle trusts its catalog, and has the one that reading its files makes', async () => {
  const rooms = ['catalog', 'certifications', 'designations', 'specializations'].map((name) => `export * from './src/catalog/${name}.ts'\n`)
  await build({ ...bundling, stdin: { ...bundling.stdin, contents: rooms.join('') }, outdir: join(folder, 'catalog') })
  const bundled = (await import(pathToFileURL(join(folder, 'catalog/functions.mjs')).href)) as Record<string, unknown>
  for (const [name, read] of Object.entries({ catalog, titled, designations, specializations })) expect([name, bundled[name]]).toStrictEqual([name, read])
}, 30_000)

test('what is deployed is named by its package.json, next to a host.json that gives the route its prefix', () => {
  expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({ type: 'module', main: 'functions.mjs' })
  expect(JSON.parse(readFileSync(join(folder, 'host.json'), 'utf8'))).toMatchObject({ version: '2.0', extensions: { http: { routePrefix: 'api' } } })
  expect(statSync(join(folder, 'functions.mjs')).size).toBeLessThan(8_000_000)
})
