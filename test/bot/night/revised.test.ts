import { expect, test } from 'vitest'
import { remember } from '../../../bot/night/conversations.ts'
import type { Night } from '../../../bot/night/night.ts'
import { auditBucket, tasksOf } from '../../../bot/night/walk.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { rulesOf } from '../../../src/catalog/rules.ts'
import type { CatalogLevel } from '../../../src/catalog/schema.ts'
import type { Organization } from '../../../src/organization.ts'
import { writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { company, nightOf, reference, tenant } from './company.ts'

/* A new version of Goldkeeper brings a catalog that asks something else: whoever it concerns is told what, once. */

const teams = await teamsHere()

/** Safe in Silver Messaging, the one level it holds, so that nothing else has to be said of it. */
const calm: Organization = {
  ...company,
  id: tenant,
  admins: ['anna'],
  targets: [],
  memberships: company.memberships.filter(({ competency, level }) => competency === 'messaging' && level === 'silver'),
}

/** The catalog in which one level of Messaging asks something else. */
function otherwise(level: CatalogLevel | undefined): Night['rules'] {
  const messaging = catalog.competencies.get('messaging')!
  const options = messaging.options.map((option) => {
    const { silver: _, ...rest } = option.levels
    return { ...option, levels: level === undefined ? rest : { ...rest, silver: level } }
  })
  return rulesOf({ ...catalog, competencies: new Map([...catalog.competencies, ['messaging', { ...messaging, options }]]) })
}

const three: CatalogLevel = { requirements: [{ people: [[{ count: 3, need: { all: ['70-345', '70-398'] } }]] }] }

async function opened(organization: Organization = calm) {
  const store = sqliteStore(':memory:')
  const clock = nightOf(store, '2017-12-14T09:00:00.000Z')
  await writeOrganization(store.shelf(tenant), null, organization)
  await store.due.put({ tenant, organization: tenant, day: '2017-12-14' })
  await remember(store.shelf(tenant), reference(teams.url, 'anna'))
  return {
    ...clock,
    night: async (start: string, rules = clock.night.rules) => {
      clock.pretend(start)
      teams.said.length = 0
      const night = { ...clock.night, rules }
      for (const task of await tasksOf(night)) await auditBucket(night, task, () => false)
      return teams.said.map(({ activity }) => JSON.stringify(activity))
    },
  }
}

test('what a level asks now, and asks no more, is told in the first night of the new catalog and in no other', async () => {
  const world = await opened()
  await world.night('2017-12-14T09:00:00.000Z')
  const [said, ...more] = await world.night('2017-12-15T09:00:00.000Z', otherwise(three))
  expect(more).toEqual([])
  for (const words of ['Silver Messaging', 'What it asks for now', '70-398', 'What it asked for before', '70-347']) expect(said).toContain(words)
  expect(await world.night('2017-12-18T09:00:00.000Z', otherwise(three))).toEqual([])
})

test('what it puts at risk is told in the same message', async () => {
  const world = await opened({ ...calm, people: company.people })
  await world.night('2017-12-14T09:00:00.000Z')
  const said = await world.night('2017-12-15T09:00:00.000Z', otherwise(three))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('What it asks for now')
  expect(said[0]).toContain('3 empty places')
})

test('a level that is gone is told of, and days that have changed', async () => {
  const world = await opened()
  await world.night('2017-12-14T09:00:00.000Z')
  expect((await world.night('2017-12-15T09:00:00.000Z', otherwise(undefined)))[0]).toContain('exists no longer')
  const credential = catalog.credentials.get('70-345')!
  const retires = { day: '2018-09-30', source: 'messaging-page', certainty: 'stated' as const }
  const dated = rulesOf({ ...catalog, credentials: new Map([...catalog.credentials, ['70-345', { ...credential, retires }]]), dates: { ...catalog.dates, '70-345': { ...catalog.dates['70-345'], retires: '2018-09-30' } } })
  const other = await opened()
  await other.night('2017-12-14T09:00:00.000Z')
  const said = (await other.night('2017-12-15T09:00:00.000Z', dated)).join()
  expect(said).toContain('New dates')
  expect(said).toContain('30 September 2018')
})

test('whom it does not concern is not told: another level, no wish to hear, the first night of all', async () => {
  const elsewhere = await opened({ ...calm, memberships: [], targets: [{ competency: 'cloud-crm', level: 'gold' }] })
  const first = await elsewhere.night('2017-12-14T09:00:00.000Z', otherwise(three))
  expect(first.join()).not.toContain('What it asks for now')
  expect((await elsewhere.night('2017-12-15T09:00:00.000Z')).join()).not.toContain('asks for now')
  const deaf = await opened({ ...calm, admins: ['anna', 'sofia'], settings: { ...calm.settings, alerts: { people: { anna: { off: true } } } } })
  await deaf.night('2017-12-14T09:00:00.000Z')
  expect((await deaf.night('2017-12-15T09:00:00.000Z', otherwise(three))).join()).not.toContain('asks for now')
})
