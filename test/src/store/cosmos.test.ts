import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import type { Shelf, Store } from '../../../src/store/store.ts'
import { bucketOf } from '../../../src/store/store.ts'
import { fakeCosmos } from '../../fakes/cosmos-proxy.ts'
import type { FakeCosmos, Fault, Request } from '../../fakes/cosmos-proxy.ts'
import { keepsItsPromises } from './contract.ts'
import { keepsHistory } from './history.ts'

/* Not shown here, because the server it is tried on cannot: that a batch is all or nothing (SQLite shows it), and that what has its time ends. */

const opened: FakeCosmos[] = []
const fresh = async (fail: FakeCosmos['fail'] = () => undefined): Promise<FakeCosmos> => {
  const cosmos = await fakeCosmos()
  cosmos.fail = fail
  opened.push(cosmos)
  return cosmos
}

afterAll(async () => {
  for (const cosmos of opened) await cosmos.close()
})

keepsItsPromises('Cosmos DB', async () => (await fresh()).store(), { atomic: false })

type World = { readonly cosmos: FakeCosmos; readonly store: Store; readonly shelf: Shelf; readonly failing: (fault: Fault, times: number, which?: (request: Request) => boolean) => void }

const writes = ({ headers }: Request): boolean => headers['x-ms-cosmos-is-batch-request'] !== undefined

async function world(): Promise<World> {
  const cosmos = await fresh()
  const store = cosmos.store({ requestTimeout: 400 })
  /** The next requests of a kind, so many of them. */
  const failing: World['failing'] = (fault, times, which = () => true) => {
    let left = times
    cosmos.fail = (request) => (which(request) && left-- > 0 ? fault : undefined)
  }
  return { cosmos, store, shelf: store.shelf('a'), failing }
}

