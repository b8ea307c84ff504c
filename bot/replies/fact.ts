import { didYouMean } from '../../cards/did-you-mean.ts'
import { incomplete } from '../../cards/incomplete.ts'
import type { Incomplete } from '../../cards/incomplete.ts'
import { MetricId } from '../../src/catalog/designation-names.ts'
import { rulesOn } from '../../src/catalog/in-force.ts'
import type { DesignationId } from '../../src/catalog/designation-names.ts'
import { designations } from '../../src/catalog/designations.ts'
import { onDay } from '../../src/change.ts'
import type { Pending } from '../../src/change.ts'
import { addDays, addMonths, nextAnniversary } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { RENEWAL_DAYS } from '../../src/enrolment.ts'
import { Language } from '../../src/intent.ts'
import type { Fact, Intent, Slots } from '../../src/intent.ts'
import { answersTo, lastRenewal } from '../../src/passed.ts'
import { Market } from '../../src/requirement.ts'
import type { Outbound } from '../message.ts'
import { whichLevel } from '../level.ts'
import { peopleNamed } from '../people.ts'
import type { Ask, Turn } from '../turn.ts'
import { oneOf } from './one-person.ts'

/* From what a sentence says to the change it asks for, complete but for its day; or the card that asks for what is left out. */

type Outcome = { readonly change: Pending } | { readonly reply: Outbound }
type Said = { readonly fact: Fact; readonly slots: Slots; readonly who: string | undefined; readonly turn: Turn; readonly intent: Intent['intent'] }

export function changeOf(turn: Turn, intent: Intent['intent'], { slots, who, fact }: Ask & { readonly fact: Fact }): Outcome {
  const said: Said = { fact, slots, who, turn, intent }
  const make = makers[fact.kind]
  return make === undefined ? lacking(turn, 'setting') : make(said)
}

const lacking = ({ text }: Turn, what: Incomplete['what']): Outcome => ({ reply: incomplete({ what }, text) })

const dayOf = ({ day, until }: Slots): Day | null => day ?? until ?? null

type Maker = (said: Said) => Outcome

const makers: Partial<Record<Fact['kind'], Maker>> = {
  stay: (said) => ofPerson(said, (person) => ({ kind: 'stay', person })),
  admin: (said) => ofPerson(said, (person) => ({ kind: 'admin', person })),
  'admin-removed': (said) => ofPerson(said, (person) => ({ kind: 'admin-removed', person })),
  join,
  move: (said) => ofPerson(said, (person) => ({ kind: 'move', person, to: destination(said.turn), day: dayOf(said.slots) })),
  membership: (said) => ofLevel(said, (level) => onDay({ kind: 'membership', ...level }, renewedUntil(said, level) ?? dayOf(said.slots))),
  'membership-ended': (said) => ofLevel(said, (level) => ({ kind: 'membership-ended', ...level })),
  target: (said) => ofLevel(said, (level) => ({ kind: 'target', ...level })),
  'target-dropped': (said) => ofLevel(said, (level) => ({ kind: 'target-dropped', ...level })),
  anniversary: ({ slots }) => ({ change: { kind: 'anniversary', day: dayOf(slots) } }),
  market: ({ fact: { value }, turn }) => {
    const market = Market.safeParse(value)
    return market.success ? { change: { kind: 'market', market: market.data } } : lacking(turn, 'market')
  },
  language: ({ fact: { value }, turn }) => {
    const language = Language.safeParse(value)
    return language.success ? { change: { kind: 'language', language: language.data } } : lacking(turn, 'language')
  },
  'time-zone': ({ fact: { value }, turn }) => (typeof value === 'string' ? { change: { kind: 'time-zone', timeZone: value } } : lacking(turn, 'time-zone')),
  figure: ({ fact: { about, value }, slots, turn }) =>
    about === undefined || typeof value !== 'number' ? lacking(turn, 'figure') : { change: { kind: 'figure', figure: about, value, day: dayOf(slots) } },
  attest: ({ fact: { about }, slots, turn }) => (about === undefined ? lacking(turn, 'attest') : { change: { kind: 'attest', attest: about, day: dayOf(slots) } }),
  'attest-ended': ({ fact: { about }, slots, turn }) =>
    about === undefined ? lacking(turn, 'attest') : { change: { kind: 'attest-ended', attest: about, day: dayOf(slots) } },
  enrolment: (said) => ofDesignation(said, (designation) => ({ kind: 'enrolment', designation, day: anniversaryAfter(said, designation) })),
  'enrolment-ended': (said) => ofDesignation(said, (designation) => ({ kind: 'enrolment-ended', designation })),
  'enrolment-target': (said) => ofDesignation(said, (designation) => ({ kind: 'enrolment-target', designation })),
  classification: (said) => {
    const { track } = said.fact
    return track === undefined ? lacking(said.turn, 'classification') : ofDesignation(said, (designation) => ({ kind: 'classification', designation, track }))
  },
  metric: figureOf,
  dates: ({ fact: { value }, slots: { exam = [], cert, ...slots }, turn }) => {
    const [credential, ...others] = [...exam, ...(cert === undefined ? [] : [cert])]
    if (credential === undefined || others.length > 0 || typeof value !== 'string') return lacking(turn, 'dates')
    const date = RETIRES.test(turn.said) ? 'retires' : 'acceptedUntil'
    return { change: { kind: 'dates', credential, date, source: value, day: dayOf(slots) } }
  },
}

