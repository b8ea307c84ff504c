import type { Bot, Received } from '../../../bot/teams/adapter.ts'
import type { Answer, Inbound, Outbound } from '../../../bot/message.ts'
import type { Departed, Reference } from '../../../bot/teams/references.ts'

/* Activities as Teams sends them, and a bot that writes down what reached it. */

export const tenant = '5d0f5ae8-7ad2-4b1c-8d6c-1f1f0c0a9a11'
export const anna = 'a4b0ae5c-3c1e-4a4e-9c57-1f6f6d2b7d01'

export type Json = Record<string, unknown>

export const activity = (service: string, more: Json = {}): Json => ({
  type: 'message',
  id: '1513330000000',
  timestamp: '2017-12-15T09:00:00.000Z',
  channelId: 'msteams',
  serviceUrl: service,
  locale: 'it-IT',
  text: 'what do we need for gold Messaging?',
  textFormat: 'plain',
  from: { id: '29:anna', name: 'Anna Keller', aadObjectId: anna },
  recipient: { id: '28:goldkeeper', name: 'Goldkeeper' },
  conversation: { id: 'a:personal', conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  entities: [{ type: 'clientInfo', locale: 'it-IT', country: 'IT', platform: 'Web' }],
  ...more,
})

export const inChannel = (service: string, more: Json = {}): Json =>
  activity(service, {
    text: '<at>Goldkeeper</at>&nbsp;what do we need?\n',
    conversation: { id: '19:general@thread.tacv2;messageid=1513330000000', conversationType: 'channel', isGroup: true, tenantId: tenant },
    channelData: { tenant: { id: tenant }, team: { id: '19:team@thread.tacv2' }, channel: { id: '19:general@thread.tacv2' } },
    entities: [{ type: 'mention', text: '<at>Goldkeeper</at>', mentioned: { id: '28:goldkeeper', name: 'Goldkeeper' } }],
    ...more,
  })

export const execute = (service: string, data: unknown, more: Json = {}): Json =>
  activity(service, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: '1513330000042',
    value: { action: { type: 'Action.Execute', verb: 'ask', data }, trigger: 'manual' },
    ...more,
  })

export const submit = (service: string, data: unknown): Json => activity(service, { text: undefined, value: data, replyToId: '1513330000042' })

export const post = (body: unknown, headers: Record<string, string> = {}): Received =>
  new Request('http://localhost/api/messages', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
  })

export const card = (words: string): Outbound => ({
  summary: words,
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: words }] },
})

export type Listening = Bot & {
  readonly heard: Inbound[]
  readonly references: Reference[]
  readonly lost: { tenant: string; conversation: string }[]
  readonly gone: Departed[]
}

/** Answers with what it is told to, by default with the sentence it heard. */
export function listening(respond: (inbound: Inbound) => Promise<Answer> = (inbound) => Promise.resolve({ say: [card(`You said: ${inbound.text}`)] })): Listening {
  const heard: Inbound[] = []
  const references: Reference[] = []
  const lost: { tenant: string; conversation: string }[] = []
  const gone: Departed[] = []
  return {
    heard,
    references,
    lost,
    gone,
    respond: (inbound) => {
      heard.push(inbound)
      return respond(inbound)
    },
    apologize: () => card('Something went wrong on our side.'),
    remember: (reference) => {
      references.push(reference)
      return Promise.resolve()
    },
    forget: (conversation) => {
      lost.push(conversation)
      return Promise.resolve()
    },
    departed: (departed) => {
      gone.push(departed)
      return Promise.resolve()
    },
  }
}

export type Logged = { readonly sentence: string; readonly data: Readonly<Record<string, string | number | undefined>> }

export function logbook() {
  const lines: Logged[] = []
  return { lines, log: (sentence: string, data: Logged['data']) => void lines.push({ sentence, data }) }
}
