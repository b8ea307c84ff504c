import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Store } from '../../../src/store/store.ts'

/* What every store promises, on the one that runs on this machine. */

let store: Store
beforeEach(() => {
  store = sqliteStore(':memory:')
})
afterEach(() => store.close())

const bodies = async (tenant: string, ...ids: string[]) => Object.fromEntries([...(await store.shelf(tenant).read(ids))].map(([id, { body }]) => [id, body]))

describe('a shelf', () => {
  test('gives back what was put there, and nothing for what was not', async () => {
    const shelf = store.shelf('a')
    const body = { name: 'Inés «O’Neill» 🟡', list: [1, null, { deep: true }] }
    expect(await shelf.write([{ id: 'one', body, was: null }])).toBe(true)
    expect(await shelf.read(['one', 'two'])).toEqual(new Map([['one', { body, version: 1 }]]))
    expect(await shelf.read([])).toEqual(new Map())
  })

  test('counts versions, and refuses who has not seen the last', async () => {
    const shelf = store.shelf('a')
    await shelf.write([{ id: 'one', body: 1, was: null }])
    expect(await shelf.write([{ id: 'one', body: 2, was: 1 }])).toBe(true)
    expect(await shelf.write([{ id: 'one', body: 3, was: 1 }])).toBe(false)
    expect(await shelf.write([{ id: 'one', body: 3, was: null }])).toBe(false)
    expect(await shelf.read(['one'])).toEqual(new Map([['one', { body: 2, version: 2 }]]))
  })

  test('does not invent what it is told to replace', async () => {
    expect(await store.shelf('a').write([{ id: 'one', body: 1, was: 7 }])).toBe(false)
    expect(await bodies('a', 'one')).toEqual({})
  })

  test('writes all or nothing, whichever of them is refused', async () => {
    const shelf = store.shelf('a')
    await shelf.write([{ id: 'old', body: 'old', was: null }])
    const fresh = { id: 'new', body: 'new', was: null }
    const stale = { id: 'old', body: 'changed', was: 9 }
    expect(await shelf.write([fresh, stale])).toBe(false)
    expect(await shelf.write([stale, fresh])).toBe(false)
    expect(await bodies('a', 'old', 'new')).toEqual({ old: 'old' })
  })

  test('goes on after a body that cannot be written', async () => {
    const shelf = store.shelf('a')
    const endless: Record<string, unknown> = {}
    endless['self'] = endless
    await expect(shelf.write([{ id: 'one', body: 1, was: null }, { id: 'two', body: endless, was: null }])).rejects.toThrow(TypeError)
    expect(await bodies('a', 'one', 'two')).toEqual({})
    expect(await shelf.write([{ id: 'one', body: 1, was: null }])).toBe(true)
  })

  test('knows nothing of another tenant, whatever the tenant is called', async () => {
    for (const tenant of ['a', 'b', "a' OR '1'='1", '']) await store.shelf(tenant).write([{ id: 'one', body: tenant, was: null }])
    for (const tenant of ['a', 'b', "a' OR '1'='1", '']) expect(await bodies(tenant, 'one')).toEqual({ one: tenant })
    await store.shelf('a').write([{ id: 'one', body: 'changed', was: 1 }])
    expect(await bodies('b', 'one')).toEqual({ one: 'b' })
  })

  test('of writers who all saw the same version lets one through', async () => {
    const shelf = store.shelf('a')
    await shelf.write([{ id: 'one', body: 0, was: null }])
    const through = await Promise.all(Array.from({ length: 20 }, (_, i) => shelf.write([{ id: 'one', body: i, was: 1 }])))
    expect(through.filter(Boolean)).toHaveLength(1)
  })
})

test('what is in a file is there when it is opened again, and two who hold it open see each other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'))
  const first = sqliteStore(join(folder, 'data.db'))
  const second = sqliteStore(join(folder, 'data.db'))
  await first.shelf('a').write([{ id: 'one', body: 1, was: null }])
  expect(await second.shelf('a').write([{ id: 'one', body: 2, was: 1 }])).toBe(true)
  expect(await first.shelf('a').write([{ id: 'one', body: 3, was: 1 }])).toBe(false)
  first.close()
  second.close()
  const again = sqliteStore(join(folder, 'data.db'))
  expect(await again.shelf('a').read(['one'])).toEqual(new Map([['one', { body: 2, version: 2 }]]))
  again.close()
  rmSync(folder, { recursive: true })
})
