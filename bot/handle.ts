import type { Pressed } from '../cards/button.ts'
import { clearOff } from '../cards/clear.ts'
import { declined } from '../cards/declined.ts'
import { delivery } from '../cards/delivery.ts'
import { gone } from '../cards/gone.ts'
import { handling } from '../cards/handling.ts'
import { stepAsked } from '../cards/step.ts'
import { adminsOn } from '../src/admins.ts'
import { acknowledge, answerStep, assign, snooze } from '../src/answered.ts'
import type { Alert } from '../src/alert.ts'
import { audit } from '../src/audit.ts'
import { addDays } from '../src/day.ts'
import { alertSettings, wishesOf, withAlertSettings } from '../src/hearers.ts'
import type { AlertSettings } from '../src/hearers.ts'
import type { Organization } from '../src/organization.ts'
import { readOrganization, writeOrganization } from '../src/store/organizations.ts'
import type { Put, Shelf } from '../src/store/store.ts'
import { isWish, withWish } from '../src/wish.ts'
import { late, untilWritten } from '../src/store/until-written.ts'
import type { Answer, Outbound } from './message.ts'
import { deliveryOf } from './night/delivery.ts'
import { draw, shown } from './night/draw.ts'
import type { Scene } from './night/draw.ts'
import { hers } from './hers.ts'
import { firstMoment } from './night/hours.ts'
import { digestPut, fileOf, heardOn, posted } from './night/outbox.ts'
import type { File } from './night/outbox.ts'
import { renewalAnswered } from './passed.ts'
import { whoIs } from './people.ts'
import { alertsCardOf } from './replies/alerts.ts'
import type { Turn } from './turn.ts'

/* What is done about an alert by pressing a button on its card, and who is told of risks at all. */

const kinds = ['acknowledge', 'snooze', 'handle', 'delivery', 'assign', 'step', 'renewed', 'monthly', 'wish', 'listen'] as const
export type Handled = Extract<Pressed, { press: (typeof kinds)[number] }>
export const isHandling = (pressed: Pressed): pressed is Handled => (kinds as readonly string[]).includes(pressed.press)

export async function handle(turn: Turn, shelf: Shelf, pressed: Handled): Promise<Answer> {
  if (pressed.press === 'listen') return turn.admin ? { say: [], replace: await listen(turn, shelf, pressed.on) } : said(declined({ why: 'not-admin' }, turn.text))
  // These cards are only shown in private: elsewhere a press is forged, and its answer would name somebody.
  if (turn.where !== 'personal') return said(declined({ why: 'in-private' }, turn.text))
  if (pressed.press === 'step') return step(turn, shelf, pressed)
  if (pressed.press === 'wish' && turn.me !== undefined) return { say: [], replace: await wished(turn, shelf, pressed.wish ?? '') }
  if (!turn.admin) return said(declined({ why: 'not-admin' }, turn.text))
  switch (pressed.press) {
    case 'acknowledge':
    case 'snooze':
      return answered(turn, shelf, pressed)
    case 'handle':
      return said(await one(turn, shelf, pressed.alert))
    case 'delivery':
      return said(await whoGot(turn, shelf, pressed.alert))
    case 'assign':
      return asked(turn, shelf, pressed)
    case 'renewed':
      return renewalAnswered(turn, shelf, pressed.alert, pressed.renewed)
    case 'monthly':
    case 'wish':
      break
  }
  if (pressed.press === 'wish') return said(alertsCardOf(turn, null))
  await settings(turn, shelf, (all, me) => ({ ...all, people: { ...all.people, [me]: { ...wishesOf(turn.organization, me), monthly: false } } }))
  return { say: [], replace: clearOff(turn.text) }
}

const said = (...say: Outbound[]): Answer => ({ say })

function sceneOf({ organization, catalog, on, rules }: Turn, file: File, changed: readonly Alert[] = []): Scene {
  const alerts = new Map([...file.alerts.map(({ body }) => body), ...changed].map((alert) => [alert.id, alert]))
  return { organization, rules, catalog, on, alerts, risks: audit(organization, rules, on) }
}

