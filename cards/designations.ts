import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bar, bold, line, panel } from './element.ts'
import type { Answered } from './facts.ts'
import { competencyName } from './names.ts'
import { plain } from './plain.ts'
import type { DesignationFacts } from './score-facts.ts'
import { scoreFooting } from './score-footing.ts'
import { standing } from './score.ts'
import type { Text } from './text/text.ts'

/** Every designation held or aimed for: its total as a bar, and whether it qualifies. */
export type DesignationList = Answered & { readonly organization: string; readonly designations: readonly DesignationFacts[] }

export function designationList(data: DesignationList, text: Text): Card {
  const { catalog, designations } = data
  const qualified = designations.filter((one) => one.qualified).length
  const [worst] = designations.toSorted((a, b) => a.total - b.total)
  return card(
    {
      title: text.score.listTitle,
      subtitle: plain(data.organization) || undefined,
      headline: designations.length === 0 ? text.score.none : text.score.list(qualified, designations.length),
      tone: designations.length === 0 ? 'emphasis' : qualified < designations.length ? 'attention' : 'good',
      body: [
        ...designations.map((facts) => {
          const name = competencyName(facts.designation, catalog, text)
          const { headline, tone } = standing(facts, name, text)
          return panel(name, [
            line(bold(`${text.score.total(facts.total)} · ${text.score.state[facts.state]}`)),
            bar(facts.total / 100, tone === 'good' || tone === 'warning' ? tone : 'attention'),
            line(headline, { quiet: true }),
          ])
        }),
        ...scoreFooting(data, designations, text),
      ],
      buttons: worst === undefined ? [] : (['gap', 'risk'] as const).map((intent) => suggest({ intent, slots: { competency: worst.designation } }, catalog, text)),
    },
    text,
  )
}
