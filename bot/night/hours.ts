import { addDays, toNumber } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { Instant } from '../../src/alert.ts'
import type { Wishes } from '../../src/hearers.ts'

/*
 * Which day it is where somebody lives, and when she may be spoken to. Node's own Intl knows every zone. Temporal is not in Node 24, and its
 * polyfill took 6 ms of each new process and 11 µs for what is 2 here.
 */

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Kept: the first takes 12 ms to make, and any more than to ask. */
const offsets = new Map<string, Intl.DateTimeFormat>()

function offsetsOf(zone: string): Intl.DateTimeFormat {
  const known = offsets.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  offsets.set(zone, known)
  return known
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds: Intl says `3/25/2018, GMT+02:00`, and `GMT` where they are not. */
function ahead(zone: string, at: number): number {
  if (zone === 'UTC') return 0
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(offsetsOf(zone).format(at)) ?? [undefined, '+', 0, 0]
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000)
}

const isZone = (zone: string): boolean => {
  try {
    return zone === 'UTC' || offsetsOf(zone) !== undefined
  } catch {
    return false
  }
}

/** What a zone's clocks and calendars show at a moment, as UTC's would. */
const shown = (zone: string, at: number): Date => new Date(at + ahead(zone, at))

const dayOf = (calendar: Date): Day => calendar.toISOString().slice(0, 10)

/** The calendar day of a moment; in a zone nobody knows, that of UTC. */
export const dayIn = (zone: string, now: Instant): Day => dayOf(shown(isZone(zone) ? zone : 'UTC', Date.parse(now)))

/** The zone somebody is in: her own, else her organization's. */
export const zoneOf = ({ timeZone }: Wishes, zone: string): string => [timeZone, zone].find((one) => one !== undefined && isZone(one)) ?? 'UTC'

/** When clocks show an hour: the first time where it comes twice, and where they skip it, as much later as they skip. */
function momentOf(zone: string, day: Day, hour: number): number {
  const wanted = Date.parse(day) + hour * HOUR
  const [before, after] = [wanted - ahead(zone, wanted - DAY), wanted - ahead(zone, wanted + DAY)]
  return [Math.min(before, after), Math.max(before, after)].find((at) => at + ahead(zone, at) === wanted) ?? before
}

/** From Monday, 1, to Sunday, 7: the first of 1970 was a Thursday. */
const weekday = (day: Day): number => ((toNumber(day) + 3) % 7) + 1

/** A moment on somebody's day. */
export type Moment = { readonly day: Day; readonly at: Instant }

/** The first moment from now on at which somebody wants to be spoken to, on `from` or later; what is urgent does not wait for hours. */
export function firstMoment(wishes: Wishes, zone: string, now: Instant, urgent: boolean, from?: Day): Moment {
  const { hours, workdays, pausedUntil } = wishes
  const known = zoneOf(wishes, zone)
  const at = Date.parse(now)
  const here = shown(known, at)
  const today = dayOf(here)
  const free = pausedUntil !== undefined && pausedUntil >= today ? addDays(pausedUntil, 1) : today
  if (urgent && free === today) return { day: today, at: now }
  // Whoever works through midnight has no such hours; a day without any is none.
  const through = hours.from < hours.to ? hours.to : 24
  const late = free === today && here.getUTCHours() >= through
  const days = [free, from ?? free].reduce((a, b) => (a > b ? a : b))
  for (let day = late && days === today ? addDays(today, 1) : days; ; day = addDays(day, 1)) {
    if (!urgent && !workdays.includes(weekday(day))) continue
    return { day, at: new Date(Math.max(momentOf(known, day, hours.from), at)).toISOString() }
  }
}
