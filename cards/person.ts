import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, line, row, section, signs, table } from './element.ts'
import type { Cell, Element } from './element.ts'
import type { Answered, Day, Target, Who } from './facts.ts'
import { footing } from './footing.ts'
import { codeName, codeTitle, levelName, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** One person's record: only ever shown in private, to herself or to those who may see it. */
export type PersonRecord = Answered & {
  readonly person: Who
  /** Whether it is the one who asks. */
  readonly me: boolean
  readonly joins: Day | null
  readonly leaves: Day | null
  readonly achievements: readonly {
    readonly credential: string
    readonly passed: Day
    readonly counts: boolean
    /** The last day it counts; `null`: no end is known. */
    readonly until: Day | null
    /** Shown by a Partner Center export; else the day by which one should. */
    readonly confirmed: boolean
    readonly expectedBy: Day | null
  }[]
  /** The levels she fills a place of, and whether they break without her. */
  readonly fills: readonly { readonly target: Target; readonly critical: boolean }[]
}

const LONGEST = 20

export function person(data: PersonRecord, text: Text): Card {
  const { catalog, achievements, fills, me } = data
  const name = whoName(data.person, text)
  const counting = achievements.filter((one) => one.counts).length
  const critical = fills.filter((one) => one.critical)
  const about = { name, me }
  return card(
    {
      title: me ? text.person.titleOfMe : text.person.title,
      subtitle: name,
      headline:
        achievements.length === 0 ? text.person.nothing(about) : text.person.headline(about, counting, achievements.length),
      tone: 'emphasis',
      body: [
        ...days(data, about, text),
        ...section(text.person.achievements, [
          ...(achievements.length === 0 ? [] : [achievementTable(data, text)]),
          ...(achievements.length > LONGEST ? [line(text.more(achievements.length - LONGEST))] : []),
        ]),
        ...section(text.person.fills, [
          ...fills.slice(0, LONGEST).map(({ target, critical }) => {
            const level = levelName(target, catalog, text)
            return row(critical ? signs.warning : signs.good, critical ? text.person.carries(level, me) : text.levelName(level))
          }),
          ...(fills.length > LONGEST ? [line(text.more(fills.length - LONGEST))] : []),
        ]),
        ...footing(
          data,
          fills.map(({ target }) => target.competency),
          text,
        ),
      ],
      buttons:
        critical.length === 0 || me
          ? []
          : [suggest({ intent: 'what_if', slots: { person: name } }, catalog, text, data.person.id)],
    },
    text,
  )
}

const days = ({ joins, leaves }: PersonRecord, about: { name: string; me: boolean }, text: Text): Element[] => [
  ...(joins === null ? [] : [line(text.person.joins(about, joins))]),
  ...(leaves === null ? [] : [line(text.person.leaves(about, leaves))]),
]

function achievementTable({ achievements, catalog }: PersonRecord, text: Text): Element {
  const rows = achievements.slice(0, LONGEST).map(({ credential, passed, counts, until, confirmed, expectedBy }): Cell[] => {
    const state = !counts ? text.person.countsNoMore : until === null ? text.person.counts : text.person.countsUntil(until)
    const shown = confirmed ? undefined : expectedBy === null ? text.person.unconfirmed : text.person.expectedBy(expectedBy)
    return [
      [bold(codeName(credential, catalog, text)), codeTitle(credential, catalog, text)],
      text.shortDay(passed),
      [`${counts ? signs.good : signs.attention} ${state}`, shown],
    ]
  })
  return table([4, 3, 4], [text.person.credential, text.person.passed, text.person.state], rows)
}
