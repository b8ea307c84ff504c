import type { Level } from '../src/intent.ts'
import type { Market } from '../src/requirement.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, line, row, section } from './element.ts'
import type { Element } from './element.ts'
import { endedSection } from './ended.ts'
import type { Answered } from './facts.ts'
import { footing } from './footing.ts'
import { competencyName } from './names.ts'
import { asksOf, dateLines, requirementLines } from './requirement-words.ts'
import type { RequirementLine } from './requirement-words.ts'
import type { LevelName, Text } from './text/text.ts'

/** What Microsoft asks in general, whoever reads it. */
export type Requirements = Answered & {
  readonly competency: string
  /** `null`: both. */
  readonly level: Level | null
  /** The organization's, to point at the amount that applies to it; `null` where nothing is known of it. */
  readonly market: Market | null
  /** The programme is over on the day of the answer: the successor is named. */
  readonly ended: boolean
}

export function requirements(data: Requirements, text: Text): Card {
  const { catalog, competency, on, market, ended } = data
  const levels: readonly Level[] = data.level === null ? ['silver', 'gold'] : [data.level]
  const name = (level: Level): LevelName => ({ competency: competencyName(competency, catalog, text), level })
  const options = catalog.competencies.get(competency)?.options ?? []
  const found = options.flatMap((option) =>
    levels.flatMap((level) => (option.levels[level] === undefined ? [] : [{ option, level, asks: option.levels[level] }])),
  )
  const asked = data.level
  const title =
    asked === null
      ? text.requirements.titleOfBoth(competencyName(competency, catalog, text))
      : text.requirements.title(name(asked))
  const headline = () => {
    if (asked === null)
      return text.requirements.headlineOfBoth(competencyName(competency, catalog, text), [
        ...new Set(found.map((one) => one.level)),
      ])
    const [only] = found
    if (only === undefined) return text.requirements.noLevel({ ...name(asked), level: asked })
    return found.length > 1
      ? text.requirements.headlineOfWays(name(asked), found.length)
      : text.requirements.headline(name(asked), asksOf(only.asks))
  }
  return card(
    {
      title,
      headline: headline(),
      tone: 'emphasis',
      body: [
        ...(ended ? endedSection(competency, catalog, text) : []),
        ...found.flatMap(({ option, level, asks }) =>
          section(
            text.requirements.option(option.names[text.language], level),
            requirementLines(asks, market, catalog, text).map(requirementElement),
          ),
        ),
        ...section(
          text.requirements.dates,
          dateLines(
            found.flatMap(({ asks }) => asks.requirements),
            on,
            catalog,
            text,
          ).map(requirementElement),
        ),
        ...footing(data, [competency], text),
      ],
      buttons:
        ended || found.length === 0
          ? []
          : levels.map((level) => suggest({ intent: 'gap', slots: { competency, level } }, catalog, text)),
    },
    text,
  )
}

export function requirementElement({ kind, text: words }: RequirementLine): Element {
  if (kind === 'item') return row('•', words)
  if (kind === 'or') return line(bold(words), { spacing: 'Small' })
  return line(words, { quiet: kind === 'note', spacing: kind === 'note' ? 'Small' : 'Default' })
}
