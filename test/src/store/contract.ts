import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/store.ts'
import { bucketOf } from '../../../src/store/store.ts'

/* What every store promises: the same sentences for each of them. */

/** `atomic`: whether a write of several documents can be seen to be all or nothing there; the server Cosmos is tried on cannot. */
export function keepsItsPromises(name: string, make: () => Promise<Store>, { atomic }: { readonly atomic: boolean }): void {
  let store: Store
  beforeEach(async () => {
    store = await make()
  })
  afterEach(() => store.close())

  const bodies = async (tenant: string, ...ids: string[]) => Object.fromEntries([...(await store.shelf(tenant).read(ids))].map(([id, { body }]) => [id, body]))
  const version = async (tenant: string, id: string) => (await store.shelf(tenant).read([id])).get(id)!.version
  const all = async <T>(rows: AsyncIterable<T>) => await Array.fromAsync(rows)

  describe(`a shelf of ${name}`, () => {
    test('gives back what was put there, and nothing for what was not', async () => {
      const shelf = store.shelf('a')
      const body = { name: 'Inés «O’Neill» 🟡', list: [1, null, { deep: true }] }
      expect(await shelf.write([{ id: 'one', body, was: null }])).toBe(true)
      expect(await bodies('a', 'one', 'two')).toEqual({ one: body })
      expect(await shelf.read([])).toEqual(new Map())
    })

    test('gives every version another name, and refuses who has not seen the last', async () => {
      const shelf = store.shelf('a')
      await shelf.write([{ id: 'one', body: 1, was: null }])
      const first = await version('a', 'one')
      expect(await shelf.write([{ id: 'one', body: 2, was: first }])).toBe(true)
      expect(await shelf.write([{ id: 'one', body: 3, was: first }])).toBe(false)
      expect(await shelf.write([{ id: 'one', body: 3, was: null }])).toBe(false)
      expect(await bodies('a', 'one')).toEqual({ one: 2 })
      expect(await version('a', 'one')).not.toBe(first)
    })

    test('does not invent what it is told to replace or to remove', async () => {
      await store.shelf('a').write([{ id: 'one', body: 1, was: null }])
      const seen = await version('a', 'one')
      expect(await store.shelf('a').write([{ id: 'two', body: 1, was: seen }])).toBe(false)
      expect(await store.shelf('a').write([{ id: 'two', gone: seen }])).toBe(false)
      expect(await bodies('a', 'two')).toEqual({})
    })

    test('lets go of what nobody has changed since it was seen', async () => {
      const shelf = store.shelf('a')
      await shelf.write([{ id: 'one', body: 1, was: null }])
      const first = await version('a', 'one')
      await shelf.write([{ id: 'one', body: 2, was: first }])
      expect(await shelf.write([{ id: 'one', gone: first }])).toBe(false)
      expect(await shelf.write([{ id: 'one', gone: await version('a', 'one') }])).toBe(true)
      expect(await bodies('a', 'one')).toEqual({})
      expect(await shelf.write([{ id: 'one', body: 3, was: null }])).toBe(true)
    })

    test.runIf(atomic)('writes all or nothing, whichever of them is refused', async () => {
      const shelf = store.shelf('a')
      await shelf.write([{ id: 'old', body: 'old', was: null }])
      const first = await version('a', 'old')
      await shelf.write([{ id: 'old', body: 'newer', was: first }])
      const fresh = { id: 'new', body: 'new', was: null }
      const stale = { id: 'old', body: 'changed', was: first }
      expect(await shelf.write([fresh, stale])).toBe(false)
      expect(await shelf.write([stale, fresh])).toBe(false)
      expect(await bodies('a', 'old', 'new')).toEqual({ old: 'newer' })
    })

    test('goes on after a body that cannot be written', async () => {
      const shelf = store.shelf('a')
      const endless: Record<string, unknown> = {}
      endless['self'] = endless
      await expect(shelf.write([{ id: 'one', body: 1, was: null }, { id: 'two', body: endless, was: null }])).rejects.toThrow(TypeError)
      expect(await bodies('a', 'one', 'two')).toEqual({})
      expect(await shelf.write([{ id: 'one', body: 1, was: null }])).toBe(true)
    })

    test('takes a hundred documents in one step, and refuses more with a sentence', async () => {
      const puts = Array.from({ length: 101 }, (_, i) => ({ id: `p${i}`, body: i, was: null }))
      await expect(store.shelf('a').write(puts)).rejects.toThrow(/101 documents: at most 100/)
      expect(await store.shelf('a').write(puts.slice(1))).toBe(true)
      expect((await store.shelf('a').read(puts.map(({ id }) => id))).size).toBe(100)
    })

    test('knows nothing of another tenant, whatever the tenant is called', async () => {
      const tenants = ['a', 'b', "a' OR '1'='1", 'ä "b"']
      for (const tenant of tenants) await store.shelf(tenant).write([{ id: 'one', body: tenant, was: null }])
      for (const tenant of tenants) {
        expect(await bodies(tenant, 'one')).toEqual({ one: tenant })
        expect((await all(store.shelf(tenant).list(''))).map(({ body }) => body)).toEqual([tenant])
      }
      await store.shelf('a').write([{ id: 'one', body: 'changed', was: await version('a', 'one') }])
      expect(await bodies('b', 'one')).toEqual({ one: 'b' })
    })

    test('lists what begins with a prefix, in order, from where one left off, however much it is', async () => {
      const shelf = store.shelf('a')
      const ids = Array.from({ length: 230 }, (_, i) => `event-${String(i).padStart(4, '0')}`)
      for (let i = 0; i < ids.length; i += 100) await shelf.write(ids.slice(i, i + 100).map((id) => ({ id, body: id, was: null })))
      await shelf.write([{ id: 'evens', body: 0, was: null }, { id: 'event', body: 0, was: null }, { id: 'eventful', body: 0, was: null }])
      expect((await all(shelf.list('event-'))).map(({ id }) => id)).toEqual(ids)
      expect((await all(shelf.list('event-', 'event-0226'))).map(({ body }) => body)).toEqual(['event-0227', 'event-0228', 'event-0229'])
      expect(await all(shelf.list('nothing-'))).toEqual([])
    })

    test('lists what begins with one of several prefixes as if they were one, and nothing that lies between them', async () => {
      const shelf = store.shelf('a')
      const numbered = (prefix: string) => Array.from({ length: 130 }, (_, i) => `${prefix}${String(i).padStart(4, '0')}`)
      const [alerts, outbox] = [numbered('alert-a-'), numbered('outbox-a-')]
      for (const ids of [alerts, outbox, ['alert-b-1', 'event-1', 'organization-b', 'organization-a', 'outbox-b-1']]) {
        for (let i = 0; i < ids.length; i += 100) await shelf.write(ids.slice(i, i + 100).map((id) => ({ id, body: id, was: null })))
      }
      const wanted = [...alerts, 'organization-a', ...outbox]
      expect((await all(shelf.list(['outbox-a-', 'organization-a', 'alert-a-']))).map(({ id, body }) => [id, body])).toEqual(wanted.map((id) => [id, id]))
      expect((await all(shelf.list(['organization-a', 'outbox-a-'], 'outbox-a-0128'))).map(({ id }) => id)).toEqual(['outbox-a-0129'])
    })

    test('of writers who all saw the same version lets one through', async () => {
      const shelf = store.shelf('a')
      await shelf.write([{ id: 'one', body: 0, was: null }])
      const was = await version('a', 'one')
      const through = await Promise.all(Array.from({ length: 20 }, (_, i) => shelf.write([{ id: 'one', body: i, was }])))
      expect(through.filter(Boolean)).toHaveLength(1)
    })

    test('of fifty who count together loses no step', async () => {
      const shelf = store.shelf('a')
      await shelf.write([{ id: 'sum', body: 0, was: null }])
      const add = async (): Promise<void> => {
        for (;;) {
          const { body, version: was } = (await shelf.read(['sum'])).get('sum')!
          if (await shelf.write([{ id: 'sum', body: (body as number) + 1, was }])) return
        }
      }
      await Promise.all(Array.from({ length: 50 }, add))
      expect(await bodies('a', 'sum')).toEqual({ sum: 50 })
    }, 60_000)
  })

  describe(`an index of ${name}`, () => {
    const row = (tenant: string, day: string, organization = tenant) => ({ tenant, organization, day })

    test('gives the rows of a bucket up to a day, each once, with its last day', async () => {
      const [here, there] = ['t-1', 't-2']
      await store.due.put(row(here, '2018-01-10'))
      await store.due.put(row(here, '2018-01-12', 'second'))
      await store.due.put(row(there, '2018-01-01'))
      await store.due.put(row(here, '2018-01-11'))
      expect(await all(store.due.rows(bucketOf(here), '2018-01-10'))).toEqual(bucketOf(here) === bucketOf(there) ? [row(there, '2018-01-01')] : [])
      const found = (await all(store.due.rows(bucketOf(here), '2018-01-12'))).filter(({ tenant }) => tenant === here)
      expect(found.sort((a, b) => a.organization.localeCompare(b.organization))).toEqual([row(here, '2018-01-12', 'second'), row(here, '2018-01-11')])
    })

    test('takes many rows at once, of whatever buckets', async () => {
      const tenants = Array.from({ length: 130 }, (_, i) => `many-${i}`)
      const [some] = tenants
      await store.due.put(...tenants.map((tenant) => row(tenant, '2018-01-10')))
      await store.due.put(...Array.from({ length: 130 }, (_, i) => row(some!, '2018-01-11', `organization-${i}`)))
      await store.due.put()
      const found = (await Promise.all([...new Set(tenants.map((tenant) => bucketOf(tenant)))].map((bucket) => all(store.due.rows(bucket, '9999-12-31'))))).flat()
      expect(new Set(found.filter(({ organization, tenant }) => organization === tenant).map(({ tenant }) => tenant)).isSupersetOf(new Set(tenants))).toBe(true)
      expect(found.filter(({ tenant, organization }) => tenant === some && organization !== tenant)).toHaveLength(130)
    })

    test('forgets a row that is dropped, and is apart from the other index', async () => {
      await store.due.put(row('t', '2018-01-10'))
      expect(await all(store.pending.rows(bucketOf('t'), '9999-12-31'))).toEqual([])
      await store.due.drop(row('t', ''))
      await store.due.drop(row('t', ''))
      expect(await all(store.due.rows(bucketOf('t'), '9999-12-31'))).toEqual([])
    })

    test('pages through a thousand rows', async () => {
      const tenants = Array.from({ length: 60_000 }, (_, i) => `tenant-${i}`).filter((tenant) => bucketOf(tenant) === 7).slice(0, atomic ? 700 : 120)
      for (const tenant of tenants) await store.pending.put(row(tenant, '2018-01-10'))
      const found = await all(store.pending.rows(7, '2018-01-10'))
      expect(new Set(found.map(({ tenant }) => tenant))).toEqual(new Set(tenants))
      expect(found).toHaveLength(tenants.length)
    })
  })
}
