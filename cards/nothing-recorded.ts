import { askButton, button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line } from './element.ts'
import type { Day } from './facts.ts'
import type { Text } from './text/text.ts'

/** A question over no data: said as such, never as a number of missing people. */
export type NothingRecorded = {
  readonly on: Day
  /** What there is none of: people, achievements of theirs, or levels held or aimed for. */
  readonly what: 'people' | 'achievements' | 'levels'
  /** An admin is led to the set-up; everybody else is told whom to ask. */
  readonly admin: boolean
}

export const nothingRecorded = ({ on, what, admin }: NothingRecorded, text: Text): Card =>
  card(
    {
      title: text.nothingRecorded.title,
      headline: text.nothingRecorded.what[what],
      tone: 'emphasis',
      body: [
        line(admin ? text.nothingRecorded.admin[what] : text.nothingRecorded.employee[what]),
        line(text.answeredFor(on), { quiet: true, spacing: 'Medium' }),
      ],
      buttons: admin
        ? [button(text.nothingRecorded.setUp, { press: 'setup', step: what === 'levels' ? 'market' : 'import' }, text)]
        : [askButton(text.asks.help({}), { intent: 'help', slots: {} }, text)],
    },
    text,
  )
