import type { IAdaptiveCard } from '@microsoft/teams.cards'

export type Where = 'personal' | 'group' | 'channel'

/**
 * What somebody did, free of any SDK. Tenant, conversation and objectId come from the authenticated activity and can be
 * trusted; name, locale, time zone, text and action are claims, to be parsed before use.
 */
export type Inbound = {
  readonly id: string
  readonly kind: 'message' | 'action' | 'installed'
  readonly tenant: string
  readonly conversation: { readonly id: string; readonly where: Where }
  readonly person: { readonly objectId: string; readonly name: string; readonly guest: boolean }
  /** What the client claims, such as `it-IT`. */
  readonly locale: string
  /** Where the client claims to be, such as `Europe/Rome`. */
  readonly timeZone?: string
  /** What was written, without the mention of the bot; empty where nothing was. */
  readonly text: string
  /** What a button carried. */
  readonly action?: unknown
  /** Links to files that were attached. */
  readonly files?: readonly string[]
}

/** What lies behind such a link, or why it was not fetched. */
export type Download = (link: string) => Promise<{ readonly bytes: Uint8Array } | { readonly why: 'foreign' | 'too-large' | 'failed' }>

/** Whoever acts, as Teams has her: the addresses are those of her account. */
export type Profile = { readonly name: string; readonly addresses: readonly string[] }

/** A card and the sentence shown where a card cannot be: toast, phone notification, screen reader. */
export type Outbound = {
  readonly card: IAdaptiveCard
  readonly summary: string
}

/** What the bot has to say: new messages in order, and what the pressed card turns into. */
export type Answer = {
  readonly say: readonly Outbound[]
  readonly replace?: Outbound
}
