import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, asyncProperty, check, constantFrom, record, tuple } from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forget } from '../../../bot/forget.ts'
import { goldkeeper } from '../../../infra/local/goldkeeper.ts'
import { Organization } from '../../../src/organization.ts'
import { writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { fileOf, layouts, training } from '../../src/import/files.ts'

/*
 * Two tenants in one store, every name, address and id of each marked with its own word. Whatever is imported, exported, listed and
 * erased again for one, with ids of the other asked for: no word of the other is printed, and none is written to the other.
 */

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'apart-'))))
afterAll(() => rmSync(folder, { recursive: true }))

const marked = (mark: string) =>
  Organization.parse({
    id: `${mark}-tenant`,
    name: `${mark} Consulting`,
    people: [
      { id: `${mark}-boss`, name: `${mark} Boss`, email: `boss@${mark}.example`, objectId: `${mark}-account` },
      { id: `${mark}-worker`, name: `${mark} Worker`, email: `worker@${mark}.example`, achievements: [{ credential: '70-345', passed: '2017-01-01' }] },
      { id: `${mark}-gone`, name: `${mark} Gone` },
    ],
    admins: [`${mark}-boss`],
    targets: [{ competency: 'messaging', level: 'silver' }],
  })
const [aqua, bora] = [marked('Aquamark'), marked('Boramark')]

const anna = training({ IndividualFirstName: 'Aquamark', IndividualLastName: 'Anna', Email: 'anna@aquamark.example', MCPID: '7001', TrainingTitle: 'Azure Administrator Associate', TrainingCompletionDate: '25/12/2022 23:07', ExpirationDate: '25/12/2024 23:07' })
const files = {
  'mine.json': JSON.stringify(aqua),
  // With the other's id, and with people who claim to be hers.
  'theirs.json': JSON.stringify({ id: 'Boramark-tenant', people: [{ id: 'Boramark-worker', name: 'Aquamark Claimant' }] }),
  'trainings.csv': fileOf(layouts[18], [anna]),
  'people.csv': 'Name,E-mail\nAquamark Worker,worker@boramark.example\nAquamark New,new@aquamark.example\n',
}

const organization = constantFrom('Aquamark-tenant', 'Boramark-tenant', 'Boramark-worker')
const call = record({
  command: constantFrom('import', 'export', 'organizations', 'audit', 'forgotten'),
  file: constantFrom(...Object.keys(files)),
  organization,
  options: tuple(constantFrom('', '--csv', '--complete'), constantFrom('', '--yes', '--dry-run'), constantFrom('', '--by=Boramark-boss', '--by=Aquamark-boss')),
})

test('nothing of one tenant is printed or written for another, whatever the command line is told', { timeout: 60_000 }, async () => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const path = join(folder, 'both.db')
  const store = sqliteStore(path)
  for (const one of [aqua, bora]) await writeOrganization(store.shelf(one.id), null, one)
  for (const one of [aqua, bora]) await forget(store.shelf(one.id), one.id, one.people[2]!.id, '2026-01-01')
  const theirs = async () => JSON.stringify(await Array.fromAsync(store.shelf(bora.id).list('')))
  const before = await theirs()
  let printed = 0

  async function run(args: readonly string[]): Promise<string> {
    const said: string[] = []
    async function* stdin() {}
    const io = { stdin: stdin(), out: (line: string) => void said.push(line), err: (line: string) => void said.push(line) }
    await goldkeeper([...args], io).catch((error: unknown) => void said.push(String(error)))
    printed += said.length
    return said.join('\n')
  }

  const keepsApart = asyncProperty(array(call, { minLength: 1, maxLength: 4 }), async (calls) => {
    for (const { command, file, organization: id, options } of calls) {
      const tenant = ['--tenant', aqua.id, '--store', path]
      const args = {
        import: ['import', join(folder, file), '--organization', id, ...options.filter((one) => one !== '' && one !== '--csv'), ...tenant],
        export: ['export', '--organization', id, ...options.filter((one) => one === '--csv'), ...tenant],
        organizations: ['organizations', ...tenant],
        audit: ['audit', '--organization', aqua.id, '--on', '2018-03-01', '--dry-run', '--store', path],
        forgotten: ['forgotten', '--organization', aqua.id, '--store', path],
      }[command]
      // An id that was typed, or stood in a file that was given, may be repeated.
      const typed = ['Boramark-tenant', 'Boramark-worker', 'Boramark-boss', 'worker@boramark.example']
      const left = typed.reduce((rest, echo) => rest.replaceAll(echo, ''), await run(args))
      if (/boramark/i.test(left)) return false
    }
    return true
  })
  const { counterexample, seed } = await check(keepsApart, { numRuns: 60 })
  expect(counterexample, `seed ${seed}`).toBeNull()
  expect(await theirs()).toBe(before)
  expect(printed).toBeGreaterThan(60)
  // The marks of the erased differ from tenant to tenant, though the key is asked for by the same name.
  const marks = (id: string) => run(['forgotten', '--organization', id, '--store', path])
  expect(await marks(aqua.id)).not.toBe(await marks(bora.id))
  store.close()
})
