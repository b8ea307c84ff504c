import { isDay } from '../day.ts'
import type { Day } from '../day.ts'

/*
 * Days as files write them. Whether 05/03/2021 is in March or in May is decided by the whole column: a day that can only be read one
 * way says how the others are meant. What stays open is not guessed.
 */

export type Order = 'day-first' | 'month-first'

/** What the dates of a column say together; the line where each was seen. */
export type Evidence = { readonly [order in Order]: number | undefined }

export type ReadDay = { readonly day: Day } | { readonly why: string }

/** `2018-12-25`, alone or with a time after it: https://www.iso.org/iso-8601-date-and-time-format.html */
const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:T|\s+)[\d:.]+\s*(?:[AP]M|Z|[+-]\d{2}:?\d{2})?)?$/i
const numbered = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+[\d:.]+\s*(?:[AP]\.?M\.?)?)?$/i

/** As Microsoft's own export writes it: two digits each, the time to the minute. */
const asPartnerCenter = /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Dated = { readonly line: number; readonly text: string; readonly month?: string }

/** `month` is the cell beside it that names the month, `Dec-18`, where there is one. */
export function evidenceOf(cells: Iterable<Dated>): Evidence {
  const seen: { [order in Order]: number | undefined } = { 'day-first': undefined, 'month-first': undefined }
  for (const { line, text, month } of cells) {
    const parts = numbered.exec(text)
    const order = parts === null ? undefined : orderOf(Number(parts[1]), Number(parts[2]), month)
    // The first line of each, whatever the order in which they are looked at.
    if (order !== undefined) seen[order] = Math.min(line, seen[order] ?? line)
  }
  return seen
}

function orderOf(first: number, second: number, month: string | undefined): Order | undefined {
  if (first > 12 && second <= 12) return 'day-first'
  if (second > 12 && first <= 12) return 'month-first'
  const named = month === undefined ? -1 : months.indexOf(month.slice(0, 3).toLowerCase())
  if (first === second || named === -1) return undefined
  return second === named + 1 ? 'day-first' : first === named + 1 ? 'month-first' : undefined
}

/** One day, in the light of its column. `usual`: the column is one Microsoft writes, day first, unless something speaks against it. */
export function readDay({ text, month }: Omit<Dated, 'line'>, evidence: Evidence, usual = false): ReadDay {
  const whole = iso.exec(text)
  if (whole !== null) return checked(Number(whole[1]), Number(whole[2]), Number(whole[3]), text)
  const parts = numbered.exec(text)
  if (parts === null) return { why: `"${shown(text)}" is not a date: write 2018-12-25 or 25/12/2018` }
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const said = first === second ? 'day-first' : (orderOf(first, second, month) ?? together(evidence))
  if (said === 'month-first') return checked(year, first, second, text)
  if (said === 'day-first' || (said === undefined && usual && asPartnerCenter.test(text))) return checked(year, second, first, text)
  const why = said === 'both' ? `other rows say both: line ${evidence['day-first']} has the day first, line ${evidence['month-first']} the month` : 'no row of the column tells which'
  return { why: `"${shown(text)}" may have the day or the month first, and ${why}` }
}

function together(evidence: Evidence): Order | 'both' | undefined {
  if (evidence['day-first'] !== undefined) return evidence['month-first'] === undefined ? 'day-first' : 'both'
  return evidence['month-first'] === undefined ? undefined : 'month-first'
}

function checked(year: number, month: number, date: number, text: string): ReadDay {
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  if (!isDay(day)) return { why: `"${shown(text)}" is a day that does not exist` }
  return year < 1980 || year > 2100 ? { why: `"${shown(text)}" lies too far from today to be meant` } : { day }
}

/** Cells may be anything, and are shown only as far as they help. */
export const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
