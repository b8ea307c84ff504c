import type { z } from 'zod'
import type { Entries } from '../src/catalog/parse.ts'

/*
 * How the bundle reads the catalog: its build has read every file (infra/build.ts), so a new process takes them as they lie. A test compares
 * what comes of it.
 */

export const parse = <K extends keyof Entries>(kind: K, content: unknown): z.ZodSafeParseResult<Entries[K]> => ({
  success: true,
  data: (kind === 'designation' ? onBothTracks(content, '') : content) as Entries[K],
})

/** The one thing a schema adds to what is written: an amount without a track holds on both. */
function onBothTracks(value: unknown, key: string): unknown {
  if (perTrack.has(key) && !isTracks(value)) return { Enterprise: value, SMB: value }
  if (Array.isArray(value)) return value.map((one) => onBothTracks(one, ''))
  if (typeof value !== 'object' || value === null || perTrack.has(key)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, onBothTracks(one, name)]))
}

const perTrack: ReadonlySet<string> = new Set(['full', 'people', 'points'])

const isTracks = (value: unknown): boolean => typeof value === 'object' && value !== null && 'Enterprise' in value
