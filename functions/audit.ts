import { app, output } from '@azure/functions'
import type { InvocationContext } from '@azure/functions'
import { auditBucket, Task } from '../bot/night/walk.ts'
import { traceOfNight } from './telemetry.ts'
import { nightIn, telemetry } from './world.ts'

/* A bucket of organizations: audited, filed, said. What is left when time is up goes back on the queue. */

/** The host ends a run after five minutes (functionTimeout in host.json). */
const MINUTES = 4

const rest = output.storageQueue({ queueName: 'audit', connection: 'AzureWebJobsStorage' })

export async function auditSome(message: unknown, context: InvocationContext): Promise<void> {
  const end = performance.now() + MINUTES * 60_000
  const task = Task.parse(message)
  const span = { name: 'audit', parent: traceOfNight(task.run), data: { run: task.run, bucket: task.bucket } }
  const left = await telemetry.trace(span, () => auditBucket(nightIn(context), task, () => performance.now() > end))
  if (left !== null) context.extraOutputs.set(rest, [left])
  await telemetry.flush()
}

app.storageQueue('audit', { queueName: 'audit', connection: 'AzureWebJobsStorage', extraOutputs: [rest], handler: auditSome })
