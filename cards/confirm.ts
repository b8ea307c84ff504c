import type { Pending } from '../src/change.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { dateField } from './date-field.ts'
import { line, section } from './element.ts'
import type { Element } from './element.ts'
import { factOf } from './fact.ts'
import type { Names } from './fact.ts'
import type { Day } from './facts.ts'
import { levelChanges } from './level-change.ts'
import type { LevelChange } from './level-change.ts'
import { codeTitle, credentialsOf } from './names.ts'
import type { Text } from './text/text.ts'

/** A change about to be recorded, and what became of it: each state replaces the card of the one before. */
export type Confirm = Names & {
  /** The day it is today. */
  readonly on: Day
  /** `asked` before anything is written; `already`: it was on record, with that day, and nothing was written. */
  readonly state: 'asked' | 'done' | 'undone' | 'cancelled' | 'already'
  /** A day that is `null` is asked for; only in `asked`. */
  readonly change: Pending
  /** Whether it is about the one who asks. */
  readonly me: boolean
  /** What it changes, or changed: only levels that differ. */
  readonly changes: readonly LevelChange[]
  /** The same of the organization she moves to, `from` the day she arrives where that is still to come. */
  readonly elsewhere?: { readonly organization: string; readonly from: Day | null; readonly changes: readonly LevelChange[] }
  /** How long what is recorded counts, where that is known. */
  readonly lasts?: Day | undefined
  /** She who leaves is the only admin there is. */
  readonly onlyAdmin?: boolean
  /** The day by which a Partner Center export should show it. */
  readonly expectedBy: Day | null
  /** What was written, to undo it; `null` where nothing was or it cannot be undone. */
  readonly event: string | null
}

export function confirm(data: Confirm, text: Text): Card {
  const { state, change, event } = data
  const asked = state === 'asked'
  const open = 'day' in change && change.day === null
  const day = 'day' in change && change.day !== null ? { day: change.day } : {}
  const { kind } = change
  const title = kind === 'record' || kind === 'leave' ? text[kind].title[state] : text.write.title[state]
  return card(
    {
      title,
      tone: state === 'done' ? (kind === 'leave' || kind === 'move' ? 'warning' : 'good') : 'emphasis',
      headline: headline(data, open, text),
      body: asked && open && kind === 'leave' ? [] : body(data, text),
      inputs: asked && open ? [field(data, text)] : [],
      buttons: asked
        ? [button(text.write.confirm, { press: 'confirm', change: undated(change), ...day }, text), button(text.cancel, { press: 'cancel', change: undated(change) }, text)]
        : state === 'done' && event !== null
          ? [button(text.undo, { press: 'undo', change: undated(change), event }, text)]
          : [],
    },
    text,
  )
}

/** What a button carries: the day goes beside it, where a field may stand in for it. */
function undated(change: Pending) {
  if (!('day' in change)) return change
  const { day: _day, ...rest } = change
  return rest
}

function headline(data: Confirm, open: boolean, text: Text): string {
  const { state, change, me } = data
  const verb = state === 'asked' ? 'ask' : state
  if (change.kind === 'record') {
    return text.record[verb]({ name: data.person(change.person), me, codes: credentialsOf(change.credentials, data.catalog, text), day: change.day })
  }
  if (change.kind === 'leave') return text.leave[verb]({ name: data.person(change.person), day: change.day })
  return text.write.says[open && state === 'asked' ? 'which' : state](factOf(change, data, text))
}

function body(data: Confirm, text: Text): Element[] {
  const { state, change, catalog, expectedBy, elsewhere } = data
  const rows = levelChanges(data.changes, catalog, text)
  const asked = state === 'asked'
  const nothing = asked && change.kind === 'leave' && rows.length === 0 ? [line(text.leave.noChange)] : []
  const titles = asked && change.kind === 'record' ? change.credentials.flatMap((code) => codeTitle(code, catalog, text) ?? []) : []
  return [
    ...titles.map((title) => line(title, { quiet: true })),
    ...(asked && change.kind === 'time-zone' ? [line(text.write.ownZone, { quiet: true })] : []),
    ...(asked && change.kind === 'enrolment' ? [line(text.write.oneAnniversary, { quiet: true })] : []),
    ...section(asked ? text.record.wouldChange : text.record.changed, [...rows, ...nothing]),
    ...(data.onlyAdmin === true && 'person' in change ? [line(text.write.onlyAdmin(data.person(change.person)), { spacing: 'Medium' })] : []),
    ...(elsewhere === undefined ? [] : section(text.write.ofOther(elsewhere.organization, elsewhere.from), levelChanges(elsewhere.changes, catalog, text))),
    ...(state === 'done' && change.kind === 'leave' ? [line(text.leave.counts, { quiet: true, spacing: 'Medium' })] : []),
    ...(data.lasts === undefined ? [] : [line(text.record.lasts(data.lasts), { quiet: true, spacing: 'Medium' })]),
    ...(state === 'done' && expectedBy !== null ? [line(text.record.expectedBy(expectedBy), { quiet: true, spacing: 'Medium' })] : []),
  ]
}

function field({ change: { kind }, on }: Confirm, text: Text) {
  const label = kind === 'record' ? text.record.dayLabel : kind === 'leave' ? text.leave.dayLabel : text.write.day
  return dateField(label, text, kind === 'record' || kind === 'figure' ? { max: on } : {})
}