/** Reads, changes, writes; again where somebody was faster. */
async function change<Result>(turn: Turn, shelf: Shelf, edit: (file: File) => { puts: Parameters<Shelf['write']>[0]; result: Result }): Promise<Result> {
  return untilWritten(async () => {
    const { puts, result } = edit(await fileOf(shelf, turn.organization.id))
    if (puts.length === 0 || (await shelf.write(puts))) return result
    return late
  })
}

const putsOf = (file: File, changed: readonly Alert[]) =>
  changed.flatMap((alert) => {
    const filed = file.alerts.find(({ body }) => body.id === alert.id)
    return filed === undefined || JSON.stringify(filed.body) === JSON.stringify(alert) ? [] : [{ id: alert.id, body: alert, was: filed.version }]
  })

async function answered(turn: Turn, shelf: Shelf, pressed: Extract<Handled, { alerts: string[] }>): Promise<Answer> {
  const { on, by, text } = turn
  const until = pressed.press === 'snooze' ? (pressed.day ?? addDays(on, pressed.days ?? 7)) : null
  const { file, alerts, already } = await change(turn, shelf, (file) => {
    const meant = file.alerts.map(({ body }) => body).filter(({ id }) => pressed.alerts.includes(id))
    const done = meant.map((alert) => (until !== null && until > on ? { alert: snooze(alert, until, by, on) } : acknowledge(alert, by, on)))
    const alerts = done.map((one, i) => ('alert' in one ? one.alert : meant[i]!))
    const already = done.find((one) => 'already' in one)
    return { puts: putsOf(file, alerts), result: { file, alerts, already: already?.already ?? null } }
  })
  const [first] = alerts
  if (first === undefined) return said(gone(text))
  const scene = sceneOf(turn, file, alerts)
  if (already !== null) return { say: [], replace: oneCard(turn, scene, first, already) }
  const items = alerts.map(({ id, transition }) => ({ kind: 'alert' as const, alert: id, transition, why: 'threshold' }))
  const replace = draw({ to: by, items, unknown: 0, brief: false, said: null }, scene, 'personal', false, text)
  return replace === undefined ? said(gone(text)) : { say: [], replace }
}

async function one(turn: Turn, shelf: Shelf, id: string): Promise<Outbound> {
  const scene = sceneOf(turn, await fileOf(shelf, turn.organization.id))
  const alert = scene.alerts.get(id)
  return alert === undefined ? gone(turn.text) : oneCard(turn, scene, alert, null)
}

const oneCard = (turn: Turn, scene: Scene, alert: Alert, already: string | null): Outbound =>
  handling({ catalog: scene.catalog, on: scene.on, people: 'named', alert: shown(alert, 'threshold', turn.by, scene), already: already === null ? null : whoIs(scene.organization, already) }, turn.text)

async function whoGot(turn: Turn, shelf: Shelf, id: string): Promise<Outbound> {
  const file = await fileOf(shelf, turn.organization.id)
  const alert = file.alerts.find(({ body }) => body.id === id)?.body
  return alert === undefined ? gone(turn.text) : delivery({ catalog: turn.catalog, on: turn.on, ...deliveryOf(alert, file.digests.map(({ body }) => body), turn.organization, hers(turn).zone) }, turn.text)
}

/** A step asked of somebody goes to her with the next message she gets. */
async function asked(turn: Turn, shelf: Shelf, { alert: id, person, take }: Extract<Handled, { press: 'assign' }>): Promise<Answer> {
  const { organization, on, by, text } = turn
  const result = await change(turn, shelf, (file) => {
    const before = file.alerts.find(({ body }) => body.id === id)?.body
    const known = organization.people.some((one) => one.id === person) && take.every((code) => turn.catalog.credentials.has(code))
    if (before === undefined || !known) return { puts: [], result: null }
    const alert = assign(before, { person, take, by }, on)
    const puts = putsOf(file, [alert])
    const letter = { to: person, items: [{ kind: 'step' as const, alert: id, take, by }], urgent: false, wishes: wishesOf(organization, person), zone: organization.timeZone }
    const mail = puts.length === 0 ? [] : [digestPut(posted(letter, file.digests, organization.id, turn.at, `${on}-step`))]
    return { puts: [...puts, ...mail], result: { file, alert } }
  })
  if (result === null) return said(gone(text))
  return { say: [], replace: oneCard(turn, sceneOf(turn, result.file, [result.alert]), result.alert, null) }
}

