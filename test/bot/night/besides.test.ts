import { expect, test } from 'vitest'
import { remember } from '../../../bot/night/conversations.ts'
import { addDays } from '../../../src/day.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, opened, reference } from './company.ts'

const teams = await teamsHere()

const heard = (id: string) => teams.said.filter(({ conversation, method }) => conversation === chatOf(id) && method === 'POST').map(({ activity }) => activity.summary)
const calm = { ...company, targets: [], memberships: [] }

test('whoever must renew a certification is reminded at 90, 30 and 7 days, each once, of what was missed the nearest', async () => {
  const people = company.people.map((one) => (one.id === 'lucia' ? { ...one, achievements: [{ credential: 'MCSA:Office365', passed: '2016-03-15', expires: '2018-03-15' }] } : one))
  const night = await opened(teams, { organization: { ...calm, people }, reach: [] })
  await remember(night.shelf, reference(teams.url, 'lucia'))
  const days: string[] = []
  for (let n = 0; n < 90; n++) {
    const on = addDays('2017-12-15', n)
    // Nobody looked for three weeks.
    if (on > '2018-02-10' && on < '2018-03-05') continue
    night.pretend(`${on}T09:00:00.000Z`)
    const before = heard('lucia').length
    await night.audit()
    if (heard('lucia').length > before) days.push(on)
  }
  expect(days).toEqual(['2017-12-15', '2018-03-05', '2018-03-08'])
  expect(heard('lucia')[0]).toContain('expires on 15 March 2018')
})

test('whoever leaves before her certification expires is not asked to renew it', async () => {
  const people = company.people.map((one) => (one.id === 'lucia' ? { ...one, leaves: '2018-02-28', achievements: [{ credential: 'MCSA:Office365', passed: '2016-03-01', expires: '2018-03-01' }, { credential: 'MCSA:SQL2016DatabaseDevelopment', passed: '2016-02-28', expires: '2018-02-28' }] } : one))
  const night = await opened(teams, { organization: { ...calm, people }, reach: [], start: '2017-12-18T09:00:00.000Z' })
  await remember(night.shelf, reference(teams.url, 'lucia'))
  await night.audit()
  night.pretend('2017-12-19T09:00:00.000Z')
  await night.deliver()
  expect(heard('lucia')).toEqual([expect.stringContaining('28 February 2018')])
})

test('where nothing is at risk the admins hear so once a month, with the nights that took place', async () => {
  const night = await opened(teams, { organization: { ...calm, settings: { alerts: { people: { sofia: { monthly: false } } } } } })
  await night.audit()
  expect(heard('anna')).toEqual([])
  for (let n = 0; n < 20; n++) await night.store.shelf('system').write(Array.from({ length: 64 }, (_, bucket) => ({ id: `night-${addDays('2017-12-10', n)}-${bucket}`, body: {}, was: null })))
  night.pretend('2018-01-01T09:00:00.000Z')
  await night.audit()
  await night.audit()
  expect(heard('anna')).toEqual(['Nothing is at risk. I looked on 20 nights of the last month.'])
  expect(heard('sofia')).toEqual([])
  night.pretend('2018-01-20T09:00:00.000Z')
  await night.audit()
  expect(heard('anna')).toHaveLength(1)
})

test('where something is at risk and nothing of it is new for a month, the admins hear that, and what it is', async () => {
  const night = await opened(teams, { organization: { ...calm, targets: [{ competency: 'messaging', level: 'gold' }] }, start: '2017-12-18T09:00:00.000Z' })
  await night.audit()
  expect(heard('anna')).toEqual(['Gold Messaging is not met.'])
  for (let n = 0; n < 70; n++) await night.store.shelf('system').write(Array.from({ length: 64 }, (_, bucket) => ({ id: `night-${addDays('2017-12-18', n)}-${bucket}`, body: {}, was: null })))
  for (let n = 1; n < 70; n++) {
    night.pretend(`${addDays('2017-12-18', n)}T09:00:00.000Z`)
    await night.audit()
  }
  expect(heard('anna')).toEqual(['Gold Messaging is not met.', ...['', ''].map(() => 'Nothing new about the level that needs you. I looked on 31 nights of the last month.')])
  expect(JSON.stringify(teams.said.at(-1)!.activity.attachments)).toContain('Gold Messaging')
})

test('whoever blocked the bot may have left: the other admin is asked, and nothing is recorded', async () => {
  const night = await opened(teams)
  teams.failures.push({ status: 403, code: 'ConversationBlockedByUser' })
  await night.audit()
  await night.deliver()
  // Today she had her message.
  expect(heard('sofia')).toEqual(['Silver Cloud CRM and 1 other level need you.'])
  night.pretend('2017-12-18T08:00:00.000Z')
  await night.deliver()
  expect(heard('sofia').at(-1)).toContain('Anna Keller')
  await night.deliver()
  expect(heard('sofia')).toHaveLength(2)
})

test('nobody gets two messages on a day she did not ask for: what is about a level comes first, the rest on the next days', async () => {
  const expiring = { achievements: [{ credential: 'MCSA:Office365', passed: '2016-03-15', expires: '2018-03-15' }, { credential: 'MCSA:SQL2016DatabaseDevelopment', passed: '2016-03-14', expires: '2018-03-14' }] }
  const people = company.people.map((one) => (one.id === 'anna' ? { ...one, ...expiring } : one))
  const night = await opened(teams, { organization: { ...company, people } })
  await night.audit()
  expect(heard('anna')).toEqual(['Silver Cloud CRM and 1 other level need you.'])
  night.pretend('2017-12-18T08:00:00.000Z')
  await night.deliver()
  await night.deliver()
  expect(heard('anna')).toHaveLength(2)
  // What is not urgent about a level waits, too.
  await night.change((organization) => ({ ...organization, people: organization.people.map((one) => (one.id === 'giulia' ? { ...one, leaves: '2018-05-31' } : one)) }))
  await night.audit()
  expect(heard('anna')).toHaveLength(2)
  night.pretend('2017-12-19T08:00:00.000Z')
  await night.deliver()
  expect(heard('anna')).toHaveLength(3)
  night.pretend('2017-12-20T08:00:00.000Z')
  await night.deliver()
  expect(heard('anna')).toHaveLength(4)
  expect(heard('anna').filter((said) => said?.includes('expires on'))).toHaveLength(2)
})
