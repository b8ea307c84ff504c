import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line, section } from './element.ts'
import type { Element } from './element.ts'
import type { Answered, Catalog } from './facts.ts'
import { footing } from './footing.ts'
import { endedWords } from './requirement-words.ts'
import { competencyName } from './names.ts'
import type { Text } from './text/text.ts'

/** The programme of this competency is over: what came after it, and no plan. */
export type Ended = Answered & { readonly competency: string }

export function ended(data: Ended, text: Text): Card {
  const name = competencyName(data.competency, data.catalog, text)
  const [over, successor] = endedWords(data.catalog.competencies.get(data.competency)!, data.catalog, text)
  return card(
    {
      title: name,
      headline: over,
      tone: 'attention',
      body: [line(successor), line(text.ended.noPlan), ...footing(data, [data.competency], text)],
    },
    text,
  )
}

/** Silver or gold of nothing in particular, when all of it is over. */
export function allEnded({ catalog }: { readonly catalog: Catalog }, text: Text): Card {
  const [programme] = catalog.programmes.values()
  const { names, ends } = programme!
  return card(
    {
      title: text.ended.title,
      headline: text.ended.over(names[text.language], ends.day),
      tone: 'attention',
      body: [line(text.ended.today)],
      buttons: [askButton(text.asks.status({}), { intent: 'status', slots: {} }, text)],
    },
    text,
  )
}

/** The same inside another card. */
export const endedSection = (competency: string, catalog: Catalog, text: Text): Element[] =>
  section(
    text.ended.title,
    endedWords(catalog.competencies.get(competency)!, catalog, text).map((sentence) => line(sentence)),
  )
