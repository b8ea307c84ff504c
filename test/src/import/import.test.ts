import { describe, expect, test } from 'vitest'
import { titled } from '../../../src/catalog/certifications.ts'
import { designations } from '../../../src/catalog/designations.ts'
import { propose, readFile } from '../../../src/import/import.ts'
import type { Context, Proposal } from '../../../src/import/proposal.ts'
import { Organization } from '../../../src/organization.ts'
import { encoded, fileOf, layouts, training } from './files.ts'
import type { Encoding, Fields } from './files.ts'

const on = '2024-03-01'
const empty = Organization.parse({ id: 'nordwind', people: [] })
const having = (...people: object[]): Organization => Organization.parse({ id: 'nordwind', people })

function proposed(bytes: Uint8Array, organization = empty, context: Partial<Context> = {}): Proposal {
  const file = readFile(bytes)
  if (file.kind === 'unknown') throw new Error(file.why)
  return propose(file, organization, { on, ...context })
}

const export17 = (rows: readonly Fields[], organization = empty, context: Partial<Context> = {}): Proposal => proposed(fileOf(layouts[17], rows.map(training)), organization, context)

const anna = { IndividualFirstName: 'Anna', IndividualLastName: 'Keller', Email: 'anna@example.org', CorpEmail: 'akeller@nordwind.example', MCPID: '7001' }
const azure = { TrainingTitle: 'Azure Administrator Associate', TrainingCompletionDate: '25/12/2022 23:07', ExpirationDate: '25/12/2024 23:07' }
const exam = { TrainingTitle: 'Exam 70-345: Designing and Deploying Microsoft Exchange Server 2016', TrainingCompletionDate: '13/02/2018 09:30', ExpirationDate: '' }

