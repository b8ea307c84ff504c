import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { compiled } from '../compiled.ts'
import { Organization } from '../organization.ts'
import type { Person } from '../organization.ts'
import { bucketOf } from './store.ts'
import type { Put, Shelf, Stored } from './store.ts'

/*
 * How an organization lies in documents, and nobody else knows: in one, unless it outgrows it. Then its people lie in parts by the hash
 * of who they are, and the document names the parts: new parts are written first, one conditional step names them, old ones go
 * afterwards. Whoever reads sees all of a version or none.
 */

/** 1: release 0.1, which wrote no number. 2: further organizations of the tenant, people in parts. */
const SCHEMA = 2

const Part = z.object({ id: z.string(), hash: z.string() })
const Head = z.object({ schema: z.number().default(1), siblings: z.array(z.string()).default([]), parts: z.array(Part).optional() })

/** An organization as it was read. `parts` where its people lie apart; then `organization` may be without them. */
export type Held = {
  readonly organization: Organization
  readonly version: string
  /** Further organizations of the tenant: kept with its first one. */
  readonly siblings: readonly string[]
  readonly parts: readonly z.infer<typeof Part>[] | undefined
}

export const organizationId = (id: string): string => `organization-${id}`

/** Written by a later release: nobody may guess what it means. */
export class NewerDocument extends Error {}

/** Everything; one read, and a second one where the people lie apart. */
export async function readOrganization(shelf: Shelf, id: string): Promise<Held | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const held = await readHead(shelf, id)
    if (held?.parts === undefined) return held
    const people = await readParts(shelf, held.parts)
    if (people !== undefined) return { ...held, organization: { ...held.organization, people } }
    // A part is gone: a new version was written meanwhile, and names others.
  }
  throw new Error('The organization kept changing while it was read')
}

/** The same, and what begins with these prefixes, in one question: no snapshot, so whoever writes names the versions. */
export async function readOrganizationWith(shelf: Shelf, id: string, prefixes: readonly string[]) {
  const found = await Array.fromAsync(shelf.list([organizationId(id), ...prefixes]))
  const whole = found.find((one) => one.id === organizationId(id))
  const held = whole && opened(whole, compiled(Organization))
  // Other organizations of the tenant may begin with its name.
  const beside = found.filter((one) => prefixes.some((prefix) => one.id.startsWith(prefix)))
  return { held: held?.parts === undefined ? held : await readOrganization(shelf, id), beside }
}

/** Without the people where they lie apart: enough for what concerns nobody in particular. */
export async function readHead(shelf: Shelf, id: string): Promise<Held | undefined> {
  const stored = (await shelf.read([organizationId(id)])).get(organizationId(id))
  return stored === undefined ? undefined : opened(stored)
}

/** Every organization of a tenant. */
export async function readAll(shelf: Shelf, tenant: string): Promise<Organization[]> {
  const first = await readHead(shelf, tenant)
  const ids = first === undefined ? [] : [tenant, ...first.siblings]
  return (await Promise.all(ids.map((id) => readOrganization(shelf, id)))).flatMap((held) => held?.organization ?? [])
}

/** Those who may be this person, of an organization whose people lie apart: one part of many. */
export async function readPerson(shelf: Shelf, { parts = [] }: Held, objectId: string): Promise<Person | undefined> {
  const part = parts[bucketOf(objectId.toLowerCase(), parts.length)]
  const people = part === undefined ? [] : await readParts(shelf, [part])
  return people?.find((person) => person.objectId?.toLowerCase() === objectId.toLowerCase())
}

/** `schema`: a night reads as many as pay for a faster one. */
export function opened({ body, version }: Stored, schema = Organization): Held {
  const { schema: written, siblings, parts } = Head.parse(body)
  if (written > SCHEMA) throw new NewerDocument(`The organization was written by a newer Goldkeeper (schema ${written}; this one knows ${SCHEMA}): update Goldkeeper.`)
  const organization = schema.parse(parts === undefined ? body : { ...(body as object), people: [] })
  return { organization, version, siblings, parts }
}

/**
 * The organization and what goes with it (events, alerts, the outbox), all or nothing; `false`: somebody was faster. `held` is what the
 * change was made from, `null` where there was none.
 */
export const writeOrganization = (shelf: Shelf, held: Held | null, next: Organization, beside: readonly Put[] = []): Promise<boolean> =>
  writeOrganizations(shelf, [{ held, next }], beside)

