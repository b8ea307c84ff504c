import * as z from 'zod'
import type { Put, Shelf } from '../../src/store/store.ts'
import type { Gone } from '../teams/outcome.ts'
import type { Reference } from '../teams/references.ts'

/* Where somebody can be reached unasked: learned from everything people do, and forgotten when Teams says so. */

const Known = z.object({
  tenant: z.string(),
  conversation: z.object({ id: z.string(), where: z.enum(['personal', 'group', 'channel']) }),
  service: z.string(),
  objectId: z.string(),
  user: z.string(),
  bot: z.string(),
  locale: z.string(),
  /** Why nothing may be said there, until somebody speaks again. */
  gone: z.enum(['blocked', 'removed', 'not-allowed', 'disabled']).nullable(),
})
export type Known = z.infer<typeof Known>

/** A person has one chat with the bot; a team or group chat goes by its own name. */
export const personalId = (objectId: string): string => `conversation-person-${objectId.toLowerCase()}`
export const sharedId = (conversation: string): string => `conversation-shared-${Buffer.from(conversation).toString('base64url')}`

const idOf = ({ conversation, objectId }: Reference): string => (conversation.where === 'personal' ? personalId(objectId) : sharedId(conversation.id))

/** Those of them that are known; a document that cannot be read is nobody's address. */
export async function knownAt(shelf: Shelf, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>()
  for (const [id, { body }] of await shelf.read(ids)) {
    const { data } = Known.safeParse(body)
    if (data) known.set(id, data)
  }
  return known
}

/** Every team and group chat of a tenant. */
export async function sharedOf(shelf: Shelf): Promise<Known[]> {
  const shared: Known[] = []
  for await (const { body } of shelf.list('conversation-shared-')) {
    const { data } = Known.safeParse(body)
    if (data) shared.push(data)
  }
  return shared
}

/** Whose account that is which Teams calls so: known of whoever has a chat with the bot. */
export async function userOf(shelf: Shelf, user: string): Promise<string | undefined> {
  for await (const { body } of shelf.list('conversation-person-')) {
    const { data } = Known.safeParse(body)
    if (data?.user === user) return data.objectId.toLowerCase()
  }
  return undefined
}

/** Whether somebody who could not be reached can be now. */
export async function remember(shelf: Shelf, reference: Reference): Promise<boolean> {
  const id = idOf(reference)
  const before = (await shelf.read([id])).get(id)
  const { data: known } = Known.safeParse(before?.body)
  const now: Known = { ...reference, gone: null }
  if (known && JSON.stringify(Known.parse(now)) === JSON.stringify(known)) return false
  await shelf.write([{ id, body: now, was: before?.version ?? null }])
  return known === undefined || known.gone !== null
}

/** The app was removed there, or the team is gone. */
export async function forget(shelf: Shelf, conversation: string): Promise<void> {
  for await (const { id, body, version } of shelf.list('conversation-')) {
    if (Known.safeParse(body).data?.conversation.id === conversation) await shelf.write([{ id, gone: version }])
  }
}

/** Kept, so that it can be said why; whoever speaks there again revives it. */
export async function close(shelf: Shelf, id: string, why: Gone): Promise<void> {
  await change(shelf, id, (known) => ({ ...known, gone: why }))
}

/** A personal chat has a new name. */
export const moved = (shelf: Shelf, id: string, conversation: string): Promise<void> =>
  change(shelf, id, (known) => ({ ...known, conversation: { ...known.conversation, id: conversation } }))

async function change(shelf: Shelf, id: string, edit: (known: Known) => Known): Promise<void> {
  const stored = (await shelf.read([id])).get(id)
  const { data } = Known.safeParse(stored?.body)
  if (stored === undefined || data === undefined) return
  const put: Put = { id, body: edit(data), was: stored.version }
  // Whoever was faster has learned something newer.
  await shelf.write([put])
}
