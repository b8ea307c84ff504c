import * as z from 'zod'
import { addDays, Day, daysBetween } from './day.ts'
import { audience } from './hearers.ts'
import type { Hearers } from './hearers.ts'
import { Rank } from './intent.ts'
import { THRESHOLDS } from './thresholds.ts'

/*
 * The life of an alert: found, said, answered, changed, resolved, open again. Everything said about it has a number, 1, 2, 3 …; what
 * is on file decides what is new, so a night that is repeated, late or left out says nothing twice and leaves nothing out.
 */

/** A point in time, ISO in UTC: such strings sort as the moments do. */
export type Instant = string

export const URGENT = 7
/** How long somebody has to answer what is urgent. */
export const PATIENCE = 48 * 3_600_000
/** The other admins, then the channels. */
const CALLS = 2

export type Why = 'found' | `threshold-${number}` | 'worse' | 'resolved' | 'reopened' | 'escalated' | 'reminded'
const Why = z.custom<Why>((why) => typeof why === 'string' && /^(found|worse|resolved|reopened|escalated|reminded|threshold-\d+)$/.test(why))

/** Somebody was asked to take something, and what she said. */
export const Step = z.object({
  person: z.string(),
  take: z.array(z.string()),
  by: z.string(),
  state: z.enum(['asked', 'accepted', 'declined']),
})
export type Step = z.infer<typeof Step>

export const Alert = z.object({
  id: z.string(),
  organization: z.string(),
  competency: z.string(),
  option: z.string(),
  level: Rank,
  renewal: Day.nullable(),
  /** `over`: its renewal day has passed; another alert may speak of the next. */
  state: z.enum(['open', 'resolved', 'over']),
  /** The day of the last audit. */
  seen: Day,
  unmet: z.boolean(),
  /** The first day on which the level does not hold; of one that never did, the day it was found. */
  breaks: Day,
  /** How many causes there are. */
  causes: z.number(),
  /** The number and the kind of what was last said, and to whom anything was. */
  transition: z.number(),
  last: Why,
  told: z.array(z.string()),
  /** Of each break that was spoken of: the smallest threshold that is behind us. */
  covered: z.record(z.string(), z.number()),
  acknowledged: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Said again from this day on. */
  snoozed: Day.nullable(),
  /** Urgent and unanswered since; how many have been called for help: nobody, the other admins, the channels. */
  watch: z.object({ since: z.string(), called: z.number() }).nullable(),
  steps: z.array(Step),
})
export type Alert = z.infer<typeof Alert>

/** What an audit says of one level, as far as it matters here. */
export type Judged = {
  readonly organization: string
  readonly competency: string
  readonly option: string
  readonly level: Rank
  readonly state: 'unmet' | 'at-risk' | 'thin' | 'safe'
  /** The programme is over: nothing can be earned or renewed, and nothing has to be said. */
  readonly ended: boolean
  readonly lastDay: Day | null
  readonly renewal: Day | null
  readonly causes: readonly unknown[]
  /** From when on it is too late, where that is not the day after the last. */
  readonly breaks?: Day | null
}

export type Say = { readonly to: string; readonly alert: string; readonly transition: number; readonly why: Why; readonly urgent: boolean }

export type Reconciled = {
  /** Those that changed, to be filed together with what is said. */
  readonly alerts: readonly Alert[]
  readonly say: readonly Say[]
}

export const alertId = ({ organization, competency, level, renewal }: Pick<Alert, 'organization' | 'competency' | 'level' | 'renewal'>): string =>
  `alert-${organization}-${competency}-${level}-${renewal ?? 'target'}`

/** Whether it matters tonight who hears of risks. */
export const isHeard = (filed: readonly Alert[], risks: readonly Judged[]): boolean => filed.some(({ state }) => state === 'open') || risks.some(concerning)

