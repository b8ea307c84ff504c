import { declined } from '../cards/declined.ts'
import { didYouMean } from '../cards/did-you-mean.ts'
import { error } from '../cards/error.ts'
import { texts } from '../cards/text/languages.ts'
import { whichOrganization } from '../cards/which-organization.ts'
import { administers } from '../src/admins.ts'
import { rulesFor } from '../src/catalog/overridden.ts'
import type { Rules } from '../src/catalog/rules.ts'
import type { Day } from '../src/day.ts'
import { Intent, Language } from '../src/intent.ts'
import type { IntentName } from '../src/intent.ts'
import type { Organization } from '../src/organization.ts'
import { NewerDocument, readPerson } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'
import { isTimeZone } from '../src/time-zone.ts'
import { Crowded } from '../src/store/until-written.ts'
import { askWho, recognise } from './account.ts'
import { command, isCommand } from './command.ts'
import type { Count } from './count.ts'
import { open, personBy, seenBy, whole } from './hold.ts'
import { received } from './import-file.ts'
import type { Answer, Download, Inbound, Outbound, Profile } from './message.ts'
import { handle, isHandling } from './handle.ts'
import { followUp } from './follow-up.ts'
import { once, Repeated } from './once.ts'
import { whoIs } from './people.ts'
import { press, read, said } from './press.ts'
import { replies } from './replies/replies.ts'
import { greet } from './set-up.ts'
import { stamped } from './stamped.ts'
import type { Ask, Turn } from './turn.ts'
import { courtesyOf } from './understand/courtesies.ts'
import { understand } from './understand/understand.ts'
import { which } from './which.ts'

/** What a turn needs from outside: documents, the day, the rules, and who starts as admin. */
export type World = {
  readonly shelf: (tenant: string) => Shelf
  /** The calendar day in a time zone. */
  readonly today: (zone: string) => Day
  /** The instant, for the history. */
  readonly now: () => string
  readonly rules: Rules
  /** Without it nothing that is attached can be read. */
  readonly download?: Download
  /** Entra object ids of those who are admins before anybody is on record. */
  readonly firstAdmins: readonly string[]
  /** Before the first level of an organization is written: from then on a night looks at it, whatever dies in between. */
  readonly beginning?: (tenant: string, organization: string) => Promise<void>
  /** What an organization's record or alerts became may have to be said: right behind the answer. */
  readonly changed?: (tenant: string, organization: string) => Promise<void>
  readonly count?: Count
  /** What a conversation was last about. */
  readonly asked: { readonly get: (conversation: string) => Intent | undefined; readonly set: (conversation: string, intent: Intent) => void }
}

const nobodyKnows = (): Promise<Profile | undefined> => Promise.resolve(undefined)

const unread: Download = () => Promise.resolve({ why: 'failed' })

/** A sentence or a press, answered; `profile` is asked only of somebody who is not on record yet. */
export const respond = (inbound: Inbound, world: World, profile = nobodyKnows): Promise<Answer> =>
  answerTo(inbound, world, profile).catch((error: unknown) => {
    if (error instanceof NewerDocument) return said(declined({ why: 'newer' }, texts[languageOf(inbound.locale)]))
    throw error
  })

async function answerTo(inbound: Inbound, world: World, profile: typeof nobodyKnows): Promise<Answer> {
  const language = languageOf(inbound.locale)
  if (inbound.person.guest) {
    world.count?.('declined', 1, { why: 'guest' })
    return said(declined({ why: 'guest' }, texts[language]))
  }
  const shelf = world.shelf(inbound.tenant)
  const seen = seenBy(world, inbound.tenant)
  const { held, all } = await open(shelf, inbound.tenant, inbound.person.objectId, world.today, seen)
  if (all.length > 1) return ofSeveral(inbound, held.organization, all, language, shelf, world, profile)
  if (held.parts !== undefined && inbound.kind === 'message' && inbound.files === undefined && concernsNobody(inbound.text, language, world.today(held.organization.timeZone))) {
    const me = await readPerson(shelf, held, inbound.person.objectId)
    const people = me === undefined ? [] : [me]
    return sentence(inbound, turnOf(inbound, { ...held.organization, people }, language, world), shelf, world)
  }
  return answer(inbound, turnOf(inbound, await whole(shelf, held, seen), language, world), shelf, world, profile)
}

