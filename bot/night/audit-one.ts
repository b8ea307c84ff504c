import { forget } from '../forget.ts'
import { adminsOn } from '../../src/admins.ts'
import { alertId, isHeard, reconcile, wakes } from '../../src/alert.ts'
import type { Alert, Say } from '../../src/alert.ts'
import { audit, dueAfter } from '../../src/audit.ts'
import type { Risk } from '../../src/audit.ts'
import { rulesFor } from '../../src/catalog/overridden.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { alertSettings, hearersOf, mustHear, wishesOf } from '../../src/hearers.ts'
import type { Hearer, Hearers } from '../../src/hearers.ts'
import type { Organization } from '../../src/organization.ts'
import { leaversToErase } from '../../src/leavers.ts'
import { passedUnmet } from '../../src/passed.ts'
import { readOrganizationWith, writeOrganization } from '../../src/store/organizations.ts'
import type { Shelf } from '../../src/store/store.ts'
import { askedAbout, monthlyWord, newsOf, nextWord, reminders, renewalsToAsk, strangersToAsk } from './besides.ts'
import type { Release } from './besides.ts'
import { knownAt, personalId, sharedId, sharedOf } from './conversations.ts'
import { zoneOf } from './hours.ts'
import type { Night } from './night.ts'
import { alertNews, digestPut, filedUnder, fileFrom, isOpen, letters, posted, waitsUntil } from './outbox.ts'
import type { Digest, Letter } from './outbox.ts'

/* One organization, audited: what is new is filed together with the messages that will tell of it, in one step or not at all. */

export type Audited = {
  readonly risks: readonly Risk[]
  readonly say: readonly Say[]
  /** Documents that cannot be read. */
  readonly bad: readonly string[]
  /** The day to look again. */
  readonly next: Day
}

type Needs = Pick<Night, 'store' | 'rules' | 'now' | 'today' | 'firstAdmins'>

const ATTEMPTS = 40
/** So that alerts, digests and the organization fit one write. */
const MOST_ALERTS = 25
const MOST_OTHERS = 10

/** `walked`: whoever walks the index of what is due writes the next day there, of many at once. */
type How = { readonly dry?: boolean; readonly release?: Release | undefined; readonly walked?: boolean }

export async function auditOne(night: Needs, tenant: string, id: string, { dry = false, release, walked = false }: How = {}): Promise<Audited | undefined> {
  const shelf = night.store.shelf(tenant)
  const said: Say[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { held, beside } = await readOrganizationWith(shelf, id, filedUnder(id))
    if (held === undefined) {
      await night.store.due.drop({ tenant, organization: id })
      return undefined
    }
    const { organization } = held
    const [on, now] = [night.today(organization.timeZone), night.now()]
    if (!dry && (await eraseLeavers(shelf, organization, on))) continue
    const risks = audit(organization, night.rules, on)
    const file = fileFrom(beside, id)
    const filed = file.alerts.map(({ body }) => body)
    const hearers = release !== undefined || isHeard(filed, risks) ? await hearersAt(shelf, organization, night.firstAdmins, on) : hearersOf([])
    const { alerts, say } = reconcile(filed, risks, { on, now }, hearers)
    if (dry) return { risks, say, bad: file.bad, next: nextLook(night, organization, risks, alerts, on) }
    const some = alerts.slice(0, MOST_ALERTS)
    const tonight = say.filter(({ alert }) => some.some((one) => one.id === alert))
    const digests = file.digests.map(({ body }) => body)
    const news = release === undefined ? [] : newsOf(release, organization, hearers, digests)
    const paused = mustHear(organization, hearers, (wishes) => night.today(zoneOf(wishes, organization.timeZone)))
    const ofAlerts = letters([...news, ...tonight.map(alertNews)], (to) => ({ wishes: wishesOf(organization, to), zone: organization.timeZone })).map((one) => (paused && one.urgent ? awake(one) : one))
    const besides = await otherLetters(night, tenant, organization, new Set(ofAlerts.map(({ to }) => to)), { alerts: filed, digests }, on)
    const others = besides.slice(0, MOST_OTHERS)
    const mail = [...ofAlerts, ...others].map((letter) => posted(letter, file.digests, id, now, on))
    const versions = new Map(file.alerts.map(({ body, version }) => [body.id, version]))
    const puts = [...some.map((alert) => ({ id: alert.id, body: alert, was: versions.get(alert.id) ?? null })), ...mail.map(digestPut)]
    if (puts.length > 0 && !(await writeOrganization(shelf, held, askedAbout(organization, others, on), puts))) continue
    said.push(...tonight)
    // More than fits one write: what is filed now is known in the next round.
    if (some.length < alerts.length || besides.length > MOST_OTHERS) continue
    const row = { tenant, organization: id }
    const waits = waitsUntil([...mail, ...file.digests].map(({ body }) => body).filter(isOpen))
    // Where the deliverer and the next night have to look. After the write: whoever dies in between is due again.
    if (waits !== null) await night.store.pending.put({ ...row, day: waits })
    const next = nextLook(night, organization, risks, merged(filed, some), on)
    if (!walked) await night.store.due.put({ ...row, day: next })
    return { risks, say: said, bad: file.bad, next }
  }
  throw new Error('The organization kept changing while it was audited')
}

