import type { Day } from '../day.ts'
import type { Organization, Person } from '../organization.ts'
import { achieved } from './achieved.ts'
import type { Layout, RosterField } from './columns.ts'
import { evidenceOf, readDay } from './dates.ts'
import type { Evidence } from './dates.ts'
import { byName, namedOf, nameId, plainName, recordOf, surely, together, wasErased } from './match.ts'
import type { Clues, OnRecord } from './match.ts'
import { guardOf, isPresent, nameOf } from './proposal.ts'
import type { RowConflict, Context, Proposal } from './proposal.ts'
import type { Row } from './table.ts'
import type { TitleReader } from './titles.ts'
import { shown } from './why.ts'
import type { Bad, Why } from './why.ts'

/* A list of people; as Goldkeeper exports it, with a row for each of their achievements. */

type Known = { readonly id?: string; readonly name?: string; readonly email?: string; readonly objectId?: string; readonly joins?: Day; readonly leaves?: Day; readonly moved?: true }
type Listed = { readonly line: number; readonly known: Known; readonly holds: { readonly credential: string; readonly passed: Day; readonly expires?: Day; readonly confirmed?: Day } | undefined }

type Cell = (row: Row, field: RosterField) => string

const dayFields = ['joins', 'leaves', 'passed', 'expires', 'confirmed'] as const

export function proposeRoster(organization: Organization, layout: Extract<Layout, { kind: 'roster' }>, rows: readonly Row[], broken: readonly Bad[], titles: TitleReader, context: Context): Proposal {
  const cell: Cell = (row, field) => {
    const at = layout.at[field]
    return at === undefined ? '' : (row.cells[at] ?? '')
  }
  const evidence = Object.fromEntries(dayFields.map((field) => [field, evidenceOf(rows.map((row) => ({ line: row.line, text: cell(row, field) })))])) as Evidences
  const bad: Bad[] = [...broken]
  const unmatched: { line: number; title: string }[] = []
  const listed: Listed[] = []
  for (const [at, row] of rows.entries()) {
    if (at % 10_000 === 0) context.progress?.(at, rows.length)
    const read = readRow(row, cell, evidence, titles, context.on)
    if ('why' in read) bad.push({ line: row.line, why: read.why })
    else if ('title' in read) unmatched.push({ line: row.line, title: read.title })
    else listed.push(read)
  }
  const record = recordOf(organization.people)
  const { after, here, ...counts } = laidOver(listed, record, context, bad)
  const absentees = organization.people.filter((person) => !here.has(person.id) && isPresent(person, context.on))
  if (context.complete === true) for (const person of absentees) after.set(person.id, { ...person, leaves: context.on })
  const newcomers = [...after.values()].filter(({ id }) => !record.byId.has(id.toLowerCase())).sort((a, b) => (a.id < b.id ? -1 : 1))
  const people = [...organization.people.map((person) => after.get(person.id) ?? person), ...newcomers]
  return {
    kind: 'roster',
    organization: { ...organization, people },
    rows: rows.length + broken.length,
    ...counts,
    unmatched,
    bad: bad.sort((a, b) => a.line - b.line),
    absent: absentees.map(nameOf),
    joining: newcomers.length,
    ...guardOf(organization.people, people, context.on),
  }
}

type Evidences = Readonly<{ [field in (typeof dayFields)[number]]: Evidence }>

