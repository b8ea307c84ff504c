import type { Certification } from './catalog/designation.ts'
import { addMonths, earlier } from './day.ts'
import type { Day } from './day.ts'
import { countsUntil } from './headcount.ts'
import { FOREVER } from './survey.ts'
import type { Staff } from './survey.ts'

/** Free renewal opens so many months before a certification expires, and goes on from that day. */
export const OPENS_BEFORE = 6

/** A certification that counts and will stop doing so, and whether renewing helps. */
export type Lapse = {
  credential: string
  /** The last day it counts. */
  due: Day
  /** The first day on which it can be renewed; null where that is not possible, or would not help. */
  opens: Day | null
}

/** What one person holds on a day and will no longer hold on another, if she does nothing. */
export function lapses(person: Staff, certifications: Iterable<Certification>, on: Day, until: Day): Lapse[] {
  if (person.leaves !== undefined && person.leaves < until) return []
  return [...certifications].flatMap((certification): Lapse[] => {
    const expires = expiryOf(person.achievements, certification)
    const accepted = countsUntil(certification)
    const due = earlier(expires, accepted)
    return due < on || due >= until ? [] : [{ credential: certification.id, due, opens: opening(certification, expires, on, until) }]
  })
}

/** The last day of the latest, or of all its exams together; '' where she does not hold it. */
export function expiryOf(achievements: Staff['achievements'], { id, exams, validity }: Certification): Day {
  const latest = (code: string) => {
    let last: Day = ''
    for (const { credential, passed, expires } of achievements) {
      if (credential !== code) continue
      const ends = expires ?? (validity === undefined ? FOREVER : addMonths(passed, validity.months))
      if (ends > last) last = ends
    }
    return last
  }
  const together = exams?.map(latest).reduce((least, one) => (one < least ? one : least)) ?? ''
  const alone = latest(id)
  return alone > together ? alone : together
}

function opening(certification: Certification, expires: Day, on: Day, until: Day): Day | null {
  const { validity, retires } = certification
  if (expires >= until || validity === undefined || until > (countsUntil(certification) ?? until)) return null
  const opens = addMonths(expires, -OPENS_BEFORE)
  const first = opens < on ? on : opens
  return retires === undefined || first < retires.day ? opens : null
}
