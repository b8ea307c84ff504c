import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { respond } from '../../../bot/bot.ts'
import type { Answer } from '../../../bot/message.ts'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'
import { today } from '../../../infra/local/today.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { wordsOf } from '../../conversations/company.ts'
import { rules } from '../../bot/answering.ts'

/* What the command line writes is what the chat shows: a tenant's further organizations, and who imported what. */

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'organizations-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ out: readonly string[]; refused: string }> {
  const out: string[] = []
  async function* stdin() {}
  const refused = await goldkeeper(args, { stdin: stdin(), out: (line) => void out.push(line), err: () => {} }).then(
    () => '',
    (error: Error) => error.message,
  )
  return { out, refused }
}

const file = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
  return join(folder, name)
}

const italia = { id: 'tenant', name: 'Nordwind Italia', admins: ['ada'], people: [{ id: 'ada', name: 'Ada Admin', email: 'ada@nordwind.example', objectId: 'ada' }] }
const iberia = { id: 'iberia', name: 'Nordwind Iberia', admins: ['ines', 'ada'], people: [{ id: 'ines', name: 'Ines Iber', objectId: 'ines' }] }

/** What a chat answers from that store. */
async function asked(path: string, who: string, text: string): Promise<string> {
  const store = sqliteStore(path)
  const world = { shelf: store.shelf, today, now: () => new Date().toISOString(), rules, firstAdmins: [], asked: { get: () => undefined, set: () => undefined } }
  const { say }: Answer = await respond({ id: text, kind: 'message', text, tenant: 'tenant', conversation: { id: who, where: 'personal' }, person: { objectId: who, name: who, guest: false }, locale: 'en' }, world)
  store.close()
  return say.flatMap(({ card }) => wordsOf(card)).join('\n')
}

test('another organization imported for a tenant is its second one, listed, asked about by name, and keeps its own history', async () => {
  const store = join(folder, 'two.db')
  await run('import', file('italia.json', italia), '--store', store)
  expect((await run('import', file('iberia.json', iberia), '--tenant', 'tenant', '--store', store, '--dry-run')).refused).toBe('')
  expect((await run('organizations', '--tenant', 'tenant', '--store', store)).out).toHaveLength(1)
  await run('import', file('iberia.json', iberia), '--tenant', 'tenant', '--store', store)
  await run('import', file('iberia.json', iberia), '--tenant', 'tenant', '--store', store)
  expect((await run('organizations', '--tenant', 'tenant', '--store', store)).out.map((line): unknown => JSON.parse(line))).toEqual([
    { id: 'tenant', name: 'Nordwind Italia', people: 1, admins: ['ada'] },
    { id: 'iberia', name: 'Nordwind Iberia', people: 1, admins: ['ines', 'ada'] },
  ])
  expect(await asked(store, 'ada', 'settings')).toContain('You are also an admin of Nordwind Iberia')
  expect(await asked(store, 'ada', 'Nordwind Iberia: settings')).toContain('Admins: Ines Iber and Ada Admin')
  expect(await asked(store, 'ines', 'settings')).not.toContain('Nordwind Italia')
  expect(await asked(store, 'ines', 'what changed?')).toContain('1 change, all there is.')
})

test('the history says that a file came in on the command line, how much it brought and, where it was said, who it was', async () => {
  const store = join(folder, 'history.db')
  await run('import', file('italia.json', italia), '--store', store)
  const more = file('more.csv', 'Name,E-mail\nBo Berg,bo@nordwind.example\n')
  await run('import', more, '--organization', 'tenant', '--store', store, '--by', 'ADA@nordwind.example')
  // Imported again it changes nothing, and so says nothing.
  await run('import', more, '--organization', 'tenant', '--store', store)
  const said = await asked(store, 'ada', 'what changed?')
  expect(said).toContain('2 changes, all there are')
  expect(said).toMatch(/A file was imported: 1 entry new or changed and 1 person new\n+Ada Admin, from a file, on /)
  expect(said).toMatch(/A file was imported: 1 entry new or changed and 1 person new\n+On the command line, on /)
  expect((await run('import', more, '--organization', 'tenant', '--store', store, '--by', 'Zoe')).refused).toMatch(/--by is "Zoe", who is nobody on record/)
})

test('a store of a later release is left alone, and the sentence says what to do', async () => {
  const path = join(folder, 'newer.db')
  await run('import', file('italia.json', italia), '--store', path)
  const store = sqliteStore(path)
  const { version } = (await store.shelf('tenant').read(['organization-tenant'])).get('organization-tenant')!
  await store.shelf('tenant').write([{ id: 'organization-tenant', body: { schema: 99, people: 'other' }, was: version }])
  for (const args of [['export', '--organization', 'tenant'], ['import', join(folder, 'italia.json')], ['organizations', '--tenant', 'tenant'], ['forgotten', '--organization', 'tenant', '--again', join(folder, 'italia.json')]]) {
    expect((await run(...args, '--store', path)).refused).toMatch(/written by a newer Goldkeeper \(schema 99; this one knows 2\): update Goldkeeper/)
  }
  expect((await store.shelf('tenant').read(['organization-tenant'])).get('organization-tenant')!.body).toEqual({ schema: 99, people: 'other' })
  store.close()
})

test.each([
  [['organizations'], /of which tenant/],
  [['organizations', '--tenant', 'x', '--store', 'nowhere.db'], /there is no store nowhere\.db/],
  [['export', '--organization', 'x', '--cosmos', 'http://x'], /--cosmos is "http:\/\/x": give the endpoint/],
  [['export', '--organization', 'x', '--cosmos', 'https://x.documents.azure.com', '--store', 'x.db'], /two places/],
])('%j is refused', async (args, message) => {
  expect((await run(...args)).refused).toMatch(message)
})
