import type { Day } from '../day.ts'

/* Where documents live. One tenant at a time: whoever holds a shelf has no way to name another tenant. */

/** `version` is only ever compared: whoever changes a document says which version it replaces. */
export type Stored = { readonly body: unknown; readonly version: string }

/** `was`: the version it replaces; `null`: it must not be there yet. */
export type Put = { readonly id: string; readonly body: unknown; readonly was: string | null; readonly seconds?: number } | { readonly id: string; readonly gone: string }

export type Shelf = {
  /** One round trip, however many. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Stored>>
  /** All of them or none; `false`: one of them is no longer what it was. At most `MOST_PUTS`. */
  readonly write: (puts: readonly Put[]) => Promise<boolean>
  /** What begins with a prefix, or with one of several of which none begins with another, in the order of ids, read in pages. */
  readonly list: (prefixes: string | readonly string[], after?: string) => AsyncIterable<Stored & { readonly id: string }>
}

/** A transactional batch of Cosmos DB takes no more: https://learn.microsoft.com/azure/cosmos-db/concepts-limits */
export const MOST_PUTS = 100

/** Where something waits, from which day on: no names. The night and the deliverer look here and nowhere else. */
export type Row = { readonly tenant: string; readonly organization: string; readonly day: Day }

export type Index = {
  /** Those of a bucket in one round trip. */
  readonly put: (...rows: readonly Row[]) => Promise<void>
  readonly drop: (row: Omit<Row, 'day'>) => Promise<void>
  /** The rows of one bucket up to a day. */
  readonly rows: (bucket: number, through: Day) => AsyncIterable<Row>
}

export type Store = {
  readonly shelf: (tenant: string) => Shelf
  readonly due: Index
  readonly pending: Index
  readonly close: () => void
}

export const BUCKETS = 64

/** The bucket of a tenant, the same wherever it is asked (FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv). */
export function bucketOf(tenant: string, buckets = BUCKETS): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < tenant.length; i++) hash = Math.imul(hash ^ tenant.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % buckets
}
