import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Text } from './text/text.ts'

/** A button of an alert that is no longer there. */
export const gone = (text: Text): Card => card({ title: text.digest.title, headline: text.handling.gone, tone: 'emphasis' }, text)
