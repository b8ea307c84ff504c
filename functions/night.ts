import { app, output } from '@azure/functions'
import type { InvocationContext, Timer } from '@azure/functions'
import { tasksOf } from '../bot/night/walk.ts'
import { traceOfNight } from './telemetry.ts'
import { night, telemetry } from './world.ts'

/* Nightly, at 01:30 UTC, and once more for what failed: a message for every bucket of organizations. */

const audits = output.storageQueue({ queueName: 'audit', connection: 'AzureWebJobsStorage' })

export async function startNight(_: Timer, context: InvocationContext): Promise<void> {
  const run = night.today('UTC')
  const tasks = await telemetry.trace({ name: 'night', parent: traceOfNight(run), data: { run } }, () => tasksOf(night))
  if (tasks.length > 0) context.extraOutputs.set(audits, tasks)
  await telemetry.flush()
}

// What was done already is not asked for again, so the later runs cost a look.
app.timer('night', { schedule: '0 30 1,3,5 * * *', extraOutputs: [audits], handler: startNight })
