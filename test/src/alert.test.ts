import { describe, expect, test } from 'vitest'
import { Alert, reconcile, wakes } from '../../src/alert.ts'
import type { Judged } from '../../src/alert.ts'
import { acknowledge, assign, answerStep, snooze } from '../../src/answered.ts'
import { hearersOf } from '../../src/hearers.ts'
import type { Hearer } from '../../src/hearers.ts'

/* A level that breaks on 1 June 2018 and would be renewed on the 30th, night after night. */

const admin = (id: string, more: Partial<Hearer> = {}): Hearer => ({ id, kind: 'admin', off: false, reachable: true, ...more })
const channel = (id: string, more: Partial<Hearer> = {}): Hearer => ({ id, kind: 'channel', off: false, reachable: true, ...more })

const gold = { organization: 'nordwind', competency: 'messaging', option: 'hybrid', level: 'gold', ended: false, renewal: '2018-06-30' } as const
const atRisk: Judged = { ...gold, state: 'at-risk', lastDay: '2018-05-31', causes: ['one'] }
const unmet: Judged = { ...gold, state: 'unmet', lastDay: null, causes: ['one'] }
const safe: Judged = { ...gold, state: 'safe', lastDay: '2018-10-28', causes: [] }

function nights(all: readonly Hearer[] = [admin('anna')]) {
  let filed: readonly Alert[] = []
  let hearers = hearersOf(all)
  return {
    night: (on: string, ...risks: readonly Judged[]): string[] => {
      const { alerts, say } = reconcile(filed, risks, { on, now: `${on}T02:00:00.000Z` }, hearers)
      const changed = new Map(alerts.map((alert) => [alert.id, Alert.parse(JSON.parse(JSON.stringify(alert)))]))
      filed = [...filed.filter(({ id }) => !changed.has(id)), ...changed.values()]
      return say.map(({ to, transition, why }) => `${to} ${transition} ${why}`)
    },
    edit: (change: (alert: Alert) => Alert) => void (filed = filed.map(change)),
    hear: (all: readonly Hearer[]) => void (hearers = hearersOf(all)),
    only: () => filed[0]!,
  }
}

test('what is found is said once, and again at each threshold, whichever nights were missed', () => {
  const { night } = nights()
  expect(night('2017-12-15', atRisk)).toEqual(['anna 1 found'])
  expect(night('2017-12-16', atRisk)).toEqual([])
  expect(night('2018-02-01', atRisk)).toEqual(['anna 2 threshold-120'])
  expect(night('2018-02-02', atRisk)).toEqual([])
  // 90 and 60 fell into nights that were missed: only the nearer is said.
  expect(night('2018-04-20', atRisk)).toEqual(['anna 3 threshold-60'])
  expect(['2018-05-02', '2018-05-18', '2018-05-25', '2018-05-31'].flatMap((day) => night(day, atRisk))).toEqual(['anna 4 threshold-30', 'anna 5 threshold-14', 'anna 6 threshold-7', 'anna 7 threshold-1'])
  expect(night('2018-06-01', unmet)).toEqual(['anna 8 threshold-0'])
  expect(night('2018-06-02', unmet)).toEqual([])
})

test('a lost level is silent from then on, and after its renewal another alert speaks', () => {
  const { night } = nights()
  night('2018-05-31', atRisk)
  expect(night('2018-06-01', unmet)).toEqual(['anna 2 threshold-0'])
  expect(night('2018-06-30', unmet)).toEqual([])
  expect(night('2018-07-01', { ...unmet, renewal: '2019-06-30' })).toEqual(['anna 1 found'])
  expect(night('2018-07-02', { ...unmet, renewal: '2019-06-30' })).toEqual([])
})

test('what got worse is said again; what got better, or stayed, is not', () => {
  const { night } = nights()
  night('2018-01-01', atRisk)
  expect(night('2018-01-02', { ...atRisk, lastDay: '2018-06-15' })).toEqual([])
  expect(night('2018-01-03', { ...atRisk, lastDay: '2018-05-14' })).toEqual(['anna 2 worse'])
  expect(night('2018-01-04', { ...atRisk, lastDay: '2018-05-14', causes: ['one', 'two'] })).toEqual(['anna 3 worse'])
  expect(night('2018-01-05', { ...atRisk, lastDay: '2018-05-14' })).toEqual([])
  expect(night('2018-01-06', unmet)).toEqual(['anna 4 worse'])
})

