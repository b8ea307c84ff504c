import type { Pending } from '../src/change.ts'
import type { Catalog } from './facts.ts'
import { attestName, competencyName, credentialsOf, figureName, levelName } from './names.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** What the words of a change need besides it: the names of people and organizations. */
export type Names = {
  readonly catalog: Catalog
  readonly person: (id: string) => string
  readonly organization: (id: string) => string
}

type Of<Kind extends Pending['kind']> = Extract<Pending, { kind: Kind }>

/** What a change says, in a clause. */
export function factOf(change: Pending, names: Names, text: Text): string {
  return (facts[change.kind] as (change: Pending, names: Names, text: Text) => string)(change, names, text)
}

const facts: { readonly [Kind in Pending['kind']]: (change: Of<Kind>, names: Names, text: Text) => string } = {
  record: ({ person, credentials, day }, { catalog, person: named }, text) => text.fact.passed(named(person), credentialsOf(credentials, catalog, text), day),
  leave: ({ person, day }, { person: named }, text) => text.fact.leaves(named(person), day),
  stay: ({ person }, { person: named }, text) => text.fact.stays(named(person)),
  join: ({ person, name, day }, { person: named }, text) =>
    name === undefined ? text.fact.joins(named(person), day) : text.fact.isNew(plain(name) || text.nameless, day),
  move: ({ person, to, day }, { person: named, organization }, text) =>
    to === null ? text.fact.movesAway(named(person), day) : text.fact.movesTo(named(person), organization(to), day),
  membership: (change, { catalog }, text) => text.fact.holds(levelName(change, catalog, text), change.day),
  'membership-ended': (change, { catalog }, text) => text.fact.holdsNoMore(levelName(change, catalog, text)),
  anniversary: ({ day }, _, text) => text.fact.anniversary(day),
  target: (change, { catalog }, text) => text.fact.aims(levelName(change, catalog, text)),
  'target-dropped': (change, { catalog }, text) => text.fact.aimsNoMore(levelName(change, catalog, text)),
  market: ({ market }, _, text) => text.fact.market[market],
  'time-zone': ({ timeZone }, _, text) => text.fact.timeZone(plain(timeZone)),
  language: ({ language }, _, text) => text.fact.language[language],
  figure: ({ figure, value, day }, { catalog }, text) => {
    const unit = catalog.figures.get(figure)?.unit ?? 'count'
    return text.fact.figure(figureName(figure, catalog, text), text.amount(unit, value), day)
  },
  attest: ({ attest, day }, { catalog }, text) => text.fact.attest(attestName(attest, catalog, text), day),
  'attest-ended': ({ attest, day }, { catalog }, text) => text.fact.attestEnds(attestName(attest, catalog, text), day),
  enrolment: ({ designation, day }, { catalog }, text) => text.fact.holds(designationName(designation, catalog, text), day),
  'enrolment-ended': ({ designation }, { catalog }, text) => text.fact.holdsNoMore(designationName(designation, catalog, text)),
  'enrolment-target': ({ designation }, { catalog }, text) => text.fact.aims(designationName(designation, catalog, text)),
  classification: ({ designation, track }, { catalog }, text) => text.fact.classified(competencyName(designation, catalog, text), track),
  metric: ({ designation, metric, value, option, month }, { catalog }, text) => {
    const what = `${text.score.metric[metric]}${option === undefined ? '' : ` (${option})`}`
    return text.fact.metric(competencyName(designation, catalog, text), what, text.amount('count', value), text.month(month))
  },
  admin: ({ person }, { person: named }, text) => text.fact.admin(named(person)),
  'admin-removed': ({ person }, { person: named }, text) => text.fact.adminNoMore(named(person)),
  setting: ({ setting, value }, _, text) => settingFact(setting, value, text),
  dates: ({ credential, date, day, source }, { catalog }, text) =>
    text.fact[date](credentialsOf([credential], catalog, text), day, plain(source)),
  link: ({ person }, { person: named }, text) => text.fact.linked(named(person)),
}

const designationName = (designation: string, catalog: Catalog, text: Text) => levelName({ competency: designation, level: 'designation' }, catalog, text)

/** A setting in words; one this release does not know is shown as it is. */
export function settingFact(setting: string, value: boolean | number, text: Text): string {
  if (setting === 'open') return value === true ? text.fact.open : text.fact.closed
  const counted = setting === 'confirmationDays' || setting === 'keepLeaversMonths' || setting === 'backupDays'
  return counted ? text.fact[setting](Number(value)) : text.fact.otherSetting(plain(setting), String(value))
}

