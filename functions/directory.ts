import { app } from '@azure/functions'
import type { InvocationContext, Timer } from '@azure/functions'
import { watchDirectory } from '../bot/directory/watch.ts'
import { signIn } from '../bot/directory/sign-in.ts'
import { readSettings } from './settings.ts'
import { nightIn } from './world.ts'

/* Before the night, where the deployment says so: who vanished from the tenant's directory. Elsewhere it does nothing. */

const MINUTES = 4

const { directory } = readSettings(process.env)

export async function lookAtDirectory(_: Timer, context: InvocationContext): Promise<void> {
  if (directory === undefined) return
  const { tenant, identity, leavingDays } = directory
  const end = performance.now() + MINUTES * 60_000
  await watchDirectory(nightIn(context), tenant, {
    endpoint: 'https://graph.microsoft.com',
    token: signIn(identity),
    leavingDays,
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    deadline: 30_000,
    late: () => performance.now() > end,
  })
}

app.timer('directory', { schedule: '0 50 0 * * *', handler: lookAtDirectory })
