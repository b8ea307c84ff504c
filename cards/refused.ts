import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Catalog, Day, Who } from './facts.ts'
import { credentialsOf, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Why something was not written. */
export type Refused = {
  readonly catalog: Catalog
  readonly why:
    | 'unknown-person'
    | 'unknown-credential'
    /** On a day that has not come. */
    | 'future'
    /** Before `day`, on which it became available; after `day`, on which it retired. */
    | 'too-early'
    | 'retired'
    /** Before the first or after the last day with the company. */
    | 'not-employed'
    /** An undo, after somebody else changed the same person. */
    | 'changed-since'
  readonly person: Who
  readonly credential: string | null
  readonly day: Day | null
}

export function refused({ catalog, why, person, credential, day }: Refused, text: Text): Card {
  const name = whoName(person, text)
  const codes = credentialsOf(credential === null ? [] : [credential], catalog, text)
  const words = {
    'unknown-person': () => text.refused.unknownPerson,
    'unknown-credential': () => text.refused.unknownCredential(codes),
    future: () => text.refused.future(day),
    'too-early': () => text.refused.tooEarly(codes, day),
    retired: () => text.refused.retired(codes, day),
    'not-employed': () => text.refused.notEmployed(name),
    'changed-since': () => text.refused.changedSince(name),
  }
  return card(
    { title: why === 'changed-since' ? text.refused.titleOfUndo : text.refused.title, headline: words[why](), tone: 'warning' },
    text,
  )
}
