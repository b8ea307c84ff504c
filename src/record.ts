import { isLastAdmin } from './admins.ts'
import type { Catalog } from './catalog/catalog.ts'
import { findLevel } from './catalog/catalog.ts'
import type { Credential } from './catalog/schema.ts'
import type { Change, ChangeKind } from './change.ts'
import { addDays, addMonths } from './day.ts'
import type { Day } from './day.ts'
import { editsBetween } from './edit.ts'
import type { Edit } from './edit.ts'
import type { Level } from './intent.ts'
import type { Achievement, Enrolment, MetricFigure, Organization, Person } from './organization.ts'
import { own } from './own.ts'
import { OPENS_BEFORE } from './renewals.ts'
import { isSetting, choicesOf } from './settings.ts'
import { isTimeZone } from './time-zone.ts'

/* What can be written by chat, accepted or refused with the reason. What is accepted says what it replaced, so that it can be taken back. */

/** Why not. `already` names the day on record, where there is one. */
export type Refused =
  | { readonly why: 'unknown-person' | 'unknown-level' | 'unknown-figure' | 'unknown-attest' | 'unknown-setting' }
  | { readonly why: 'unknown-credential'; readonly credential: string }
  | { readonly why: 'future'; readonly day: Day }
  | { readonly why: 'too-early' | 'retired'; readonly credential: string; readonly day: Day }
  | { readonly why: 'not-employed'; readonly day: Day }
  | { readonly why: 'already'; readonly day: Day | null }
  /** There is nothing to end: no departure, membership, target, confirmation, no admin of that name. */
  | { readonly why: 'not-so' }
  /** Nobody would be left who may change anything. */
  | { readonly why: 'last-admin' }
  | { readonly why: 'not-a-time-zone'; readonly timeZone: string }
  | { readonly why: 'not-an-amount' }
  /** The account belongs to somebody else on record. */
  | { readonly why: 'linked-elsewhere'; readonly person: string }

export type Recorded = { readonly organization: Organization; readonly edits: readonly Edit[] }

export const isRefused = (outcome: Recorded | Refused): outcome is Refused => 'why' in outcome

/** The organization with the change, and what it replaced; `on` is the day it is said. */
export function record(organization: Organization, change: Change, catalog: Catalog, on: Day): Recorded | Refused {
  const outcome = (apply[change.kind] as Apply)(organization, change, catalog, on)
  if ('why' in outcome) return outcome
  const after = withoutNone({ ...organization, ...outcome })
  const edits = editsBetween(organization, after)
  return edits.length === 0 ? { why: 'already', day: null } : { organization: after, edits }
}

/** No designation is the same as none ever: so a change can be taken back without a trace. */
function withoutNone({ designations, ...organization }: Organization): Organization {
  return designations === undefined || designations.length === 0 ? organization : { ...organization, designations }
}

/** The fields that are other than they were, or why not. */
type Outcome = Partial<Organization> | Refused
type Apply<One = Change> = (organization: Organization, change: One, catalog: Catalog, on: Day) => Outcome
type Of<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>

