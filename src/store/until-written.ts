import { setTimeout as pause } from 'node:timers/promises'

/* Many write at once and one gets through at a time: whoever was too late looks again, after a moment that is another for each. */

/** Too many for too long: nothing was written, and it can be tried again. */
export class Crowded extends Error {}

/** What an attempt gives where somebody else was faster. */
export const late = Symbol('late')

/** In milliseconds, of the 15 seconds Teams waits for an answer. */
const PATIENCE = 8_000
const LONGEST_PAUSE = 250

export async function untilWritten<T>(attempt: () => Promise<T | typeof late>): Promise<T> {
  const end = performance.now() + PATIENCE
  for (let longest = 2; ; longest = Math.min(longest * 2, LONGEST_PAUSE)) {
    const done = await attempt()
    if (done !== late) return done
    if (performance.now() > end) throw new Crowded('Others kept writing while a write was tried')
    await pause(Math.random() * longest)
  }
}
