import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, panel, row, section } from './element.ts'
import type { Element } from './element.ts'
import type { Answered, Day, PlanFacts, State, Target, Who } from './facts.ts'
import { footing } from './footing.ts'
import { attestName, credentialsOf, figureName, levelName, whoName } from './names.ts'
import { planSection } from './plan.ts'
import { stateSigns } from './status.ts'
import type { Text } from './text/text.ts'

/** What may be lost, why, and the cheapest way out. Worst first. */
export type Risk = Answered & {
  /** The day risks were looked for until, where one was asked for. */
  readonly until: Day | null
  readonly levels: readonly LevelRisk[]
  /** Levels that hold, whatever one person does. */
  readonly safe: readonly Target[]
}

export type LevelRisk = {
  readonly target: Target
  readonly state: Exclude<State, 'safe'>
  readonly lastDay: Day | null
  readonly renewal: Day | null
  readonly until: Day
  /** How few leavers break it, and whose leaving alone does. */
  readonly departures: number
  readonly critical: readonly Who[]
  readonly causes: readonly Cause[]
  readonly plan: PlanFacts | null
  /** The last day on which what the plan asks for can still be taken in time. */
  readonly by: Day | null
  /** Who else could fill a place. */
  readonly others: readonly { readonly person: Who; readonly take: readonly string[] }[]
}

export type Cause =
  | { readonly kind: 'leaves'; readonly person: Who; readonly date: Day }
  | { readonly kind: 'moved'; readonly person: Who; readonly date: Day }
  | { readonly kind: 'retires'; readonly person: Who; readonly credential: string; readonly date: Day }
  | { readonly kind: 'expires'; readonly person: Who; readonly credential: string; readonly date: Day }
  | { readonly kind: 'unconfirmed'; readonly person: Who; readonly credential: string }
  /** Empty places, and what would fill each from nothing. */
  | { readonly kind: 'missing'; readonly credentials: readonly string[]; readonly places?: number }
  | { readonly kind: 'figure'; readonly figure: string; readonly actual: number; readonly needed: number | null }
  | { readonly kind: 'attest'; readonly attest: string; readonly date: Day | null }

const LONGEST = 4
const CAUSES = 5
const STEPS = 6

export function risk(data: Risk, text: Text): Card {
  const { catalog, levels, safe } = data
  const shown = levels.slice(0, LONGEST)
  const counts = {
    unmet: levels.filter((level) => level.state === 'unmet').length,
    atRisk: levels.filter((level) => level.state === 'at-risk').length,
  }
  const [worst] = levels
  const names = (targets: readonly Target[]) => targets.map((target) => levelName(target, catalog, text))
  return card(
    {
      title: data.until === null ? text.risk.title : text.risk.titleUntil(data.until),
      headline:
        worst === undefined
          ? text.risk.nothing(safe.length)
          : levels.length === 1
            ? text.risk.headlineOfOne(levelName(worst.target, catalog, text), worst.state, worst.lastDay)
            : counts.unmet + counts.atRisk === 0
              ? text.risk.onlyThin(levels.length)
              : text.risk.headline(counts, levels.length + safe.length),
      tone: counts.unmet > 0 ? 'attention' : counts.atRisk > 0 ? 'warning' : worst === undefined && safe.length > 0 ? 'good' : 'emphasis',
      body: [
        ...shown.map((level) => levelPanel(level, data, text)),
        ...(levels.length > shown.length ? [line(text.risk.more(levels.length - shown.length))] : []),
        ...(safe.length > 0 ? [row(stateSigns.safe, text.risk.safe(names(safe)), { spacing: 'Medium' })] : []),
        ...footing(
          data,
          [...shown, ...safe.map((target) => ({ target }))].map(({ target }) => target.competency),
          text,
        ),
      ],
      buttons:
        worst === undefined
          ? [suggest({ intent: 'status', slots: {} }, catalog, text)]
          : [
              suggest(
                { intent: 'gap', slots: { competency: worst.target.competency, level: worst.target.level } },
                catalog,
                text,
              ),
              ...whatIf(worst, data, text),
            ],
    },
    text,
  )
}

function whatIf(level: LevelRisk, { catalog, people }: Risk, text: Text) {
  const [first] = level.critical
  if (first === undefined || people === 'counted') return []
  const name = whoName(first, text)
  return [suggest({ intent: 'what_if', slots: { person: name } }, catalog, text, first.id)]
}

