import { button } from './button.ts'
import type { Change } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { dateField } from './date-field.ts'
import { line, section } from './element.ts'
import type { Catalog, Day, Who } from './facts.ts'
import { levelChanges } from './level-change.ts'
import type { LevelChange } from './level-change.ts'
import { whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Somebody's last day about to be recorded, and what became of it: each state replaces the card of the one before. */
export type ConfirmLeave = {
  readonly catalog: Catalog
  readonly state: 'asked' | 'done' | 'undone' | 'cancelled' | 'already'
  readonly person: Who
  /** The last day she counts; `null` asks for it; only in `asked`. */
  readonly day: Day | null
  readonly changes: readonly LevelChange[]
  readonly event: string | null
}

export function confirmLeave({ catalog, state, person, day, changes, event }: ConfirmLeave, text: Text): Card {
  const change: Change = { kind: 'leave', person: person.id }
  const leaver = { name: whoName(person, text), day }
  const frame = { title: text.leave.title[state], tone: tones[state] }
  const rows = levelChanges(changes, catalog, text)
  if (state === 'asked') {
    return card(
      {
        ...frame,
        headline: text.leave.ask(leaver),
        // What it would change depends on the day.
        body: day === null ? [] : section(text.record.wouldChange, rows.length === 0 ? [line(text.leave.noChange)] : rows),
        inputs: day === null ? [dateField(text.leave.dayLabel, text)] : [],
        buttons: [
          button(text.leave.confirm, { press: 'confirm', change, ...(day === null ? {} : { day }) }, text),
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
        headline: text.leave.done(leaver),
        body: [...section(text.record.changed, rows), line(text.leave.counts, { quiet: true, spacing: 'Medium' })],
        buttons: event === null ? [] : [button(text.undo, { press: 'undo', change, event }, text)],
      },
      text,
    )
  }
  if (state === 'undone')
    return card({ ...frame, headline: text.leave.undone(leaver), body: section(text.record.changed, rows) }, text)
  if (state === 'cancelled') return card({ ...frame, headline: text.leave.cancelled(leaver) }, text)
  return card({ ...frame, headline: text.leave.already(leaver) }, text)
}

const tones = { asked: 'emphasis', done: 'warning', undone: 'emphasis', cancelled: 'emphasis', already: 'emphasis' } as const
