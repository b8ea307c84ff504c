import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { forget } from '../../../bot/forget.ts'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'
import { Organization } from '../../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'

/** What a command writes for these lines of standard input, and what it refuses with. */
async function run(args: string[], lines: readonly string[] = []): Promise<{ out: string[]; refused: string | null }> {
  const out: string[] = []
  async function* stdin() {
    yield* lines
  }
  const refused = await goldkeeper(args, { stdin: stdin(), out: (line) => void out.push(line), err: () => {} }).then(
    () => null,
    (error: Error) => error.message,
  )
  return { out, refused }
}

const question = { requirements: [{ people: [[{ count: 1, need: 'A' }]] }], people: [{ id: 'anna', achievements: [] }], credentials: {}, figures: {}, attested: {}, market: 'developed', on: '2018-01-01', until: '2018-12-31' }

test('assess answers each line with one line, and skips blank ones', async () => {
  const { out, refused } = await run(['assess', '--stdin'], [JSON.stringify(question), '', '  ', JSON.stringify({ ...question, more: 'is ignored' })])
  expect(refused).toBeNull()
  expect(out).toHaveLength(2)
  expect(JSON.parse(out[0]!)).toEqual({
    met: false,
    lastDay: null,
    plan: { newPeople: 0, effort: 1, steps: [{ person: 'anna', take: ['A'] }] },
    parts: [
      {
        kind: 'people',
        met: false,
        lastDay: null,
        unfilled: 1,
        critical: [],
        departures: 0,
        seats: [{ person: null, by: [], missing: ['A'] }],
        plan: { newPeople: 0, effort: 1, steps: [{ person: 'anna', take: ['A'] }] },
      },
    ],
  })
})

test('assess writes what came before the first bad line, and names that line', async () => {
  const { out, refused } = await run(['assess', '--stdin'], [JSON.stringify(question), '{"requirements": 1}', JSON.stringify(question)])
  expect(out).toHaveLength(1)
  expect(refused).toMatch(/^line 2: requirements is 1: /)
})

test.each<[string, unknown, RegExp]>([
  ['what is not JSON', 'nonsense', /^line 1: is not JSON/],
  ['on after until', { ...question, on: '2019-01-01' }, /^line 1: until is "2018-12-31": 2018-12-31 is before "on" 2019-01-01/],
  ['a day that does not exist', { ...question, on: '2018-02-30' }, /^line 1: on is "2018-02-30": is not a calendar day/],
  ['a count of nobody', { ...question, requirements: [{ people: [[{ count: 0, need: 'A' }]] }] }, /^line 1: requirements\[0\]\.people\[0\]\[0\]\.count is 0: /],
  ['the same id twice', { ...question, people: [question.people[0], question.people[0]] }, /^line 1: people\[1\]\.id is "anna": "anna" stands twice/],
  ['a pass after today', { ...question, people: [{ id: 'anna', achievements: [{ credential: 'A', passed: '2018-01-02' }] }] }, /passed is "2018-01-02": 2018-01-02 is after "on"/],
  ['a figure without a market', { ...question, market: undefined, requirements: [{ figure: 'seats', developed: 1, developing: 1 }] }, /^line 1: market is missing/],
])('assess refuses %s, naming place, value and remedy', async (_, input, message) => {
  const { out, refused } = await run(['assess', '--stdin'], [typeof input === 'string' ? input : JSON.stringify(input)])
  expect(out).toEqual([])
  expect(refused).toMatch(message)
})

test('whoever asks for help is told what each command takes, or one', async () => {
  const { out, refused } = await run(['--help'])
  expect([refused, out.length]).toEqual([null, 12])
  expect(out).toContain('goldkeeper requirements COMPETENCY LEVEL [--lang en|it|es] [--market developed|developing] [--on DAY] [--json]')
  expect((await run(['score', '--help'])).out).toEqual(['goldkeeper score --stdin'])
})

test('an unknown command is refused with the known ones', async () => {
  expect((await run(['divine'])).refused).toBe('there is no command "divine": use one of assess, audit, designations, doctor, export, forgotten, import, organizations, page, requirements, score, understand')
  expect((await run([])).refused).toMatch(/^no command given/)
})

