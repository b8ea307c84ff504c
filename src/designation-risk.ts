import type { DesignationId, MetricId, Track } from './catalog/designation-names.ts'
import type { Certification } from './catalog/designation.ts'
import { designations } from './catalog/designations.ts'
import type { Ending } from './causes.ts'
import { addDays, addMonths, daysBetween, earlier, fromStamp, toStamp } from './day.ts'
import type { Day } from './day.ts'
import { AHEAD, designationStandings, forecastOf, planOf } from './designation-standing.ts'
import type { DesignationStanding } from './designation-standing.ts'
import { RENEWAL_DAYS } from './enrolment.ts'
import type { DesignationState } from './enrolment.ts'
import { countsUntil, headcount } from './headcount.ts'
import type { Roster } from './headcount.ts'
import type { Organization, Person } from './organization.ts'
import { QUALIFYING, tally } from './points.ts'
import type { Part } from './points.ts'
import { expiryOf, lapses } from './renewals.ts'
import { after, entriesOf, scorebook, standing, turns } from './score.ts'
import type { Forecast } from './score-forecast.ts'
import type { ScorePlan } from './score-plan.ts'
import { FOREVER } from './survey.ts'
import { THRESHOLDS } from './thresholds.ts'

/*
 * What a night finds out about a designation: whether there will be a day that renews it, why not, who must renew what by when. A score
 * that falls is no loss yet: what is lost is the last day on which it can be kept as it is, or made good.
 */

export type DesignationCause =
  | Ending
  /** A metric that earns nothing; `date`: the last day on which it does. */
  | { readonly kind: 'zero'; readonly metric: MetricId; readonly date: Day | null }
  | { readonly kind: 'points'; readonly actual: number; readonly needed: number }
  /** It qualified, and nobody has enrolled; until this day somebody can. */
  | { readonly kind: 'enrol'; readonly date: Day }

export type DesignationRisk = {
  readonly kind: 'designation'
  readonly organization: string
  readonly competency: DesignationId
  /** The track that counts. */
  readonly option: Track
  readonly level: 'designation'
  readonly status: DesignationState
  /** `unmet`: no day qualifies, today neither. `at-risk`: it qualifies and will not when it matters, or waits to be enrolled. */
  readonly state: 'unmet' | 'at-risk' | 'safe'
  readonly ended: false
  readonly total: number
  /** The last day through which it qualifies; `null` if it does not. */
  readonly lastDay: Day | null
  /** The anniversary; `null` where it is only aimed for. */
  readonly renewal: Day | null
  readonly horizon: Day
  /** From this day on it is too late: points are gone that a renewal would have kept, the window is over. `null`: nothing to be late for. */
  readonly breaks: Day | null
  readonly causes: readonly DesignationCause[]
  /** Where it is at risk or not met. */
  readonly forecast: Forecast | null
  readonly plan: ScorePlan | null
  /** The last day on which all that the plan asks for can still be done. */
  readonly by: Day | null
  /** The last day through which time alone gives nothing to say about it. */
  readonly quiet: Day
}

export const designationRisks = (organization: Organization, on: Day, among = designations): DesignationRisk[] =>
  designationStandings(organization, on, among).map((one) => riskOf(one, organization, on))

function riskOf(found: DesignationStanding, organization: Organization, on: Day): DesignationRisk {
  const { designation, score, state: status, anniversary, horizon } = found
  const { state, breaks, why } = judged(found)
  const isOpen = why === 'falls' || why === 'short'
  const plan = isOpen ? planOf(found) : null
  const risk = { organization: organization.id, competency: designation.id, option: score.track, status, state, total: score.total, lastDay: score.lastDay, renewal: anniversary, horizon, breaks }
  return {
    kind: 'designation',
    level: 'designation',
    ended: false,
    ...risk,
    causes: why === 'enrol' ? [{ kind: 'enrol', date: addDays(breaks!, -1) }] : why === 'falls' ? causesOf(found, organization.people, score.lastDay!) : why === 'short' ? shortOf(found) : [],
    forecast: isOpen ? forecastOf(found) : null,
    plan,
    by: plan === null ? null : byWhen(plan, found),
    quiet: quietUntil(found, breaks, on),
  }
}

/** `falls`: it qualifies, but not long enough. `enrol`: it did on a day that counts, and somebody has to say so in Partner Center. */
type Judged = { readonly state: DesignationRisk['state']; readonly breaks: Day | null; readonly why: 'falls' | 'short' | 'enrol' | null }

function judged({ score: { lastDay }, state, anniversary, made, enrolBy, window, horizon }: DesignationStanding): Judged {
  const safe: Judged = { state: 'safe', breaks: null, why: null }
  const falls = (last: Day): Judged => ({ state: 'at-risk', breaks: addDays(last, 1), why: 'falls' })
  if (enrolBy !== null) return { state: 'at-risk', breaks: addDays(enrolBy, 1), why: 'enrol' }
  if (anniversary === null) {
    if (lastDay === null) return { state: 'unmet', breaks: null, why: 'short' }
    return lastDay < horizon ? falls(lastDay) : safe
  }
  if (made !== null) return safe
  return lastDay === null || state === 'renewal-due' ? { state: 'unmet', breaks: addDays(window.to, 1), why: 'short' } : falls(lastDay)
}

