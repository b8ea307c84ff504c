/*
 * How fast may be spoken: Teams allows more (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit); whoever stays
 * well below is not told to wait.
 */

const PER_TENANT = 200
const PER_CONVERSATION = 1_000

/** Milliseconds since 1970, and a way to let some pass. */
export type Clock = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<void> }

export type Pace = {
  /** Waits for a turn, unless Teams asked for silence: then until when. */
  readonly turn: (tenant: string, conversation: string) => Promise<number | null>
  /** Silence for so many seconds: in a tenant, or everywhere. */
  readonly hush: (tenant: string | null, seconds: number) => void
}

export function createPace({ now, wait }: Clock): Pace {
  const next = new Map<string, number>()
  const silent = new Map<string | null, number>()

  const free = (key: string, apart: number, from: number): number => {
    const at = Math.max(from, next.get(key) ?? 0)
    next.delete(key)
    next.set(key, at + apart)
    if (next.size > MOST) next.delete(next.keys().next().value!)
    return at
  }

  return {
    async turn(tenant, conversation) {
      const hushed = Math.max(silent.get(null) ?? 0, silent.get(tenant) ?? 0)
      if (hushed > now()) return hushed
      const at = free(`${tenant} ${conversation}`, PER_CONVERSATION, free(tenant, PER_TENANT, now()))
      if (at > now()) await wait(at - now())
      return null
    },
    hush: (tenant, seconds) => void silent.set(tenant, Math.max(silent.get(tenant) ?? 0, now() + seconds * 1_000)),
  }
}

/** Conversations that spoke longest ago may speak at once. */
const MOST = 10_000
