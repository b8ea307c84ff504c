import { parseArgs } from 'node:util'
import { organizationJson, peopleCsv } from '../../../src/import/export.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import type { Io } from '../json-lines.ts'
import { keptOptions, openStore, placeOf } from '../kept.ts'
import { Refusal } from '../refusal.ts'

/** `goldkeeper export --organization ID [--csv] [--tenant ID] [--store FILE | --cosmos ENDPOINT]`: the organization as JSON, or its people as CSV. */
export async function exportCommand(args: string[], { out }: Io, open = openStore): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { organization: { type: 'string' }, tenant: { type: 'string' }, csv: { type: 'boolean' }, ...keptOptions },
  })
  const { organization: id, tenant, csv } = values
  if (id === undefined) throw new Refusal('export needs to know which organization: export --organization ID')
  const store = open(values, 'there')
  try {
    const held = await readOrganization(store.shelf(tenant ?? id), id)
    if (held === undefined) throw new Refusal(`there is no organization ${id} in ${placeOf(values)}: check the id, or import it first`)
    out((csv === true ? peopleCsv(held.organization) : organizationJson(held.organization)).trimEnd())
  } finally {
    store.close()
  }
}
