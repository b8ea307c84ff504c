import { randomUUID } from 'node:crypto'
import { readFile as readBytes, stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { importEvent } from '../../../bot/event.ts'
import { whyOf } from '../../../cards/text/import.ts'
import { texts } from '../../../cards/text/languages.ts'
import { Day } from '../../../src/day.ts'
import { propose, readFile } from '../../../src/import/import.ts'
import type { ReadFile } from '../../../src/import/import.ts'
import { isSame } from '../../../src/import/proposal.ts'
import type { Known, Proposal } from '../../../src/import/proposal.ts'
import { Organization } from '../../../src/organization.ts'
import { isForgotten, readForgotten } from '../../../src/store/forgotten.ts'
import { readOrganization, writeOrganizations } from '../../../src/store/organizations.ts'
import type { Held } from '../../../src/store/organizations.ts'
import type { Put, Shelf } from '../../../src/store/store.ts'
import type { Io } from '../json-lines.ts'
import { parse } from '../json-lines.ts'
import { keptOptions, openStore } from '../kept.ts'
import { Halt, Refusal } from '../refusal.ts'
import { localDay, today } from '../today.ts'

const usage = 'import takes one file: import FILE [--organization ID] [--dry-run] [--complete] [--yes] [--on DAY] [--by PERSON] [--tenant ID] [--store FILE | --cosmos ENDPOINT]'

/**
 * `goldkeeper import FILE`: an organization as JSON, created or replaced; a Partner Center Trainings export or a list of people, laid
 * over the organization. The file's day is the day it was last written, or `--on`. A tenant's first organization has its id; with
 * `--tenant` another one becomes a further organization of that tenant. `--by` says in the history who of the record it was.
 */
export async function importCommand(args: string[], { out, err }: Io, open = openStore): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      organization: { type: 'string' },
      tenant: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      complete: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      on: { type: 'string' },
      by: { type: 'string' },
      ...keptOptions,
    },
  })
  // A file of a hundred thousand rows: rather collect garbage than memory.
  setFlagsFromString('--optimize-for-size')
  const [path, ...more] = positionals
  if (path === undefined || more.length > 0) throw new Refusal(usage)
  const { file, day } = await content(path)
  const on = values.on === undefined ? day : parse(Day, values.on, '--on')
  if (file.kind === 'unknown') throw new Refusal(file.json ? file.why : `${path} is nothing that can be imported, ${file.why}`)
  const id = values.organization ?? (file.kind === 'organization' ? file.organization.id : undefined)
  if (id === undefined) throw new Refusal(`${path} does not say whose it is: name the organization with --organization ID`)
  if (values.complete && !(file.kind === 'table' && file.layout.kind === 'roster')) throw new Refusal(`--complete says that whoever is missing has left, which only a list of people can: leave it out for ${path}`)
  const meant = file.kind === 'organization' ? { ...file, organization: { ...file.organization, id } } : file

  const progress = (done: number, rows: number): void => {
    if (done > 0 && rows >= LONG) err(`${done} of ${rows} rows read`)
  }
  const tenant = values.tenant ?? id
  const store = open(values, 'make')
  try {
    // First: a row without an organization is dropped by the next night, an organization without a row would be found by none.
    if (!values['dry-run']) await store.due.put({ tenant, organization: id, day: on })
    const shelf = store.shelf(tenant)
    const forgotten = await readForgotten(shelf)
    const context = { on, complete: values.complete, progress, isForgotten: (known: Known) => isForgotten(forgotten, known) }
    const proposal = await apply(shelf, { tenant, id }, (before) => propose(meant, before, context), { on, write: !values['dry-run'], yes: values.yes, by: values.by })
    const { kind, rows, unchanged, unmatched, bad, absent, guard } = proposal
    const stopped = guard && !values.yes
    const said = bad.map(({ line, why }) => ({ line, why: whyOf(texts.en, why) }))
    out(JSON.stringify({ kind, rows, applied: stopped ? 0 : proposal.applied, unchanged, unmatched, bad: said, absent, guard }))
    for (const conflict of proposal.conflicts) err(inWords(conflict))
    if (stopped) throw new Halt(`${proposal.leaving === 1 ? '1 person' : `${proposal.leaving} people`} would leave, more than one in five: nothing was imported; if they did leave, import again with --yes`)
  } finally {
    store.close()
  }
}

