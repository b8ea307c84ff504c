import { expect, test } from 'vitest'
import { tenant } from '../../infra/local/people.ts'
import { createTeams } from '../../bot/teams/adapter.ts'
import { apologize, respond } from '../../bot/bot.ts'
import { Organization } from '../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { teamsHere } from '../fakes/teams-here.ts'
import { rules } from './answering.ts'
import { activity, execute, logbook, post } from './teams/talk.ts'

/* Whoever writes and is not on record is looked up at the connector, a real server here. */

const teams = await teamsHere()

const firm = Organization.parse({
  id: tenant,
  people: [
    { id: 'ada', name: 'Ada Admin', objectId: 'account-ada' },
    { id: 'bo', name: 'Bo Berg', email: 'Bo.Berg@firm.example' },
    { id: 'cy', name: 'Cy Clone', email: 'clone@firm.example' },
    { id: 'di', name: 'Di Clone', email: 'clone@firm.example' },
  ],
  admins: ['ada'],
})

async function company() {
  const shelf = sqliteStore(':memory:').shelf(tenant)
  await writeOrganization(shelf, null, firm)
  let now = 0
  const world = { shelf: () => shelf, today: () => '2017-12-15', now: () => String(now++), rules, firstAdmins: [], asked: { get: () => undefined, set: () => undefined } }
  const nothing = () => Promise.resolve()
  const bot = createTeams({ kind: 'local' }, { respond: (inbound, profile) => respond(inbound, world, profile), apologize, remember: nothing, forget: nothing, departed: nothing })
  const { log, lines } = logbook()
  const act = async (who: string, does: { text: string } | { data: object }) => {
    const before = teams.said.length
    const frame = { id: `${now}`, locale: 'en', from: { id: `29:${who}`, name: who, aadObjectId: `account-${who}` }, conversation: { id: `a:${who}`, conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } } }
    await bot.receive(post('text' in does ? activity(teams.url, { ...frame, ...does }) : execute(teams.url, does.data, frame)), log)
    return teams.said.slice(before).map(({ activity: said }) => ({ summary: said.summary, card: said.attachments![0]!.content as { actions?: { title: string; data: object }[] } }))
  }
  return { act, lines, people: async () => (await readOrganization(shelf, tenant))!.organization }
}

type Said = Awaited<ReturnType<Awaited<ReturnType<typeof company>>['act']>>
const buttonOf = (said: Said, title: string): { data: object } => said.flatMap(({ card }) => card.actions ?? []).find((action) => action.title === title)!
const member = (who: string, address: string) => teams.members.set(`29:${who}`, { id: `29:${who}`, name: `${who} by name`, aadObjectId: `account-${who}`, userPrincipalName: address })

test('one person on record with her address is she, which she is told and may deny', async () => {
  const { act, people } = await company()
  member('bo', 'BO.BERG@FIRM.EXAMPLE')
  const said = await act('bo', { text: 'my exams' })
  expect(said[0]!.summary).toBe('I take you for Bo Berg, who is on record.')
  expect((await people()).people[1]!.objectId).toBe('account-bo')
  expect(await act('bo', { text: 'my exams' })).toHaveLength(1)

  await act('bo', buttonOf(said, 'That is not me'))
  const after = await people()
  expect(after.people[1]).not.toHaveProperty('objectId')
  expect(after.strangers).toMatchObject([{ objectId: 'account-bo' }])
  expect((await act('bo', { text: 'my exams' }))[0]!.summary).not.toContain('I take you')
})

test('where nobody or several have the address an admin is asked, once a day, and what she says can be undone', async () => {
  const { act, people } = await company()
  member('eve', 'clone@firm.example')
  const said = await act('eve', { text: 'my exams' })
  expect(said.map(({ summary }) => summary)).toContain('I do not know yet who you are on record. I am asking an admin.')
  const asked = await act('ada', { text: 'where do we stand' })
  expect(asked.at(-1)!.summary).toBe('eve by name wrote to me and is not on record. Who is it?')
  expect((await act('ada', { text: 'where do we stand' })).map(({ summary }) => summary).join(' ')).not.toContain('Who is it?')

  const { data } = buttonOf(asked, 'That is who it is')
  const linked = await act('ada', { data: { ...data, who: 'cy' } })
  expect((await people()).people[2]!.objectId).toBe('account-eve')
  expect((await people()).strangers).toEqual([])
  expect((await act('eve', { text: 'my exams' }))[0]!.summary).toContain('of yours is recorded yet')
  await act('ada', buttonOf(linked, 'Undo'))
  expect((await people()).people[2]).not.toHaveProperty('objectId')
})

test('somebody who is nobody of ours is not asked about again', async () => {
  const { act, people } = await company()
  member('eve', 'eve@elsewhere.example')
  await act('eve', { text: 'hello' })
  await act('ada', buttonOf(await act('ada', { text: 'help' }), 'Nobody of ours'))
  expect((await people()).strangers).toMatchObject([{ objectId: 'account-eve', nobody: true }])
})

test('an account nobody asked about cannot be linked by a forged press, nor by somebody else', async () => {
  const { act, people } = await company()
  await act('ada', { data: { press: 'account', account: 'account-x', who: 'bo' } })
  member('eve', 'eve@elsewhere.example')
  await act('eve', { text: 'hello' })
  await act('eve', { data: { press: 'account', account: 'account-eve', who: 'bo' } })
  expect((await people()).people[1]).not.toHaveProperty('objectId')
})

test('a connector that does not know her, or speaks of somebody else, changes nothing', async () => {
  const { act, people, lines } = await company()
  teams.members.delete('29:bo')
  expect(await act('bo', { text: 'my exams' })).toHaveLength(1)
  teams.members.set('29:bo', { name: 'Bo', aadObjectId: 'account-other', email: 'bo.berg@firm.example' })
  expect(await act('bo', { text: 'my exams' })).toHaveLength(1)
  expect(await people()).toEqual(firm)
  expect(lines).toEqual([])
})
