import * as z from 'zod'
import { fine, reasonOf, wrong } from './finding.ts'
import type { Finding } from './finding.ts'

/* What runs elsewhere, seen from outside: how it says it is, and that it lets nobody in without a token. */

const DEADLINE = 15_000

/** Nothing is done about it even where it is let in. */
const PROBE = JSON.stringify({ type: 'typing', channelId: 'msteams', serviceUrl: 'http://localhost' })

const Health = z.object({ store: z.string().optional(), nights: z.string().optional(), lastNight: z.string().nullable().optional(), waitingDays: z.number().nullable().optional() })

export async function* answersAt(address: string): AsyncGenerator<Finding> {
  yield await said('health', async () => {
    const response = await fetch(new URL('/api/health', address), { redirect: 'error', signal: AbortSignal.timeout(DEADLINE) })
    const { data } = Health.safeParse(await response.json().catch(() => null))
    if (data === undefined) return wrong('health', `answers ${response.status} without a word: check that Goldkeeper is deployed there`)
    const told = `store ${data.store ?? 'unknown'}, nights ${data.nights ?? 'unknown'}, last ${data.lastNight ?? 'none'}, waiting ${data.waitingDays ?? 'unknown'} days`
    return response.ok ? fine('health', told) : wrong('health', `${told}: see RUNBOOK.md`)
  })
  yield await said('door', async () => {
    const response = await fetch(new URL('/api/messages', address), { method: 'POST', redirect: 'error', signal: AbortSignal.timeout(DEADLINE), headers: { 'content-type': 'application/json' }, body: PROBE })
    return response.status === 401 ? fine('door', 'a message without a token is refused') : wrong('door', `a message without a token is answered ${response.status} instead of 401: check what runs there`)
  })
}

const said = (check: string, ask: () => Promise<Finding>): Promise<Finding> =>
  ask().catch((error: unknown) => wrong(check, `does not answer (${reasonOf(error)}): check the address, and whether the function app runs`))
