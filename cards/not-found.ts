import type { Intent } from '../src/intent.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Catalog } from './facts.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Something named that is not on record or not in the catalog. */
export type NotFound = {
  readonly catalog: Catalog
  readonly what: 'person' | 'credential' | 'former' | 'unasked' | 'competency' | 'level' | 'me'
  /** As it was written. */
  readonly asked: string
  /** The same question about what may have been meant: up to three. */
  readonly choices: readonly Intent[]
}

const MOST = 3

export const notFound = ({ catalog, what, asked, choices }: NotFound, text: Text): Card =>
  card(
    {
      title: text.notFound.title[what],
      headline: text.notFound.what[what](plain(asked) || text.nameless),
      tone: 'emphasis',
      buttons: choices.slice(0, MOST).map((choice) => suggest(choice, catalog, text)),
    },
    text,
  )
