/* Where documents live. One tenant at a time: whoever holds a shelf has no way to name another tenant. */

export type Stored = { readonly body: unknown; readonly version: number }

/** `was`: the version it replaces; `null`: it must not be there yet. */
export type Put = { readonly id: string; readonly body: unknown; readonly was: number | null }

export type Shelf = {
  /** One round trip, however many. */
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Stored>>
  /** All of them or none; `false`: one of them is no longer what it was. */
  readonly write: (puts: readonly Put[]) => Promise<boolean>
}

export type Store = {
  readonly shelf: (tenant: string) => Shelf
  readonly close: () => void
}
