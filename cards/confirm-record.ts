import { button } from './button.ts'
import type { Change } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { dateField } from './date-field.ts'
import { line, section } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day, Who } from './facts.ts'
import { levelChanges } from './level-change.ts'
import type { LevelChange } from './level-change.ts'
import { credentialsOf, codeTitle, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** An achievement about to be recorded, and what became of it: each state replaces the card of the one before. */
export type ConfirmRecord = {
  readonly catalog: Catalog
  /** The day it is today. */
  readonly on: Day
  /** `asked` before anything is written; `already`: it was on record, with that day, and nothing was written. */
  readonly state: 'asked' | 'done' | 'undone' | 'cancelled' | 'already'
  readonly person: Who
  /** Whether it is the one who asks. */
  readonly me: boolean
  readonly credentials: readonly string[]
  /** `null` asks for it; only in `asked`. */
  readonly day: Day | null
  /** What it changes, or changed: only levels that differ. */
  readonly changes: readonly LevelChange[]
  /** The day by which a Partner Center export should show it. */
  readonly expectedBy: Day | null
  /** What was written, to undo it; `null` where nothing was or it cannot be undone. */
  readonly event: string | null
}

export function confirmRecord(data: ConfirmRecord, text: Text): Card {
  const { catalog, credentials, state, day, on, me } = data
  const change: Change = { kind: 'record', person: data.person.id, credentials: [...credentials] }
  const codes = credentialsOf(credentials, catalog, text)
  const passed = { name: whoName(data.person, text), me, codes, day }
  const frame = { title: text.record.title[state], tone: tones[state] }
  const changes = section(
    state === 'asked' ? text.record.wouldChange : text.record.changed,
    levelChanges(data.changes, catalog, text),
  )
  const titles = credentials.flatMap((code) => codeTitle(code, catalog, text) ?? [])
  if (state === 'asked') {
    return card(
      {
        ...frame,
        headline: text.record.ask(passed),
        body: [...titles.map((title) => line(title, { quiet: true })), ...changes],
        inputs: day === null ? [dateField(text.record.dayLabel, text, { max: on })] : [],
        buttons: [
          button(text.record.confirm, { press: 'confirm', change, ...(day === null ? {} : { day }) }, text),
          button(text.cancel, { press: 'cancel', change }, text),
        ],
      },
      text,
    )
  }
  if (state === 'done') {
    return card(
      {
        ...frame,
        headline: text.record.done(passed),
        body: [...changes, ...expected(data, text)],
        buttons: data.event === null ? [] : [button(text.undo, { press: 'undo', change, event: data.event }, text)],
      },
      text,
    )
  }
  if (state === 'undone') return card({ ...frame, headline: text.record.undone(passed), body: changes }, text)
  if (state === 'cancelled') return card({ ...frame, headline: text.record.cancelled(passed) }, text)
  return card({ ...frame, headline: text.record.already(passed) }, text)
}

const tones = { asked: 'emphasis', done: 'good', undone: 'emphasis', cancelled: 'emphasis', already: 'emphasis' } as const

const expected = ({ expectedBy }: ConfirmRecord, text: Text): Element[] =>
  expectedBy === null ? [] : [line(text.record.expectedBy(expectedBy), { quiet: true, spacing: 'Medium' })]
