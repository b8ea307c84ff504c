import { confirm as confirmCard } from '../cards/confirm.ts'
import type { Confirm } from '../cards/confirm.ts'
import type { Names } from '../cards/fact.ts'
import type { LevelChange } from '../cards/level-change.ts'
import { whoName } from '../cards/names.ts'
import { plain } from '../cards/plain.ts'
import { refused } from '../cards/refused.ts'
import { isLastAdmin } from '../src/admins.ts'
import { isComplete, personOf } from '../src/change.ts'
import type { Change, ChangeKind, Pending } from '../src/change.ts'
import { arrivalId, withArrival } from '../src/arrival.ts'
import { addDays } from '../src/day.ts'
import type { Day } from '../src/day.ts'
import { editsBetween, revert } from '../src/edit.ts'
import type { Edit } from '../src/edit.ts'
import { expectedBy } from '../src/expected.ts'
import type { Organization } from '../src/organization.ts'
import { isRefused, record } from '../src/record.ts'
import type { Recorded, Refused } from '../src/record.ts'
import { readOrganization, writeOrganizations } from '../src/store/organizations.ts'
import type { Put, Shelf } from '../src/store/store.ts'
import { late, untilWritten } from '../src/store/until-written.ts'
import { levelChanges } from './changes.ts'
import { Event, eventsOf, undoneId } from './event.ts'
import type { Via } from './event.ts'
import type { Outbound } from './message.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'

/* A confirmed write: the organization and its event in one step, redone when somebody else was faster, once however often pressed. */

/** Everyone may write her own achievements; the rest is for admins. */
export const mayChange = ({ me, admin }: Turn, change: { readonly kind: ChangeKind; readonly person?: string }): boolean =>
  admin || (change.kind === 'record' && me !== undefined && change.person === me.id)

/** Whoever may write it may take it back, and everyone that an account was taken for hers. */
export const mayUndo = (turn: Turn, change: { readonly kind: ChangeKind; readonly person?: string }): boolean =>
  mayChange(turn, change) || (change.kind === 'link' && turn.me !== undefined && change.person === turn.me.id)

export type Written = { readonly before: Organization; readonly after: Organization; readonly event: string; readonly edits: Recorded['edits'] }

/** Writes a change with its event, or says why not; `last` is the event that wrote the same today. */
export async function write(turn: Turn, shelf: Shelf, change: Change, via: Via = 'chat'): Promise<Written | { readonly refused: Refused; readonly last: string | null }> {
  return untilWritten<Written | { readonly refused: Refused; readonly last: string | null }>(async () => {
    const held = (await readOrganization(shelf, turn.organization.id)) ?? null
    const before = held?.organization ?? turn.organization
    const { last, free } = await eventsOf(before.id, change, turn.on, shelf)
    const outcome = record(before, change, turn.catalog, turn.on)
    if (isRefused(outcome)) return { refused: outcome, last }
    const { organization: after, edits } = outcome
    const arrival = await arrive(turn, shelf, before, change)
    const body = { change, edits, ...signed(turn, via), ...(arrival && { beside: arrival.beside }) }
    const own: Put = { id: free, body, was: null }
    const all = [{ held, next: after }, ...(arrival === undefined ? [] : [arrival])]
    if (await writeOrganizations(shelf, all, [own, ...(arrival === undefined ? [] : [arrival.event])])) return { before, after, event: free, edits }
    return late
  })
}

/** Who moves to another organization of ours is written there in the same step: its change, and its event. */
async function arrive(turn: Turn, shelf: Shelf, from: Organization, change: Change) {
  if (change.kind !== 'move' || change.to === null) return undefined
  const held = await readOrganization(shelf, change.to)
  const person = from.people.find(({ id }) => id === change.person)
  if (held === undefined || person === undefined) return undefined
  const next = withArrival(held.organization, person, change.day)
  const { free } = await eventsOf(change.to, change, turn.on, shelf)
  const edits = editsBetween(held.organization, next)
  const there: Change = { kind: 'join', person: arrivalId(held.organization, person), day: change.day }
  const body = { change: there, edits, ...signed(turn, 'chat'), organization: change.to, twin: true }
  return { held, next, beside: { organization: change.to, event: free, edits }, event: { id: free, body, was: null } satisfies Put }
}

/** Who does it, when, from where, and for which organization. */
const signed = ({ me, on, at, organization }: Turn, via: Via) => ({ by: me?.id ?? '', on, at, via, organization: organization.id })

/** Carries out what a card asked to confirm. */
export async function confirm(turn: Turn, shelf: Shelf, change: Change): Promise<Outbound> {
  const written = await write(turn, shelf, change)
  if ('refused' in written) {
    const { refused, last } = written
    return refused.why === 'already' && last !== null ? stateCard(turn, change, 'done', [], last) : refusalCard(turn, change, refused)
  }
  const { before, after, event } = written
  return stateCard({ ...turn, organization: after }, change, 'done', levelChanges(before, after, turn), event, elsewhere(turn, before, change), lastDayOf(after, change))
}