function shortOf({ score: { total, metrics } }: DesignationStanding): DesignationCause[] {
  const zero = metrics.filter(({ points }) => points === 0).map(({ id }): DesignationCause => ({ kind: 'zero', metric: id, date: null }))
  return [...zero, ...(total < QUALIFYING ? [{ kind: 'points' as const, actual: total, needed: QUALIFYING }] : [])]
}

/** Everybody who stops counting until the day after the last, where the score feels it; and metrics that fall to nothing. */
function causesOf({ goal: { card, certifications, figures, track, people, on }, designation }: DesignationStanding, all: readonly Person[], lastDay: Day): DesignationCause[] {
  const { roster, cards } = scorebook([designation], certifications, on)
  const then = addDays(lastDay, 1)
  const heads = headcount(roster, people, on, then)
  const now = standing(entriesOf(cards.get(card.designation.id)!, figures, track), heads.now)
  const later = after(heads, toStamp(lastDay))
  const { points } = tally(now.sheet, fixedOf(now.sheet.parts, now.points), later)
  const fallen = now.sheet.parts.filter((_, i) => points[i]! < now.points[i]!)
  const felt = new Set(fallen.flatMap(stepsOf).filter(({ step, people }) => Math.min(later[step]!, people) < Math.min(heads.now[step]!, people)).map(({ step }) => step))
  const gone = people.flatMap((person): Ending[] => {
    const { ends } = headcount(roster, [person], on, then)
    const known = all.find(({ id }) => id === person.id)
    const causes = [...felt].flatMap((step) => (ends[step]!.length === 0 ? [] : [endOf(person, known?.moved, step, fromStamp(ends[step]![0]!), roster, certifications)]))
    return causes.filter((one, i) => causes.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === i)
  })
  const zero = now.sheet.parts.flatMap(({ id }, i): DesignationCause[] => (now.points[i]! > 0 && points[i] === 0 ? [{ kind: 'zero', metric: id, date: lastDay }] : []))
  return [...zero, ...gone]
}

/** Figures are held. */
const fixedOf = (parts: readonly Part[], points: readonly number[]): number[] => parts.map((part, i) => (part.kind === 'figure' ? points[i]! : 0))

/** Of each step, how many people are enough. */
const stepsOf = (part: Part): { step: number; people: number }[] => (part.kind === 'figure' ? [] : [...part.gates, { step: part.last, people: part.enough }])

/** What ends on somebody's last day in a step: of several, going comes before retiring before expiring. */
function endOf({ id, leaves, achievements }: DesignationStanding['goal']['people'][number], moved: true | undefined, step: number, date: Day, { steps }: Roster, certifications: ReadonlyMap<string, Certification>): Ending {
  if (leaves === date) return { kind: moved ? 'moved' : 'leaves', person: id, date }
  const held = steps[step]!.flatMap((code) => certifications.get(code) ?? []).filter((one) => expiryOf(achievements, one) >= date)
  const retired = held.find((one) => countsUntil(one) === date)
  const expired = held.find((one) => expiryOf(achievements, one) === date)
  return { kind: retired === undefined ? 'expires' : 'retires', person: id, credential: (retired ?? expired!).id, date }
}

/** Before a certification that has to be renewed expires, and before one that has to be taken retires. */
export function byWhen(plan: ScorePlan, { goal: { certifications, people, on }, horizon }: DesignationStanding): Day | null {
  if (plan.kind === 'figures' || plan.steps.length === 0) return null
  const named = (codes: readonly string[]) => codes.flatMap((code) => certifications.get(code) ?? [])
  const days = plan.steps.flatMap(({ person, take, renew }) => [
    ...people.filter(({ id }) => id === person).flatMap((one) => lapses(one, named(renew), on, horizon).map(({ due }) => due)),
    ...named(take).flatMap(({ retires }) => (retires === undefined ? [] : [addDays(retires.day, -1)])),
  ])
  return days.reduce((a, b) => earlier(a, b), horizon)
}

/** Points change when somebody stops counting; besides, thresholds come, windows open and close, and the look ahead moves on. */
function quietUntil({ goal: { card, certifications, figures, track, people }, designation, score: { lastDay }, anniversary, window, made }: DesignationStanding, breaks: Day | null, on: Day): Day {
  const { roster, cards } = scorebook([designation], certifications, on)
  const [turn] = turns(entriesOf(cards.get(card.designation.id)!, figures, track), headcount(roster, people, on, FOREVER))
  const left = breaks === null ? 0 : daysBetween(on, breaks)
  const threshold = THRESHOLDS.find((days) => days < left)
  const nextRules = designation.rules.find(({ from }) => from.day > on)
  const days = [
    turn === undefined ? undefined : fromStamp(turn),
    breaks === null || threshold === undefined ? undefined : addDays(breaks, -threshold - 1),
    nextRules && addDays(nextRules.from.day, -1),
    made !== null && made > on ? addDays(made, -1) : undefined,
    anniversary === null && breaks === null && lastDay !== null ? comesInSight(lastDay, on) : undefined,
    ...(anniversary === null ? [] : [addDays(window.from, -1), window.to, anniversary, addDays(anniversary, RENEWAL_DAYS)]),
  ]
  return days.reduce<Day>((first, day) => (day !== undefined && day >= on && day < first ? day : first), FOREVER)
}

/** Half a year ahead is looked at, and that half year moves on; months differ by three days. */
function comesInSight(lastDay: Day, on: Day): Day {
  const day = addDays(addMonths(lastDay, -AHEAD), -4)
  return day < on ? on : day
}
