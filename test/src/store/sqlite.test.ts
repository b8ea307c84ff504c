import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { bucketOf } from '../../../src/store/store.ts'
import { keepsItsPromises } from './contract.ts'
import { keepsHistory } from './history.ts'

keepsItsPromises('SQLite', async () => sqliteStore(':memory:'), { atomic: true })
keepsHistory('SQLite', async () => sqliteStore(':memory:'), { together: 4, runs: 300 })

describe('a file', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'))
    file = join(folder, 'data.db')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('has what was written when it is opened again, and two who hold it open see each other', async () => {
    const [first, second] = [sqliteStore(file), sqliteStore(file)]
    await first.shelf('a').write([{ id: 'one', body: 1, was: null }])
    const was = (await second.shelf('a').read(['one'])).get('one')!.version
    expect(await second.shelf('a').write([{ id: 'one', body: 2, was }])).toBe(true)
    expect(await first.shelf('a').write([{ id: 'one', body: 3, was }])).toBe(false)
    first.close()
    second.close()
    const again = sqliteStore(file)
    expect((await again.shelf('a').read(['one'])).get('one')?.body).toBe(2)
    again.close()
  })

  test('of the previous release opens: its organization is the first of its tenant, and the night will find it', async () => {
    const old = new DatabaseSync(file)
    old.exec("CREATE TABLE documents (tenant TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (tenant, id)) WITHOUT ROWID, STRICT")
    const add = old.prepare('INSERT INTO documents VALUES (?, ?, ?, ?)')
    add.run('t', 'organization', 3, JSON.stringify({ id: 'nordwind', people: [{ id: 'anna', name: 'Anna' }] }))
    add.run('t', 'event-x-1', 1, JSON.stringify({ by: 'anna' }))
    old.close()
    const store = sqliteStore(file)
    const held = await readOrganization(store.shelf('t'), 't')
    expect(held).toMatchObject({ version: '3', organization: { id: 't', people: [{ id: 'anna', name: 'Anna' }] } })
    expect((await store.shelf('t').read(['event-x-1'])).size).toBe(1)
    expect(await Array.fromAsync(store.due.rows(bucketOf('t'), '9999-12-31'))).toEqual([{ tenant: 't', organization: 't', day: '0000-00-00' }])
    store.close()
  })

  test('of a later release is refused with a sentence, and left as it is', () => {
    const later = new DatabaseSync(file)
    later.exec('PRAGMA user_version = 2')
    later.close()
    expect(() => sqliteStore(file)).toThrow(/written by a newer Goldkeeper.*update Goldkeeper/)
  })
})

test('what is put for some seconds is gone after them, and its place is free', async () => {
  vi.useFakeTimers({ now: new Date('2018-01-01T00:00:00Z'), toFake: ['Date'] })
  try {
    const store = sqliteStore(':memory:')
    const shelf = store.shelf('a')
    await shelf.write([{ id: 'seen-1', body: 1, was: null, seconds: 60 }])
    vi.setSystemTime(new Date('2018-01-01T00:00:59Z'))
    expect(await shelf.write([{ id: 'seen-1', body: 2, was: null, seconds: 60 }])).toBe(false)
    vi.setSystemTime(new Date('2018-01-01T00:01:00Z'))
    expect((await shelf.read(['seen-1'])).size).toBe(0)
    expect(await Array.fromAsync(shelf.list('seen-'))).toEqual([])
    expect(await shelf.write([{ id: 'seen-1', body: 2, was: null, seconds: 60 }])).toBe(true)
    store.close()
  } finally {
    vi.useRealTimers()
  }
})
