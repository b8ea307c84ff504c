import { Pressed } from '../cards/button.ts'
import { declined } from '../cards/declined.ts'
import { didYouMean } from '../cards/did-you-mean.ts'
import { error } from '../cards/error.ts'
import { texts } from '../cards/text/languages.ts'
import type { Rules } from '../src/catalog/rules.ts'
import type { Day } from '../src/day.ts'
import { Intent, Language } from '../src/intent.ts'
import type { IntentName } from '../src/intent.ts'
import type { Organization } from '../src/organization.ts'
import { readPerson } from '../src/store/organizations.ts'
import type { Shelf } from '../src/store/store.ts'
import { open, seenBy, whole } from './hold.ts'
import type { Answer, Inbound, Outbound } from './message.ts'
import { followUp } from './follow-up.ts'
import { whoIs } from './people.ts'
import { replies } from './replies/replies.ts'
import { greet, setUp } from './set-up.ts'
import type { Ask, Turn } from './turn.ts'
import { understand } from './understand/understand.ts'
import { confirm, mayChange, stateCard, undo } from './write.ts'

/** What a turn needs from outside: documents, the day, the rules, and who starts as admin. */
export type World = {
  readonly shelf: (tenant: string) => Shelf
  readonly today: () => Day
  readonly rules: Rules
  /** Entra object ids of those who are admins before anybody is on record. */
  readonly firstAdmins: readonly string[]
  /** What a conversation was last about. */
  readonly asked: { readonly get: (conversation: string) => Intent | undefined; readonly set: (conversation: string, intent: Intent) => void }
}

/** A sentence or a press, answered. */
export async function respond(inbound: Inbound, world: World): Promise<Answer> {
  const language = languageOf(inbound.locale)
  if (inbound.person.guest) return said(declined({ why: 'guest' }, texts[language]))
  const shelf = world.shelf(inbound.tenant)
  const seen = seenBy(world, inbound.tenant)
  const held = await open(shelf, inbound.tenant, inbound.person.objectId, seen)
  if (held.parts !== undefined && inbound.kind === 'message' && concernsNobody(inbound.text, language, world.today())) {
    const me = await readPerson(shelf, held, inbound.person.objectId)
    const people = me === undefined ? [] : [me]
    return sentence(inbound, turnOf(inbound, { ...held.organization, people }, language, world), world)
  }
  const turn = turnOf(inbound, await whole(shelf, held, seen), language, world)
  if (inbound.kind === 'installed') return said(greet(turn))
  return inbound.kind === 'action' ? press(inbound, turn, shelf, world) : sentence(inbound, turn, world)
}

function turnOf(inbound: Inbound, organization: Organization, language: Language, { rules, today, firstAdmins }: World): Turn {
  const { objectId } = inbound.person
  const me = organization.people.find((person) => person.objectId?.toLowerCase() === objectId)
  const admin = firstAdmins.includes(objectId) || (me !== undefined && organization.admins.includes(me.id))
  const open = organization.settings['open'] === true
  return {
    organization,
    rules,
    catalog: rules.catalog,
    on: today(),
    where: inbound.conversation.where,
    me,
    admin,
    people: inbound.conversation.where === 'personal' && (admin || open) ? 'named' : 'counted',
    text: texts[language],
    said: inbound.text,
  }
}

function sentence(inbound: Inbound, turn: Turn, world: World): Answer {
  const { id } = inbound.conversation
  const last = world.asked.get(id)
  const roster = turn.organization.people.flatMap(({ name }) => name ?? [])
  const understood = understand({ text: inbound.text, locale: turn.text.language, roster, on: turn.on, ...(last && { last }) })
  const spoken: Turn = { ...turn, text: texts[understood.language] }
  const complete = (one: IntentName): Intent => (one === 'followup' && last !== undefined ? followUp(last, understood.slots, spoken) : { intent: one, slots: understood.slots })
  if (understood.ask !== undefined && understood.ask.length > 0) {
    const choices = [...new Set([understood.intent, ...understood.ask])].map(complete).filter(({ intent }) => intent !== 'followup')
    return said(didYouMean({ catalog: turn.catalog, asked: inbound.text, about: 'meaning', choices }, spoken.text))
  }
  return said(reply(complete(understood.intent), undefined, spoken, id, world))
}

