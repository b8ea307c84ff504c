import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Night } from '../../bot/night/night.ts'
import { createPace } from '../../bot/night/pace.ts'
import { auditBucket } from '../../bot/night/walk.ts'
import { postThrough } from '../../bot/teams/post.ts'
import { audit, dueAfter } from '../../src/audit.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import type { Rules } from '../../src/catalog/rules.ts'
import { addDays } from '../../src/day.ts'
import type { Organization } from '../../src/organization.ts'
import { organizationId, readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { bucketOf, BUCKETS } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { FOREVER } from '../../src/survey.ts'
import { atMost, median, random } from './row.ts'
import type { Row } from './row.ts'
import { credentials, levels, on, organization } from './world.ts'

/* A night over 100,000 organizations of 20 people on average, each with 60 levels, in a SQLite file; one core. */

/** Fewer for a quick look. */
const ORGANIZATIONS = Number(process.env['GOLDKEEPER_ORGANIZATIONS'] ?? 100_000)
const DIFFERENT = 500

export async function benchNight(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'night-'))
  const file = join(folder, 'store.db')
  const store = sqliteStore(file)
  try {
    await fill(store, file)
    return [...(await whole(store)), await quiet(store, file)]
  } finally {
    store.close()
    rmSync(folder, { recursive: true })
  }
}

/** Thirty competencies, silver and gold: the catalog of the bench. */
const rules: Rules = rulesOf({
  ...catalog,
  dates: credentials,
  competencies: new Map(
    Array.from({ length: levels.length / 2 }, (_, i) => {
      const [some] = catalog.competencies.values()
      const [option] = some!.options
      const both = { silver: { requirements: levels[2 * i]! }, gold: { requirements: levels[2 * i + 1]! } }
      return [`c${i}`, { ...some!, id: `c${i}`, options: [{ ...option!, levels: both }] }] as const
    }),
  ),
})

/** Silver is held and gold aimed for, each organization with its own anniversary. */
export function oneOf(n: number): Organization {
  const next = random(n)
  const ids = [...rules.catalog.competencies.keys()]
  const anniversary = addDays(on, Math.floor(next() * 365))
  return {
    ...organization(5 + Math.floor(next() * 31), n),
    memberships: ids.map((competency) => ({ competency, level: 'silver', anniversary })),
    targets: ids.map((competency) => ({ competency, level: 'gold' })),
  }
}

/** Some hundred are written as the product writes them, and then copied: a commit each would take longer than the bench. */
async function fill(store: Store, file: string): Promise<void> {
  for (let n = 0; n < DIFFERENT; n++) await writeOrganization(store.shelf(tenantOf(n)), null, { ...oneOf(n), id: tenantOf(n) })
  const database = new DatabaseSync(file)
  const copy = database.prepare(
    `INSERT INTO documents (tenant, id, version, body, ends) SELECT :to, 'organization-' || :to, version, json_set(body, '$.id', :to), ends FROM documents WHERE tenant = :from`,
  )
  const wait = database.prepare(`INSERT INTO waiting (name, bucket, tenant, organization, day) VALUES ('due', ?, ?, ?, ?)`)
  database.exec('BEGIN')
  for (let n = 0; n < ORGANIZATIONS; n++) {
    const to = tenantOf(n)
    if (n >= DIFFERENT) copy.run({ to, from: tenantOf(n % DIFFERENT) })
    wait.run(bucketOf(to), to, to, on)
  }
  database.exec('COMMIT')
  database.close()
}

const tenantOf = (n: number): string => `tenant-${n}`

/** Bucket by bucket, so that both see the same machine. Read, parsed and checked is what any code needs before it can ask anything. */
async function whole(store: Store): Promise<Row[]> {
  const read = async (tenant: string) => (await readOrganization(store.shelf(tenant), tenant))!.organization
  const audited = async (tenant: string) => {
    const organization = await read(tenant)
    const risks = audit(organization, rules, on)
    if (risks.length !== levels.length || dueAfter(organization, risks, on) <= on) throw new Error(`${tenant} was not audited`)
  }
  const parse = async (tenant: string) => {
    const id = organizationId(tenant)
    if ((await store.shelf(tenant).read([id])).get(id) === undefined) throw new Error(`${tenant} is not there`)
  }
  const times = { parse: 0, read: 0, audit: 0 }
  const heap: number[] = []
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    times.parse += await through(store, bucket, parse)
    times.read += await through(store, bucket, read)
    times.audit += await through(store, bucket, audited)
    globalThis.gc?.()
    heap.push(process.memoryUsage().heapUsed)
  }
  return [
    atMost(`µs an organization: audit of ${levels.length} levels / reading and parsing it`, times.audit / ORGANIZATIONS, times.parse / ORGANIZATIONS, 5),
    atMost('… / reading, parsing and checking every field of it', times.audit / ORGANIZATIONS, times.read / ORGANIZATIONS, 5),
    atMost('MB of heap at the end of the night / after its first quarter', heap.at(-1)! / 1e6, heap[BUCKETS / 4]! / 1e6, 1.1),
  ]
}

/** In microseconds. */
async function through(store: Store, bucket: number, visit: (tenant: string) => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for await (const { tenant } of store.due.rows(bucket, on)) await visit(tenant)
  return (performance.now() - started) * 1000
}

/**
 * A night on which nobody is due: what the worker does, to what it has to read in any case. That each bucket is done is noted in
 * memory: 64 notes a night, however many organizations there are, would measure how fast this disk commits.
 */
async function quiet(store: Store, file: string): Promise<Row> {
  const database = new DatabaseSync(file)
  database.prepare(`UPDATE waiting SET day = ?`).run(addDays(on, 30))
  database.close()
  const notes = sqliteStore(':memory:')
  const shelf = (tenant: string) => (tenant === 'system' ? notes : store).shelf(tenant)
  const night = { ...AT_REST, store: { ...store, shelf }, now: () => `${on}T01:30:00.000Z`, today: () => on }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < 15; round++) {
    let [worked, read] = [0, 0]
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      read += await timedOnce(async () => {
        let day = ''
        for await (const row of store.due.rows(bucket, FOREVER)) day = row.day
        if (day === on) throw new Error('Somebody is due')
      })
      const task = { run: addDays(on, round), bucket, weekdays: [], all: false, catalog: '', after: null }
      worked += await timedOnce(async () => {
        if ((await auditBucket(night, task, () => false)) !== null) throw new Error('A quiet night was cut short')
      })
    }
    ours.push(worked)
    theirs.push(read)
  }
  return atMost(`µs for a night with nobody due among ${ORGANIZATIONS.toLocaleString('en')} / reading the index of who is due`, median(ours), median(theirs), 1.1)
}

async function timedOnce(run: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await run()
  return (performance.now() - started) * 1000
}

/** Nobody is written to. */
export const AT_REST: Pick<Night, 'rules' | 'firstAdmins' | 'post' | 'pace' | 'log'> = {
  rules,
  firstAdmins: [],
  post: postThrough(() => Promise.reject(new Error('A quiet night says nothing'))),
  pace: createPace({ now: () => 0, wait: () => Promise.resolve() }),
  log: () => {},
}
