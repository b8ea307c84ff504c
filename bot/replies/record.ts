import { declined } from '../../cards/declined.ts'
import type { Reply } from '../turn.ts'
import { ask as askToConfirm, mayChange } from '../write.ts'
import { credentialsOf } from './credentials.ts'
import { oneOf } from './one-person.ts'

/** An achievement: shown on a card with what it changes, and written only when that is confirmed. */
export const record: Reply = (turn, ask) => {
  const { slots } = ask
  const { text } = turn
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  const named = credentialsOf(turn, 'record', slots)
  if ('reply' in named) return named.reply
  const found = oneOf(turn, { intent: 'record', ...ask, person: slots.person ?? '@me' })
  if ('reply' in found) return found.reply
  const change = { kind: 'record' as const, person: found.one.id, credentials: named.codes, day: slots.day ?? null }
  return mayChange(turn, change) ? askToConfirm(turn, change) : declined({ why: 'not-admin' }, text)
}
