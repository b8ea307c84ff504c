import { describe, expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { Organization } from '../../src/organization.ts'
import { writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { fakeCosmos } from '../fakes/cosmos-proxy.ts'
import { answering, toast } from './answering.ts'

const confirm = (person: string, credentials: readonly string[], day: string) => ({ press: 'confirm', change: { kind: 'record', person, credentials }, day })
const leave = (person: string, day: string) => ({ press: 'confirm', change: { kind: 'leave', person }, day })

/** The event behind the undo button of a card. */
function undoOf(answer: Awaited<ReturnType<Awaited<ReturnType<typeof answering>>['press']>>): { press: string } {
  const [action] = answer.replace?.card.actions ?? []
  return (action as unknown as { data: { press: string } }).data
}

const crowd = Organization.parse({
  id: 'tenant',
  people: [{ id: 'admin', name: 'Ada Admin', objectId: 'admin' }, ...Array.from({ length: 50 }, (_, i) => ({ id: `p${i}`, name: `Person ${i}`, objectId: `o${i}` }))],
  admins: ['admin'],
})

describe.each([
  ['a file', () => Promise.resolve({ store: sqliteStore(':memory:'), close: () => Promise.resolve() })],
  // Over its protocol, where writers really wait for each other.
  ['Cosmos DB', async () => {
    const cosmos = await fakeCosmos()
    return { store: cosmos.store(), close: cosmos.close }
  }],
])('fifty who record at the same moment in %s', (_, made) => {
  test('are all recorded, once, each with one event; or told to try again, and then recorded', { timeout: 60_000 }, async () => {
    const { store, close } = await made()
    const bot = await answering(crowd, store)
    const all = Array.from({ length: 50 }, (__, i) => `p${i}`)
    const record = async (who: string) => toast(await bot.press(who, confirm(who, ['70-345'], '2017-12-01')))
    const told = await Promise.all(all.map(record))
    const [recorded, again] = ['Recorded: you passed 70-345 on 1 December 2017.', 'Please try again in a minute.']
    expect(told.filter((one) => one !== recorded && !one.endsWith(again))).toEqual([])
    const on = async () => (await bot.now()).people.flatMap(({ id, achievements }) => achievements.map(() => id)).sort()
    // Whoever was told so is on record, and whoever was not is not.
    expect(await on()).toEqual(all.filter((__, i) => told[i] === recorded).sort())
    const late = all.filter((__, i) => told[i] !== recorded)
    for (const who of late) expect(await record(who)).toBe(recorded)
    expect(await on()).toEqual(all.toSorted())
    const events = await Array.fromAsync(bot.shelf.list('event-'))
    expect(events.map(({ body }) => (body as { by: string }).by).sort()).toEqual(all.toSorted())
    store.close()
    await close()
  })
})

test('where others are faster for seconds, the answer says that nothing was recorded and to try again', { timeout: 20_000 }, async () => {
  const store = sqliteStore(':memory:')
  let held = true
  const slow: Store = { ...store, shelf: (tenant) => ({ ...store.shelf(tenant), write: (puts) => (held ? Promise.resolve(false) : store.shelf(tenant).write(puts)) }) }
  await writeOrganization(store.shelf('tenant'), null, crowd)
  const bot = await answering(crowd, slow)
  expect(toast(await bot.press('p1', confirm('p1', ['70-345'], '2017-12-01')))).toContain('nothing was changed. Please try again in a minute.')
  expect(await bot.now()).toEqual(crowd)
  held = false
  expect(toast(await bot.press('p1', confirm('p1', ['70-345'], '2017-12-01')))).toContain('Recorded')
})

test('one press that arrives twenty times at once writes once, and says so each time', async () => {
  const bot = await answering(crowd)
  const press = confirm('p3', ['70-345', '70-347'], '2017-12-01')
  const answers = await Promise.all(Array.from({ length: 20 }, () => bot.press('admin', press)))
  expect(new Set(answers.map(toast)).size).toBe(1)
  expect(new Set(answers.map((one) => JSON.stringify(undoOf(one)))).size).toBe(1)
  expect((await bot.now()).people.find(({ id }) => id === 'p3')?.achievements).toHaveLength(2)
})

test('two admins who enter different last days: the later write stands, and the earlier can no longer be taken back', async () => {
  const bot = await answering(crowd)
  const first = await bot.press('admin', leave('p1', '2018-01-31'))
  await bot.press('admin', leave('p1', '2018-02-28'))
  const refused = await bot.press('admin', undoOf(first))
  expect(JSON.stringify(refused.replace?.card)).toContain('Person 1')
  expect((await bot.now()).people.find(({ id }) => id === 'p1')?.leaves).toBe('2018-02-28')
})

test('a day that was changed and changed back is written each time', async () => {
  const bot = await answering(crowd)
  for (const day of ['2018-01-31', '2018-02-28', '2018-01-31']) await bot.press('admin', leave('p1', day))
  expect((await bot.now()).people.find(({ id }) => id === 'p1')?.leaves).toBe('2018-01-31')
})

test('nobody undoes what an admin wrote by claiming that it was something of her own', async () => {
  const bot = await answering(sample)
  const written = undoOf(await bot.press('anna', leave('giulia', '2018-01-31')))
  const forged = { ...written, change: { kind: 'record', person: sample.people[1]!.id, credentials: ['70-345'] } }
  expect(toast(await bot.press('marco', forged))).toContain('Only an admin')
  expect((await bot.now()).people.find(({ id }) => id === 'giulia')?.leaves).toBe('2018-01-31')
})

test('what was recorded, undone and recorded again can be undone again', async () => {
  const bot = await answering(crowd)
  for (let round = 0; round < 3; round++) {
    const done = await bot.press('p1', confirm('p1', ['70-345'], '2017-12-01'))
    expect(toast(done)).toContain('Recorded')
    expect(toast(await bot.press('p1', undoOf(done)))).toContain('no longer on record')
    expect(await bot.now()).toEqual(crowd)
  }
})

test('what is on record from elsewhere is said to be there already, with nothing to undo', async () => {
  const bot = await answering(sample)
  const answer = await bot.press('marco', confirm('marco', ['70-345'], '2016-11-03'))
  expect(toast(answer)).toContain('already have 70-345')
  expect(answer.replace?.card.actions).toBeUndefined()
})

test('a press that Teams delivers again does its work once: at the same moment, after a restart, and after it was taken back', async () => {
  const store = sqliteStore(':memory:')
  const press = confirm('p3', ['70-345'], '2017-12-01')
  const bot = await answering(crowd, store)
  const [first, ...more] = await Promise.all(Array.from({ length: 10 }, () => bot.press('p3', press, 'personal', 'activity')))
  for (const one of more) expect(toast(one)).toBe(toast(first!))
  const events = async (): Promise<number> => (await Array.fromAsync(store.shelf('tenant').list('event-'))).length
  expect(await events()).toBe(1)

  const restarted = await answering(crowd, store)
  expect(toast(await restarted.press('p3', press, 'personal', 'activity'))).toBe(toast(first!))
  await restarted.press('p3', undoOf(first!))
  expect(toast(await restarted.press('p3', press, 'personal', 'activity'))).toContain('This reached me before')
  expect(await events()).toBe(2)
  expect((await bot.now()).people.find(({ id }) => id === 'p3')?.achievements).toEqual([])

  // Pressed again by somebody, it is another press.
  expect(toast(await restarted.press('p3', press))).toBe(toast(first!))
})
