import { addDays, addMonths, isDay } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { DateWord, FoundDate } from './dates.ts'

/** What a date expression means, seen from a day: a span, and what its preposition makes of it. */
export type Span = { readonly from: Day; readonly to: Day; readonly bound: 'until' | 'day' | 'none' }

type Direction = 'past' | 'future'

/** Undefined where the words are no day of the calendar, such as 31 June. */
export function resolveDate(found: FoundDate, on: Day, direction: Direction): Span | undefined {
  const words = found.words.filter((word) => word.letter !== '_')
  const letters = words.map((word) => word.letter).join('')
  const length = /^[BbAifpd]*/.exec(letters)![0].length
  const prefix = words.slice(0, length)
  const core = words.slice(length)
  const amount = spanOfAmount(prefix, core, on)
  if (amount !== undefined) return amount
  const span = spanOf(core, letters.slice(length), on, direction)
  if (span === undefined) return undefined
  return bounded(prefix, span)
}

function bounded(prefix: readonly DateWord[], span: { from: Day; to: Day }): Span {
  const has = (letter: string) => prefix.some((word) => word.letter === letter)
  if (has('b')) return { from: span.from, to: addDays(span.from, -1), bound: 'until' }
  if (has('B')) return { ...span, bound: 'until' }
  if (has('A')) return { from: addDays(span.to, 1), to: addDays(span.to, 1), bound: 'day' }
  if (has('f')) return { from: span.from, to: span.from, bound: 'day' }
  return { ...span, bound: span.from === span.to ? 'day' : 'none' }
}

/** "The next months" are as many as "a few" of them. */
const FEW = 3

/** So long from now ends on a day, unless the words speak of all the time till then. */
const POINTS: ReadonlySet<unknown> = new Set(['in', 'tra', 'fra', 'en', 'dentro de', 'dentro'])

function spanOfAmount(prefix: readonly DateWord[], core: readonly DateWord[], on: Day): Span | undefined {
  const letters = core.map((word) => word.letter).join('')
  const { value: unit, several = false } = core.find((word) => word.letter === 'u' || word.letter === 'j') ?? {}
  const number = core.find((word) => /[nvo]/.test(word.letter))?.value ?? (several && /^(?:[NL]u|u[NL])$/.test(letters) ? FEW : undefined)
  const article = /^[uj]g?$/.test(letters) && prefix.some((word) => word.letter === 'd')
  const count = typeof number === 'number' ? number : article || letters.startsWith('hd') ? 1 : undefined
  if (typeof unit !== 'string' || count === undefined || /[Tesc]/.test(letters)) return undefined
  if (/[gh]/.test(letters)) {
    const day = shift(on, -count, unit)
    return { from: day, to: day, bound: 'day' }
  }
  if (letters.includes('L')) return { from: shift(on, -count, unit), to: on, bound: 'none' }
  const to = shift(on, count, unit)
  const within = prefix.find((word) => word.letter === 'i')
  if (!letters.includes('N') && within !== undefined && POINTS.has(within.value)) {
    // "In the year" is all of it; "in a year" is a day.
    return typeof number === 'number' || prefix.some((word) => ['a', 'an', 'un'].includes(String(word.value))) ? { from: to, to, bound: 'day' } : undefined
  }
  if (prefix.some((word) => word.letter === 'f')) {
    const from = shift(on, -count, unit)
    return { from, to: from, bound: 'day' }
  }
  return number === undefined ? undefined : { from: on, to, bound: 'until' }
}

function spanOf(core: readonly DateWord[], letters: string, on: Day, direction: Direction): { from: Day; to: Day } | undefined {
  const value = (letter: string) => core.find((word) => word.letter === letter)?.value
  const edge = /[esc]/.exec(letters)?.[0]
  const step = letters.includes('N') ? 1 : letters.includes('L') ? -1 : letters.includes('T') ? 0 : undefined
  const span = wholeSpan(value, letters, step, on, edge === undefined ? direction : 'future')
  if (span === undefined || edge === undefined) return span
  if (edge === 'e') return point(span.to)
  return edge === 's' ? point(span.from) : point(middle(span))
}

const point = (day: Day) => ({ from: day, to: day })
const middle = ({ from, to }: { from: Day; to: Day }): Day => addDays(from, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000 / 2))

type Value = (letter: string) => DateWord['value']

