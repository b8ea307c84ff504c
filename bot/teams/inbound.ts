import type { Inbound, Where } from '../message.ts'
import { Execute } from './activity.ts'
import type { Activity } from './activity.ts'

/** How the answer travels back: as new messages only, or also into the card that was pressed. */
export type Press = {
  readonly by: 'execute' | 'submit'
  /** The message that holds the card. */
  readonly message: string | undefined
  /** A client refreshing by itself: changing the shared card would make every client refresh again, without end. */
  readonly automatic: boolean
}

export type Understood = { readonly inbound: Inbound; readonly press?: Press }

const places: Readonly<Record<string, Where>> = { personal: 'personal', groupChat: 'group', channel: 'channel' }

/** What somebody did, or nothing where it is none of our business: reactions, typing, edits, other invokes, whatever comes. */
export function understood(activity: Activity): Understood | undefined {
  const { id, conversation, from } = activity
  const where = Object.hasOwn(places, conversation?.conversationType ?? '') ? places[conversation!.conversationType!] : undefined
  const tenant = tenantOf(activity)
  if (!id || !conversation?.id || !where || !tenant || !from?.aadObjectId) return undefined

  const client = activity.entities?.find(({ type }) => type === 'clientInfo')
  const timeZone = activity.localTimezone ?? client?.timezone
  const base = {
    id,
    tenant,
    conversation: { id: conversation.id, where },
    person: { objectId: from.aadObjectId.toLowerCase(), name: from.name ?? '', guest: isGuest(activity, tenant) },
    locale: activity.locale ?? client?.locale ?? 'en',
    ...(timeZone !== undefined && { timeZone }),
    text: '',
  }
  switch (activity.type) {
    case 'message':
      return isObject(activity.value)
        ? { inbound: { ...base, kind: 'action', action: activity.value }, press: { by: 'submit', message: activity.replyToId, automatic: false } }
        : { inbound: { ...base, kind: 'message', text: withoutMentions(activity), ...filesIn(activity) } }
    case 'invoke': {
      const execute = activity.name === 'adaptiveCard/action' ? Execute.safeParse(activity.value) : undefined
      if (!execute?.success) return undefined
      const { action, trigger } = execute.data
      const automatic = trigger === 'automatic'
      return { inbound: { ...base, kind: 'action', action: action.data }, press: { by: 'execute', message: activity.replyToId, automatic } }
    }
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? { inbound: { ...base, kind: 'installed' } } : undefined
    default:
      return undefined
  }
}

/** Both places that name the tenant have been held against each other before. */
export const tenantOf = ({ conversation, channelData }: Activity): string | undefined =>
  (conversation?.tenantId ?? channelData?.tenant?.id)?.toLowerCase()

/** Files attached in a personal chat: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 */
function filesIn({ attachments = [] }: Activity): Pick<Inbound, 'files'> {
  const links = attachments.flatMap(({ contentType, content }) => (contentType === 'application/vnd.microsoft.teams.file.download.info' ? (content?.downloadUrl ?? []) : []))
  return links.length === 0 ? {} : { files: links }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Only a hint: Teams does not promise any of these, so what a guest must not see is decided by the roster as well. */
function isGuest({ from }: Activity, tenant: string): boolean {
  const role = from?.userRole?.toLowerCase()
  return (
    role === 'guest' ||
    role === 'anonymous' ||
    (from?.userPrincipalName?.toUpperCase().includes('#EXT#') ?? false) ||
    (from?.tenantId !== undefined && from.tenantId.toLowerCase() !== tenant)
  )
}

/** The sentence itself: without the mention of the bot, other people by their plain names. */
function withoutMentions({ text = '', entities = [], recipient }: Activity): string {
  const mentions = entities.filter((entity) => entity.type === 'mention' && entity.text && entity.mentioned?.id === recipient?.id)
  const addressed = mentions.reduce((left, mention) => left.replaceAll(mention.text!, ' '), text)
  return addressed
    .replaceAll(/<\/?at(?: [^<>]{0,100})?>/gi, ' ')
    .replaceAll(/&(?:nbsp|#160);/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
