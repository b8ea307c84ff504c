import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { apologize, respond } from '../bot/bot.ts'
import type { World } from '../bot/bot.ts'
import type { Bot } from '../bot/teams/adapter.ts'
import { catalog } from '../src/catalog/catalog.ts'
import { rulesOf } from '../src/catalog/rules.ts'
import type { Day } from '../src/day.ts'
import type { Intent } from '../src/intent.ts'
import { cosmosStore } from '../src/store/cosmos.ts'
import { sqliteStore } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { readSettings } from './settings.ts'
import type { Kept } from './settings.ts'

/* What stands behind the conversation: the store, the day, the rules. Made once for the process, at first use. */

const settings = readSettings(process.env)
let opened: Store | undefined
let pretended: Day | undefined

export const store = (): Store => (opened ??= open(settings.store))

function open(kept: Kept): Store {
  if (kept.kind === 'cosmos') return cosmosStore(kept)
  if (kept.file !== ':memory:') mkdirSync(dirname(kept.file), { recursive: true })
  return sqliteStore(kept.file)
}

/** Only the local Teams pretends another day. */
export function pretend(day: Day): void {
  pretended = day
}

/** What conversations were last about: a question or two ago is all a follow-up needs, so the oldest are let go. */
const MOST = 5_000
const lately = new Map<string, Intent>()

const world: World = {
  shelf: (tenant) => store().shelf(tenant),
  today: () => pretended ?? new Date().toISOString().slice(0, 10),
  now: () => new Date().toISOString(),
  rules: rulesOf(catalog),
  firstAdmins: settings.admins,
  asked: {
    get: (conversation) => lately.get(conversation),
    set: (conversation, intent) => {
      lately.delete(conversation)
      lately.set(conversation, intent)
      if (lately.size > MOST) lately.delete(lately.keys().next().value!)
    },
  },
}

export const bot: Bot = {
  respond: (inbound) => respond(inbound, world),
  apologize,
  // Nothing is said unasked yet, so nobody has to be found again.
  remember: async () => {},
  forget: async () => {},
}

/** Whether questions can be answered: the store opens and the catalog is there. */
export async function health(): Promise<Record<string, unknown>> {
  await store().shelf('health').read(['health'])
  return { ok: true, competencies: world.rules.catalog.competencies.size }
}
