import { declined } from '../cards/declined.ts'
import type { Fact } from '../src/intent.ts'
import type { Shelf } from '../src/store/store.ts'
import { askToForget, mayForget } from './forget.ts'
import { history, mine } from './history.ts'
import type { Outbound } from './message.ts'
import { oneOf } from './replies/one-person.ts'
import { settings } from './settings.ts'
import type { Ask, Turn } from './turn.ts'

/* What can be asked of what was written: the history, one's own data, the settings; and to be forgotten. */

const COMMANDS = ['history', 'undo', 'export', 'settings', 'forget'] as const satisfies readonly Fact['kind'][]
export type Command = (typeof COMMANDS)[number]

export const isCommand = (kind: Fact['kind'] | undefined): kind is Command => (COMMANDS as readonly unknown[]).includes(kind)

export async function command(kind: Command, turn: Turn, shelf: Shelf, ask: Ask): Promise<Outbound> {
  const { text, me, admin } = turn
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  if (kind === 'settings') return admin ? settings(turn) : declined({ why: 'not-admin' }, text)
  if (kind === 'history' || kind === 'undo') return admin || me !== undefined ? history(turn, shelf) : declined({ why: 'not-admin' }, text)
  const found = oneOf(turn, { intent: kind === 'forget' ? 'leave' : 'person', ...ask, person: kind === 'export' ? '@me' : (ask.slots.person ?? '@me') })
  if ('reply' in found) return found.reply
  if (kind === 'forget') return mayForget(turn, found.one.id) ? askToForget(turn, found.one.id) : declined({ why: 'not-admin' }, text)
  return mine(turn, found.one, shelf)
}
