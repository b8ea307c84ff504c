import { addDays } from './day.ts'
import type { Day } from './day.ts'
import { isPaused } from './hearers.ts'
import type { Wishes } from './hearers.ts'
import { isTimeZone } from './time-zone.ts'

/* What somebody may choose of how she is told; the organization as JSON may say anything else. */

type Choice = Partial<Wishes> | { readonly pause: number }

const choices = {
  'hours:8-19': { hours: { from: 8, to: 19 } },
  'hours:7-17': { hours: { from: 7, to: 17 } },
  'hours:9-18': { hours: { from: 9, to: 18 } },
  'hours:0-0': { hours: { from: 0, to: 0 } },
  'days:12345': { workdays: [1, 2, 3, 4, 5] },
  'days:123456': { workdays: [1, 2, 3, 4, 5, 6] },
  'days:12347': { workdays: [1, 2, 3, 4, 7] },
  'days:1234567': { workdays: [1, 2, 3, 4, 5, 6, 7] },
  'pause:7': { pause: 7 },
  'pause:14': { pause: 14 },
  'pause:30': { pause: 30 },
  'pause:0': { pause: 0 },
  'monthly:on': { monthly: true },
  'monthly:off': { monthly: false },
} satisfies Record<string, Choice>
/** A zone by its name; without one, that of the organization. */
export type Wish = keyof typeof choices | `zone:${string}`

/** Those that would change something, with some zones to choose from. */
export const wishesOpen = (wishes: Wishes, on: Day, zones: readonly Wish[] = []): Wish[] =>
  [...(Object.keys(choices) as Wish[]), ...zones].filter((wish) => JSON.stringify(withWish(wishes, wish, on)) !== JSON.stringify(withWish(wishes, null, on)))

/** A pause counts from today on; one that is over is forgotten. */
export function withWish({ pausedUntil, ...wishes }: Wishes, wish: Wish | null, on: Day): Wishes {
  const chosen: Choice = wish === null ? {} : isZoneWish(wish) ? { timeZone: zoneOfWish(wish) ?? undefined } : choices[wish]
  const lasts = isPaused({ ...wishes, ...(pausedUntil && { pausedUntil }) }, on) ? pausedUntil : undefined
  if (!('pause' in chosen)) return { ...wishes, ...chosen, ...(lasts && { pausedUntil: lasts }) }
  const { pause } = chosen
  return { ...wishes, ...(pause > 0 && { pausedUntil: addDays(on, pause - 1) }) }
}

type ZoneWish = Extract<Wish, `zone:${string}`>
export const zoneWish = (zone: string | null): ZoneWish => `zone:${zone ?? ''}`
export const isZoneWish = (wish: string): wish is ZoneWish => wish.startsWith('zone:')
export const zoneOfWish = (wish: ZoneWish): string | null => wish.slice('zone:'.length) || null

export const isWish = (wish: string): wish is Wish => (isZoneWish(wish) ? isTimeZone(zoneOfWish(wish) ?? 'UTC') : Object.hasOwn(choices, wish))
