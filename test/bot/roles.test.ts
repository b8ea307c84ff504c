import { describe, expect, test } from 'vitest'
import { respond } from '../../bot/bot.ts'
import type { World } from '../../bot/bot.ts'
import type { Inbound, Where } from '../../bot/message.ts'
import type { Change, ChangeKind } from '../../src/change.ts'
import { Organization } from '../../src/organization.ts'
import { writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Shelf } from '../../src/store/store.ts'
import { rules } from './answering.ts'

/* Who may write what, at the moment of the press, whatever card the button came from. */

const firm = Organization.parse({
  id: 'firm',
  people: [
    { id: 'ada', name: 'Ada Admin', objectId: 'account-ada' },
    { id: 'ben', name: 'Ben Admin', objectId: 'account-ben' },
    { id: 'eve', name: 'Eve Employee', objectId: 'account-eve', leaves: '2018-06-30' },
    { id: 'col', name: 'Col League', objectId: 'account-col' },
    { id: 'fay', name: 'Fay Former', objectId: 'account-fay', leaves: '2017-12-14' },
  ],
  admins: ['ada', 'ben', 'fay'],
  memberships: [{ competency: 'messaging', level: 'silver', anniversary: '2017-01-31' }],
  targets: [{ competency: 'messaging', level: 'gold' }],
  attested: { 'digital-partner-of-record': { from: '2015-01-01' } },
  strangers: [{ objectId: 'account-x', name: 'Xavier' }],
  designations: [{ designation: 'security' }],
})

/** One of every kind that would be accepted, about Eve where it is about somebody. */
const accepted: { readonly [Kind in ChangeKind]: Extract<Change, { kind: Kind }> } = {
  record: { kind: 'record', person: 'eve', credentials: ['70-345'], day: '2017-12-01' },
  leave: { kind: 'leave', person: 'eve', day: '2018-03-31' },
  stay: { kind: 'stay', person: 'eve' },
  join: { kind: 'join', person: 'eve', day: '2017-01-01' },
  move: { kind: 'move', person: 'eve', to: null, day: '2018-01-01' },
  membership: { kind: 'membership', competency: 'messaging', level: 'gold', day: '2018-01-01' },
  'membership-ended': { kind: 'membership-ended', competency: 'messaging', level: 'silver' },
  anniversary: { kind: 'anniversary', day: '2018-01-01' },
  target: { kind: 'target', competency: 'cloud-crm', level: 'gold' },
  'target-dropped': { kind: 'target-dropped', competency: 'messaging', level: 'gold' },
  market: { kind: 'market', market: 'developing' },
  'time-zone': { kind: 'time-zone', timeZone: 'Europe/Rome' },
  language: { kind: 'language', language: 'it' },
  figure: { kind: 'figure', figure: 'active-entitlements', value: 5, day: '2017-12-01' },
  attest: { kind: 'attest', attest: 'office-365-association', day: '2017-12-01' },
  'attest-ended': { kind: 'attest-ended', attest: 'digital-partner-of-record', day: '2017-12-01' },
  enrolment: { kind: 'enrolment', designation: 'data-ai', day: '2027-05-03' },
  'enrolment-ended': { kind: 'enrolment-ended', designation: 'security' },
  'enrolment-target': { kind: 'enrolment-target', designation: 'modern-work' },
  classification: { kind: 'classification', designation: 'infrastructure', track: 'SMB' },
  metric: { kind: 'metric', designation: 'data-ai', metric: 'deployments', value: 3, month: '2017-11' },
  admin: { kind: 'admin', person: 'eve' },
  'admin-removed': { kind: 'admin-removed', person: 'ben' },
  setting: { kind: 'setting', setting: 'open', value: true },
  dates: { kind: 'dates', credential: '70-345', date: 'retires', day: '2018-12-01', source: 'mail' },
  link: { kind: 'link', person: 'eve', objectId: 'account-x' },
}

const actors = {
  admin: { account: 'account-ada' },
  herself: { account: 'account-eve' },
  colleague: { account: 'account-col' },
  nobody: { account: 'account-nobody' },
  'admin who left': { account: 'account-fay' },
  guest: { account: 'account-ada', guest: true },
  'other tenant': { account: 'account-ada', tenant: 'other' },
  'admin in a channel': { account: 'account-ada', where: 'channel' },
  'herself in a group': { account: 'account-eve', where: 'group' },
} as const satisfies Record<string, { account: string; guest?: boolean; tenant?: string; where?: Where }>
type Actor = keyof typeof actors