describe('a Trainings export', () => {
  test.each([15, 17, 18] as const)('of %i columns is known by its headings, in any order and case', (columns) => {
    const header = layouts[columns].map((name, i) => (i % 2 === 0 ? name.toUpperCase() : name)).toReversed()
    const rows = [training({ ...anna, ...azure })].map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [header.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name, value])))
    const { kind, applied, organization } = proposed(fileOf(['Unknown', ...header], rows))
    expect([kind, applied]).toEqual(['trainings', 1])
    expect(organization.people).toEqual([
      {
        id: 'mcp-7001',
        name: 'Anna Keller',
        email: 'akeller@nordwind.example',
        achievements: [{ credential: 'AZ-104', passed: '2022-12-25', ...(columns === 15 ? {} : { expires: '2024-12-25' }), confirmed: on }],
      },
    ])
  })

  test('twice changes nothing, whenever the second time is', () => {
    const rows = [{ ...anna, ...azure }, { ...anna, ...exam }]
    const once = export17(rows)
    const twice = export17(rows, once.organization, { on: '2024-06-01' })
    expect([once.applied, once.unchanged, twice.applied, twice.unchanged]).toEqual([2, 0, 0, 2])
    expect(twice.organization).toEqual(once.organization)
  })

  test('confirms what was recorded by chat, and does not double it', () => {
    const recorded = having({ id: 'anna', name: 'Anna Keller', achievements: [{ credential: '70-345', passed: '2018-02-13' }] })
    const { organization, applied, conflicts } = export17([{ ...anna, ...exam }], recorded)
    expect(organization.people).toEqual([{ id: 'anna', name: 'Anna Keller', achievements: [{ credential: '70-345', passed: '2018-02-13', confirmed: on }] }])
    expect([applied, conflicts]).toEqual([1, []])
  })

  test('puts its own date where another was recorded, and says so', () => {
    const recorded = having({ id: 'anna', name: 'Anna Keller', achievements: [{ credential: '70-345', passed: '2017-12-01' }] })
    const { organization, conflicts } = export17([{ ...anna, ...exam }], recorded)
    expect(organization.people[0]!.achievements).toEqual([{ credential: '70-345', passed: '2018-02-13', confirmed: on }])
    expect(conflicts).toEqual([{ kind: 'date', line: 2, person: 'Anna Keller', credential: '70-345', was: '2017-12-01', now: '2018-02-13' }])
  })

  test('leaves a renewal that was recorded since beside what it shows', () => {
    const recorded = having({ id: 'anna', name: 'Anna Keller', achievements: [{ credential: 'AZ-104', passed: '2024-02-20', expires: '2025-02-20' }] })
    expect(export17([{ ...anna, ...azure }], recorded).organization.people[0]!.achievements.map(({ passed }) => passed)).toEqual(['2024-02-20', '2022-12-25'])
  })

  test('takes the expiry of a renewal as the file says it', () => {
    const once = export17([{ ...anna, ...azure }])
    const renewed = export17([{ ...anna, ...azure, ExpirationDate: '25/12/2025 23:07' }], once.organization)
    expect(renewed.organization.people[0]!.achievements).toEqual([{ credential: 'AZ-104', passed: '2022-12-25', expires: '2025-12-25', confirmed: on }])
  })

  test("knows today's certifications by every title, and reads until when each counts", () => {
    const today = titled.filter(({ id }) => designations.certifications.has(id))
    expect(today.length).toBe(designations.certifications.size)
    for (const { id, titles } of today) {
      for (const title of [...titles, `Microsoft Certified: ${titles[0]!}`]) {
        const { organization, unmatched } = export17([{ ...anna, TrainingTitle: title, TrainingCompletionDate: '10/02/2026 21:02', ExpirationDate: '10/02/2027 21:02' }], empty, { on: '2026-11-21' })
        expect({ title, unmatched, held: organization.people[0]?.achievements }).toEqual({ title, unmatched: [], held: [{ credential: id, passed: '2026-02-10', expires: '2027-02-10', confirmed: '2026-11-21' }] })
      }
    }
  })

  test('knows one person by several accounts and addresses, in whatever order they are connected', () => {
    const rows = [
      { ...anna, ...azure },
      { ...exam, Email: 'a.keller@example.org', MCPID: '9002' },
      { ...exam, TrainingTitle: 'Teams Administrator Associate', Email: 'a.keller@example.org', CorpEmail: 'AKELLER@nordwind.example', MCPID: '9003' },
    ]
    const { organization } = export17(rows)
    expect(organization.people.map(({ id, achievements }) => [id, achievements.length])).toEqual([['mcp-7001', 3]])
  })

  test('finds somebody by account, then address, then a name only one has', () => {
    const row = { ...anna, ...exam }
    const found = (...people: object[]) => export17([row], having(...people.map((person) => ({ achievements: [], ...person })))).organization.people.findIndex(({ achievements }) => achievements.length > 0)
    expect(found({ id: 'a', name: 'Anna Keller' }, { id: 'b', email: 'Anna@Example.org' })).toBe(1)
    expect(found({ id: 'a', name: 'ANNA  keller' }, { id: 'b', name: 'Anna Kellerová' })).toBe(0)
    expect(found({ id: 'a', name: 'Anna Keller' }, { id: 'b', name: 'Anna Keller' })).toBe(2)
  })

  test('takes two of one name whom nothing connects for two, and says so', () => {
    const { organization, conflicts } = export17([{ ...anna, ...exam }, { ...anna, ...exam, Email: 'other@example.org', CorpEmail: '', MCPID: '8000' }])
    expect(organization.people).toHaveLength(2)
    expect(conflicts).toMatchObject([{ kind: 'namesake', person: 'Anna Keller' }])
  })

  test('lists titles nobody knows with their lines, and bad rows with their reasons, and takes the others', () => {
    const { rows, applied, unmatched, bad } = export17([
      { ...anna, ...azure },
      { ...anna, ...azure, TrainingTitle: 'Azure Wizard Associate' },
      { ...anna, ...azure, TrainingCompletionDate: '31/02/2023 10:00' },
      { ...anna, ...azure, TrainingCompletionDate: '' },
      { ...anna, ...azure, TrainingCompletionDate: '25/12/2024 10:00' },
      { ...anna, ...azure, ExpirationDate: '24/12/2022 10:00' },
      { ...azure },
      { ...anna, ...azure, TrainingTitle: '' },
      { ...anna, ...azure, ExpirationDate: '', ActivationStatus: 'Expired' },
      { ...anna, ...exam },
    ])
    expect([rows, applied]).toEqual([10, 2])
    expect(unmatched).toEqual([{ line: 3, title: 'Azure Wizard Associate' }])
    expect(bad).toEqual([
      { line: 4, why: { kind: 'no-such-day', column: 'passed', written: '31/02/2023 10:00' } },
      { line: 5, why: { kind: 'no-day', column: 'passed' } },
      { line: 6, why: { kind: 'future', day: '2024-12-25', on } },
      { line: 7, why: { kind: 'expired-before', passed: '2022-12-25', expires: '2022-12-24' } },
      { line: 8, why: { kind: 'nobody' } },
      { line: 9, why: { kind: 'no-title' } },
      { line: 10, why: { kind: 'over', status: 'Expired' } },
    ])
  })

  test('says where rows are of another partner than most of them, and takes them', () => {
    const bruno = { IndividualFirstName: 'Bruno', IndividualLastName: 'Costa', Email: 'bruno@example.org', MCPID: '7002' }
    const rows = [{ ...bruno, ...azure, MPNId: '7654321' }, { ...anna, ...azure }, { ...anna, ...exam }]
    const { applied, conflicts } = export17(rows)
    expect([applied, conflicts]).toEqual([3, [{ kind: 'partner', line: 2, rows: 1, partner: '7654321', most: '1234567' }]])
    // Offices of one company have ids of their own, and one above them all.
    const offices = proposed(fileOf(layouts[18], rows.map((row) => training({ ...row, PGAMpnId: '1111111' }))))
    expect([offices.applied, offices.conflicts]).toEqual([3, []])
  })

  test('does not bring back whose record was erased', () => {
    const { organization, applied, bad } = export17([{ ...anna, ...azure }], empty, { isForgotten: ({ email }) => email === 'akeller@nordwind.example' })
    expect([organization.people, applied, bad]).toEqual([[], 0, [{ line: 2, why: { kind: 'forgotten' } }]])
  })

  test('does not take somebody erased for another of her name', () => {
    const erased = (known: { email?: string | undefined; name?: string | undefined }) => known.email === 'anna@example.org'
    const namesake = having({ id: 'a', name: 'Anna Keller', email: 'other@nordwind.example' })
    expect(export17([{ ...anna, ...azure }], namesake, { isForgotten: erased }).organization).toEqual(namesake)
    const listed = proposed(encoded('Name,Email\nAnna Keller,anna@example.org\n', 'utf-8'), namesake, { isForgotten: erased })
    expect([listed.organization, listed.bad]).toEqual([namesake, [{ line: 2, why: { kind: 'forgotten' } }]])
  })

  test('reads the sample of two blanks between day and time', () => {
    expect(export17([{ ...anna, ...azure, TrainingCompletionDate: '2018-12-25  23:07:22' }]).organization.people[0]!.achievements[0]!.passed).toBe('2018-12-25')
  })
})

