import { app } from '@azure/functions'
import type { InvocationContext, Timer } from '@azure/functions'
import { deliverAll } from '../bot/night/walk.ts'
import { nightIn, telemetry } from './world.ts'

/* Every five minutes: whatever is still unsaid, because it was night, somebody was busy, or a process died. */

const MINUTES = 4

export async function deliverRest(_: Timer, context: InvocationContext): Promise<void> {
  const end = performance.now() + MINUTES * 60_000
  await deliverAll(nightIn(context), () => performance.now() > end)
  await telemetry.flush()
}

app.timer('deliver', { schedule: '0 */5 * * * *', handler: deliverRest })
