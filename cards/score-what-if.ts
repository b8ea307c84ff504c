import type { Association, MetricId } from '../src/catalog/designation-names.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { row, section, signs } from './element.ts'
import type { Answered, Day, Who } from './facts.ts'
import { codeNames, competencyName, whoName } from './names.ts'
import type { DesignationFacts } from './score-facts.ts'
import { scoreFooting } from './score-footing.ts'
import type { Text } from './text/text.ts'

/** What something that has not happened would do to the scores; nothing is written. */
export type ScoreWhatIf = Answered & {
  readonly supposed: Supposed
  /** `from`: what it would be otherwise; of a renewal that is left out with every other one done. */
  readonly changes: readonly { readonly before: DesignationFacts; readonly from: number; readonly total: number; readonly qualified: boolean }[]
}

export type Supposed =
  | { readonly kind: 'leaves'; readonly person: Who; readonly day: Day }
  /** `person: null`: nobody renews. Without credentials: anything. The points are those of `until`. */
  | { readonly kind: 'lapse'; readonly person: Who | null; readonly credentials: readonly string[]; readonly until: Day }
  | { readonly kind: 'pass'; readonly person: Who; readonly credentials: readonly string[] }
  | { readonly kind: 'metric'; readonly metric: MetricId; readonly value: number; readonly option: Association | null }

export function scoreWhatIf(data: ScoreWhatIf, text: Text): Card {
  const { catalog, supposed, changes } = data
  const lost = changes.filter(({ from, total }) => total < from)
  const gained = changes.filter(({ from, total }) => total > from)
  const [worst] = [...lost, ...gained].filter(({ qualified }) => !qualified).toSorted((a, b) => a.total - b.total)
  return card(
    {
      title: text.score.listTitle,
      subtitle: words(supposed, data, text),
      headline: lost.length > 0 ? text.score.changes : gained.length > 0 ? text.score.gains : text.score.noChange,
      tone: lost.length === 0 ? 'good' : lost.some(({ before, qualified }) => before.qualified && !qualified) ? 'attention' : 'warning',
      body: [
        ...section(
          text.score.metrics,
          changes.map(({ before, from, total, qualified }) => {
            const name = competencyName(before.designation, catalog, text)
            if (total === from) return row(signs.good, text.score.stays(name, total))
            return row(total > from && qualified ? signs.good : qualified || total > from ? signs.warning : signs.attention, text.score.becomes(name, from, total, qualified))
          }),
        ),
        ...scoreFooting(data, changes.map(({ before }) => before), text),
      ],
      buttons: worst === undefined ? [] : [suggest({ intent: 'gap', slots: { competency: worst.before.designation } }, catalog, text)],
    },
    text,
  )
}

function words(supposed: Supposed, { catalog }: ScoreWhatIf, text: Text): string {
  const codes = (some: readonly string[]) => (some.length === 0 ? null : codeNames(some, catalog, text))
  switch (supposed.kind) {
    case 'leaves':
      return text.score.without(whoName(supposed.person, text), supposed.day)
    case 'lapse':
      return text.score.lapse(supposed.person && whoName(supposed.person, text), codes(supposed.credentials), supposed.until)
    case 'pass':
      return text.score.passes(whoName(supposed.person, text), codes(supposed.credentials) ?? '')
    case 'metric':
      break
  }
  return text.score.supposed(`${text.score.metric[supposed.metric]}${supposed.option === null ? '' : ` (${supposed.option})`}`, supposed.value)
}
