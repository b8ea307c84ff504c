import type { Kept } from '../../../functions/settings.ts'

/** `seen`: it was the store that failed, not the way to it from this machine. */
export type Trouble = { readonly seen: boolean; readonly says: string }

/** What a store says may hold names of accounts and paths; only what to do about it is repeated. */
export function troubleOf(error: unknown, place: Kept): Trouble {
  const { why, kind } = read(error)
  if (place.kind === 'sqlite') return { seen: true, says: `${place.file} cannot be read and written (${why}): check that it is a SQLite file of Goldkeeper's, and whose it is` }
  const { endpoint } = place
  if (signedOut.test(kind)) return { seen: false, says: `nobody is signed in here who could look at ${endpoint}: az login` }
  if (why === 401 || why === 403) return { seen: true, says: `${endpoint} does not let this identity in (${why}): give it "Cosmos DB Built-in Data Contributor" on the database, as infra/azure/store.bicep does` }
  if (why === 404) return { seen: true, says: `${endpoint} lacks the database or a container: run azd up again` }
  return { seen: true, says: `${endpoint} does not answer (${why}): check GOLDKEEPER_COSMOS, and whether the account is there` }
}

/** Whether it was a store that failed, and not we: a store's errors carry a code, a login's are called after it. */
export function isOfStore(error: unknown): boolean {
  const { why, kind } = read(error)
  return signedOut.test(kind) || typeof why === 'number' || /^(?:E[A-Z]+|ERR_SQLITE_ERROR|REQUEST_SEND_ERROR|TimeoutError)$/.test(why)
}

const signedOut = /Credential|Authentication/

function read(error: unknown): { readonly why: string | number; readonly kind: string } {
  const { name = '', code, cause } = error as { name?: string; code?: string | number; cause?: { name?: string; code?: string | number } }
  return { why: code ?? cause?.code ?? name, kind: `${name} ${cause?.name ?? ''}` }
}
