import { bestTeam } from './assess.ts'
import { rulesFor } from './catalog/overridden.ts'
import type { Rules } from './catalog/rules.ts'
import { causesOf } from './causes.ts'
import type { Cause } from './causes.ts'
import { addDays, addMonths, daysBetween, earlier } from './day.ts'
import type { Day } from './day.ts'
import { designationRisks } from './designation-risk.ts'
import type { DesignationRisk } from './designation-risk.ts'
import { expectedBy } from './expected.ts'
import type { Level } from './intent.ts'
import type { Organization } from './organization.ts'
import { keptFor } from './kept.ts'
import { onceAsked } from './once.ts'
import { nearestTo } from './plan.ts'
import type { Plan } from './plan.ts'
import type { CredentialDates } from './requirement.ts'
import type { Rulebook } from './rulebook.ts'
import { isFull } from './seats.ts'
import { standings, wayOut, YEAR } from './standing.ts'
import type { Standing, State } from './standing.ts'
import { firstEnd, FOREVER } from './survey.ts'
import { THRESHOLDS } from './thresholds.ts'

/* What a night finds out about an organization: of every level held or aimed for whether it will hold, why not, and the way out. */

/** A figure older than a quarter may have changed. */
export const FIGURE_IS_OLD = 92

/** The months before a certification expires in which it can be renewed: https://learn.microsoft.com/credentials/certifications/renew-your-microsoft-certification */
const RENEWAL_OPENS = 6

/** So many days before a certification expires its holder is reminded. */
export const REMINDERS = [90, 30, 7] as const

export type Risk = LevelRisk | DesignationRisk

export type LevelRisk = {
  readonly kind: 'level'
  readonly organization: string
  readonly competency: string
  readonly option: string
  readonly level: Level
  readonly state: State
  /** The programme is over: nothing can be earned or renewed, and nothing has to be said. */
  readonly ended: boolean
  /** `null` if not met; the break is the day after. Looked for until `OUTLOOK` days after the horizon. */
  readonly lastDay: Day | null
  readonly renewal: Day | null
  readonly horizon: Day
  readonly causes: readonly Cause[]
  /** Worked out when it is asked for: a night finds far more than it says. */
  readonly remedy: () => Remedy
  /** The last day through which time alone gives nothing to say about it. */
  readonly quiet: Day
}

export type Remedy = {
  /** The cheapest way to meet it on the horizon; `null`: there is none. Without steps: no exam is needed, or none would help. */
  readonly plan: Plan | null
  /** The last day on which all that the plan asks for can still be taken in time; `null`: no such day is known. */
  readonly by: Day | null
}

/** Sorted by competency and level, then the designations; a level the catalog does not know is left out. */
export const audit = (organization: Organization, rules: Rules, on: Day): Risk[] => [
  ...standings(organization, rulesFor(rules, organization), on)
    .map((standing) => riskOf(standing, organization.id))
    .sort((a, b) => compare(a.competency, b.competency) || compare(a.level, b.level)),
  ...designationRisks(organization, on).sort((a, b) => compare(a.competency, b.competency)),
]

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function riskOf(standing: Standing, organization: string): LevelRisk {
  const { target, state, ended, lastDay, renewal, horizon } = standing
  const { competency, option, level } = target
  const remedy = onceAsked(() => remedyFor(standing))
  return { kind: 'level', organization, competency, option, level, state, ended, lastDay, renewal, horizon, causes: causesOf(standing), remedy, quiet: quietUntil(standing) }
}

function remedyFor(standing: Standing): Remedy {
  const plan = standing.state === 'safe' || standing.state === 'thin' ? NOTHING_TO_DO : wayOut(standing).joint
  return { plan, by: byWhen(plan, standing) }
}

const NOTHING_TO_DO: Plan = { newPeople: 0, effort: 0, steps: [] }

