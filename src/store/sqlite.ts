import { DatabaseSync } from 'node:sqlite'
import type { Put, Shelf, Store, Stored } from './store.ts'

/** Documents in one table of a SQLite file, or in memory: the default, for one machine. */
export function sqliteStore(file: string): Store {
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS documents (
      tenant TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (tenant, id)
    ) WITHOUT ROWID, STRICT;
  `)
  const select = database.prepare(
    'SELECT id, version, body FROM documents WHERE tenant = ? AND id IN (SELECT value FROM json_each(?))',
  )
  const insert = database.prepare('INSERT INTO documents (tenant, id, version, body) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING')
  const update = database.prepare('UPDATE documents SET version = version + 1, body = ? WHERE tenant = ? AND id = ? AND version = ?')

  const put = (tenant: string, { id, body, was }: Put): boolean => {
    const text = JSON.stringify(body)
    const { changes } = was === null ? insert.run(tenant, id, text) : update.run(text, tenant, id, was)
    return changes === 1
  }

  const shelf = (tenant: string): Shelf => ({
    read: async (ids) => {
      const rows = select.all(tenant, JSON.stringify(ids)) as { id: string; version: number; body: string }[]
      return new Map(rows.map(({ id, version, body }): [string, Stored] => [id, { version, body: JSON.parse(body) as unknown }]))
    },
    write: async (puts) => {
      database.exec('BEGIN IMMEDIATE')
      let all = false
      try {
        all = puts.every((one) => put(tenant, one))
      } finally {
        database.exec(all ? 'COMMIT' : 'ROLLBACK')
      }
      return all
    },
  })
  return { shelf, close: () => database.close() }
}