function readRow(row: Row, cell: Cell, evidence: Evidences, titles: TitleReader, on: Day): Listed | { readonly why: Why } | { readonly title: string } {
  const days: { [field in (typeof dayFields)[number]]?: Day } = {}
  for (const field of dayFields) {
    const text = cell(row, field)
    if (text === '') continue
    const read = readDay({ text }, field, evidence[field])
    if ('why' in read) return read
    days[field] = read.day
  }
  const { joins, leaves, passed, expires, confirmed } = days
  if (joins !== undefined && leaves !== undefined && leaves < joins) return { why: { kind: 'left-before', joins, leaves } }
  const [id, email, objectId] = [cell(row, 'id'), cell(row, 'email'), cell(row, 'objectId')]
  const name = cell(row, 'name') || [cell(row, 'first'), cell(row, 'last')].filter((part) => part !== '').join(' ')
  if (name === '' && email === '' && objectId === '') return { why: { kind: 'nobody' } }
  if (email !== '' && !email.includes('@')) return { why: { kind: 'address', written: shown(email) } }
  const known: Known = {
    ...(id === '' ? {} : { id }),
    ...(name === '' ? {} : { name }),
    ...(email === '' ? {} : { email }),
    ...(objectId === '' ? {} : { objectId }),
    ...(joins === undefined ? {} : { joins }),
    ...(leaves === undefined ? {} : { leaves }),
    ...(cell(row, 'moved') === 'true' ? { moved: true } : {}),
  }
  const title = cell(row, 'credential')
  if (title === '') return { line: row.line, known, holds: undefined }
  if (passed === undefined) return { why: { kind: 'no-day', column: 'passed' } }
  if (passed > on) return { why: { kind: 'future', day: passed, on } }
  if (expires !== undefined && expires < passed) return { why: { kind: 'expired-before', passed, expires } }
  const credential = titles(title)
  if (credential === undefined) return { title }
  return { line: row.line, known, holds: { credential, passed, ...(expires === undefined ? {} : { expires }), ...(confirmed === undefined ? {} : { confirmed }) } }
}

function laidOver(listed: readonly Listed[], record: OnRecord, { on, isForgotten }: Context, bad: Bad[]) {
  const found = together(listed, keysOf).map((group) => ({ group, person: surely(cluesOf(agreedBy(group)), record) }))
  // Rows nothing connects in the file may still be of one person on record.
  const sure = [...Map.groupBy(found, (one) => one.person ?? one).values()].map((ones) => {
    const agreed = agreedBy(ones.flatMap((one) => one.group))
    return { agreed, clues: cluesOf(agreed), person: ones[0]!.person }
  })
  const claimed = new Map(sure.flatMap(({ person, agreed: { said } }) => (person === undefined ? [] : [[person.id, said.name === undefined ? person : { ...person, name: said.name }] as const])))
  // The names as they will be: the file may have given somebody another one.
  const names = namedOf([...record.byId.values()].map((person) => claimed.get(person.id) ?? person))
  const erased = new Set(sure.filter(({ person, clues }) => person === undefined && wasErased(clues, isForgotten)))
  const named = byName(sure.filter((one) => one.person === undefined && !erased.has(one)), names, true)
  const listedAs = new Map<string, number>()
  for (const { clues } of sure) listedAs.set(clues.name, (listedAs.get(clues.name) ?? 0) + 1)
  const after = new Map<string, Person>()
  const here = new Set<string>()
  const conflicts: RowConflict[] = []
  const counts = { applied: 0, unchanged: 0 }
  for (const one of sure) {
    const { clues, agreed } = one
    const { group, believed, contradicting } = agreed
    if (erased.has(one)) {
      bad.push(...group.map(({ line }) => ({ line, why: { kind: 'forgotten' as const } })))
      continue
    }
    const namesake = named.get(one)
    const before = one.person ?? (namesake !== undefined && !claimed.has(namesake.id) ? namesake : undefined)
    const start: Person = before ?? { id: newId(clues, group), achievements: [] }
    const merged = mergedWith(start, agreed)
    bad.push(...contradicting.map(({ line }) => ({ line, why: { kind: 'contradicts' as const } })))
    const line = Math.min(...group.map((row) => row.line))
    if (before === undefined && clues.name !== '' && (names.has(clues.name) || (listedAs.get(clues.name) ?? 0) > 1)) conflicts.push({ kind: 'namesake', line, person: nameOf(merged) })
    if (before?.leaves !== undefined && before.leaves < on && believed.every(({ known }) => known.leaves === undefined)) conflicts.push({ kind: 'left', line, person: nameOf(before), was: before.leaves })
    const outcome = achieved(merged, believed.flatMap(({ line, holds }) => (holds === undefined ? [] : [{ line, ...holds }])))
    conflicts.push(...outcome.conflicts)
    // What a file leaves as it is must be byte for byte as it was.
    const now = before === undefined ? outcome.person : { ...before, ...outcome.person }
    const changed = before === undefined || JSON.stringify({ ...before, achievements: 0 }) !== JSON.stringify({ ...now, achievements: 0 })
    // Who she is, is said in each of her rows and changes once.
    const news = changed ? Math.max(1, outcome.applied) : outcome.applied
    counts.applied += news
    counts.unchanged += believed.length - news
    here.add(start.id)
    after.set(start.id, now)
  }
  return { after, here, conflicts: conflicts.sort((a, b) => a.line - b.line), ...counts }
}

