import { card } from './card.ts'
import type { Card } from './card.ts'
import { line } from './element.ts'
import type { Answered, Day } from './facts.ts'
import { credentialsOf } from './names.ts'
import type { Text } from './text/text.ts'

/** Somebody's certifications that expire soon. */
export const renewal = ({ catalog, credentials, expires }: Pick<Answered, 'catalog'> & { readonly credentials: readonly string[]; readonly expires: Day }, text: Text): Card =>
  card({ title: text.renewal.title, headline: text.renewal.headline(credentialsOf(credentials, catalog, text), expires), tone: 'warning', body: [line(text.renewal.why)] }, text)
