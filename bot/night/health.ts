import { daysBetween } from '../../src/day.ts'
import { within } from '../teams/deadline.ts'
import type { Night } from './night.ts'
import { lastNight, oldestWaiting, printOf } from './walk.ts'

/* How it is, for whoever asks from outside: no name, no number of anybody, and no more work than once in a while. */

export type Health = {
  readonly ok: boolean
  readonly store: 'answers' | 'silent'
  /** Changes whenever anything in the catalog does. */
  readonly catalog: string
  readonly competencies: number
  readonly nights: 'kept' | 'missed' | 'none yet' | 'unknown'
  readonly lastNight: string | null
  /** How long the message that waits longest has been waiting; of a store that is silent nobody knows. */
  readonly waitingDays: number | null
}

/** A night is missed when the next one is long over. */
const LATE = 2

export async function healthOf(night: Night): Promise<Health> {
  const [last, waits] = await Promise.all([lastNight(night), oldestWaiting(night)])
  const on = night.now().slice(0, 10)
  const nights = last === null ? 'none yet' : daysBetween(last.run, on) <= LATE ? 'kept' : 'missed'
  return { ok: nights !== 'missed', store: 'answers', ...known(night), nights, lastNight: last?.run ?? null, waitingDays: waits === null ? 0 : Math.max(0, daysBetween(waits, on)) }
}

const known = (night: Night) => ({ catalog: printOf(night), competencies: night.rules.catalog.competencies.size })

/** Anybody may ask: whoever asks within a minute hears the same again, and a store that does not answer is not waited for. */
const FRESH = 60_000
const DEADLINE = 5_000

export function watch(night: Night, clock: () => number, deadline = DEADLINE): () => Promise<Health> {
  let looked = { at: Number.NEGATIVE_INFINITY, health: undefined as Promise<Health> | undefined }
  async function look(): Promise<Health> {
    const health = await within(healthOf(night).catch(() => undefined), deadline, undefined)
    return health ?? { ok: false, store: 'silent', ...known(night), nights: 'unknown', lastNight: null, waitingDays: null }
  }
  return () => {
    if (looked.health === undefined || clock() - looked.at >= FRESH) looked = { at: clock(), health: look() }
    return looked.health!
  }
}