const ofDesignation = ({ fact: { designation }, turn }: Said, make: (designation: DesignationId) => Pending): Outcome =>
  designation === undefined ? lacking(turn, 'metric') : { change: make(designation) }

/** Of all designations, where one alone is held or aimed for it is meant. */
function figureOf({ fact: { about, value, designation, association, track }, slots, turn }: Said): Outcome {
  const own = turn.organization.designations ?? []
  const meant = designation ?? (own.length === 1 ? own[0]!.designation : undefined)
  const metric = MetricId.safeParse(about)
  if (meant === undefined || !metric.success || typeof value !== 'number') return lacking(turn, 'metric')
  const asked = rulesOn(designations.designations.get(meant)!, turn.on)?.metrics.find(({ id }) => id === metric.data)
  if (asked === undefined || 'steps' in asked) return lacking(turn, 'metric')
  const byAssociation = typeof asked.full.Enterprise !== 'number'
  if (byAssociation && association === undefined) return lacking(turn, 'association')
  const month = (dayOf(slots) ?? turn.on).slice(0, 7)
  return { change: { kind: 'metric', designation: meant, metric: metric.data, value, month, ...(byAssociation && { option: association }), ...(track && { track }) } }
}

const ANNIVERSARY = /anniversar|aniversario|\b(?:until|through|fino|hasta)\b/iu
const RENEWED = /renew|rinnov|renov/iu
/** What is still to come has not taken place. */
const TO_COME = /\b(?:will|shall|must|should|ha(?:ve|s) to|needs?|going to|want|plan|dobbiamo|deve|devono|vogliamo|va|vanno|tenemos que|tienen? que|hay que|queremos|deben?|debemos|vamos a)\b|rinnover|rinnovare|renovar/iu

/** The day that is said is the anniversary, or the one of enrolling, a year before; designations held together share the first one's. */
function anniversaryAfter({ slots, turn: { said, on, organization } }: Said, designation: DesignationId): Day | null {
  const day = dayOf(slots)
  if (day === null) return null
  if (ANNIVERSARY.test(said)) return addDays(day, RENEWAL_DAYS) < on ? nextAnniversary(day, on) : day
  const all = organization.designations ?? []
  const own = all.find((one) => one.designation === designation)?.anniversary
  // Renewed in its window, it goes on from the old anniversary.
  if (own !== undefined && RENEWED.test(said) && own <= day && day <= addDays(own, RENEWAL_DAYS)) return addMonths(own, 12)
  const others = all.flatMap(({ designation: other, anniversary }) => (other !== designation && anniversary !== undefined && anniversary >= day ? [anniversary] : []))
  return [...others, addMonths(day, 12)].reduce((first, one) => (one < first ? one : first))
}

