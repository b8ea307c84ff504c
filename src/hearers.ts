import * as z from 'zod'
import { Day, earlier } from './day.ts'
import { keptFor } from './kept.ts'
import type { Organization } from './organization.ts'

/* Who hears of risks: the admins, as each of them wants it, and the channels somebody asked for. */

/** Hours of the day, 0 to 23. */
const Hour = z.int().min(0).max(23)

/** How somebody wants to be told; what is left out is usual. */
export const Wishes = z.object({
  off: z.boolean().default(false),
  /** The last day of her pause; what there is to say waits for the day after, which one for ever has not. */
  pausedUntil: Day.transform((day) => earlier(day, '9998-12-31')).optional(),
  /** Nothing arrives before and after these hours, what is urgent excepted. */
  hours: z.object({ from: Hour, to: Hour }).default({ from: 8, to: 19 }),
  /** 1 is Monday. */
  workdays: z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]),
  /** Hers, where it is not the organization's. */
  timeZone: z.string().optional(),
  /** The monthly word that nothing is at risk. */
  monthly: z.boolean().default(true),
})
export type Wishes = z.infer<typeof Wishes>

/** By the day it is where she is. */
export const isPaused = ({ pausedUntil }: Wishes, on: Day): boolean => pausedUntil !== undefined && pausedUntil >= on

const usual: Wishes = Wishes.parse({})

/** `settings.alerts` of an organization; what somebody wrote there wrongly counts as not written. */
const Settings = z.object({
  people: z.record(z.string(), Wishes.catch(usual)).catch({}),
  channels: z.array(z.string()).catch([]),
})
export type AlertSettings = z.infer<typeof Settings>

const Lenient = Settings.catch({ people: {}, channels: [] })

/** Asked for each admin and each letter of a night. */
export const alertSettings = ({ settings }: Organization): AlertSettings => keptFor(kept, settings, () => Lenient.parse(settings['alerts'] ?? {}))
const kept = new WeakMap<Organization['settings'], AlertSettings>()

export const withAlertSettings = (organization: Organization, alerts: AlertSettings): Organization => ({
  ...organization,
  settings: { ...organization.settings, alerts: JSON.parse(JSON.stringify(alerts)) as Organization['settings'][string] },
})

export const wishesOf = (organization: Organization, person: string): Wishes => alertSettings(organization).people[person] ?? usual

export type Hearer = {
  readonly id: string
  readonly kind: 'admin' | 'channel'
  /** An admin who wants none, a channel nobody asked for. */
  readonly off: boolean
  /** Whether there is a way to reach it. */
  readonly reachable: boolean
}

/** Who hears at once, and who is told when none of those can be, or none of them answers. */
export type Hearers = { readonly first: readonly Hearer[]; readonly others: readonly Hearer[]; readonly channels: readonly Hearer[] }

/** What is urgent does not wait for the end of a pause where everybody who could hear it pauses. */
export const mustHear = (organization: Organization, { first }: Hearers, today: (wishes: Wishes) => Day): boolean =>
  first.every(({ id, kind, reachable }) => {
    const wishes = wishesOf(organization, id)
    return kind === 'channel' || !reachable || (wishes.pausedUntil !== undefined && isPaused(wishes, today(wishes)))
  })

/** Where every admin wants none, all of them hear: somebody must. */
export function hearersOf(all: readonly Hearer[]): Hearers {
  const sorted = all.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const admins = sorted.filter(({ kind }) => kind === 'admin')
  const willing = admins.filter(({ off }) => !off)
  const listening = willing.length > 0 ? willing : admins
  const channels = sorted.filter(({ kind }) => kind === 'channel')
  const asked = channels.filter(({ off }) => !off)
  return {
    first: [...listening, ...asked],
    others: admins.filter((one) => !listening.includes(one)),
    channels: asked.length > 0 ? asked : channels,
  }
}

/** Those who are told of something new: where none of the admins can be reached, the rest, else the team's channels. */
export function audience({ first, others, channels }: Hearers): string[] {
  const reached = (some: readonly Hearer[]) => some.filter(({ reachable }) => reachable)
  const rest = reached(first).some(({ kind }) => kind === 'admin') ? [] : reached(others).length > 0 ? reached(others) : reached(channels)
  return [...new Set([...first, ...rest].map(({ id }) => id))]
}
