import { expect, test } from 'vitest'
import { remember } from '../../../bot/night/conversations.ts'
import { askAboutDeparted } from '../../../bot/night/left.ts'
import type { Organization } from '../../../src/organization.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, leaves, objectIdOf, opened, reference, tenant } from './company.ts'

/* Somebody is no longer in a team: has she left the company? */

const teams = await teamsHere()

const calm = { ...company, targets: [], memberships: [], settings: { alerts: { people: { anna: { monthly: false }, sofia: { monthly: false } } } } }
const heard = (id: string) => teams.said.filter(({ conversation, method }) => conversation === chatOf(id) && method === 'POST').map(({ activity }) => activity.summary ?? '')
const member = (id: string) => ({ user: `29:${id}`, objectId: objectIdOf(id).toLowerCase() })

async function office(organization: Organization = calm) {
  const night = await opened(teams, { organization, start: '2017-12-18T09:00:00.000Z' })
  return {
    ...night,
    depart: async (...members: { user: string; objectId: string | undefined }[]) => {
      await askAboutDeparted(night.night, { tenant, members })
      await night.deliver()
    },
    people: async () => {
      let now = calm.people
      await night.change((one) => ((now = one.people), one))
      return now
    },
  }
}

test('the admins are asked, each once, and nothing is recorded', async () => {
  const { depart, deliver, people, pretend } = await office()
  for (const day of ['18', '19', '20']) {
    pretend(`2017-12-${day}T09:00:00.000Z`)
    await depart(member('marco'))
    await deliver()
  }
  for (const admin of ['anna', 'sofia']) expect(heard(admin)).toEqual(['Marco Bianchi is no longer in a team that I am in. Has this person left the company?'])
  expect(JSON.stringify(teams.said[0]!.activity.attachments)).toContain('"intent":"leave"')
  expect(await people()).toEqual(calm.people)
})

test('whoever Teams names without an account is known by the chat she has, and who has none is left alone', async () => {
  const { depart, shelf } = await office()
  await depart({ user: '29:tom', objectId: undefined })
  expect(heard('anna')).toEqual([])
  await remember(shelf, reference(teams.url, 'tom'))
  await depart({ user: '29:tom', objectId: undefined })
  expect(heard('anna')).toHaveLength(1)
})

test('an admin is not asked about herself, nor anybody about a stranger or about whose last day is known', async () => {
  const { depart } = await office(leaves(calm, 'giulia', '2018-05-31'))
  await depart(member('sofia'), member('giulia'), { user: '29:eve', objectId: 'eve' })
  expect([heard('anna').length, heard('sofia').length]).toEqual([1, 0])
  expect(heard('anna')[0]).toContain('Sofia Lindgren')
})

test('what is answered while the question waits is not asked', async () => {
  const { depart, change, pretend, deliver } = await office()
  pretend('2017-12-18T21:00:00.000Z')
  await depart(member('marco'))
  await change((organization) => leaves(organization, 'marco', '2017-12-18'))
  pretend('2017-12-19T09:00:00.000Z')
  await deliver()
  expect(heard('anna')).toEqual([])
})

test('teams that are ordered anew do not make a questionnaire: three a day are asked about, one message a day', async () => {
  const { depart, digests, pretend, deliver } = await office()
  for (const id of ['marco', 'tom', 'giulia', 'lucia']) await depart(member(id))
  expect(new Set((await digests()).flatMap(({ items }) => items.flatMap((item) => (item.kind === 'left' ? item.person : [])))).size).toBe(3)
  for (let day = 18; day <= 22; day++) {
    pretend(`2017-12-${day}T09:00:00.000Z`)
    await deliver()
    expect(heard('anna').length).toBe(Math.min(3, day - 17))
  }
})
