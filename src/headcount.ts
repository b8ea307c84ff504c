import type { Certification, Metric } from './catalog/designation.ts'
import { addMonths, stampAfter, toStamp } from './day.ts'
import type { Day } from './day.ts'
import type { Staff } from './survey.ts'

/*
 * How many people count in each step of a score, and until when. Designations share steps, so all of them are counted in
 * one walk over the achievements, which is most of what a score costs.
 */

/** What one code means: until when it counts at most, how long it lasts, and in which steps. */
type Meaning = { readonly until: number; readonly months: number | undefined; readonly steps: readonly number[] }

/** A certification that takes several exams: each exam is counted like a step of its own, and the last day is their least. */
type Joint = { readonly exams: readonly number[]; readonly meaning: Meaning }

export type Roster = {
  readonly codes: Readonly<Record<string, Meaning | undefined>>
  readonly joints: readonly Joint[]
  /** The certifications of each step, and after them the exams that earn nothing alone. */
  readonly steps: readonly (readonly string[])[]
}

/** Counted by step: the people who count on the day, and those of them who stop counting before the horizon, with their last days (stamps). */
export type Headcount = { readonly now: readonly number[]; readonly ends: readonly (readonly number[])[] }

/** The last day a certification counts: as its page says, or a year after it retired. */
export const countsUntil = ({ retires, acceptedUntil }: Certification): Day | undefined =>
  acceptedUntil?.day ?? (retires === undefined ? undefined : addMonths(retires.day, 12))

const FOREVER = 99_991_231

/** The steps of all the metrics, equal ones once. */
export function rosterOf(metrics: readonly Metric[], certifications: ReadonlyMap<string, Certification>): Roster {
  const steps: string[][] = []
  for (const metric of metrics) {
    for (const { any } of 'steps' in metric ? metric.steps : []) if (stepOf(steps, any) === -1) steps.push(any)
  }
  const codes = Object.create(null) as Record<string, Meaning>
  const joints: Joint[] = []
  for (const id of new Set(steps.flat())) {
    const certification = certifications.get(id)!
    const until = countsUntil(certification)
    const meaning = {
      until: until === undefined ? FOREVER : toStamp(until),
      months: certification.validity?.months,
      steps: steps.flatMap((any, step) => (any.includes(id) ? [step] : [])),
    }
    codes[id] = meaning
    if (certification.exams === undefined) continue
    const exams = certification.exams.map((exam) => steps.push([exam]) - 1)
    for (const exam of exams) codes[steps[exam]![0]!] = { ...meaning, steps: [exam] }
    joints.push({ meaning, exams })
  }
  return { codes, joints, steps }
}

/** The place of the step that asks for these certifications. */
export const stepOf = (steps: Roster['steps'], any: readonly string[]): number => steps.findIndex((step) => step.join() === any.join())

/** The last day an achievement counts, whoever holds it and however long she stays. */
function lasts({ passed, expires }: Staff['achievements'][number], { until, months }: Meaning): number {
  if (expires === undefined && months === undefined) return until
  const day = expires === undefined ? stampAfter(toStamp(passed), months!) : toStamp(expires)
  return day < until ? day : until
}

/** Nobody's pass may lie after `on`, as in a survey. */
export function headcount({ codes, joints, steps }: Roster, people: readonly Staff[], on: Day, until: Day): Headcount {
  const [first, horizon] = [toStamp(on), toStamp(until)]
  const now = steps.map(() => 0)
  const ends: number[][] = steps.map(() => [])
  // The last day of this person in each step; 0 where she does not count.
  const last = new Int32Array(steps.length)
  for (const { leaves, achievements } of people) {
    const stays = leaves === undefined ? horizon : toStamp(leaves)
    if (stays < first) continue
    let counts = false
    for (let a = 0; a < achievements.length; a++) {
      const achievement = achievements[a]!
      const meaning = codes[achievement.credential]
      if (meaning === undefined) continue
      const day = lasts(achievement, meaning)
      if (day < first) continue
      counts = true
      const { steps } = meaning
      for (let s = 0; s < steps.length; s++) if (day > last[steps[s]!]!) last[steps[s]!] = day
    }
    if (!counts) continue
    for (const { exams, meaning } of joints) {
      let day = FOREVER
      for (const exam of exams) if (last[exam]! < day) day = last[exam]!
      for (const step of meaning.steps) if (day > last[step]!) last[step] = day
    }
    for (let step = 0; step < last.length; step++) {
      if (last[step] === 0) continue
      const day = Math.min(last[step]!, stays)
      now[step]! += 1
      if (day < horizon) ends[step]!.push(day)
      last[step] = 0
    }
  }
  return { now, ends }
}
