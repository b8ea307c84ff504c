import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'

/* `goldkeeper audit`, as a command. Silver Messaging asks for two people with 70-345 and 70-347 each. */

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'goldkeeper-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

async function run(...args: string[]): Promise<{ lines: Record<string, unknown>[]; err: string[]; refused: string | null }> {
  const out: string[] = []
  const err: string[] = []
  async function* stdin() {}
  const refused = await goldkeeper(args, { stdin: stdin(), out: (line) => void out.push(line), err: (line) => void err.push(line) }).then(
    () => null,
    (error: Error) => error.message,
  )
  return { lines: out.map((line) => JSON.parse(line) as Record<string, unknown>), err, refused }
}

const both = ['70-345', '70-347'].map((credential) => ({ credential, passed: '2016-01-01', confirmed: '2016-01-05' }))

/** Ada and Bo hold Silver Messaging until the end of June and aim for Gold; Bo leaves at the end of February. */
async function firm(store: string, id: string, more: Record<string, unknown> = {}): Promise<void> {
  const people = [{ id: 'ada', achievements: both }, { id: 'bo', leaves: '2018-02-28', achievements: both }, { id: 'cy', achievements: both.slice(0, 1) }]
  const membership = { competency: 'messaging', level: 'silver', anniversary: '2017-06-30' }
  writeFileSync(at(`${id}.json`), JSON.stringify({ id, people, memberships: [membership], targets: [{ competency: 'messaging', level: 'gold' }], admins: ['ada'], ...more }))
  await run('import', at(`${id}.json`), '--store', at(store))
}

test('a line per level: state, day, causes, way out and what is said to whom, sorted', async () => {
  await firm('one.db', 'zeta')
  await firm('one.db', 'alpha')
  const { lines, err, refused } = await run('audit', '--on', '2017-12-15', '--store', at('one.db'))
  expect({ err, refused }).toEqual({ err: [], refused: null })
  expect(lines.map(({ organization, competency, level }) => [organization, competency, level].join(' '))).toEqual(['alpha messaging gold', 'alpha messaging silver', 'zeta messaging gold', 'zeta messaging silver'])
  expect(lines[0]).toMatchObject({ state: 'unmet', lastDay: null, renewal: null, causes: [{ kind: 'missing' }, { kind: 'missing' }] })
  expect(lines[1]).toEqual({
    organization: 'alpha',
    competency: 'messaging',
    option: 'hybrid-services-partner-option',
    level: 'silver',
    state: 'at-risk',
    lastDay: '2018-02-28',
    renewal: '2018-06-30',
    causes: [{ kind: 'leaves', person: 'bo', date: '2018-02-28' }],
    plan: { newPeople: 0, effort: 1, steps: [{ person: 'cy', take: ['70-347'] }] },
    say: [{ to: 'ada', why: 'found' }],
  })
})

