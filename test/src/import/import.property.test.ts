import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { titled } from '../../../src/catalog/certifications.ts'
import { peopleCsv } from '../../../src/import/export.ts'
import { propose, readFile } from '../../../src/import/import.ts'
import type { Proposal } from '../../../src/import/proposal.ts'
import { Organization } from '../../../src/organization.ts'
import { encoded, fileOf, layouts, training } from './files.ts'
import type { Encoding, Fields } from './files.ts'

const on = '2024-03-01'

function proposed(bytes: Uint8Array, organization: Organization, complete = false): Proposal | undefined {
  const file = readFile(bytes)
  return file.kind === 'unknown' ? undefined : propose(file, organization, { on, complete })
}

const two = (n: number) => String(n).padStart(2, '0')
const date = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2015, max: 2026 })).map(([d, m, y]) => `${two(d)}/${two(m)}/${y} 10:00`)
const rarely = (text: string, odd: fc.Arbitrary<string>) => fc.oneof({ weight: 9, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: odd })

/** Few people, accounts and titles, so that rows meet. */
const row: fc.Arbitrary<Fields> = fc
  .record({
    IndividualFirstName: fc.constantFrom('Anna', 'Bruno', '', 'Zoë'),
    IndividualLastName: fc.constantFrom('Keller', 'Costa', '', 'O"Neil', 'Ríos;Vidal'),
    Email: fc.constantFrom('a@example.org', 'b@example.org', 'B@Example.org', 'c@example.org', ''),
    CorpEmail: fc.constantFrom('a@nordwind.example', 'b@nordwind.example', '', ''),
    MCPID: fc.constantFrom('1', '2', '3', '4', ''),
    TrainingTitle: fc.oneof(fc.constantFrom(...titled.slice(0, 6).map(({ titles }) => titles[0]!)), fc.constantFrom('Something else', '345')),
    TrainingCompletionDate: fc.oneof({ weight: 9, arbitrary: date }, { weight: 1, arbitrary: fc.constantFrom('', '31/02/2020 10:00', 'soon', '2020-02-29  01:02:03') }),
    ExpirationDate: fc.oneof(date, fc.constant('')),
    ActivationStatus: fc.constantFrom('Active', 'Active', '', 'Expired'),
  })
  .map(training)

const person = fc.record({
  name: fc.constantFrom('Anna Keller', 'anna keller', 'Bruno Costa', 'Zoë O"Neil'),
  email: fc.option(fc.constantFrom('a@example.org', 'b@nordwind.example'), { nil: undefined }),
  leaves: fc.option(fc.constantFrom('2023-01-31', '2025-01-31'), { nil: undefined }),
  achievements: fc.array(fc.record({ credential: fc.constantFrom('AI-102', 'AI-103', '70-345'), passed: fc.constantFrom('2018-05-04', '2020-04-03', '2023-12-31') }), { maxLength: 3 }),
})

const organization: fc.Arbitrary<Organization> = fc
  .array(person, { maxLength: 4 })
  .map((people) => Organization.parse(JSON.parse(JSON.stringify({ id: 'nordwind', people: people.map((one, i) => ({ id: `p${i}`, ...one })) }))))

const permuted = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length })

/** Lines move with their rows; nothing else may. */
const withoutLines = ({ conflicts, bad, unmatched, ...proposal }: Proposal) => ({
  ...proposal,
  conflicts: conflicts.map((one) => JSON.stringify({ ...one, line: 0 })).sort(),
  bad: bad.map(({ why }) => JSON.stringify({ ...why, dayFirst: 0, monthFirst: 0 })).sort(),
  unmatched: unmatched.map(({ title }) => title).sort(),
})

test('the order of rows and columns, separators, line ends and encodings do not matter', () => {
  const encodings: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252']
  const files = fc.array(row, { maxLength: 12 }).chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      shuffled: permuted(rows),
      header: permuted([...layouts[17], 'Something more']),
      written: fc.record({ separator: fc.constantFrom(',', ';', '\t'), newline: fc.constantFrom('\n', '\r\n', '\r'), encoding: fc.constantFrom(...encodings), quoted: fc.boolean() }),
    }),
  )
  fc.assert(
    fc.property(files, organization, ({ rows, shuffled, header, written }, before) => {
      const plain = proposed(fileOf(layouts[17], rows), before)!
      expect(withoutLines(proposed(fileOf(header, shuffled, written), before)!)).toEqual(withoutLines(plain))
    }),
    { numRuns: 300 },
  )
})

test('a file twice changes nothing the second time, however its rows lie', () => {
  const files = fc.array(row, { maxLength: 12 }).chain((rows) => fc.tuple(fc.constant(rows), permuted(rows)))
  fc.assert(
    fc.property(files, organization, ([rows, shuffled], before) => {
      const once = proposed(fileOf(layouts[17], rows), before)!
      const twice = proposed(fileOf(layouts[17], shuffled), once.organization)!
      expect(twice.organization).toEqual(once.organization)
      expect(twice.applied).toBe(0)
    }),
    { numRuns: 300 },
  )
})

const listed: fc.Arbitrary<Fields> = fc.record({
  Id: fc.constantFrom('', '', '', 'p0', 'p1', 'x'),
  'Object ID': fc.constantFrom('', '', '', 'o1', 'O2'),
  Name: fc.constantFrom('Anna Keller', 'ANNA KELLER', 'Bruno Costa', 'Zoë O"Neil', ''),
  Email: fc.constantFrom('', '', 'a@example.org', 'B@nordwind.example', 'c@nordwind.example'),
  Joins: fc.constantFrom('', '', '2020-01-31', '1/2/2020', 'soon'),
  Leaves: fc.constantFrom('', '', '', '2024-02-01', '31/12/2025'),
  Credential: fc.constantFrom('', '', 'AI-102', 'Something else'),
  Passed: fc.constantFrom('2020-04-03', '2023-12-31', ''),
})

