import { existsSync, globSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../../src/catalog/catalog.ts'
import { inNotation, pageAt } from './notation.ts'

/*
 * Microsoft's own pages, where they lie beside the project, against what a person reads in them. One row stands for every
 * language a revision is published in, unless a language says something else.
 */
const folder = '../shared/pages'
if (!existsSync(folder)) console.log(`skipped: the published pages are not beside the project (${folder})`)

const integration = 'any(70-412, 70-740, 70-741, 70-742, 70-462, 70-464, 70-762, 70-764, 70-483, 70-487, 70-532)'
const development = '70-480, 70-483, 70-486, 70-357, 70-354, 70-355, 70-532, 70-487, 70-533'
const foundation = 'assessment:14354'
const bigData = `all(${foundation}, any(assessment:14355, assessment:17491, assessment:17490))`
const sql = `all(any(all(70-764, 70-765), all(70-762, 70-761, 70-473)), ${foundation})`
const mobility = 'all(assessment:13914, any(assessment:13916, assessment:13915, assessment:13917, assessment:13918))'
const crm = 'all(any(MB2-714, MB2-713, MB2-709), any(MB2-710, MB2-706))'
const laterCrm = 'all(any(MB2-714, MB2-713, MB2-709, MB2-717, MB2-718, MB2-877), any(MB2-710, MB2-706, MB2-715))'
const retiring = { retires: '2017-12-31', acceptedUntil: '2018-12-31' }

type Row = { pages: RegExp; option: string; silver: string; gold: string; dates?: object }
const rows: Row[] = [
  {
    pages: /application-development\.2017-07/,
    option: 'application-builder-option',
    silver: `2 any(${development}, assessment:12213)`,
    gold: '4 MCSD:AppBuilder',
    dates: { '70-354': { retires: '2017-09-30' }, '70-355': { retires: '2017-09-30' } },
  },
  {
    pages: /application-development\.(?!2017-07)/,
    option: 'application-builder-option',
    silver: `2 any(${development})`,
    gold: '4 MCSD:AppBuilder',
    dates: { '70-354': { retires: '2017-09-30' }, '70-355': { retires: '2017-09-30' } },
  },
  { pages: /application-integration\.2017-07/, option: 'application-integrator-option', silver: `2 ${integration} + 2 assessment:12286`, gold: `4 ${integration} + 4 assessment:12286` },
  { pages: /(?:en|it)\/application-integration\.(?!2017-07)/, option: 'application-integrator-option', silver: `2 ${integration} & 2 assessment:12286`, gold: `4 ${integration} & 4 assessment:12286` },
  // In Spanish gold must be, and not only may be, the same people.
  { pages: /es\/application-integration\.(?!2017-07)/, option: 'application-integrator-option', silver: `2 ${integration} & 2 assessment:12286`, gold: `4 all(${integration}, assessment:12286)` },
  { pages: /customer-relationship-management\.2017-07/, option: 'cloud-crm-reseller-option', silver: `100000/null & attest & 1 ${crm} + 1 any(MB2-712, MB2-707)`, gold: `300000/null & attest & 2 ${crm} + 2 any(MB2-712, MB2-707)` },
  { pages: /(?:en|it)\/cloud-customer-relationship-management\.2017-09/, option: 'cloud-crm-reseller-option', silver: `100000/50000 & attest & 1 ${crm} + 1 any(MB2-712, MB2-707)`, gold: `300000/150000 & attest & 2 ${crm} + 2 any(MB2-712, MB2-707)` },
  { pages: /es\/cloud-customer-relationship-management\.2017-09/, option: 'cloud-crm-reseller-option', silver: `100000/50000 & attest & 1 ${crm} + 1 any(MB2-712, MB2-707)`, gold: `300000 & attest & 2 ${crm} + 2 any(MB2-712, MB2-707)` },
  {
    pages: /(?:en|it)\/cloud-customer-relationship-management\.2017-12/,
    option: 'cloud-crm-reseller-option',
    silver: `100000/50000 & attest & 1 ${laterCrm} + 1 any(MB2-712, MB2-707, MB2-716)`,
    gold: `300000/150000 & attest & 2 ${laterCrm} + 2 any(MB2-712, MB2-707, MB2-716)`,
    dates: { 'MB2-709': retiring, 'MB2-877': { availableFrom: '2018-01-01' } },
  },
  {
    pages: /es\/cloud-customer-relationship-management\.2017-12/,
    option: 'cloud-crm-reseller-option',
    silver: `100000 & attest & 1 ${laterCrm} + 1 any(MB2-712, MB2-707, MB2-716)`,
    gold: `100000 & attest & 2 ${laterCrm} + 2 any(MB2-712, MB2-707, MB2-716)`,
    dates: { 'MB2-709': retiring, 'MB2-877': { availableFrom: '2018-01-01' } },
  },
  { pages: /cloud-productivity/, option: 'managed-service-partner-option', silver: '2000/1000 & attest & 1 all(70-346, 70-347) | 1 MCSA:Office365', gold: '4000 & attest & 2 all(70-346, 70-347) | 2 MCSA:Office365' },
  { pages: /collaboration-and-content/, option: 'sharepoint-services-partner-option', silver: '2 all(70-347, 70-339) | 2 any(MCSE:Productivity, MCSD:AppBuilder)', gold: '4 all(70-347, 70-339) | 4 any(MCSE:Productivity, MCSD:AppBuilder)' },
  { pages: /data-platform/, option: 'big-data-option', silver: `2 ${bigData}`, gold: `4 ${bigData}` },
  { pages: /data-platform/, option: 'sql-server-specialist-option', silver: `1 ${sql}`, gold: `2 ${sql}` },
  { pages: /enterprise-mobility/, option: 'enterprise-partner-option', silver: `3 & 500 & attest & 2 ${mobility}`, gold: `5 & 4000 & attest & 4 ${mobility}` },
  { pages: /enterprise-mobility/, option: 'smb-partner-option', silver: `20 & 125 & attest & 2 ${mobility}`, gold: `5 & 4000 & attest & 4 ${mobility}` },
  { pages: /messaging/, option: 'hybrid-services-partner-option', silver: '2 all(70-347, 70-345) | 2 MCSE:Productivity', gold: '4 all(70-347, 70-345) | 4 MCSE:Productivity' },
  { pages: /project-and-portfolio/, option: 'project-and-portfolio-partner-option', silver: '2 all(74-343, 70-348)', gold: '2 all(74-343, 70-348, 70-339) + 2 all(74-343, 70-348)' },
]

/** The doubts each page deserves; pages not named deserve none. */
const doubted: readonly (readonly [RegExp, string])[] = [
  [/es\/application-integration\.2017-09|it\/application-integration\.2017-09/, 'mixed-language'],
  [/customer-relationship-management\.2017-07/, 'market-missing market-missing'],
  [/es\/cloud-customer-relationship-management\.2017-09/, 'markets-equal'],
  [/(?:en|it)\/cloud-customer-relationship-management\.2017-12/, 'sentence'],
  [/es\/cloud-customer-relationship-management\.2017-12/, 'markets-equal gold-below-silver markets-equal sentence'],
  [/enterprise-mobility/, 'gold-below-silver'],
]

const files = globSync(`${folder}/{en,it,es}/*.md`).sort()

describe.skipIf(files.length === 0)('a published page', () => {
  test.each(files.map((file) => [file.slice(folder.length + 1), file]))('%s asks what a person reads in it', (name, file) => {
    const { reading } = pageAt(file)
    const of = rows.filter(({ pages }) => pages.test(name))
    expect(of.length).toBeGreaterThan(0)
    expect(inNotation(reading)).toEqual(Object.fromEntries(of.flatMap(({ option, silver, gold }) => [[`${option} silver`, silver], [`${option} gold`, gold]])))
    expect(reading.credentials).toEqual(of[0]!.dates ?? {})
    const codes = reading.doubts.map(({ code }) => code).join(' ')
    expect(codes).toBe(doubted.find(([pages]) => pages.test(name))?.[1] ?? '')
  })

  test('says so where its language is not the one of its folder', () => {
    const english = files.filter((file) => !file.includes('/en/') && pageAt(file).reading.language === 'en').map((file) => basename(file))
    expect(english.every((file) => file.includes('2017-09'))).toBe(true)
    expect(english.length).toBeGreaterThan(10)
  })
})

/** The last revision of each competency in a language that differs from no other. */
const last = [...Map.groupBy(files.filter((file) => !file.includes('/es/')), (file) => basename(file).split('.')[0]!).values()].map((revisions) => revisions.toSorted((a, b) => basename(a).localeCompare(basename(b))).at(-1)!)

test.each(last.map((file) => [basename(file), file]))('the catalog asks what %s asks', (_, file) => {
  const { reading } = pageAt(file)
  const { options } = catalog.competencies.get(reading.competency)!
  expect(inNotation({ options })).toEqual(inNotation(reading))
})

const seeds = globSync('../shared/seeds/*.txt').sort()

test.skipIf(seeds.length === 0)('a page of another kind names no level and says that it could not be read as one', () => {
  const overview = pageAt(seeds[3]!).reading
  expect(overview.options).toEqual([])
  expect(overview.doubts.map(({ code }) => code)).toContain('unread')
})
