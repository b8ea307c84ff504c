import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`: such strings sort as the days do, so `<` compares days. */
export type Day = string

const MS = 86_400_000
const DAY = /^\d{4}-\d{2}-\d{2}$/

export const isDay = (text: string): text is Day =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && fromNumber(toNumber(text)) === text

export const Day = z.string().refine(isDay, { error: 'is not a calendar day (YYYY-MM-DD)' })

/** Days since 1970-01-01. */
export const toNumber = (day: Day): number => Date.parse(day) / MS

const fromNumber = (days: number): Day => new Date(days * MS).toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days)

export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from)

/** The same day of the month `months` later; a day the month lacks becomes its last. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** The first day from `on` with the anniversary's month and day; 29 February becomes the 28th in other years. */
export function nextAnniversary(anniversary: Day, on: Day): Day {
  const years = Number(on.slice(0, 4)) - Number(anniversary.slice(0, 4))
  const thisYear = addMonths(anniversary, years * 12)
  return thisYear >= on ? thisYear : addMonths(anniversary, (years + 1) * 12)
}

export const earlier = (a: Day, b: Day | undefined): Day => (b !== undefined && b < a ? b : a)
