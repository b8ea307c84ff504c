import { declined } from '../../cards/declined.ts'
import type { Pending } from '../../src/change.ts'
import type { Outbound } from '../message.ts'
import type { Reply, Turn } from '../turn.ts'
import { ask as askToConfirm, mayChange } from '../write.ts'
import { credentialsOf } from './credentials.ts'
import { changeOf } from './fact.ts'
import { oneOf } from './one-person.ts'

/** An achievement, or anything else to be written: shown on a card with what it changes, and written only when that is confirmed. */
export const record: Reply = (turn, ask) => {
  const { slots, fact } = ask
  const { text } = turn
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  if (fact !== undefined) return written(turn, 'record', { ...ask, fact })
  const named = credentialsOf(turn, 'record', slots)
  if ('reply' in named) return named.reply
  const found = oneOf(turn, { intent: 'record', ...ask, person: slots.person ?? '@me' })
  if ('reply' in found) return found.reply
  return confirmed(turn, { kind: 'record', person: found.one.id, credentials: [...named.codes], day: slots.day ?? null })
}

/** What a sentence says beside achievements and departures: for admins. */
export function written(turn: Turn, intent: 'record' | 'leave', ask: Parameters<typeof changeOf>[2]): Outbound {
  if (!turn.admin) return declined({ why: 'not-admin' }, turn.text)
  const outcome = changeOf(turn, intent, ask)
  return 'reply' in outcome ? outcome.reply : confirmed(turn, outcome.change)
}

const confirmed = (turn: Turn, change: Pending): Outbound => (mayChange(turn, change) ? askToConfirm(turn, change) : declined({ why: 'not-admin' }, turn.text))
