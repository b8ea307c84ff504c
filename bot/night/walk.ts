import { createHash } from 'node:crypto'
import * as z from 'zod'
import { designations } from '../../src/catalog/designations.ts'
import { Asks, asksOf, revisions } from '../../src/catalog/revised.ts'
import type { Rules } from '../../src/catalog/rules.ts'
import { addDays, toNumber } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { FOREVER } from '../../src/survey.ts'
import { BUCKETS, bucketOf } from '../../src/store/store.ts'
import type { Row, Shelf } from '../../src/store/store.ts'
import { auditOne } from './audit-one.ts'
import type { Release } from './besides.ts'
import { deliver, Stopped } from './deliver.ts'
import type { Night } from './night.ts'
import { doneId } from './system.ts'

/* A night over everybody: a message for each bucket, each bucket's organizations in turn, and a note when all of them are done. */

/** What a bucket has to do in a night: what is due, a seventh of all besides (those of these weekdays), or all. */
export const Task = z.object({ run: z.string(), bucket: z.number(), weekdays: z.array(z.number()), all: z.boolean(), catalog: z.string(), after: z.string().nullable() })
export type Task = z.infer<typeof Task>

/** What belongs to no tenant. */
const system = ({ store }: Night): Shelf => store.shelf('system')

const Completed = z.object({ run: z.string(), at: z.string(), catalog: z.string() })
const LAST = 'night-completed'
/** Notes of a night are of use until the next ones have passed. */
const SECONDS = 40 * 86_400

/** The last night in which every bucket was done. */
export async function lastNight(night: Night): Promise<z.infer<typeof Completed> | null> {
  return Completed.safeParse((await system(night).read([LAST])).get(LAST)?.body).data ?? null
}

/** The messages of tonight, with what nights that were missed have left. None where it is done already. */
export async function tasksOf(night: Night): Promise<Task[]> {
  const run = night.today('UTC')
  const catalog = printOf(night)
  const last = await lastNight(night)
  const done = await system(night).read(Array.from({ length: BUCKETS }, (_, bucket) => doneId(run, bucket)))
  if (last?.catalog !== catalog) await system(night).write([{ id: askedId(catalog), body: asksOf(night.rules.catalog), was: null }])
  const missed = last === null ? 7 : Math.min(7, Math.max(1, toNumber(run) - toNumber(last.run)))
  const weekdays = Array.from({ length: missed }, (_, i) => (toNumber(run) - i) % 7)
  const task = { run, weekdays, all: last?.catalog !== catalog, catalog, after: null }
  return Array.from({ length: BUCKETS }, (_, bucket) => ({ ...task, bucket })).filter(({ bucket }) => !done.has(doneId(run, bucket)))
}

/** A changed catalog changes what everybody lacks. */
export function printOf({ rules }: Pick<Night, 'rules'>): string {
  const known = prints.get(rules)
  if (known !== undefined) return known
  const print = createHash('sha256').update(JSON.stringify([[...rules.catalog.competencies], [...rules.catalog.credentials], [...designations.designations]])).digest('base64url').slice(0, 16)
  prints.set(rules, print)
  return print
}
const prints = new WeakMap<Rules, string>()

/** What a catalog asked stays on file, to be compared with the next one. */
const askedId = (catalog: string): string => `catalog-${catalog}`

/** What tonight's catalog asks otherwise than that of the last night; nothing where there was none. */
async function releaseOf(night: Night, { catalog, all }: Task): Promise<Release | undefined> {
  const last = all ? await lastNight(night) : null
  if (last === null || last.catalog === catalog) return undefined
  const before = Asks.safeParse((await system(night).read([askedId(last.catalog)])).get(askedId(last.catalog))?.body).data
  return before && { release: catalog, revisions: revisions(before, asksOf(night.rules.catalog)) }
}

/** As many at once as keep a core busy while the store answers. */
const TOGETHER = 16