const apply: { readonly [Kind in ChangeKind]: Apply<Of<Kind>> } = {
  record: (organization, { person: id, credentials, day }, catalog, on) =>
    ofPerson(organization, id, (person) => {
      const refused = refuseRecord(person, credentials, day, catalog, on)
      if (refused !== null) return refused
      return { ...person, achievements: [...person.achievements, ...credentials.map((credential) => achieved(person, catalog.credentials.get(credential)!, day))] }
    }),
  leave: (organization, { person: id, day }) =>
    ofPerson(organization, id, (person) => {
      if (person.leaves === day && person.moved === undefined) return { why: 'already', day }
      if (person.joins !== undefined && day < person.joins) return { why: 'not-employed', day: person.joins }
      const { moved: _moved, ...others } = person
      return { ...others, leaves: day }
    }),
  stay: (organization, { person: id }) =>
    ofPerson(organization, id, ({ leaves, moved: _moved, ...person }) => (leaves === undefined ? { why: 'not-so' } : person)),
  join: (organization, { person: id, name, day }) => {
    if (name !== undefined && organization.people.every((person) => person.id !== id)) {
      return { people: [...organization.people, { id, name, joins: day, achievements: [] }] }
    }
    return ofPerson(organization, id, (person) => {
      if (person.joins === day) return { why: 'already', day }
      const { leaves, moved: _moved, ...others } = person
      // Whoever left before that day comes back: what she passed then counts again.
      return leaves !== undefined && leaves < day ? { ...others, joins: day } : { ...person, joins: day }
    })
  },
  move: (organization, { person: id, day }) =>
    ofPerson(organization, id, (person) => {
      if (person.moved && person.leaves === addDays(day, -1)) return { why: 'already', day }
      if (person.joins !== undefined && day <= person.joins) return { why: 'not-employed', day: person.joins }
      return { ...person, leaves: addDays(day, -1), moved: true }
    }),
  membership: (organization, change, catalog) =>
    ofLevel(change, catalog, (target) => {
      const held = organization.memberships.find((one) => sameLevel(one, target))
      const option = target.option ?? held?.option
      const membership = { ...target, ...(option === undefined ? {} : { option }), anniversary: change.day }
      return { memberships: withItem(organization.memberships, membership, sameLevel) }
    }),
  'membership-ended': (organization, change) => without(organization, 'memberships', change),
  anniversary: ({ memberships, designations = [] }, { day }) => {
    const enrolled = designations.filter(({ anniversary }) => anniversary !== undefined)
    if (memberships.length + enrolled.length === 0) return { why: 'not-so' }
    const moved = designations.map((one) => (one.anniversary === undefined ? one : { ...one, anniversary: day }))
    return { memberships: memberships.map((held) => ({ ...held, anniversary: day })), ...(enrolled.length > 0 && { designations: moved }) }
  },
  target: (organization, change, catalog) =>
    ofLevel(change, catalog, (target) => ({ targets: withItem(organization.targets, target, sameLevel) })),
  'target-dropped': (organization, change) => without(organization, 'targets', change),
  market: (_, { market }) => ({ market }),
  'time-zone': (_, { timeZone }) => (isTimeZone(timeZone) ? { timeZone } : { why: 'not-a-time-zone', timeZone }),
  language: (_, { language }) => ({ language }),
  figure: (organization, { figure, value, day }, catalog, on) => {
    if (!catalog.figures.has(figure)) return { why: 'unknown-figure' }
    if (!Number.isFinite(value) || value < 0) return { why: 'not-an-amount' }
    if (day > on) return { why: 'future', day }
    return { figures: withItem(organization.figures, { figure, value, asOf: day }, (a, b) => a.figure === b.figure && a.asOf === b.asOf) }
  },
  attest: ({ attested }, { attest, day }, catalog) =>
    catalog.attestations.has(attest) ? { attested: { ...attested, [attest]: { from: day } } } : { why: 'unknown-attest' },
  'attest-ended': ({ attested }, { attest, day }) => {
    const held = own(attested, attest)
    if (held === undefined || day < held.from) return { why: 'not-so' }
    return { attested: { ...attested, [attest]: { ...held, until: day } } }
  },
  enrolment: ({ designations = [] }, { designation, day }) => {
    const held = designations.find((one) => one.designation === designation)
    return held?.anniversary === day ? { why: 'already', day } : { designations: withItem(designations, { ...held, designation, anniversary: day }, sameDesignation) }
  },
  'enrolment-ended': ({ designations = [] }, { designation }) => {
    const kept = designations.filter((one) => one.designation !== designation)
    return kept.length === designations.length ? { why: 'not-so' } : { designations: kept }
  },
  'enrolment-target': ({ designations = [] }, { designation }) =>
    designations.some((one) => one.designation === designation) ? { why: 'already', day: null } : { designations: [...designations, { designation }] },
  classification: ({ designations = [] }, { designation, track }) => {
    const held = designations.find((one) => one.designation === designation)
    return held?.track === track ? { why: 'already', day: null } : { designations: withItem(designations, { ...held, designation, track }, sameDesignation) }
  },
  metric: ({ metrics = [] }, { kind: _kind, ...figure }, _catalog, on) => {
    if (!Number.isFinite(figure.value)) return { why: 'not-an-amount' }
    if (figure.month > on.slice(0, 7)) return { why: 'future', day: `${figure.month}-01` }
    const like = (a: MetricFigure, b: MetricFigure) => a.designation === b.designation && a.metric === b.metric && a.month === b.month && a.track === b.track && a.option === b.option
    return { metrics: withItem(metrics, figure, like) }
  },
  admin: ({ people, admins }, { person }, _catalog, on) => {
    const known = people.find(({ id }) => id === person)
    if (known === undefined) return { why: 'unknown-person' }
    // It would make her none.
    if (known.leaves !== undefined && known.leaves < on) return { why: 'not-employed', day: on }
    return admins.includes(person) ? { why: 'already', day: null } : { admins: [...admins, person] }
  },
  'admin-removed': (organization, { person }, _catalog, on) => {
    if (!organization.admins.includes(person)) return { why: 'not-so' }
    return isLastAdmin(organization, person, on) ? { why: 'last-admin' } : { admins: organization.admins.filter((id) => id !== person) }
  },
  setting: ({ settings }, { setting, value }) =>
    isSetting(setting) && choicesOf(setting).includes(value) ? { settings: { ...settings, [setting]: value } } : { why: 'unknown-setting' },
  dates: ({ overrides = {} }, { credential, date, day, source }, catalog) =>
    catalog.credentials.has(credential)
      ? { overrides: { ...overrides, [credential]: { ...own(overrides, credential), [date]: day, source } } }
      : { why: 'unknown-credential', credential },
  link: (organization, { person: id, objectId }) => {
    const other = organization.people.find((person) => person.objectId?.toLowerCase() === objectId.toLowerCase())
    if (other !== undefined && other.id !== id) return { why: 'linked-elsewhere', person: other.id }
    const linked = ofPerson(organization, id, (person) => ({ ...person, objectId: objectId.toLowerCase() }))
    if ('why' in linked || organization.strangers === undefined) return linked
    return { ...linked, strangers: organization.strangers.filter((stranger) => stranger.objectId !== objectId.toLowerCase()) }
  },
}