test('resolved is told to those who had it, and what opens again goes on counting', () => {
  const { night, hear } = nights()
  expect(night('2018-01-01', atRisk)).toEqual(['anna 1 found'])
  hear([admin('anna'), admin('bert')])
  expect(night('2018-01-02', safe)).toEqual(['anna 2 resolved'])
  expect(night('2018-01-03', safe)).toEqual([])
  expect(night('2018-01-04', atRisk)).toEqual(['anna 3 reopened', 'bert 3 reopened'])
})

test('what belongs to a programme that is over is silent', () => {
  const { night } = nights()
  night('2018-01-01', atRisk)
  expect(night('2018-01-02', { ...unmet, ended: true })).toEqual([])
  expect(night('2018-01-03', { ...unmet, ended: true })).toEqual([])
})

test('a level nobody wants any more is resolved', () => {
  const { night } = nights()
  night('2018-01-01', atRisk)
  expect(night('2018-01-02')).toEqual(['anna 2 resolved'])
})

test('a clock set back says nothing, and the day after it is as it was', () => {
  const { night } = nights()
  night('2018-01-01', atRisk)
  expect(night('2018-01-02', safe)).toEqual(['anna 2 resolved'])
  expect(night('2017-12-01', atRisk)).toEqual([])
  expect(night('2018-01-03', safe)).toEqual([])
})

test('put off, it is silent until its day; not when it got worse, nor in the last week', () => {
  const { night, edit, only } = nights()
  night('2018-03-01', atRisk)
  edit((alert) => snooze(alert, '2018-04-10', 'anna', '2018-03-01T09:00:00.000Z'))
  expect(wakes(only())).toBe('2018-04-10')
  expect(night('2018-04-05', atRisk)).toEqual([])
  expect(night('2018-04-10', atRisk)).toEqual(['anna 2 threshold-60'])
  edit((alert) => snooze(alert, '2019-01-01', 'anna', '2018-04-10T09:00:00.000Z'))
  expect(night('2018-05-18', atRisk)).toEqual([])
  expect(night('2018-05-25', atRisk)).toEqual(['anna 3 threshold-7'])
  edit((alert) => snooze(alert, '2019-01-01', 'anna', '2018-05-25T09:00:00.000Z'))
  expect(night('2018-05-26', { ...atRisk, lastDay: '2018-05-28' })).toEqual(['anna 4 worse'])
})

test('put off, it is brought up again on its day, once, though nothing else is new', () => {
  const { night, edit, only } = nights([admin('anna'), admin('bert')])
  night('2018-03-03', atRisk)
  edit((alert) => snooze(alert, '2018-03-10', 'anna', '2018-03-03T09:00:00.000Z'))
  expect(night('2018-03-09', atRisk)).toEqual([])
  // The night of that day was missed.
  expect(night('2018-03-12', atRisk)).toEqual(['anna 2 reminded', 'bert 2 reminded'])
  expect(only().snoozed).toBeNull()
  expect(night('2018-03-13', atRisk)).toEqual([])
  edit((alert) => snooze(alert, '2018-06-08', 'anna', '2018-03-13T09:00:00.000Z'))
  expect(night('2018-06-01', unmet)).toEqual(['anna 3 threshold-0', 'bert 3 threshold-0'])
  expect(night('2018-06-08', unmet)).toEqual(['anna 4 reminded', 'bert 4 reminded'])
  edit((alert) => snooze(alert, '2018-06-20', 'anna', '2018-06-08T09:00:00.000Z'))
  expect(night('2018-06-10', safe)).toEqual(['anna 5 resolved', 'bert 5 resolved'])
  expect(night('2018-06-20', safe)).toEqual([])
})