/** Audits a bucket's organizations and says what is new; what is left when time is up comes back, to be gone on with. */
export async function auditBucket(night: Night, task: Task, late: () => boolean): Promise<Task | null> {
  const bad: string[] = []
  const release = await releaseOf(night, task)
  let batch: Row[] = []
  let after = task.after
  let quiet = false
  // East of Greenwich it may be tomorrow already.
  const soon = addDays(task.run, 1)
  async function flush(): Promise<void> {
    const looked = (await Promise.all(batch.map((row) => tried(row, () => look(row))))).filter((one) => one !== undefined)
    // Before anything is told, which takes its time: whoever records something meanwhile writes a day of her own.
    await night.store.due.put(...looked.flatMap(({ row, next }) => (next === row.day ? [] : { ...row, day: next })))
    await Promise.all(looked.map(({ row, news }) => tried(row, async () => (news && !quiet ? deliver(night, row.tenant, row.organization) : undefined))))
    after = batch.at(-1) === undefined ? after : keyOf(batch.at(-1)!)
    batch = []
  }
  async function look(row: Row) {
    const audited = await auditOne(night, row.tenant, row.organization, { release, walked: true })
    if (audited === undefined) return undefined
    bad.push(...audited.bad.map((id) => `${row.tenant} ${id}`))
    if (audited.say.length > 0) night.count?.('alerts.found', audited.say.length)
    return { row, next: audited.next, news: audited.say.length > 0 || release !== undefined }
  }
  async function tried<Done>({ tenant, organization }: Row, work: () => Promise<Done>): Promise<Done | undefined> {
    try {
      return await work()
    } catch (error) {
      // Said later, by whoever delivers; filed it is.
      if (error instanceof Stopped) quiet = true
      else bad.push(`${tenant} organization-${organization}`)
      night.log(error instanceof Stopped ? 'Teams does not accept who we are' : 'An organization could not be audited', { error: error instanceof Error ? error.name : typeof error })
      return undefined
    }
  }
  for await (const row of night.store.due.rows(task.bucket, FOREVER)) {
    if (task.after !== null && keyOf(row) <= task.after) continue
    if (!isWanted(row, task, soon)) continue
    batch.push(row)
    if (batch.length < TOGETHER) continue
    await flush()
    if (late()) return { ...task, after }
  }
  await flush()
  await complete(night, task, bad)
  return null
}

const keyOf = ({ tenant, organization }: Row): string => `${tenant} ${organization}`

const isWanted = (row: Row, { weekdays, all }: Task, soon: Day): boolean => all || row.day <= soon || (weekdays.length > 0 && weekdays.includes(bucketOf(keyOf(row), 7)))

/** What a person has to look at, as far as a note goes. */
const MOST_BAD = 100

async function complete(night: Night, { run, bucket, catalog }: Task, bad: readonly string[]): Promise<void> {
  const shelf = system(night)
  await shelf.write([{ id: doneId(run, bucket), body: { run, bucket, bad: bad.slice(0, MOST_BAD), more: Math.max(0, bad.length - MOST_BAD) }, was: null, seconds: SECONDS }])
  const done = await shelf.read(Array.from({ length: BUCKETS }, (_, one) => doneId(run, one)))
  if (done.size < BUCKETS) return
  const was = (await shelf.read([LAST])).get(LAST)?.version ?? null
  // An alarm of the deployment listens for this sentence (infra/azure/watch.bicep).
  if (await shelf.write([{ id: LAST, body: { run, at: night.now(), catalog }, was }])) night.log('The night is complete', { run })
}

/** Documents nobody could read in a night. */
export async function badOf(night: Night, run: Day): Promise<string[]> {
  const notes = await system(night).read(Array.from({ length: BUCKETS }, (_, bucket) => doneId(run, bucket)))
  return [...notes.values()].flatMap(({ body }) => z.object({ bad: z.array(z.string()) }).safeParse(body).data?.bad ?? []).sort()
}

/** Says whatever is still unsaid. */
export async function deliverAll(night: Night, late: () => boolean): Promise<void> {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for await (const { tenant, organization } of night.store.pending.rows(bucket, night.today('UTC'))) {
      if (late()) return
      try {
        await deliver(night, tenant, organization)
      } catch (error) {
        night.log(error instanceof Stopped ? 'Teams does not accept who we are' : 'A message could not be delivered', { error: error instanceof Error ? error.name : typeof error })
        if (error instanceof Stopped) return
      }
    }
  }
}

/** Of so many rows a bucket's oldest is told; should more wait, it is at least that old. */
const MOST_LOOKED_AT = 500

/** The day for which the message that has waited longest was meant; `null`: nothing waits. */
export async function oldestWaiting(night: Night): Promise<Day | null> {
  const days = await Promise.all(Array.from({ length: BUCKETS }, (_, bucket) => oldestIn(night, bucket)))
  return days.reduce((oldest, day) => (day !== null && (oldest === null || day < oldest) ? day : oldest), null)
}

async function oldestIn({ store, today }: Night, bucket: number): Promise<Day | null> {
  let [oldest, seen] = [null as Day | null, 0]
  for await (const { day } of store.pending.rows(bucket, today('UTC'))) {
    if (oldest === null || day < oldest) oldest = day
    if (++seen === MOST_LOOKED_AT) break
  }
  return oldest
}