/** What tonight's risks make of the alerts on file, and what of it has to be said to whom. */
export function reconcile(filed: readonly Alert[], risks: readonly Judged[], { on, now }: { readonly on: Day; readonly now: Instant }, hearers: Hearers): Reconciled {
  const before = new Map(filed.map((alert) => [alert.id, alert]))
  const tonight = new Map(risks.map((risk) => [alertId(risk), risk]))
  const results = [...new Set([...before.keys(), ...tonight.keys()])].sort().flatMap((id): Next[] => {
    const [alert, risk] = [before.get(id), tonight.get(id)]
    if (risk !== undefined && concerning(risk)) return [alert === undefined ? found(id, risk, on) : continued(alert, risk, on)]
    return alert === undefined ? [] : [ended(alert, risk, on)]
  })
  const spoken = results.map((next) => speak(next, on, now, hearers))
  return {
    alerts: spoken.flatMap(({ alert }) => (same(alert, before.get(alert.id)) ? [] : [alert])),
    say: spoken.flatMap(({ say }) => say),
  }
}

/** An alert as it is tonight, and what is new about it. */
type Next = { readonly alert: Alert; readonly why: Why | null }

const concerning = ({ state, ended }: Judged): boolean => !ended && (state === 'unmet' || state === 'at-risk')

/** `null`: there is nothing left that could break. */
const breaksOn = ({ lastDay, breaks }: Judged): Day | null => (breaks === undefined ? lastDay && addDays(lastDay, 1) : breaks)

function found(id: string, risk: Judged, on: Day): Next {
  const { organization, competency, option, level, renewal, causes } = risk
  const known = breaksOn(risk)
  const breaks = known ?? on
  const facts = { id, organization, competency, option, level, renewal, seen: on, unmet: known === null, breaks, causes: causes.length }
  const none = { acknowledged: null, snoozed: null, watch: null, steps: [], told: [], covered: {} }
  return { alert: cover({ ...facts, state: 'open', transition: 0, last: 'found', ...none }, on), why: 'found' }
}

function continued(before: Alert, risk: Judged, on: Day): Next {
  const known = breaksOn(risk)
  const unmet = known === null
  // What breaks on the day it was said to break is no news but the last of its thresholds.
  const asSaid = before.state === 'open' && unmet && (before.unmet || on >= before.breaks)
  const breaks = asSaid ? before.breaks : (known ?? on)
  const alert: Alert = { ...before, state: 'open', option: risk.option, seen: on, unmet, breaks, causes: risk.causes.length }
  // A clock set back shows an earlier state of things: nothing happened.
  if (on < before.seen) return { alert, why: null }
  if (before.state !== 'open') return before.last === 'resolved' ? afresh(alert, on, 'reopened') : { alert, why: null }
  const more = breaks === before.breaks && alert.causes > before.causes
  if (breaks < before.breaks || more) return afresh(alert, on, 'worse')
  if (isSnoozed(alert, on) && !isUrgent(alert, on)) return { alert, why: null }
  const nearest = crossed(breaks, on)
  const awake = isSnoozed(alert, on) ? alert : { ...alert, snoozed: null }
  if (nearest < (alert.covered[breaks] ?? Infinity)) return { alert: cover(awake, on), why: `threshold-${nearest}` }
  // Whoever put it off was promised a reminder.
  return { alert: awake, why: awake.snoozed === alert.snoozed ? null : 'reminded' }
}

/** What is worse than anybody knew has been answered by nobody. */
const afresh = (alert: Alert, on: Day, why: Why): Next => ({ alert: { ...cover(alert, on), acknowledged: null, snoozed: null, watch: null }, why })

function ended(before: Alert, risk: Judged | undefined, on: Day): Next {
  const over = risk === undefined ? before.renewal !== null && on > before.renewal : risk.ended
  const alert: Alert = { ...before, seen: on, state: over ? 'over' : 'resolved', watch: null, snoozed: null }
  const isNews = before.state === 'open' && !over && before.last !== 'resolved' && on >= before.seen
  return { alert: before.state === 'over' && over ? before : alert, why: isNews ? 'resolved' : null }
}

/** The smallest threshold that is reached on a day; `Infinity`: none yet. */
function crossed(breaks: Day, on: Day): number {
  const days = daysBetween(on, breaks)
  return THRESHOLDS.findLast((threshold) => threshold >= days) ?? Infinity
}

/** Breaks that are remembered: a clock that jumps shows one or two that are not the true one. */
const MOST_BREAKS = 6

