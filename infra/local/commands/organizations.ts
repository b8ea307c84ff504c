import { parseArgs } from 'node:util'
import { readHead, readOrganization } from '../../../src/store/organizations.ts'
import type { Io } from '../json-lines.ts'
import { keptOptions, openStore, placeOf } from '../kept.ts'
import { Refusal } from '../refusal.ts'

/** `goldkeeper organizations --tenant ID [--store FILE | --cosmos ENDPOINT]`: the organizations of a tenant, the first one first; a line each. */
export async function organizationsCommand(args: string[], { out }: Io, open = openStore): Promise<void> {
  const { values } = parseArgs({ args, options: { tenant: { type: 'string' }, ...keptOptions } })
  const { tenant } = values
  if (tenant === undefined) throw new Refusal('organizations needs to know of which tenant: organizations --tenant ID')
  const store = open(values, 'there')
  try {
    const shelf = store.shelf(tenant)
    const first = await readHead(shelf, tenant)
    if (first === undefined) throw new Refusal(`there is no tenant ${tenant} in ${placeOf(values)}: check the id, or import its first organization`)
    for (const id of [tenant, ...first.siblings]) {
      const { organization } = (await readOrganization(shelf, id)) ?? {}
      if (organization !== undefined) out(JSON.stringify({ id, name: organization.name, people: organization.people.length, admins: organization.admins }))
    }
  } finally {
    store.close()
  }
}
