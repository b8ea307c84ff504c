import { texts } from '../../cards/text/languages.ts'
import { hasLeft } from '../../src/admins.ts'
import { isUnanswered, patienceEnds } from '../../src/alert.ts'
import type { Alert } from '../../src/alert.ts'
import { audit } from '../../src/audit.ts'
import { rulesFor } from '../../src/catalog/overridden.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { wishesOf } from '../../src/hearers.ts'
import { Language } from '../../src/intent.ts'
import type { Organization } from '../../src/organization.ts'
import { readOrganization } from '../../src/store/organizations.ts'
import type { Shelf } from '../../src/store/store.ts'
import { hashed } from '../hashed.ts'
import type { Outbound } from '../message.ts'
import { marked } from '../stamped.ts'
import type { Outcome } from '../teams/outcome.ts'
import { auditOne } from './audit-one.ts'
import { close, knownAt, moved, personalId, sharedId } from './conversations.ts'
import type { Known } from './conversations.ts'
import { draw, signature } from './draw.ts'
import type { Scene } from './draw.ts'
import { firstMoment, zoneOf } from './hours.ts'
import { askWhetherLeft } from './left.ts'
import type { Night } from './night.ts'
import { canWait, digestPut, fileOf, heardOn, isDigest, isOpen, waitsUntil } from './outbox.ts'
import type { Digest, Filed } from './outbox.ts'

/* What waits for an organization's people is said: claimed, said, marked. Whoever dies in between leaves a claim, and the next one repeats. */

/** A post takes ten seconds at most; a claim older than this belongs to somebody who died. */
const LEASE = 2 * 60_000
/** After so many answers that never came the delivery says so, and it is tried once a day; after a month it is given up. */
const PATIENCE = 6
const LAST = PATIENCE + 30
const A_DAY = 24 * 3_600
/** Cards older than this stay as they are. */
const REDRAWN = 60

/** The bot's own configuration is wrong: nothing gets through, so the run ends. */
export class Stopped extends Error {}

export async function deliver(night: Night, tenant: string, id: string): Promise<void> {
  const shelf = night.store.shelf(tenant)
  const before = await fileOf(shelf, id)
  const unanswered = before.alerts.some(({ body }) => isUnanswered(body, night.now()))
  // Whom to call then is found by looking at it anew.
  if (unanswered) await auditOne(night, tenant, id)
  const held = await readOrganization(shelf, id)
  if (held === undefined) return night.store.pending.drop({ tenant, organization: id })
  const { organization } = held
  const file = unanswered ? await fileOf(shelf, id) : before
  const alerts = new Map(file.alerts.map(({ body }) => [body.id, body]))
  const scene = sceneOf(night, organization, alerts)
  const known = await knownAt(shelf, addressesOf(file.digests.map(({ body }) => body), organization))
  const today = night.today(organization.timeZone)
  const at: At = { night, shelf, tenant, organization, scene, today, known: (to) => (hasLeft(organization, to, today) ? undefined : known.get(addressOf(to, organization))) }
  const open = file.digests.filter(({ body }) => isOpen(body)).toSorted((a, b) => (a.body.made + a.body.id < b.body.made + b.body.id ? -1 : 1))
  for (const hers of Map.groupBy(open, ({ body }) => body.to).values()) {
    // In the order in which it was written: what came later waits for what came before, and what can wait comes last.
    const { to } = hers[0]!.body
    const zone = zoneOf(wishesOf(organization, to), organization.timeZone)
    let heard = heardOn(file.digests.map(({ body }) => body), to, night.today(zone), zone)
    // What rests until the morning keeps nothing back but a later digest.
    const resting = hers.findIndex(({ body }) => isDigest(body) && isEarly(body, night.now()))
    const awake = hers.filter(({ body }, i) => !isEarly(body, night.now()) && (resting === -1 || i < resting || !isDigest(body)))
    for (const digest of awake.toSorted((a, b) => Number(canWait(a.body)) - Number(canWait(b.body)))) {
      if (heard && canWait(digest.body)) await putOff(at, digest)
      else if (await say(at, digest)) heard = true
      else break
    }
  }
  let stale = false
  for (const digest of file.digests) stale = !(await redraw(at, digest, alerts)) || stale
  await settle(night, shelf, tenant, id, stale)
}

type At = { readonly night: Night; readonly shelf: Shelf; readonly tenant: string; readonly organization: Organization; readonly today: Day; readonly scene: () => Scene; readonly known: (to: string) => Known | undefined }

