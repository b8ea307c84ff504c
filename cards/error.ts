import type { Intent } from '../src/intent.ts'
import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line } from './element.ts'
import type { Text } from './text/text.ts'

/** Something broke on our side. */
export type ErrorFacts = {
  /** What the log calls it. */
  readonly reference: string
  /** Whether something was about to be written; nothing was. */
  readonly write: boolean
  /** The question, to be asked again; `null` where it is not known. */
  readonly again: Intent | null
}

export const error = ({ reference, write, again }: ErrorFacts, text: Text): Card =>
  card(
    {
      title: text.error.title,
      headline: write ? text.error.notWritten : text.error.headline,
      tone: 'attention',
      body: [line(text.error.reference(reference), { quiet: true })],
      buttons: again === null ? [] : [askButton(text.error.again, again, text)],
    },
    text,
  )
