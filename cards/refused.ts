import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Catalog, Day, Who } from './facts.ts'
import { credentialsOf, whoName } from './names.ts'
import { plain } from './plain.ts'
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
    /** An undo, after somebody else changed the same person, or the same thing. */
    | 'changed-since'
    | 'thing-changed-since'
    | 'unknown-level'
    | 'unknown-figure'
    | 'unknown-attest'
    | 'unknown-setting'
    /** There is nothing on record to end. */
    | 'not-so'
    | 'last-admin'
    | 'not-a-time-zone'
    | 'not-an-amount'
    /** The account is that of `person`. */
    | 'linked-elsewhere'
  readonly person: Who
  readonly credential: string | null
  readonly day: Day | null
  /** As it was written. */
  readonly written?: string
}

export function refused({ catalog, why, person, credential, day, written = '' }: Refused, text: Text): Card {
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
    'thing-changed-since': () => text.cannot.thingChanged,
    'unknown-level': () => text.cannot.unknownLevel,
    'unknown-figure': () => text.cannot.unknownFigure,
    'unknown-attest': () => text.cannot.unknownAttest,
    'unknown-setting': () => text.cannot.unknownSetting,
    'not-so': () => text.cannot.notSo,
    'last-admin': () => text.cannot.lastAdmin,
    'not-a-time-zone': () => text.cannot.notATimeZone(plain(written)),
    'not-an-amount': () => text.cannot.notAnAmount,
    'linked-elsewhere': () => text.cannot.linkedElsewhere(name),
  }
  const undo = why === 'changed-since' || why === 'thing-changed-since'
  return card({ title: undo ? text.refused.titleOfUndo : text.refused.title, headline: words[why](), tone: 'warning' }, text)
}