describe('days', () => {
  const passed = (...dates: readonly [string, string?][]) => {
    const { organization, bad } = export17(dates.map(([TrainingCompletionDate, Month = ''], i) => ({ ...anna, ...exam, MCPID: `${i}`, Email: `p${i}@example.org`, CorpEmail: '', TrainingCompletionDate, Month })))
    return [...organization.people.map(({ achievements }) => achievements[0]!.passed), ...bad.map(({ why }) => why)]
  }

  test('are read day first where one row can only be read so', () => {
    expect(passed(['3/4/2018'], ['25/12/2018'])).toEqual(['2018-04-03', '2018-12-25'])
  })

  test('are read month first where one row can only be read so', () => {
    expect(passed(['3/4/2018 1:00 PM'], ['12/25/2018'])).toEqual(['2018-03-04', '2018-12-25'])
  })

  test('are read as the month beside them says', () => {
    expect(passed(['3/4/2018', 'Mar-18'], ['5/6/2018'])).toEqual(['2018-03-04', '2018-05-06'])
  })

  test("are read day first in the form of Microsoft's own export, and else not guessed", () => {
    expect(passed(['03/04/2018 10:00'])).toEqual(['2018-04-03'])
    expect(passed(['3/4/2018'])).toEqual([{ kind: 'open-day', column: 'passed', written: '3/4/2018' }])
    expect(passed(['4/4/2018'])).toEqual(['2018-04-04'])
  })

  test('that contradict each other leave the others open, and it is said where', () => {
    expect(passed(['3/4/2018'], ['25/12/2018'], ['12/25/2018'])).toEqual([
      '2018-12-25',
      '2018-12-25',
      { kind: 'contradicted-day', column: 'passed', written: '3/4/2018', dayFirst: 3, monthFirst: 4 },
    ])
  })
})

