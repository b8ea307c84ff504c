import { account as accountCard } from '../cards/account.ts'
import type { Text } from '../cards/text/text.ts'
import { administers } from '../src/admins.ts'
import type { Day } from '../src/day.ts'
import type { Organization, Stranger } from '../src/organization.ts'
import { isForgotten, readForgotten } from '../src/store/forgotten.ts'
import { readOrganization, writeOrganization } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'
import { Crowded, late, untilWritten } from '../src/store/until-written.ts'
import type { Outbound, Profile } from './message.ts'
import { whoIs } from './people.ts'
import type { Turn } from './turn.ts'
import { confirm, undo, write } from './write.ts'

/* Whose account it is that writes: found by the address in Teams, or asked of an admin. */

/** So many are remembered; more would be a tenant nobody has set up. */
const MOST = 50

/** `unasked`: no admin has been asked yet who she is. */
export type Recognised = { readonly turn: Turn; readonly card?: Outbound; readonly unasked?: true }

/** Of somebody nobody has linked: one person on record with her address is she; else an admin will be asked. */
export async function recognise(turn: Turn, shelf: Shelf, objectId: string, profile: () => Promise<Profile | undefined>): Promise<Recognised> {
  const { organization, text } = turn
  const asked = organization.strangers?.find((stranger) => stranger.objectId === objectId)
  if (turn.me !== undefined || organization.people.length === 0) return { turn }
  // Whoever noted her may have died over it.
  if (asked !== undefined) return asked.told === undefined && asked.nobody === undefined ? { turn, unasked: true } : { turn }
  // Who was erased comes back when an admin puts her on record, not by writing.
  if (isForgotten(await readForgotten(shelf), { objectId })) return { turn }
  const found = await profile()
  if (found === undefined) return { turn }
  const addresses = new Set(found.addresses.map((address) => address.toLowerCase()))
  const [one, ...others] = organization.people.filter((person) => person.objectId === undefined && addresses.has(person.email?.toLowerCase() ?? ''))
  if (one === undefined || others.length > 0) {
    await note(turn, shelf, (strangers) => (strangers.some((one) => one.objectId === objectId) ? [...strangers] : [...strangers, { objectId, name: found.name }]))
    return { turn, unasked: true, ...(turn.admin ? {} : { card: accountCard({ state: 'asked' }, text) }) }
  }
  const written = await write({ ...turn, me: one }, shelf, { kind: 'link', person: one.id, objectId }, 'profile')
  if ('refused' in written) return { turn }
  const me = written.after.people.find(({ id }) => id === one.id)
  const admin = turn.admin || administers(written.after, me, turn.on)
  const card = accountCard({ state: 'linked', person: whoIs(written.after, one.id), account: objectId, event: written.event }, text)
  return { turn: { ...turn, organization: written.after, me, admin }, card }
}

/** The card that asks an admin again who somebody is, behind what she asked herself, once a day at most. */
export async function askWho(turn: Turn, shelf: Shelf): Promise<Outbound | undefined> {
  const { organization, admin, where, on, text } = turn
  const open = organization.strangers?.find(({ nobody, told }) => nobody === undefined && told !== on)
  if (!admin || where !== 'personal' || open === undefined) return undefined
  await note(turn, shelf, (strangers) => strangers.map((one) => (one.objectId === open.objectId ? { ...one, told: on } : one)))
  return strangerCard(organization, open.objectId, on, text)
}

/** Asks an admin who somebody is; where it is settled, says how. */
export function strangerCard(organization: Organization, account: string, on: Day, text: Text): Outbound {
  const open = organization.strangers?.find(({ objectId }) => objectId === account)
  if (open?.nobody) return accountCard({ state: 'nobody' }, text)
  const linked = organization.people.find(({ objectId }) => objectId?.toLowerCase() === account.toLowerCase())
  if (linked !== undefined) return accountCard({ state: 'settled', person: whoIs(organization, linked.id) }, text)
  const candidates = organization.people.filter(({ objectId, leaves }) => objectId === undefined && (leaves ?? on) >= on)
  return accountCard({ state: 'stranger', name: open?.name ?? '', account, candidates: candidates.map(({ id }) => whoIs(organization, id)) }, text)
}

export async function link(turn: Turn, shelf: Shelf, objectId: string, person: string | undefined): Promise<Outbound | undefined> {
  const known = turn.organization.strangers?.some((stranger) => stranger.objectId === objectId) ?? false
  if (known && person !== undefined) return confirm(turn, shelf, { kind: 'link', person, objectId })
  // Another admin was faster; of an account nobody asked about nothing is said.
  const settled = turn.organization.people.some((one) => one.objectId?.toLowerCase() === objectId.toLowerCase())
  return settled ? strangerCard(turn.organization, objectId, turn.on, turn.text) : undefined
}

/** Taken for somebody she is not: an admin is asked, instead of taking her for the same person again. */
export async function unlink(turn: Turn, shelf: Shelf, event: string, { objectId }: { readonly objectId: string }): Promise<Outbound | 'unknown' | 'not-yours'> {
  const undone = await undo(turn, shelf, event)
  if (typeof undone !== 'string') await note(turn, shelf, (strangers) => [...strangers.filter((one) => one.objectId !== objectId), { objectId, name: '' }])
  return undone
}

export async function dismiss(turn: Turn, shelf: Shelf, objectId: string): Promise<Outbound> {
  await note(turn, shelf, (strangers) => strangers.map((one) => (one.objectId === objectId ? { ...one, nobody: true } : one)))
  return accountCard({ state: 'nobody' }, turn.text)
}

async function note(turn: Turn, shelf: Shelf, edit: (strangers: readonly Stranger[]) => Stranger[]): Promise<void> {
  await untilWritten(async () => {
    const held = await readOrganization(shelf, turn.organization.id)
    if (held === undefined) return true
    const next: Organization = { ...held.organization, strangers: edit(held.organization.strangers ?? []).slice(-MOST) }
    return (await writeOrganization(shelf, held, next)) || late
  }).catch((error: unknown) => {
    // She is noted when she writes again; her question is answered now.
    if (!(error instanceof Crowded)) throw error
  })
}
