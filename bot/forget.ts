import { forget as forgetCard } from '../cards/forget.ts'
import { isLastAdmin } from '../src/admins.ts'
import { personOf } from '../src/change.ts'
import { addDays } from '../src/day.ts'
import type { Day } from '../src/day.ts'
import { alertSettings, withAlertSettings } from '../src/hearers.ts'
import type { Organization, Person } from '../src/organization.ts'
import { settingOf } from '../src/settings.ts'
import { isForgotten, restoreForgotten, tombstone } from '../src/store/forgotten.ts'
import type { Forgotten } from '../src/store/forgotten.ts'
import { readOrganization, writeOrganization } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'
import { late, untilWritten } from '../src/store/until-written.ts'
import { Event } from './event.ts'
import type { Outbound } from './message.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'

/* Erasing somebody for good: from the record, and from every other document of the tenant. What remains are keyed marks. */

/** An admin may erase anybody, and everybody herself. */
export const mayForget = ({ me, admin }: Turn, person: string): boolean => admin || me?.id === person

/** Asked on a card first: this is the one write that nothing takes back. */
export function askToForget(turn: Turn, person: string, state: 'asked' | 'cancelled' = 'asked'): Outbound {
  return card(turn, person, state, 0)
}

export async function forgetConfirmed(turn: Turn, shelf: Shelf, person: string): Promise<Outbound> {
  const erased = await forget(shelf, turn.organization.id, person, turn.on)
  return card(turn, person, erased === 'last-admin' ? 'last-admin' : 'done', erased === 'last-admin' ? 0 : erased)
}

function card({ organization, me, on, text }: Turn, person: string, state: 'asked' | 'done' | 'cancelled' | 'last-admin', documents: number): Outbound {
  const who = whoIs(organization, person)
  const backupsUntil = addDays(on, settingOf(organization, 'backupDays'))
  return forgetCard({ state, person: who, me: me?.id === person, documents, backupsUntil }, text)
}

/**
 * Erases somebody; says from how many documents. Everything else goes before the record: as long as she is on it the erasure can be
 * repeated, so that a crash leaves nothing behind that nobody can find again. Afterwards once more, for what came in between.
 */
export async function forget(shelf: Shelf, organization: string, id: string, on: Day): Promise<number | 'last-admin'> {
  const before = (await readOrganization(shelf, organization))?.organization
  const person = before?.people.find((one) => one.id === id)
  if (before === undefined || person === undefined) return 0
  if (isLastAdmin(before, id, on)) return 'last-admin'
  const first = await scrub(shelf, person)
  await dropFromRecord(shelf, organization, id, on)
  return first + 1 + (await scrub(shelf, person))
}

async function dropFromRecord(shelf: Shelf, organization: string, id: string, on: Day): Promise<void> {
  await untilWritten(async () => {
    const held = await readOrganization(shelf, organization)
    const person = held?.organization.people.find((one) => one.id === id)
    if (held === undefined || person === undefined) return true
    return (await writeOrganization(shelf, held, without(held.organization, id), [await tombstone(shelf, person, on)])) || late
  })
}

const without = (organization: Organization, id: string): Organization => ({
  ...withoutWishes(organization, id),
  people: organization.people.filter((person) => person.id !== id),
  admins: organization.admins.filter((admin) => admin !== id),
})

/** When and where she wanted to be told. */
function withoutWishes(organization: Organization, id: string): Organization {
  const alerts = alertSettings(organization)
  const { [id]: hers, ...people } = alerts.people
  return hers === undefined ? organization : withAlertSettings(organization, { ...alerts, people })
}

/** Repeats erasures after a backup was restored, from the marks that were kept outside of it. */
export async function forgetAgain(shelf: Shelf, organization: string, forgotten: Forgotten, on: Day): Promise<number | 'other-key'> {
  if ((await restoreForgotten(shelf, forgotten, on)) === 'other-key') return 'other-key'
  const people = (await readOrganization(shelf, organization))?.organization.people ?? []
  const again = people.filter((person) => isForgotten(forgotten, person))
  for (const { id } of again) await forget(shelf, organization, id, on)
  return again.length
}

/** The record itself and the marks are written on their own. */
const APART = /^(?:organization-|people-|forgotten-)/

/** Rewrites or deletes every document that names her. */
async function scrub(shelf: Shelf, person: Person): Promise<number> {
  let count = 0
  for await (const { id } of shelf.list('')) {
    if (!APART.test(id) && (await cleaned(shelf, id, person))) count += 1
  }
  return count
}

async function cleaned(shelf: Shelf, id: string, person: Person): Promise<boolean> {
  return untilWritten(async () => {
    const stored = (await shelf.read([id])).get(id)
    if (stored === undefined) return false
    const { body, version } = stored
    const hers = isHers(id, body, person)
    const clean = hers ? undefined : withoutHer(body, person)
    if (!hers && JSON.stringify(clean) === JSON.stringify(body)) return false
    if (await shelf.write([hers ? { id, gone: version } : { id, body: clean, was: version }])) return true
    return late
  })
}

/** Where she is reached, what is or was said to her, and what asks whether she has left. */
function isHers(id: string, body: unknown, { id: own, objectId }: Person): boolean {
  if (id.startsWith('outbox-') && concerns(body as { readonly to?: unknown; readonly items?: unknown }, own)) return true
  // A file that waits for a button may be full of her: it has to be sent again.
  if (id.startsWith('import-')) return true
  const account = objectId?.toLowerCase()
  return account !== undefined && (id.toLowerCase().includes(account) || (id.startsWith('conversation-') && JSON.stringify(body).toLowerCase().includes(account)))
}

/** Such a message has her in its name as well. */
const concerns = ({ to, items }: { readonly to?: unknown; readonly items?: unknown }, own: string): boolean =>
  to === own || (Array.isArray(items) && items.some((item: { readonly kind?: unknown; readonly person?: unknown }) => item.kind === 'left' && item.person === own))

const NOBODY = 'forgotten'

function withoutHer(body: unknown, person: Person): unknown {
  const event = Event.safeParse(body)
  if (event.success && (personOf(event.data.change) === person.id || event.data.edits.some(({ field, key }) => field === 'people' && key === person.id))) {
    const { by, on, at, via, organization } = event.data
    return { forgot: true, by: by === person.id ? NOBODY : by, on, at, via, ...(organization === undefined ? {} : { organization }) }
  }
  return rewritten(body, person)
}

/** Ids stand alone, names and addresses anywhere in a text. */
function rewritten(value: unknown, person: Person): unknown {
  if (typeof value === 'string') return rewrittenText(value, person)
  if (Array.isArray(value)) return value.map((one) => rewritten(one, person))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [rewrittenText(key, person), rewritten(inner, person)]))
}

function rewrittenText(text: string, { id, name, email, objectId }: Person): string {
  if (text === id) return NOBODY
  const words = [name, email, objectId].filter((word): word is string => word !== undefined && word !== '')
  return words.reduce((left, word) => left.replaceAll(new RegExp(escaped(word), 'giu'), NOBODY), text)
}

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