describe('a list of people', () => {
  const listed = (text: string, organization = empty, context: Partial<Context> = {}): Proposal => proposed(encoded(text, 'utf-8'), organization, context)

  test.each([
    'Name,E-mail,Start date,Last day\nAnna Keller,anna@nordwind.example,2020-01-07,2024-12-31\n',
    'Nome;Cognome;Posta elettronica;Data di assunzione;Data cessazione\nAnna;Keller;anna@nordwind.example;07/01/2020;31/12/2024\nBruno;Costa;;25/01/2020;\n',
    'Nombre\tApellidos\tCorreo electrónico\tFecha de alta\tFecha de baja\nAnna\tKeller\tanna@nordwind.example\t07/01/2020\t31/12/2024\nBruno\tCosta\t\t25/01/2020\t\n',
    'Nominativo;Mail;Ingresso;Uscita\nAnna Keller;anna@nordwind.example;2020-01-07;2024-12-31\n',
  ])('is known by its headings in three languages: %j', (text) => {
    const { kind, organization, bad } = listed(text)
    expect([kind, bad]).toEqual(['roster', []])
    expect(organization.people).toContainEqual({ id: 'anna@nordwind.example', name: 'Anna Keller', email: 'anna@nordwind.example', joins: '2020-01-07', leaves: '2024-12-31', achievements: [] })
  })

  const people = ['Anna Keller', 'Bruno Costa', 'Chiara Vidal', 'Diego Sala', 'Elisa Roth', 'Franco Mora'].map((name, i) => ({ id: `p${i}`, name, achievements: [] }))
  const names = (few: readonly { name: string }[]) => `Name\n${few.map(({ name }) => name).join('\n')}\n`

  test('names who is missing and changes nothing about them', () => {
    const { absent, organization, guard } = listed(names(people.slice(1)), having(...people))
    expect([absent, guard, organization.people]).toEqual([['Anna Keller'], false, people])
  })

  test('that is complete lets who is missing leave on its day', () => {
    const { organization, guard, leaving } = listed(names(people.slice(1)), having(...people), { complete: true })
    expect([guard, leaving, organization.people[0]]).toEqual([false, 1, { ...people[0], leaves: on }])
    const again = listed(names(people.slice(1)), organization, { complete: true, on: '2024-03-02' })
    expect([again.organization, again.applied]).toEqual([organization, 0])
  })

  test('stops where more than one in five would leave', () => {
    const five = people.slice(0, 5)
    expect(listed(names(five.slice(1)), having(...five), { complete: true })).toMatchObject({ leaving: 1, guard: false })
    expect(listed(names(five.slice(2)), having(...five), { complete: true })).toMatchObject({ leaving: 2, guard: true })
  })

  test('keeps an earlier departure, and says that somebody listed has left', () => {
    const left = having({ ...people[0], leaves: '2023-06-30' })
    const { organization, conflicts } = listed('Name\nAnna Keller\n', left)
    expect(organization).toEqual(left)
    expect(conflicts).toEqual([{ kind: 'left', line: 2, person: 'Anna Keller', was: '2023-06-30' }])
  })

  test('does not take the second of a name for the first', () => {
    const { organization } = listed('Name,Email\nAnna Keller,anna@nordwind.example\nAnna Keller,anna2@nordwind.example\n', having({ id: 'a', name: 'Anna Keller', email: 'anna@nordwind.example' }))
    expect(organization.people.map(({ id }) => id)).toEqual(['a', 'anna2@nordwind.example'])
  })

  test('takes what was passed no later than today, and does not end before it began', () => {
    const { bad, applied } = listed('Id,Name,Credential,Passed,Expires\n1,Anna Keller,70-345,2024-03-01,\n1,Anna Keller,70-347,2024-03-02,\n1,Anna Keller,70-339,2024-02-01,2024-01-01\n')
    expect([applied, bad]).toEqual([
      1,
      [
        { line: 3, why: { kind: 'future', day: '2024-03-02', on } },
        { line: 4, why: { kind: 'expired-before', passed: '2024-02-01', expires: '2024-01-01' } },
      ],
    ])
  })

  test('goes by the name that is believed, where rows of one address bear two: the same list again changes nothing', () => {
    const rows = 'Id,Name,Email\n,Anna Keller,c@nordwind.example\n,Bruno Costa,\nx,Bruno Costa,c@nordwind.example\n'
    const { organization } = listed(rows, having({ id: 'p0', name: 'Bruno Costa' }))
    expect(listed(rows, organization).organization).toEqual(organization)
  })

  test('does not believe a row that contradicts an earlier one of the same person', () => {
    const { bad, applied } = listed('Id,Name,Leaves\n1,Anna Keller,2024-01-31\n1,Anna Keller,2024-02-28\n')
    expect([applied, bad]).toEqual([1, [{ line: 3, why: { kind: 'contradicts' } }]])
  })
})