// Together, because most of their time they wait.
describe.concurrent('where requests fail', () => {
  test.each<[Fault, number]>([[429, 10], [449, 4], [408, 3], [503, 3], ['reset before', 3], ['reset after', 3], ['silent before', 2], ['silent after', 2]])(
    '%s, %i times: what is told to be written is there, once, and so is what replaces it',
    async (fault, times) => {
      const { shelf, store, failing } = await world()
      failing(fault, times, writes)
      expect(await shelf.write([{ id: 'organization-a', body: ['one'], was: null }, { id: 'event-1', body: 'one', was: null }])).toBe(true)
      const { version } = (await shelf.read(['organization-a'])).get('organization-a')!
      failing(fault, times, writes)
      expect(await shelf.write([{ id: 'organization-a', body: ['one', 'two'], was: version }, { id: 'event-2', body: 'two', was: null }])).toBe(true)
      expect((await Array.fromAsync(shelf.list(''))).map(({ id, body }) => [id, body])).toEqual([['event-1', 'one'], ['event-2', 'two'], ['organization-a', ['one', 'two']]])
      failing(fault, times, writes)
      expect(await shelf.write([{ id: 'event-1', gone: (await shelf.read(['event-1'])).get('event-1')!.version }])).toBe(true)
      expect((await shelf.read(['event-1'])).size).toBe(0)
      store.close()
    },
    30_000,
  )

  test.each<[Fault, number]>([[429, 10], [449, 4], [408, 3], [503, 3], ['reset before', 1], ['reset after', 1], ['silent before', 2], ['silent after', 2]])(
    '%s, %i times: what is there is read, listed and found in the index',
    async (fault, times) => {
      const { shelf, store, failing } = await world()
      await shelf.write([{ id: 'event-1', body: 1, was: null }])
      failing(fault, times)
      expect((await shelf.read(['event-1'])).get('event-1')?.body).toBe(1)
      failing(fault, times)
      expect((await Array.fromAsync(shelf.list('event-'))).map(({ body }) => body)).toEqual([1])
      failing(fault, times)
      await store.due.put({ tenant: 't', organization: 't', day: '2018-01-01' })
      failing(fault, times)
      expect(await Array.fromAsync(store.due.rows(bucketOf('t'), '2018-01-01'))).toHaveLength(1)
      failing(fault, times)
      await store.due.drop({ tenant: 't', organization: 't' })
      expect(await Array.fromAsync(store.due.rows(bucketOf('t'), '2018-01-01'))).toEqual([])
      store.close()
    },
    30_000,
  )

  test.each<Fault>(['reset after', 'reset before'])('a write that meets another one after %s is told to be too late, and so it is', async (fault) => {
    const { shelf, store, failing } = await world()
    await shelf.write([{ id: 'organization-a', body: 'old', was: null }])
    const { version } = (await shelf.read(['organization-a'])).get('organization-a')!
    await shelf.write([{ id: 'organization-a', body: 'theirs', was: version }])
    failing(fault, 1, writes)
    // The event that would have come with it is not there, so none of it was stored.
    expect(await shelf.write([{ id: 'organization-a', body: 'ours', was: version }, { id: 'event-1', body: 1, was: null }])).toBe(false)
    expect((await shelf.read(['organization-a'])).get('organization-a')?.body).toBe('theirs')
    store.close()
  })

  test('where nobody can know whether it was written, nobody says so', async () => {
    const { cosmos, shelf, store } = await world()
    await shelf.write([{ id: 'sum', body: 0, was: null }])
    const { version } = (await shelf.read(['sum'])).get('sum')!
    let lost = false
    cosmos.fail = (request) => (writes(request) && !lost ? ((lost = true), 'silent after') : undefined)
    const ours = shelf.write([{ id: 'sum', body: 1, was: version }]).catch((error: unknown) => String(error))
    const other = cosmos.store()
    for (;;) {
      const found = (await other.shelf('a').read(['sum'])).get('sum')!
      if (found.body === 1 && (await other.shelf('a').write([{ id: 'sum', body: 2, was: found.version }]))) break
    }
    expect(await ours).toMatch(/cannot be known/)
    other.close()
    store.close()
  }, 30_000)

  test('what never settles ends with an error in its time, and tried again it is there once', async () => {
    const { cosmos, shelf, store } = await world()
    const hasty = cosmos.store({ requestTimeout: 400, patience: 700 })
    const puts = [{ id: 'organization-a', body: 1, was: null }, { id: 'event-1', body: 1, was: null }]
    for (const fault of [503, 429, 'silent before', 'silent after'] as const) {
      cosmos.fail = () => fault
      await expect(hasty.shelf('a').write(puts)).rejects.toThrow('Cosmos DB did not settle it in 700 ms')
    }
    cosmos.fail = () => undefined
    // It was stored by the last of them: who tries again finds it.
    expect(await shelf.write(puts)).toBe(false)
    expect(await Array.fromAsync(shelf.list('event-'))).toHaveLength(1)
    hasty.close()
    store.close()
  }, 30_000)

  test('what Azure refuses for good is not asked again', async () => {
    const { cosmos, shelf, store } = await world()
    cosmos.fail = () => 400
    await expect(shelf.read(['one'])).rejects.toThrow('as asked')
    await expect(shelf.write([{ id: 'one', body: 1, was: null }])).rejects.toThrow('as asked')
    expect(cosmos.asked).toHaveLength(2)
    store.close()
  })

  test('a missing container is not mistaken for a missing document', async () => {
    const { cosmos, shelf, store } = await world()
    cosmos.fail = () => '404 of the container'
    await expect(shelf.read(['organization-a'])).rejects.toThrow('404/1003')
    store.close()
  })
})

keepsHistory(
  'Cosmos DB, where every tenth write meets something',
  async () => {
    let count = 0
    const faults: readonly Fault[] = [429, 449, 408, 503, 'reset before', 'reset after']
    return (await fresh(({ headers }) => (headers['x-ms-cosmos-is-batch-request'] !== undefined && ++count % 10 === 0 ? faults[(count / 10) % faults.length] : undefined))).store()
  },
  { together: 1, runs: 10 },
)

