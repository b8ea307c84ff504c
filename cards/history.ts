import type { Change } from '../src/change.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { bold, line } from './element.ts'
import type { Element } from './element.ts'
import { factOf } from './fact.ts'
import type { Names } from './fact.ts'
import type { Day } from './facts.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** What was changed: by whom, when, from where; the newest first. */
export type History = Names & {
  readonly changes: readonly Changed[]
  /** So many newer ones were shown before. */
  readonly skip: number
  /** There are older ones. */
  readonly more: boolean
}

export type Changed = {
  readonly event: string
  /** `null`: somebody who was forgotten; the import of a file says what it is by itself. */
  readonly change: Change | 'file' | 'forgot'
  /** Of a file: how many of its rows were new, and how many people came and left with it. */
  readonly brought?: { readonly rows: number; readonly applied: number; readonly joining: number; readonly leaving: number }
  /** The name of whoever did it; empty where she is not on record. */
  readonly by: string
  readonly on: Day
  readonly via: 'chat' | 'set-up' | 'profile' | 'file' | 'command-line'
  readonly undone: { readonly by: string; readonly on: Day } | null
  /** Whether the one who asks may take it back. */
  readonly mine: boolean
}

const LONGEST_CHOICE = 120

export function history(data: History, text: Text): Card {
  const { changes, skip, more } = data
  const open = changes.filter(({ mine, undone }) => mine && undone === null)
  const saysWhat = (one: Changed) => words(one, data, text)
  return card(
    {
      title: text.history.title,
      headline: changes.length === 0 ? text.history.nothing : text.history.headline(changes.length, more || skip > 0),
      tone: 'emphasis',
      body: changes.flatMap((one) => changed(one, saysWhat(one), text)),
      inputs:
        open.length === 0
          ? []
          : [choiceField('event', text.history.undoLabel, open.map((one) => ({ title: saysWhat(one).slice(0, LONGEST_CHOICE), value: one.event })), text)],
      buttons: [
        ...(open.length === 0 ? [] : [button(text.undo, { press: 'take-back' }, text)]),
        ...(more ? [button(text.history.older, { press: 'history', skip: skip + changes.length }, text)] : []),
      ],
    },
    text,
  )
}

function words({ change, brought }: Changed, names: Names, text: Text): string {
  return change === 'file' ? text.fact.imported(brought?.applied ?? null, brought?.joining ?? 0, brought?.leaving ?? 0) : change === 'forgot' ? text.fact.forgot : factOf(change, names, text)
}

function changed({ by, on, via, undone }: Changed, words: string, text: Text): Element[] {
  const name = plain(by) || text.history.somebody
  const origin = { chat: text.history.by(name, on), 'set-up': text.history.bySetUp(name, on), file: text.history.byFile(name, on), 'command-line': text.history.byCommandLine(on), profile: text.history.byItself(on) }
  return [
    line(bold(words), { spacing: 'Medium' }),
    line(origin[via], { quiet: true, spacing: 'None' }),
    ...(undone === null ? [] : [line(text.history.undoneBy(plain(undone.by) || text.history.somebody, undone.on), { quiet: true, spacing: 'None' })]),
  ]
}
