import type { Intent } from '../src/intent.ts'
import { askButton } from './button.ts'
import type { Button } from './button.ts'
import type { Catalog } from './facts.ts'
import { credentialsOf, competencyName } from './names.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** An intent as the sentence that would have asked it. */
export function asking({ intent, slots }: Intent, catalog: Catalog, text: Text): string {
  const { competency, level, exam, cert, person } = slots
  const codes = [...(exam ?? []), ...(cert === undefined ? [] : [cert])]
  const name = competency === undefined ? undefined : competencyName(competency, catalog, text)
  return text.asks[intent]({
    ...(name === undefined ? {} : { competency: name }),
    ...(name === undefined || level === undefined ? {} : { level: { competency: name, level } }),
    ...(codes.length === 0 ? {} : { codes: credentialsOf(codes, catalog, text) }),
    ...(person === undefined || person === '@me' ? {} : { person: plain(person) || text.nameless }),
  })
}

/** A button that asks, and says what. `who` is the id of the person meant. */
export const suggest = (asked: Intent, catalog: Catalog, text: Text, who?: string): Button =>
  askButton(asking(asked, catalog, text), asked, text, who)
