import type { Intent } from '../src/intent.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, section } from './element.ts'
import type { Catalog } from './facts.ts'
import type { Text } from './text/text.ts'

/** What can be asked. */
export type Help = {
  readonly catalog: Catalog
  readonly where: 'personal' | 'group' | 'channel'
  readonly admin: boolean
  /** Silver and gold are over: it speaks of designations. */
  readonly today: boolean
  /** Three questions that make sense for this organization now. */
  readonly examples: readonly Intent[]
}

export function help({ catalog, where, admin, today, examples }: Help, text: Text): Card {
  const words = today ? text.help.today : text.help
  return card(
    {
      title: text.help.title,
      headline: words.headline,
      tone: 'emphasis',
      body: [
        ...section(words.levels, bullets(words.aboutLevels)),
        ...section(text.help.people, where === 'personal' ? bullets(words.aboutPeople) : [line(text.help.privately)]),
        ...section(text.help.changes, where === 'personal' ? bullets(admin ? words.adminChanges : words.myChanges) : []),
        line(text.help.languages, { quiet: true, spacing: 'Medium' }),
      ],
      buttons: examples.slice(0, 3).map((example) => suggest(example, catalog, text)),
    },
    text,
  )
}
