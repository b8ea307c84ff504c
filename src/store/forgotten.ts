import { createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Day } from '../day.ts'
import type { Person } from '../organization.ts'
import type { Put, Shelf } from './store.ts'

/*
 * Who was erased for good leaves marks: keyed hashes that tell whether somebody who is imported is she, and nothing else. The key is the
 * tenant's own. After a backup is restored the marks, kept outside of the store, tell whom to erase again.
 */

const KEY = 'forgotten-key'
const Key = z.object({ key: z.string() })
const Mark = z.object({ on: z.string(), marks: z.array(z.string()) })

export const Forgotten = z.object({ key: z.string(), marks: z.array(z.string()) })
export type Forgotten = z.infer<typeof Forgotten>

type Known = Pick<Person, 'id' | 'name' | 'email' | 'objectId'>

const fold = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()

const mark = (key: string, what: string): string => createHmac('sha256', Buffer.from(key, 'base64')).update(what).digest('base64url')

function marksOf(key: string, { id, name, email, objectId }: Known): string[] {
  const all = [`id ${id}`, ...(objectId === undefined ? [] : [`account ${objectId.toLowerCase()}`]), ...(email === undefined ? [] : [`mail ${email.toLowerCase()}`]), ...(name === undefined ? [] : [`name ${fold(name)}`])]
  return all.map((what) => mark(key, what))
}

/** Everybody of a tenant who was erased. */
export async function readForgotten(shelf: Shelf): Promise<Forgotten> {
  const key = Key.safeParse((await shelf.read([KEY])).get(KEY)?.body).data?.key
  const marks: string[] = []
  for await (const { id, body } of shelf.list('forgotten-')) if (id !== KEY) marks.push(...Mark.parse(body).marks)
  return { key: key ?? '', marks }
}

/**
 * Whether somebody about to be put on record was erased: by her account, address or id. A name alone says so only of somebody of whom
 * nothing else is known, since two people may share it.
 */
export function isForgotten({ key, marks }: Forgotten, person: Partial<Known>): boolean {
  if (marks.length === 0) return false
  const known = new Set(marks)
  const { id, name, email, objectId } = person
  const has = (kind: string, what: string | undefined) => what !== undefined && known.has(mark(key, `${kind} ${what}`))
  if (has('id', id) || has('account', objectId?.toLowerCase()) || has('mail', email?.toLowerCase())) return true
  return email === undefined && objectId === undefined && name !== undefined && has('name', fold(name))
}

/** What is written beside the organization without her. The key is made with the first. */
export async function tombstone(shelf: Shelf, person: Known, on: Day): Promise<Put> {
  const fresh = randomBytes(32).toString('base64')
  await shelf.write([{ id: KEY, body: { key: fresh }, was: null }])
  const { key } = Key.parse((await shelf.read([KEY])).get(KEY)?.body)
  const [own, ...others] = marksOf(key, person)
  const id = `forgotten-${own}`
  return { id, body: { on, marks: [own, ...others] }, was: (await shelf.read([id])).get(id)?.version ?? null }
}

/** Puts marks kept outside of the store back into it, as they have to be after a backup was restored. */
export async function restoreForgotten(shelf: Shelf, { key, marks }: Forgotten, on: Day): Promise<'restored' | 'other-key'> {
  const stored = (await shelf.read([KEY])).get(KEY)
  if (stored === undefined) await shelf.write([{ id: KEY, body: { key }, was: null }])
  else if (Key.parse(stored.body).key !== key) return 'other-key'
  const known = new Set((await readForgotten(shelf)).marks)
  const missing = marks.filter((one) => !known.has(one))
  if (missing.length === 0) return 'restored'
  const id = `forgotten-${missing[0]}`
  await shelf.write([{ id, body: { on, marks: missing }, was: null }])
  return 'restored'
}
