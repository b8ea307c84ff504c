import { createHash } from 'node:crypto'
import { MOST_PUTS } from '../src/store/store.ts'
import type { Put, Shelf } from '../src/store/store.ts'
import type { Inbound } from './message.ts'

/* Teams delivers a press again when it has not heard of the first: what it writes is written once, at the same moment or a day later. */

/** Somebody delivered this press before, and what it wrote has been changed since. */
export class Repeated extends Error {}

const A_DAY = 86_400

/**
 * A shelf on which one press leaves its mark with the first thing it writes. Another with the same mark is told to look again, as whoever
 * was too late is: mostly it then finds written what it wants. If it still wants to write, it must not.
 */
export function once(shelf: Shelf, { conversation, id }: Inbound): Shelf {
  const mark: Put = { id: `seen-${hash(`${conversation.id} ${id}`)}`, body: {}, was: null, seconds: A_DAY }
  let whose: 'nobody' | 'ours' | 'theirs' = 'nobody'
  return {
    ...shelf,
    write: async (puts) => {
      if (whose === 'theirs') throw new Repeated()
      if (whose === 'ours' || puts.length === MOST_PUTS || puts.every(({ id }) => id.startsWith('people-'))) return shelf.write(puts)
      const written = await shelf.write([...puts, mark])
      if (written) whose = 'ours'
      else if ((await shelf.read([mark.id])).has(mark.id)) whose = 'theirs'
      return written
    },
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32)
