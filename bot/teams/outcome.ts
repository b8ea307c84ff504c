import { Unsaid } from './gateway.ts'

/** Why somebody cannot be reached until something changes on her side. */
export type Gone = 'blocked' | 'removed' | 'not-allowed' | 'disabled'

/** What became of one attempt to say or to edit something. */
export type Outcome =
  | { readonly kind: 'said'; readonly message: string }
  | { readonly kind: 'gone'; readonly why: Gone }
  /** The conversation is not there; a personal one can be made anew. */
  | { readonly kind: 'no-conversation' }
  /** Somebody deleted the message that was to be edited. */
  | { readonly kind: 'no-message' }
  | { readonly kind: 'too-big' }
  /** Not before so many seconds from now, in this conversation, this tenant, or anywhere. */
  | { readonly kind: 'later'; readonly seconds: number; readonly scope: 'conversation' | 'tenant' | 'all' }
  /** Nobody knows whether it arrived. */
  | { readonly kind: 'unknown'; readonly seconds: number; readonly scope: 'conversation' | 'all' }
  /** Our own configuration is wrong: nothing will get through. */
  | { readonly kind: 'stop' }

/** https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-code-responses */
const forbidden: Readonly<Record<string, Gone>> = {
  ConversationBlockedByUser: 'blocked',
  BotNotInConversationRoster: 'removed',
  ForbiddenOperationException: 'removed',
  BotDisabledByAdmin: 'disabled',
  NotEnoughPermissions: 'not-allowed',
  MessageWritesBlocked: 'not-allowed',
}

/** Where Teams names no time. */
const MINUTE = 60
const HOUR = 3_600

export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Unsaid)) throw error
  const { status, code = '' } = error
  if (code === 'ForeignHost') return { kind: 'gone', why: 'removed' }
  if (status === 403) return code === 'InvalidBotApiHost' ? { kind: 'later', seconds: HOUR, scope: 'conversation' } : { kind: 'gone', why: forbidden[code] ?? 'not-allowed' }
  if (status === 404) return code === 'ActivityNotFoundInConversation' ? { kind: 'no-message' } : { kind: 'no-conversation' }
  if (status === 413) return { kind: 'too-big' }
  if (status === 401) return { kind: 'stop' }
  if (status === 429 || status === 412) return { kind: 'later', seconds: secondsOf(error.retryAfter), scope: 'tenant' }
  if (status === 503) return { kind: 'unknown', seconds: secondsOf(error.retryAfter), scope: 'all' }
  if (status === undefined || status === 408 || status >= 500) return { kind: 'unknown', seconds: MINUTE, scope: 'conversation' }
  return { kind: 'gone', why: 'not-allowed' }
}

/** `Retry-After` in seconds; as a date, or beyond an hour, it is none we understand. */
function secondsOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter)
  return retryAfter !== undefined && Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.max(1, Math.ceil(seconds)), HOUR) : MINUTE
}
