import type { Where } from '../message.ts'
import type { Activity } from './activity.ts'
import { tenantOf, understood } from './inbound.ts'

/** Where somebody can be reached later, unasked. Overwritten by every activity: the service address is regional and changes. */
export type Reference = {
  readonly tenant: string
  /** A channel itself, never one of its threads: an alert opens its own. */
  readonly conversation: { readonly id: string; readonly where: Where }
  readonly service: string
  readonly objectId: string
  readonly user: string
  readonly bot: string
  readonly locale: string
}

/** Learned from everything a person does with the bot. */
export function learned(activity: Activity): Reference | undefined {
  const inbound = understood(activity)?.inbound
  const { serviceUrl, from, recipient } = activity
  if (!inbound || !serviceUrl || !from?.id || !recipient?.id) return undefined
  return {
    tenant: inbound.tenant,
    conversation: { id: rootOf(inbound.conversation.id), where: inbound.conversation.where },
    service: serviceUrl,
    objectId: inbound.person.objectId,
    user: from.id,
    bot: recipient.id,
    locale: inbound.locale,
  }
}

/** The conversation that can no longer be reached: the app was removed, or the team or channel is gone. */
export function lost(activity: Activity): { readonly tenant: string; readonly conversation: string } | undefined {
  const removed = activity.type === 'installationUpdate' && activity.action?.startsWith('remove')
  const deleted =
    activity.type === 'conversationUpdate' && ['teamDeleted', 'channelDeleted'].includes(activity.channelData?.eventType ?? '')
  const tenant = tenantOf(activity)
  if (!(removed || deleted) || !tenant || !activity.conversation?.id) return undefined
  return { tenant, conversation: rootOf(activity.conversation.id) }
}

/** Those who are no longer members of a team: by account, or by what Teams calls them. */
export type Departed = { readonly tenant: string; readonly members: readonly { readonly user: string; readonly objectId: string | undefined }[] }

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events#members-removed */
export function departed(activity: Activity): Departed | undefined {
  const { type, channelData, recipient, membersRemoved = [] } = activity
  const tenant = tenantOf(activity)
  if (type !== 'conversationUpdate' || channelData?.eventType !== 'teamMemberRemoved' || !tenant) return undefined
  const members = membersRemoved.flatMap((member) => (member?.id && member.id !== recipient?.id ? [{ user: member.id, objectId: member.aadObjectId?.toLowerCase() }] : []))
  return members.length === 0 ? undefined : { tenant, members }
}

/** A post in a channel carries its thread: `19:…@thread.tacv2;messageid=1481567603816`. */
const rootOf = (conversation: string): string => conversation.split(';messageid=', 1)[0]!
