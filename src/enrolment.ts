import { rulesOn } from './catalog/designation.ts'
import type { Designation, Rules, Track } from './catalog/designation.ts'
import type { Designations } from './catalog/designations.ts'
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { countsUntil, headcount } from './headcount.ts'
import type { Enrolment } from './organization.ts'
import { scorebook, scoreOf } from './score.ts'
import type { Scorebook, ScoreFigure } from './score.ts'
import { asOf } from './survey.ts'
import type { Staff } from './survey.ts'

/*
 * A designation through time. Whoever qualified on one day of the window may enrol or renew; once enrolled she stays so until
 * the anniversary, whatever the score does.
 */

export type DesignationState = 'in-progress' | 'qualified' | 'enrolled' | 'renewal-due'
export type Window = { from: Day; to: Day }

/** The renewal window opens the day after the anniversary; whether its days can still qualify is newer wording, so a setting. */
export const RENEWAL_DAYS = 30

const firstOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`
const lastOfMonth = (day: Day): Day => addDays(addMonths(firstOfMonth(day), 1), -1)

/** This month and the five before it; for a renewal the month of the anniversary, the five before, and the renewal window. */
export function windowOf(on: Day, anniversary: Day | null, renewalDays = RENEWAL_DAYS): Window {
  const month = firstOfMonth(anniversary ?? on)
  const from = addMonths(month, -5)
  if (anniversary === null) return { from, to: on }
  const [end, late] = [lastOfMonth(anniversary), addDays(anniversary, renewalDays)]
  return { from, to: end > late ? end : late }
}

export type History = {
  readonly designation: Designation
  readonly certifications: Designations['certifications']
  readonly people: readonly Staff[]
  readonly figures: readonly ScoreFigure[]
  readonly track?: Track | undefined
}

/** The first day in the window on which it qualified or, if nobody does anything more, will. */
export function qualifiedIn(history: History, { from, to }: Window): Day | null {
  const { designation, certifications, people, figures, track } = history
  const books = new Map<Rules, Scorebook>()
  for (const day of [from, ...turningDays(history).filter((day) => from < day && day <= to)]) {
    const rules = rulesOn(designation, day)
    if (rules === undefined) continue
    const book = books.get(rules) ?? scorebook([designation], certifications, day)
    books.set(rules, book)
    const heads = headcount(book.roster, asOf(people, day), day, day)
    if (scoreOf(book.cards.get(designation.id)!, heads, figures, track, day).qualified) return day
  }
  return null
}

/** The days on which the score may become another one; it is the same on all days between. */
function turningDays({ designation, certifications, people }: History): Day[] {
  const days = new Set(designation.rules.map(({ from }) => from.day))
  const months = new Map<string, number>()
  for (const certification of certifications.values()) {
    const until = countsUntil(certification)
    if (until !== undefined) days.add(addDays(until, 1))
    if (certification.validity === undefined) continue
    for (const code of [certification.id, ...(certification.exams ?? [])]) months.set(code, certification.validity.months)
  }
  for (const { leaves, achievements } of people) {
    if (leaves !== undefined) days.add(addDays(leaves, 1))
    for (const { credential, passed, expires } of achievements) {
      days.add(passed)
      const lasts = months.get(credential)
      const ends = expires ?? (lasts === undefined ? undefined : addMonths(passed, lasts))
      if (ends !== undefined) days.add(addDays(ends, 1))
    }
  }
  return [...days].sort()
}

/** `anniversary`: the day through which it is enrolled; null where it is not. */
export function stateOn(history: History, on: Day, anniversary: Day | null, renewalDays = RENEWAL_DAYS): DesignationState {
  if (anniversary !== null && on <= anniversary) return 'enrolled'
  if (anniversary !== null && on <= addDays(anniversary, RENEWAL_DAYS)) return 'renewal-due'
  return qualifiedIn(history, windowOf(on, null, renewalDays)) === null ? 'in-progress' : 'qualified'
}

/** The anniversary of every designation held is that of the first one; null where it is only aimed for. */
export function anniversaryOf(enrolments: readonly Enrolment[], designation: Designation['id']): Day | null {
  const held = enrolments.flatMap((one) => (one.anniversary === undefined ? [] : [{ ...one, anniversary: one.anniversary }]))
  if (!held.some((one) => one.designation === designation)) return null
  return held.map(({ anniversary }) => anniversary).reduce((first, one) => (one < first ? one : first))
}
