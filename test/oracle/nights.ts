import type { Catalog } from '../../src/catalog/catalog.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { Organization } from '../../src/organization.ts'
import { Requirement as AnyRequirement } from '../../src/requirement.ts'
import { chance } from './chance.ts'
import type { Chance } from './chance.ts'
import type { Need, PeopleRequirement, Question, Requirement, Team } from './question.ts'
import { asksPeople, codesOfPart, entry, placesOf, satisfies, shifted, subsets } from './question.ts'
import { worldOf } from './worlds.ts'

/*
 * What a night should find, found by living through it: every day from today on, one after the other, everyone tried in every
 * place. Written to be read beside the specification of the command line.
 */

type Options = Record<string, { silver: Requirement[]; gold: Requirement[] }>
export type Night = { on: string; organization: Organization; catalog: Catalog; options: Options; question: Question }

/** An organization with leavers, moves, expiries, retirements, figures and unconfirmed passes; what it holds and aims for. */
export function nightOf(seed: number): Night {
  const { question } = worldOf(seed)
  const c = chance(seed + 7e8)
  const { on, until, requirements, credentials } = question
  const fewer = () => (c.odds(0.6) ? requirements : c.some(requirements, 0.6))
  const options: Options = { one: { silver: requirements, gold: fewer() }, two: { silver: c.odds(0.5) ? fewer() : c.shuffled(requirements), gold: fewer() } }
  const named = () => (c.odds(0.5) ? {} : { option: c.pick(['one', 'two']) })
  const organization = Organization.parse({
    id: `firm-${seed}`,
    market: question.market,
    people: question.people.map((person) => ({
      ...person,
      ...(person.leaves !== undefined && c.odds(0.3) ? { moved: true } : {}),
      ...(c.odds(0.1) ? { joins: shifted(on, c.pick([-300, -1, 0, 1])) } : {}),
      achievements: person.achievements.map((one) => ({ ...one, ...passedAndShown(c, one.passed, on) })),
    })),
    figures: Object.entries(question.figures).flatMap(([figure, value]) => [
      { figure, value, asOf: shifted(on, c.pick([0, -1, -400])) },
      { figure, value: value + c.pick([-1, 1]), asOf: shifted(on, c.pick([1, -401])) },
    ]),
    attested: question.attested,
    memberships: [{ competency: 'alpha', level: 'silver', anniversary: `${c.pick(['2012', '2040'])}${until.slice(4)}`, ...named() }],
    targets: [{ competency: 'alpha', level: 'gold', ...named() }, { competency: 'alpha', level: 'silver', option: 'one' }],
  })
  return { on, organization, catalog: catalogOf(options, credentials), options, question }
}

const passedAndShown = (c: Chance, passed: string, on: string) => ({
  passed: c.odds(0.05) ? shifted(on, 1) : passed,
  ...(c.odds(0.6) ? { confirmed: shifted(on, c.pick([-1, 0, 1])) } : {}),
})

const Asked = AnyRequirement.array()

function catalogOf(options: Options, dates: Question['credentials']): Catalog {
  const [some] = catalog.competencies.values()
  const [option] = some!.options
  const named = Object.entries(options).map(([id, { silver, gold }]) => ({ ...option!, id, levels: { silver: { requirements: Asked.parse(silver) }, gold: { requirements: Asked.parse(gold) } } }))
  return { ...catalog, competencies: new Map([['alpha', { ...some!, id: 'alpha', options: named }]]), dates }
}

export type Found = {
  option: string
  level: string
  state: string
  lastDay: string | null
  renewal: string | null
  horizon: string
  /** One a cause, as `kind person date`; where several credentials would do, each may be named. */
  causes: { said: string; credentials?: string[] }[]
}

/** What holds on a day, asked day by day. */
type Life = { holds: (requirement: Requirement, day: string, without?: string) => boolean; has: (person: string, code: string, day: string) => boolean }

