import { assert, constant, jsonValue, nat, oneof, property } from 'fast-check'
import { expect, test } from 'vitest'
import { sample } from '../../infra/local/people.ts'
import { compiled } from '../../src/compiled.ts'
import { Organization } from '../../src/organization.ts'

/** Every place in a document, as the way there. */
const placesIn = (value: unknown, way: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value !== 'object' || value === null ? [way] : [way, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...way, key]))]

const gone = Symbol('gone')

function damaged(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put
  const copy = Array.isArray(value) ? ([...value] as unknown[]) : { ...(value as object) }
  const inner = damaged(Reflect.get(copy, key), rest, put)
  if (inner === gone) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, inner)
  return copy
}

test('a compiled schema reads what the schema reads, and says the same of what neither can', () => {
  const whole: unknown = JSON.parse(JSON.stringify({ ...sample, settings: { alerts: { people: { anna: { monthly: false } } } }, overrides: { '70-345': { retires: '2019-01-31', source: 'a page' } } }))
  const places = placesIn(whole)
  const read = compiled(Organization)
  const seen = { read: 0, refused: 0 }
  assert(
    property(nat(places.length - 1), oneof(jsonValue(), constant(gone), constant('2018-02-30'), constant('')), (place, put) => {
      const document = damaged(whole, places[place]!, put)
      const [ours, theirs] = [read.safeParse(document), Organization.safeParse(document)]
      seen[theirs.success ? 'read' : 'refused'] += 1
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(theirs.data))
      expect(ours.error?.issues).toEqual(theirs.error?.issues)
    }),
    { numRuns: 3_000 },
  )
  expect(read.parse(whole)).toEqual(Organization.parse(whole))
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(200)
})
