import type { Day } from '../day.ts'
import type { Organization, Person } from '../organization.ts'
import { achieved } from './achieved.ts'
import type { Shown } from './achieved.ts'
import type { Layout, TrainingsField } from './columns.ts'
import { evidenceOf, readDay } from './dates.ts'
import type { Evidence } from './dates.ts'
import { byName, nameId, plainName, recordOf, surely, together, wasErased } from './match.ts'
import type { Clues, OnRecord } from './match.ts'
import { nameOf } from './proposal.ts'
import type { RowConflict, Context, Proposal } from './proposal.ts'
import type { Row } from './table.ts'
import type { TitleReader } from './titles.ts'
import { shown } from './why.ts'
import type { Bad, Why } from './why.ts'

/* Partner Center's Trainings export: one row for each exam or certification of each person. */

type Cell = (row: Row, field: TrainingsField) => string

/** A row that says who passed what, when. */
type Training = Shown & { readonly account: string; readonly emails: readonly string[]; readonly objectId: string; readonly name: string; readonly partner: string }

export function proposeTrainings(organization: Organization, layout: Extract<Layout, { kind: 'trainings' }>, rows: readonly Row[], broken: readonly Bad[], titles: TitleReader, context: Context): Proposal {
  const cell: Cell = (row, field) => {
    const at = layout.at[field]
    return at === undefined ? '' : (row.cells[at] ?? '')
  }
  const { bad, unmatched, trainings } = readRows(rows, cell, titles, context)
  const record = recordOf(organization.people)
  const { found, conflicts, forgotten } = peopleOf(trainings, record, context)
  conflicts.push(...otherPartners(trainings))
  let applied = 0
  let unchanged = 0
  const after = new Map<string, Person>()
  for (const { person, trainings: shownOfHer } of found.values()) {
    const outcome = achieved(person, shownOfHer)
    applied += outcome.applied
    unchanged += outcome.unchanged
    conflicts.push(...outcome.conflicts)
    after.set(person.id, outcome.person)
  }
  const newcomers = [...after.values()].filter(({ id }) => !record.byId.has(id.toLowerCase())).sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    kind: 'trainings',
    organization: { ...organization, people: [...organization.people.map((person) => after.get(person.id) ?? person), ...newcomers] },
    rows: rows.length + broken.length,
    applied,
    unchanged,
    unmatched,
    bad: [...bad, ...broken, ...forgotten].sort((a, b) => a.line - b.line),
    conflicts: conflicts.sort((a, b) => a.line - b.line),
    absent: [],
    joining: newcomers.length,
    leaving: 0,
    guard: false,
  }
}

/** Whose rows are whose. Several accounts and addresses of the file may lead to one person on record. */
function peopleOf(trainings: readonly Training[], record: OnRecord, { isForgotten }: Context) {
  const found = new Map<string, { person: Person; trainings: Training[] }>()
  const conflicts: RowConflict[] = []
  const forgotten: Bad[] = []
  const newNames = new Set<string>()
  const groups = together(trainings, keysOf).map((group) => ({ group, clues: cluesOf(group) }))
  const sure = groups.map((one) => ({ ...one, person: surely(one.clues, record) }))
  // Before names are looked at: they could make her somebody else.
  const erased = new Set(sure.filter(({ person, clues }) => person === undefined && wasErased(clues, isForgotten)))
  const named = byName(sure.filter((one) => one.person === undefined && !erased.has(one)), record.byName, false)
  for (const one of sure) {
    const { group, clues } = one
    if (erased.has(one)) {
      forgotten.push(...group.map(({ line }) => ({ line, why: { kind: 'forgotten' as const } })))
      continue
    }
    const known = one.person ?? named.get(one)
    const person = known ?? newcomer(clues, group)
    if (known === undefined && clues.name !== '') {
      if (newNames.has(clues.name) || record.byName.has(clues.name)) conflicts.push({ kind: 'namesake', line: Math.min(...group.map(({ line }) => line)), person: nameOf(person) })
      newNames.add(clues.name)
    }
    const before = found.get(person.id)
    if (before === undefined) found.set(person.id, { person, trainings: group })
    else before.trainings.push(...group)
  }
  return { found, conflicts, forgotten }
}

function readRows(rows: readonly Row[], cell: Cell, titles: TitleReader, { progress, on }: Context) {
  // Both columns come from one hand: what one says of the order holds for the other.
  const evidence = evidenceOf(datesOf(rows, cell))
  const bad: Bad[] = []
  const unmatched: { line: number; title: string }[] = []
  const trainings: Training[] = []
  for (const [at, row] of rows.entries()) {
    if (at % 10_000 === 0) progress?.(at, rows.length)
    const read = readRow(row, cell, evidence, titles, on)
    if ('why' in read) bad.push({ line: row.line, why: read.why })
    else if ('title' in read) unmatched.push({ line: row.line, title: read.title })
    else trainings.push(read)
  }
  return { bad, unmatched, trainings }
}

