import { describe, expect, test } from 'vitest'
import { respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import type { Answer } from '../../bot/message.ts'
import { Organization } from '../../src/organization.ts'
import { organizationId, readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { rules, toast } from './answering.ts'

/* One tenant, two organizations: a person belongs to one of them, and an admin may look after both. */

const exams = (...credentials: string[]) => credentials.map((credential) => ({ credential, passed: '2017-01-01' }))
const italia = Organization.parse({
  id: 'tenant',
  name: 'Nordwind Italia',
  people: [
    { id: 'ada', name: 'Ada Admin', objectId: 'ada' },
    { id: 'maria', name: 'Maria Mova', objectId: 'maria', achievements: exams('70-345', '70-347') },
    ...['p1', 'p2', 'p3'].map((id) => ({ id, name: `Person ${id}`, achievements: exams('70-345', '70-346', '70-347') })),
  ],
  admins: ['ada'],
  memberships: [{ competency: 'messaging', level: 'silver', anniversary: '2018-05-01' }],
})
const iberia = Organization.parse({
  id: 'iberia',
  name: 'Nordwind Iberia',
  people: [
    { id: 'ines', name: 'Ines Iber', objectId: 'ines' },
    { id: 'maria', name: 'Maria Other', objectId: 'other' },
  ],
  admins: ['ines', 'ada'],
  targets: [{ competency: 'messaging', level: 'silver' }],
})

async function tenant(firstAdmins: string[] = []) {
  const store = sqliteStore(':memory:')
  const shelf = store.shelf('tenant')
  await shelf.write([{ id: organizationId('tenant'), body: { schema: 2, ...italia, siblings: ['iberia'] }, was: null }])
  await writeOrganization(shelf, null, iberia)
  let count = 0
  const world: World = { shelf: store.shelf, today: () => '2017-12-15', now: () => String(count++), rules, firstAdmins, asked: { get: () => undefined, set: () => undefined } }
  const act = (who: string, does: { text: string } | { action: unknown }) =>
    respond({ id: `a${count}`, kind: 'text' in does ? 'message' : 'action', text: '', tenant: 'tenant', conversation: { id: `a:${who}`, where: 'personal' }, person: { objectId: who, name: who, guest: false }, locale: 'en', ...does }, world)
  const now = async (id: string) => (await readOrganization(shelf, id))!
  const change = async (id: string, edit: (organization: Organization) => Organization) => {
    const held = await now(id)
    await writeOrganization(shelf, held, edit(held.organization))
  }
  return { act, now, change }
}

const words = (answer: Answer): string => JSON.stringify(answer)
const button = ({ say, replace }: Answer, title: string): object => {
  const actions = (replace ?? say.at(-1))!.card.actions as unknown as { title: string; data: object }[]
  return actions.find((action) => action.title === title)!.data
}

describe('whoever asks', () => {
  test('is answered for her own organization', async () => {
    const { act } = await tenant()
    expect(words(await act('ines', { text: 'where do we stand' }))).toContain('Nordwind Iberia')
    expect(words(await act('ada', { text: 'where do we stand' }))).toContain('Nordwind Italia')
  })

  test('of another organization she is an admin of is answered where she names it, and from then on', async () => {
    const { act } = await tenant()
    expect(words(await act('ada', { text: 'Nordwind Iberia: where do we stand' }))).toContain('Nordwind Iberia')
    expect(words(await act('ada', { text: 'where do we stand' }))).toContain('Nordwind Iberia')
    expect(words(await act('ada', { text: 'at Nordwind Italia, where do we stand' }))).toContain('Nordwind Italia')
  })

  test('of one she is no admin of is not', async () => {
    const { act } = await tenant()
    const said = words(await act('ines', { text: 'Nordwind Italia: who has 70-345' }))
    expect(said).not.toContain('Person p1')
    expect(said).not.toContain('"organization":"tenant"')
    expect(words(await act('ines', { action: { press: 'ask', intent: 'who_has', slots: { exam: ['70-345'] }, organization: 'tenant' } }))).not.toContain('Person p1')
  })

  test('of one whose admin has her id is not, nor when she has left', async () => {
    const { act, now, change } = await tenant()
    await change('iberia', (organization) => ({ ...organization, admins: ['ines', 'ada', 'maria'] }))
    expect(words(await act('maria', { text: 'Nordwind Iberia: settings' }))).not.toContain('Ines Iber')
    expect(words(await act('ada', { text: 'Nordwind Iberia: settings' }))).toContain('Ines Iber')
    await change('tenant', (organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'ada' ? { ...one, leaves: '2017-12-14' } : one)) }))
    expect(words(await act('ada', { text: 'Nordwind Iberia: settings' }))).not.toContain('Ines Iber')
    // Of the one that has no other she is still admin.
    expect((await now('tenant')).organization.admins).toEqual(['ada'])
    expect(words(await act('ada', { text: 'settings' }))).toContain('Ada Admin')
  })

  test('as admin of several and of none in particular says which', async () => {
    const { act } = await tenant(['boss'])
    const asked = await act('boss', { text: 'where do we stand' })
    expect(toast(asked)).toBe('You are an admin of 2 organizations: which one is meant?')
    const chosen = { ...button(asked, 'Choose'), organization: 'iberia' }
    expect(words(await act('boss', { action: chosen }))).toContain('Nordwind Iberia')
    expect(words(await act('boss', { text: 'settings' }))).toContain('Ines Iber')
  })

  test('writes to the organization her card spoke of, whatever she spoke of since', async () => {
    const { act, now } = await tenant()
    const asked = await act('ada', { text: 'Nordwind Iberia: our market is developing' })
    await act('ada', { text: 'Nordwind Italia: where do we stand' })
    await act('ada', { action: button(asked, 'Record') })
    expect((await now('iberia')).organization.market).toBe('developing')
    expect((await now('tenant')).organization.market).toBe('developed')
  })
})

