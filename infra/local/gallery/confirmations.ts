import { confirm } from '../../../cards/confirm.ts'
import type { Confirm } from '../../../cards/confirm.ts'
import { plain } from '../../../cards/plain.ts'
import { refused } from '../../../cards/refused.ts'
import type { Text } from '../../../cards/text/text.ts'
import type { Change } from '../../../src/change.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { on, messagingGold, messagingSilver, cloudSilver, crmSilver } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** Before and after a write. */
export function confirmationExhibits({ called, giulia, lucia }: World): Exhibits {
  const names = new Map([giulia, lucia].map(({ id, name }) => [id, name]))
  const frame = { catalog, on, me: false, changes: [], expectedBy: null, event: null, person: (id: string) => plain(names.get(id) ?? '') || '–', organization: (id: string) => plain(called(id)) }
  const record = { kind: 'record' as const, person: giulia.id, credentials: ['70-345'], day: '2017-12-12' }
  const leave = { kind: 'leave' as const, person: lucia.id, day: '2018-02-28' }
  const shown = (data: Pick<Confirm, 'state' | 'change'> & Partial<Confirm>) => (text: Text) => confirm({ ...frame, ...data }, text)
  const every = Object.entries(changes(giulia.id, lucia.id, called))
  return {
    ...Object.fromEntries(
      whys.flatMap((why) =>
        [
          ['', { credential: 'MB2-877', day: '2018-01-01' }],
          ['-undated', { credential: 'MB2-709', day: null }],
        ].map(([suffix, facts]) => [
          `refused-${why}${suffix as string}`,
          (text: Text) => refused({ catalog, why, person: giulia, written: called('Mars/Olympus'), ...(facts as { credential: string; day: string | null }) }, text),
        ]),
      ),
    ),
    'record-asked': shown({
      state: 'asked',
      change: record,
      changes: [
        { kind: 'fewer', target: messagingGold, before: 2, after: 1 },
        { kind: 'gained', target: messagingSilver, until: null },
      ],
    }),
    'record-asked-day': shown({ state: 'asked', change: { ...record, day: null, credentials: ['70-345', 'MCSE:Productivity'] }, me: true }),
    'record-done': shown({
      state: 'done',
      change: record,
      event: 'event-1',
      expectedBy: '2017-12-22',
      changes: [
        { kind: 'gained', target: messagingSilver, until: '2018-06-30' },
        { kind: 'longer', target: cloudSilver, lastDay: '2018-06-30' },
      ],
    }),
    'record-done-me': shown({ state: 'done', change: { ...record, day: null }, me: true }),
    'record-lasts': shown({ state: 'asked', change: { ...record, credentials: ['AZ-104'] }, lasts: '2018-11-30' }),
    'record-undone': shown({ state: 'undone', change: record, changes: [{ kind: 'more', target: messagingGold, before: 1, after: 2 }] }),
    'record-cancelled': shown({ state: 'cancelled', change: { ...record, day: null } }),
    'record-already': shown({ state: 'already', change: record }),
    'leave-asked': shown({
      state: 'asked',
      change: leave,
      changes: [
        { kind: 'lost', target: cloudSilver, lastDay: '2018-02-28', missing: 1 },
        { kind: 'shorter', target: messagingSilver, lastDay: '2018-02-28' },
      ],
    }),
    'leave-asked-day': shown({ state: 'asked', change: { ...leave, day: null } }),
    'leave-asked-only-admin': shown({ state: 'asked', change: leave, onlyAdmin: true }),
    'leave-asked-nothing': shown({ state: 'asked', change: leave }),
    'leave-done': shown({
      state: 'done',
      change: leave,
      event: 'event-2',
      changes: [
        { kind: 'lost', target: cloudSilver, lastDay: null, missing: 1 },
        { kind: 'lost', target: crmSilver, lastDay: null, missing: 0 },
      ],
    }),
    'leave-undone': shown({ state: 'undone', change: leave }),
    'leave-cancelled': shown({ state: 'cancelled', change: { ...leave, day: null } }),
    'leave-already': shown({ state: 'already', change: leave }),
    ...Object.fromEntries(every.map(([name, change]) => [`change-asked-${name}`, shown({ state: 'asked', change })])),
    ...Object.fromEntries(
      every.flatMap(([name, change]) => ('day' in change ? [[`change-open-${name}`, shown({ state: 'asked', change: { ...change, day: null } })] as const] : [])),
    ),
    'change-done': shown({ state: 'done', change: { kind: 'market', market: 'developing' }, event: 'event-3', changes: [{ kind: 'gained', target: cloudSilver, until: null }] }),
    'change-score': shown({ state: 'asked', change: { kind: 'metric', designation: 'data-ai', metric: 'deployments', value: 4, month: '2017-11' }, changes: [{ kind: 'score', target: { competency: 'data-ai', level: 'designation' }, before: 53, after: 70.5, qualified: true }] }),
    'change-undone': shown({ state: 'undone', change: { kind: 'target', ...messagingGold } }),
    'change-cancelled': shown({ state: 'cancelled', change: { kind: 'admin', person: giulia.id } }),
    'change-already': shown({ state: 'already', change: { kind: 'language', language: 'it' } }),
    'change-move': shown({
      state: 'asked',
      change: { kind: 'move', person: lucia.id, to: 'Nordwind Iberia', day: '2018-03-01' },
      changes: [{ kind: 'lost', target: cloudSilver, lastDay: '2018-02-28', missing: 1 }],
      elsewhere: { organization: plain(called('Nordwind Iberia')), from: '2018-03-01', changes: [{ kind: 'fewer', target: crmSilver, before: 2, after: 1 }] },
    }),
  }
}