test('an id may hold what Azure does not allow in one, and what has its time says so', async () => {
  const cosmos = await fresh()
  const store = cosmos.store()
  const shelf = store.shelf('a')
  const ids = ['conversation-19:a/b\\c?d#e=2F%20@thread.tacv2;messageid=1', 'conversation-ä 🟡']
  await shelf.write(ids.map((id) => ({ id, body: id, was: null, seconds: 86_400 })))
  expect(JSON.parse(cosmos.asked[0]!.body)).toMatchObject([{ resourceBody: { ttl: 86_400 } }, { resourceBody: { ttl: 86_400 } }])
  expect([...(await shelf.read(ids)).values()].map(({ body }) => body)).toEqual(ids)
  expect((await Array.fromAsync(shelf.list('conversation-'))).map(({ id }) => id)).toEqual(ids)
  for (const { path } of cosmos.asked) expect(decodeURIComponent(path)).not.toMatch(/docs\/.*[\\?#%/]/)
  store.close()
})

test('no question is preceded by one for its plan, and one that wants a plan fails instead of being divided', async () => {
  const cosmos = await fresh()
  const store = cosmos.store()
  const shelf = store.shelf('a')
  await shelf.write([{ id: 'event-1', body: 1, was: null }])
  expect(await Array.fromAsync(shelf.list('event-'))).toHaveLength(1)
  expect(cosmos.asked.map(({ method }) => method)).toEqual(['POST', 'POST'])
  cosmos.fail = () => '400 for want of a plan'
  await expect(Array.fromAsync(shelf.list('event-'))).rejects.toThrow(/aggregates/)
  expect(cosmos.asked).toHaveLength(3)
  store.close()
})

test('what each request cost is told: reads, writes and pages', async () => {
  const told: number[] = []
  const store = (await fresh()).store({ charged: (units) => void told.push(units) })
  const shelf = store.shelf('a')
  await shelf.write([{ id: 'one', body: 1, was: null }])
  await shelf.read(['one', 'two'])
  await store.due.put({ tenant: 'a', organization: 'a', day: '2017-12-15' })
  for await (const _ of store.due.rows(bucketOf('a'), '2017-12-15')) expect(told).toHaveLength(5)
  // This server takes 1 for everything.
  expect(told).toEqual([1, 1, 1, 1, 1])
})

test('the libraries for Azure are loaded by whoever opens Cosmos DB, and by nobody else', async () => {
  const loaded = async (what: string): Promise<unknown> => {
    const { stdout } = await promisify(execFile)(process.execPath, ['test/src/store/loaded.ts', what], { env: { ...process.env, GOLDKEEPER_LOCAL: '1', GOLDKEEPER_STORE: ':memory:' } })
    return JSON.parse(stdout)
  }
  expect(await loaded('nothing')).toEqual([])
  // The SDK of the bot asks for the identity by itself.
  // Telemetry waits until somebody was answered, even where it is set up.
  process.env['APPLICATIONINSIGHTS_CONNECTION_STRING'] = 'InstrumentationKey=0b7e3f5c-88f5-4a3e-9b59-6c1a3c0f2d10'
  expect(await loaded('functions')).toEqual(['@azure/identity'])
  delete process.env['APPLICATIONINSIGHTS_CONNECTION_STRING']
  expect(await loaded('cosmos')).toEqual(['@azure/cosmos', '@azure/identity'])
}, 30_000)

test('in all that was asked above, no document was read or written outside a partition, and every query names it too', () => {
  const asked = opened.flatMap((cosmos) => cosmos.asked)
  expect(asked.length).toBeGreaterThan(1_000)
  expect(asked.filter(({ headers }) => !/^\[".+"\]$/.test(String(headers['x-ms-documentdb-partitionkey'])))).toEqual([])
  const queries = asked.filter(({ headers }) => headers['x-ms-documentdb-isquery'] !== undefined)
  expect(queries.length).toBeGreaterThan(50)
  for (const { body, headers } of queries) {
    const { query, parameters } = JSON.parse(body) as { query: string; parameters: { name: string; value: string }[] }
    expect(query).toMatch(/ WHERE c\.(tenantId|bucket) = @partition AND /)
    expect([parameters.find(({ name }) => name === '@partition')!.value]).toEqual(JSON.parse(String(headers['x-ms-documentdb-partitionkey'])))
  }
})
