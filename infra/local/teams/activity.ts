import { channelId as general } from './chat.ts'
import type { Person, Place, Post } from './chat.ts'

/* Activities as Teams sends them. */

export const bot = { id: '28:goldkeeper', name: 'Goldkeeper' }

export type Client = { readonly service: string; readonly tenant: string; readonly locale: string; readonly timeZone?: string | undefined }
export type Activity = Readonly<Record<string, unknown>>

const kinds = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const

const elsewhere = '11111111-2222-4333-8444-555555555555'

export const userId = (person: string): string => `29:${person}`

function base({ service, tenant, locale, timeZone }: Client, person: Person, place: Place, id: string, thread?: string): Activity {
  const inChannel = place.where === 'channel'
  return {
    id,
    timestamp: new Date(Number(id)).toISOString(),
    channelId: 'msteams',
    serviceUrl: service,
    locale,
    ...(timeZone !== undefined && { localTimezone: timeZone }),
    from: { id: userId(person.id), name: person.name, aadObjectId: person.objectId, ...(person.guest ? { userRole: 'guest', tenantId: elsewhere } : {}) },
    recipient: bot,
    conversation: {
      id: inChannel && thread ? `${place.id};messageid=${thread}` : place.id,
      conversationType: kinds[place.where],
      tenantId: tenant,
      ...(place.where === 'personal' ? {} : { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenant },
      ...(inChannel ? { team: { id: '19:team@thread.tacv2' }, channel: { id: general } } : {}),
    },
    entities: [{ type: 'clientInfo', locale, country: locale.slice(3), platform: 'Web' }],
  }
}

const mention = /@goldkeeper\b/i

export const mentions = (text: string): boolean => mention.test(text)

export function message(client: Client, person: Person, place: Place, post: Post): Activity {
  const activity = base(client, person, place, post.id, post.thread ?? post.id)
  const tag = `<at>${bot.name}</at>`
  if (!mentions(post.text)) return { ...activity, type: 'message', textFormat: 'plain', text: post.text }
  const mentioned = { type: 'mention', mentioned: bot, text: tag }
  return {
    ...activity,
    type: 'message',
    textFormat: 'plain',
    text: post.text.replace(mention, tag),
    entities: [...(activity['entities'] as unknown[]), mentioned],
  }
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4#message-activity-with-file-attachment-example */
export const attachment = (client: Client, person: Person, place: Place, post: Post, name: string, downloadUrl: string): Activity => ({
  ...base(client, person, place, post.id),
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name, contentUrl: downloadUrl, content: { downloadUrl, uniqueId: post.id, fileType: name.split('.').at(-1) } }],
})

export const installation = (client: Client, person: Person, place: Place, id: string): Activity => ({
  ...base(client, person, place, id),
  type: 'installationUpdate',
  action: 'add',
})

export type Pressed = { readonly type: 'Action.Execute' | 'Action.Submit'; readonly verb?: string; readonly data?: unknown }

export const press = (client: Client, person: Person, place: Place, id: string, on: Post, { type, verb, data }: Pressed): Activity => ({
  ...base(client, person, place, id, on.thread ?? on.id),
  replyToId: on.id,
  ...(type === 'Action.Execute'
    ? { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type, verb, data: data ?? {} }, trigger: 'manual' } }
    : { type: 'message', value: data ?? {} }),
})
