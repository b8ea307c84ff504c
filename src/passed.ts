import type { Alert } from './alert.ts'
import type { Rules } from './catalog/rules.ts'
import type { Change } from './change.ts'
import { addDays, addMonths, daysBetween, nextAnniversary } from './day.ts'
import type { Day } from './day.ts'
import { RENEWAL_DAYS } from './enrolment.ts'
import type { Organization } from './organization.ts'
import { standing } from './standing.ts'

/*
 * A renewal that has passed, and nobody said how. A level that was not met on its day may have been renewed all the same, by what nobody
 * recorded here; of a designation only Partner Center knows. An answer moves the anniversary on or ends what was held: so it is no
 * longer that day, and nothing is left to ask.
 */

/** For so many days somebody is asked; later the next renewal matters more. */
const ASKED_FOR = 30

/** What an alert was about. */
export type Renewal = Pick<Alert, 'competency' | 'level' | 'renewal'>

/** Those of the alerts on file of which it has to be asked whether what they were about was renewed. */
export const passedUnmet = (alerts: readonly Alert[], organization: Organization, rules: Rules, on: Day): Alert[] =>
  alerts.filter((alert) => {
    const last = lastChanceOf(alert)
    return last !== null && last < on && daysBetween(last, on) <= ASKED_FOR && isToAsk(alert, organization, rules)
  })

/** The last day on which it could be renewed. */
export const lastChanceOf = ({ level, renewal }: Renewal): Day | null => (renewal !== null && level === 'designation' ? addDays(renewal, RENEWAL_DAYS) : renewal)

/** Nobody has answered, and what is recorded by now does not answer it either. */
export function isToAsk(renewal: Renewal, organization: Organization, rules: Rules): boolean {
  const change = answersTo(renewal, organization)?.lost
  if (change === undefined || change.kind === 'enrolment-ended') return change !== undefined
  const then = standing(organization, rules, change, renewal.renewal, renewal.renewal!)
  return then !== undefined && !then.ended && then.lastDay === null
}

/** The day of the last month on which a level was to be renewed; `null`: there was none. */
export function lastRenewal({ competency, level }: Omit<Renewal, 'renewal'>, { memberships }: Organization, on: Day): Day | null {
  const held = memberships.find((one) => one.competency === competency && one.level === level)
  const next = held && nextAnniversary(held.anniversary, addDays(on, -ASKED_FOR))
  return next === undefined || next >= on ? null : next
}

/** What each answer would change; nothing where it is answered. */
export function answersTo({ competency, level, renewal }: Renewal, { memberships, designations = [] }: Organization) {
  if (renewal === null) return undefined
  if (level === 'designation') {
    const held = designations.find((one) => one.designation === competency && one.anniversary === renewal)
    if (held === undefined) return undefined
    const { designation } = held
    return { renewed: { kind: 'enrolment', designation, day: addMonths(renewal, 12) }, lost: { kind: 'enrolment-ended', designation } } satisfies Answers
  }
  const held = memberships.find((one) => one.competency === competency && one.level === level)
  if (held === undefined || held.anniversary > renewal || nextAnniversary(held.anniversary, renewal) !== renewal) return undefined
  const target = { competency, level, ...(held.option !== undefined && { option: held.option }) }
  return { renewed: { kind: 'membership', ...target, day: nextAnniversary(held.anniversary, addDays(renewal, 1)) }, lost: { kind: 'membership-ended', ...target } } satisfies Answers
}

type Answers = { readonly renewed: Change & { readonly day: Day }; readonly lost: Change }

/** Until when it is held as recorded now; `null`: it is not. */
export const heldUntil = ({ competency, level }: Renewal, { memberships, designations = [] }: Organization): Day | null =>
  (level === 'designation'
    ? designations.find(({ designation }) => designation === competency)?.anniversary
    : memberships.find((one) => one.competency === competency && one.level === level)?.anniversary) ?? null
