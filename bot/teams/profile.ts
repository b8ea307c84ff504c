import type { TurnContext } from 'botbuilder'
import * as z from 'zod'
import type { Profile } from '../message.ts'
import type { Connector } from './gateway.ts'

/** A member of a conversation: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context#fetch-single-member-details */
const Member = z.object({ name: z.string().default(''), aadObjectId: z.string().optional(), objectId: z.string().optional(), email: z.string().optional(), userPrincipalName: z.string().optional() })

/** Whoever acts as the connector knows her; nothing where it speaks of somebody else. */
export async function profileOf(context: TurnContext): Promise<Profile | undefined> {
  const { from, conversation } = context.activity
  const connector = context.turnState.get<Connector>(context.adapter.ConnectorClientKey)
  const { data: member } = Member.safeParse(await connector.conversations.getConversationMember(conversation.id, from.id))
  if (member === undefined || (member.aadObjectId ?? member.objectId)?.toLowerCase() !== from.aadObjectId?.toLowerCase()) return undefined
  return { name: member.name, addresses: [member.email, member.userPrincipalName].filter((address): address is string => address !== undefined && address !== '') }
}