/** The rows of one person: what they say of her, those that are believed, and those that are not. */
type Agreed = { readonly group: readonly Listed[]; readonly said: Known; readonly believed: readonly Listed[]; readonly contradicting: readonly Listed[] }

/** A row that says something else of the same person than the row before is not believed. */
function agreedBy(rows: readonly Listed[]): Agreed {
  const group = rows.toSorted(inOrder)
  const said: { -readonly [key in keyof Known]?: Known[key] } = {}
  const [believed, contradicting]: [Listed[], Listed[]] = [[], []]
  for (const one of group) {
    const other = (Object.keys(one.known) as (keyof Known)[]).find((key) => key in said && plainly(said[key]) !== plainly(one.known[key]))
    if (other !== undefined && other !== 'email') contradicting.push(one)
    else {
      Object.assign(said, { ...one.known, ...said })
      believed.push(one)
    }
  }
  return { group, said, believed, contradicting }
}

function mergedWith(start: Person, { group, said }: Agreed): Person {
  const { id: _, ...known } = said
  // Of several addresses the one on record stays.
  const kept = group.some((one) => plainly(one.known.email) === plainly(start.email))
  const email = kept ? start.email : (known.email ?? start.email)
  const { achievements, ...rest } = start
  return { ...rest, ...sameButCase(start, known), ...(email === undefined ? {} : { email }), achievements }
}

const plainly = (value: string | true | undefined): string => String(value).toLowerCase()

/** What differs only in case was not changed. */
const sameButCase = (start: Person, { objectId, ...known }: Omit<Known, 'id'>): Omit<Known, 'id'> =>
  objectId === undefined || plainly(start.objectId) === plainly(objectId) ? known : { ...known, objectId }

function* keysOf({ known: { id, name, email, objectId } }: Listed): Generator<readonly ['id' | 'object' | 'email' | 'name', string]> {
  if (id !== undefined) yield ['id', id.toLowerCase()]
  if (objectId !== undefined) yield ['object', objectId.toLowerCase()]
  if (email !== undefined) yield ['email', email.toLowerCase()]
  if (id === undefined && objectId === undefined && email === undefined) yield ['name', plainName(name!)]
}

/** The same whatever the order of rows. */
const inOrder = (a: Listed, b: Listed): number => {
  const [one, other] = [JSON.stringify([a.known, a.holds]), JSON.stringify([b.known, b.holds])]
  return one < other ? -1 : one > other ? 1 : a.line - b.line
}

function cluesOf({ group, said }: Agreed): Clues {
  const all = (field: 'id' | 'objectId' | 'email'): string[] => [...new Set(group.flatMap(({ known }) => known[field]?.toLowerCase() ?? []))].sort()
  const [objectIds, emails] = [all('objectId'), all('email')]
  return { ids: [...all('id'), ...objectIds, ...emails], objectIds, emails, name: plainName(said.name ?? '') }
}

/** As the list writes it, where it does. */
const newId = ({ ids, name }: Clues, group: readonly Listed[]): string => group.flatMap(({ known }) => known.id ?? []).sort()[0] ?? ids[0] ?? nameId(name)
