import { card } from './card.ts'
import type { Card } from './card.ts'
import { line, row, section, signs } from './element.ts'
import type { Answered, Day, Held, Who } from './facts.ts'
import { levelName, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Who got an alert and who did not. */
export type Delivery = Pick<Answered, 'catalog' | 'on'> & {
  readonly target: Held
  /** To so many it was said, and so many of them have the last of it. */
  readonly of: number
  readonly reached: number
  readonly got: readonly { readonly who: Who | null; readonly day: Day }[]
  readonly waits: readonly { readonly who: Who | null; readonly day: Day }[]
  readonly unreached: readonly { readonly who: Who | null; readonly why: keyof Text['delivery']['unreached'] }[]
  readonly acknowledged: { readonly who: Who; readonly day: Day } | null
}

export function delivery({ catalog, on, target, of, reached, got, waits, unreached, acknowledged }: Delivery, text: Text): Card {
  const name = (who: Who | null) => (who === null ? text.delivery.channel : whoName(who, text))
  return card(
    {
      title: text.delivery.title,
      subtitle: text.levelName(levelName(target, catalog, text)),
      headline: text.delivery.headline(reached, of),
      tone: unreached.length > 0 ? 'warning' : 'emphasis',
      body: [
        ...got.map(({ who, day }) => row(signs.good, text.delivery.got(name(who), day))),
        ...waits.map(({ who, day }) => row('•', text.delivery.waits(name(who), day))),
        ...unreached.map(({ who, why }) => row(signs.attention, text.delivery.unreached[why](name(who)))),
        ...section(text.delivery.lookedAfter, [line(acknowledged === null ? text.delivery.nobody : text.delivery.acknowledged(whoName(acknowledged.who, text), acknowledged.day))]),
        line(text.answeredFor(on), { quiet: true, spacing: 'Medium' }),
      ],
    },
    text,
  )
}
