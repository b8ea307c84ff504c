import type { Outbound } from '../message.ts'
import type { Connector } from './gateway.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import { message } from './outbound.ts'
import type { Reference } from './references.ts'

/** What is said unasked: one attempt each, and what became of it. Never throws for anything Teams may do. */
export type Post = {
  readonly say: (reference: Reference, outbound: Outbound) => Promise<Outcome>
  readonly edit: (reference: Reference, message: string, outbound: Outbound) => Promise<Outcome>
  /** A personal chat made anew: its id, where Teams gives one. */
  readonly open: (reference: Reference) => Promise<string | Outcome>
}

/** Speaks through whatever connector is given for a place. */
export function postThrough(connector: (service: string) => Promise<Connector>): Post {
  async function attempt({ service }: Reference, act: (conversations: Connector['conversations']) => Promise<{ readonly id: string }>): Promise<Outcome> {
    try {
      return { kind: 'said', message: (await act((await connector(service)).conversations)).id }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  return {
    say: (reference, outbound) => attempt(reference, (to) => to.sendToConversation(reference.conversation.id, addressed(reference, outbound))),
    edit: (reference, id, outbound) => attempt(reference, (to) => to.updateActivity(reference.conversation.id, id, { ...addressed(reference, outbound), id })),
    open: async (reference) => {
      const parameters = { bot: { id: reference.bot }, members: [{ id: reference.user }], isGroup: false, tenantId: reference.tenant, channelData: { tenant: { id: reference.tenant } } }
      const made = await attempt(reference, (to) => to.createConversation(parameters as Parameters<typeof to.createConversation>[0]))
      return made.kind === 'said' && made.message !== '' ? made.message : made.kind === 'said' ? { kind: 'gone', why: 'removed' } : made
    },
  }
}

const kinds = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const

type Activity = Parameters<Connector['conversations']['sendToConversation']>[1]

const addressed = ({ tenant, conversation, service, bot, user, locale }: Reference, outbound: Outbound): Activity =>
  ({
    ...message(outbound),
    channelId: 'msteams',
    serviceUrl: service,
    locale,
    from: { id: bot },
    conversation: { id: conversation.id, conversationType: kinds[conversation.where], tenantId: tenant },
    ...(conversation.where === 'personal' ? { recipient: { id: user } } : {}),
  }) as unknown as Activity
