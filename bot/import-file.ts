import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as z from 'zod'
import type { Pressed } from '../cards/button.ts'
import { declined } from '../cards/declined.ts'
import { importFile } from '../cards/import.ts'
import type { Import } from '../cards/import.ts'
import { Day } from '../src/day.ts'
import { editsBetween } from '../src/edit.ts'
import { propose, readFile } from '../src/import/import.ts'
import type { ReadFile } from '../src/import/import.ts'
import type { Context, Proposal } from '../src/import/proposal.ts'
import type { Organization } from '../src/organization.ts'
import { isForgotten, readForgotten } from '../src/store/forgotten.ts'
import { readOrganization, writeOrganization } from '../src/store/organizations.ts'
import type { Shelf, Stored } from '../src/store/store.ts'
import { late, untilWritten } from '../src/store/until-written.ts'
import { levelChanges } from './changes.ts'
import { importEvent } from './event.ts'
import type { Answer, Download, Inbound, Outbound } from './message.ts'
import type { Turn } from './turn.ts'

/*
 * A file sent in a chat. What it would do is shown; the file is kept for a day, and the button names it and that outcome. Pressed, the
 * outcome is worked out anew, and written only where it is still the one that was shown.
 */

/** `file` is what was sent, packed; gone once it is imported. `on`: the day it came. */
const Kept = z.object({ file: z.string().optional(), organization: z.string(), on: Day })

const A_DAY = 86_400
/** Of the 2 MB a document may have, with room for what else is in it. */
const MOST_KEPT = 1_500_000

export async function received(inbound: Inbound, turn: Turn, shelf: Shelf, download: Download): Promise<Answer> {
  if (turn.where !== 'personal') return { say: [declined({ why: 'in-private' }, turn.text)] }
  if (!turn.admin) return { say: [declined({ why: 'not-admin' }, turn.text)] }
  const say: Outbound[] = []
  for (const link of inbound.files ?? []) say.push(await receivedOne(inbound.id, link, turn, shelf, download))
  return { say }
}

async function receivedOne(activity: string, link: string, turn: Turn, shelf: Shelf, download: Download): Promise<Outbound> {
  const found = await download(link)
  if ('why' in found) return drawn({ state: 'refused', why: found.why }, turn)
  const read = readFile(found.bytes)
  if (read.kind === 'unknown') return drawn({ state: 'refused', why: read.json ? 'broken' : 'unknown' }, turn)
  const file = gzipSync(found.bytes).toString('base64')
  if (file.length > MOST_KEPT) return drawn({ state: 'refused', why: 'too-large' }, turn)
  const id = `import-${hash([turn.organization.id, activity, file])}`
  const body: z.infer<typeof Kept> = { file, organization: turn.organization.id, on: turn.on }
  await shelf.write([{ id, body, was: (await shelf.read([id])).get(id)?.version ?? null, seconds: A_DAY }])
  return asked(id, outcomes(read, turn.organization, await contextOf(turn.on, shelf)), turn)
}

/** Without and with the departure of whoever is missing, which only a list of people can speak of. */
type Outcomes = { readonly plain: Proposal; readonly complete: Proposal | null; readonly before: Organization }

function outcomes(read: Exclude<ReadFile, { kind: 'unknown' }>, before: Organization, context: Context): Outcomes {
  const file = read.kind === 'organization' ? { ...read, organization: here(read.organization, before) } : read
  const plain = propose(file, before, context)
  return { plain, complete: plain.kind === 'roster' && plain.absent.length > 0 ? propose(file, before, { ...context, complete: true }) : null, before }
}

/** A file from elsewhere does not rename this organization, and does not leave it without an admin. */
const here = (read: Organization, { id, admins }: Organization): Organization => ({ ...read, id, admins: read.admins.length > 0 ? read.admins : admins })

function asked(id: string, { plain, complete, before }: Outcomes, turn: Turn, again = false, guarded: 'import' | 'complete' | null = null): Outbound {
  const proposal = guarded === 'complete' && complete !== null ? complete : plain
  const digestComplete = complete === null || guarded !== null ? null : digestOf(before, complete)
  return drawn({ state: 'asked', proposal, id, digest: digestOf(before, proposal), digestComplete, again, guarded }, turn)
}

export async function importConfirmed({ id, digest, complete, yes }: Extract<Pressed, { press: 'import' }>, turn: Turn, shelf: Shelf): Promise<Outbound> {
  return untilWritten(async () => {
    const stored = (await shelf.read([id])).get(id)
    const kept = Kept.safeParse(stored?.body).data
    if (stored === undefined || kept === undefined || kept.organization !== turn.organization.id) return drawn({ state: 'gone' }, turn)
    if (kept.file === undefined) return drawn({ state: 'already' }, turn)
    const read = readFile(gunzipSync(Buffer.from(kept.file, 'base64')))
    if (read.kind === 'unknown') return drawn({ state: 'gone' }, turn)
    const held = (await readOrganization(shelf, kept.organization)) ?? null
    const before = held?.organization ?? turn.organization
    const all = outcomes(read, before, await contextOf(kept.on, shelf))
    const proposal = complete ? all.complete : all.plain
    if (proposal === null || digestOf(before, proposal) !== digest) return asked(id, all, turn, true)
    if (proposal.guard && !yes) return asked(id, all, turn, false, complete ? 'complete' : 'import')
    if (await writeOrganization(shelf, held, proposal.organization, written(id, stored, kept, proposal, turn))) {
      return drawn({ state: 'done', proposal, catalog: turn.catalog, changes: levelChanges(before, proposal.organization, turn) }, turn)
    }
    return late
  })
}

/** The event, which names nobody, and the file's end. */
function written(id: string, { version }: Stored, { organization, on }: z.infer<typeof Kept>, { kind, rows, applied, joining, leaving }: Proposal, turn: Turn) {
  const event = { via: 'file', by: turn.by, on: turn.on, at: turn.at, organization, file: { kind, rows, applied, joining, leaving } }
  return [
    { id: importEvent(turn.on, id), body: event, was: null },
    { id, body: { organization, on }, was: version, seconds: A_DAY },
  ]
}

export async function importCancelled(id: string, turn: Turn, shelf: Shelf): Promise<Outbound> {
  const stored = (await shelf.read([id])).get(id)
  const kept = Kept.safeParse(stored?.body).data
  if (kept?.organization === turn.organization.id && kept.file === undefined) return drawn({ state: 'already' }, turn)
  if (stored !== undefined && kept?.organization === turn.organization.id) await shelf.write([{ id, gone: stored.version }])
  return drawn({ state: 'cancelled' }, turn)
}

async function contextOf(on: Day, shelf: Shelf): Promise<Context> {
  const forgotten = await readForgotten(shelf)
  return { on, isForgotten: (known) => isForgotten(forgotten, known) }
}

/** Everything the file would change, and into what: whatever else was changed meanwhile does not matter. */
const digestOf = (before: Organization, { organization }: Proposal): string => hash(editsBetween(before, organization))

const hash = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22)

const drawn = (data: Import, { text }: Turn): Outbound => importFile(data, text)
