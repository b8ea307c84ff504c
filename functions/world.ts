import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { InvocationContext } from '@azure/functions'
import { apologize, respond } from '../bot/bot.ts'
import type { World } from '../bot/bot.ts'
import { auditOne } from '../bot/night/audit-one.ts'
import { forget, remember } from '../bot/night/conversations.ts'
import { deliver } from '../bot/night/deliver.ts'
import { watch } from '../bot/night/health.ts'
import { dayIn } from '../bot/night/hours.ts'
import { askAboutDeparted } from '../bot/night/left.ts'
import type { Night } from '../bot/night/night.ts'
import { createPace } from '../bot/night/pace.ts'
import type { Bot } from '../bot/teams/adapter.ts'
import { createDownload } from '../bot/teams/download.ts'
import { createPost } from '../bot/teams/speaker.ts'
import { catalog } from '../src/catalog/catalog.ts'
import { rulesOf } from '../src/catalog/rules.ts'
import type { Day } from '../src/day.ts'
import type { Intent } from '../src/intent.ts'
import { cosmosStore } from '../src/store/cosmos.ts'
import { readHead } from '../src/store/organizations.ts'
import { sqliteStore } from '../src/store/sqlite.ts'
import type { Store } from '../src/store/store.ts'
import { readSettings } from './settings.ts'
import type { Kept } from './settings.ts'
import { createTelemetry, ofTurn } from './telemetry.ts'

/* What stands behind the conversation and the night: the store, the day, the rules. Made once for the process, at first use. */

const settings = readSettings(process.env)
export const telemetry = createTelemetry(settings.telemetry, () => console.warn('Telemetry cannot be sent'))
let opened: Store | undefined
/** How far the local Teams pretends to be away from now, in milliseconds. */
let away = 0

export const store = (): Store => (opened ??= open(settings.store))

function open(kept: Kept): Store {
  if (kept.kind === 'cosmos') return cosmosStore({ ...kept, charged: (units) => telemetry.count('request.units', units) })
  if (kept.file !== ':memory:') mkdirSync(dirname(kept.file), { recursive: true })
  return sqliteStore(kept.file)
}

/** Only the local Teams pretends another day, at this time of the day or at another one. */
export function pretend(day: Day, time = new Date().toISOString().slice(11)): void {
  away = Date.parse(`${day}T${time}`) - Date.now()
}

const now = (): string => new Date(Date.now() + away).toISOString()

/** Whoever pretends a day means it everywhere. */
const today = (zone: string): Day => (away === 0 ? dayIn(zone, now()) : now().slice(0, 10))

const log: Night['log'] = (sentence, data) => console.warn(sentence, JSON.stringify(data))

const rules = rulesOf(catalog)

export const night: Night = {
  get store() {
    return store()
  },
  rules,
  now,
  today,
  firstAdmins: settings.admins,
  post: createPost(settings.registration),
  pace: createPace({ now: () => Date.parse(now()), wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)) }),
  log,
  count: telemetry.count,
}

/**
 * The night as one run of a function sees it. What it logs belongs to that run, and arrives where the alarms look; what a process prints beside
 * its runs may not (https://learn.microsoft.com/azure/azure-functions/functions-reference-node#logging).
 */
export const nightIn = (context: InvocationContext): Night => ({ ...night, log: (sentence, data) => context.warn(sentence, JSON.stringify(data)) })

/** What conversations were last about: a question or two ago is all a follow-up needs, so the oldest are let go. */
const MOST = 5_000
const lately = new Map<string, Intent>()

const world: World = {
  count: telemetry.count,
  shelf: (tenant) => store().shelf(tenant),
  today,
  now,
  rules,
  download: createDownload(settings.registration),
  firstAdmins: settings.admins,
  beginning: (tenant, organization) => store().due.put({ tenant, organization, day: now().slice(0, 10) }),
  changed: soon,
  asked: {
    get: (conversation) => lately.get(conversation),
    set: (conversation, intent) => {
      lately.delete(conversation)
      lately.set(conversation, intent)
      if (lately.size > MOST) lately.delete(lately.keys().next().value!)
    },
  },
}

/** What was just written is audited before its writer is answered; what that has to say follows behind, or comes with the deliverer. */
async function soon(tenant: string, organization: string): Promise<void> {
  try {
    await store().pending.put({ tenant, organization, day: now().slice(0, 10) })
    const audited = await auditOne(night, tenant, organization)
    if (audited !== undefined && audited.say.length > 0) telemetry.count('alerts.found', audited.say.length)
    deliver(night, tenant, organization).catch(failed)
  } catch (error) {
    // The write stands; the night finds what this has missed.
    failed(error)
  }
}

const failed = (error: unknown): void => log('What a change means could not be said', { error: error instanceof Error ? error.name : typeof error })

export const bot: Bot = {
  respond: (inbound, profile) => telemetry.trace({ name: 'turn', data: ofTurn(inbound.kind, inbound.conversation.where, inbound.tenant) }, () => respond(inbound, world, profile)),
  apologize,
  remember: async (reference) => {
    const { tenant } = reference
    const shelf = store().shelf(tenant)
    if (!(await remember(shelf, reference))) return
    // Whoever can be reached again is told what waited for her.
    const first = await readHead(shelf, tenant)
    const organizations = first === undefined ? [] : [tenant, ...first.siblings]
    for (const organization of organizations) await store().pending.put({ tenant, organization, day: now().slice(0, 10) })
  },
  forget: ({ tenant, conversation }) => forget(store().shelf(tenant), conversation),
  departed: (departed) => askAboutDeparted(night, departed),
}

/** Whether questions can be answered and the nights are kept. */
export const health = watch(night, () => performance.now())
