import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { row, section, signs } from './element.ts'
import type { Answered, Day, Who } from './facts.ts'
import { competencyName, whoName } from './names.ts'
import type { DesignationFacts } from './score-facts.ts'
import { scoreFooting } from './score-footing.ts'
import type { Text } from './text/text.ts'

/** What somebody's leaving would do to the scores. */
export type ScoreWhatIf = Answered & {
  readonly person: Who
  readonly day: Day
  readonly changes: readonly { readonly before: DesignationFacts; readonly total: number; readonly qualified: boolean }[]
}

export function scoreWhatIf(data: ScoreWhatIf, text: Text): Card {
  const { catalog, person, day, changes } = data
  const lost = changes.filter(({ before, total }) => total < before.total)
  const [worst] = lost.toSorted((a, b) => a.total - b.total)
  return card(
    {
      title: text.score.listTitle,
      subtitle: text.score.without(whoName(person, text), day),
      headline: lost.length > 0 ? text.score.changes : text.score.noChange,
      tone: lost.length === 0 ? 'good' : lost.some(({ before, qualified }) => before.qualified && !qualified) ? 'attention' : 'warning',
      body: [
        ...section(
          text.score.metrics,
          changes.map(({ before, total, qualified }) => {
            const name = competencyName(before.designation, catalog, text)
            return total < before.total
              ? row(qualified ? signs.warning : signs.attention, text.score.becomes(name, before.total, total, qualified))
              : row(signs.good, text.score.stays(name, total))
          }),
        ),
        ...scoreFooting(data, changes.map(({ before }) => before), text),
      ],
      buttons: worst === undefined ? [] : [suggest({ intent: 'gap', slots: { competency: worst.before.designation } }, catalog, text)],
    },
    text,
  )
}
