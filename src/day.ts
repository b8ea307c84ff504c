import * as z from 'zod'

/** A calendar day, `YYYY-MM-DD`: such strings sort as the days do, so `<` compares days. */
export type Day = string

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Counted out, without the clockwork of dates: a night checks some hundred days of each organization. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false
  const stamp = toStamp(text)
  const [month, date] = [Math.floor(stamp / 100) % 100, stamp % 100]
  return month >= 1 && month <= 12 && date >= 1 && (date <= 28 || date <= monthLength(Math.floor(stamp / 10_000) * 12 + month - 1))
}

export const Day = z.string().refine(isDay, { error: 'is not a calendar day (YYYY-MM-DD)' })

/*
 * Days since 1970-01-01. Years are counted from March, so that the leap day is their last; 400 of them are an era of always as many days:
 * https://howardhinnant.github.io/date_algorithms.html
 */
const ERA = 146_097
const ERAS_BEFORE_1970 = 719_468

export function toNumber(day: Day): number {
  const stamp = toStamp(day)
  const month = Math.floor(stamp / 100) % 100
  const year = Math.floor(stamp / 10_000) - (month < 3 ? 1 : 0)
  const dayOfYear = Math.floor((153 * (month < 3 ? month + 9 : month - 3) + 2) / 5) + (stamp % 100) - 1
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - ERAS_BEFORE_1970
}

function fromNumber(days: number): Day {
  const count = days + ERAS_BEFORE_1970
  const era = Math.floor(count / ERA)
  const dayOfEra = count - era * ERA
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const march = Math.floor((5 * dayOfYear + 2) / 153)
  const month = march < 10 ? march + 3 : march - 9
  const date = dayOfYear - Math.floor((153 * march + 2) / 5) + 1
  return fromStamp((era * 400 + yearOfEra + (month < 3 ? 1 : 0)) * 10_000 + month * 100 + date)
}

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days)

export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** The same day of the month `months` later; a day the month lacks becomes its last. */
export const addMonths = (day: Day, months: number): Day => fromStamp(stampAfter(toStamp(day), months))

/** A day as the whole number 20261231: it sorts as days do, and costs nothing where thousands are compared. */
export const toStamp = (day: Day): number =>
  day.charCodeAt(0) * 10_000_000 +
  day.charCodeAt(1) * 1_000_000 +
  day.charCodeAt(2) * 100_000 +
  day.charCodeAt(3) * 10_000 +
  day.charCodeAt(5) * 1_000 +
  day.charCodeAt(6) * 100 +
  day.charCodeAt(8) * 10 +
  day.charCodeAt(9) -
  ZERO * 11_111_111

const ZERO = '0'.charCodeAt(0)

/** Lists write the last of the calendar for "never"; a fifth digit would sort before every day. */
const LAST = 9999_12_31

export const fromStamp = (stamp: number): Day => {
  const text = String(Math.min(stamp, LAST)).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

/** `addMonths` for stamps. */
export function stampAfter(stamp: number, months: number): number {
  // Nearly all of them: whole years, and a day every month has.
  if (months % 12 === 0 && stamp % 100 <= 28) return stamp + (months / 12) * 10_000
  const month = Math.floor(stamp / 10_000) * 12 + (Math.floor(stamp / 100) % 100) - 1 + months
  const date = stamp % 100
  return Math.floor(month / 12) * 10_000 + ((month % 12) + 1) * 100 + (date <= 28 ? date : Math.min(date, monthLength(month)))
}

/** Of a month counted from the year 0. */
function monthLength(month: number): number {
  const year = Math.floor(month / 12)
  if (month % 12 !== 1) return [3, 5, 8, 10].includes(month % 12) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}

/** The first day from `on` with the anniversary's month and day; 29 February becomes the 28th in other years. */
export function nextAnniversary(anniversary: Day, on: Day): Day {
  const years = Number(on.slice(0, 4)) - Number(anniversary.slice(0, 4))
  const thisYear = addMonths(anniversary, years * 12)
  return thisYear >= on ? thisYear : addMonths(anniversary, (years + 1) * 12)
}

/** Whether somebody who leaves on a day, if she does, is gone before another. */
export const isGone = (leaves: Day | undefined, on: Day): boolean => leaves !== undefined && leaves < on

export const later = (a: Day, b: Day): Day => (b > a ? b : a)

export const earlier = (a: Day, b: Day | undefined): Day => (b !== undefined && b < a ? b : a)
