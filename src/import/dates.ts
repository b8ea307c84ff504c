import { isDay } from '../day.ts'
import type { Day } from '../day.ts'
import { shown } from './why.ts'
import type { Column, Why } from './why.ts'

/*
 * Days as files write them. Whether 05/03/2021 is in March or in May is decided by the whole column: a day that can only be read one
 * way says how the others are meant. What stays open is not guessed.
 */

export type Order = 'day-first' | 'month-first'

/** What the dates of a column say together; the line where each was seen. */
export type Evidence = { readonly [order in Order]: number | undefined }

export type ReadDay = { readonly day: Day } | { readonly why: Why }

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
export function readDay({ text, month }: Omit<Dated, 'line'>, column: Column, evidence: Evidence, usual = false): ReadDay {
  const refused = (kind: 'not-a-day' | 'no-such-day' | 'far-day' | 'open-day'): ReadDay => ({ why: { kind, column, written: shown(text) } })
  const checked = (year: number, month: number, date: number): ReadDay => {
    const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    return !isDay(day) ? refused('no-such-day') : year < 1980 || year > 2100 ? refused('far-day') : { day }
  }
  const whole = iso.exec(text)
  if (whole !== null) return checked(Number(whole[1]), Number(whole[2]), Number(whole[3]))
  const parts = numbered.exec(text)
  if (parts === null) return refused('not-a-day')
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const [dayFirst, monthFirst] = [evidence['day-first'], evidence['month-first']]
  const said = first === second ? 'day-first' : orderOf(first, second, month)
  if (said === undefined && dayFirst !== undefined && monthFirst !== undefined) return { why: { kind: 'contradicted-day', column, written: shown(text), dayFirst, monthFirst } }
  const order = said ?? (dayFirst !== undefined ? 'day-first' : monthFirst !== undefined ? 'month-first' : usual && asPartnerCenter.test(text) ? 'day-first' : undefined)
  if (order === undefined) return refused('open-day')
  return order === 'day-first' ? checked(year, second, first) : checked(year, first, second)
}