/** What must be taken is taken while it can be, and before the renewal asks for it. */
function byWhen(plan: Plan | null, { renewal, survey: { rulebook } }: Standing): Day | null {
  const codes = plan?.steps.flatMap(({ take }) => take) ?? []
  if (codes.length === 0) return null
  const chances = keptFor(lastChances, rulebook, () => rulebook.dates.map(lastChance))
  const last = codes.reduce((day, code) => earlier(day, chances[rulebook.codes[code]!]), renewal ?? FOREVER)
  return last === FOREVER ? null : last
}

const lastChances = new WeakMap<Rulebook, (Day | undefined)[]>()

/** The last day on which a credential can be taken, where one is known. */
export const lastChance = ({ registerUntil, retires }: CredentialDates): Day | undefined =>
  registerUntil ?? (retires === undefined ? undefined : addDays(retires, -1))

/** Who could fill a place in place of those the plan asks, and what each would take; nearest first. */
export function alternatives({ rule, ahead }: Standing, plan: Plan | null, most: number): { person: string; take: string[] }[] {
  const asked = new Set(plan?.steps.map(({ person }) => person))
  if (asked.size === 0) return []
  const then = { ...ahead.survey, now: ahead.survey.later }
  const found = rule.parts.flatMap((part) => {
    if (part.kind !== 'people') return []
    const team = bestTeam(part, then)
    return isFull(team, then.now) ? [] : nearestTo(team, ahead, most + asked.size + team.places.length)
  })
  const others = found.filter(({ person, take }) => take.length > 0 && !asked.has(person))
  return others.filter(({ person }, i) => others.findIndex((other) => other.person === person) === i).slice(0, most)
}

/** Time alone changes a level when it breaks, when a threshold before that is reached, and when its renewal comes round. */
function quietUntil({ survey, state, ended, lastDay, renewal, programmeEnds }: Standing): Day {
  if (ended) return FOREVER
  const around = earlier(programmeEnds, renewal ?? undefined)
  // Whatever ends may leave one more place of it empty.
  if (lastDay === null) return earlier(around, firstEnd(survey))
  // A level without a renewal is looked at a year ahead, and that year moves on.
  if (state !== 'at-risk') return renewal === null ? earlier(around, addDays(lastDay, -YEAR)) : around
  const left = daysBetween(survey.on, lastDay) + 1
  const threshold = THRESHOLDS.find((days) => days < left)
  return threshold === undefined ? around : earlier(around, addDays(lastDay, -threshold))
}

/**
 * The first day after `on` on which anything could have to be said about an organization, as far as facts known today tell: what
 * its levels wait for, what is recorded for a later day, what is overdue, and when a certification can be renewed.
 */
export function dueAfter(organization: Organization, risks: readonly Risk[], on: Day): Day {
  let first = FOREVER
  const consider = (day: Day | undefined) => {
    if (day !== undefined && day > on && day < first) first = day
  }
  const quiet = risks.reduce((day, risk) => earlier(day, risk.quiet), FOREVER)
  if (quiet !== FOREVER) consider(addDays(quiet, 1))
  for (const { asOf } of organization.figures) {
    consider(asOf)
    consider(addDays(asOf, FIGURE_IS_OLD + 1))
  }
  for (const { month } of organization.metrics ?? []) consider(`${month}-01`)
  for (const { from, until } of Object.values(organization.attested)) {
    consider(from)
    consider(until === undefined ? undefined : addDays(until, 1))
  }
  for (const { joins, leaves, achievements } of organization.people) {
    if (leaves !== undefined && leaves < on) continue
    consider(joins)
    for (const { passed, expires, confirmed } of achievements) {
      consider(passed)
      consider(confirmed ?? addDays(expectedBy(organization, passed), 1))
      if (expires === undefined || expires < on) continue
      const reminder = REMINDERS.find((days) => days < daysBetween(on, expires))
      if (reminder !== undefined) consider(addDays(expires, -reminder))
      if (reminder === REMINDERS[0]) consider(addMonths(expires, -RENEWAL_OPENS))
    }
  }
  return first
}
