import type { Intent } from '../src/intent.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line } from './element.ts'
import type { Catalog } from './facts.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Two to four complete readings of a sentence, to choose from. */
export type DidYouMean = {
  readonly catalog: Catalog
  /** As it was written. */
  readonly asked: string
  /** What is open: what was meant at all, or only one thing in it. */
  readonly about: 'meaning' | 'competency' | 'level' | 'credential'
  /** Best guess first; more than four are left out. */
  readonly choices: readonly Intent[]
}

const MOST = 4

export function didYouMean({ catalog, asked, about, choices }: DidYouMean, text: Text): Card {
  const words = plain(asked)
  return card(
    {
      title: text.didYouMean.title,
      headline: text.didYouMean.about[about],
      tone: 'emphasis',
      body: words === '' ? [] : [line(text.didYouMean.asked(words), { quiet: true })],
      buttons: choices.slice(0, MOST).map((choice) => suggest(choice, catalog, text)),
    },
    text,
  )
}