describe('an organization', () => {
  const json = (organization: object) => encoded(JSON.stringify({ id: 'nordwind', people: [], ...organization }), 'utf-8')

  test('is taken with what nobody knows in it, and that is said', () => {
    const { conflicts, applied } = proposed(json({
      people: [{ id: 'anna' }],
      admins: ['anna', 'boss'],
      timeZone: 'Mars/Phobos',
      memberships: [{ competency: 'messaging', level: 'gold', anniversary: '2018-01-01' }, { competency: 'juggling', level: 'gold', anniversary: '2018-01-01' }],
      targets: [{ competency: 'juggling', level: 'silver' }],
    }))
    expect([applied, conflicts]).toEqual([
      1,
      [
        { kind: 'unknown', what: 'timeZone', value: 'Mars/Phobos' },
        { kind: 'unknown', what: 'competency', value: 'juggling' },
        { kind: 'unknown', what: 'admin', value: 'boss' },
      ],
    ])
  })

  test.each([
    [[{ id: 'anna' }, { id: 'Anna' }], 'people[1].id is "Anna"'],
    [[{ id: 'anna', objectId: 'x-1' }, { id: 'bo', objectId: 'X-1' }], 'people[1].objectId is "X-1"'],
  ])('in which two people are one is refused: %j', (people, why) => {
    const file = readFile(json({ people }))
    expect(file.kind === 'unknown' && file.why).toContain(why)
  })
})

describe('whatever wrote the file', () => {
  const rows = [training({ ...anna, ...azure, IndividualLastName: 'Müller', PartnerName: 'Über, "Nord"\nwind' }), training({ ...anna, ...exam, IndividualLastName: 'Müller' })]
  const expected = proposed(fileOf(layouts[17], rows)).organization

  test.each<[Encoding, string, string]>([
    ['utf-8', ',', '\n'],
    ['utf-8-bom', ';', '\r\n'],
    ['utf-16le', '\t', '\r\n'],
    ['utf-16be', ',', '\n'],
    ['utf-16le-bare', '\t', '\r\n'],
    ['utf-16be-bare', ';', '\n'],
    ['windows-1252', ';', '\r'],
  ])('%s, "%s" and %j are read alike', (encoding, separator, newline) => {
    expect(proposed(fileOf(layouts[17], rows, { encoding, separator, newline })).organization).toEqual(expected)
  })

  test('a quotation mark that is never closed costs its own row only', () => {
    const text = 'Name,Email\nAnna,anna@nordwind.example\n"Bruno,bruno@nordwind.example\nChiara "Kia" Vidal,chiara@nordwind.example\n"Diego\nSala",diego@nordwind.example\n'
    const { organization, bad } = proposed(encoded(text, 'utf-8'))
    expect(organization.people.map(({ name }) => name)).toEqual(['Anna', 'Chiara "Kia" Vidal', 'Diego\nSala'])
    expect(bad).toEqual([{ line: 3, why: { kind: 'quote' } }])
  })

  test.each([
    ['', 'empty'],
    ['Fruit,Colour\nApple,red\n', '"Fruit", "Colour"'],
    ['{"id":"x","people":1}', 'people is 1'],
    ['[1,', 'begins like JSON'],
  ])('%j is refused with what was found', (text, why) => {
    const file = readFile(encoded(text, 'utf-8'))
    expect(file.kind === 'unknown' && file.why).toContain(why)
  })
})
