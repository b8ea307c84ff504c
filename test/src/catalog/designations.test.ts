import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import { readCertified } from '../../../src/catalog/certified.ts'
import { codesOfMetric, rulesOn } from '../../../src/catalog/in-force.ts'
import { designations, readDesignations } from '../../../src/catalog/designations.ts'

const ids = ['modern-work', 'infrastructure', 'digital-app-innovation', 'data-ai', 'security', 'business-applications']
const file = (name: string): unknown => JSON.parse(readFileSync(`src/catalog/designations/${name}.json`, 'utf8'))

/** The real files with one value changed; `undefined` removes it. */
function changed(name: string, path: string, value: unknown): () => unknown {
  const contents: Record<string, unknown> = Object.fromEntries([...ids, 'credentials'].map((one) => [one, file(one)]))
  const keys = [name, ...path.split('.')]
  const last = keys.pop()!
  const holder = keys.reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, contents)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return () => readDesignations(ids.map((id) => contents[id]), readCertified(contents['credentials']))
}

describe('the designations', () => {
  test('are all six, each with the rules of 2023 and of 2026', () => {
    expect([...designations.designations.keys()]).toEqual(ids)
    for (const designation of designations.designations.values()) {
      expect(rulesOn(designation, '2023-06-11')).toBeUndefined()
      expect(rulesOn(designation, '2023-10-15')!.source).toMatch(/-2023$/)
      expect(rulesOn(designation, '2026-07-01')!.source).toMatch(/-2026$/)
    }
  })

  test('name every certification they ask for, and ask for every one they name', () => {
    const asked = [...designations.designations.values()].flatMap(({ rules }) => rules.flatMap(({ metrics }) => metrics.flatMap(codesOfMetric)))
    expect(new Set(asked)).toEqual(new Set(designations.certifications.keys()))
  })

  test('share their certifications with the catalog, so that they can be recorded and asked about', () => {
    for (const id of designations.certifications.keys()) expect(catalog.credentials.get(id)?.title.it).toBeTruthy()
    expect(catalog.credentials.get('AZ-104')).toMatchObject({ kind: 'exam', validMonths: 12 })
  })

  test('count a certification one year after it retired, or as long as its page says', () => {
    const others = [...designations.certifications.values()].filter(
      ({ retires, acceptedUntil }) => acceptedUntil?.day !== (retires && `${Number(retires.day.slice(0, 4)) + 1}${retires.day.slice(4)}`),
    )
    expect(others.map(({ id, acceptedUntil }) => [id, acceptedUntil?.day, acceptedUntil?.certainty])).toEqual([
      ['MB-600', '2023-06-30', 'stated'],
      ['PL-100', '2023-11-30', 'stated'],
    ])
  })
})

test.each<[string, string, string, unknown, RegExp]>([
  ['a certification nobody listed', 'data-ai', 'rules.1.metrics.1.steps.0.any.0', 'AZ-1', /data-ai\.json, rules\.1\.metrics: "AZ-1" is wrong; add this certification/],
  ['a source nobody listed', 'security', 'rules.1.source', 'hearsay', /security\.json, rules\.1\.source: "hearsay" is wrong; add this source/],
  ['maxima that do not make 100', 'security', 'rules.0.metrics.0.max', 30, /the maxima of a designation make 100 points/],
  ['rules out of order', 'security', 'rules.1.from.day', '2023-01-01', /put the oldest rules first/],
  ['a gate without people', 'data-ai', 'rules.1.metrics.1.steps.0.people', undefined, /rules\[1\]\.metrics\[1\].*every step but the last is a gate/],
  ['a certification without a title', 'credentials', '0.id', 'AB-101', /credentials\.json, id: "AB-101" is wrong; give it its titles in certifications\.json/],
  ['a certification twice', 'credentials', '1.id', 'AB-100', /credentials\.json, 1\.id: "AB-100" is wrong; each id stands once/],
  ['a missing designation', 'security', 'id', 'data-ai', /security\.json, the whole: null is wrong; give each designation its file/],
])('%s does not load', (_, name, path, value, error) => expect(changed(name, path, value)).toThrow(error))