/** Drawn from today's audit, which is made only if there is something to draw. */
function sceneOf(night: Night, organization: Organization, alerts: ReadonlyMap<string, Alert>): () => Scene {
  let scene: Scene | undefined
  return () => {
    if (scene !== undefined) return scene
    const [rules, on] = [rulesFor(night.rules, organization), night.today(organization.timeZone)]
    return (scene = { organization, rules, catalog: rules.catalog, on, alerts, risks: audit(organization, rules, on) })
  }
}

const isChannel = (to: string): boolean => to.startsWith('19:')

/** A channel goes by its own name, a person by her account, a first admin is one. */
function addressOf(to: string, { people }: Organization): string {
  if (isChannel(to)) return sharedId(to)
  const person = people.find(({ id }) => id === to)
  return personalId(person === undefined ? to : (person.objectId ?? ''))
}

const addressesOf = (digests: readonly Digest[], organization: Organization): string[] => [...new Set(digests.map(({ to }) => addressOf(to, organization)))]

/** As it is to be seen now. */
function drawn({ scene, organization }: At, body: Digest, target: Known, repeat: boolean): Outbound | undefined {
  const outbound = draw(body, scene(), isChannel(body.to) ? 'channel' : 'personal', repeat, textOf(target, organization))
  return outbound && marked(outbound, organization.id)
}

const isEarly = ({ state, from }: Digest, now: string): boolean => state !== 'claimed' && from > now

/** Whether it is done with, so that the next one may be said. */
async function say(at: At, filed: Filed<Digest>): Promise<boolean> {
  const { night, shelf, tenant, known } = at
  const { body } = filed
  const now = night.now()
  if (body.state === 'claimed' && Date.parse(now) - Date.parse(body.claimed!) < LEASE) return false
  if (isEarly(body, now)) return false
  const target = known(body.to)
  if (target === undefined || target.gone !== null) {
    const why = target?.gone ?? unknown(at, body.to)
    if (body.state !== 'unreachable' || body.why !== why) await mark(shelf, filed, { state: 'unreachable', why })
    return false
  }
  const silent = await night.pace.turn(tenant, target.conversation.id)
  if (silent !== null) return false
  const repeat = body.state === 'claimed'
  const outbound = drawn(at, body, target, repeat)
  if (outbound === undefined) return mark(shelf, filed, { state: 'given-up', why: 'over' })
  const claim: Filed<Digest> = { ...filed, body: { ...body, state: 'claimed', claimed: now, unknown: body.unknown + (repeat ? 1 : 0) } }
  if (!(await shelf.write([digestPut(claim)]))) return false
  const version = (await shelf.read([body.id])).get(body.id)?.version ?? null
  return became(at, { body: claim.body, version }, target, await said(at, target, outbound))
}

const unknown = ({ organization, today }: At, to: string): 'left' | 'no-account' | 'no-chat' =>
  hasLeft(organization, to, today) ? 'left' : organization.people.some(({ id, objectId }) => id === to && objectId === undefined) ? 'no-account' : 'no-chat'

/** Nobody hears twice on a day what nobody asked for: it comes tomorrow. */
async function putOff({ night, shelf, organization }: At, filed: Filed<Digest>): Promise<void> {
  const wishes = wishesOf(organization, filed.body.to)
  const zone = zoneOf(wishes, organization.timeZone)
  const tomorrow = firstMoment(wishes, zone, night.now(), false, addDays(night.today(zone), 1)).at
  if (filed.body.from < tomorrow) await mark(shelf, filed, { from: tomorrow })
}

/** A personal chat that is not there is made anew, once. */
async function said({ night, shelf }: At, target: Known, outbound: Outbound): Promise<Outcome> {
  const first = await night.post.say(target, outbound)
  if (first.kind !== 'no-conversation' || target.conversation.where !== 'personal') return first
  const made = await night.post.open(target)
  if (typeof made !== 'string') return made.kind === 'no-conversation' ? { kind: 'gone', why: 'removed' } : made
  await moved(shelf, personalId(target.objectId), made)
  return night.post.say({ ...target, conversation: { ...target.conversation, id: made } }, outbound)
}

