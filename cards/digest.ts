import { suggest } from './asking.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, panel, row, signs } from './element.ts'
import type { Element, Tone } from './element.ts'
import type { Answered, Day, Held, PlanFacts, Who } from './facts.ts'
import { credentialsOf, levelName, whoName } from './names.ts'
import { planSection } from './plan.ts'
import { revisedPanel } from './revised.ts'
import type { Revised } from './revised.ts'
import { causeWords } from './risk.ts'
import type { Cause } from './risk.ts'
import { scoreHeadline, scoreItems } from './score-alert.ts'
import type { ScoreAlertFacts } from './score-facts.ts'
import type { Text } from './text/text.ts'

/** What comes unasked: one message for all there is to say, worst first. */
export type Digest = Pick<Answered, 'catalog' | 'on' | 'people'> & {
  readonly alerts: readonly DigestAlert[]
  /** What Microsoft has changed since the last version of the catalog. */
  readonly revised?: readonly Revised[]
  /** Teams did not say whether it arrived the first time. */
  readonly repeat: boolean
  /** Teams found the whole too big. */
  readonly brief: boolean
}

export type Closed = keyof Text['digest']['closed']

export type DigestAlert = {
  readonly id: string
  /** What is new about it. */
  readonly why: 'found' | 'threshold' | 'worse' | 'reopened' | 'escalated' | 'reminded'
  readonly target: Held
  /** Closed: it holds, it is reached, nobody holds or aims for it any more, or the renewal it was about has passed. */
  readonly state: 'open' | Closed
  readonly unmet: boolean
  readonly lastDay: Day | null
  readonly breaks: Day
  readonly renewal: Day | null
  /** By when the plan has to be carried out. */
  readonly horizon: Day
  readonly causes: readonly Cause[]
  readonly plan: PlanFacts | null
  /** Of a designation that is open, in place of causes and plan. */
  readonly score: ScoreAlertFacts | null
  /** What the plan asks for can be taken in time until this day. */
  readonly by: Day | null
  /** Who looks after it; `me`: whoever reads this. */
  readonly acknowledged: Who | 'me' | null
  readonly snoozed: Day | null
  readonly steps: readonly { readonly person: Who; readonly take: readonly string[]; readonly state: 'asked' | 'accepted' | 'declined' }[]
}

const LONGEST = 4
const CAUSES = 4
const STEPS = 4

export function digest(data: Digest, text: Text): Card {
  const { alerts, repeat, catalog, revised = [] } = data
  const open = alerts.filter(({ state }) => state === 'open')
  const shown = alerts.slice(0, data.brief ? 0 : LONGEST)
  return card(
    {
      title: alerts.length === 0 ? text.revised.title : titleOf(alerts, text),
      headline: headline(data, text),
      tone: toneOf(alerts, open),
      body: [
        ...(repeat ? [line(text.digest.repeat, { quiet: true })] : []),
        ...shown.map((one) => alertPanel(one, data, text)),
        ...(!data.brief && alerts.length > shown.length ? [line(text.more(alerts.length - shown.length))] : []),
        ...revised.slice(0, data.brief ? 0 : LONGEST).map((one) => revisedPanel(one, catalog, data.on, text)),
        ...(revised.length > LONGEST ? [line(text.more(revised.length - LONGEST))] : []),
        ...(data.people === 'counted' ? [line(text.askInPrivate, { spacing: 'Medium' })] : []),
        line(text.answeredFor(data.on), { quiet: true, spacing: 'Medium' }),
      ],
      buttons:
        data.people === 'named' && open.length > 0
          ? buttons(open, text)
          : revised.slice(0, 1).map(({ target: { competency, level } }) => suggest({ intent: 'requirements', slots: { competency, level } }, catalog, text)),
    },
    text,
  )
}

function toneOf(alerts: readonly DigestAlert[], open: readonly DigestAlert[]): Tone {
  if (open.length > 0) return open.some(({ unmet }) => unmet) ? 'attention' : 'warning'
  // A renewal that has passed may have been lost.
  return alerts.length === 0 || alerts.some(isOver) ? 'emphasis' : 'good'
}

const isOver = ({ state }: DigestAlert): boolean => state === 'over'

const ofDesignations = (alerts: readonly Pick<DigestAlert, 'target'>[]): boolean => alerts.length > 0 && alerts.every(({ target }) => target.level === 'designation')