test('a list of people twice changes nothing the second time, however its rows lie, and accounts for every row', () => {
  const files = fc.array(listed, { maxLength: 8 }).chain((rows) => fc.tuple(fc.constant(rows), permuted(rows)))
  const header = ['Id', 'Object ID', 'Name', 'Email', 'Joins', 'Leaves', 'Credential', 'Passed']
  const said = (rows: readonly Fields[]) => rows.filter((row) => header.some((name) => row[name] !== ''))
  fc.assert(
    fc.property(files, organization, fc.boolean(), ([rows, shuffled], before, complete) => {
      const once = proposed(fileOf(header, rows), before, complete)!
      expect(withoutLines(proposed(fileOf(header, shuffled), before, complete)!)).toEqual(withoutLines(once))
      const twice = proposed(fileOf(header, shuffled), once.organization, complete)!
      expect(twice.organization).toEqual(once.organization)
      expect(twice.applied).toBe(0)
      for (const { applied, unchanged, unmatched, bad } of [once, twice]) expect(applied + unchanged + unmatched.length + bad.length).toBe(said(rows).length)
    }),
    { numRuns: 300 },
  )
})

test('every row is accounted for once, and nobody on record is lost, renamed or robbed of an achievement', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), organization, (rows, before) => {
      const { applied, unchanged, unmatched, bad, organization: after } = proposed(fileOf(layouts[17], rows), before)!
      expect(applied + unchanged + unmatched.length + bad.length).toBe(rows.length)
      for (const one of before.people) {
        const now = after.people.find(({ id }) => id === one.id)
        expect({ ...now, achievements: [] }).toEqual({ ...one, achievements: [] })
        expect(now!.achievements.length).toBeGreaterThanOrEqual(one.achievements.length)
      }
      expect(Organization.parse(after)).toEqual(after)
    }),
    { numRuns: 300 },
  )
})

test('no file makes it fail, or changes anything where it is refused', () => {
  const rosterHeader = fc.shuffledSubarray(['Name', 'First name', 'Last name', 'Email', 'Joins', 'Leaves', 'Id', 'Object ID', 'Credential', 'Passed', 'Nome', 'Apellidos'], { minLength: 1 })
  const noise = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', "'", '=', 'a', '1', '/', '-', '@', 'Name', '\u0000', 'é', '😀', '{', '[') })
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    noise,
    fc.tuple(rosterHeader, noise).map(([header, body]) => `${header.join(',')}\n${body}`),
    fc.tuple(fc.array(row, { maxLength: 3 }), noise, fc.nat()).map(([rows, body, at]) => {
      const whole = Buffer.from(fileOf(layouts[18], rows, { encoding: 'utf-8' })).toString()
      return `${whole.slice(0, at % whole.length)}${body}${whole.slice(at % whole.length)}`
    }),
    fc.json(),
    rarely('{"id":"nordwind","people":[]}', fc.json()),
  )
  const bytes = fc.oneof(fc.uint8Array(), fc.tuple(text, fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be')).map(([one, encoding]) => encoded(one, encoding)))
  fc.assert(
    fc.property(bytes, organization, fc.boolean(), (file, before, complete) => {
      const untouched = JSON.stringify(before)
      const proposal = proposed(file, before, complete)
      expect(JSON.stringify(before)).toBe(untouched)
      if (proposal === undefined) return
      expect(Organization.parse(JSON.parse(JSON.stringify(proposal.organization)))).toEqual(proposal.organization)
      const again = proposed(file, proposal.organization, complete)!
      expect(again.organization).toEqual(proposal.organization)
    }),
    { numRuns: 1000 },
  )
})

test('people exported as CSV are imported as they were, whatever they are called, and no cell is a formula', () => {
  const name = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', 'A', 'é', ' ', '1', '(', '😀'), minLength: 1 }).map((text) => `${text}x`.trim())
  const people = fc.array(fc.record({ name, achievements: person.map(({ achievements }) => achievements.filter(({ credential }, i) => achievements.findIndex((one) => one.credential === credential) === i)) }), { maxLength: 5 })
  fc.assert(
    fc.property(people, (some) => {
      const before = Organization.parse({ id: 'nordwind', people: some.map((one, i) => ({ id: `p${i}`, email: `p${i}@nordwind.example`, ...one })) })
      const csv = peopleCsv(before)
      const dangerous = csv.split(/\r\n/).flatMap((line) => line.split(',')).filter((cell) => /^"?[=+@\t\r]|^"?-/.test(cell) && !/^"?'/.test(cell))
      expect(some.some(({ name }) => /[,\n]/.test(name)) ? [] : dangerous).toEqual([])
      const { organization: after, bad, unmatched } = proposed(Buffer.from(csv), Organization.parse({ id: 'nordwind', people: [] }))!
      expect([bad, unmatched]).toEqual([[], []])
      const sorted = ({ people }: Organization) => people.map((one) => ({ ...one, achievements: [...one.achievements].sort((a, b) => (a.credential < b.credential ? -1 : 1)) }))
      expect(sorted(after)).toEqual(sorted(before))
    }),
    { numRuns: 300 },
  )
})
