import { createHash } from 'node:crypto'
import { confirmLeave } from '../cards/confirm-leave.ts'
import { confirmRecord } from '../cards/confirm-record.ts'
import type { LevelChange } from '../cards/level-change.ts'
import { refused } from '../cards/refused.ts'
import { z } from 'zod'
import type { Day } from '../src/day.ts'
import { expectedBy } from '../src/expected.ts'
import { Person } from '../src/organization.ts'
import { isRefused, record, takeBack } from '../src/record.ts'
import type { Change, Refused } from '../src/record.ts'
import { readOrganization, writeOrganization } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'
import { levelChanges } from './changes.ts'
import type { Outbound } from './message.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'

/* A confirmed write: the organization and its event in one step, redone when somebody else was faster, once however often pressed. */

const Written = z.object({
  change: z.union([
    z.object({ kind: z.literal('record'), person: z.string(), credentials: z.array(z.string()), day: z.string() }),
    z.object({ kind: z.literal('leave'), person: z.string(), day: z.string() }),
  ]),
  before: Person,
  by: z.string(),
  on: z.string(),
})

/** Enough for many writers at once, of whom one gets through at a time; after that something else is wrong. */
export const ATTEMPTS = 40

/**
 * Carries out what a card asked to confirm. The event's id comes from what is written, so the same press writes once, whenever and
 * by whomever it is repeated; taken back and confirmed again, it is another event.
 */
export async function confirm(turn: Turn, shelf: Shelf, change: Change): Promise<Outbound> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const held = (await readOrganization(shelf, turn.organization.id)) ?? null
    const organization = held?.organization ?? turn.organization
    const { last, free } = await eventsOf(change, shelf)
    const outcome = record(organization, change, turn.catalog, turn.on)
    if (isRefused(outcome)) return outcome.why === 'already' && last !== null ? stateCard(turn, change, 'done', [], last) : refusalCard(turn, change, outcome)
    const event = { change, before: outcome.before, by: turn.me?.id ?? '', on: turn.on }
    if (await writeOrganization(shelf, held, outcome.organization, [{ id: free, body: event, was: null }])) {
      return stateCard(turn, change, 'done', levelChanges(organization, outcome.organization, turn), free)
    }
  }
  throw new Error('The organization kept changing while a write was tried')
}

/** The event that wrote exactly this unless it was taken back, and the id of the next one. */
async function eventsOf(change: Change, shelf: Shelf): Promise<{ last: string | null; free: string }> {
  const what = createHash('sha256').update(JSON.stringify([change.kind, change.person, change.day, 'credentials' in change ? change.credentials : []])).digest('base64url').slice(0, 22)
  let last: string | null = null
  for (let count = 1; ; count++) {
    const id = `event-${what}-${count}`
    const found = await shelf.read([id, undoneId(id)])
    if (!found.has(id)) return { last, free: id }
    last = found.has(undoneId(id)) ? null : id
  }
}

const undoneId = (event: string): string => `${event}-undone`

/** Takes a write back, unless the person was changed since. Who may is judged by what was written, not by what the button claims. */
export async function undo(turn: Turn, shelf: Shelf, event: string): Promise<Outbound | 'unknown' | 'not-yours'> {
  const inverse = undoneId(event)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const held = (await readOrganization(shelf, turn.organization.id)) ?? null
    const found = await shelf.read([event, inverse])
    const written = Written.safeParse(found.get(event)?.body)
    if (!written.success) return 'unknown'
    const { change, before } = written.data
    if (!mayChange(turn, change)) return 'not-yours'
    if (found.has(inverse)) return stateCard(turn, change, 'undone', [], null)
    const organization = held?.organization ?? turn.organization
    const restored = takeBack(organization, change, before)
    if (restored === null) return refused({ why: 'changed-since', person: whoIs(organization, before.id), credential: null, day: null, catalog: turn.catalog }, turn.text)
    const taken = { id: inverse, body: { undoes: event, by: turn.me?.id ?? '', on: turn.on }, was: null }
    if (await writeOrganization(shelf, held, restored, [taken])) return stateCard(turn, change, 'undone', levelChanges(organization, restored, turn), null)
  }
  throw new Error('The organization kept changing while a write was tried')
}

/** Everyone may write her own achievements; the rest is for admins. */
export const mayChange = ({ me, admin }: Turn, change: { readonly kind: Change['kind']; readonly person: string }): boolean =>
  admin || (change.kind === 'record' && me !== undefined && change.person === me.id)

/** What would change, asked on a card; or why it cannot. */
export function ask(turn: Turn, change: Pending): Outbound {
  if (change.day === null) return stateCard(turn, change, 'asked', [], null)
  const outcome = record(turn.organization, change as Change, turn.catalog, turn.on)
  if (isRefused(outcome)) return refusalCard(turn, change, outcome)
  return stateCard(turn, change, 'asked', levelChanges(turn.organization, outcome.organization, turn), null)
}

/** A change whose day may still be open. */
export type Pending =
  | (Omit<Extract<Change, { kind: 'record' }>, 'day'> & { readonly day: Day | null })
  | (Omit<Extract<Change, { kind: 'leave' }>, 'day'> & { readonly day: Day | null })

export function stateCard(
  { catalog, on, organization, me, text }: Turn,
  change: Pending,
  state: 'asked' | 'done' | 'undone' | 'cancelled' | 'already',
  changes: readonly LevelChange[],
  event: string | null,
): Outbound {
  const person = whoIs(organization, change.person)
  const common = { catalog, on, state, person, day: change.day, changes, event }
  if (change.kind === 'leave') return confirmLeave(common, text)
  const shown = state === 'done' && change.day !== null ? expectedBy(organization, change.day) : null
  return confirmRecord({ ...common, me: person.id === me?.id, credentials: change.credentials, expectedBy: shown }, text)
}

function refusalCard(turn: Turn, change: Pending, outcome: Refused): Outbound {
  if (outcome.why === 'already') return stateCard(turn, { ...change, day: outcome.day }, 'already', [], null)
  return refused(
    {
      catalog: turn.catalog,
      why: outcome.why,
      person: whoIs(turn.organization, change.person),
      credential: 'credential' in outcome ? outcome.credential : null,
      day: 'day' in outcome ? outcome.day : null,
    },
    turn.text,
  )
}