export const titleOf = (alerts: readonly Pick<DigestAlert, 'target'>[], text: Text): string => (ofDesignations(alerts) ? text.scoreAlert : text.digest).title

function headline({ alerts, revised = [], catalog }: Digest, text: Text): string {
  if (alerts.length === 0) return text.revised.headline(revised.map(({ target }) => levelName(target, catalog, text)))
  const open = alerts.filter(({ state }) => state === 'open')
  const [only] = open.length === 0 ? alerts : open
  if (open.length === 0 && alerts.length > 1 && alerts.some(isOver)) return text.digest.headlineOver
  if (only === undefined || (open.length === 0 && alerts.length > 1)) return ofDesignations(alerts) ? text.scoreAlert.headline(0, alerts.length) : text.digest.headline(alerts.length)
  if (open.length < 2) return headlineOf(only, catalog, text)
  // The toast names the worst.
  return ofDesignations(alerts) ? text.scoreAlert.headline(open.length, 0) : text.digest.headlineOfMany(levelName(only.target, catalog, text), open.length - 1)
}

/** What there is to say of one alert. */
export function headlineOf(only: DigestAlert, catalog: Digest['catalog'], text: Text): string {
  if (only.state === 'open' && only.score !== null) return scoreHeadline(only, only.score, { catalog }, text)
  const name = levelName(only.target, catalog, text)
  return only.state === 'open' ? text.digest.headlineOfOne(name, only.breaks, only.unmet) : text.digest.headlineClosed[only.state](name)
}

function buttons(open: readonly DigestAlert[], text: Text) {
  const unanswered = open.filter(({ acknowledged }) => acknowledged === null)
  const ids = (some: readonly DigestAlert[]) => some.slice(0, 60).map(({ id }) => id)
  return [
    ...(unanswered.length === 0 ? [] : [button(text.digest.acknowledge, { press: 'acknowledge', alerts: ids(unanswered) }, text)]),
    button(text.digest.snooze, { press: 'snooze', alerts: ids(open), days: 7 }, text),
    button(text.digest.details, { press: 'handle', alert: open[0]!.id }, text),
  ]
}

/** One alert: what, when, why, and the way out. */
export function alertPanel(one: DigestAlert, data: Digest, text: Text): Element {
  const { catalog, people } = data
  const name = text.levelName(levelName(one.target, catalog, text))
  if (one.state !== 'open') return panel(name, [row(isOver(one) ? '•' : signs.good, text.digest.closed[one.state])])
  if (one.score !== null) {
    const why = one.why === 'threshold' || one.why === 'found' ? [] : bullets([text.digest.why[one.why]])
    return panel(name, [...why, ...scoreItems(one, one.score, data, text), ...(people === 'named' ? answers(one, data, text) : [])])
  }
  const days = Math.round((Date.parse(one.breaks) - Date.parse(data.on)) / 86_400_000)
  return panel(name, [
    row(one.unmet ? signs.attention : signs.warning, one.lastDay === null ? text.digest.unmet : text.digest.holds(one.lastDay)),
    ...bullets([
      ...(one.why === 'threshold' || one.why === 'found' ? [] : [text.digest.why[one.why]]),
      ...(one.unmet ? [] : [text.digest.daysLeft(days)]),
      ...one.causes.slice(0, CAUSES).map((cause) => causeWords(cause, data, text)),
    ]),
    ...(one.causes.length > CAUSES ? [line(text.more(one.causes.length - CAUSES))] : []),
    ...planSection(text.plan.title(one.horizon, one.renewal !== null), one.plan, data, text, STEPS),
    ...(one.by === null ? [] : [line(text.digest.by(one.by))]),
    ...(one.renewal === null ? [] : [line(text.digest.displayed(one.renewal), { quiet: true, spacing: 'Small' })]),
    ...(people === 'named' ? answers(one, data, text) : []),
  ])
}

function answers({ acknowledged, snoozed, steps }: DigestAlert, { catalog }: Digest, text: Text): Element[] {
  return [
    ...(acknowledged === null ? [] : [row(signs.good, acknowledged === 'me' ? text.digest.acknowledgedByYou : text.digest.acknowledged(whoName(acknowledged, text)))]),
    ...(snoozed === null ? [] : [row('•', text.digest.snoozed(snoozed))]),
    ...bullets(steps.map(({ person, take, state }) => text.digest.step[state](whoName(person, text), credentialsOf(take, catalog, text)))),
  ]
}
