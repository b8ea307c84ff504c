import type { Alert } from '../../src/alert.ts'
import { REMINDERS } from '../../src/audit.ts'
import { revisedFor } from '../../src/catalog/revised.ts'
import type { Revision } from '../../src/catalog/revised.ts'
import { addDays, addMonths, daysBetween } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { wishesOf } from '../../src/hearers.ts'
import type { Hearers } from '../../src/hearers.ts'
import { keptFor } from '../../src/kept.ts'
import type { Organization } from '../../src/organization.ts'
import { lastChanceOf } from '../../src/passed.ts'
import { bucketOf } from '../../src/store/store.ts'
import type { Store } from '../../src/store/store.ts'
import { dayIn } from './hours.ts'
import type { Digest, Item, Letter, News } from './outbox.ts'
import { doneId } from './system.ts'

/* What is said besides alerts: to whoever must renew a certification, and to admins whom nothing has to be told. */

/** Each at 90, 30 and 7 days, of those that were missed the nearest; what expires on one day comes in one message. */
export function reminders(organization: Organization, digests: readonly Digest[], on: Day): Letter[] {
  return organization.people.flatMap(({ id, objectId, leaves, achievements }) => {
    if (objectId === undefined) return []
    const last = (credential: string) => achievements.filter((one) => one.credential === credential).map(({ expires }) => expires ?? '9999-12-31').sort().at(-1)
    const told = digests.filter(({ to }) => to === id).flatMap(({ items }) => items)
    const due = achievements.flatMap(({ credential, expires }): Extract<Item, { kind: 'renewal' }>[] => {
      // Whoever leaves before need not renew.
      if (expires === undefined || expires < on || last(credential) !== expires || (leaves !== undefined && leaves < expires)) return []
      const days = REMINDERS.findLast((one) => one >= daysBetween(on, expires))
      const known = told.some((item) => item.kind === 'renewal' && item.credential === credential && item.expires === expires && item.days <= (days ?? 0))
      return days === undefined || known ? [] : [{ kind: 'renewal', credential, expires, days }]
    })
    return [...Map.groupBy(due, ({ expires }) => expires).values()].map((items) => letter(organization, id, items))
  })
}

const letter = (organization: Organization, to: string, items: readonly Item[]): Letter => ({ to, items, urgent: false, wishes: wishesOf(organization, to), zone: organization.timeZone })

/** More in a day are asked when she next writes, and on the days after. */
const MOST_STRANGERS = 5

/** Each admin who wants messages; where none wants any, all. */
function asked(organization: Organization, admins: readonly string[]): readonly string[] {
  const willing = admins.filter((id) => !wishesOf(organization, id).off)
  return willing.length > 0 ? willing : admins
}

/** About each renewal that has passed each of them is asked once; what could be renewed until one day comes in one message. */
export function renewalsToAsk(organization: Organization, admins: readonly string[], passed: readonly Alert[], digests: readonly Digest[]): Letter[] {
  return asked(organization, admins).flatMap((to) => {
    const known = new Set(digests.flatMap((digest) => (digest.to === to ? digest.items.flatMap((item) => (item.kind === 'passed' ? item.alert : [])) : [])))
    const ask = passed.filter(({ id }) => !known.has(id))
    return [...Map.groupBy(ask, lastChanceOf).values()].map((some) => letter(organization, to, some.map(({ id }) => ({ kind: 'passed', alert: id }))))
  })
}

/** About each account each of them is asked once. */
export function strangersToAsk(organization: Organization, admins: readonly string[], digests: readonly Digest[], on: Day): Letter[] {
  const open = new Set(organization.strangers?.flatMap(({ objectId, nobody }) => (nobody === undefined ? objectId : [])))
  return asked(organization, admins).flatMap((to) => {
    const hers = digests.filter((digest) => digest.to === to && digest.items.some(({ kind }) => kind === 'stranger'))
    const known = new Set(hers.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'stranger' ? item.account : []))))
    const today = hers.filter(({ made }) => dayIn(organization.timeZone, made) === on).length
    const ask = [...open].filter((account) => !known.has(account)).slice(0, Math.max(0, MOST_STRANGERS - today))
    return ask.map((account) => letter(organization, to, [{ kind: 'stranger', account }]))
  })
}

/** Who is asked about now need not be asked about again today, when an admin writes. */
export function askedAbout(organization: Organization, besides: readonly Letter[], on: Day): Organization {
  const accounts = new Set(besides.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'stranger' ? item.account : []))))
  if (accounts.size === 0) return organization
  return { ...organization, strangers: organization.strangers!.map((one) => (accounts.has(one.objectId) ? { ...one, told: on } : one)) }
}

/** The first day of the next month, if somebody then wants to hear that nothing is new. */
export const nextWord = (admins: readonly string[], organization: Organization, on: Day): Day | null =>
  admins.some((id) => wants(organization, id)) ? addMonths(`${on.slice(0, 7)}-01`, 1) : null

const wants = (organization: Organization, id: string): boolean => wishesOf(organization, id).monthly && !wishesOf(organization, id).off

/** Once a month, to each admin to whom nothing else was said for a month, and with the nights that really took place: what is still open is named. */
export async function monthlyWord(store: Store, tenant: string, organization: Organization, admins: readonly string[], digests: readonly Digest[], on: Day): Promise<Letter[]> {
  const since = addMonths(on, -1)
  const quiet = admins.filter((id) => wants(organization, id) && !digests.some(({ to, made }) => to === id && made.slice(0, 10) > since))
  if (quiet.length === 0) return []
  const nights = await keptFor(keptFor(counted, store, () => new Map()), `${on} ${bucketOf(tenant)}`, () => countNights(store, bucketOf(tenant), since, on))
  return nights === 0 ? [] : quiet.map((to) => letter(organization, to, [{ kind: 'clear', nights }]))
}

/** By day and bucket: everybody of a bucket had the same nights. */
const counted = new WeakMap<Store, Map<string, Promise<number>>>()

async function countNights(store: Store, bucket: number, since: Day, on: Day): Promise<number> {
  const kept = counted.get(store)!
  for (const key of kept.keys()) if (!key.startsWith(on)) kept.delete(key)
  const runs = Array.from({ length: daysBetween(since, on) }, (_, i) => doneId(addDays(since, i + 1), bucket))
  return (await store.shelf('system').read(runs)).size
}

/** A catalog that came with a new version of Goldkeeper, and what it asks otherwise than the one before. */
export type Release = { readonly release: string; readonly revisions: readonly Revision[] }

/** Each admin who hears of risks hears once what Microsoft changed about a level the organization holds or aims for, at risk or not. */
export const newsOf = ({ release, revisions }: Release, organization: Organization, { first }: Hearers, digests: readonly Digest[]): News[] =>
  first
    .flatMap(({ id, kind }) => (kind === 'admin' ? id : []))
    .filter((to) => !digests.some((digest) => digest.to === to && digest.items.some((item) => item.kind === 'revised' && item.release === release)))
    .flatMap((to) => revisedFor(revisions, organization).map((one) => ({ to, urgent: false, item: { kind: 'revised' as const, release, ...one } })))