/** Only whoever was asked may answer. Whoever asked sees it on her card; that it is declined she is told, because somebody else has to be found. */
async function step(turn: Turn, shelf: Shelf, { alert: id, take, answer }: Extract<Handled, { press: 'step' }>): Promise<Answer> {
  const { organization, on, by: me } = turn
  const result = await change(turn, shelf, (file) => {
    const before = file.alerts.find(({ body }) => body.id === id)?.body
    const mine = before?.steps.find((one) => one.person === me && one.take.join() === take.join())
    if (before === undefined || mine === undefined) return { puts: [], result: null }
    const puts = putsOf(file, [answerStep(before, me, take, answer)])
    const letter = { to: mine.by, items: [{ kind: 'declined' as const, alert: id, take, person: me }], urgent: false, wishes: wishesOf(organization, mine.by), zone: organization.timeZone }
    const mail = puts.length === 0 || answer !== 'declined' ? [] : [digestPut(posted(letter, file.digests, organization.id, turn.at, `${on}-declined`))]
    return { puts: [...puts, ...mail], result: { alert: before, by: mine.by } }
  })
  if (result === null) return said(gone(turn.text))
  return { say: [], replace: stepAsked({ catalog: turn.catalog, state: answer, by: whoIs(turn.organization, result.by), alert: id, target: result.alert, take }, turn.text) }
}

/** Everybody chooses for herself. */
async function wished(turn: Turn, shelf: Shelf, wish: string): Promise<Outbound> {
  if (!isWish(wish)) return alertsCardOf(turn, null)
  const { today } = hers(turn)
  const edit = (all: AlertSettings, me: string) => ({ ...all, people: { ...all.people, [me]: withWish(all.people[me] ?? wishesOf(turn.organization, me), wish, today) } })
  const organization = await settings(turn, shelf, edit)
  const after = { ...turn, organization }
  await change(after, shelf, (file) => ({ puts: rescheduled(after, file), result: null }))
  return alertsCardOf(after, null)
}

/** What waits for her waits as she wants it now. */
function rescheduled(turn: Turn, { digests }: File): Put[] {
  const { by, at } = turn
  const { wishes, zone, today } = hers(turn)
  const tomorrow = heardOn(digests.map(({ body }) => body), by, today, zone) ? addDays(today, 1) : undefined
  const { at: from } = firstMoment(wishes, zone, at, false, tomorrow)
  const waiting = digests.filter(({ body }) => body.to === by && body.state === 'waiting' && body.from > at && body.unknown === 0)
  return waiting.map(({ body, version }) => digestPut({ body: { ...body, from }, version }))
}

/** Somebody must hear: the last admin stays. */
async function listen(turn: Turn, shelf: Shelf, on: boolean): Promise<Outbound> {
  const { where, conversation, me } = turn
  const organization = await settings(turn, shelf, (all, id) => {
    if (where !== 'personal') return { ...all, channels: on ? [...new Set([...all.channels, conversation])] : all.channels.filter((one) => one !== conversation) }
    return { ...all, people: { ...all.people, [id]: { ...wishesOf(turn.organization, id), off: !on } } }
  })
  const off = where === 'personal' && me !== undefined && wishesOf(organization, me.id).off
  return alertsCardOf({ ...turn, organization }, where === 'personal' && !on && !off ? null : on ? 'on' : 'off')
}

async function settings(turn: Turn, shelf: Shelf, edit: (settings: AlertSettings, me: string) => AlertSettings): Promise<Organization> {
  return untilWritten(async () => {
    const held = await readOrganization(shelf, turn.organization.id)
    if (held === undefined) return turn.organization
    const { organization } = held
    const next = withAlertSettings(organization, edit(alertSettings(organization), turn.by))
    const admins = adminsOn(next, turn.on)
    const silent = admins.length > 0 && admins.every(({ id }) => wishesOf(next, id).off)
    if (silent) return organization
    if (await writeOrganization(shelf, held, next)) return next
    return late
  })
}

