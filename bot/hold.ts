import type { Day } from '../src/day.ts'
import { Organization } from '../src/organization.ts'
import type { Person } from '../src/organization.ts'
import { opened, organizationId, readOrganization } from '../src/store/organizations.ts'
import type { Held } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'

/* The organization of whoever asks, read once a question. */

/** A tenant's organizations as they were last read: reading checks every field, and what has the version of last time was checked then. */
export type Seen = Map<string, Held>

const checked = new WeakMap<object, Map<string, Seen>>()
const MOST_CHECKED = 500

/** What is kept of a tenant for as long as a world is there; the tenants not heard of for longest are let go. */
export function seenBy(world: object, tenant: string): Seen {
  const tenants = checked.get(world) ?? new Map<string, Seen>()
  checked.set(world, tenants)
  const seen = tenants.get(tenant) ?? new Map<string, Held>()
  tenants.delete(tenant)
  tenants.set(tenant, seen)
  if (tenants.size > MOST_CHECKED) tenants.delete(tenants.keys().next().value!)
  return seen
}

/** The organization somebody belongs to, and all of the tenant's where there are several. */
export type Opened = { readonly held: Held; readonly all: readonly Organization[] }

/**
 * The tenant's first organization, or the further one whose person this is: one she moved away from is no longer hers. Where people
 * of the only one lie apart they are there only if they were read before: `whole` reads them.
 */
export async function open(shelf: Shelf, tenant: string, objectId: string, today: (zone: string) => Day, seen: Seen): Promise<Opened> {
  const first = await one(shelf, tenant, seen)
  if (first.siblings.length === 0) return { held: first, all: [] }
  const everything = await Promise.all([first, ...(await Promise.all(first.siblings.map((id) => one(shelf, id, seen))))].map(async (held) => ({ ...held, organization: await whole(shelf, held, seen) })))
  const personIn = ({ organization }: Held) => personBy(organization, objectId)
  const here = everything.find((held) => isHere(personIn(held), today(held.organization.timeZone))) ?? everything.find((held) => personIn(held) !== undefined)
  return { held: here ?? everything[0]!, all: everything.map(({ organization }) => organization) }
}

export const personBy = ({ people }: Organization, objectId: string): Person | undefined => people.find((person) => person.objectId?.toLowerCase() === objectId.toLowerCase())

const isHere = (person: Person | undefined, on: Day): boolean =>
  person !== undefined && !(person.moved && person.leaves !== undefined && person.leaves < on) && (person.joins ?? on) <= on

export async function whole(shelf: Shelf, held: Held, seen: Seen): Promise<Organization> {
  if (held.parts === undefined || held.organization.people.length > 0) return held.organization
  const read = await readOrganization(shelf, held.organization.id)
  if (read === undefined) return held.organization
  seen.set(read.organization.id, read)
  return read.organization
}

async function one(shelf: Shelf, id: string, seen: Seen): Promise<Held> {
  const stored = (await shelf.read([organizationId(id)])).get(organizationId(id))
  if (stored === undefined) return { organization: Organization.parse({ id, people: [] }), version: '', siblings: [], parts: undefined }
  const before = seen.get(id)
  if (before?.version === stored.version) return before
  const held = opened(stored)
  seen.set(id, held)
  return held
}