describe('an association that moves', () => {
  const moved = async () => {
    const { act, now } = await tenant()
    const asked = await act('ada', { text: "Maria Mova's association moves to Nordwind Iberia on 1 March 2018" })
    const done = await act('ada', { action: button(asked, 'Record') })
    return { act, now, asked, done }
  }

  test('is shown with what it does to both, before it is written', async () => {
    const asked = await (await tenant()).act('ada', { text: "Maria Mova's association moves to Nordwind Iberia on 15 December 2017" })
    expect(toast(asked)).toBe('Maria Mova belongs to Nordwind Iberia from 15 December 2017 on, and no longer to this organization. Is that right?')
    expect(words(asked)).toContain('What this would change at Nordwind Iberia')
  })

  test('on a day to come is shown with what it does to both from then on, and is expected where it goes', async () => {
    const { act } = await tenant()
    const asked = await act('ada', { text: "Maria Mova's association moves to Nordwind Iberia on 1 March 2018" })
    expect(words(asked)).toContain('What this would change at Nordwind Iberia from 1 March 2018 on')
    expect(words(await act('ines', { text: 'where do we stand' }))).not.toContain('Maria Mova')
    await act('ada', { action: button(asked, 'Record') })
    expect(words(await act('ines', { text: 'where do we stand' }))).toContain('Maria Mova is with you from 1 March 2018 on')
  })

  test('of somebody a level needs is shown with the last day of that level before it is written', async () => {
    const { act, now } = await tenant()
    await act('ada', { action: { press: 'confirm', change: { kind: 'leave', person: 'p1' }, day: '2017-12-20' } })
    await act('ada', { action: { press: 'confirm', change: { kind: 'leave', person: 'p2' }, day: '2017-12-20' } })
    const asked = await act('ada', { text: "Maria Mova's association moves to Nordwind Iberia on 1 March 2018" })
    expect(words(asked)).toContain('What this would change')
    expect(words(asked)).toContain('Silver Messaging')
    expect((await now('tenant')).organization.people[1]).not.toHaveProperty('moved')
  })

  test('ends in one from that day and begins in the other, with what she passed', async () => {
    const { now } = await moved()
    const [from, to] = [await now('tenant'), await now('iberia')]
    expect(from.organization.people.find(({ id }) => id === 'maria')).toMatchObject({ leaves: '2018-02-28', moved: true })
    expect(to.organization.people.find(({ id }) => id === 'maria-2')).toEqual({ id: 'maria-2', name: 'Maria Mova', objectId: 'maria', joins: '2018-03-01', achievements: exams('70-345', '70-347') })
    expect(from.siblings).toEqual(['iberia'])
  })

  test('is in both histories, and taken back in both from the first', async () => {
    const { act, now, done } = await moved()
    expect(words(await act('ada', { text: 'what changed?' }))).toContain('Maria Mova belongs to Nordwind Iberia from 1 March 2018 on')
    expect(words(await act('ines', { text: 'what changed?' }))).toContain('Maria Mova is with you from 1 March 2018 on')
    await act('ada', { action: button(done, 'Undo') })
    expect((await now('tenant')).organization).toEqual(italia)
    expect((await now('iberia')).organization).toEqual(iberia)
    expect(words(await act('ines', { text: 'what changed?' }))).toContain('Taken back on 15 December 2017')
  })

  test('is not taken back once the other organization has changed her', async () => {
    const { act, now, done } = await moved()
    await act('ines', { action: { press: 'confirm', change: { kind: 'leave', person: 'maria-2' }, day: '2018-06-30' } })
    expect(toast(await act('ada', { action: button(done, 'Undo') }))).toContain('has changed since')
    expect((await now('tenant')).organization.people[1]).toHaveProperty('moved')
  })
})
