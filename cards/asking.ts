import type { Fact, Intent } from '../src/intent.ts'
import { askButton } from './button.ts'
import type { Button } from './button.ts'
import type { Catalog } from './facts.ts'
import { competencyName, credentialsOf, levelName } from './names.ts'
import { plain } from './plain.ts'
import type { LevelName, Text } from './text/text.ts'

/** What is written of a level, as the button that writes it of the level chosen. */
const ofLevels: Partial<Record<Fact['kind'], (level: LevelName, text: Text) => string>> = {
  membership: (level, text) => text.fact.holds(level, null),
  'membership-ended': (level, text) => text.fact.holdsNoMore(level),
  target: (level, text) => text.fact.aims(level),
  'target-dropped': (level, text) => text.fact.aimsNoMore(level),
}

/** An intent as the sentence that would have asked it. */
export function asking({ intent, slots, fact }: Intent, catalog: Catalog, text: Text): string {
  const { competency, level, exam, cert, person } = slots
  const written = fact === undefined ? undefined : ofLevels[fact.kind]
  if (written !== undefined && competency !== undefined && level !== undefined) return written(levelName({ competency, level }, catalog, text), text)
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
