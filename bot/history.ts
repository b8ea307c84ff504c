import { history as historyCard } from '../cards/history.ts'
import type { Changed } from '../cards/history.ts'
import { mine as mineCard } from '../cards/mine.ts'
import * as z from 'zod'
import { personOf } from '../src/change.ts'
import { alertSettings } from '../src/hearers.ts'
import type { Person } from '../src/organization.ts'
import type { Shelf } from '../src/store/store.ts'
import { Event, Undone } from './event.ts'
import type { Outbound } from './message.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'
import { mayChange, namesOf } from './write.ts'

/* Who changed what, when, from where; and everything on record about the one who asks. */

/** A page of a card. */
const PAGE = 8
/** Further back is for an export. */
const MOST = 2_000

/** Of an event, what somebody who was erased leaves of it. */
const Forgot = z.object({ forgot: z.literal(true), by: z.string(), on: z.string(), at: z.string().default(''), via: z.enum(['chat', 'set-up', 'profile', 'file']), organization: z.string().optional() })
/** The import of a file, and how much it brought; releases before 0.2 did not say. */
const Imported = z.object({
  via: z.literal('file'),
  by: z.string().default(''),
  on: z.string(),
  at: z.string().default(''),
  organization: z.string().optional(),
  file: z.object({ rows: z.number(), applied: z.number(), joining: z.number(), leaving: z.number() }).optional().catch(undefined),
})

/** Admins see everything; anybody else what she may change, which is her own. */
export async function history(turn: Turn, shelf: Shelf, skip = 0): Promise<Outbound> {
  const all = await changes(turn, shelf, skip + PAGE)
  const shown = all.slice(skip, skip + PAGE)
  return historyCard({ ...namesOf(turn), changes: shown.map(({ changed }) => changed), skip, more: all.length > skip + PAGE }, turn.text)
}

type Entry = { readonly at: string; readonly changed: Changed }

/** The newest first: ids lead with the day, and a day is read whole, since within it they follow no order. */
async function changes(turn: Turn, shelf: Shelf, wanted: number): Promise<Entry[]> {
  const found: Entry[] = []
  const undone = new Map<string, Undone>()
  let read = 0
  for await (const { id, body } of shelf.list('event-')) {
    const taken = Undone.safeParse(body)
    if (taken.success) undone.set(taken.data.undoes, taken.data)
    const entry = taken.success ? undefined : entryOf(turn, id, body)
    if (entry !== undefined && found.length > wanted && entry.changed.on < found.at(-1)!.changed.on) break
    if (entry !== undefined) found.push(entry)
    if (++read >= MOST) break
  }
  const named = (person: string) => whoIs(turn.organization, person).name
  return found
    .map(({ at, changed }): Entry => {
      const back = undone.get(changed.event)
      return { at, changed: { ...changed, undone: back === undefined ? null : { by: named(back.by), on: back.on } } }
    })
    .toSorted((a, b) => (a.changed.on === b.changed.on ? (a.at < b.at ? 1 : -1) : a.changed.on < b.changed.on ? 1 : -1))
}

function entryOf(turn: Turn, event: string, body: unknown): Entry | undefined {
  const { organization, admin } = turn
  const here = (one: { organization?: string | undefined }) => (one.organization ?? organization.id) === organization.id
  const common = (one: { by: string; on: string; via: Changed['via'] }) => ({ event, by: whoIs(organization, one.by).name, on: one.on, via: one.via, undone: null })
  const { data: written } = Event.safeParse(body)
  if (written !== undefined) {
    if (!here(written) || !(admin || mayChange(turn, written.change))) return undefined
    return { at: written.at, changed: { ...common(written), change: written.change, mine: mayChange(turn, written.change) && written.twin === undefined } }
  }
  if (!admin) return undefined
  const { data: forgot } = Forgot.safeParse(body)
  if (forgot !== undefined) return here(forgot) ? { at: forgot.at, changed: { ...common(forgot), change: 'forgot', mine: false } } : undefined
  const { data: imported } = Imported.safeParse(body)
  if (imported === undefined || !here(imported)) return undefined
  // In a chat whoever sends a file is known, on record or by her account.
  const via = imported.by === '' ? 'command-line' : 'file'
  return { at: imported.at, changed: { ...common({ ...imported, via }), change: 'file', ...(imported.file && { brought: imported.file }), mine: false } }
}

/** All there is about the one who asks: her record, how she wants to be told, and the events that name her. */
export async function mine({ organization, text }: Turn, me: Person, shelf: Shelf): Promise<Outbound> {
  const events: unknown[] = []
  for await (const { body } of shelf.list('event-')) {
    const { data } = Event.safeParse(body)
    if (data !== undefined && personOf(data.change) === me.id) events.push({ ...data.change, on: data.on, via: data.via })
    if (events.length >= MOST) break
  }
  const { [me.id]: wishes } = alertSettings(organization).people
  return mineCard({ name: me.name ?? '', record: { ...me, ...(wishes && { wishes }) }, events }, text)
}