test('a line per designation: the score, the day from which it is too late, and who keeps it by renewing', async () => {
  const people = [
    { id: 'ada', achievements: [{ credential: 'AZ-104', passed: '2026-03-12' }, { credential: 'AZ-305', passed: '2026-05-01' }] },
    ...['bo', 'cy', 'di', 'ed'].map((id) => ({ id, achievements: [{ credential: 'PL-300', passed: '2026-05-20' }] })),
  ]
  const month = { designation: 'data-ai', month: '2026-10' }
  const metrics = [{ ...month, metric: 'net-customer-adds', value: 2 }, { ...month, metric: 'usage-growth', value: 20 }, { ...month, metric: 'deployments', value: 5 }]
  // The window of the renewal opens on 1 April; half of what is needed expires on 12 March.
  writeFileSync(at('today.json'), JSON.stringify({ id: 'today', people, designations: [{ designation: 'data-ai', anniversary: '2027-09-10', track: 'SMB' }], metrics, admins: ['ada'] }))
  await run('import', at('today.json'), '--store', at('today.db'))
  const audit = async (on: string) => (await run('audit', '--on', on, '--store', at('today.db'))).lines
  const [line, ...others] = await audit('2026-11-21')
  expect(others).toEqual([])
  expect(line).toMatchObject({
    organization: 'today',
    designation: 'data-ai',
    track: 'SMB',
    status: 'enrolled',
    state: 'at-risk',
    total: 74,
    lastDay: '2027-03-12',
    renewal: '2027-09-10',
    breaks: '2027-03-13',
    causes: [{ kind: 'zero', metric: 'intermediate', date: '2027-03-12' }, { kind: 'expires', person: 'ada', credential: 'AZ-104', date: '2027-03-12' }],
    falls: [{ day: '2027-03-13', total: 50, qualified: false }],
    kept: 74,
    by: '2027-03-12',
    say: [{ to: 'ada', why: 'found' }],
  })
  expect((line!['renewals'] as { credential: string }[]).map(({ credential }) => credential).sort()).toEqual(['AZ-104', 'AZ-305', 'PL-300', 'PL-300', 'PL-300', 'PL-300'])
  const why = async (on: string) => (await audit(on))[0]!['say']
  expect(await why('2026-11-22')).toEqual([])
  expect(await why('2027-03-06')).toEqual([{ to: 'ada', why: 'threshold-7' }])
})

const silver = async (...args: string[]) => (await run('audit', ...args)).lines.find(({ level }) => level === 'silver')!['say']

test('a dry run writes nothing; what was said once is not said again, and of several missed thresholds only the nearest is', async () => {
  await firm('said.db', 'firm')
  const store = ['--store', at('said.db')]
  const said = (why: string) => [{ to: 'ada', why }]
  expect(await silver('--on', '2017-12-15', '--dry-run', ...store)).toEqual(said('found'))
  expect(await silver('--on', '2017-12-15', ...store)).toEqual(said('found'))
  expect(await silver('--on', '2017-12-15', ...store)).toEqual([])
  // The break is on the first of March: 60 and 30 days before it have passed by now.
  expect(await silver('--on', '2018-02-01', '--dry-run', ...store)).toEqual(said('threshold-30'))
  expect(await silver('--on', '2018-02-01', ...store)).toEqual(said('threshold-30'))
  expect(await silver('--on', '2018-02-01', ...store)).toEqual([])
})

test('one organization can be asked for, also where the index does not know it', async () => {
  await firm('some.db', 'alpha')
  await firm('some.db', 'zeta')
  const database = new DatabaseSync(at('some.db'))
  database.exec(`DELETE FROM waiting WHERE organization = 'zeta'`)
  database.close()
  for (const id of ['alpha', 'zeta']) {
    const { lines } = await run('audit', '--on', '2017-12-15', '--organization', id, '--store', at('some.db'))
    expect(lines.map(({ organization }) => organization)).toEqual([id, id])
  }
})

test('an organization that cannot be read is named, and stops none of the others', async () => {
  await firm('poison.db', 'alpha')
  await firm('poison.db', 'zeta')
  const database = new DatabaseSync(at('poison.db'))
  database.exec(`UPDATE documents SET body = json_set(body, '$.people', 'nobody') WHERE id = 'organization-alpha'`)
  database.close()
  const { lines, err } = await run('audit', '--on', '2017-12-15', '--store', at('poison.db'))
  expect(lines.map(({ organization }) => organization)).toEqual(['zeta', 'zeta'])
  expect(err).toEqual([expect.stringMatching(/^organization alpha could not be audited: its document is damaged: import it again$/)])
})

test.each([
  ['a day that is none', ['--on', '2018-02-30'], /^--on is "2018-02-30": is not a calendar day/],
  ['an organization that is not there', ['--on', '2018-01-01', '--organization', 'nobody'], /^there is no organization nobody in .*: check the id/],
])('%s is refused', async (_, args, message) => {
  const { lines, refused } = await run('audit', ...args, '--store', at('empty.db'))
  expect(lines).toEqual([])
  expect(refused).toMatch(message)
})