function levelPanel(level: LevelRisk, data: Risk, text: Text): Element {
  const { target, state, lastDay, renewal, departures, critical } = level
  const { catalog, people } = data
  const name = levelName(target, catalog, text)
  const lasts = lastDay === null ? text.risk.notMet : text.risk.lastDay(lastDay, renewal)
  // Whoever is going to leave anyway is told among the causes.
  const going = new Set(
    level.causes.flatMap((cause) => (cause.kind === 'leaves' || cause.kind === 'moved' ? [cause.person.id] : [])),
  )
  const holding = critical.filter((who) => !going.has(who.id))
  const thin = departures === 1 && holding.length > 0 && state !== 'unmet'
  return panel(text.levelName(name), [
    row(stateSigns[state], state === 'thin' ? text.risk.thin(renewal ?? level.until) : lasts),
    ...bullets(
      level.causes.slice(0, CAUSES).map((cause) => causeWords(cause, data, text)),
    ),
    ...(level.causes.length > CAUSES ? [line(text.more(level.causes.length - CAUSES))] : []),
    ...(thin
      ? bullets([
          people === 'named' ? text.gap.thin(holding.map((who) => whoName(who, text))) : text.gap.thinCounted(holding.length),
        ])
      : []),
    ...(state === 'thin' ? [] : wayOut(level, data, text)),
  ])
}

/** Who takes what until when, who else could, and that nothing is lost yet. */
function wayOut({ state, renewal, until, plan, by, others }: LevelRisk, data: Risk, text: Text): Element[] {
  const instead = others.map(({ person, take }) => text.gap.candidate(whoName(person, text), credentialsOf(take, data.catalog, text)))
  return [
    ...planSection(text.plan.title(renewal ?? until, renewal !== null), plan, data, text, STEPS),
    ...(by === null || by === renewal ? [] : [line(text.digest.by(by))]),
    ...(data.people === 'named' ? section(text.risk.others, bullets(instead)) : []),
    ...(renewal === null || state !== 'at-risk' ? [] : [line(text.digest.displayed(renewal), { quiet: true, spacing: 'Small' })]),
  ]
}

/** A cause in a sentence, with a name only where names are shown. */
export const causeWords = (cause: Cause, data: Naming, text: Text): string => (data.people === 'named' ? named(cause, data, text) : counted(cause, data, text))

type Naming = Pick<Answered, 'catalog' | 'people'>

function named(cause: Cause, data: Naming, text: Text): string {
  const { catalog } = data
  const credential = (code: string) => credentialsOf([code], catalog, text)
  if (cause.kind === 'leaves') return text.risk.leaves(whoName(cause.person, text), cause.date)
  if (cause.kind === 'moved') return text.risk.moved(whoName(cause.person, text), cause.date)
  if (cause.kind === 'retires') return text.risk.retires(whoName(cause.person, text), credential(cause.credential), cause.date)
  if (cause.kind === 'expires') return text.risk.expires(whoName(cause.person, text), credential(cause.credential), cause.date)
  if (cause.kind === 'unconfirmed') return text.risk.unconfirmed(whoName(cause.person, text), credential(cause.credential))
  return nameless(cause, data, text)
}

/** The same cause where people are not named. */
function counted(cause: Cause, data: Naming, text: Text): string {
  if (cause.kind === 'leaves') return text.risk.someoneLeaves(cause.date)
  if (cause.kind === 'moved') return text.risk.someoneMoved(cause.date)
  if (cause.kind === 'retires') return text.risk.someoneRetires(credentialsOf([cause.credential], data.catalog, text), cause.date)
  if (cause.kind === 'expires') return text.risk.someoneExpires(cause.date)
  if (cause.kind === 'unconfirmed') return text.risk.someoneUnconfirmed
  return nameless(cause, data, text)
}

function nameless(cause: Extract<Cause, { kind: 'missing' | 'figure' | 'attest' }>, { catalog }: Naming, text: Text): string {
  if (cause.kind === 'missing') return text.gap.emptyPlaces(cause.places ?? 1, credentialsOf(cause.credentials, catalog, text))
  if (cause.kind === 'attest') return text.risk.notConfirmed(attestName(cause.attest, catalog, text), cause.date)
  const amount = (value: number) => text.amount(catalog.figures.get(cause.figure)?.unit ?? 'count', value)
  const name = figureName(cause.figure, catalog, text)
  return cause.needed === null ? text.figure.noAmount(name) : text.figure.below(name, amount(cause.actual), amount(cause.needed))
}
