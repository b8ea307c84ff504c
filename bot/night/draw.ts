import { clear } from '../../cards/clear.ts'
import { digest } from '../../cards/digest.ts'
import type { DigestAlert } from '../../cards/digest.ts'
import { left, vanished } from '../../cards/left.ts'
import { renewal } from '../../cards/renewal.ts'
import type { Revised } from '../../cards/revised.ts'
import { stepAsked, stepDeclined } from '../../cards/step.ts'
import type { Text } from '../../cards/text/text.ts'
import { alertId } from '../../src/alert.ts'
import type { Alert } from '../../src/alert.ts'
import type { Risk } from '../../src/audit.ts'
import type { DesignationRisk } from '../../src/designation-risk.ts'
import type { Catalog } from '../../src/catalog/catalog.ts'
import type { Rules } from '../../src/catalog/rules.ts'
import type { Revision } from '../../src/catalog/revised.ts'
import type { Day } from '../../src/day.ts'
import type { Organization } from '../../src/organization.ts'
import { answersTo, heldUntil, isToAsk } from '../../src/passed.ts'
import { strangerCard } from '../account.ts'
import { causeFacts } from '../causes.ts'
import { scoreAlertFacts } from '../designations.ts'
import type { Outbound } from '../message.ts'
import { passedCard } from '../passed.ts'
import { whoIs } from '../people.ts'
import { planFacts } from '../plan.ts'
import type { Digest, Item } from './outbox.ts'

/* A digest as it is to be seen now. */

/** All that cards about alerts are drawn from. */
export type Scene = {
  readonly organization: Organization
  readonly rules: Rules
  readonly catalog: Catalog
  readonly on: Day
  readonly alerts: ReadonlyMap<string, Alert>
  readonly risks: readonly Risk[]
}

/** Nothing where all it would speak of is gone. */
export function draw({ to, items, unknown, brief, said }: Pick<Digest, 'to' | 'items' | 'unknown' | 'brief' | 'said'>, scene: Scene, where: 'personal' | 'channel', repeat: boolean, text: Text): Outbound | undefined {
  const { catalog, on } = scene
  const all = alertsOf(items, scene.alerts).map(({ alert, why }) => shown(alert, why, to, scene)).sort(worstFirst)
  // What is over is worth a word only on a card that has no other.
  const alerts = all.some(({ state }) => state !== 'over') ? all.filter(({ state }) => state !== 'over') : all
  const revised = items.flatMap((item) => (item.kind === 'revised' ? revision(item, scene) : []))
  if (alerts.length + revised.length > 0) {
    return digest({ catalog, on, people: where === 'personal' ? 'named' : 'counted', alerts, revised, repeat: repeat || unknown > 0, brief }, text)
  }
  const other = items.at(-1)
  // Once it is settled nobody is asked any more; whoever was sees how it was settled.
  if (other?.kind === 'stranger') return said !== null || isOpenStranger(other.account, scene.organization) ? strangerCard(scene.organization, other.account, scene.on, text) : undefined
  if (other?.kind === 'passed') {
    const passed = aboutPassed(items, scene.alerts).filter((alert) => said !== null || isToAsk(alert, scene.organization, scene.rules))
    return passed.length === 0 ? undefined : passedCard(passed, scene.organization, catalog, text)
  }
  return drawOther(other, to, scene, items, text)
}

const aboutPassed = (items: readonly Item[], alerts: ReadonlyMap<string, Alert>): Alert[] => items.flatMap((item) => (item.kind === 'passed' ? (alerts.get(item.alert) ?? []) : []))

const isOpenStranger = (account: string, { strangers = [] }: Organization): boolean => strangers.some(({ objectId, nobody }) => objectId === account && nobody === undefined)

/** What is no alert travels alone. */
function drawOther(other: Item | undefined, to: string, scene: Scene, items: readonly Item[], text: Text): Outbound | undefined {
  const { catalog, organization, alerts } = scene
  switch (other?.kind) {
    case 'renewal': {
      const together = items.flatMap((item) => (item.kind === 'renewal' && item.expires === other.expires && isLast(item, to, organization) ? item.credential : []))
      return together.length === 0 ? undefined : renewal({ catalog, credentials: [...new Set(together)], expires: other.expires }, text)
    }
    case 'clear':
      return clear({ catalog, nights: other.nights, open: stillOpen(scene) }, text)
    case 'step': {
      const alert = alerts.get(other.alert)
      const state = alert?.steps.find(({ person, take }) => person === to && take.join() === other.take.join())?.state ?? 'asked'
      return alert && stepAsked({ catalog, state, by: whoIs(organization, other.by), alert: alert.id, target: alert, take: other.take }, text)
    }
    case 'declined': {
      const alert = alerts.get(other.alert)
      return alert && stepDeclined({ catalog, who: whoIs(organization, other.person), alert: alert.id, target: alert, take: other.take }, text)
    }
    case 'left':
      // Settled while it waited.
      if (other.day === undefined && organization.people.some(({ id, leaves }) => id === other.person && leaves !== undefined)) return undefined
      return left({ who: whoIs(organization, other.person), seen: other.seen, ...(other.day && { day: other.day }) }, text)
    case 'vanished':
      return vanished(other, text)
    case undefined:
    case 'stranger':
    case 'passed':
    case 'alert':
    case 'revised':
      break
  }
  return undefined
}

