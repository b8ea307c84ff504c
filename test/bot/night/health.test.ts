import { expect, test } from 'vitest'
import { watch } from '../../../bot/night/health.ts'
import type { Night } from '../../../bot/night/night.ts'
import { auditBucket, tasksOf } from '../../../bot/night/walk.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Index } from '../../../src/store/store.ts'
import { nightOf, tenant } from './company.ts'

/** A clock that stands still unless told. */
function clock() {
  let at = 0
  return { now: () => at, pass: (seconds: number) => void (at += seconds * 1_000) }
}

const begun = () => nightOf(sqliteStore(':memory:'), '2017-12-15T09:00:00.000Z')

async function keepNight(night: Night) {
  for (const task of await tasksOf(night)) await auditBucket(night, task, () => false)
}

test('before the first night all is well, and it says that there was none', async () => {
  const { night } = begun()
  expect(await watch(night, clock().now)()).toEqual({ ok: true, store: 'answers', catalog: expect.stringMatching(/^[\w-]{16}$/), competencies: night.rules.catalog.competencies.size, nights: 'none yet', lastNight: null, waitingDays: 0 })
})

test('a night that was kept is named; when two are missed it is no longer well', async () => {
  const { night, pretend } = begun()
  await keepNight(night)
  const time = clock()
  const ask = watch(night, time.now)
  expect(await ask()).toMatchObject({ ok: true, nights: 'kept', lastNight: '2017-12-15' })
  pretend('2017-12-18T09:00:00.000Z')
  time.pass(61)
  expect(await ask()).toMatchObject({ ok: false, nights: 'missed', lastNight: '2017-12-15' })
})

test('it says for how long the message has waited that waits longest', async () => {
  const { night } = begun()
  await night.store.pending.put({ tenant, organization: tenant, day: '2017-12-12' })
  await night.store.pending.put({ tenant: 'another', organization: 'another', day: '2017-12-14' })
  await night.store.pending.put({ tenant: 'later', organization: 'later', day: '2017-12-20' })
  expect(await watch(night, clock().now)()).toMatchObject({ waitingDays: 3 })
})

test('however many ask, the store is looked at once a minute', async () => {
  const { night } = begun()
  let looks = 0
  const pending: Index = { ...night.store.pending, rows: (bucket, through) => ((looks += 1), night.store.pending.rows(bucket, through)) }
  const time = clock()
  const ask = watch({ ...night, store: { ...night.store, pending } }, time.now)
  await Promise.all(Array.from({ length: 50 }, () => ask()))
  const once = looks
  time.pass(59)
  await ask()
  expect(looks).toBe(once)
  time.pass(2)
  await ask()
  expect(looks).toBe(2 * once)
})

test('of a crowd that waits only so many are looked at', async () => {
  const { night } = begun()
  let given = 0
  const endless = async function* () {
    for (; given < 1e6; given++) yield { tenant, organization: tenant, day: '2017-12-10' }
  }
  const pending: Index = { ...night.store.pending, rows: (bucket) => (bucket === 7 ? endless() : night.store.pending.rows(-1, '2017-12-15')) }
  expect(await watch({ ...night, store: { ...night.store, pending } }, clock().now)()).toMatchObject({ waitingDays: 5 })
  expect(given).toBeLessThan(500)
})

const failing = () => Promise.reject(new Error('AccountKey=abc; Anna Keller; https://cosmos-goldkeeper.documents.azure.com'))
const silent = () => new Promise<never>(() => {})

test.each([
  ['fails with words of its own', failing],
  ['never answers', silent],
])('a store that %s is silent, and nothing of it is repeated', async (_, next) => {
  const rows: Index['rows'] = () => ({ [Symbol.asyncIterator]: () => ({ next }) })
  const { night } = begun()
  const health = await watch({ ...night, store: { ...night.store, pending: { ...night.store.pending, rows } } }, clock().now, 50)()
  expect(health).toEqual({ ok: false, store: 'silent', catalog: expect.any(String), competencies: expect.any(Number), nights: 'unknown', lastNight: null, waitingDays: null })
})

test('a store that cannot be opened is silent too', async () => {
  const { night } = begun()
  const closed: Night = {
    ...night,
    get store(): never {
      throw new Error('unable to open /home/anna/goldkeeper.db')
    },
  }
  expect(await watch(closed, clock().now)()).toMatchObject({ ok: false, store: 'silent' })
})
