import { array, asyncProperty, check, constant, constantFrom, nat, oneof, record, string, uint8Array } from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import { forget } from '../../bot/forget.ts'
import type { Inbound } from '../../bot/message.ts'
import { people, sample, tenant } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { organizationJson } from '../../src/import/export.ts'
import type { Organization } from '../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Shelf } from '../../src/store/store.ts'
import { fileOf, layouts, training } from '../src/import/files.ts'
import { wordsOf } from '../conversations/company.ts'

/* A file sent in a chat, from the attachment to the record. */

const [anna, marco] = people() as unknown as readonly { objectId: string; name: string }[]
const files = new Map<string, Uint8Array>()
let shelf: Shelf
let world: World
let count = 0

beforeEach(async () => {
  shelf = sqliteStore(':memory:').shelf(tenant)
  await writeOrganization(shelf, null, { ...sample, id: tenant })
  files.clear()
  world = {
    shelf: () => shelf,
    today: () => '2017-12-15',
    now: () => '2017-12-15T09:00:00.000Z',
    rules: rulesOf(catalog),
    firstAdmins: [],
    download: (link) => Promise.resolve(files.has(link) ? { bytes: files.get(link)! } : { why: 'failed' }),
    asked: { get: () => undefined, set: () => {} },
  }
})

type Shown = { words: string; buttons: readonly { title: string; data: Record<string, unknown> }[] }

async function say(more: Partial<Inbound>, who = anna!): Promise<Shown> {
  count += 1
  const inbound: Inbound = {
    id: `${count}`,
    kind: 'message',
    tenant,
    conversation: { id: 'a:anna', where: 'personal' },
    person: { objectId: who.objectId, name: who.name, guest: false },
    locale: 'en-GB',
    text: '',
    ...more,
  }
  const { say, replace } = await respond(inbound, world)
  const { card } = (replace ?? say.at(-1))!
  return { words: wordsOf(card).join('\n'), buttons: (card.actions ?? []) as unknown as Shown['buttons'] }
}