function ofPerson({ people }: Organization, id: string, edit: (person: Person) => Person | Refused): Outcome {
  const person = people.find((one) => one.id === id)
  if (person === undefined) return { why: 'unknown-person' }
  const edited = edit(person)
  return 'why' in edited ? edited : { people: people.map((one) => (one === person ? edited : one)) }
}

type Target = { readonly competency: string; readonly option?: string | undefined; readonly level: Level }

function ofLevel({ competency, option, level }: Target, catalog: Catalog, edit: (target: { competency: string; option?: string; level: Level }) => Outcome): Outcome {
  const found = catalog.competencies.get(competency)
  if (found === undefined || findLevel(found, level, option) === undefined) return { why: 'unknown-level' }
  return edit({ competency, ...(option === undefined ? {} : { option }), level })
}

const sameDesignation = (a: Enrolment, b: Enrolment): boolean => a.designation === b.designation

const sameLevel = (a: Target, b: Target): boolean => a.competency === b.competency && a.level === b.level

function without(organization: Organization, field: 'memberships' | 'targets', level: Target): Outcome {
  const kept = organization[field].filter((one) => !sameLevel(one, level))
  return kept.length === organization[field].length ? { why: 'not-so' } : { [field]: kept }
}

/** In the place of its like, or at the end. */
function withItem<Item>(list: readonly Item[], item: Item, like: (a: Item, b: Item) => boolean): Item[] {
  const at = list.findIndex((one) => like(one, item))
  return at === -1 ? [...list, item] : list.with(at, item)
}

/** What goes on from its last day once it is renewed, and can be by now. */
const isRenewable = ({ expires }: Achievement, { validMonths }: Credential, day: Day): boolean =>
  expires !== undefined && validMonths !== undefined && addMonths(expires, -OPENS_BEFORE) <= day

/** The one that holds longest on a day, with its last day where there is one. */
function heldOn({ achievements }: Person, { id, validMonths }: Credential, day: Day): Achievement | undefined {
  const held = achievements
    .filter(({ credential }) => credential === id)
    .map((one): Achievement => (one.expires !== undefined || validMonths === undefined ? one : { ...one, expires: addMonths(one.passed, validMonths) }))
    .filter(({ expires }) => expires === undefined || expires >= day)
  return held.find(({ expires }) => expires === undefined) ?? held.toSorted((a, b) => (a.expires! < b.expires! ? 1 : -1))[0]
}

function achieved(person: Person, credential: Credential, day: Day): Achievement {
  const { id, validMonths } = credential
  if (validMonths === undefined) return { credential: id, passed: day }
  return { credential: id, passed: day, expires: addMonths(heldOn(person, credential, day)?.expires ?? day, validMonths) }
}

function refuseRecord(person: Person, credentials: readonly string[], day: Day, catalog: Catalog, on: Day): Refused | null {
  if (day > on) return { why: 'future', day }
  for (const code of credentials) {
    const credential = catalog.credentials.get(code)
    if (credential === undefined) return { why: 'unknown-credential', credential: code }
    const first = credential.availableFrom?.day
    if (first !== undefined && day < first) return { why: 'too-early', credential: code, day: first }
    const last = credential.retires?.day
    // Retiring means from the next day on: the retirement day is the last on which it could be passed.
    if (last !== undefined && day > last) return { why: 'retired', credential: code, day: last }
    const held = heldOn(person, credential, day)
    if (held !== undefined && !isRenewable(held, credential, day)) return { why: 'already', day: held.passed }
  }
  const employed = (person.joins === undefined || person.joins <= day) && (person.leaves === undefined || day <= person.leaves)
  return employed ? null : { why: 'not-employed', day }
}