async function firmOpen() {
  const store = sqliteStore(':memory:')
  const shelf = store.shelf('firm')
  await writeOrganization(shelf, null, firm)
  let count = 0
  const world: World = { shelf: store.shelf, today: () => '2017-12-15', now: () => String(count++), rules, firstAdmins: [], asked: { get: () => undefined, set: () => undefined } }
  const act = (actor: Actor, does: Partial<Inbound>) => {
    const { account, guest = false, tenant = 'firm', where = 'personal' } = actors[actor] as { account: string; guest?: boolean; tenant?: string; where?: Where }
    return respond({ id: `a${count}`, kind: 'message', text: '', tenant, conversation: { id: `${where}-${account}`, where }, person: { objectId: account, name: actor, guest }, locale: 'en', ...does }, world)
  }
  return { shelf, act, press: (actor: Actor, action: object) => act(actor, { kind: 'action', action }) }
}

async function contents(shelf: Shelf): Promise<string> {
  const all: unknown[] = []
  for await (const { id, body } of shelf.list('')) all.push({ id, body })
  return JSON.stringify(all)
}

const pressed = (change: Change) => {
  const { day, ...rest } = { day: undefined, ...change }
  return { press: 'confirm', change: rest, ...(day === undefined ? {} : { day }) }
}

const mayWrite = (kind: ChangeKind): readonly Actor[] => (kind === 'record' ? ['admin', 'herself'] : ['admin'])

describe.each(Object.values(accepted))('$kind', (change) => {
  test('is written by whom it may be, and by nobody else', async () => {
    const wrote: string[] = []
    for (const actor of Object.keys(actors) as Actor[]) {
      const { shelf, press } = await firmOpen()
      const before = await contents(shelf)
      await press(actor, pressed(change))
      if ((await contents(shelf)) !== before) wrote.push(actor)
    }
    expect(wrote).toEqual(mayWrite(change.kind))
  })

  test('is taken back by whom it may be, and by nobody else', async () => {
    const undid: string[] = []
    for (const actor of Object.keys(actors) as Actor[]) {
      const { shelf, press } = await firmOpen()
      const done = await press('admin', pressed(change))
      const { data: undo } = done.replace!.card.actions![0] as unknown as { data: object }
      const before = await contents(shelf)
      // What the button claims to undo does not count, only what was written.
      await press(actor, { ...undo, change: { kind: 'record', person: actor === 'colleague' ? 'col' : 'eve', credentials: ['70-345'] } })
      if ((await contents(shelf)) !== before) undid.push(actor)
    }
    // Who was just made an admin is one.
    expect(undid).toEqual(change.kind === 'admin' ? ['admin', 'herself'] : mayWrite(change.kind))
  })
})

describe('other presses', () => {
  const others: readonly [object, readonly Actor[]][] = [
    [{ press: 'forget', person: 'eve' }, ['admin', 'herself']],
    [{ press: 'account', account: 'account-x', who: 'eve' }, ['admin']],
    [{ press: 'nobody', account: 'account-x' }, ['admin']],
    [{ press: 'market', market: 'developing' }, ['admin', 'admin in a channel']],
  ]
  test.each(others)('%j', async (action, allowed) => {
    const wrote: string[] = []
    for (const actor of Object.keys(actors) as Actor[]) {
      const { shelf, press } = await firmOpen()
      const before = await contents(shelf)
      await press(actor, action)
      if ((await contents(shelf)) !== before) wrote.push(actor)
    }
    expect(wrote).toEqual(allowed)
  })

  test('what only admins see is shown to admins only', async () => {
    const { act, press } = await firmOpen()
    const shown: string[] = []
    for (const actor of ['herself', 'colleague', 'nobody', 'admin who left', 'guest', 'other tenant', 'admin in a channel', 'herself in a group'] as const) {
      const answers = [await act(actor, { text: 'settings' }), await act(actor, { text: 'forget Ben' }), await press(actor, { press: 'set', set: 'open:true' }), await press(actor, { press: 'settings' })]
      if (/would be erased|What holds now|everybody's exams/.test(JSON.stringify(answers))) shown.push(actor)
    }
    expect(shown).toEqual([])
    expect(JSON.stringify(await act('admin', { text: 'settings' }))).toContain('What holds now')
  })

  test('an admin who is none any more writes nothing from an old card', async () => {
    const { shelf, press } = await firmOpen()
    await press('admin', pressed({ kind: 'admin', person: 'col' }))
    await press('colleague', pressed({ kind: 'admin-removed', person: 'ada' }))
    const before = await contents(shelf)
    await press('admin', pressed(accepted.market))
    expect(await contents(shelf)).toBe(before)
  })
})
