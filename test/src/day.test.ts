import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, Day, daysBetween, fromStamp, isDay, nextAnniversary, stampAfter, toNumber, toStamp } from '../../src/day.ts'

const day = integer({ min: -20_000, max: 40_000 }).map((n) => addDays('1970-01-01', n))

describe('a day', () => {
  test.each(['2024-02-29', '1999-12-31', '2017-01-01'])('%s is one', (text) => expect(isDay(text)).toBe(true))
  test.each(['2023-02-29', '2017-13-01', '2017-00-10', '2017-1-1', '17-01-01', '2017-04-31', 'today', ''])('%s is none', (text) =>
    expect(Day.safeParse(text).success).toBe(false),
  )

  test('sorts as text', () => {
    assert(property(day, day, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  test('is one exactly if it stands in a calendar counted out by hand', () => {
    const lengths = (year: number) => [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    const two = (n: number) => String(n).padStart(2, '0')
    assert(
      property(integer({ min: 1600, max: 2400 }), integer({ min: 0, max: 13 }), integer({ min: 0, max: 32 }), (year, month, date) => {
        const last = lengths(year)[month - 1] ?? 0
        return isDay(`${year}-${two(month)}-${two(date)}`) === (date >= 1 && date <= last)
      }),
    )
  })

  test('a month later is the same date, or the last of a shorter month', () => {
    assert(
      property(day, integer({ min: -400, max: 400 }), (d, months) => {
        const later = addMonths(d, months)
        const [year, month, date] = d.split('-').map(Number) as [number, number, number]
        const count = year * 12 + month - 1 + months
        const same = later.startsWith(`${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-`)
        const end = addDays(later, 1).slice(5, 7) !== later.slice(5, 7)
        return same && (Number(later.slice(8)) === date || (Number(later.slice(8)) < date && end))
      }),
    )
  })

  test('is counted as the clockwork of dates counts it', () => {
    const clockwork = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10)
    assert(property(integer({ min: -200_000, max: 2_900_000 }), (n) => addDays('1970-01-01', n) === clockwork(n) && toNumber(clockwork(n)) === n))
  })

  test('goes forward and back', () => {
    assert(property(day, integer({ min: -5000, max: 5000 }), (d, n) => addDays(addDays(d, n), -n) === d && daysBetween(d, addDays(d, n)) === n))
  })
})

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2017-08-31', 6, '2018-02-28'],
  ['2017-01-31', 1, '2017-02-28'],
  ['2017-12-15', 1, '2018-01-15'],
  ['2018-03-31', -1, '2018-02-28'],
])('%s plus %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to))

test.each([addDays('9999-12-31', 1), addDays('9999-12-30', 40), addMonths('9999-12-31', 12), addMonths('9999-06-15', 12)])('no day comes after the last of the calendar, which stands for ever', (after) =>
  expect(after).toBe('9999-12-31'),
)

test('a stamp is the day as a number, and counts months as the day does', () => {
  assert(property(day, day, (a, b) => toStamp(a) < toStamp(b) === a < b && fromStamp(toStamp(a)) === a))
  assert(property(day, integer({ min: -60, max: 60 }), (d, months) => fromStamp(stampAfter(toStamp(d), months)) === addMonths(d, months)))
})

describe('the next anniversary', () => {
  test.each([
    ['2016-02-29', '2018-01-01', '2018-02-28'],
    ['2016-02-29', '2020-01-01', '2020-02-29'],
    ['2017-06-30', '2018-06-30', '2018-06-30'],
    ['2017-06-30', '2018-07-01', '2019-06-30'],
    ['2019-06-30', '2017-07-01', '2018-06-30'],
  ])('of %s on %s is %s', (anniversary, on, next) => expect(nextAnniversary(anniversary, on)).toBe(next))

  test('is never before the day asked and never more than a year away', () => {
    assert(
      property(day, day, (anniversary, on) => {
        const next = nextAnniversary(anniversary, on)
        return next >= on && daysBetween(on, next) <= 366
      }),
    )
  })
})
