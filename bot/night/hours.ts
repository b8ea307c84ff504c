import { Temporal } from 'temporal-polyfill'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { Instant } from '../../src/alert.ts'
import type { Wishes } from '../../src/hearers.ts'

/* Which day it is where somebody lives, and when she may be spoken to. */

export const isZone = (zone: string): boolean => {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId !== ''
  } catch {
    return false
  }
}

/** The calendar day of a moment; in a zone nobody knows, that of UTC. */
export const dayIn = (zone: string, now: Instant): Day =>
  Temporal.Instant.from(now)
    .toZonedDateTimeISO(isZone(zone) ? zone : 'UTC')
    .toPlainDate()
    .toString()

/** A moment on somebody's day. */
export type Moment = { readonly day: Day; readonly at: Instant }

/** The first moment from now on at which somebody wants to be spoken to, on `from` or later; what is urgent does not wait for hours. */
export function firstMoment({ hours, workdays, pausedUntil, timeZone }: Wishes, zone: string, now: Instant, urgent: boolean, from?: Day): Moment {
  const known = [timeZone, zone].find((one) => one !== undefined && isZone(one)) ?? 'UTC'
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(known)
  const today = here.toPlainDate().toString()
  const free = pausedUntil !== undefined && pausedUntil >= today ? addDays(pausedUntil, 1) : today
  if (urgent && free === today) return { day: today, at: now }
  // Whoever works through midnight has no such hours; a day without any is none.
  const through = hours.from < hours.to ? hours.to : 24
  const late = free === today && here.hour >= through
  const days = [free, from ?? free].reduce((a, b) => (a > b ? a : b))
  for (let day = late && days === today ? addDays(today, 1) : days; ; day = addDays(day, 1)) {
    const date = Temporal.PlainDate.from(day)
    if (!urgent && !workdays.includes(date.dayOfWeek)) continue
    const opens = date.toZonedDateTime({ timeZone: known, plainTime: { hour: hours.from } })
    const at = Temporal.ZonedDateTime.compare(opens, here) > 0 ? opens : here
    return { day, at: at.toInstant().toString({ smallestUnit: 'millisecond' }) }
  }
}
