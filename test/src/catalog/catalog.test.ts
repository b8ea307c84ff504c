import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalog, findLevel, hasEnded, readCatalog } from '../../../src/catalog/catalog.ts'
import type { CatalogFiles } from '../../../src/catalog/catalog.ts'

const file = (name: string): unknown => JSON.parse(readFileSync(`src/catalog/${name}.json`, 'utf8'))

/** The real files with one value changed; `undefined` removes it. */
function changed(name: string, path: string, value: unknown): CatalogFiles {
  const contents = Object.fromEntries([...shared, ...competencies].map((one) => [one, file(one)]))
  const keys = [name, ...path.split('.')]
  const last = keys.pop()!
  const holder = keys.reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, contents)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  const pick = (names: readonly string[]) => Object.fromEntries(names.map((one) => [one, contents[one]]))
  return { ...(pick(shared) as Omit<CatalogFiles, 'competencies'>), competencies: pick(competencies) }
}

const shared = ['sources', 'programmes', 'credentials', 'figures', 'attestations']
const competencies = [...catalog.competencies.keys()]

describe('the catalog', () => {
  test('holds all eighteen competencies, with both levels but for the one that has gold only', () => {
    expect(catalog.competencies.size).toBe(18)
    for (const { id, options } of catalog.competencies.values()) {
      for (const { levels } of options) expect(Object.keys(levels)).toEqual(id === 'enterprise-resource-planning' ? ['gold'] : ['silver', 'gold'])
    }
  })

  test('marks what no source states whole, so that it is never called met', () => {
    const incomplete = [...catalog.competencies.values()].flatMap(({ id, options }) =>
      options.flatMap(({ levels }) => (['silver', 'gold'] as const).filter((level) => levels[level]?.incomplete).map((level) => `${id} ${level}`)),
    )
    expect(incomplete).toEqual(['cloud-platform silver', 'cloud-platform gold', 'datacenter silver'])
  })

  test('takes gold that asks for less than silver only where it is published so', () => {
    expect(catalog.competencies.get('enterprise-mobility-management')!.options[1]!.levels.gold!.lessThanSilver).toBe(true)
    expect(() => readCatalog(changed('enterprise-mobility-management', 'options.1.levels.gold.lessThanSilver', undefined))).toThrow(
      /enterprise-mobility-management\.json, options\.1\.levels\.gold\.requirements\.0\.developed: 5 is wrong; silver asks for 20/,
    )
  })

  test('is asked for a level by option or without', () => {
    const messaging = catalog.competencies.get('messaging')!
    expect(findLevel(messaging, 'gold')!.option.id).toBe('hybrid-services-partner-option')
    expect(findLevel(messaging, 'gold', 'hybrid-services-partner-option')).toBeDefined()
    expect(findLevel(messaging, 'gold', 'another-option')).toBeUndefined()
  })

  test('knows that its programme ran through 30 September 2022', () => {
    const messaging = catalog.competencies.get('messaging')!
    expect(hasEnded(catalog, messaging, '2022-09-30')).toBe(false)
    expect(hasEnded(catalog, messaging, '2022-10-01')).toBe(true)
  })

  test('dates only what a source states, a community lists or a rule gives, and says which', () => {
    expect(catalog.dates['MB2-709']).toEqual({ effort: 1, retires: '2017-12-31', acceptedUntil: '2018-12-31' })
    expect(catalog.dates['70-347']).toEqual({ effort: 1 })
    expect(catalog.credentials.get('70-345')!.acceptedUntil!.certainty).toBe('inferred')
  })
})

const silver = 'options.0.levels.silver.requirements'
const gold = 'options.0.levels.gold.requirements'

/* Each mistake gives one error with file, path, value and remedy. */
const mistakes: [what: string, file: string, path: string, value: unknown, error: RegExp][] = [
  ['an unknown credential', 'messaging', `${silver}.0.people.1.0.need`, 'MCSE:Nothing', /messaging\.json, options\.0\.levels\.silver\.requirements\.0: "MCSE:Nothing" is wrong; add this credential to credentials\.json/],
  ['a duplicate id', 'credentials', '1.id', '70-345', /credentials\.json, 1\.id: "70-345" is wrong; each id stands once/],
  ['gold asking fewer people than silver', 'messaging', `${gold}.0.people.0.0.count`, 1, /messaging\.json, options\.0\.levels\.gold: 1 is wrong; silver asks for 2 people/],
  ['gold asking a smaller amount than silver', 'cloud-crm', `${gold}.0.developed`, 99_999, /cloud-crm\.json, options\.0\.levels\.gold\.requirements\.0\.developed: 99999 is wrong; silver asks for 100000/],
  ['a missing language', 'messaging', 'names.it', undefined, /messaging\.json, names\.it: undefined is wrong/],
  ['a day that does not exist', 'credentials', '0.retires.day', '2021-02-30', /credentials\.json, 0\.retires\.day: "2021-02-30" is wrong; is not a calendar day/],
  ['acceptance ending before retirement', 'credentials', '0.acceptedUntil.day', '2020-01-31', /credentials\.json, 70-345\.acceptedUntil\.day: "2020-01-31" is wrong; it cannot be before retires 2021-01-31/],
  ['a fact without a known source', 'credentials', '0.retires.source', 'hearsay', /credentials\.json, 70-345\.retires\.source: "hearsay" is wrong; add this source/],
  ['a file under another name', 'messaging', 'id', 'mail', /messaging\.json, id: "mail" is wrong; name the file mail\.json/],
  ['an unknown figure', 'cloud-crm', `${silver}.0.figure`, 'turnover', /cloud-crm\.json, options\.0\.levels\.silver\.requirements\.0\.figure: "turnover" is wrong; add this figure/],
  ['a count of nobody', 'messaging', `${silver}.0.people.0.0.count`, 0, /messaging\.json, options\[0\]\.levels\.silver\.requirements\[0\]\.people\[0\]\[0\]\.count: 0 is wrong/],
]

test.each(mistakes)('%s does not load, and the error says what to do', (_, name, path, value, error) => {
  expect(() => readCatalog(changed(name, path, value))).toThrow(error)
})