function* datesOf(rows: readonly Row[], cell: Cell) {
  for (const row of rows) {
    const month = cell(row, 'month')
    yield { line: row.line, text: cell(row, 'completed'), ...(month === '' ? {} : { month }) }
    yield { line: row.line, text: cell(row, 'expires') }
  }
}

function readRow(row: Row, cell: Cell, evidence: Evidence, titles: TitleReader, on: Day): Training | { readonly why: Why } | { readonly title: string } {
  const title = cell(row, 'title')
  if (title === '') return { why: { kind: 'no-title' } }
  const month = cell(row, 'month')
  const completed = cell(row, 'completed')
  if (completed === '') return { why: { kind: 'no-day', column: 'passed' } }
  const passed = readDay({ text: completed, ...(month === '' ? {} : { month }) }, 'passed', evidence, true)
  if ('why' in passed) return passed
  if (passed.day > on) return { why: { kind: 'future', day: passed.day, on } }
  const expires = expiryOf(row, cell, evidence, passed.day, on)
  if (typeof expires === 'object') return expires
  const emails = [cell(row, 'work'), cell(row, 'email')].map((email) => email.toLowerCase()).filter((email) => email.includes('@'))
  const name = [cell(row, 'first'), cell(row, 'last')].filter((part) => part !== '').join(' ')
  const [account, objectId] = [cell(row, 'account'), cell(row, 'objectId').toLowerCase()]
  if (emails.length === 0 && account === '' && objectId === '' && name === '') return { why: { kind: 'nobody' } }
  const credential = titles(title)
  if (credential === undefined) return { title }
  return { line: row.line, credential, passed: passed.day, ...(expires === undefined ? {} : { expires }), confirmed: on, account, emails, objectId, name, partner: cell(row, 'group') || cell(row, 'partner') }
}

/** One line for each partner but the one most rows are of; offices of one company are one partner. */
function otherPartners(trainings: readonly Training[]): RowConflict[] {
  const partners = [...Map.groupBy(trainings.filter(({ partner }) => partner !== ''), ({ partner }) => partner)].sort(([, a], [, b]) => b.length - a.length || a[0]!.line - b[0]!.line)
  const [[most] = [''], ...others] = partners
  return others.map(([partner, ones]) => ({ kind: 'partner', line: ones[0]!.line, rows: ones.length, partner, most }))
}

/** Read, never computed; and what is said to be over must say since when. */
function expiryOf(row: Row, cell: Cell, evidence: Evidence, passed: Day, on: Day): Day | undefined | { readonly why: Why } {
  const text = cell(row, 'expires')
  const status = cell(row, 'status')
  const over = status !== '' && status.toLowerCase() !== 'active'
  const unclear = { why: { kind: 'over', status: shown(status) } } as const
  if (text === '') return over ? unclear : undefined
  const read = readDay({ text }, 'expires', evidence, true)
  if ('why' in read) return read
  if (read.day < passed) return { why: { kind: 'expired-before', passed, expires: read.day } }
  return over && read.day > on ? unclear : read.day
}

function* keysOf({ account, emails, objectId, name }: Training): Generator<readonly ['email' | 'account' | 'object' | 'name', string]> {
  for (const email of emails) yield ['email', email]
  if (account !== '') yield ['account', account]
  if (objectId !== '') yield ['object', objectId]
  // A row with nothing but a name is of whoever else has nothing but that name.
  if (emails.length === 0 && account === '' && objectId === '') yield ['name', plainName(name)]
}

/** In an order that does not depend on the order of rows. */
function cluesOf(group: readonly Training[]): Clues {
  const sorted = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))].sort()
  const accounts = sorted(group.map(({ account }) => account))
  const emails = [...new Set([...sorted(group.map((one) => one.emails[0] ?? '')), ...sorted(group.flatMap((one) => one.emails))])]
  const objectIds = sorted(group.map(({ objectId }) => objectId))
  const name = plainName(sorted(group.map((one) => one.name))[0] ?? '')
  return { ids: [...accounts.map((account) => `mcp-${account}`.toLowerCase()), ...objectIds, ...emails], objectIds, emails, name }
}

/** Her id comes from the file, so that the same file finds her again. */
function newcomer({ ids, emails: [email], objectIds: [objectId], name: plain }: Clues, group: readonly Training[]): Person {
  const [name] = group.flatMap((one) => (one.name === '' ? [] : [one.name])).sort()
  return { id: ids[0] ?? nameId(plain), ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }), ...(objectId === undefined ? {} : { objectId }), achievements: [] }
}
