import { codesOf } from '../requirement.ts'
import type { Requirement } from '../requirement.ts'
import type { Catalog } from './catalog.ts'
import type { Fail } from './read.ts'
import type { CatalogLevel, Credential, DatedFact } from './schema.ts'

/** What one file cannot know of another: every name refers to something, every date makes sense, gold asks no less than silver. */
export function check(catalog: Catalog, fail: Fail): void {
  for (const credential of catalog.credentials.values()) checkDates(credential, catalog, fail)
  for (const programme of catalog.programmes.values()) {
    checkSource(catalog, fail, 'programmes.json', `${programme.id}.ends.source`, programme.ends.source)
  }
  for (const figure of catalog.figures.values()) checkSource(catalog, fail, 'figures.json', `${figure.id}.source`, figure.source)
  for (const entry of catalog.attestations.values()) {
    checkSource(catalog, fail, 'attestations.json', `${entry.id}.source`, entry.source)
  }
  for (const competency of catalog.competencies.values()) {
    const file = `${competency.id}.json`
    if (!catalog.programmes.has(competency.programme)) {
      fail(file, 'programme', competency.programme, 'name one of programmes.json')
    }
    checkSource(catalog, fail, file, 'checked.page', competency.checked.page)
    const options = new Set<string>()
    for (const [i, option] of competency.options.entries()) {
      const path = `options.${i}`
      if (options.has(option.id)) fail(file, `${path}.id`, option.id, 'each option stands once: remove or rename one of the two')
      options.add(option.id)
      const { silver, gold } = option.levels
      if (silver) checkNames(silver, catalog, fail, file, `${path}.levels.silver`)
      if (gold) checkNames(gold, catalog, fail, file, `${path}.levels.gold`)
      if (silver && gold && gold.lessThanSilver === undefined) checkGold(silver, gold, fail, file, `${path}.levels.gold`)
    }
  }
}

function checkSource(catalog: Catalog, fail: Fail, file: string, path: string, source: string): void {
  if (!catalog.sources.has(source)) fail(file, path, source, 'add this source to sources.json or cite one that is there')
}

const dateKeys = ['availableFrom', 'registerUntil', 'retires', 'acceptedUntil'] as const

function checkDates(credential: Credential, catalog: Catalog, fail: Fail): void {
  let before: { key: string; fact: DatedFact } | undefined
  for (const key of dateKeys) {
    const fact = credential[key]
    if (fact === undefined) continue
    checkSource(catalog, fail, 'credentials.json', `${credential.id}.${key}.source`, fact.source)
    if (before !== undefined && fact.day < before.fact.day) {
      fail('credentials.json', `${credential.id}.${key}.day`, fact.day, `it cannot be before ${before.key} ${before.fact.day}: check both with their pages`)
    }
    before = { key, fact }
  }
}

function checkNames(level: CatalogLevel, catalog: Catalog, fail: Fail, file: string, path: string): void {
  for (const [i, requirement] of level.requirements.entries()) {
    const at = `${path}.requirements.${i}`
    if ('figure' in requirement && !catalog.figures.has(requirement.figure)) {
      fail(file, `${at}.figure`, requirement.figure, 'add this figure to figures.json or correct its name')
    }
    if ('attest' in requirement && !catalog.attestations.has(requirement.attest)) {
      fail(file, `${at}.attest`, requirement.attest, 'add this attestation to attestations.json or correct its name')
    }
    for (const code of codesOf(requirement)) {
      if (!catalog.credentials.has(code)) fail(file, at, code, 'add this credential to credentials.json or correct its code')
    }
  }
}

const places = (requirement: Requirement): number =>
  'people' in requirement ? Math.min(...requirement.people.map((team) => team.reduce((sum, seat) => sum + seat.count, 0))) : 0

/** Gold may ask for something else entirely, but never for fewer people or a smaller amount of the same, unless it is published so. */
function checkGold(silver: CatalogLevel, gold: CatalogLevel, fail: Fail, file: string, path: string): void {
  const people = (level: CatalogLevel) => Math.max(0, ...level.requirements.map(places))
  if (people(gold) > 0 && people(gold) < people(silver)) {
    fail(file, path, people(gold), `silver asks for ${people(silver)} people: gold cannot ask for fewer`)
  }
  for (const [i, requirement] of gold.requirements.entries()) {
    if (!('figure' in requirement)) continue
    for (const below of silver.requirements) {
      if (!('figure' in below) || below.figure !== requirement.figure) continue
      for (const market of ['developed', 'developing'] as const) {
        const more = requirement[market]
        const less = below[market]
        if (more !== null && less !== null && more < less) {
          fail(file, `${path}.requirements.${i}.${market}`, more, `silver asks for ${less}: gold cannot ask for less`)
        }
      }
    }
  }
}
