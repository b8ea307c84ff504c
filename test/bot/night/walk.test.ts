import { expect, test } from 'vitest'
import { badOf, auditBucket, deliverAll, lastNight, oldestWaiting, tasksOf } from '../../../bot/night/walk.ts'
import type { Task } from '../../../bot/night/walk.ts'
import { remember } from '../../../bot/night/conversations.ts'
import { rulesOf } from '../../../src/catalog/rules.ts'
import { addDays } from '../../../src/day.ts'
import { writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { BUCKETS, bucketOf } from '../../../src/store/store.ts'
import { fileOf } from '../../../bot/night/outbox.ts'
import { answering, toast } from '../answering.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import { chance } from '../../oracle/chance.ts'
import { company, nightOf, reference } from './company.ts'

const teams = await teamsHere()

const never = () => false

/** So many tenants with the sample company, each with one admin in reach. */
async function many(count: number, order: readonly number[] = Array.from({ length: count }, (_, n) => n)) {
  const store = sqliteStore(':memory:')
  const clock = nightOf(store, '2017-12-15T09:00:00.000Z')
  for (const n of order) {
    const tenant = `tenant-${n}`
    await writeOrganization(store.shelf(tenant), null, { ...company, id: tenant, admins: ['anna'] })
    await store.due.put({ tenant, organization: tenant, day: '2017-12-15' })
    await remember(store.shelf(tenant), { ...reference(teams.url, 'anna'), tenant, conversation: { id: `a:${tenant}`, where: 'personal' } })
  }
  async function run(late = never): Promise<Task[]> {
    const rest: Task[] = []
    for (const task of await tasksOf(clock.night)) {
      const left = await auditBucket(clock.night, task, late)
      if (left !== null) rest.push(left)
    }
    return rest
  }
  return { ...clock, store, run }
}

const told = () => teams.said.map(({ conversation, activity }) => `${conversation}: ${activity.summary}`).sort()

test('a night goes over everybody, notes that it is over, and has nothing to do a second time', async () => {
  const world = await many(20)
  expect(await world.run()).toEqual([])
  expect(teams.said).toHaveLength(20)
  expect(await lastNight(world.night)).toMatchObject({ run: '2017-12-15' })
  expect(await tasksOf(world.night)).toEqual([])
})

test('in whatever order organizations were stored, the same is said', async () => {
  const first = await many(12)
  await first.run()
  const before = told()
  teams.said.length = 0
  const second = await many(12, chance(3).shuffled(Array.from({ length: 12 }, (_, n) => n)))
  await second.run()
  expect(told()).toEqual(before)
})

test('nights that were missed leave their seventh to the next one, at most a week', async () => {
  const world = await many(3)
  await world.run()
  world.pretend('2017-12-19T02:00:00.000Z')
  const [task] = await tasksOf(world.night)
  expect(task).toMatchObject({ run: '2017-12-19', all: false })
  expect(new Set(task!.weekdays).size).toBe(4)
  world.pretend('2018-03-19T02:00:00.000Z')
  expect(new Set((await tasksOf(world.night))[0]!.weekdays).size).toBe(7)
})

test('in seven nights the sweep has seen everybody, due or not', async () => {
  const world = await many(30)
  await world.run()
  teams.said.length = 0
  // What nobody told the index of: a write whose row was lost.
  for (let n = 0; n < 30; n++) await world.store.due.put({ tenant: `tenant-${n}`, organization: `tenant-${n}`, day: '9999-01-01' })
  for (let night = 1; night <= 7; night++) {
    world.pretend(`${addDays('2017-12-15', night)}T09:00:00.000Z`)
    await world.run()
  }
  const rows: string[] = []
  for (let bucket = 0; bucket < BUCKETS; bucket++) for await (const { day } of world.store.due.rows(bucket, '9999-12-31')) rows.push(day)
  expect(rows.filter((day) => day === '9999-01-01')).toEqual([])
  expect(rows).toHaveLength(30)
})

test('where time is up, what is left is gone on with', async () => {
  const world = await many(60)
  const seen: string[] = []
  const all = (await tasksOf(world.night)).map((task) => ({ ...task, bucket: task.bucket }))
  for (let task: Task | null = all[0]!; task !== null; ) {
    task = await auditBucket(world.night, task, () => true)
    if (task?.after) seen.push(task.after)
  }
  for (const task of all.slice(1)) for (let left: Task | null = task; left !== null; ) left = await auditBucket(world.night, left, () => true)
  expect(new Set(seen).size).toBe(seen.length)
  expect(new Set(teams.said.map(({ conversation }) => conversation)).size).toBe(60)
  expect(await lastNight(world.night)).not.toBeNull()
})

test('an organization nobody can read is listed, and everybody else is audited', async () => {
  const world = await many(10)
  await world.store.shelf('tenant-4').write([{ id: 'organization-broken', body: { people: 'none' }, was: null }])
  await world.store.due.put({ tenant: 'tenant-4', organization: 'broken', day: '2017-12-15' })
  await world.run()
  expect(teams.said).toHaveLength(10)
  expect(await badOf(world.night, '2017-12-15')).toEqual(['tenant-4 organization-broken'])
  expect(world.logged).toContain('An organization could not be audited')
})

test('a configuration Teams does not accept stops the saying, not the auditing; later all is said', async () => {
  const world = await many(10)
  for (let n = 0; n < 64; n++) teams.failures.push({ status: 401 })
  await world.run()
  expect(await lastNight(world.night)).not.toBeNull()
  expect(await oldestWaiting(world.night)).toBe('2017-12-15')
  teams.failures.length = 0
  teams.said.length = 0
  world.pass(61)
  await deliverAll(world.night, never)
  expect(new Set(teams.said.map(({ conversation }) => conversation)).size).toBe(10)
  expect(await oldestWaiting(world.night)).toBeNull()
})

test('a catalog that changed concerns everybody', async () => {
  const world = await many(3)
  await world.run()
  world.pass(24 * 60)
  expect((await tasksOf(world.night))[0]!.all).toBe(false)
  const { rules } = world.night
  const other = { ...world.night, rules: { ...rules, catalog: { ...rules.catalog, credentials: new Map([...rules.catalog.credentials].slice(1)) } } }
  expect((await tasksOf(other))[0]!.all).toBe(true)
})

test('on the night of a new catalog every organization hears what it changes for her, due or not, and on the next night nobody does', async () => {
  const world = await many(25)
  await world.run()
  teams.said.length = 0
  for (let n = 0; n < 25; n++) await world.store.due.put({ tenant: `tenant-${n}`, organization: `tenant-${n}`, day: '9999-01-01' })
  world.pretend('2017-12-18T09:00:00.000Z')
  const { catalog } = world.night.rules
  const retired = { ...catalog, dates: { ...catalog.dates, '70-345': { ...catalog.dates['70-345'], acceptedUntil: '2018-02-28' } }, credentials: new Map([...catalog.credentials, ['70-345', { ...catalog.credentials.get('70-345')!, acceptedUntil: { day: '2018-02-28', source: 'messaging-page', certainty: 'stated' as const } }]]) }
  const next = { ...world, night: { ...world.night, rules: rulesOf(retired) } }
  for (const task of await tasksOf(next.night)) await auditBucket(next.night, task, never)
  expect(new Set(teams.said.map(({ conversation }) => conversation)).size).toBe(25)
  expect(JSON.stringify(teams.said[0]!.activity.attachments)).toContain('28 February 2018')
  teams.said.length = 0
  next.pretend('2017-12-19T09:00:00.000Z')
  for (const task of await tasksOf(next.night)) await auditBucket(next.night, task, never)
  expect(teams.said).toEqual([])
})

test('an organization first written by chat is audited, though the process died before it could tell the index', async () => {
  const store = sqliteStore(':memory:')
  const bare = { ...company, memberships: [], targets: [], admins: ['anna'] }
  // Nothing follows the write: what usually does is left out, as a death would.
  const bot = await answering(bare, store)
  expect(await Array.fromAsync(store.due.rows(bucketOf('tenant'), '9999-12-31'))).toEqual([])
  expect(toast(await bot.press('anna', { press: 'confirm', change: { kind: 'target', competency: 'messaging', level: 'gold', state: 'wanted' } }))).not.toBe('')
  const { night } = nightOf(store, '2017-12-15T09:00:00.000Z')
  for (const task of await tasksOf(night)) await auditBucket(night, task, never)
  expect((await bot.now()).targets).toHaveLength(1)
  expect((await fileOf(store.shelf('tenant'), 'tenant')).alerts).toHaveLength(1)
})