const whys = [
  'unknown-person', 'unknown-credential', 'future', 'too-early', 'retired', 'not-employed', 'changed-since', 'thing-changed-since', 'unknown-level', 'unknown-figure',
  'unknown-attest', 'unknown-setting', 'not-so', 'last-admin', 'not-a-time-zone', 'not-an-amount', 'linked-elsewhere',
] as const

/** One of every kind. */
const changes = (one: string, other: string, called: (name: string) => string): Readonly<Record<string, Change>> => ({
  stay: { kind: 'stay', person: one },
  join: { kind: 'join', person: other, day: '2017-12-01' },
  new: { kind: 'join', person: 'x', name: called('Ada Lovelace').slice(0, 100), day: '2018-01-08' },
  'move-away': { kind: 'move', person: one, to: null, day: '2018-03-01' },
  'move-to': { kind: 'move', person: one, to: 'Nordwind Iberia', day: '2018-03-01' },
  membership: { kind: 'membership', ...messagingSilver, day: '2018-05-15' },
  'membership-ended': { kind: 'membership-ended', ...messagingSilver },
  anniversary: { kind: 'anniversary', day: '2018-05-15' },
  target: { kind: 'target', ...messagingGold },
  'target-dropped': { kind: 'target-dropped', ...messagingGold },
  developed: { kind: 'market', market: 'developed' },
  developing: { kind: 'market', market: 'developing' },
  'time-zone': { kind: 'time-zone', timeZone: 'Europe/Rome' },
  'language-en': { kind: 'language', language: 'en' },
  'language-it': { kind: 'language', language: 'it' },
  'language-es': { kind: 'language', language: 'es' },
  figure: { kind: 'figure', figure: 'active-entitlements', value: 2300, day: '2017-11-30' },
  revenue: { kind: 'figure', figure: 'crm-cloud-revenue', value: 180_000, day: '2017-11-30' },
  attest: { kind: 'attest', attest: 'digital-partner-of-record', day: '2017-05-01' },
  'attest-ended': { kind: 'attest-ended', attest: 'digital-partner-of-record', day: '2018-04-30' },
  admin: { kind: 'admin', person: one },
  'admin-removed': { kind: 'admin-removed', person: other },
  open: { kind: 'setting', setting: 'open', value: true },
  closed: { kind: 'setting', setting: 'open', value: false },
  'confirmation-days': { kind: 'setting', setting: 'confirmationDays', value: 1 },
  'keep-leavers': { kind: 'setting', setting: 'keepLeaversMonths', value: 12 },
  backups: { kind: 'setting', setting: 'backupDays', value: 7 },
  'other-setting': { kind: 'setting', setting: called('quiet').slice(0, 100), value: 3 },
  retires: { kind: 'dates', credential: '70-345', date: 'retires', day: '2018-06-30', source: called('Mail from Microsoft').slice(0, 300) },
  accepted: { kind: 'dates', credential: '70-345', date: 'acceptedUntil', day: '2019-06-30', source: called('Mail from Microsoft').slice(0, 300) },
  enrolment: { kind: 'enrolment', designation: 'data-ai', day: '2018-05-03' },
  'enrolment-ended': { kind: 'enrolment-ended', designation: 'security' },
  'enrolment-target': { kind: 'enrolment-target', designation: 'modern-work' },
  classification: { kind: 'classification', designation: 'infrastructure', track: 'SMB' },
  metric: { kind: 'metric', designation: 'modern-work', metric: 'usage-growth', value: 380.5, month: '2017-11', option: 'CPOR' },
  link: { kind: 'link', person: one, objectId: 'x' },
})