/** Worst first. */
const stillOpen = (scene: Scene): DigestAlert['target'][] =>
  [...scene.alerts.values()].filter(({ state }) => state === 'open').map((alert) => shown(alert, '', '', scene)).sort(worstFirst).map(({ target }) => target)

/** What a level asks now beside what it asked before. */
const revision = ({ competency, option, level, before, dated }: Revision, { catalog, organization: { market } }: Scene): Revised => ({
  target: { competency, option, level },
  before,
  now: catalog.competencies.get(competency)?.options.find(({ id }) => id === option)?.levels[level] ?? null,
  dated,
  market,
})

/** Nothing has come after it: whoever has renewed while it waited is not reminded. */
const isLast = ({ credential, expires }: Extract<Item, { kind: 'renewal' }>, to: string, { people }: Organization): boolean =>
  (people.find(({ id }) => id === to)?.achievements ?? []).every((one) => one.credential !== credential || (one.expires !== undefined && one.expires <= expires))

/** Each alert once, with the last that is said of it. */
function alertsOf(items: readonly Item[], alerts: ReadonlyMap<string, Alert>): { alert: Alert; why: string }[] {
  const last = new Map(items.flatMap((item) => (item.kind === 'alert' ? [[item.alert, item.why] as const] : [])))
  return [...last].flatMap(([id, why]) => {
    const alert = alerts.get(id)
    return alert === undefined ? [] : [{ alert, why }]
  })
}

export function shown(alert: Alert, why: string, reader: string, { organization, risks, on }: Scene): DigestAlert {
  const risk = risks.find((one) => alertId(one) === alert.id)
  const { acknowledged, snoozed, steps, breaks, renewal, unmet, id } = alert
  return {
    id,
    why: isWhy(why) ? why : 'threshold',
    target: alert,
    state: stateOf(alert, risks),
    unmet,
    lastDay: unmet ? null : (risk?.lastDay ?? null),
    breaks,
    renewal,
    horizon: risk?.horizon ?? breaks,
    causes: risk?.kind === 'level' ? causeFacts(risk.causes, organization) : [],
    plan: risk?.kind === 'level' ? planFacts(risk.remedy().plan, organization) : { newPeople: 0, effort: 0, steps: takenIn(risk, organization) },
    score: risk?.kind === 'designation' && alert.state === 'open' ? scoreAlertFacts(risk, organization) : null,
    by: (risk?.kind === 'level' ? risk.remedy() : risk)?.by ?? null,
    acknowledged: acknowledged === null ? null : acknowledged.by === reader ? 'me' : whoIs(organization, acknowledged.by),
    snoozed: snoozed !== null && snoozed > on ? snoozed : null,
    steps: steps.map(({ person, take, state }) => ({ person: whoIs(organization, person), take, state })),
  }
}

/** Whom somebody can ask to take something; whoever must renew is reminded anyway. */
const takenIn = (risk: DesignationRisk | undefined, organization: Organization) =>
  risk?.plan?.kind === 'plan' ? risk.plan.steps.flatMap(({ person, take }) => (person === null || take.length === 0 ? [] : [{ person: whoIs(organization, person), take }])) : []

const isWhy = (why: string): why is 'found' | 'worse' | 'reopened' | 'escalated' | 'reminded' => ['found', 'worse', 'reopened', 'escalated', 'reminded'].includes(why)

function stateOf({ state, renewal, competency, level }: Alert, risks: readonly Risk[]): DigestAlert['state'] {
  if (state !== 'resolved') return state
  if (!risks.some((one) => one.competency === competency && one.level === level)) return 'unwanted'
  return renewal === null ? 'reached' : 'resolved'
}

/** What was held and is lost, then what breaks first, then what is only aimed for, then what is no longer open. */
export const worstFirst = (a: DigestAlert, b: DigestAlert): number =>
  rankOf(a) - rankOf(b) || (a.breaks < b.breaks ? -1 : a.breaks > b.breaks ? 1 : 0) || Number(a.renewal === null) - Number(b.renewal === null) || (a.id < b.id ? -1 : 1)

const rankOf = ({ state, unmet, renewal }: DigestAlert): number => (state !== 'open' ? 3 : !unmet ? 1 : renewal === null ? 2 : 0)

/** What a card shows of its alerts, or of whom it asks about, besides the day: where this changes, the card that is already in Teams is drawn anew. */
export const signature = ({ items }: Pick<Digest, 'items'>, alerts: ReadonlyMap<string, Alert>, organization: Organization): string =>
  JSON.stringify([
    ...alertsOf(items, alerts).map(({ alert: { state, acknowledged, snoozed, steps } }) => [state, acknowledged?.by, snoozed, steps.map((step) => step.state)]),
    ...items.flatMap((item) => (item.kind === 'stranger' ? [isOpenStranger(item.account, organization)] : [])),
    ...aboutPassed(items, alerts).map((alert) => answersTo(alert, organization) ?? heldUntil(alert, organization)),
  ])