/** Questions for which nobody has to be known: thousands of people need not be read for them. */
function concernsNobody(text: string, locale: Language, on: Day): boolean {
  const { intent, ask, slots } = understand({ text, locale, roster: [], on })
  return ask === undefined && (impersonal.has(intent) || (intent === 'person' && slots.person === '@me'))
}

const impersonal: ReadonlySet<IntentName> = new Set(['requirements', 'exam_info', 'help', 'alerts', 'out_of_scope'])

/** Answers a complete intent, and keeps it for the follow-up. */
function reply(intent: Intent, who: string | undefined, turn: Turn, conversation: string, world: World): Outbound {
  if (!passing.has(intent.intent)) world.asked.set(conversation, named(intent, who, turn))
  const ask: Ask = { slots: intent.slots, who }
  return replies[intent.intent](turn, ask)
}

/** Where a button said who of several is meant, the follow-up means her too. */
function named(intent: Intent, who: string | undefined, { organization }: Turn): Intent {
  const name = who === undefined ? '' : whoIs(organization, who).name
  return name === '' ? intent : { ...intent, slots: { ...intent.slots, person: name } }
}

/** Nothing follows up on these. */
const passing: ReadonlySet<Intent['intent']> = new Set(['followup', 'out_of_scope', 'help', 'record', 'leave', 'alerts'])

async function press(inbound: Inbound, turn: Turn, shelf: Shelf, world: World): Promise<Answer> {
  const parsed = Pressed.safeParse(inbound.action)
  // A card of an earlier release, or nothing of ours: said politely, nothing done.
  if (!parsed.success) return said(replies.help(turn, { slots: {}, who: undefined }))
  const pressed = parsed.data
  const spoken: Turn = pressed.language === undefined ? turn : { ...turn, text: texts[pressed.language] }
  if (pressed.press === 'ask') {
    const { intent, slots } = pressed
    return said(reply({ intent, slots }, pressed.who, spoken, inbound.conversation.id, world))
  }
  if (pressed.press === 'market' || pressed.press === 'membership' || pressed.press === 'setup') {
    return turn.admin ? replaced(await setUp(spoken, shelf, pressed)) : said(declined({ why: 'not-admin' }, spoken.text))
  }
  const { change } = pressed
  // These cards are only shown in private: elsewhere a press is forged, and its answer would name somebody.
  if (turn.where !== 'personal') return said(declined({ why: 'in-private' }, spoken.text))
  if (!mayChange(spoken, change)) return said(declined({ why: 'not-admin' }, spoken.text))
  if (pressed.press === 'cancel') return replaced(stateCard(spoken, { ...change, day: null }, 'cancelled', [], null))
  if (pressed.press === 'undo') {
    const undone = await undo(spoken, shelf, pressed.event)
    if (undone === 'not-yours') return said(declined({ why: 'not-admin' }, spoken.text))
    return undone === 'unknown' ? said(replies.help(spoken, { slots: {}, who: undefined })) : replaced(undone)
  }
  const { day } = pressed
  if (day === undefined) return replaced(stateCard(spoken, { ...change, day: null }, 'asked', [], null))
  return replaced(await confirm(spoken, shelf, { ...change, day }))
}

const said = (...say: Outbound[]): Answer => ({ say })
const replaced = (replace: Outbound): Answer => ({ say: [], replace })

/** `it-IT` → `it`; a language we do not speak is answered in English. */
function languageOf(locale: string): Language {
  const found = Language.safeParse(locale.slice(0, 2).toLowerCase())
  return found.success ? found.data : 'en'
}

/** What is said where a turn failed. */
export const apologize = (inbound: Inbound, reference: string): Outbound =>
  error({ reference, write: inbound.kind === 'action', again: null }, texts[languageOf(inbound.locale)])