export function nightly({ on, organization, options, question }: Night): Found[] {
  return (['gold', 'silver'] as const).map((level) => {
    const [membership] = organization.memberships
    const wanted = level === 'silver' ? membership! : organization.targets[0]!
    const renewal = level === 'silver' ? anniversaryFrom(on, membership!.anniversary) : null
    const horizon = renewal ?? shifted(on, 365)
    const tried = (wanted.option === undefined ? ['one', 'two'] : [wanted.option]).map((option) => ({ option, ...standing(option, level, horizon) }))
    const best = tried.reduce((a, b) => ((b.lastDay ?? '') > (a.lastDay ?? '') ? b : a))
    return { ...best, level, renewal, horizon }
  })

  function standing(option: string, level: 'silver' | 'gold', horizon: string): Pick<Found, 'state' | 'lastDay' | 'causes'> {
    const asked = options[option]![level]
    const life = live(organization, question, on)
    const lastDay = lastDayOf(asked, life, on, horizon)
    if (lastDay === null) return { state: 'unmet', lastDay, causes: asked.flatMap((one) => (life.holds(one, on) ? [] : lacking(one, life, on))) }
    if (lastDay < horizon) {
      const failing = asked.filter((one) => !life.holds(one, shifted(lastDay, 1)))
      return { state: 'at-risk', lastDay, causes: [...failing.flatMap((one) => endings(one, life, lastDay)), ...leanedOn(asked, lastDay, horizon)] }
    }
    const thin = [on, horizon].some((day) => asked.some((one) => asksPeople(one) && organization.people.some(({ id }) => !life.holds(one, day, id))))
    return { state: thin ? 'thin' : 'safe', lastDay, causes: [] }
  }

  function lacking(requirement: Requirement, life: Life, day: string): Found['causes'] {
    if ('attest' in requirement) return [{ said: `attest ${requirement.attest}` }]
    if ('figure' in requirement) return [{ said: `figure ${requirement.figure}` }]
    const empty = Math.min(...requirement.people.map((team) => emptyPlaces(team, organization, life, day)))
    return Array.from({ length: empty }, () => ({ said: 'missing' }))
  }

  function endings(requirement: Requirement, life: Life, lastDay: string): Found['causes'] {
    if (!asksPeople(requirement)) return 'attest' in requirement ? [{ said: `attest ${requirement.attest} ${lastDay}` }] : []
    const needs = requirement.people.flatMap(placesOf)
    const able = (person: string, day: string, also: readonly string[] = []) => needs.some((need) => satisfies(need, (code) => also.includes(code) || life.has(person, code, day)))
    return organization.people.flatMap(({ id, leaves, moved }) => {
      if (!able(id, on) || able(id, shifted(lastDay, 1))) return []
      let day = on
      while (able(id, shifted(day, 1))) day = shifted(day, 1)
      if (leaves === day) return [{ said: `${moved ? 'moved' : 'leaves'} ${id} ${day}` }]
      const after = shifted(day, 1)
      const lost = codesOfPart(requirement).filter((code) => life.has(id, code, day) && !life.has(id, code, after))
      // A credential ended it if there is something with which it would have been enough, and without which it was not.
      const culprits = lost.filter((code) => subsets(lost).some((also) => !able(id, after, also) && able(id, after, [...also, code])))
      const retired = culprits.filter((code) => entry(question.credentials, code)?.acceptedUntil === day)
      return [retired.length > 0 ? { said: `retires ${id} ${day}`, credentials: retired } : { said: `expires ${id} ${day}`, credentials: culprits }]
    })
  }

  /** Whatever is not confirmed is left out, one by one. */
  function leanedOn(asked: Requirement[], lastDay: string, horizon: string): Found['causes'] {
    const open = (one: { confirmed?: string | undefined }) => one.confirmed === undefined || one.confirmed > on
    return organization.people.flatMap((person) =>
      [...new Set(person.achievements.filter(open).map(({ credential }) => credential))].flatMap((code) => {
        const kept = person.achievements.filter((one) => one.credential !== code || !open(one))
        const people = organization.people.map((one) => (one === person ? { ...one, achievements: kept } : one))
        return lastDayOf(asked, live({ ...organization, people }, question, on), on, horizon) === lastDay ? [] : [{ said: `unconfirmed ${person.id}`, credentials: [code] }]
      }),
    )
  }
}

function anniversaryFrom(on: string, anniversary: string): string {
  const [wanted, today, tomorrow] = [anniversary, on, shifted(on, 1)].map((day) => day.slice(5))
  const instead = wanted === '02-29' && today === '02-28' && tomorrow === '03-01'
  return today === wanted || instead ? on : anniversaryFrom(shifted(on, 1), anniversary)
}

/** The last day of those on which it holds without a break, until 120 days behind the horizon. */
function lastDayOf(asked: readonly Requirement[], life: Life, on: string, horizon: string): string | null {
  const end = shifted(horizon, 120)
  let last: string | null = null
  for (let day = on; day <= end && asked.every((one) => life.holds(one, day)); day = shifted(day, 1)) last = day
  return last
}

/** Nobody joins and nothing is passed or counted anew after `on`. */
function live(organization: Organization, { credentials }: Question, on: string): Life {
  const has = (person: string, code: string, day: string): boolean => {
    const { joins = '', leaves = '9999', achievements } = organization.people.find(({ id }) => id === person)!
    const accepted = entry(credentials, code)?.acceptedUntil ?? '9999'
    return joins <= on && day <= leaves && day <= accepted && achievements.some(({ credential, passed, expires = '9999' }) => credential === code && passed <= on && day <= expires)
  }
  const known = new Map<string, boolean>()
  const people = (requirement: PeopleRequirement, day: string, without?: string): boolean => {
    const rest = { ...organization, people: organization.people.filter(({ id }) => id !== without) }
    const codes = codesOfPart(requirement)
    const key = JSON.stringify([requirement, rest.people.map(({ id }) => [id, codes.filter((code) => has(id, code, day))])])
    if (!known.has(key)) known.set(key, requirement.people.some((team) => emptyPlaces(team, rest, { has }, day) === 0))
    return known.get(key)!
  }
  const holds: Life['holds'] = (requirement, day, without) => {
    if (asksPeople(requirement)) return people(requirement, day, without)
    if ('attest' in requirement) {
      const { from = '9999', until = '9999' } = entry(organization.attested, requirement.attest) ?? {}
      return from <= day && day <= until
    }
    const needed = requirement[organization.market]
    const latest = organization.figures.filter(({ figure, asOf }) => figure === requirement.figure && asOf <= on).sort((a, b) => (a.asOf < b.asOf ? 1 : -1))
    return needed !== null && (latest[0]?.value ?? 0) >= needed
  }
  return { holds, has }
}

/** Everyone tried in every place. */
function emptyPlaces(team: Team, { people }: Organization, { has }: Pick<Life, 'has'>, day: string): number {
  const fill = ([need, ...others]: readonly Need[], left: readonly string[]): number => {
    if (need === undefined) return 0
    const fit = left.filter((id) => satisfies(need, (code) => has(id, code, day)))
    let fewest = 1 + fill(others, left)
    for (const id of fit) if (fewest > 0) fewest = Math.min(fewest, fill(others, left.filter((one) => one !== id)))
    return fewest
  }
  return fill(placesOf(team), people.map(({ id }) => id))
}