test.each([
  [['requirements', 'messaging', 'gold'], /^What Gold Messaging asks for$/],
  [['requirements', 'Mensajes', 'oro', '--lang', 'es'], /Mensajes/],
  [['requirements', 'Produttività cloud', 'argento', '--lang', 'it'], /Produttività cloud/],
])('%j says it in words', async (args, first) => {
  const { out, refused } = await run(args)
  expect(refused).toBeNull()
  expect(out[0]).toMatch(first)
})

test('requirements after the end of the programme names the successor', async () => {
  const { out } = await run(['requirements', 'messaging', 'gold', '--on', '2022-10-01'])
  expect(out.join('\n')).toContain('Solutions Partner for Modern Work')
})

test('requirements gives data where data is asked for', async () => {
  const { out } = await run(['requirements', 'crm', 'silver', '--json', '--on', '2018-01-01'])
  expect(JSON.parse(out[0]!)).toMatchObject({ competency: 'cloud-crm', level: 'silver', ended: false })
})

test.each([
  [['requirements', 'alchemy', 'gold'], /^there is no competency "alchemy": use one of messaging/],
  [['requirements', 'messaging', 'bronze'], /^the level is "bronze"/],
  [['requirements', 'messaging'], /takes a competency and a level/],
  [['assess'], /call it with --stdin/],
])('%j is refused', async (args, message) => {
  expect((await run(args)).refused).toMatch(message)
})

