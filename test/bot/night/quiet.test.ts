import { afterAll, expect, test } from 'vitest'
import { auditBucket } from '../../../bot/night/walk.ts'
import { writeOrganization } from '../../../src/store/organizations.ts'
import { bucketOf } from '../../../src/store/store.ts'
import { fakeCosmos } from '../../fakes/cosmos-proxy.ts'
import { company, nightOf, tenant } from './company.ts'

/* What a night costs where there is nothing to tell: counted at the wire, since each request costs more than the audit. */

const cosmos = await fakeCosmos()
const store = cosmos.store()
const { night } = nightOf(store, '2017-12-15T01:30:00.000Z')
afterAll(async () => {
  store.close()
  await cosmos.close()
})

const row = { tenant, organization: tenant }
const task = { run: '2017-12-15', bucket: bucketOf(tenant), weekdays: [], all: true, catalog: '', after: null }
const daysOf = async () => (await Array.fromAsync(store.due.rows(bucketOf(tenant), '9999-12-31'))).map(({ day }) => day)

/** What the night asks and writes of this company, beside the notes that belong to nobody. */
async function asked(): Promise<string[]> {
  cosmos.asked.length = 0
  expect(await auditBucket(night, task, () => false)).toBeNull()
  const ofOurs = cosmos.asked.filter(({ headers }) => headers['x-ms-documentdb-partitionkey'] !== '["system"]')
  return ofOurs.map(({ path, headers }) => `${headers['x-ms-cosmos-is-batch-request'] === undefined ? 'read' : 'write'} ${path.split('/')[4]}`)
}

test('an organization of which there is nothing to tell is asked for once, and nothing is written where its day stays', async () => {
  const quiet = { alerts: { people: { anna: { monthly: false } } } }
  await writeOrganization(store.shelf(tenant), null, { ...company, admins: ['anna'], people: company.people.slice(0, 1), memberships: [], targets: [], settings: quiet })
  await store.due.put({ ...row, day: '2017-12-15' })
  expect(await asked()).toEqual(['read due', 'read organizations', 'write due'])
  const [day] = await daysOf()
  expect(day! > '2017-12-15').toBe(true)
  expect(await asked()).toEqual(['read due', 'read organizations'])
  expect(await daysOf()).toEqual([day])
})

test('a day in the index that is not its own is put right, early or late', async () => {
  const [day] = await daysOf()
  for (const wrong of ['2017-12-14', '2099-01-01']) {
    await store.due.put({ ...row, day: wrong })
    expect(await asked()).toEqual(['read due', 'read organizations', 'write due'])
    expect(await daysOf()).toEqual([day])
  }
})

test('the days of many are written in one request', async () => {
  const neighbours = Array.from({ length: 2_000 }, (_, i) => `neighbour-${i}`).filter((one) => bucketOf(one) === bucketOf(tenant)).slice(0, 15)
  for (const one of neighbours) {
    await writeOrganization(store.shelf(one), null, { ...company, id: one, admins: [], people: [], memberships: [], targets: [], settings: {} })
    await store.due.put({ tenant: one, organization: one, day: '2017-12-15' })
  }
  expect(neighbours).toHaveLength(15)
  expect((await asked()).filter((one) => one === 'write due')).toHaveLength(1)
  expect((await daysOf()).every((day) => day > '2017-12-15')).toBe(true)
})
