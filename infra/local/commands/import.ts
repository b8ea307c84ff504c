import { mkdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { Organization } from '../../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Io } from '../json-lines.ts'
import { parse } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

/**
 * `goldkeeper import FILE [--organization ID] [--dry-run] [--store FILE]`: an organization as JSON, created or replaced. The
 * organization's id is the tenant whose people ask for it.
 */
export async function importCommand(args: string[], { out }: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { organization: { type: 'string' }, 'dry-run': { type: 'boolean' }, store: { type: 'string', default: '.data/goldkeeper.db' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal('import takes one file: import organization.json')
  const read = parse(Organization, await content(file), file)
  const id = values.organization ?? read.id
  const organization = { ...read, id }

  mkdirSync(dirname(values.store), { recursive: true })
  const store = sqliteStore(values.store)
  try {
    const shelf = store.shelf(id)
    const before = (await readOrganization(shelf, id)) ?? null
    const unchanged = JSON.stringify(before?.organization) === JSON.stringify(organization)
    if (!unchanged && values['dry-run'] !== true) {
      const written = await writeOrganization(shelf, before, organization)
      if (!written) throw new Refusal(`organization ${id} was changed by somebody else meanwhile: import again`)
    }
    const rows = organization.people.length
    const counts = { rows, applied: unchanged ? 0 : rows, unchanged: unchanged ? rows : 0 }
    out(JSON.stringify({ kind: 'organization', ...counts, unmatched: [], bad: [], absent: [], guard: false }))
  } finally {
    store.close()
  }
}

async function content(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read: give the path of a file that is there`)
  })
  try {
    return JSON.parse(text.trim())
  } catch {
    throw new Refusal(`${file} is not an organization as JSON; Partner Center exports and lists of people cannot be imported yet`)
  }
}
