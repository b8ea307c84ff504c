import * as z from 'zod'
import type { Instant, Say } from '../../src/alert.ts'
import { Alert } from '../../src/alert.ts'
import { addDays, Day } from '../../src/day.ts'
import { Revision } from '../../src/catalog/revised.ts'
import type { Wishes } from '../../src/hearers.ts'
import type { Put, Shelf, Stored } from '../../src/store/store.ts'
import { dayIn, firstMoment, zoneOf } from './hours.ts'

/*
 * What waits to be said: one digest for whoever hears, carrying everything there is to tell her. Written together with what it is
 * about, claimed, said, marked. What cannot be said today gathers in the one that waits, so nobody finds a pile.
 */

/** One thing a digest tells. */
export const Item = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), alert: z.string(), transition: z.number(), why: z.string() }),
  /** A new release of the catalog asks something else of a level; `release` is the new one. */
  z.object({ kind: z.literal('revised'), release: z.string(), ...Revision.shape }),
  z.object({ kind: z.literal('renewal'), credential: z.string(), expires: z.string(), days: z.number() }),
  z.object({ kind: z.literal('step'), alert: z.string(), take: z.array(z.string()), by: z.string() }),
  /** Whoever was asked says no. */
  z.object({ kind: z.literal('declined'), alert: z.string(), take: z.array(z.string()), person: z.string() }),
  z.object({ kind: z.literal('clear'), nights: z.number() }),
  /** Somebody blocked the bot or lost it, is no longer in a team, or vanished from the directory, which may name her last day: has she left? */
  z.object({ kind: z.literal('left'), person: z.string(), seen: z.enum(['teams', 'team', 'directory']).default('teams'), day: Day.optional() }),
  /** What an alert was about could be renewed until yesterday, or shortly before: was it? */
  z.object({ kind: z.literal('passed'), alert: z.string() }),
  /** More vanished from the directory at once than leave. */
  z.object({ kind: z.literal('vanished'), count: z.number(), of: z.number() }),
  /** Somebody wrote whose account is nobody's on record: who is it? */
  z.object({ kind: z.literal('stranger'), account: z.string() }),
])
export type Item = z.infer<typeof Item>

export const Digest = z.object({
  id: z.string(),
  organization: z.string(),
  /** A person of the organization, the object id of a first admin, or a channel. */
  to: z.string(),
  made: z.string(),
  /** Not said before. */
  from: z.string(),
  items: z.array(Item),
  /** `claimed`: somebody is saying it, or died over it. `unreachable`: waits for a way to be reached. */
  state: z.enum(['waiting', 'claimed', 'said', 'unreachable', 'given-up']),
  claimed: z.string().nullable(),
  /** How often nobody knew whether it had arrived. */
  unknown: z.number(),
  /** The whole was too big for Teams. */
  brief: z.boolean(),
  said: z.object({ at: z.string(), conversation: z.string(), message: z.string() }).nullable(),
  why: z.string().nullable(),
  /** What the card showed of its alerts, to know when it shows something else. */
  shown: z.string().nullable(),
})
export type Digest = z.infer<typeof Digest>

export type Filed<Body> = { readonly body: Body; readonly version: string | null }
export type File = {
  readonly alerts: readonly Filed<Alert>[]
  readonly digests: readonly Filed<Digest>[]
  /** Documents nobody can read: left as they are, and told of. */
  readonly bad: readonly string[]
}

/** Where an organization's alerts lie, and what was or will be said of them. */
export const filedUnder = (organization: string): [alerts: string, digests: string] => [`alert-${organization}-`, `outbox-${organization}-`]

export const fileOf = async (shelf: Shelf, organization: string): Promise<File> => fileFrom(await Array.fromAsync(shelf.list(filedUnder(organization))), organization)

export function fileFrom(found: readonly (Stored & { readonly id: string })[], organization: string): File {
  const bad: string[] = []
  const all = <Body extends { organization: string }>(prefix: string, schema: z.ZodType<Body>): Filed<Body>[] =>
    found.flatMap(({ id, body, version }) => {
      if (!id.startsWith(prefix)) return []
      const { data } = schema.safeParse(body)
      if (data === undefined) bad.push(id)
      // Another organization's name may begin with this one's.
      return data?.organization === organization ? [{ body: data, version }] : []
    })
  const [alerts, digests] = filedUnder(organization)
  return { alerts: all(alerts, Alert), digests: all(digests, Digest), bad }
}

/** A year and some: who got an alert can be asked as long as it lives. */
const SECONDS = 400 * 86_400

export const digestPut = ({ body, version }: Filed<Digest>): Put => ({ id: body.id, body, was: version, seconds: SECONDS })