/** Where a tenant has several organizations, the one that is meant; an admin of several may have to say which. */
async function ofSeveral(inbound: Inbound, own: Organization, all: readonly Organization[], language: Language, shelf: Shelf, world: World, profile: typeof nobodyKnows): Promise<Answer> {
  const { objectId } = inbound.person
  const me = personBy(own, objectId)
  const isAdmin = (one: Organization) => world.firstAdmins.includes(objectId) || administers(one, me, world.today(one.timeZone))
  const mine = [own, ...all.filter((one) => one !== own && isAdmin(one))]
  const found = which(inbound, mine, me, world)
  if ('ask' in found) return said(whichOrganization({ asked: inbound.text, organizations: found.ask }, texts[language]))
  const { organization, text } = found
  const others = mine.filter((one) => one !== organization && isAdmin(one))
  const turn = { ...turnOf({ ...inbound, text }, organization, language, world, me), others }
  return stamped(await answer({ ...inbound, text }, turn, shelf, world, profile), organization.id)
}

async function answer(inbound: Inbound, turn: Turn, shelf: Shelf, world: World, profile: typeof nobodyKnows): Promise<Answer> {
  if (inbound.kind === 'installed') return said(greet(turn))
  if (inbound.kind === 'action') return pressed(inbound, turn, shelf, world)
  if (inbound.files !== undefined) return received(inbound, turn, shelf, world.download ?? unread)
  const { turn: known, card, unasked } = turn.where === 'personal' ? await recognise(turn, shelf, inbound.person.objectId, profile) : { turn }
  if (unasked) await world.changed?.(inbound.tenant, turn.organization.id)
  const { say } = await sentence(inbound, known, shelf, world)
  const stranger = await askWho(known, shelf)
  return said(...(card === undefined ? [] : [card]), ...say, ...(stranger === undefined ? [] : [stranger]))
}

function turnOf(inbound: Inbound, organization: Organization, language: Language, { rules: common, today, now, firstAdmins }: World, me = personBy(organization, inbound.person.objectId)): Turn {
  const rules = rulesFor(common, organization)
  const { objectId } = inbound.person
  const on = today(organization.timeZone)
  const admin = firstAdmins.includes(objectId) || administers(organization, me, on)
  const open = organization.settings['open'] === true
  return {
    organization,
    rules,
    catalog: rules.catalog,
    on,
    at: now(),
    others: [],
    where: inbound.conversation.where,
    conversation: inbound.conversation.id.split(';messageid=', 1)[0]!,
    me,
    by: me?.id ?? objectId,
    admin,
    people: inbound.conversation.where === 'personal' && (admin || open) ? 'named' : 'counted',
    text: texts[language],
    ...(inbound.timeZone !== undefined && isTimeZone(inbound.timeZone) && { teamsZone: inbound.timeZone }),
    said: inbound.text,
  }
}

async function sentence(inbound: Inbound, turn: Turn, shelf: Shelf, world: World): Promise<Answer> {
  const { id } = inbound.conversation
  const last = world.asked.get(id)
  const roster = turn.organization.people.flatMap(({ name }) => name ?? [])
  const understood = understand({ text: inbound.text, locale: turn.text.language, roster, on: turn.on, ...(last && { last }) })
  const spoken: Turn = { ...turn, text: texts[understood.language] }
  const { slots, fact } = understood
  const complete = (one: IntentName): Intent => (one === 'followup' && last !== undefined ? followUp(last, slots, spoken) : { intent: one, slots, ...(fact && { fact }) })
  if (understood.ask !== undefined && understood.ask.length > 0) {
    world.count?.('declined', 1, { why: 'unsure' })
    const choices = [...new Set([understood.intent, ...understood.ask])].map(complete).filter(({ intent }) => intent !== 'followup')
    return said(didYouMean({ catalog: turn.catalog, asked: inbound.text, about: 'meaning', choices }, spoken.text))
  }
  return said(await reply(complete(understood.intent), undefined, spoken, id, shelf, world))
}

