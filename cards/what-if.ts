import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line, row, section, signs } from './element.ts'
import type { Element } from './element.ts'
import type { Answered, Day, PlanFacts, Target, Who } from './facts.ts'
import { footing } from './footing.ts'
import { credentialsOf, levelName, whoName } from './names.ts'
import { planSection } from './plan.ts'
import type { Text } from './text/text.ts'

/** What something that has not happened would change; nothing is written. */
export type WhatIf = Answered & {
  readonly change:
    | { readonly kind: 'leave'; readonly persons: readonly Who[]; readonly day: Day }
    | { readonly kind: 'pass'; readonly person: Who; readonly credentials: readonly string[]; readonly day: Day }
  /** Whether it is about the one who asks, who may see her own name where colleagues are only counted. */
  readonly me?: boolean
  /** Every level held or aimed for, worst effect first. */
  readonly levels: readonly Effect[]
}

/** `breaks`: met now, not then; `shortens`: still met, but for less long; `gains`: met only then; `lengthens`: met for longer. */
export type Effect = {
  readonly target: Target
  readonly effect: 'breaks' | 'shortens' | 'none' | 'lengthens' | 'gains'
  /** Whether it is met at all, where nothing changes. */
  readonly met: boolean
  /** The last day it would then hold; `null` where it would not. */
  readonly lastDay: Day | null
  readonly until: Day
  readonly renewal: boolean
  /** Places nobody would fill. */
  readonly unfilled: number
  /** The cheapest way to mend it, by `until`; `null` where none works. */
  readonly plan: PlanFacts | null
}

const LONGEST = 15
const STEPS = 6

export function whatIf(data: WhatIf, text: Text): Card {
  const { catalog, change, levels, people } = data
  const names = change.kind === 'leave' ? change.persons.map((who) => whoName(who, text)) : [whoName(change.person, text)]
  const broken = levels.filter((level) => level.effect === 'breaks')
  const changed = levels.filter((level) => level.effect !== 'none')
  const level = broken[0] ?? changed[0]
  const called = (some: readonly Effect[]) => some.map(({ target }) => levelName(target, catalog, text))
  const gained = levels.filter((level) => level.effect === 'gains')
  return card(
    {
      title: change.kind === 'leave' ? text.whatIf.titleLeave : text.whatIf.titlePass,
      subtitle:
        people === 'counted' && data.me !== true
          ? undefined
          : change.kind === 'leave'
            ? text.whatIf.leave(names, change.day)
            : text.whatIf.pass(names[0]!, credentialsOf(change.credentials, catalog, text), change.day),
      headline:
        broken.length > 0
          ? text.whatIf.breaks(called(broken))
          : gained.length > 0
            ? text.whatIf.gains(called(gained))
            : changed.length > 0
              ? text.whatIf.changes(called(changed))
              : text.whatIf.nothing,
      tone: broken.length > 0 ? 'attention' : changed.some((one) => one.effect === 'shortens') ? 'warning' : 'good',
      body: [
        ...section(text.whatIf.levels, [
          ...levels.slice(0, LONGEST).map((one) => levelRow(one, data, text)),
          ...(levels.length > LONGEST ? [line(text.more(levels.length - LONGEST))] : []),
        ]),
        ...broken
          .slice(0, 3)
          .flatMap((one) =>
            planSection(
              text.whatIf.mend(levelName(one.target, catalog, text), one.until, one.renewal),
              one.plan,
              data,
              text,
              STEPS,
            ),
          ),
        ...footing(
          data,
          levels.map(({ target }) => target.competency),
          text,
        ),
      ],
      buttons:
        level === undefined
          ? []
          : [
              suggest(
                { intent: 'gap', slots: { competency: level.target.competency, level: level.target.level } },
                catalog,
                text,
              ),
            ],
    },
    text,
  )
}

const effectSigns = {
  breaks: signs.attention,
  shortens: signs.warning,
  none: '–',
  lengthens: signs.good,
  gains: signs.good,
} as const

function levelRow(one: Effect, { catalog }: WhatIf, text: Text): Element {
  const { effect, met, lastDay, until, unfilled } = one
  const level = levelName(one.target, catalog, text)
  if (effect === 'none') return row(effectSigns.none, met ? text.whatIf.staysMet(level) : text.whatIf.staysUnmet(level))
  if (effect === 'breaks') return row(effectSigns.breaks, text.whatIf.levelBreaks(level, unfilled))
  const holds = lastDay !== null && lastDay < until
  return row(effectSigns[effect], holds ? text.whatIf.holdsUntil(level, lastDay) : text.whatIf.holds(level, until))
}