describe('what is urgent and stays unanswered', () => {
  const all = [admin('anna'), admin('bert', { off: true }), channel('19:general', { off: true })]

  test('goes to the other admins after two days, and to the channel after two more', () => {
    const { night } = nights(all)
    expect(night('2018-05-26', atRisk)).toEqual(['anna 1 found'])
    expect(night('2018-05-27', atRisk)).toEqual([])
    expect(night('2018-05-28', atRisk)).toEqual(['bert 2 escalated'])
    expect(night('2018-05-29', atRisk)).toEqual([])
    expect(night('2018-05-30', atRisk)).toEqual(['19:general 3 escalated'])
    expect(night('2018-05-31', atRisk)).toEqual(['anna 4 threshold-1'])
  })

  test('goes nowhere once somebody has answered', () => {
    const { night, edit } = nights(all)
    night('2018-05-26', atRisk)
    edit((alert) => {
      const answered = acknowledge(alert, 'anna', '2018-05-26T09:00:00.000Z')
      return 'alert' in answered ? answered.alert : alert
    })
    expect(night('2018-05-28', atRisk)).toEqual([])
    expect(night('2018-05-30', atRisk)).toEqual([])
  })

  test('goes to the rest at once where none of the first can be reached, and to the channel where nobody can', () => {
    const { night, hear } = nights([admin('anna', { reachable: false }), all[1]!, all[2]!])
    expect(night('2018-03-03', atRisk)).toEqual(['anna 1 found', 'bert 1 found'])
    hear([admin('anna', { reachable: false }), admin('bert', { off: true, reachable: false }), all[2]!])
    expect(night('2018-04-02', atRisk)).toEqual(['anna 2 threshold-60', '19:general 2 threshold-60'])
  })
})

test('whoever becomes an admin when nobody who was told is left hears of what is open, the next night, once', () => {
  const { night, hear } = nights()
  night('2018-03-03', atRisk)
  hear([admin('bert', { reachable: false })])
  expect(night('2018-03-04', atRisk)).toEqual([])
  hear([admin('bert'), channel('19:general', { off: true })])
  expect(night('2018-03-05', atRisk)).toEqual(['bert 2 escalated'])
  expect(night('2018-03-06', atRisk)).toEqual([])
})

test('an alert that was found when there was no admin at all reaches the first one', () => {
  const { night, hear } = nights([])
  expect(night('2018-03-03', atRisk)).toEqual([])
  hear([admin('anna')])
  expect(night('2018-03-04', atRisk)).toEqual(['anna 2 escalated'])
})

test('where nobody is left to call it is tried again as often as there was time to answer, and whoever has come by then is called', () => {
  const { night, hear, only } = nights()
  night('2018-05-26', atRisk)
  expect(night('2018-05-28', atRisk)).toEqual([])
  expect(wakes(only())).toBe('2018-05-30')
  hear([admin('anna'), channel('19:general', { off: true })])
  expect(night('2018-05-29', atRisk)).toEqual([])
  expect(night('2018-05-30', atRisk)).toEqual(['19:general 2 escalated'])
})

test('where every admin has turned alerts off, all of them hear', () => {
  const { night } = nights([admin('anna', { off: true }), admin('bert', { off: true })])
  expect(night('2018-01-01', atRisk)).toEqual(['anna 1 found', 'bert 1 found'])
})

test('of two who acknowledge, the second learns who was first; whoever was first may press again', () => {
  const { night, only } = nights()
  night('2018-01-01', atRisk)
  const first = acknowledge(only(), 'anna', '2018-01-01T09:00:00.000Z')
  if ('already' in first) throw new Error('nobody was there before')
  expect(acknowledge(first.alert, 'bert', '2018-01-01T09:00:01.000Z')).toEqual({ already: 'anna' })
  expect(acknowledge(first.alert, 'anna', '2018-01-01T09:00:02.000Z')).toEqual(first)
})

test('a step is asked once, answered once, and asked anew only after a refusal', () => {
  const { night, only } = nights()
  night('2018-01-01', atRisk)
  const step = { person: 'tom', take: ['70-347'], by: 'anna' }
  const asked = assign(only(), step, '2018-01-01T09:00:00.000Z')
  const declined = answerStep(asked, 'tom', ['70-347'], 'declined')
  expect(declined.steps).toEqual([{ ...step, state: 'declined' }])
  expect(assign(declined, step, '2018-01-02T09:00:00.000Z').steps).toEqual([{ ...step, state: 'asked' }])
  const accepted = answerStep(asked, 'tom', ['70-347'], 'accepted')
  expect(assign(accepted, step, '2018-01-02T09:00:00.000Z').steps).toEqual([{ ...step, state: 'accepted' }])
})
