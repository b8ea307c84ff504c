import { wishesOf } from '../../src/hearers.ts'
import type { Organization } from '../../src/organization.ts'
import { readAll } from '../../src/store/organizations.ts'
import type { Shelf } from '../../src/store/store.ts'
import { NOTHING_SEEN, noted, questions, Watch } from '../../src/vanished.ts'
import type { Question } from '../../src/vanished.ts'
import { adminsOf } from '../night/audit-one.ts'
import type { Night } from '../night/night.ts'
import { digestPut, posted } from '../night/outbox.ts'
import type { Item } from '../night/outbox.ts'
import { changesSince } from './changes.ts'
import type { Directory } from './changes.ts'

/*
 * Who vanished from the tenant's directory, or is to leave: seen one night and asked about the next, so that what is put right the same
 * day troubles nobody. Admins are asked; only what they answer is recorded.
 */

const WATCH = 'directory'
/** One write takes a hundred documents. */
const MOST_ADMINS = 60

type Needs = Pick<Night, 'store' | 'now' | 'today' | 'firstAdmins' | 'log'>

export async function watchDirectory(night: Needs, tenant: string, directory: Directory): Promise<void> {
  const shelf = night.store.shelf(tenant)
  const organizations = await readAll(shelf, tenant)
  const onRecord = new Set(organizations.flatMap(({ people }) => people.flatMap(({ objectId }) => objectId?.toLowerCase() ?? [])))
  if (onRecord.size === 0) return
  const { watch: before, version } = await watchAt(shelf)
  const changes = await changesSince(directory, before.link, onRecord)
  if ('unread' in changes) return night.log('The directory could not be read', { why: changes.unread })
  const after = noted(before, changes, onRecord, night.today('UTC'))
  if (await shelf.write([{ id: WATCH, body: after, was: version }])) for (const one of organizations) await askAbout(night, shelf, tenant, one)
}

async function watchAt(shelf: Shelf): Promise<{ watch: Watch; version: string | null }> {
  const stored = (await shelf.read([WATCH])).get(WATCH)
  return { watch: Watch.safeParse(stored?.body).data ?? NOTHING_SEEN, version: stored?.version ?? null }
}

async function askAbout(night: Needs, shelf: Shelf, tenant: string, organization: Organization): Promise<void> {
  const { id } = organization
  const { watch } = await watchAt(shelf)
  const found = questions(watch, organization, night.today('UTC'))
  const stopped = watch.stopped.includes(id)
  if (found.kind === 'ask' && found.about.length === 0 && !stopped) return
  // Before what waits: a row too many costs a look, a row too few a silence.
  await night.store.pending.put({ tenant, organization: id, day: night.now().slice(0, 10) })
  const tell = (name: string, item: Item, edit: (watch: Watch) => Watch, without?: string) => file(night, shelf, organization, { name, item, edit, without })
  if (found.kind === 'too-many') {
    if (stopped) return
    night.log('Too many accounts vanished at once: nobody is asked about', { count: found.count, of: found.of })
    const item: Item = { kind: 'vanished', count: found.count, of: found.of }
    return tell(`vanished-${night.today('UTC')}`, item, (now) => ({ ...now, stopped: [...now.stopped, id] }))
  }
  if (stopped) await change(shelf, (now) => ({ ...now, stopped: now.stopped.filter((one) => one !== id) }))
  for (const question of found.about) await tell(nameOf(question), itemOf(question), (now) => asked(now, question.account), question.person)
}

/** Of somebody who blocked the bot an admin may have been asked before, under the same name. */
const nameOf = ({ person, leaves }: Question): string => (leaves === null ? `left-${person}` : `leaves-${leaves}-${person}`)

const itemOf = ({ person, leaves }: Question): Item => ({ kind: 'left', person, seen: 'directory', ...(leaves === null ? {} : { day: leaves }) })

const asked = (watch: Watch, account: string): Watch => {
  const suspect = watch.suspects[account]
  return suspect === undefined ? watch : { ...watch, suspects: { ...watch.suspects, [account]: { ...suspect, asked: true } } }
}

type Telling = { readonly name: string; readonly item: Item; readonly edit: (watch: Watch) => Watch; readonly without: string | undefined }

/** The question to each admin and the note that it was asked, in one step. */
async function file({ now, today, firstAdmins }: Needs, shelf: Shelf, organization: Organization, { name, item, edit, without }: Telling): Promise<void> {
  const admins = adminsOf(organization, firstAdmins, today(organization.timeZone)).filter(({ id }) => id !== without)
  const letters = admins.slice(0, MOST_ADMINS).map(({ id: to }) => posted({ to, items: [item], urgent: false, wishes: wishesOf(organization, to), zone: organization.timeZone }, [], organization.id, now(), name))
  const there = await shelf.read(letters.map(({ body }) => body.id))
  await change(shelf, edit, letters.filter(({ body }) => !there.has(body.id)).map(digestPut))
}

/** Whoever was faster, erasing somebody, leaves it to the next night. */
async function change(shelf: Shelf, edit: (watch: Watch) => Watch, beside: readonly ReturnType<typeof digestPut>[] = []): Promise<void> {
  const { watch, version } = await watchAt(shelf)
  await shelf.write([{ id: WATCH, body: edit(watch), was: version }, ...beside])
}
