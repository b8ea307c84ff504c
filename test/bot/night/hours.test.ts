import { expect, test } from 'vitest'
import { firstMoment } from '../../../bot/night/hours.ts'
import { Wishes } from '../../../src/hearers.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]

test.each([
  ['where clocks skip her hour, as much later as they skip', 'Europe/Rome', '2018-03-24', 2, '2018-03-25T01:00:00.000Z'],
  ['the same where they skip half an hour', 'Australia/Lord_Howe', '2018-10-06', 2, '2018-10-06T15:30:00.000Z'],
  ['the first time where it comes twice', 'Europe/Rome', '2018-10-27', 2, '2018-10-28T00:00:00.000Z'],
  ['the same behind UTC', 'America/New_York', '2018-11-03', 1, '2018-11-04T05:00:00.000Z'],
  ['after a day that was left out', 'Pacific/Apia', '2011-12-29', 8, '2011-12-30T18:00:00.000Z'],
])('she is spoken to %s', (_, zone, pausedUntil, from, at) => {
  const wishes = Wishes.parse({ hours: { from, to: 20 }, workdays: everyDay, pausedUntil })
  expect(firstMoment(wishes, zone, `${pausedUntil}T12:00:00.000Z`, false).at).toBe(at)
})
