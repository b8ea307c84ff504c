import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Text } from './text/text.ts'

/** Something to write was understood, but not all of it: what is left out, and how to say it. */
export type Incomplete = { readonly what: keyof Text['incomplete']['what'] }

export const incomplete = ({ what }: Incomplete, text: Text): Card =>
  card({ title: text.incomplete.title, headline: text.incomplete.what[what], tone: 'emphasis' }, text)
