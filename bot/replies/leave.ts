import { declined } from '../../cards/declined.ts'
import type { Reply } from '../turn.ts'
import { ask as askToConfirm } from '../write.ts'
import { oneOf } from './one-person.ts'
import { written } from './record.ts'

/** A departure, or that she stays after all: for admins, shown on a card with what it breaks, and written only when that is confirmed. */
export const leave: Reply = (turn, ask) => {
  const { slots, fact } = ask
  const { text } = turn
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  if (!turn.admin) return declined({ why: 'not-admin' }, text)
  if (fact !== undefined) return written(turn, 'leave', { ...ask, fact })
  const found = oneOf(turn, { intent: 'leave', ...ask, person: slots.person })
  if ('reply' in found) return found.reply
  return askToConfirm(turn, { kind: 'leave', person: found.one.id, day: slots.day ?? slots.until ?? null })
}
