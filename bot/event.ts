import { createHash } from 'node:crypto'
import * as z from 'zod'
import { Change } from '../src/change.ts'
import { Day } from '../src/day.ts'
import { Edit } from '../src/edit.ts'
import { Person } from '../src/organization.ts'
import type { Shelf } from '../src/store/store.ts'

/* The history: who changed what, when, from where. Events are added, never changed; taking back adds another one beside. */

export const Via = z.enum(['chat', 'set-up', 'profile', 'file'])
export type Via = z.infer<typeof Via>

const Common = z.object({
  /** The person on record who did it; empty where she is not. */
  by: z.string(),
  on: Day,
  /** The instant. */
  at: z.string().default(''),
  via: Via.default('chat'),
  organization: z.string().optional(),
})

const Now = Common.extend({
  change: Change,
  edits: z.array(Edit),
  /** What was written of another organization in the same step, and its event there; that one is taken back with this. */
  beside: z.object({ organization: z.string(), event: z.string(), edits: z.array(Edit) }).optional(),
  twin: z.literal(true).optional(),
})

/** As release 0.1 wrote it: the whole person as she was. */
const Before = Common.extend({ change: Change, before: Person }).transform(({ before, ...event }): z.infer<typeof Now> => ({ ...event, edits: [sinceBefore(event.change, before)] }))

/** What was written, and what it replaced. */
export const Event = z.union([Now, Before])
export type Event = z.infer<typeof Now>

/** What was taken back, and by whom. */
export const Undone = Common.extend({ undoes: z.string() })
export type Undone = z.infer<typeof Undone>

function sinceBefore(change: Change, before: Person): Edit {
  const added = change.kind === 'record' ? change.credentials.map((credential) => ({ credential, passed: change.day })) : []
  const after = { ...before, achievements: [...before.achievements, ...added], ...(change.kind === 'leave' ? { leaves: change.day } : {}) }
  return Edit.parse({ field: 'people', key: before.id, was: before, is: after })
}

export const undoneId = (event: string): string => `${event}-undone`

/** The newest day comes first in a list, since ids are listed in their order. */
const dayPart = (on: Day): string => String(99_999_999 - Number(on.replaceAll('-', '')))

/** The id of what a file changed: it wrote that once. */
export const importEvent = (on: Day, file: string): string => `event-${dayPart(on)}-${file}`

/**
 * The event that wrote exactly this today unless it was taken back, and the id of the next one: so the same press writes once,
 * whenever it is repeated that day; taken back and confirmed again, it is another event.
 */
export async function eventsOf(organization: string, change: Change, on: Day, shelf: Shelf): Promise<{ last: string | null; free: string }> {
  const said = JSON.stringify([organization, Object.entries(change).toSorted(([a], [b]) => (a < b ? -1 : 1))])
  const what = createHash('sha256').update(said).digest('base64url').slice(0, 22)
  let last: string | null = null
  for (let count = 1; ; count++) {
    const id = `event-${dayPart(on)}-${what}-${count}`
    const found = await shelf.read([id, undoneId(id)])
    if (!found.has(id)) return { last, free: id }
    last = found.has(undoneId(id)) ? null : id
  }
}
