import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'
import { Refusal } from '../../../infra/local/refusal.ts'

/* `goldkeeper page`: Microsoft's pages as commands read them. */

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'goldkeeper-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const fixture = (name: string): string => `test/src/catalog/page/fixtures/${name}.md`
const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

async function run(...args: string[]): Promise<{ out: string; failed: unknown }> {
  const out: string[] = []
  async function* stdin() {}
  const failed: unknown = await goldkeeper(args, { stdin: stdin(), out: (line) => void out.push(line), err: () => {} }).then(
    () => null,
    (error: unknown) => error,
  )
  return { out: out.join('\n'), failed }
}

test('a page comes out in one line of JSON, in the model of the catalog', async () => {
  const { out } = await run('page', fixture('smb-cloud.es'))
  expect(out).not.toContain('\n')
  expect(JSON.parse(out)).toEqual({
    competency: 'small-and-midmarket-cloud-solutions',
    language: 'es',
    options: [
      {
        id: 'office-365-services-option',
        levels: {
          silver: { requirements: [{ figure: 'customers', developed: 4, developing: 4 }, { attest: 'delegated-administrator-or-transacting-partner-or-digital-partner-of-record' }] },
          gold: {
            requirements: [
              { figure: 'customers', developed: 25, developing: 25 },
              { attest: 'delegated-administrator-or-transacting-partner-or-digital-partner-of-record' },
              { people: [[{ count: 2, need: '70-347' }]] },
            ],
          },
        },
      },
    ],
    credentials: {},
    doubts: [],
  })
})

const page = (people: number, amount: string, exam: string, after = ''): string => `# <a name="clay"></a>Clay

## <a name="potter-option"></a>Potter option

### <a name="silver"></a>Silver
1. Your organization must meet the performance thresholds.
    - Partner must have earned at least US$${amount} in the TTM period

2. Your organization must have **${people}** individuals pass the exam requirements.
    - **${people}** individuals must each pass all the following exams:
        - [Exam 70-101](https://www.microsoft.com/en-us/learning/exam-70-101.aspx): Clay
        - [Exam ${exam}](https://www.microsoft.com/en-us/learning/exam-${exam}.aspx): Fire${after === '' ? '' : '*'}

${after}
`

test('pages of one competency are compared, and what differs is a doubt in the other file', async () => {
  const [english, other] = [written('en.md', page(2, '10,000', '70-102')), written('it.md', page(2, '20.000', '70-102'))]
  const { doubts } = JSON.parse((await run('page', english, other)).out) as { doubts: unknown[] }
  expect(doubts).toEqual([
    { code: 'languages-differ', file: other, line: 5, quote: 'revenue 20,000; 2 people with (70-101 and 70-102)', about: 'potter-option silver' },
  ])
  expect(JSON.parse((await run('page', english, written('same.md', page(2, '10.000', '70-102')))).out)).toMatchObject({ doubts: [] })
})

test('--diff says in words what a revision changes, and which levels of an organization it touches', async () => {
  const [old, next] = [written('old.md', page(2, '10,000', '70-102')), written('new.md', page(3, '10,000', '70-103', '* Retiring December 31, 2017'))]
  expect((await run('page', '--diff', old, next)).out).toBe(
    [
      'clay: 2 changes.',
      'potter-option, silver: changed.',
      '  before: 2 people with (70-101 and 70-102)',
      '  now:    3 people with (70-101 and 70-103)',
      '  counts now: 70-103',
      '  counts no longer: 70-102',
      '70-103: no dates before, retires 2017-12-31 now.',
    ].join('\n'),
  )
  expect((await run('page', '--diff', old, old)).out).toBe('clay: nothing has changed.')

  const organization = { id: 'north', people: [], memberships: [{ competency: 'clay', level: 'silver', anniversary: '2018-06-01' }], targets: [{ competency: 'messaging', level: 'gold' }] }
  const store = join(folder, 'diff.db')
  await run('import', written('north.json', JSON.stringify(organization)), '--store', store)
  expect((await run('page', '--diff', old, next, '--organization', 'north', '--store', store)).out).toMatch(/It touches levels of north: silver, held\.$/)
  expect(JSON.parse((await run('page', '--diff', old, next, '--json', '--organization', 'north', '--store', store)).out)).toMatchObject({
    competency: 'clay',
    changes: [{ kind: 'level-changed', codesNew: ['70-103'], codesGone: ['70-102'] }, { kind: 'dates', credential: '70-103' }],
    touched: [{ level: 'silver', held: true }],
  })
  expect((await run('page', '--diff', old, old, '--organization', 'north', '--store', store)).out).toMatch(/touches no level north holds/)
})

test.each<[string, () => string[], RegExp]>([
  ['no file', () => [], /^page takes files of one competency/],
  ['a file that is not there', () => ['nowhere.md'], /there is no file nowhere\.md: name the Markdown file/],
  ['a folder', () => [folder], /there is no file/],
  ['what is no page', () => [written('notes.md', 'just words')], /has no heading/],
  ['pages of two competencies', () => [fixture('devops.it'), fixture('datacenter.es')], /is about datacenter and .* about devops/],
  ['a diff of one', () => ['--diff', fixture('devops.it')], /^page takes/],
  ['an organization without a store', () => ['--diff', fixture('devops.it'), fixture('devops.it'), '--organization', 'x', '--store', 'nowhere.db'], /there is no store nowhere\.db/],
])('%s is refused in one sentence', async (_, args, words) => {
  const { failed } = await run('page', ...args())
  expect(failed).toBeInstanceOf(Refusal)
  expect((failed as Error).message).toMatch(words)
})

test('a page beside its source is read by its translation, and an option without an anchor is called as in English', async () => {
  const plain = readFileSync(fixture('devops.it'), 'utf8')
  const beside = plain
    .replace('## <a name="devops-partner-option"></a>Opzione di partner DevOps', '## <span data-ttu-id="a-1">Opzione di partner DevOps</span><span class="sxs-lookup"><span data-stu-id="a-1">DevOps Partner option</span></span>')
    .replaceAll(/I\*\*(\d)\*\* (utenti devono[^\n]*)/g, '<span data-ttu-id="a-2">I**$1** $2</span><span class="sxs-lookup"><span data-stu-id="a-2">**9** individuals must pass one of the following exams:</span></span>')
  expect(beside).toContain('**9** individuals')
  expect(JSON.parse((await run('page', written('beside.md', beside))).out)).toEqual(JSON.parse((await run('page', fixture('devops.it'))).out))
})
