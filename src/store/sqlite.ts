import { DatabaseSync } from 'node:sqlite'
import { point } from './point.ts'
import { bucketOf, MOST_PUTS } from './store.ts'
import type { Index, Put, Row, Shelf, Store, Stored } from './store.ts'

/** Documents in one table of a SQLite file, or in memory: the default, for one machine. */
export function sqliteStore(file: string): Store {
  const database = new DatabaseSync(file)
  // Two processes may hold the file open: the one that comes second waits instead of failing.
  database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  prepareTables(database)
  const now = (): number => Math.floor(Date.now() / 1000)
  const select = database.prepare(
    'SELECT id, version, body FROM documents WHERE tenant = ? AND id IN (SELECT value FROM json_each(?)) AND (ends IS NULL OR ends > ?)',
  )
  const page = database.prepare(
    'SELECT id, version, body FROM documents WHERE tenant = ? AND id > ? AND id >= ? AND id < ? AND (ends IS NULL OR ends > ?) ORDER BY id LIMIT 200',
  )
  const expire = database.prepare('DELETE FROM documents WHERE tenant = ? AND id = ? AND ends <= ?')
  const insert = database.prepare('INSERT INTO documents (tenant, id, version, body, ends) VALUES (?, ?, 1, ?, ?) ON CONFLICT DO NOTHING')
  const update = database.prepare('UPDATE documents SET version = version + 1, body = ?, ends = ? WHERE tenant = ? AND id = ? AND version = ?')
  const remove = database.prepare('DELETE FROM documents WHERE tenant = ? AND id = ? AND version = ?')

  const put = (tenant: string, one: Put): boolean => {
    if ('gone' in one) return remove.run(tenant, one.id, Number(one.gone)).changes === 1
    const text = JSON.stringify(one.body)
    const ends = one.seconds === undefined ? null : now() + one.seconds
    expire.run(tenant, one.id, now())
    const { changes } = one.was === null ? insert.run(tenant, one.id, text, ends) : update.run(text, ends, tenant, one.id, Number(one.was))
    return changes === 1
  }

  async function* listed(tenant: string, prefix: string, after: string): AsyncGenerator<Stored & { readonly id: string }> {
    for (let last = after; ; ) {
      point()
      const rows = page.all(tenant, last, prefix, `${prefix}\uffff`, now()) as Found[]
      for (const row of rows) yield { id: row.id, ...stored(row) }
      if (rows.length < 200) return
      last = rows.at(-1)!.id
    }
  }

  const shelf = (tenant: string): Shelf => ({
    read: async (ids) => {
      point()
      const rows = select.all(tenant, JSON.stringify(ids), now()) as Found[]
      point()
      return new Map(rows.map((row): [string, Stored] => [row.id, stored(row)]))
    },
    write: async (puts) => {
      if (puts.length > MOST_PUTS) throw new Error(`A write has ${puts.length} documents: at most ${MOST_PUTS} go in one step`)
      point()
      database.exec('BEGIN IMMEDIATE')
      let all = false
      try {
        all = puts.every((one) => put(tenant, one))
        point()
      } finally {
        database.exec(all ? 'COMMIT' : 'ROLLBACK')
      }
      point()
      return all
    },
    list: async function* (prefixes, after = '') {
      for (const prefix of [prefixes].flat().sort()) yield* listed(tenant, prefix, after)
    },
  })
  return { shelf, due: index(database, 'due'), pending: index(database, 'pending'), close: () => database.close() }
}

type Found = { readonly id: string; readonly version: number; readonly body: string }
const stored = ({ version, body }: Found): Stored => ({ version: String(version), body: JSON.parse(body) as unknown })

function index(database: DatabaseSync, name: string): Index {
  const put = database.prepare('INSERT OR REPLACE INTO waiting (name, bucket, tenant, organization, day) VALUES (?, ?, ?, ?, ?)')
  const drop = database.prepare('DELETE FROM waiting WHERE name = ? AND bucket = ? AND tenant = ? AND organization = ?')
  const rows = database.prepare(
    'SELECT tenant, organization, day FROM waiting WHERE name = ? AND bucket = ? AND day <= ? AND (tenant, organization) > (?, ?) ORDER BY tenant, organization LIMIT 500',
  )
  return {
    put: async (...those) => {
      point()
      for (const { tenant, organization, day } of those) put.run(name, bucketOf(tenant), tenant, organization, day)
      point()
    },
    drop: async ({ tenant, organization }) => {
      point()
      drop.run(name, bucketOf(tenant), tenant, organization)
      point()
    },
    rows: async function* (bucket, through) {
      for (let after = { tenant: '', organization: '' }; ; ) {
        point()
        const found = rows.all(name, bucket, through, after.tenant, after.organization) as Row[]
        for (const { tenant, organization, day } of found) yield { tenant, organization, day }
        if (found.length < 500) return
        after = found.at(-1)!
      }
    },
  }
}

/** The tables as they are now; a file of an earlier release is brought along. */
function prepareTables(database: DatabaseSync): void {
  const { user_version: known } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (known > 1) throw new Error(`The store was written by a newer Goldkeeper (tables ${known}; this one knows 1): update Goldkeeper, or give another file.`)
  database.exec('BEGIN IMMEDIATE')
  database.exec(`
    CREATE TABLE IF NOT EXISTS documents (
      tenant TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (tenant, id)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE IF NOT EXISTS waiting (
      name TEXT NOT NULL, bucket INTEGER NOT NULL, tenant TEXT NOT NULL, organization TEXT NOT NULL, day TEXT NOT NULL,
      PRIMARY KEY (name, bucket, tenant, organization)
    ) WITHOUT ROWID, STRICT;
  `)
  const { user_version: still } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (still === 0) {
    // Release 0.1 had one organization a tenant, called just so, and nothing that ended by itself.
    database.exec(`
      ALTER TABLE documents ADD COLUMN ends INTEGER;
      UPDATE documents SET id = 'organization-' || tenant, body = json_set(body, '$.id', tenant) WHERE id = 'organization';
      INSERT INTO waiting (name, bucket, tenant, organization, day)
        SELECT 'due', 0, tenant, tenant, '0000-00-00' FROM documents WHERE id = 'organization-' || tenant;
      PRAGMA user_version = 1;
    `)
    rehash(database)
  }
  database.exec('COMMIT')
}

function rehash(database: DatabaseSync): void {
  const tenants = database.prepare('SELECT tenant FROM waiting').all() as { tenant: string }[]
  const move = database.prepare('UPDATE waiting SET bucket = ? WHERE tenant = ?')
  for (const { tenant } of tenants) move.run(bucketOf(tenant), tenant)
}