export const isOpen = ({ state }: Digest): boolean => state === 'waiting' || state === 'claimed' || state === 'unreachable'

/** Who is to be told something, and how she wants it. */
export type Letter = { readonly to: string; readonly items: readonly Item[]; readonly urgent: boolean; readonly wishes: Wishes; readonly zone: string }

/** One thing for one reader. */
export type News = { readonly to: string; readonly urgent: boolean; readonly item: Item }

export const alertNews = ({ to, urgent, alert, transition, why }: Say): News => ({ to, urgent, item: { kind: 'alert', alert, transition, why } })

export const letters = (news: readonly News[], wishes: (to: string) => { wishes: Wishes; zone: string }): Letter[] =>
  [...Map.groupBy(news, ({ to }) => to)].map(([to, hers]) => ({
    to,
    items: hers.map(({ item }) => item),
    urgent: hers.some(({ urgent }) => urgent),
    ...wishes(to),
  }))

/** What goes together into the one digest of a day. */
const isDigested = ({ kind }: Item): boolean => kind === 'alert' || kind === 'revised'

/** Whether it is about levels: of these the later one waits for the earlier. */
export const isDigest = ({ items }: Digest): boolean => items.some(isDigested)

/** Somebody who wrote waits for it; all else comes unasked. */
const isAsked = ({ kind }: Item): boolean => kind === 'step' || kind === 'declined' || kind === 'stranger'

const wasSaid = ({ said }: Digest, on: Day, zone: string): boolean => said !== null && dayIn(zone, said.at) === on

/** Whether something came to somebody unasked on a day. */
export const heardOn = (digests: readonly Digest[], to: string, on: Day, zone: string): boolean =>
  digests.some((one) => one.to === to && !one.items.every(isAsked) && wasSaid(one, on, zone))

/** What is neither about a level nor asked for by anybody does not come as the second message of a day. */
export const canWait = ({ items, state }: Digest): boolean => state === 'waiting' && !items.some((item) => isDigested(item) || isAsked(item))

/** As many as a digest ever holds; what is older shows in the alert itself. */
const MOST_ITEMS = 200

/** The digest that takes a letter: the one that waits for her, or a new one; not a second one on a day, unless it is urgent. What is not digested travels alone. */
export function posted(letter: Letter, digests: readonly Filed<Digest>[], organization: string, now: Instant, run: string): Filed<Digest> {
  const { to, items, urgent, wishes, zone } = letter
  const hers = digests.filter(({ body }) => body.to === to)
  const digested = items.every(isDigested)
  const alike = hers.filter(({ body }) => digested && body.items.every(isDigested))
  const waiting = alike.find(({ body }) => body.state === 'waiting' || body.state === 'unreachable')
  if (waiting !== undefined) {
    const { body } = waiting
    const from = urgent ? earlier(body.from, firstMoment(wishes, zone, now, true).at) : body.from
    return { ...waiting, body: { ...body, from, items: [...body.items, ...items].slice(-MOST_ITEMS) } }
  }
  const here = zoneOf(wishes, zone)
  const today = dayIn(here, now)
  const spoken = items.every(isAsked) ? false : hers.some(({ body }) => !body.items.every(isAsked) && (body.state === 'claimed' || wasSaid(body, today, here)))
  const { at } = firstMoment(wishes, zone, now, urgent, spoken ? addDays(today, 1) : undefined)
  const name = digested ? '' : `-${nameOf(items[0]!)}`
  const id = freeId(`outbox-${organization}-${run}-${encodeURIComponent(to)}${name}`, new Set(hers.map(({ body }) => body.id)))
  const body: Digest = { id, organization, to, made: now, from: at, items: [...items], state: 'waiting', claimed: null, unknown: 0, brief: false, said: null, why: null, shown: null }
  return { body, version: null }
}

/** What is not digested goes by what it is about, so that two for one person are two. */
const nameOf = (item: Item): string =>
  item.kind === 'renewal' ? `renewal-${item.expires}` : item.kind === 'stranger' ? `stranger-${encodeURIComponent(item.account)}` : item.kind === 'passed' ? `passed-${item.alert}` : item.kind

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

function freeId(id: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const one = n === 1 ? id : `${id}-${n}`
    if (!taken.has(one)) return one
  }
}

/** The first day, in UTC, on which somebody has to look again. */
export const waitsUntil = (digests: readonly Digest[]): Day | null =>
  digests.filter(({ state }) => state === 'waiting' || state === 'claimed').reduce<Day | null>((first, { from }) => (first === null || from.slice(0, 10) < first ? from.slice(0, 10) : first), null)