test('import puts an organization in the store, once, and refuses what is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldkeeper-'))
  try {
    const store = join(folder, 'store.db')
    const sample = 'infra/local/sample.json'
    const dry = await run(['import', sample, '--store', store, '--dry-run'])
    expect(JSON.parse(dry.out[0]!)).toMatchObject({ kind: 'organization', rows: 14, applied: 14, unchanged: 0 })
    expect(JSON.parse((await run(['import', sample, '--store', store])).out[0]!)).toMatchObject({ applied: 14, unchanged: 0 })
    expect(JSON.parse((await run(['import', sample, '--store', store])).out[0]!)).toMatchObject({ applied: 0, unchanged: 14 })
    const broken = join(folder, 'broken.json')
    writeFileSync(broken, '{"id":"x","people":[{"id":"anna","leaves":"2018-02-30"}]}')
    expect((await run(['import', broken, '--store', store])).refused).toBe('people[0].leaves is "2018-02-30": is not a calendar day (YYYY-MM-DD)')
    writeFileSync(broken, 'Name,Exam')
    expect((await run(['import', broken, '--store', store])).refused).toMatch(/does not say whose it is/)
    writeFileSync(broken, 'Fruit,Colour')
    expect((await run(['import', broken, '--store', store])).refused).toMatch(/its first line is "Fruit", "Colour": import takes/)
    expect((await run(['import', join(folder, 'none.json'), '--store', store])).refused).toMatch(/cannot be read/)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

const holder = { id: 'anna', achievements: [{ credential: 'AZ-104', passed: '2026-05-01' }] }
const scoring = { designation: 'infrastructure', people: [holder], figures: [{ metric: 'net-customer-adds', value: 2 }], track: 'SMB', on: '2026-07-01' }

test('score answers each line with one line: points, what is missing, whether it qualifies and how long', async () => {
  const { out, refused } = await run(['score', '--stdin'], [JSON.stringify(scoring), '', JSON.stringify({ ...scoring, track: 'Enterprise' })])
  expect(refused).toBeNull()
  expect(out).toHaveLength(2)
  expect(JSON.parse(out[0]!)).toEqual({
    track: 'SMB',
    total: 24,
    metrics: [
      { id: 'net-customer-adds', points: 20, max: 30, missing: 1 },
      { id: 'intermediate', points: 4, max: 20, missing: 4 },
      { id: 'advanced', points: 0, max: 20, missing: 5 },
      { id: 'usage-growth', points: 0, max: 20, missing: 20 },
      { id: 'deployments', points: 0, max: 10, missing: 5 },
    ],
    qualified: false,
    lastDay: null,
  })
})

test('score writes what came before the first bad line, and names that line', async () => {
  const { out, refused } = await run(['score', '--stdin'], [JSON.stringify(scoring), JSON.stringify({ ...scoring, people: [], on: '2022-09-30' })])
  expect(out).toHaveLength(1)
  expect(refused).toMatch(/^line 2: on is "2022-09-30": no rules of Infrastructure \(Azure\) are known before 2023-06-13/)
})

test('designations lists all six with tracks, metrics, steps, credentials and every source they cite', async () => {
  const { out, refused } = await run(['designations', '--on', '2026-07-01'])
  expect(refused).toBeNull()
  const listed = JSON.parse(out.join('')) as { id: string; tracks: string[]; metrics: { max: number }[]; credentials: { id: string }[]; source: string; sources: Record<string, object> }[]
  expect(listed.map(({ id }) => id)).toEqual(['modern-work', 'infrastructure', 'digital-app-innovation', 'data-ai', 'security', 'business-applications'])
  for (const { tracks, metrics, source, sources } of listed) {
    expect(tracks).toEqual(['Enterprise', 'SMB'])
    expect(metrics.reduce((sum, { max }) => sum + max, 0)).toBe(100)
    expect(sources).toHaveProperty(source)
  }
  expect(listed[1]!.credentials.map(({ id }) => id)).toContain('AZ-104')
  expect((await run(['designations', '--on', '2022-10-03'])).refused).toMatch(/^--on is 2022-10-03: no rules/)
})

test.each([['export', '--organization', 'firm'], ['audit'], ['import', 'infra/local/sample.json'], ['forgotten', '--organization', 'firm'], ['organizations', '--tenant', 'firm']])('a file that is no store is refused in a sentence by %s', async (...args) => {
  expect((await run([...args, '--store', 'LICENSE'])).refused).toMatch(/^LICENSE cannot be read and written \(ERR_SQLITE_ERROR\): check that it is a SQLite file/)
})

test('an account that nobody is signed in to is refused in a sentence', async () => {
  // Of all the ways to sign in only the one that asks nobody.
  vi.stubEnv('AZURE_TOKEN_CREDENTIALS', 'EnvironmentCredential')
  expect((await run(['export', '--organization', 'firm', '--cosmos=https://name.documents.azure.com'])).refused).toBe('nobody is signed in here who could look at https://name.documents.azure.com: az login')
  vi.unstubAllEnvs()
})

test('forgotten lists marks without a name, and erases again what a restored backup brings back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forgotten-'))
  const [file, marks] = [join(folder, 'store.db'), join(folder, 'marks.json')]
  const restored = Organization.parse({ id: 'firm', people: [{ id: 'eva', name: 'Eva Marker' }, { id: 'bo', name: 'Bo Berg' }] })
  const store = sqliteStore(file)
  await writeOrganization(store.shelf('firm'), null, restored)
  await forget(store.shelf('firm'), 'firm', 'eva', '2017-12-15')
  const { out } = await run(['forgotten', '--organization', 'firm', '--store', file])
  expect(out.join('')).not.toMatch(/eva|marker/i)
  writeFileSync(marks, out.join(''))
  const held = await readOrganization(store.shelf('firm'), 'firm')
  await writeOrganization(store.shelf('firm'), held!, restored)
  expect(await run(['forgotten', '--organization', 'firm', '--store', file, '--again', marks])).toEqual({ out: ['{"erased":1}'], refused: null })
  expect((await readOrganization(store.shelf('firm'), 'firm'))!.organization.people.map(({ id }) => id)).toEqual(['bo'])
  writeFileSync(marks, JSON.stringify(restored))
  await run(['import', marks, '--store', file])
  expect((await readOrganization(store.shelf('firm'), 'firm'))!.organization.people.map(({ id }) => id)).toEqual(['bo'])
  writeFileSync(marks, '{"key":"AAAA","marks":["x"]}')
  expect((await run(['forgotten', '--organization', 'firm', '--store', file, '--again', marks])).refused).toMatch(/key/)
  expect((await run(['forgotten', '--organization', 'nobody', '--store', file])).refused).toMatch(/holds no organization nobody/)
  store.close()
  rmSync(folder, { recursive: true })
})
