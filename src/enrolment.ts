import { codesOfMetric, rulesOn } from './catalog/in-force.ts'
import type { Track } from './catalog/designation-names.ts'
import type { Designation } from './catalog/designation.ts'
import type { Designations } from './catalog/designations.ts'
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { countsUntil, headcount } from './headcount.ts'
import type { Roster } from './headcount.ts'
import type { Enrolment, Person } from './organization.ts'
import { entriesOf, scorebook, standing } from './score.ts'
import type { Scorecard, ScoreFigure } from './score.ts'
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

/** What was reported for a month; without one it has always been so. */
export type Reported = ScoreFigure & { readonly month?: string }

export type History = {
  readonly designation: Designation
  readonly certifications: Designations['certifications']
  readonly people: readonly (Staff & Pick<Person, 'joins'>)[]
  readonly figures: readonly Reported[]
  readonly track?: Track | undefined
}

/** Figures age: on a day, of each the one of the last month counts. */
export function figuresBy(figures: readonly Reported[], on: Day): ScoreFigure[] {
  const last = new Map<string, Reported>()
  for (const one of figures) {
    const { metric, track, option, month = '' } = one
    if (month > on.slice(0, 7)) continue
    const key = [metric, track, option].join()
    if ((last.get(key)?.month ?? '') <= month) last.set(key, one)
  }
  return [...last.values()].map(({ month: _month, ...figure }) => figure)
}

/** Those who are there on a day, without what they pass later. */
export const staffBy = <One extends Staff & Pick<Person, 'joins'>>(people: readonly One[], on: Day): One[] =>
  asOf(people.filter(({ joins }) => joins === undefined || joins <= on), on)

/** The first day in the window on which it qualified or, if nobody does anything more, will. */
export function qualifiedIn(history: History, window: Window): Day | null {
  for (const { from } of qualifiedSpans(history, window)) return from
  return null
}

/** The last such day. */
export function lastQualifiedIn(history: History, window: Window): Day | null {
  let last: Day | null = null
  for (const { to } of qualifiedSpans(history, window)) last = to
  return last
}

/** From one day on which something changes to the next; only whom it changes for is counted anew. */
function* qualifiedSpans(history: History, { from, to }: Window): Iterable<Window> {
  const { designation, certifications, figures, track } = history
  const people = concerned(history)
  const { all, some } = turningDays({ ...history, people })
  const days = [...new Set([from, ...all, ...some.keys()])].filter((day) => from <= day && day <= to).sort()
  let card: Scorecard | undefined
  let roster: Roster | undefined
  let each: (readonly number[])[] = []
  let counts: number[] = []
  for (const [i, day] of days.entries()) {
    const rules = rulesOn(designation, day)
    if (rules === undefined) continue
    const isNew = card?.rules !== rules
    if (isNew) {
      const book = scorebook([designation], certifications, day)
      roster = book.roster
      card = book.cards.get(designation.id)!
    }
    const own = (person: History['people'][number]) => headcount(roster!, staffBy([person], day), day, day).now
    if (isNew || all.has(day)) {
      each = people.map(own)
      counts = roster!.steps.map((_, step) => each.reduce((sum, one) => sum + one[step]!, 0))
    } else {
      for (const person of some.get(day) ?? []) {
        const now = own(people[person]!)
        counts = counts.map((count, step) => count - each[person]![step]! + now[step]!)
        each[person] = now
      }
    }
    const next = days[i + 1]
    if (standing(entriesOf(card!, figuresBy(figures, day), track), counts).qualified) yield { from: day, to: next === undefined ? to : addDays(next, -1) }
  }
}

/** Those who hold anything it asks for, with no more than that: of many people it concerns few. */
function concerned({ designation, certifications, people }: History): History['people'] {
  const asked = new Set(designation.rules.flatMap(({ metrics }) => metrics.flatMap(codesOfMetric)))
  const codes = new Set([...asked].flatMap((id) => [id, ...(certifications.get(id)?.exams ?? [])]))
  return people.flatMap((person) => {
    const achievements = person.achievements.filter(({ credential }) => codes.has(credential))
    return achievements.length === 0 ? [] : [{ ...person, achievements }]
  })
}

/** The days on which the score may become another one; it is the same on all days between. `some` tells for whom, by place in the list. */
function turningDays({ designation, certifications, people, figures }: History): { all: ReadonlySet<Day>; some: ReadonlyMap<Day, readonly number[]> } {
  const all = new Set(designation.rules.map(({ from }) => from.day))
  const months = new Map<string, number>()
  for (const certification of certifications.values()) {
    const until = countsUntil(certification)
    if (until !== undefined) all.add(addDays(until, 1))
    if (certification.validity === undefined) continue
    for (const code of [certification.id, ...(certification.exams ?? [])]) months.set(code, certification.validity.months)
  }
  const some = new Map<Day, number[]>(figures.flatMap(({ month }) => (month === undefined ? [] : [[`${month}-01`, []]])))
  for (const [person, { joins, leaves, achievements }] of people.entries()) {
    const turns = (day: Day) => some.set(day, [...(some.get(day) ?? []), person])
    if (joins !== undefined) turns(joins)
    if (leaves !== undefined) turns(addDays(leaves, 1))
    for (const { credential, passed, expires } of achievements) {
      turns(passed)
      const lasts = months.get(credential)
      const ends = expires ?? (lasts === undefined ? undefined : addMonths(passed, lasts))
      if (ends !== undefined) turns(addDays(ends, 1))
    }
  }
  return { all, some }
}

/** Whoever qualified on a day may enrol through the last month in whose window that day lies. */
export const mayEnrolUntil = (qualified: Day): Day => lastOfMonth(addMonths(firstOfMonth(qualified), 5))

/** `anniversary`: the day through which it is enrolled; null where it is not. */
export function stateOn(history: History, on: Day, anniversary: Day | null, renewalDays = RENEWAL_DAYS): DesignationState {
  if (anniversary !== null && on <= anniversary) return 'enrolled'
  if (anniversary !== null && on <= addDays(anniversary, RENEWAL_DAYS)) return 'renewal-due'
  return qualifiedIn(history, windowOf(on, null, renewalDays)) === null ? 'in-progress' : 'qualified'
}

/**
 * Designations held together share the anniversary of the first one; one whose own has passed waits for its renewal by itself.
 * `null` where it is only aimed for.
 */
export function anniversaryOf(enrolments: readonly Enrolment[], designation: Designation['id'], on: Day): Day | null {
  const own = enrolments.find((one) => one.designation === designation)?.anniversary
  if (own === undefined || own < on) return own ?? null
  return enrolments.reduce((first, { anniversary = first }) => (on <= anniversary && anniversary < first ? anniversary : first), own)
}
