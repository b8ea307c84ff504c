import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Registration } from '../../bot/teams/registration.ts'
import { readSettings } from '../../functions/settings.ts'
import type { Kept, Settings } from '../../functions/settings.ts'
import { readHead } from '../../src/store/organizations.ts'
import { cosmosStore } from '../../src/store/cosmos.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { answersAt } from './doctor/address.ts'
import { fine, unknown, wrong } from './doctor/finding.ts'
import type { Environment, Finding } from './doctor/finding.ts'
import { keysOf, ownToken, tokenOf } from './doctor/identity.ts'
import { troubleOf } from './doctor/trouble.ts'

/* What has to be right before anybody is answered: looked at in order, each said in one sentence, with what to do where it is wrong. */

/** The ways out, where they are not Microsoft's. */
export type Ways = { readonly open?: (kept: Kept) => Store; readonly reach?: (registration: Registration) => Registration; readonly at?: string | undefined }

export async function* examine(environment: Environment, { open, reach = (registration) => registration, at }: Ways = {}): AsyncGenerator<Finding> {
  const settings = settingsOf(environment)
  if (typeof settings === 'string') {
    yield wrong('settings', settings)
    return
  }
  const registration = reach(settings.registration)
  yield fine('settings', registration.kind === 'local' ? 'complete, for this machine alone' : `complete: app ${registration.app}, answers ${registration.tenants.length === 1 ? 'one tenant' : `${registration.tenants.length} tenants`}`)
  yield* kept(settings, open ?? ((place) => opened(place, environment)))
  if (registration.kind !== 'local') {
    const token = await tokenOf(registration, environment)
    yield token.finding
    if (token.token !== undefined) yield ownToken(token.token, registration)
    yield await keysOf(registration.cloud)
  }
  if (at !== undefined) yield* answersAt(at)
}

function settingsOf(environment: Environment): Settings | string {
  try {
    return readSettings(environment)
  } catch (error) {
    return (error as Error).message
  }
}

/** As the bot itself where it is, else as whoever is signed in here. */
function opened(place: Kept, environment: Environment): Store {
  if (place.kind === 'sqlite') return sqliteStore(place.file)
  return cosmosStore(environment['IDENTITY_ENDPOINT'] ? place : { endpoint: place.endpoint })
}

async function* kept({ store: place, admins, registration }: Settings, open: (place: Kept) => Store): AsyncGenerator<Finding> {
  const local = registration.kind === 'local'
  const missing = withoutStore(place, local)
  if (missing !== undefined) {
    yield missing
    if (!local) yield adminsFound(admins, false)
    return
  }
  let store: Store | undefined
  try {
    store = open(place)
    yield fine('store', await touched(store, place))
    const heads = await Promise.all((local ? [] : registration.tenants).map((tenant) => readHead(store!.shelf(tenant), tenant)))
    if (!local) yield adminsFound(admins, heads.some((head) => (head?.organization.admins.length ?? 0) > 0))
  } catch (error) {
    const { seen, says } = troubleOf(error, place)
    yield seen ? wrong('store', says) : unknown('store', says)
  } finally {
    store?.close()
  }
}

/** Looking must not make a file where there is none. */
function withoutStore(place: Kept, local: boolean): Finding | undefined {
  if (place.kind !== 'sqlite') return undefined
  if (place.file === ':memory:') return local ? fine('store', 'in memory: gone when the process ends') : wrong('store', 'GOLDKEEPER_STORE is :memory:, where nothing outlasts the process: set GOLDKEEPER_COSMOS')
  if (existsSync(place.file)) return undefined
  return fine('store', `${place.file} is not there yet: it is made at the first start${existsSync(dirname(place.file)) ? '' : ', with its folder'}`)
}

const PROBE = 'doctor-probe'

/** Reads, writes and removes a document of its own. */
async function touched(store: Store, place: Kept): Promise<string> {
  const shelf = store.shelf('system')
  const before = (await shelf.read([PROBE])).get(PROBE)
  await shelf.write([{ id: PROBE, body: {}, was: before?.version ?? null, seconds: 60 }])
  const written = (await shelf.read([PROBE])).get(PROBE)
  if (written === undefined) throw new Error('what was written cannot be read')
  await shelf.write([{ id: PROBE, gone: written.version }])
  // Both indexes are containers of their own.
  for (const index of [store.due, store.pending]) for await (const _ of index.rows(0, '0001-01-01')) break
  return `${place.kind === 'sqlite' ? place.file : place.endpoint} can be read and written`
}

const adminsFound = (first: readonly string[], onRecord: boolean): Finding =>
  first.length > 0 || onRecord ? fine('admins', onRecord ? 'there are some on record' : `${first.length} ${first.length === 1 ? 'is' : 'are'} named to begin with`) : wrong('admins', 'nobody may set it up: set GOLDKEEPER_ADMINS to the object ids of the first admins')
