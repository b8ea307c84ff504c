import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { forget } from '../../../bot/forget.ts'
import { exportCommand } from '../../../infra/local/commands/export.ts'
import { forgottenCommand } from '../../../infra/local/commands/forgotten.ts'
import { importCommand } from '../../../infra/local/commands/import.ts'
import type { OpenStore } from '../../../infra/local/kept.ts'
import { readOrganization, writeOrganization } from '../../../src/store/organizations.ts'
import { fakeCosmos } from '../../fakes/cosmos-proxy.ts'
import type { FakeCosmos } from '../../fakes/cosmos-proxy.ts'

/* The commands that read and write what is recorded, on Cosmos DB, over its protocol. */

let folder = ''
let cosmos: FakeCosmos
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
  cosmos = await fakeCosmos()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await cosmos.close()
})

const open: OpenStore = () => cosmos.store()
const nobody = async function* () {}

async function run(command: typeof forgottenCommand, ...args: string[]): Promise<string> {
  const out: string[] = []
  await command([...args, '--cosmos', 'https://name.documents.azure.com'], { stdin: nobody(), out: (line) => void out.push(line), err: () => {} }, open)
  return out.join('\n')
}

const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const firm = {
  id: 'firm',
  admins: ['bo'],
  people: [{ id: 'eva', name: 'Eva Marker', email: 'eva@firm.example', objectId: 'account-eva' }, { id: 'bo', name: 'Bo Berg' }],
}

test('whoever was erased is erased again after a restore, and a file from before does not bring her back', { timeout: 30_000 }, async () => {
  const path = file('firm.json', JSON.stringify(firm))
  await run(importCommand, path)
  const store = cosmos.store()
  const shelf = store.shelf('firm')
  const backup = (await readOrganization(shelf, 'firm'))!.organization
  await forget(shelf, 'firm', 'eva', '2026-01-10')
  const marks = await run(forgottenCommand, '--organization', 'firm')
  expect(marks).not.toMatch(/eva|marker/i)
  // A backup from before she was erased: she is there again, and the marks are not.
  for await (const { id, version } of shelf.list('forgotten-')) await shelf.write([{ id, gone: version }])
  await writeOrganization(shelf, (await readOrganization(shelf, 'firm'))!, backup)
  expect(await run(exportCommand, '--organization', 'firm')).toContain('Eva Marker')

  expect(await run(forgottenCommand, '--organization', 'firm', '--again', file('marks.json', marks))).toBe('{"erased":1}')
  expect(await run(forgottenCommand, '--organization', 'firm', '--again', join(folder, 'marks.json'))).toBe('{"erased":0}')
  await run(importCommand, path)
  expect(await run(exportCommand, '--organization', 'firm')).not.toMatch(/eva/i)
  const kept: string[] = []
  for await (const { id, body } of shelf.list('')) kept.push(id + JSON.stringify(body))
  expect(kept.join('\n')).not.toMatch(/eva|marker/i)
  store.close()
})
