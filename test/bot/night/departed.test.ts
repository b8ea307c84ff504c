import { expect, test } from 'vitest'
import { bucketOf } from '../../../src/store/store.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chatOf, company, leaves, opened, tenant } from './company.ts'

/* An admin who has left: from the day after on she is none any more. */

const teams = await teamsHere()

const heard = () => [...new Set(teams.said.map(({ conversation }) => conversation))]
const both = [chatOf('anna'), chatOf('sofia')]

test('an admin hears through her last day and no longer: what waits for her stays unsaid, and her cards as they are', async () => {
  const night = await opened(teams, { organization: leaves(company, 'anna', '2017-12-15') })
  await night.audit()
  expect(heard()).toEqual(both)
  teams.said.length = 0
  night.pretend('2017-12-15T19:30:00.000Z')
  await night.change((organization) => leaves(organization, 'giulia', '2018-01-31'))
  expect(await night.audit()).toEqual(['anna found', 'sofia found'])
  night.pretend('2017-12-18T09:00:00.000Z')
  await night.change((organization) => leaves(organization, 'tom', '2018-01-31'))
  expect(await night.audit()).not.toContainEqual(expect.stringContaining('anna'))
  await night.deliver()
  expect(heard()).toEqual([chatOf('sofia')])
  expect((await night.digests()).filter(({ to, state }) => to === 'anna' && state !== 'said').map(({ state, why }) => [state, why])).toEqual([['unreachable', 'left']])
})

test('the only admin hears after her last day as well: somebody must', async () => {
  const night = await opened(teams, { organization: { ...leaves(company, 'anna', '2017-12-14'), admins: ['anna'] } })
  await night.audit()
  expect(heard()).toEqual([chatOf('anna')])
})

test('the night after the last day of the one who was told, another hears of what is open', async () => {
  const people = company.people.map((one) => (one.id === 'sofia' ? { ...one, leaves: '2017-12-19', achievements: [] } : one))
  const night = await opened(teams, { organization: { ...company, people, settings: { alerts: { people: { anna: { off: true } } } } } })
  await night.audit()
  expect(heard()).toEqual([chatOf('sofia')])
  const [row] = await Array.fromAsync(night.store.due.rows(bucketOf(tenant), '9999-12-31'))
  expect(row?.day).toBe('2017-12-20')
  night.pretend('2017-12-20T08:00:00.000Z')
  expect(await night.audit()).toEqual(['anna escalated', 'anna escalated'])
})
