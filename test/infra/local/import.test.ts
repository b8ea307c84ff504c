import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'
import { todaysSample } from '../../../infra/local/sample-today.ts'
import { Halt } from '../../../infra/local/refusal.ts'
import { titled } from '../../../src/catalog/certifications.ts'
import { fileOf, layouts, training } from '../../src/import/files.ts'

/* `goldkeeper import` and `export`, as commands. */

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'goldkeeper-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ out: string; err: readonly string[]; failed: unknown }> {
  const out: string[] = []
  const err: string[] = []
  async function* stdin() {}
  const failed: unknown = await goldkeeper(args, { stdin: stdin(), out: (line) => void out.push(line), err: (line) => void err.push(line) }).then(
    () => null,
    (error: unknown) => error,
  )
  return { out: out.join('\n'), err, failed }
}

const say = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args)).out)

const anna = { IndividualFirstName: 'Anna', IndividualLastName: 'Keller', Email: 'anna@example.org', MCPID: '7001' }
const azure = { TrainingTitle: 'Azure Administrator Associate', TrainingCompletionDate: '25/12/2022 23:07', ExpirationDate: '25/12/2024 23:07' }

test('an export is laid over the organization named, once, and the rest is listed', async () => {
  writeFileSync(at('any name.txt'), fileOf(layouts[18], [training({ ...anna, ...azure }), training({ ...anna, ...azure, TrainingTitle: 'Azure Wizard' }), training({ ...anna, ...azure, TrainingCompletionDate: 'soon' })]))
  const into = ['import', at('any name.txt'), '--organization', 'nordwind', '--store', at('trainings.db')]
  const lists = { kind: 'trainings', rows: 3, unmatched: [{ line: 3, title: 'Azure Wizard' }], bad: [{ line: 4, why: 'has as completion date “soon”, which is not a date: write 2018-12-25 or 25/12/2018' }], absent: [], guard: false }
  expect(await say(...into, '--dry-run')).toEqual({ ...lists, applied: 1, unchanged: 0 })
  expect(await say(...into)).toEqual({ ...lists, applied: 1, unchanged: 0 })
  expect(await say(...into)).toEqual({ ...lists, applied: 0, unchanged: 1 })
})

test.each<[string, () => string]>([
  ['of 2017', () => 'infra/local/sample.json'],
  [
    'of today, with its designations, anniversaries and figures',
    () => {
      writeFileSync(at('today.json'), JSON.stringify(todaysSample('2026-11-21')))
      return at('today.json')
    },
  ],
])('the sample company %s, exported, imported into an empty store and exported again, is the same', async (what, file) => {
  const at = (name: string): string => join(folder, `${what.slice(0, 6).replace(' ', '-')}-${name}`)
  await run('import', file(), '--store', at('one.db'))
  const id = 'nordwind'
  const first = await run('export', '--organization', id, '--store', at('one.db'))
  writeFileSync(at('one.json'), first.out)
  await run('import', at('one.json'), '--store', at('two.db'))
  expect((await run('export', '--organization', id, '--store', at('two.db'))).out).toBe(first.out)
  expect((JSON.parse(first.out) as { designations?: unknown[] }).designations?.length).toBe(what === 'of 2017' ? undefined : 3)
  // And its people as CSV.
  writeFileSync(at('one.csv'), (await run('export', '--organization', id, '--csv', '--store', at('one.db'))).out)
  await run('import', at('one.csv'), '--organization', id, '--store', at('three.db'))
  const people = async (store: string) =>
    (JSON.parse((await run('export', '--organization', id, '--store', at(store))).out) as { people: { id: string; achievements: { credential: string }[] }[] }).people
      .map((one) => ({ ...one, achievements: one.achievements.toSorted((a, b) => (a.credential < b.credential ? -1 : 1)) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  expect(await people('three.db')).toEqual(await people('one.db'))
})

test('a list that would let more than one in five leave stops, changes nothing, and does it when told so', async () => {
  const people = ['Anna', 'Bruno', 'Chiara', 'Diego'].map((name) => ({ id: name.toLowerCase(), name }))
  writeFileSync(at('four.json'), JSON.stringify({ id: 'four', people }))
  writeFileSync(at('three.csv'), 'Name\nAnna\nBruno\nChiara\n')
  await run('import', at('four.json'), '--store', at('guard.db'))
  const into = ['import', at('three.csv'), '--organization', 'four', '--store', at('guard.db'), '--on', '2024-03-01']
  expect(await say(...into)).toEqual({ kind: 'roster', rows: 3, applied: 0, unchanged: 3, unmatched: [], bad: [], absent: ['Diego'], guard: false })
  const stopped = await run(...into, '--complete')
  expect(JSON.parse(stopped.out)).toMatchObject({ applied: 0, absent: ['Diego'], guard: true })
  expect(stopped.failed).toBeInstanceOf(Halt)
  const leaves = async () => (JSON.parse((await run('export', '--organization', 'four', '--store', at('guard.db'))).out) as { people: { leaves?: string }[] }).people[3]!.leaves
  expect(await leaves()).toBeUndefined()
  const told = await run(...into, '--complete', '--yes')
  expect([told.failed, JSON.parse(told.out)]).toMatchObject([null, { guard: true }])
  expect(await leaves()).toBe('2024-03-01')
})

test.each([
  [['import'], /takes one file/],
  [['import', 'package.json', '--store', ':memory:'], /^id is missing/],
  [['import', 'infra/local/sample.json', '--complete', '--store', ':memory:'], /--complete says that whoever is missing has left/],
  [['import', 'infra/local/sample.json', '--on', 'today', '--store', ':memory:'], /^--on is "today"/],
  [['export'], /which organization/],
  [['export', '--organization', 'nobody', '--store', 'nowhere.db'], /there is no store nowhere\.db/],
])('%j is refused', async (args, message) => {
  expect(((await run(...args)).failed as Error).message).toMatch(message)
})

test('100,000 rows of 100,000 people take less than 400 MB, show how far they are, and are all there', { timeout: 240_000 }, async () => {
  const titles = titled.flatMap(({ titles }) => titles.slice(0, 1))
  const two = (n: number) => String(n).padStart(2, '0')
  const rows = Array.from({ length: 100_000 }, (_, i) => training({ IndividualFirstName: `Name${i}`, IndividualLastName: `Surname${i}`, Email: `p${i}@example.org`, CorpEmail: `p${i}@nordwind.example`, MCPID: `${7_000_000 + i}`, TrainingTitle: titles[i % titles.length]!, TrainingCompletionDate: `${two(1 + (i % 28))}/${two(1 + (i % 12))}/2020 10:00`, ExpirationDate: '25/12/2022 10:00' }))
  writeFileSync(at('big.csv'), fileOf(layouts[17], rows))
  const program = `
    import { goldkeeper } from './infra/local/goldkeeper.ts'
    import { standardIo } from './infra/local/json-lines.ts'
    await goldkeeper(['import', ${JSON.stringify(at('big.csv'))}, '--organization', 'big', '--store', ${JSON.stringify(at('big.db'))}], standardIo)
    console.log(process.resourceUsage().maxRSS)`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program])
  const [answer, most] = stdout.trim().split('\n')
  expect(JSON.parse(answer!)).toMatchObject({ rows: 100_000, applied: 100_000, unmatched: [], bad: [] })
  expect(Number(most) / 1024).toBeLessThan(400)
  expect(stderr).toContain('50000 of 100000 rows read')
})