/** Questions for which nobody has to be known: thousands of people need not be read for them. */
function concernsNobody(text: string, locale: Language, on: Day): boolean {
  const { intent, ask, slots, fact } = understand({ text, locale, roster: [], on })
  return ask === undefined && fact === undefined && (impersonal.has(intent) || (intent === 'person' && slots.person === '@me'))
}

const impersonal: ReadonlySet<IntentName> = new Set(['requirements', 'exam_info', 'help', 'out_of_scope'])

/** Answers a complete intent, and keeps it for the follow-up. */
async function reply(intent: Intent, who: string | undefined, turn: Turn, conversation: string, shelf: Shelf, world: World): Promise<Outbound> {
  const { slots, fact } = intent
  world.count?.('questions', 1, { intent: intent.intent })
  if (intent.intent === 'out_of_scope' && courtesyOf(turn.said) === undefined) world.count?.('declined', 1, { why: 'out-of-scope' })
  if (isCommand(fact?.kind)) return command(fact.kind, turn, shelf, { slots, who, fact })
  if (!passing.has(intent.intent)) world.asked.set(conversation, named(intent, who, turn))
  const ask: Ask = { slots, who, fact }
  return replies[intent.intent](turn, ask)
}

/** Where a button said who of several is meant, the follow-up means her too. */
function named(intent: Intent, who: string | undefined, { organization }: Turn): Intent {
  const name = who === undefined ? '' : whoIs(organization, who).name
  return name === '' ? intent : { ...intent, slots: { ...intent.slots, person: name } }
}

/** Nothing follows up on these. */
const passing: ReadonlySet<Intent['intent']> = new Set(['followup', 'out_of_scope', 'help', 'record', 'leave', 'alerts'])

async function pressed(inbound: Inbound, turn: Turn, shelf: Shelf, world: World): Promise<Answer> {
  const found = read(inbound.action, turn)
  if (found === undefined) return said(replies.help(turn, { slots: {}, who: undefined }))
  const { pressed, turn: spoken } = found
  if (pressed.press === 'organization') return sentence({ ...inbound, text: pressed.said }, { ...spoken, said: pressed.said }, shelf, world)
  if (pressed.press !== 'ask') {
    if (isBare(turn.organization)) await world.beginning?.(inbound.tenant, turn.organization.id)
    const mine = once(shelf, inbound)
    const answer = await (isHandling(pressed) ? handle(spoken, mine, pressed) : press(pressed, spoken, mine)).catch((error: unknown) => {
      if (error instanceof Repeated) return said(declined({ why: 'repeated' }, spoken.text))
      if (error instanceof Crowded) return said(declined({ why: 'crowded' }, spoken.text))
      throw error
    })
    await world.changed?.(inbound.tenant, turn.organization.id)
    return answer
  }
  const { intent, slots, fact, who } = pressed
  return said(await reply({ intent, slots, ...(fact && { fact }) }, who, spoken, inbound.conversation.id, shelf, world))
}

/** Nothing is held or aimed for yet, so that no night may know of it. */
const isBare = ({ memberships, targets, designations = [] }: Organization): boolean => memberships.length + targets.length + designations.length === 0

/** `it-IT` → `it`; a language we do not speak is answered in English. */
function languageOf(locale: string): Language {
  const found = Language.safeParse(locale.slice(0, 2).toLowerCase())
  return found.success ? found.data : 'en'
}

/** What is said where a turn failed. */
export const apologize = (inbound: Inbound, reference: string): Outbound =>
  error({ reference, write: inbound.kind === 'action', again: null }, texts[languageOf(inbound.locale)])