const send = (bytes: Uint8Array | string, who = anna!, more: Partial<Inbound> = {}): Promise<Shown> => {
  files.set('link', typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return say({ files: ['link'], ...more }, who)
}

const press = ({ buttons }: Shown, title: string, who = anna!, more: Partial<Inbound> = {}): Promise<Shown> => {
  const found = buttons.find((button) => button.title.startsWith(title))
  if (found === undefined) throw new Error(`There is no "${title}", only ${buttons.map((button) => button.title).join(', ')}`)
  return say({ kind: 'action', action: found.data, ...more }, who)
}

const organization = async (): Promise<Organization> => (await readOrganization(shelf, tenant))!.organization
const change = async (to: (before: Organization) => Organization): Promise<void> => {
  const held = (await readOrganization(shelf, tenant))!
  await writeOrganization(shelf, held, to(held.organization))
}

const exam = training({ IndividualFirstName: 'Giulia', IndividualLastName: 'Ferri', Email: 'giulia@example.org', MCPID: '7', TrainingTitle: 'MCSE: Productivity', TrainingCompletionDate: '04/12/2017 10:00' })
const trainings = fileOf(layouts[17], [exam, training({ ...exam, TrainingTitle: 'Something else' }), training({ ...exam, TrainingCompletionDate: '04/12/2018 10:00' })])
const held = async (): Promise<readonly string[]> => (await organization()).people.find(({ id }) => id === 'giulia')!.achievements.map(({ credential }) => credential)

describe('a file sent to the bot', () => {
  test('is shown before anything changes, imported by the button, once, and stands in the history', async () => {
    const before = await organization()
    const asked = await send(trainings)
    expect(asked.words).toContain('This file would change 1 entry.')
    expect(asked.words).toContain('Line 3: Something else')
    expect(asked.words).toContain("Line 4 was completed on 4 December 2018, after the file's day 15 December 2017.")
    expect(await organization()).toEqual(before)
    const done = await press(asked, 'Import')
    expect(done.words).toContain('The file was imported: 1 entry is new or changed.')
    expect(await held()).toContain('MCSE:Productivity')
    const after = await organization()
    expect((await press(asked, 'Import')).words).toContain('This file was imported already.')
    expect((await press(asked, 'Do not import')).words).toContain('This file was imported already.')
    expect(await organization()).toEqual(after)
    expect((await say({ text: 'what changed?' })).words).toContain('A file was imported')
    expect((await send(trainings)).words).toContain('What I can use of this file is on record already.')
  })

  test.each([
    ['TrainingTitle,TrainingCompletionDate,Email\n', 'This file has headings and no rows.'],
    ['TrainingTitle,TrainingCompletionDate,Email\nAzure Wizard,04/12/2017 10:00,g@example.org\nMCSE: Productivity,soon,g@example.org\n', 'There is nothing in this file that I can use.'],
    ['Name\nAnna Keller\n', 'Everything in this file is on record already.'],
  ])('that would change nothing says why: %j', async (file, why) => {
    const { words, buttons } = await send(file)
    expect(words).toContain(why)
    expect(buttons.filter(({ title }) => title === 'Import')).toEqual([])
  })

  test('pressed twice at once is imported once', async () => {
    const asked = await send(trainings)
    const answers = await Promise.all([press(asked, 'Import'), press(asked, 'Import')])
    expect(answers.filter(({ words }) => words.includes('The file was imported'))).toHaveLength(1)
    expect((await held()).filter((credential) => credential === 'MCSE:Productivity')).toHaveLength(1)
  })

  test('that is not wanted leaves nothing behind', async () => {
    const asked = await send(trainings)
    expect((await press(asked, 'Do not import')).words).toContain('Nothing was imported.')
    expect((await press(asked, 'Import')).words).toContain('send it again')
    expect(await held()).not.toContain('MCSE:Productivity')
  })

  test('is shown anew where what it touches was changed meanwhile, and not where something else was', async () => {
    const asked = await send(trainings)
    await change((before) => ({ ...before, people: before.people.map((person) => (person.id === 'giulia' ? { ...person, achievements: [...person.achievements, { credential: 'MCSE:Productivity', passed: '2017-12-01' }] } : person)) }))
    const again = await press(asked, 'Import')
    expect(again.words).toContain('Somebody changed the record meanwhile')
    expect(again.words).toContain('1 December 2017 on record')
    await change((before) => ({ ...before, market: 'developing' }))
    expect((await press(again, 'Import')).words).toContain('The file was imported')
    expect((await organization()).people.find(({ id }) => id === 'giulia')!.achievements).toContainEqual({ credential: 'MCSE:Productivity', passed: '2017-12-04', confirmed: '2017-12-15' })
  })

  test('is taken from admins, in private only, when it is sent and when the button is pressed', async () => {
    expect((await send(trainings, marco)).words).toContain('admin')
    expect((await send(trainings, anna, { conversation: { id: '19:x', where: 'channel' } })).words).toContain('private')
    const asked = await send(trainings)
    expect((await press(asked, 'Import', marco)).words).toContain('admin')
    expect((await press(asked, 'Import', anna, { conversation: { id: '19:x', where: 'channel' } })).words).toContain('private')
    expect((await say({ files: ['elsewhere'] })).words).toContain('I could not fetch this file.')
    expect(await held()).not.toContain('MCSE:Productivity')
  })

  test('with a list of people asks twice before more than one in five leave', async () => {
    const asked = await send('Name\nAnna Keller\nMarco Bianchi\n')
    const names = (await organization()).people.map(({ leaves }) => leaves)
    const sure = await press(asked, 'Import; the')
    expect(sure.words).toContain('more than one in five')
    expect((await organization()).people.map(({ leaves }) => leaves)).toEqual(names)
    expect((await press(sure, 'Import; the')).words).toContain('The file was imported')
    expect((await organization()).people.filter(({ leaves }) => leaves === '2017-12-15').length).toBeGreaterThan(5)
  })

  test('with an organization replaces this one, under its own id and with an admin', async () => {
    const asked = await send(organizationJson({ ...sample, name: 'Südwind', admins: [] }))
    expect((await press(asked, 'Import')).words).toContain('The file was imported')
    expect(await organization()).toMatchObject({ id: tenant, name: 'Südwind', admins: sample.admins })
  })

  test('that is nothing of the kind is declined with what would be', async () => {
    expect((await send('Fruit,Colour\nApple,red\n')).words).toContain('A Trainings export of Partner Center, CSV or TSV.')
    expect((await send('{"people":')).words).toContain('something in it is wrong')
  })

  test('does not bring back whom somebody had erased, and does not keep her file', async () => {
    const asked = await send(trainings)
    await forget(shelf, tenant, 'giulia', '2017-12-15')
    expect((await press(asked, 'Import')).words).toContain('send it again')
    const email = sample.people.find(({ id }) => id === 'giulia')!.email!
    const again = await send(fileOf(layouts[17], [training({ ...exam, CorpEmail: email })]))
    expect(again.words).toContain('is of somebody whose record was erased for good')
    expect((await organization()).people.some(({ id }) => id === 'giulia')).toBe(false)
  })
})

const good = constantFrom(['Bo Berg', 'bo@nordwind.example', ''], ['Giulia Ferri', '', '2018-01-31'], ['MCSE: Productivity', '04/12/2017', 'Giulia', 'Ferri', 'giulia@example.org', '7'], ['70-345', '05/12/2017', 'Zoe', 'Neu', 'zoe@example.org', '9'])
/** Rows that meet, with what people and programs do to files: cut off, doubled, quoted wrongly, full of what is no text. */
const spoilt = record({
  head: constantFrom('Name,E-mail,Leaves', 'TrainingTitle,TrainingCompletionDate,IndividualFirstName,IndividualLastName,Email,MCPID', 'Nome;Cognome;Uscita', 'x', '{"id":"x","people":['),
  rows: array(oneof(good, array(oneof(constantFrom('Giulia Ferri', 'Giulia', 'Ferri', '70-345', 'MCSE: Productivity', '04/12/2017', '31/02/2017', 'a@b', '"', "'", ';', '{"id":"a"}'), string()), { maxLength: 7 })), { maxLength: 6 }),
  tail: uint8Array({ maxLength: 20 }),
  cut: oneof(nat(400), constant(5_000)),
})

test('whatever file is sent and confirmed, the answer is a card, and the record is as it was or as it was shown', { timeout: 60_000 }, async () => {
  const whole = asyncProperty(spoilt, async ({ head, rows, tail, cut }) => {
    const bytes = Buffer.concat([Buffer.from([head, ...rows.map((row) => row.join(','))].join('\n')), tail]).subarray(0, 20 + cut)
    await change(() => ({ ...sample, id: tenant }))
    const before = await organization()
    const shown = await send(bytes)
    expect(await organization()).toEqual(before)
    const button = shown.buttons.find(({ title }) => title.startsWith('Import'))
    if (button === undefined) return
    const done = await say({ kind: 'action', action: button.data })
    const after = await organization()
    expect(after.people.length).toBeGreaterThanOrEqual(before.people.length)
    const imported = done.words.includes('The file was imported')
    expect(JSON.stringify(after) !== JSON.stringify(before)).toBe(imported)
    // One event for each import, and none without.
    events += imported ? 1 : 0
    expect(await Array.fromAsync(shelf.list('event-'))).toHaveLength(events)
  })
  let events = 0
  const { errorInstance, counterexample, seed } = await check(whole, { numRuns: 300 })
  expect([errorInstance, counterexample], `seed ${seed}`).toEqual([null, null])
  expect(events).toBeGreaterThan(0)
})