/** What was renewed when its day had come goes on from that day: whoever says so is asked no more than whoever presses the button. */
function renewedUntil({ slots, turn: { said, on, organization } }: Said, level: { readonly competency: string; readonly level: 'silver' | 'gold' }): Day | null {
  const renewal = RENEWED.test(said) && !TO_COME.test(said) && !ANNIVERSARY.test(said) ? lastRenewal(level, organization, on) : null
  const day = dayOf(slots) ?? renewal
  if (renewal === null || day === null || day < renewal || day > addDays(renewal, RENEWAL_DAYS)) return null
  return answersTo({ ...level, renewal }, organization)?.renewed.day ?? null
}

const RETIRES = /\b(?:retir|ritir|can be taken|sostener|se puede hacer)/iu

function ofPerson({ turn, intent, slots, who, fact }: Said, make: (person: string) => Pending): Outcome {
  if (slots.person === undefined && who === undefined) return lacking(turn, 'person')
  const found = oneOf(turn, { intent, slots, who, fact, person: slots.person })
  return 'reply' in found ? found : { change: make(found.one.id) }
}

/** Somebody on record gets a first day; a name nobody has is somebody new. */
function join(said: Said): Outcome {
  const { turn, slots, who } = said
  const { person: name } = slots
  if (who === undefined && name !== undefined && name !== '@me' && peopleNamed(turn.organization, name).length === 0) {
    return { change: { kind: 'join', person: idFor(name, turn), name, day: dayOf(slots) } }
  }
  return ofPerson(said, (person) => ({ kind: 'join', person, day: dayOf(slots) }))
}

/** From her name, as nobody else's: a repeated press means the same person. */
function idFor(name: string, { organization }: Turn): string {
  const taken = new Set(organization.people.map(({ id }) => id))
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'person'
  const ids = Array.from({ length: taken.size + 1 }, (_, i) => (i === 0 ? plain : `${plain}-${i + 1}`))
  return ids.find((id) => !taken.has(id))!
}

/** Another organization of ours where its name is said, else another company. */
const destination = ({ others, said }: Turn): string | null =>
  others.find(({ name }) => name !== '' && said.toLowerCase().includes(name.toLowerCase()))?.id ?? null

function ofLevel({ turn, intent, slots, fact }: Said, make: (level: { competency: string; level: 'silver' | 'gold' }) => Pending): Outcome {
  const { competency, level } = slots
  if (competency !== undefined && level !== undefined) return { change: make({ competency, level }) }
  const { catalog, organization, said, text } = turn
  // What is held or aimed for already is what can be renewed or ended.
  const mine = [...organization.memberships, ...organization.targets].filter(
    (one) => (competency ?? one.competency) === one.competency && (level ?? one.level) === one.level,
  )
  const kinds = new Set(mine.map((one) => `${one.competency} ${one.level}`))
  if (kinds.size === 1 && fact.kind !== 'target') return { change: make({ competency: mine[0]!.competency, level: mine[0]!.level }) }
  const again = (one: { competency: string; level: 'silver' | 'gold' }): Intent => ({ intent, slots: { ...slots, ...one }, fact })
  if (competency !== undefined) {
    return { reply: didYouMean({ catalog, asked: said, about: 'level', choices: (['silver', 'gold'] as const).map((one) => again({ competency, level: one })) }, text) }
  }
  const which = whichLevel(turn, intent, slots)
  if ('one' in which) return { change: make(which.one) }
  const choices = which.choices.flatMap(({ slots: one }) => (one.competency === undefined || one.level === undefined ? [] : [again({ competency: one.competency, level: one.level })]))
  return { reply: didYouMean({ catalog, asked: said, about: which.about, choices }, text) }
}
