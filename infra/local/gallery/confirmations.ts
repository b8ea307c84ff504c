import { confirmLeave } from '../../../cards/confirm-leave.ts'
import { confirmRecord } from '../../../cards/confirm-record.ts'
import { refused } from '../../../cards/refused.ts'
import type { Text } from '../../../cards/text/text.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { on, messagingGold, messagingSilver, cloudSilver, crmSilver } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** Before and after a write. */
export function confirmationExhibits({ called, giulia, lucia }: World): Exhibits {
  const record = {
    catalog,
    on,
    person: giulia,
    me: false,
    credentials: ['70-345'],
    day: '2017-12-12',
    changes: [],
    expectedBy: null,
    event: null,
  }
  const leave = { catalog, person: lucia, day: '2018-02-28', changes: [], event: null }
  const whys = [
    'unknown-person',
    'unknown-credential',
    'future',
    'too-early',
    'retired',
    'not-employed',
    'changed-since',
  ] as const
  return {
    ...Object.fromEntries(
      whys.map((why) => [
        `refused-${why}`,
        (text: Text) => refused({ catalog, why, person: giulia, credential: 'MB2-877', day: '2018-01-01' }, text),
      ]),
    ),
    ...Object.fromEntries(
      whys.map((why) => [
        `refused-${why}-undated`,
        (text: Text) => refused({ catalog, why, person: giulia, credential: 'MB2-709', day: null }, text),
      ]),
    ),
    'record-asked': (text) =>
      confirmRecord(
        {
          ...record,
          state: 'asked',
          changes: [
            { kind: 'fewer', target: messagingGold, before: 2, after: 1 },
            { kind: 'gained', target: messagingSilver, until: null },
          ],
        },
        text,
      ),
    'record-asked-day': (text) =>
      confirmRecord({ ...record, state: 'asked', day: null, me: true, credentials: ['70-345', 'MCSE:Productivity'] }, text),
    'record-done': (text) =>
      confirmRecord(
        {
          ...record,
          state: 'done',
          event: 'event-1',
          expectedBy: '2017-12-22',
          changes: [
            { kind: 'gained', target: messagingSilver, until: '2018-06-30' },
            { kind: 'longer', target: cloudSilver, lastDay: '2018-06-30' },
          ],
        },
        text,
      ),
    'record-done-me': (text) => confirmRecord({ ...record, state: 'done', me: true, day: null }, text),
    'record-undone': (text) =>
      confirmRecord(
        { ...record, state: 'undone', changes: [{ kind: 'more', target: messagingGold, before: 1, after: 2 }] },
        text,
      ),
    'record-cancelled': (text) => confirmRecord({ ...record, state: 'cancelled' }, text),
    'record-already': (text) => confirmRecord({ ...record, state: 'already', person: { id: 'x', name: called('') } }, text),
    'leave-asked': (text) =>
      confirmLeave(
        {
          ...leave,
          state: 'asked',
          changes: [
            { kind: 'lost', target: cloudSilver, lastDay: '2018-02-28', missing: 1 },
            { kind: 'shorter', target: messagingSilver, lastDay: '2018-02-28' },
          ],
        },
        text,
      ),
    'leave-asked-day': (text) => confirmLeave({ ...leave, state: 'asked', day: null }, text),
    'leave-asked-nothing': (text) => confirmLeave({ ...leave, state: 'asked' }, text),
    'leave-done': (text) =>
      confirmLeave(
        {
          ...leave,
          state: 'done',
          event: 'event-2',
          changes: [
            { kind: 'lost', target: cloudSilver, lastDay: null, missing: 1 },
            { kind: 'lost', target: crmSilver, lastDay: null, missing: 0 },
          ],
        },
        text,
      ),
    'leave-undone': (text) => confirmLeave({ ...leave, state: 'undone' }, text),
    'leave-cancelled': (text) => confirmLeave({ ...leave, state: 'cancelled' }, text),
    'leave-already': (text) => confirmLeave({ ...leave, state: 'already' }, text),
  }
}
