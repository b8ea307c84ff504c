import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { organizationJson, peopleCsv } from '../../../src/import/export.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

/** `goldkeeper export --organization ID [--csv] [--tenant ID] [--store FILE]`: the organization as JSON, or its people as CSV. */
export async function exportCommand(args: string[], { out }: Io): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { organization: { type: 'string' }, tenant: { type: 'string' }, csv: { type: 'boolean' }, store: { type: 'string', default: '.data/goldkeeper.db' } },
  })
  const { organization: id, tenant, csv, store: path } = values
  if (id === undefined) throw new Refusal('export needs to know which organization: export --organization ID')
  if (!existsSync(path)) throw new Refusal(`there is no store ${path}: name it with --store FILE, or import something first`)
  const store = sqliteStore(path)
  try {
    const held = await readOrganization(store.shelf(tenant ?? id), id)
    if (held === undefined) throw new Refusal(`there is no organization ${id} in ${path}: check the id, or import it first`)
    out((csv === true ? peopleCsv(held.organization) : organizationJson(held.organization)).trimEnd())
  } finally {
    store.close()
  }
}