function cover(alert: Alert, on: Day): Alert {
  const { [alert.breaks]: known = Infinity, ...others } = alert.covered
  const behind = Math.min(known, crossed(alert.breaks, on))
  if (behind === Infinity) return alert
  return { ...alert, covered: Object.fromEntries([...Object.entries(others).slice(1 - MOST_BREAKS), [alert.breaks, behind]]) }
}

export const isSnoozed = ({ snoozed }: Alert, on: Day): boolean => snoozed !== null && on < snoozed

/** A level that is held and does not hold, or will not in a week. */
export const isUrgent = ({ state, unmet, renewal, breaks }: Alert, on: Day): boolean =>
  state === 'open' && (unmet ? renewal !== null : daysBetween(on, breaks) <= URGENT)

function speak({ alert, why }: Next, on: Day, now: Instant, hearers: Hearers): { alert: Alert; say: Say[] } {
  const call = why === null ? calledFor(alert, now, hearers) : null
  if (call !== null) return told({ ...alert, watch: alert.watch && { since: now, called: call.called } }, 'escalated', call.to, isUrgent(alert, on))
  // Where nobody is left to call, somebody may be after as long again.
  if (why === null) return { alert: isUnanswered(alert, now) ? { ...alert, watch: { ...alert.watch!, since: now } } : alert, say: [] }
  const urgent = isUrgent(alert, on)
  const watched = urgent && alert.watch === null && alert.acknowledged === null ? { ...alert, watch: { since: now, called: 0 } } : alert
  // A reminder somebody asked for does not wake anybody.
  return told(watched, why, why === 'resolved' ? alert.told : audience(hearers), urgent && why !== 'reminded')
}

function told(alert: Alert, why: Why, to: readonly string[], urgent: boolean): { alert: Alert; say: Say[] } {
  const transition = alert.transition + 1
  return {
    alert: { ...alert, transition, last: why, told: [...new Set([...alert.told, ...to])].sort() },
    say: to.map((one) => ({ to: one, alert: alert.id, transition, why, urgent })),
  }
}

/** When somebody else is called unless somebody answers. */
export const patienceEnds = ({ state, watch }: Pick<Alert, 'state' | 'watch'>): Instant | null =>
  state !== 'open' || watch === null || watch.called >= CALLS ? null : new Date(Date.parse(watch.since) + PATIENCE).toISOString()

/** Urgent, and nobody has answered in the time there was for it, though somebody may be left to call. */
export function isUnanswered(alert: Alert, now: Instant): boolean {
  const ends = patienceEnds(alert)
  return ends !== null && Date.parse(now) >= Date.parse(ends)
}

/**
 * Whom to call where nobody answered, or nobody who was told can be reached any more: the admins who were not told, then the channels.
 * Those it is said to first count among them: whoever became an admin later was not told, and may be the only one who hears.
 */
function calledFor(alert: Alert, now: Instant, { first, others, channels }: Hearers): { called: number; to: string[] } | null {
  const { state, watch, told } = alert
  const heard = [...first, ...others, ...channels].some(({ id, reachable }) => reachable && told.includes(id))
  const waited = isUnanswered(alert, now)
  if (state !== 'open' || (heard && !waited)) return null
  const steps = [[...first, ...others], channels].map((some) => some.filter(({ id, reachable }) => (waited || reachable) && !told.includes(id)).map(({ id }) => id))
  const called = steps.findIndex((to, i) => to.length > 0 && (!heard || i >= watch!.called))
  return called === -1 ? null : { called: called + 1, to: steps[called]! }
}

const same = (a: Alert, b: Alert | undefined): boolean => b !== undefined && JSON.stringify(a) === JSON.stringify({ ...b, seen: a.seen })

/** The first day on which an alert may have to speak by itself: a snooze ends, or patience does. Thresholds are the audit's. */
export function wakes({ state, snoozed, watch }: Alert): Day | null {
  if (state !== 'open') return null
  const patience = patienceEnds({ state, watch })?.slice(0, 10) ?? null
  return snoozed !== null && (patience === null || snoozed < patience) ? snoozed : patience
}
