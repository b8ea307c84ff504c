import { Pressed } from '../cards/button.ts'
import { declined } from '../cards/declined.ts'
import { settingChosen } from '../cards/settings.ts'
import { texts } from '../cards/text/languages.ts'
import { Change, isComplete, onDay } from '../src/change.ts'
import type { Pending } from '../src/change.ts'
import type { Shelf } from '../src/store/store.ts'
import { dismiss, link, unlink } from './account.ts'
import { askToForget, forgetConfirmed, mayForget } from './forget.ts'
import type { Handled } from './handle.ts'
import { history } from './history.ts'
import { importCancelled, importConfirmed } from './import-file.ts'
import type { Answer, Outbound } from './message.ts'
import { replies } from './replies/replies.ts'
import { setUp } from './set-up.ts'
import { settings } from './settings.ts'
import type { Turn } from './turn.ts'
import { ask, confirm, mayChange, mayUndo, stateCard, undo } from './write.ts'

/* What a button does. Roles are looked at now, not when the card was drawn; where others read, nothing is written. */

export const said = (...say: Outbound[]): Answer => ({ say })
const replaced = (replace: Outbound): Answer => ({ say: [], replace })

type Write = Exclude<Pressed, { press: 'ask' | 'organization' } | Handled>

/** A card of an earlier release, or nothing of ours, is answered politely. */
const unknown = (turn: Turn): Answer => said(replies.help(turn, { slots: {}, who: undefined }))

export async function press(pressed: Write, turn: Turn, shelf: Shelf): Promise<Answer> {
  const { text } = turn
  if (pressed.press === 'market' || pressed.press === 'membership' || pressed.press === 'setup') {
    return turn.admin ? replaced(await setUp(turn, shelf, pressed)) : said(declined({ why: 'not-admin' }, text))
  }
  // These cards are only shown in private: elsewhere a press is forged, and its answer would name somebody.
  if (turn.where !== 'personal') return said(declined({ why: 'in-private' }, text))
  if (!mayPress(pressed, turn)) return said(declined({ why: 'not-admin' }, text))
  const answer = await (acts[pressed.press] as Act)(pressed, turn, shelf)
  return answer === undefined ? unknown(turn) : answer === 'not-yours' ? said(declined({ why: 'not-admin' }, text)) : replaced(answer)
}

type Private = Exclude<Write, { press: 'market' | 'membership' | 'setup' }>

function mayPress(pressed: Private, turn: Turn): boolean {
  if (pressed.press === 'history' || pressed.press === 'take-back') return turn.admin || turn.me !== undefined
  if (pressed.press === 'forget' || pressed.press === 'keep') return mayForget(turn, pressed.person)
  // Whether it may be undone is judged by what was written.
  if (pressed.press === 'undo') return mayUndo(turn, pressed.change)
  return 'change' in pressed ? mayChange(turn, pressed.change) : turn.admin
}

type Done = Outbound | 'not-yours' | undefined
type Act<One = Private> = (pressed: One, turn: Turn, shelf: Shelf) => Done | Promise<Done>

const acts: { readonly [Press in Private['press']]: Act<Extract<Private, { press: Press }>> } = {
  confirm: ({ change, day }, turn, shelf) => confirmed(onDay(change, day ?? null), turn, shelf),
  cancel: ({ change }, turn) => stateCard(turn, onDay(change, null), 'cancelled', [], null),
  undo: async ({ change, event }, turn, shelf) => taken(await (change.kind === 'link' ? unlink(turn, shelf, event, change) : undo(turn, shelf, event))),
  'take-back': async ({ event }, turn, shelf) => (event === undefined ? history(turn, shelf) : taken(await undo(turn, shelf, event))),
  history: ({ skip }, turn, shelf) => history(turn, shelf, skip),
  settings: (_, turn) => settings(turn),
  set: ({ set = '' }, turn) => {
    const change = settingChosen(turn.organization, set)
    return change === undefined ? settings(turn) : ask(turn, change)
  },
  forget: ({ person }, turn, shelf) => forgetConfirmed(turn, shelf, person),
  keep: ({ person }, turn) => askToForget(turn, person, 'cancelled'),
  account: ({ account, who }, turn, shelf) => link(turn, shelf, account, who),
  nobody: ({ account }, turn, shelf) => dismiss(turn, shelf, account),
  import: (pressed, turn, shelf) => importConfirmed(pressed, turn, shelf),
  'import-cancel': ({ id }, turn, shelf) => importCancelled(id, turn, shelf),
}

async function confirmed(change: Pending, turn: Turn, shelf: Shelf): Promise<Outbound> {
  if (!isComplete(change)) return stateCard(turn, change, 'asked', [], null)
  return confirm(turn, shelf, Change.parse(change))
}

const taken = (undone: Outbound | 'unknown' | 'not-yours'): Done => (undone === 'unknown' ? undefined : undone)

/** What a press carries, in the language of its card; `undefined`: not ours. */
export function read(action: unknown, turn: Turn): { readonly pressed: Pressed; readonly turn: Turn } | undefined {
  const { data: pressed } = Pressed.safeParse(action)
  if (pressed === undefined) return undefined
  return { pressed, turn: pressed.language === undefined ? turn : { ...turn, text: texts[pressed.language] } }
}
