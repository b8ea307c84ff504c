import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, bullets, line, signs, table } from './element.ts'
import type { Cell, Element, Tone } from './element.ts'
import type { Answered, Day, State, Target, Who } from './facts.ts'
import { footing } from './footing.ts'
import { levelName, whoName } from './names.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Every level held or aimed for. */
export type Status = Answered & {
  readonly organization: string
  readonly levels: readonly LevelStatus[]
  /** Who comes later, and from which day on she counts. */
  readonly arrivals?: readonly { readonly who: Who; readonly day: Day }[]
}

export type LevelStatus = {
  readonly target: Target
  readonly state: State | 'ended'
  /** The last day it holds; `null` if it is not met. */
  readonly lastDay: Day | null
  /** How far was looked: `lastDay` on this day means at least until then. */
  readonly until: Day
  /** The renewal of its membership; `null` for a level that is not held. */
  readonly renewal: Day | null
  /** Whether it is held or aimed for, or only asked about. */
  readonly aimed: boolean
  /** Places nobody fills, over all its people parts. */
  readonly unfilled: number
  /** Figures and confirmations that fail. */
  readonly short: number
}

const LONGEST = 14

export function status(data: Status, text: Text): Card {
  const { catalog, levels } = data
  const running = levels.filter((level) => level.state !== 'ended')
  const met = running.filter((level) => level.state !== 'unmet').length
  const atRisk = running.filter((level) => level.state === 'at-risk').length
  const shown = levels.slice(0, LONGEST)
  const worst = running.find((level) => level.state === 'unmet') ?? running.find((level) => level.state === 'at-risk')
  return card(
    {
      title: text.status.title,
      subtitle: plain(data.organization) || undefined,
      headline:
        running.length === 0 && levels.length > 0 ? text.status.allEnded : text.status.headline(met, running.length, atRisk),
      tone: tone(met, running.length, atRisk),
      body: [
        ...(shown.length === 0
          ? []
          : [
              table(
                [4, 3, 3],
                [text.status.level, text.status.state, text.status.holds],
                shown.map((level) => cells(level, data, text)),
              ),
            ]),
        ...(levels.length > shown.length ? [line(text.status.more(levels.length - shown.length))] : []),
        ...(data.people === 'named' ? arriving(data.arrivals ?? [], text) : []),
        ...footing(
          data,
          shown.map((level) => level.target.competency),
          text,
        ),
      ],
      buttons: [
        ...(worst === undefined
          ? []
          : [
              suggest(
                { intent: 'gap', slots: { competency: worst.target.competency, level: worst.target.level } },
                catalog,
                text,
              ),
            ]),
        ...(running.length === 0 ? [] : [suggest({ intent: 'risk', slots: {} }, catalog, text)]),
      ],
    },
    text,
  )
}

function arriving(arrivals: NonNullable<Status['arrivals']>, text: Text): Element[] {
  const shown = arrivals.slice(0, LONGEST)
  return [...bullets(shown.map(({ who, day }) => text.fact.joins(whoName(who, text), day))), ...(arrivals.length > shown.length ? [line(text.more(arrivals.length - shown.length))] : [])]
}

const tone = (met: number, all: number, atRisk: number): Tone =>
  met < all ? 'attention' : atRisk > 0 ? 'warning' : all === 0 ? 'emphasis' : 'good'

export const stateSigns = {
  unmet: signs.attention,
  'at-risk': signs.warning,
  // A note, not an alarm.
  thin: '!',
  safe: signs.good,
  ended: '–',
} as const

function cells(
  { target, state, lastDay, until, renewal, aimed, unfilled, short }: LevelStatus,
  { catalog }: Status,
  text: Text,
): Cell[] {
  const missing = unfilled + short === 0 ? undefined : text.status.missing(unfilled, short)
  const holds =
    lastDay === null
      ? (missing ?? text.status.notMet)
      : lastDay < until
        ? text.status.until(lastDay)
        : text.status.atLeastUntil(until)
  return [
    [
      bold(text.levelName(levelName(target, catalog, text))),
      renewal !== null ? text.status.renewal(renewal) : state !== 'ended' && aimed ? text.status.aimedFor : undefined,
    ],
    `${stateSigns[state]} ${text.state[state]}`,
    state === 'ended' ? (catalog.competencies.get(target.competency)?.successor.names[text.language] ?? '–') : holds,
  ]
}