async function became(at: At, claim: Filed<Digest>, target: Known, outcome: Outcome): Promise<boolean> {
  const { night, shelf, tenant } = at
  const now = night.now()
  const { body } = claim
  night.count?.(outcome.kind === 'said' ? 'alerts.said' : 'alerts.failed', body.items.length, { outcome: outcome.kind })
  const after = (seconds: number) => new Date(Date.parse(now) + seconds * 1_000).toISOString()
  switch (outcome.kind) {
    case 'said':
      return mark(shelf, claim, { state: 'said', said: { at: now, conversation: target.conversation.id, message: outcome.message }, why: null, shown: signature(body, at.scene().alerts, at.organization) })
    case 'gone':
    case 'no-conversation':
    case 'no-message': {
      const why = outcome.kind === 'gone' ? outcome.why : 'removed'
      await close(shelf, target.conversation.where === 'personal' ? personalId(target.objectId) : sharedId(target.conversation.id), why)
      if (why === 'disabled') {
        night.log('The app is turned off for a tenant', { tenant: hashed(tenant) })
        night.pace.hush(tenant, 3_600)
      }
      await mark(shelf, claim, { state: 'unreachable', why })
      if (why === 'blocked' || why === 'removed') await askWhetherLeft(at.night, shelf, at.organization, body.to, 'teams')
      // Tonight somebody else has to be found.
      await night.store.due.put({ tenant, organization: body.organization, day: now.slice(0, 10) })
      return false
    }
    case 'later':
      if (outcome.scope !== 'conversation') night.pace.hush(outcome.scope === 'tenant' ? tenant : null, outcome.seconds)
      await mark(shelf, claim, { state: 'waiting', from: after(outcome.seconds), why: null })
      return false
    case 'unknown': {
      if (outcome.scope === 'all') night.pace.hush(null, outcome.seconds)
      const unknown = body.unknown + 1
      const silent = unknown >= PATIENCE
      await mark(shelf, claim, { state: unknown < LAST ? 'waiting' : 'given-up', from: after(silent ? A_DAY : outcome.seconds), unknown, why: silent ? 'no-answer' : null })
      return false
    }
    case 'too-big':
      night.log('A digest was too big for Teams', { digest: body.items.length })
      await mark(shelf, claim, body.brief ? { state: 'given-up', why: 'not-allowed' } : { state: 'waiting', brief: true })
      return false
    case 'stop':
      break
  }
  await mark(shelf, claim, { state: 'waiting', from: after(3_600) })
  night.pace.hush(null, 3_600)
  throw new Stopped('Teams does not accept who we are')
}

async function mark(shelf: Shelf, { body, version }: Filed<Digest>, change: Partial<Digest>): Promise<true> {
  await shelf.write([digestPut({ body: { ...body, claimed: null, ...change }, version })])
  return true
}

/** The card that is already in Teams turns into what is true now; edits may be repeated. Whether there is nothing left to do. */
async function redraw(at: At, filed: Filed<Digest>, alerts: ReadonlyMap<string, Alert>): Promise<boolean> {
  const { night, shelf, tenant, organization, known } = at
  const { body } = filed
  if (body.state !== 'said' || body.said === null || signature(body, alerts, organization) === body.shown) return true
  if (addDays(body.said.at.slice(0, 10), REDRAWN) < night.now().slice(0, 10)) return true
  const target = known(body.to)
  if (target === undefined || target.gone !== null) return true
  const outbound = drawn(at, body, target, false)
  if (outbound === undefined) return true
  if ((await night.pace.turn(tenant, target.conversation.id)) !== null) return false
  const outcome = await night.post.edit({ ...target, conversation: { ...target.conversation, id: body.said.conversation } }, body.said.message, outbound)
  if (outcome.kind === 'later' && outcome.scope !== 'conversation') night.pace.hush(outcome.scope === 'tenant' ? tenant : null, outcome.seconds)
  if (outcome.kind === 'later' || outcome.kind === 'unknown') return false
  return mark(shelf, filed, { shown: signature(body, alerts, organization) })
}

/** Somebody has to look again as long as something waits. Looked at twice: what was written meanwhile has put its own row before. */
async function settle({ store, now }: Night, shelf: Shelf, tenant: string, id: string, stale: boolean): Promise<void> {
  const row = { tenant, organization: id }
  for (const first of [true, false]) {
    const { alerts, digests } = await fileOf(shelf, id)
    const ends = alerts.flatMap(({ body }) => patienceEnds(body)?.slice(0, 10) ?? [])
    const waits = stale ? now().slice(0, 10) : [waitsUntil(digests.map(({ body }) => body)), ...ends].reduce((a, b) => (a === null || (b !== null && b < a) ? b : a))
    if (waits !== null) return store.pending.put({ ...row, day: waits })
    if (first) await store.pending.drop(row)
  }
}

function textOf({ locale, conversation }: Known, { language }: Organization) {
  const own = Language.safeParse(locale.slice(0, 2).toLowerCase())
  return texts[conversation.where === 'personal' && own.success ? own.data : language]
}