/** From here on it takes long enough to wonder. */
const LONG = 20_000

type How = { readonly on: Day; readonly write: boolean; readonly yes: boolean; readonly by: string | undefined }

/** Worked out anew from what is on record, as long as somebody else is faster. */
async function apply(shelf: Shelf, { tenant, id }: { tenant: string; id: string }, compute: (before: Organization) => Proposal, { on, write, yes, by }: How): Promise<Proposal> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const held = (await readOrganization(shelf, id)) ?? null
    const before = held?.organization ?? Organization.parse({ id, people: [] })
    const proposal = compute(before)
    const importer = by === undefined ? '' : whoOf(by, [before, proposal.organization])
    const first = id === tenant ? [] : await withSibling(shelf, tenant, id)
    const nothing = held !== null && isSame(before, proposal.organization)
    if ((nothing && first.length === 0) || !write || (proposal.guard && !yes)) return proposal
    const events = nothing ? [] : [eventOf(id, on, importer, proposal)]
    if (await writeOrganizations(shelf, [{ held, next: proposal.organization }, ...first], events)) return proposal
  }
  throw new Refusal(`organization ${id} keeps being changed by somebody else: import again`)
}

/** The tenant's first organization names the further ones; nothing where it does already. One that was never set up begins empty. */
async function withSibling(shelf: Shelf, tenant: string, id: string): Promise<{ held: Held | null; next: Organization; siblings: readonly string[] }[]> {
  const held = (await readOrganization(shelf, tenant)) ?? null
  if (held?.siblings.includes(id)) return []
  return [{ held, next: held?.organization ?? Organization.parse({ id: tenant, people: [] }), siblings: [...(held?.siblings ?? []), id] }]
}

function whoOf(said: string, organizations: readonly Organization[]): string {
  const like = said.toLowerCase()
  const found = organizations.flatMap(({ people }) => people.filter((one) => [one.id, one.email, one.name].some((known) => known?.toLowerCase() === like)).map((one) => one.id))
  const [one, ...others] = new Set(found)
  if (one === undefined || others.length > 0) throw new Refusal(`--by is "${said}", who is ${one === undefined ? 'nobody' : 'more than one person'} on record: give the id, the e-mail address or the name of one, or leave it out`)
  return one
}

/** In the history stands that a file was imported, by whom, and how much it brought; not whom. */
function eventOf(organization: string, on: Day, by: string, { kind, rows, applied, joining, leaving }: Proposal): Put {
  const body = { via: 'file', by, on: today(), at: new Date().toISOString(), organization, file: { kind, on, rows, applied, joining, leaving } }
  return { id: importEvent(today(), randomUUID()), body, was: null }
}

function inWords(conflict: Proposal['conflicts'][number]): string {
  const words = texts.en.import
  if (conflict.kind === 'unknown') return words.unknownValue[conflict.what](conflict.value)
  const { line } = conflict
  if (conflict.kind === 'partner') return `line ${line}: ${words.partner(conflict.rows, conflict.partner, conflict.most)}`
  const { person } = conflict
  const said = conflict.kind === 'date' ? words.date(person, conflict.credential, conflict.was, conflict.now) : conflict.kind === 'left' ? words.left(person, conflict.was) : words.namesake(person)
  return `line ${line}: ${said}`
}

async function content(path: string): Promise<{ file: ReadFile; day: Day }> {
  const read = await Promise.all([readBytes(path), stat(path)]).catch(() => {
    throw new Refusal(`${path} cannot be read: give the path of a file that is there`)
  })
  return { file: readFile(read[0]), day: localDay(read[1].mtime) }
}
