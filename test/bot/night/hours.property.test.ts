import { expect, test } from 'vitest'
import { firstMoment } from '../../../bot/night/hours.ts'
import { addDays } from '../../../src/day.ts'
import { Wishes } from '../../../src/hearers.ts'
import { chance } from '../../oracle/chance.ts'

/*
 * When somebody may be spoken to, found by looking at a clock on her wall every quarter of an hour, as Intl shows it: over changes of
 * the hour, leap days and the date line. Clocks change at full quarters, and hours begin there.
 */

const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20171029)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 3_000)
const QUARTER = 15 * 60_000

const zones = ['UTC', 'Europe/Rome', 'America/New_York', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/Santiago', 'Asia/Kathmandu', 'Africa/Cairo']
/** Days around which clocks change somewhere, and a leap day. */
const around = ['2018-03-25', '2018-10-28', '2018-03-11', '2018-11-04', '2018-04-01', '2018-10-07', '2024-02-29', '2018-08-12', '2018-05-13', '2024-04-26', '2017-12-31']

const walls = new Map(zones.map((zone) => [zone, new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23', weekday: 'short' })]))
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

function wall(zone: string, at: number): { day: string; hour: number; weekday: number } {
  const parts = Object.fromEntries(walls.get(zone)!.formatToParts(at).map(({ type, value }) => [type, value]))
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, hour: Number(parts['hour']), weekday: weekdays.indexOf(parts['weekday']!) + 1 }
}

test(`in ${CASES} cases from seed ${SEED} the moment is the first one at which a clock on her wall shows hours she works`, { timeout: 120_000 }, () => {
  const seen = { now: 0, later: 0, urgent: 0, paused: 0 }
  for (let seed = SEED; seed < SEED + CASES; seed++) {
    const c = chance(seed)
    const zone = c.pick(zones)
    const now = Date.parse(`${c.pick(around)}T00:00:00Z`) + (c.below(8 * 24 * 60) - 4 * 24 * 60) * 60_000
    const today = wall(zone, now).day
    const [one, other] = [c.below(24), c.below(24)]
    const hours = c.odds(0.5) ? { from: 8, to: 19 } : c.odds(0.2) ? { from: 22, to: 6 } : { from: Math.min(one, other), to: Math.max(one, other) }
    const wishes = Wishes.parse({ hours, workdays: c.odds(0.6) ? [1, 2, 3, 4, 5] : [c.below(7) + 1], ...(c.odds(0.25) ? { pausedUntil: addDays(today, c.below(5) - 2) } : {}), ...(c.odds(0.3) ? { timeZone: zone } : {}) })
    const urgent = c.odds(0.3)
    const from = c.odds(0.3) ? addDays(today, 1) : undefined
    // Hers is meant where she has one of her own.
    const { at, day } = firstMoment(wishes, wishes.timeZone === undefined ? zone : 'Asia/Tokyo', new Date(now).toISOString(), urgent, urgent ? undefined : from)

    const paused = wishes.pausedUntil !== undefined && today <= wishes.pausedUntil
    const until = hours.from < hours.to ? hours.to : 24
    const may = (moment: number): boolean => {
      if (urgent && !paused) return true
      const { day: here, hour, weekday } = wall(zone, moment)
      if (wishes.pausedUntil !== undefined && here <= wishes.pausedUntil) return false
      if (urgent) return hour >= hours.from
      return hour >= hours.from && hour < until && wishes.workdays.includes(weekday) && (from === undefined || here >= from)
    }
    let right = now
    if (!may(now)) for (right = Math.ceil((now + 1) / QUARTER) * QUARTER; !may(right); right += QUARTER);
    expect({ seed, at }).toEqual({ seed, at: new Date(right).toISOString() })
    expect({ seed, day }).toEqual({ seed, day: wall(zone, right).day })
    seen[urgent ? 'urgent' : paused ? 'paused' : right === now ? 'now' : 'later'] += 1
  }
  expect(CASES < 3_000 || Math.min(...Object.values(seen)) > 100).toBe(true)
})
