import * as z from 'zod'
import type { Organization, Person } from '../src/organization.ts'
import type { Inbound } from './message.ts'
import { understand } from './understand/understand.ts'

/* Which of a tenant's organizations somebody speaks of: her own, one she names or chose on a card, or the one spoken of last. */

export type Which = { readonly organization: Organization; readonly text: string } | { readonly ask: readonly Organization[] }

/** What conversations were about, for as long as the process lives. */
const chosen = new WeakMap<object, Map<string, string>>()
const MOST = 5_000

const Chosen = z.object({ organization: z.string() })

/** `mine`: those she may speak of, her own first; `me`: whether she is on record anywhere. */
export function which(inbound: Inbound, mine: readonly Organization[], me: Person | undefined, world: object): Which {
  const memory = chosen.get(world) ?? new Map<string, string>()
  chosen.set(world, memory)
  const { id: conversation } = inbound.conversation
  const keep = (organization: Organization, text = inbound.text): Which => {
    memory.delete(conversation)
    memory.set(conversation, organization.id)
    if (memory.size > MOST) memory.delete(memory.keys().next().value!)
    return { organization, text }
  }
  const pressed = Chosen.safeParse(inbound.action).data?.organization
  const byCard = mine.find(({ id }) => id === pressed)
  if (byCard !== undefined) return keep(byCard)
  const named = mine.find(({ name }) => name !== '' && inbound.text.toLowerCase().includes(name.toLowerCase()))
  // Who moves somewhere is still of the organization she leaves.
  if (named !== undefined && understand({ text: inbound.text, roster: [] }).fact?.kind !== 'move') return keep(named, without(inbound.text, named.name))
  const last = mine.find(({ id }) => id === memory.get(conversation))
  if (last !== undefined) return { organization: last, text: inbound.text }
  return mine.length > 1 && me === undefined && inbound.kind === 'message' ? { ask: mine } : { organization: mine[0]!, text: inbound.text }
}

const without = (text: string, name: string): string => {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  return `${text.slice(0, at)} ${text.slice(at + name.length)}`.replace(/^\s*(?:at|for|in|per|a|da|en|para)?\s*[:,]?\s+/iu, '').trim()
}
