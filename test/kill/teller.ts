import { auditBucket, deliverAll, tasksOf } from '../../bot/night/walk.ts'
import type { Task } from '../../bot/night/walk.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { bucketOf } from '../../src/store/store.ts'
import { nightOf } from '../bot/night/company.ts'

/* A process that lives through the night of some tenants at a given moment: FILE MOMENT TENANT… It expects to be killed. */

const [file, moment, ...tenants] = process.argv.slice(2)
const { night } = nightOf(sqliteStore(file!), moment!, 300)
const buckets = new Set(tenants.map((tenant) => bucketOf(tenant)))
const tasks = (await tasksOf(night)).filter(({ bucket }) => buckets.has(bucket))
// Where the night is done already, it is done once more.
const again: Task[] = [...buckets].map((bucket) => ({ run: night.today('UTC'), bucket, weekdays: [], all: true, catalog: '', after: null }))
for (const task of tasks.length > 0 ? tasks : again) await auditBucket(night, task, () => false)
await deliverAll(night, () => false)
