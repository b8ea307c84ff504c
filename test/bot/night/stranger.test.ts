import { expect, test } from 'vitest'
import { respond } from '../../../bot/bot.ts'
import { remember } from '../../../bot/night/conversations.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, objectIdOf, opened, reference, tenant, worldOf } from './company.ts'

/* Somebody writes whose account is nobody's on record: the admins are asked, without having written themselves. */

const teams = await teamsHere()

type Card = { readonly actions?: readonly { readonly title: string; readonly data: object }[] }
const said = (id: string, method = 'POST') => teams.said.filter((one) => one.conversation === chatOf(id) && one.method === method).map(({ activity }) => ({ summary: activity.summary, card: activity.attachments![0]!.content as Card }))
const asked = (id: string) => said(id).filter(({ summary }) => summary?.includes('Who is it?'))
const QUESTION = 'Eve Extern wrote to me and is not on record. Who is it?'

/** Nobody is at risk, so that nothing else is said; Bo has no account yet. */
const calm = { ...company, targets: [], memberships: [], people: [...company.people, { id: 'bo', name: 'Bo Berg', achievements: [] }], settings: { alerts: { people: { anna: { monthly: false }, sofia: { monthly: false } } } } }

async function office() {
  const night = await opened(teams, { organization: calm, start: '2017-12-15T09:00:00.000Z' })
  const world = worldOf(night)
  let count = 0
  const act = async (who: string, does: { text: string } | { action: unknown }) => {
    count += 1
    const frame = { id: `${count}`, kind: 'text' in does ? ('message' as const) : ('action' as const), text: '', tenant, conversation: { id: chatOf(who), where: 'personal' as const }, locale: 'en-GB' }
    const { say, replace } = await respond({ ...frame, person: { objectId: objectIdOf(who), name: who, guest: false }, ...does }, world, () => Promise.resolve({ name: who === 'eve' ? 'Eve Extern' : `${who} by name`, addresses: [] }))
    return [...say, ...(replace === undefined ? [] : [replace])]
  }
  const press = (who: string, { card }: { card: Card }, title: string, more: object = {}) => act(who, { action: { ...card.actions!.find((action) => action.title === title)!.data, ...more } })
  return { ...night, act, press, organization: async () => (await readOrganization(night.shelf, tenant))!.organization }
}

test('each admin is asked unasked, once for an account, whatever is written and however many nights pass', async () => {
  const { act, audit, deliver, pretend } = await office()
  expect((await act('eve', { text: 'my exams' })).map(({ summary }) => summary)).toContain('I do not know yet who you are on record. I am asking an admin.')
  expect([asked('anna'), asked('sofia')].map((all) => all.map(({ summary }) => summary))).toEqual([[QUESTION], [QUESTION]])
  await act('eve', { text: 'my exams' })
  // Not behind her own question either, as she was asked today already.
  expect((await act('anna', { text: 'help' })).map(({ summary }) => summary)).not.toContain(QUESTION)
  for (const day of ['18', '19', '20']) {
    pretend(`2017-12-${day}T09:00:00.000Z`)
    await audit()
    await deliver()
  }
  expect([asked('anna').length, asked('sofia').length]).toEqual([1, 1])
})

test('one admin answers: the account is linked, the other sees it on her card, and it is taken back by a button', async () => {
  const { act, press, organization } = await office()
  await act('eve', { text: 'my exams' })
  const [card] = asked('anna')
  const [done] = await press('anna', card!, 'That is who it is', { who: 'bo' })
  expect((await organization()).people.find(({ id }) => id === 'bo')!.objectId).toBe('eve')
  expect(said('sofia', 'PUT').map(({ summary }) => summary)).toEqual(['Recorded: “This Teams account is that of Bo Berg”.'])
  // Her client may show the old card still.
  const [late] = await press('sofia', asked('sofia')[0]!, 'That is who it is', { who: 'lucia' })
  expect(late!.summary).toBe('Recorded: “This Teams account is that of Bo Berg”.')
  expect((await act('eve', { text: 'my exams' }))[0]!.summary).toContain('of yours is recorded yet')
  await press('anna', done! as unknown as { card: Card }, 'Undo')
  expect((await organization()).people.find(({ id }) => id === 'bo')).not.toHaveProperty('objectId')
  expect((await organization()).strangers).toMatchObject([{ objectId: 'eve' }])
})

test('what is settled before it could be said is not asked, and an admin who can be reached later is asked then', async () => {
  const { act, press, shelf, deliver, pretend } = await office()
  // Both rest: it is Friday evening.
  pretend('2017-12-15T22:00:00.000Z')
  await act('eve', { text: 'hello' })
  expect(teams.said).toEqual([])
  // In the chat she is asked on the next day, and answers.
  pretend('2017-12-16T10:00:00.000Z')
  const asking = (await act('anna', { text: 'help' })).find(({ summary }) => summary === QUESTION)!
  await press('anna', asking as unknown as { card: Card }, 'Nobody of ours')
  await remember(shelf, reference(teams.url, 'lucia'))
  pretend('2017-12-18T10:00:00.000Z')
  await deliver()
  expect([asked('anna'), asked('sofia')]).toEqual([[], []])
})

test('a day is that of the company: where it is tomorrow already no more are asked about than on any other', async () => {
  const { act, change, pretend } = await office()
  pretend('2017-12-18T18:30:00.000Z')
  await change((organization) => ({ ...organization, timeZone: 'Pacific/Kiritimati' }))
  for (let i = 0; i < 9; i++) await act(`guest-${i}`, { text: 'hello' })
  expect(asked('anna')).toHaveLength(5)
})

test('a company that writes all at once does not flood its admins', async () => {
  const { act, audit, pretend } = await office()
  for (let i = 0; i < 9; i++) await act(`guest-${i}`, { text: 'hello' })
  expect(asked('anna')).toHaveLength(5)
  pretend('2017-12-18T10:00:00.000Z')
  await audit()
  expect(asked('anna')).toHaveLength(9)
})

test('who wrote twice at the same moment is noted and asked about once, also where a record has her twice', async () => {
  const { act, organization, change, audit } = await office()
  await Promise.all([act('eve', { text: 'my exams' }), act('eve', { text: 'help' })])
  expect((await organization()).strangers).toHaveLength(1)
  const [eve] = (await organization()).strangers!
  await change((one) => ({ ...one, strangers: [eve!, { objectId: 'zed', name: 'Zed' }, { objectId: 'zed', name: 'Zed' }] }))
  await audit()
  expect(asked('anna').map(({ summary }) => summary)).toEqual([QUESTION, QUESTION.replace('Eve Extern', 'Zed')])
})
