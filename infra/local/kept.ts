import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { cosmosStore } from '../../src/store/cosmos.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { Refusal } from './refusal.ts'

/* Where a command finds what is recorded: a file, or the account of a deployment, as whoever this machine is signed in to Azure as. */

export const keptOptions = { store: { type: 'string' }, cosmos: { type: 'string' } } as const

export type KeptAt = { readonly store?: string | undefined; readonly cosmos?: string | undefined }

export type OpenStore = (at: KeptAt, mode: 'make' | 'there') => Store

/** As a refusal names it. */
export const placeOf = ({ store = '.data/goldkeeper.db', cosmos }: KeptAt): string => cosmos ?? store

export const openStore: OpenStore = (at, mode) => {
  const { store, cosmos } = at
  if (cosmos !== undefined) {
    if (store !== undefined) throw new Refusal('--store and --cosmos are two places: give one of them')
    if (!/^https:\/\/[\w.-]+(:443)?\/?$/.test(cosmos)) throw new Refusal(`--cosmos is "${cosmos}": give the endpoint of a Cosmos DB account, like https://NAME.documents.azure.com`)
    return cosmosStore({ endpoint: cosmos })
  }
  const path = placeOf(at)
  if (mode === 'make') mkdirSync(dirname(path), { recursive: true })
  else if (!existsSync(path)) throw new Refusal(`there is no store ${path}: name it with --store FILE, or import something first`)
  return sqliteStore(path)
}
