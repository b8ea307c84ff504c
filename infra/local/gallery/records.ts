import { account } from '../../../cards/account.ts'
import { forget } from '../../../cards/forget.ts'
import { history } from '../../../cards/history.ts'
import type { Changed } from '../../../cards/history.ts'
import { incomplete } from '../../../cards/incomplete.ts'
import { mine } from '../../../cards/mine.ts'
import { plain } from '../../../cards/plain.ts'
import { settings } from '../../../cards/settings.ts'
import type { Text } from '../../../cards/text/text.ts'
import { whichOrganization } from '../../../cards/which-organization.ts'
import { texts } from '../../../cards/text/languages.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { Organization } from '../../../src/organization.ts'
import { messagingGold, on } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** What was written, afterwards: the history, the settings, one's own data, erasure, whose account it is. */
export function recordExhibits({ called, anna, giulia, lucia, tom }: World): Exhibits {
  const everybody = new Map([anna, giulia, lucia, tom].map(({ id, name }) => [id, name]))
  const names = { catalog, person: (id: string) => plain(everybody.get(id) ?? '') || '–', organization: (id: string) => plain(called(id)) }
  const of = Organization.parse({ id: 'nordwind', people: [], admins: [anna.id, tom.id], targets: [messagingGold], timeZone: 'Europe/Rome' })
  const common = { by: anna.name, on, via: 'chat' as const, undone: null, mine: true }
  const changes: Changed[] = [
    { ...common, event: 'event-1', change: { kind: 'record', person: giulia.id, credentials: ['70-345'], day: '2017-12-12' } },
    { ...common, event: 'event-2', change: { kind: 'leave', person: lucia.id, day: '2018-02-28' }, undone: { by: tom.name, on } },
    { ...common, event: 'event-3', change: { kind: 'market', market: 'developing' }, via: 'set-up', on: '2017-12-14' },
    { ...common, event: 'event-4', change: 'file', brought: { rows: 14, applied: 12, joining: 2, leaving: 1 }, via: 'file', on: '2017-12-13', mine: false },
    { ...common, event: 'event-7', change: 'file', via: 'command-line', by: '', on: '2017-12-13', mine: false },
    { ...common, event: 'event-5', change: { kind: 'link', person: tom.id, objectId: 'x' }, via: 'profile', by: '', on: '2017-12-13' },
    { ...common, event: 'event-6', change: 'forgot', by: '', on: '2017-12-12', mine: false },
  ]
  const erase = { person: giulia, me: false, documents: 7, backupsUntil: '2017-12-22' }
  const whats = Object.keys(texts.en.incomplete.what) as (keyof Text['incomplete']['what'])[]
  return {
    history: (text) => history({ ...names, changes, skip: 0, more: true }, text),
    'history-older': (text) => history({ ...names, changes: changes.slice(3, 5), skip: 8, more: false }, text),
    'history-nothing': (text) => history({ ...names, changes: [], skip: 0, more: false }, text),
    settings: (text) => settings({ ...names, of, admins: of.admins, others: [] }, text),
    'settings-nobody': (text) => settings({ ...names, of, admins: [], others: ['Nordwind Iberia'] }, text),
    mine: (text) =>
      mine(
        {
          name: giulia.name,
          record: { id: giulia.id, name: giulia.name, joins: '2013-01-14', achievements: [{ credential: '70-345', passed: '2017-02-16', confirmed: '2017-02-18' }] },
          events: [{ kind: 'record', person: giulia.id, credentials: ['70-345'], day: '2017-02-16', on: '2017-02-17', via: 'chat' }],
        },
        text,
      ),
    'mine-much': (text) =>
      mine({ name: giulia.name, record: { id: giulia.id }, events: Array.from({ length: 300 }, (_, i) => ({ kind: 'record', person: giulia.id, credentials: ['70-345'], on, i })) }, text),
    'forget-asked': (text) => forget({ ...erase, state: 'asked' }, text),
    'forget-asked-me': (text) => forget({ ...erase, state: 'asked', me: true }, text),
    'forget-done': (text) => forget({ ...erase, state: 'done' }, text),
    'forget-done-one': (text) => forget({ ...erase, state: 'done', documents: 1 }, text),
    'forget-cancelled': (text) => forget({ ...erase, state: 'cancelled' }, text),
    'forget-last-admin': (text) => forget({ ...erase, state: 'last-admin' }, text),
    'account-linked': (text) => account({ state: 'linked', person: giulia, account: 'x', event: 'event-1' }, text),
    'account-stranger': (text) => account({ state: 'stranger', name: called('Zoe Unknown'), account: 'x', candidates: [giulia, lucia, tom] }, text),
    'which-organization': (text) => whichOrganization({ asked: 'x', organizations: [{ id: 'a', name: called('Nordwind Italia') }, { id: 'b', name: called('Nordwind Iberia') }] }, text),
    'account-asked': (text) => account({ state: 'asked' }, text),
    'account-settled': (text) => account({ state: 'settled', person: giulia }, text),
    'account-nobody': (text) => account({ state: 'nobody' }, text),
    ...Object.fromEntries(whats.map((what) => [`incomplete-${what}`, (text: Text) => incomplete({ what }, text)])),
  }
}
