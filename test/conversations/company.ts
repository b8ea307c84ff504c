import { apologize, respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import { createTeams } from '../../bot/teams/adapter.ts'
import { understand } from '../../bot/understand/understand.ts'
import { people, sample, tenant } from '../../infra/local/people.ts'
import { todaysSample } from '../../infra/local/sample-today.ts'
import type { LocalPerson } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import type { Intent, Language } from '../../src/intent.ts'
import type { Organization } from '../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { execute, activity, post } from '../bot/teams/talk.ts'
import type { Json } from '../bot/teams/talk.ts'
import type { FakeConnector } from '../fakes/connector.ts'
import type { Line, Script } from './script.ts'

/* A company in a Teams that is a real server: everything a conversation runs through, except the network. */

export type Said = { readonly words: string; readonly card: unknown; readonly understood: string | undefined; readonly failures: readonly string[] }

export type Company = {
  readonly act: (line: Pick<Line, 'who' | 'where' | 'doing'>) => Promise<Said>
  readonly pretend: (day: string) => void
  readonly organization: () => Promise<Organization | undefined>
}

const rules = rulesOf(catalog)
/** The day of the company that lives under today's programme. */
const TODAY = '2026-11-21'

const stranger: LocalPerson = { id: 'zoe', name: 'Zoe Unknown', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7afe', role: 'employee' }
const cast = new Map(
  [...people(), stranger].map(({ name, objectId, guest = false }) => [name.split(' ')[0]!.replace('í', 'i'), { name, objectId, guest }]),
)

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', it: 'it-IT', es: 'es-ES' }

/** Opens the company of a script; the first admin is Anna, also where nobody is on record. */
export async function open(kind: Script['company'], language: Language, teams: FakeConnector): Promise<Company> {
  const store = sqliteStore(':memory:')
  const organization = { ...(kind === 'today' ? todaysSample(TODAY) : sample), id: tenant, ...(kind === 'open' ? { settings: { open: true } } : {}) }
  if (kind !== 'empty') await writeOrganization(store.shelf(tenant), null, organization)
  const asked = new Map<string, Intent>()
  let today = kind === 'today' ? TODAY : '2017-12-15'
  const world: World = {
    shelf: store.shelf,
    today: () => today,
    now: () => new Date(Date.parse(`${today}T09:00:00Z`) + counter * 1000).toISOString(),
    rules,
    download: (link) => Promise.resolve({ bytes: Buffer.from(files.get(link) ?? '') }),
    firstAdmins: [cast.get('Anna')!.objectId],
    asked: { get: (id) => asked.get(id), set: (id, intent) => void asked.set(id, intent) },
  }
  const failures: string[] = []
  const files = new Map<string, string>()
  const nothing = () => Promise.resolve()
  const bot = createTeams({ kind: 'local' }, { respond: (inbound, profile) => respond(inbound, world, profile), apologize, remember: nothing, forget: nothing, departed: nothing })
  const cards: { conversation: string; card: unknown }[] = []
  let counter = 0

  async function act({ who, where, doing }: Pick<Line, 'who' | 'where' | 'doing'>): Promise<Said> {
    const person = cast.get(who)
    if (person === undefined) throw new Error(`${who} is not in the cast`)
    counter += 1
    const conversation = where === 'personal' ? `a:${who}` : `19:${where}@thread.tacv2`
    const sender = { id: `29:${who}`, name: person.name, aadObjectId: person.objectId, ...(person.guest ? { userRole: 'guest' } : {}) }
    const type = where === 'group' ? 'groupChat' : where
    const frame: Json = {
      id: `1513330${counter}`,
      locale: LOCALES[language],
      localTimezone: 'Europe/London',
      from: sender,
      conversation: { id: conversation, conversationType: type, tenantId: tenant, ...(where === 'personal' ? {} : { isGroup: true }) },
      channelData: { tenant: { id: tenant } },
      entities: [],
    }
    const before = teams.said.length
    const last = asked.get(conversation)
    if (doing.kind === 'attaches') files.set(linkOf(frame), doing.file)
    const replied = await bot.receive(post(activityOf(doing, teams.url, frame, cards, conversation)), (sentence, data) => void failures.push(`${sentence} ${JSON.stringify(data)}`))
    const replaced = replied.jsonBody !== undefined && 'value' in replied.jsonBody ? replied.jsonBody.value : undefined
    const posted = teams.said.slice(before).flatMap(({ activity: said }) => said.attachments?.map(({ content }) => content) ?? [])
    const card = posted.at(-1) ?? (typeof replaced === 'object' ? replaced : undefined)
    if (card !== undefined) cards.push({ conversation, card })
    const roster = kind === 'empty' ? [] : sample.people.flatMap(({ name }) => name ?? [])
    const understood = doing.kind === 'says' ? understand({ text: doing.text, locale: language, roster, on: today, ...(last && { last }) }).intent : undefined
    return { words: wordsOf(card).join('\n'), card, understood, failures: failures.splice(0) }
  }

  return {
    act,
    pretend: (day) => void (today = day),
    organization: async () => (await readOrganization(store.shelf(tenant), tenant))?.organization,
  }
}

const linkOf = ({ id }: Json): string => `https://files.example/${String(id)}`

function activityOf(doing: Line['doing'], service: string, frame: Json, cards: readonly { conversation: string; card: unknown }[], conversation: string): Json {
  if (doing.kind === 'says') return activity(service, { ...frame, text: doing.text })
  if (doing.kind === 'sends') return execute(service, doing.payload, frame)
  if (doing.kind === 'attaches') return activity(service, { ...frame, text: '', attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'file.csv', content: { downloadUrl: linkOf(frame), fileType: 'csv' } }] })
  if (doing.kind === 'installs') return activity(service, { ...frame, type: 'installationUpdate', action: 'add', text: undefined })
  const shown = cards.filter((one) => one.conversation === conversation).toReversed()
  const button = shown.flatMap(({ card }) => actionsOf(card)).find(({ title }) => title === doing.title)
  if (button === undefined) throw new Error(`no card shows the button "${doing.title}", only ${JSON.stringify(shown.flatMap(({ card }) => actionsOf(card).map(({ title }) => title)))}`)
  return execute(service, { ...button.data, ...doing.fields }, frame)
}

const actionsOf = (card: unknown): readonly { title: string; data: Json }[] => (card as { actions?: { title: string; data: Json }[] } | undefined)?.actions ?? []

const SHOWN = new Set(['text', 'title', 'label', 'value', 'altText', 'fallbackText', 'speak', 'placeholder', 'errorMessage'])

/** Everything a reader of the card may see or hear; of a sentence made of runs, the sentence. */
export function wordsOf(part: unknown, key = ''): string[] {
  if (typeof part === 'string') return SHOWN.has(key) ? [part] : []
  if (Array.isArray(part)) return part.flatMap((one) => wordsOf(one, key))
  if (typeof part !== 'object' || part === null) return []
  const { inlines } = part as { inlines?: readonly ({ text?: string } | string)[] }
  if (inlines !== undefined) return [inlines.map((run) => (typeof run === 'string' ? run : (run.text ?? ''))).join('')]
  return Object.entries(part).flatMap(([name, value]) => (name === 'data' || name === 'fallback' ? [] : wordsOf(value, name)))
}