/** `siblings` where the tenant has got another organization: its first one names them. */
type Changed = { readonly held: Held | null; readonly next: Organization; readonly siblings?: readonly string[] }

/** The same of several organizations of a tenant: somebody moves from one to the other, and is never in both or in none. */
export async function writeOrganizations(shelf: Shelf, changes: readonly Changed[], beside: readonly Put[]): Promise<boolean> {
  const all = changes.map((change) => prepared(change))
  for (const put of all.flatMap(({ fresh }) => fresh)) await shelf.write([put])
  const written = await shelf.write([...all.map(({ put }) => put), ...beside])
  for (const { id, parts, fresh, before } of all) {
    const kept = new Set(parts.map((part) => part.id))
    await drop(shelf, written ? before.filter((part) => !kept.has(part)) : fresh.map((part) => part.id))
    if (written && parts.length > 0 && fresh.length === parts.length) await sweep(shelf, id, kept)
  }
  return written
}

/** The document of an organization, with the parts its people lie in where they are too many for it. */
function prepared({ held, next, siblings = held?.siblings ?? [] }: Changed) {
  const { people, ...rest } = next
  const head = { schema: SCHEMA, ...rest, ...(siblings.length > 0 ? { siblings } : {}) }
  const before = held?.parts ?? []
  const size = Buffer.byteLength(JSON.stringify(people))
  const { parts, fresh } = size <= MOST_TOGETHER ? { parts: [], fresh: [] } : partsOf(next.id, people, size, before)
  const body = parts.length === 0 ? { ...head, people } : { ...head, parts }
  const put: Put = { id: organizationId(next.id), body, was: held?.version ?? null }
  return { id: next.id, put, parts, fresh, before: before.map((part) => part.id) }
}

/** In bytes. A document may have 2 MB (https://learn.microsoft.com/azure/cosmos-db/concepts-limits); this leaves room for all else in it. */
const MOST_TOGETHER = 1_000_000
const PER_PART = 300_000

type Lying = readonly (readonly [number, Person])[]

/** People by hash, each with her place in the list; parts that did not change keep their document. */
function partsOf(id: string, people: readonly Person[], size: number, before: readonly z.infer<typeof Part>[]) {
  let count = Math.max(4, before.length)
  while (size / count > PER_PART) count *= 2
  const lying: [number, Person][][] = Array.from({ length: count }, () => [])
  for (const [at, person] of people.entries()) lying[bucketOf((person.objectId ?? person.id).toLowerCase(), count)]!.push([at, person])
  const generation = `${Date.now().toString(36)}${randomBytes(6).toString('hex')}`
  const fresh: (Put & { readonly body: Lying; readonly was: null })[] = []
  const parts = lying.map((body, k) => {
    const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url')
    if (before.length === count && before[k]!.hash === hash) return before[k]!
    const part = { id: `${partPrefix(id)}${k}-${generation}`, hash }
    fresh.push({ id: part.id, body, was: null })
    return part
  })
  return { parts, fresh }
}

const partPrefix = (id: string): string => `people-${id}-`

async function readParts(shelf: Shelf, parts: readonly { readonly id: string }[]): Promise<Person[] | undefined> {
  const people: [number, Person][] = []
  const found = await shelf.read(parts.map(({ id }) => id))
  if (found.size < parts.length) return undefined
  for (const { body } of found.values()) people.push(...compiled(Organization.shape.people).parse((body as Lying).map(([, person]) => person)).map((person, i): [number, Person] => [(body as Lying)[i]![0], person]))
  return people.sort(([a], [b]) => a - b).map(([, person]) => person)
}

/** What nobody names any more. Whoever is late finds it gone, and reads again. */
async function drop(shelf: Shelf, ids: readonly string[]): Promise<void> {
  for (const [id, { version }] of await shelf.read(ids)) await shelf.write([{ id, gone: version }])
}

/**
 * Parts a crash left behind: written, never named. Young ones may belong to somebody who is just writing. It reads them all, so it goes with
 * a write that replaced them all.
 */
async function sweep(shelf: Shelf, id: string, kept: ReadonlySet<string>): Promise<void> {
  const yesterday = (Date.now() - 86_400_000).toString(36)
  const left: string[] = []
  for await (const part of shelf.list(partPrefix(id))) {
    if (!kept.has(part.id) && part.id.split('-').at(-1)!.slice(0, yesterday.length) < yesterday) left.push(part.id)
  }
  await drop(shelf, left)
}