/** Whose time is over goes before anything is said of her; whether anybody went. */
async function eraseLeavers(shelf: Shelf, organization: Organization, on: Day): Promise<boolean> {
  const erased: (number | 'last-admin')[] = []
  for (const id of leaversToErase(organization, on)) erased.push(await forget(shelf, organization.id, id, on))
  return erased.some((one) => one !== 'last-admin' && one > 0)
}

/** As if she did not pause. */
const awake = ({ wishes: { pausedUntil: _pausedUntil, ...wishes }, ...letter }: Letter): Letter => ({ ...letter, wishes })

const otherLetters = async (night: Needs, tenant: string, organization: Organization, told: ReadonlySet<string>, { alerts, digests }: { readonly alerts: readonly Alert[]; readonly digests: readonly Digest[] }, on: Day): Promise<Letter[]> => {
  const admins = adminsOf(organization, night.firstAdmins, on).map(({ id }) => id)
  const passed = passedUnmet(alerts, organization, rulesFor(night.rules, organization), on)
  return [
    ...reminders(organization, digests, on),
    ...strangersToAsk(organization, admins, digests, on),
    ...renewalsToAsk(organization, admins, passed, digests),
    ...(await monthlyWord(night.store, tenant, organization, admins.filter((id) => !told.has(id)), digests, on)),
  ]
}

const merged = (before: readonly Alert[], changed: readonly Alert[]): Alert[] => [...before.filter(({ id }) => !changed.some((one) => one.id === id)), ...changed]

/** The first day on which anything can be new. */
function nextLook({ firstAdmins }: Needs, organization: Organization, risks: readonly Risk[], alerts: readonly Alert[], on: Day): Day {
  const tonight = new Set(risks.map(alertId))
  const known = alerts.filter(({ id }) => tonight.has(id)).flatMap((alert) => wakes(alert) ?? [])
  const word = nextWord(adminsOf(organization, firstAdmins, on).map(({ id }) => id), organization, on)
  const day = [dueAfter(organization, risks, on), ...known, ...(word === null ? [] : [word])].reduce((a, b) => (b < a ? b : a))
  return day > on ? day : addDays(on, 1)
}

/** One write takes a hundred documents; nobody has more admins than this. */
const MOST_HEARERS = 60

/** The admins and channels of an organization, with what is known of how to reach them. */
export async function hearersAt(shelf: Shelf, organization: Organization, firstAdmins: readonly string[], on: Day): Promise<Hearers> {
  const { channels } = alertSettings(organization)
  const admins = adminsOf(organization, firstAdmins, on)
  const known = await knownAt(shelf, [...admins.flatMap(({ objectId }) => (objectId === undefined ? [] : [personalId(objectId)])), ...channels.map(sharedId)])
  const live = (id: string) => known.get(id)?.gone === null
  const all: Hearer[] = [
    ...admins.map(({ id, objectId }): Hearer => ({ id, kind: 'admin', off: wishesOf(organization, id).off, reachable: objectId !== undefined && live(personalId(objectId)) })),
    ...channels.map((id): Hearer => ({ id, kind: 'channel', off: false, reachable: live(sharedId(id)) })),
  ]
  // Which teams there are matters only where nobody can be reached, or answers.
  const others = channels.length > 0 ? [] : (await sharedOf(shelf)).filter(({ conversation, gone }) => conversation.where === 'channel' && gone === null)
  return hearersOf([...all, ...others.map(({ conversation }): Hearer => ({ id: conversation.id, kind: 'channel', off: true, reachable: true }))].slice(0, MOST_HEARERS))
}

/** Those on record; where there are none, those who set the bot up. */
export const adminsOf = (organization: Organization, firstAdmins: readonly string[], on: Day): readonly { readonly id: string; readonly objectId?: string | undefined }[] =>
  organization.admins.length === 0 ? firstAdmins.map((objectId) => ({ id: objectId, objectId })) : adminsOn(organization, on)
