import type { Alert, Instant, Step } from './alert.ts'
import type { Day } from './day.ts'

/* What people do with an alert. Each says the same however often it is pressed; of two who press at once, the second sees the first. */

export type Answered = { readonly alert: Alert } | { readonly already: string }

export function acknowledge(alert: Alert, by: string, at: Instant): Answered {
  const { acknowledged } = alert
  if (acknowledged !== null) return acknowledged.by === by ? { alert } : { already: acknowledged.by }
  return { alert: { ...alert, acknowledged: { by, at }, watch: null } }
}

/** Whoever puts it off has seen it. */
export const snooze = (alert: Alert, until: Day, by: string, at: Instant): Alert => ({
  ...alert,
  snoozed: until,
  acknowledged: alert.acknowledged ?? { by, at },
  watch: null,
})

/** A step is asked of somebody once; asked again after she declined, it is asked anew. */
export function assign(alert: Alert, { person, take, by }: Omit<Step, 'state'>, at: Instant): Alert {
  const others = alert.steps.filter((step) => step.person !== person || step.take.join() !== take.join())
  const before = alert.steps.find((step) => !others.includes(step))
  const step: Step = before !== undefined && before.state !== 'declined' ? before : { person, take: [...take], by, state: 'asked' }
  return { ...alert, steps: [...others, step].slice(-MOST_STEPS), acknowledged: alert.acknowledged ?? { by, at }, watch: null }
}

/** More than a plan ever asks of a level's people. */
const MOST_STEPS = 50

export const answerStep = (alert: Alert, person: string, take: readonly string[], state: 'accepted' | 'declined'): Alert => ({
  ...alert,
  steps: alert.steps.map((step) => (step.person === person && step.take.join() === take.join() ? { ...step, state } : step)),
})