function wholeSpan(value: Value, letters: string, step: number | undefined, on: Day, direction: Direction) {
  const year = value('y') as number | undefined
  const number = (value('n') ?? value('o')) as number | undefined
  const month = (value('m') ?? value('M')) as number | undefined
  if (letters.includes('D')) return inFigures(String(value('D')), on, direction)
  if (letters.includes('t') && !letters.includes('T')) return point(addDays(on, value('t') as number))
  if (/T[kt]/.test(letters)) return point(on)
  if (month !== undefined) return monthSpan(month, number, year, step, on, direction)
  if (letters.includes('w')) return number === undefined ? weekday(value('w') as number, step, on, direction) : dayOfMonth(number, on, direction)
  if (letters.includes('q')) return quarterSpan(value('q') as number, year ?? yearOf(on))
  const season = value('S') ?? value('H')
  if (season !== undefined) return seasonSpan(season, year, step, on, direction)
  const unit = value('u') ?? value('j')
  if (unit !== undefined) return unitSpan(String(unit), step ?? 0, on)
  if (year !== undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  return number === undefined ? undefined : dayOfMonth(number, on, direction)
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const two = (n: number): string => String(n).padStart(2, '0')
const lastOfMonth = (first: Day): Day => addDays(addMonths(first, 1), -1)

function shift(on: Day, count: number, unit: string): Day {
  if (unit === 'day') return addDays(on, Math.round(count))
  if (unit === 'week' || unit === 'fortnight') return addDays(on, Math.round(count * (unit === 'week' ? 7 : 14)))
  return addMonths(on, Math.round(count * ({ month: 1, quarter: 3, semester: 6, year: 12 }[unit] ?? 1)))
}

function inFigures(text: string, on: Day, direction: Direction) {
  const parts = text.split(/[-/.]/).map(Number)
  if (text.length > 5 && parts[0]! > 31) return valid(parts[0]!, parts[1]!, parts[2]!)
  const [day, month, year] = parts as [number, number, number?]
  if (year !== undefined) return valid(year < 100 ? 2000 + year : year, month, day)
  return nearest((at) => valid(at, month, day), on, direction)
}

const valid = (year: number, month: number, day: number) => {
  const text = `${year}-${two(month)}-${two(day)}`
  return isDay(text) ? point(text) : undefined
}

/** Without a year: the nearest one in the direction of the sentence. */
function nearest(make: (year: number) => { from: Day; to: Day } | undefined, on: Day, direction: Direction) {
  const year = yearOf(on)
  const same = make(year)
  if (direction === 'future') return same !== undefined && same.to >= on ? same : make(year + 1)
  return same !== undefined && same.from <= on ? same : make(year - 1)
}

function monthSpan(month: number, date: number | undefined, year: number | undefined, step: number | undefined, on: Day, direction: Direction) {
  const make = (at: number) => {
    if (date !== undefined) return valid(at, month, date)
    const from = `${at}-${two(month)}-01`
    return { from, to: lastOfMonth(from) }
  }
  if (year !== undefined) return make(year)
  return nearest(make, on, step === undefined || step === 0 ? direction : step > 0 ? 'future' : 'past')
}

const weekdayOf = (day: Day): number => new Date(day).getUTCDay() || 7

function weekday(wanted: number, step: number | undefined, on: Day, direction: Direction) {
  const ahead = (wanted - weekdayOf(on) + 7) % 7
  if (step === -1 || (step === undefined && direction === 'past')) return point(addDays(on, ahead === 0 ? -7 : ahead - 7))
  return point(addDays(on, ahead === 0 ? 7 : ahead))
}

function dayOfMonth(date: number, on: Day, direction: Direction) {
  const first = `${on.slice(0, 8)}01`
  const make = (months: number) => {
    const month = addMonths(first, months)
    const day = `${month.slice(0, 8)}${two(date)}`
    return isDay(day) ? point(day) : undefined
  }
  const same = make(0)
  if (direction === 'future') return same !== undefined && same.from >= on ? same : make(1)
  return same !== undefined && same.from <= on ? same : make(-1)
}

function quarterSpan(quarter: number, year: number) {
  const from = `${year}-${two(quarter * 3 - 2)}-01`
  return { from, to: addDays(addMonths(from, 3), -1) }
}

function unitSpan(unit: string, step: number, on: Day) {
  if (unit === 'day') return point(addDays(on, step))
  if (unit === 'week' || unit === 'fortnight') {
    const monday = addDays(on, 1 - weekdayOf(on) + step * 7)
    return { from: monday, to: addDays(monday, unit === 'week' ? 6 : 13) }
  }
  const months = { month: 1, quarter: 3, semester: 6, year: 12 }[unit] ?? 1
  const first = Math.floor((Number(on.slice(5, 7)) - 1) / months) * months + 1
  const from = addMonths(`${on.slice(0, 4)}-${two(first)}-01`, step * months)
  return { from, to: addDays(addMonths(from, months), -1) }
}

function seasonSpan(season: DateWord['value'], year: number | undefined, step: number | undefined, on: Day, direction: Direction) {
  if (season === 'monthEnd') return point(unitSpan('month', step ?? 0, on).to)
  if (season === 'weekend') {
    const week = unitSpan('week', step ?? (direction === 'past' ? -1 : 0), on)
    return { from: addDays(week.to, -1), to: week.to }
  }
  const [from, to] = season as [string, string]
  const make = (at: number) => ({ from: `${at}-${from}`, to: `${to < from ? at + 1 : at}-${to}` })
  if (year !== undefined) return make(year)
  return nearest(make, on, step === undefined || step === 0 ? direction : step > 0 ? 'future' : 'past')
}
