import type { Day } from '../src/day.ts'
import { wishesOf } from '../src/hearers.ts'
import type { Wishes } from '../src/hearers.ts'
import { dayIn, zoneOf } from './night/hours.ts'
import type { Turn } from './turn.ts'

/** How whoever asks wants to be told, in which zone she is, and the day it is there. */
export function hers({ organization, by, on, at }: Turn): { readonly wishes: Wishes; readonly zone: string; readonly today: Day } {
  const wishes = wishesOf(organization, by)
  const zone = zoneOf(wishes, organization.timeZone)
  return { wishes, zone, today: zone === organization.timeZone ? on : dayIn(zone, at) }
}
