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
  /** Three questions that make sense for this organization now. */
  readonly examples: readonly Intent[]
}

export const help = ({ catalog, where, admin, examples }: Help, text: Text): Card =>
  card(
    {
      title: text.help.title,
      headline: text.help.headline,
      tone: 'emphasis',
      body: [
        ...section(text.help.levels, bullets(text.help.aboutLevels)),
        ...section(text.help.people, where === 'personal' ? bullets(text.help.aboutPeople) : [line(text.help.privately)]),
        ...section(text.help.changes, where === 'personal' ? bullets(admin ? text.help.adminChanges : text.help.myChanges) : []),
        line(text.help.languages, { quiet: true, spacing: 'Medium' }),
      ],
      buttons: examples.slice(0, 3).map((example) => suggest(example, catalog, text)),
    },
    text,
  )