/** Takes a write back, unless what it changed was changed since. Who may is judged by what was written, not by what the button claims. */
export async function undo(turn: Turn, shelf: Shelf, event: string): Promise<Outbound | 'unknown' | 'not-yours'> {
  const inverse = undoneId(event)
  return untilWritten<Outbound | 'unknown' | 'not-yours'>(async () => {
    const held = (await readOrganization(shelf, turn.organization.id)) ?? null
    const before = held?.organization ?? turn.organization
    const found = await shelf.read([event, inverse])
    const written = Event.safeParse(found.get(event)?.body)
    if (!written.success || written.data.twin || (written.data.organization ?? before.id) !== before.id) return 'unknown'
    const { change, edits, beside } = written.data
    if (!mayUndo(turn, change)) return 'not-yours'
    if (found.has(inverse)) return stateCard(turn, change, 'undone', [], null)
    const after = revert(before, edits)
    const there = beside === undefined ? [] : await takenBackThere(shelf, beside)
    if (after === null || there === null) return changedSince(turn, change)
    const signature = signed(turn, 'chat')
    const inverses: Put[] = [{ id: inverse, body: { undoes: event, ...signature }, was: null }]
    if (beside !== undefined) inverses.push({ id: undoneId(beside.event), body: { undoes: beside.event, ...signature, organization: beside.organization }, was: null })
    if (await writeOrganizations(shelf, [{ held, next: after }, ...there], inverses)) {
      return stateCard(turn, change, 'undone', levelChanges(before, after, turn), null)
    }
    return late
  })
}

/** The other organization without what came to it; `null`: it changed since. */
async function takenBackThere(shelf: Shelf, { organization, edits }: { readonly organization: string; readonly edits: readonly Edit[] }) {
  const held = await readOrganization(shelf, organization)
  const next = held === undefined ? null : revert(held.organization, edits)
  return held === undefined || next === null ? null : [{ held, next }]
}

/** What somebody's coming does to the levels of the organization she moves to. */
function elsewhere(turn: Turn, from: Organization, change: Change): Confirm['elsewhere'] {
  const person = from.people.find(({ id }) => id === personOf(change))
  const to = change.kind === 'move' ? turn.others.find(({ id }) => id === change.to) : undefined
  if (change.kind !== 'move' || to === undefined || person === undefined) return undefined
  const later = change.day > turn.on ? change.day : null
  return { organization: namesOf(turn).organization(to.id), from: later, changes: levelChanges(to, withArrival(to, person, change.day), { ...turn, on: later ?? turn.on }) }
}

/** What would change, asked on a card; or why it cannot. */
export function ask(turn: Turn, change: Pending): Outbound {
  if (!isComplete(change)) return stateCard(turn, change, 'asked', [], null)
  const outcome = record(turn.organization, change, turn.catalog, turn.on)
  if (isRefused(outcome)) return refusalCard(turn, change, outcome)
  return stateCard(turn, change, 'asked', levelChanges(turn.organization, outcome.organization, turn), null, elsewhere(turn, turn.organization, change), lastDayOf(outcome.organization, change))
}

/** Of what was recorded that day, the first that ends. */
function lastDayOf({ people }: Organization, change: Change): Day | undefined {
  if (change.kind !== 'record') return undefined
  const { achievements } = people.find(({ id }) => id === change.person)!
  return achievements.flatMap(({ credential, passed, expires }) => (passed === change.day && change.credentials.includes(credential) ? (expires ?? []) : [])).sort()[0]
}

export function stateCard(turn: Turn, change: Pending, state: Confirm['state'], changes: readonly LevelChange[], event: string | null, there?: Confirm['elsewhere'], lasts?: Day): Outbound {
  const { on, organization, me, text } = turn
  const shown = state === 'done' && change.kind === 'record' && change.day !== null ? expectedBy(organization, change.day) : null
  const onlyAdmin = (state === 'asked' || state === 'done') && leavesNobody(change, organization, on)
  return confirmCard({ ...namesOf(turn), on, state, change, me: me !== undefined && personOf(change) === me.id, changes, expectedBy: shown, event, ...(there && { elsewhere: there }), lasts, onlyAdmin }, text)
}

/** Whether the only admin goes, or the last of those who go. */
function leavesNobody(change: Pending, organization: Organization, on: Day): boolean {
  if (change.kind !== 'leave' && change.kind !== 'move') return false
  const first = change.day === null ? on : change.kind === 'move' ? change.day : addDays(change.day, 1)
  return isLastAdmin(organization, change.person, first)
}

/** People and organizations by the names they go by. */
export const namesOf = ({ catalog, organization, others, text }: Turn): Names => ({
  catalog,
  // An admin of several is on record in one of them.
  person: (id) => whoName([organization, ...others].map((one) => whoIs(one, id)).find(({ name }) => name !== '') ?? { id, name: '' }, text),
  organization: (id) => plain(others.find((one) => one.id === id)?.name ?? '') || plain(id),
})

function refusalCard(turn: Turn, change: Pending, outcome: Refused): Outbound {
  if (outcome.why === 'already') return stateCard(turn, outcome.day !== null && 'day' in change ? { ...change, day: outcome.day } : change, 'already', [], null)
  const person = outcome.why === 'linked-elsewhere' ? outcome.person : (personOf(change) ?? '')
  return refused(
    {
      catalog: turn.catalog,
      why: outcome.why,
      person: whoIs(turn.organization, person),
      credential: 'credential' in outcome ? outcome.credential : null,
      day: 'day' in outcome ? outcome.day : null,
      written: 'timeZone' in outcome ? outcome.timeZone : '',
    },
    turn.text,
  )
}

const changedSince = (turn: Turn, change: Change): Outbound =>
  refused(
    {
      catalog: turn.catalog,
      why: personOf(change) === undefined ? 'thing-changed-since' : 'changed-since',
      person: whoIs(turn.organization, personOf(change) ?? ''),
      credential: null,
      day: null,
    },
    turn.text,
  )
