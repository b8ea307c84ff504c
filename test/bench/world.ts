import { addDays } from '../../src/day.ts'
import type { Organization } from '../../src/organization.ts'
import type { CredentialDates, Need, Requirement } from '../../src/requirement.ts'
import { random } from './row.ts'

/* Thirty competencies in the shapes of the published ones, and an organization of any size. */

export const on = '2018-03-01'
export const until = '2018-11-30'

const code = (n: number): string => `70-${100 + n}`

/** Each shape gives silver's requirements for `n` people over credentials numbered from `c`; gold doubles the people. */
const shapes: ((c: number, n: number) => Requirement[])[] = [
  (c, n) => [{ people: [[{ count: n, need: { all: [code(c), code(c + 1)] } }], [{ count: n, need: code(c + 2) }]] }],
  (c, n) => [
    { figure: 'entitlements', developed: 1000 * n, developing: 500 * n },
    { people: [[{ count: n, need: { all: [code(c), code(c + 1)] } }], [{ count: n, need: code(c + 2) }]] },
  ],
  (c, n) => [
    { figure: 'revenue', developed: 50_000 * n, developing: 25_000 * n },
    { attest: 'partner-of-record' },
    {
      people: [
        [
          { count: n, need: { all: [anyOf(c, 6), anyOf(c + 6, 3)] } },
          { count: n, need: anyOf(c + 9, 3) },
        ],
      ],
    },
  ],
  (c, n) => [{ people: [[{ count: n, need: anyOf(c, 6) }]] }],
  (c, n) => [
    { people: [[{ count: n, need: { any: [allOf(c, 2), allOf(c + 2, 2), allOf(c + 4, 2)] } }]] },
  ],
  (c, n) => [
    { people: [[{ count: n, need: { all: [code(c), code(c + 1)] } }, { count: n, need: { all: [code(c), code(c + 1), anyOf(c + 2, 4)] } }]] },
  ],
  (c, n) => [{ people: [[{ count: n, need: allOf(c, 2) }]] }, { people: [[{ count: n, need: anyOf(c + 2, 3) }]] }],
  (c, n) => [{ people: [[{ count: n, need: { any: [allOf(c, 2), code(c + 2)] } }]] }],
  (c, n) => [{ people: [[{ count: n, need: anyOf(c, 14) }], [{ count: n, need: { all: [code(c + 1), code(c + 3)] } }]] }],
]

const anyOf = (c: number, n: number): Need => ({ any: Array.from({ length: n }, (_, i) => code(c + i)) })
const allOf = (c: number, n: number): Need => ({ all: Array.from({ length: n }, (_, i) => code(c + i)) })

const CREDENTIALS = 120

export const levels: Requirement[][] = Array.from({ length: 30 }, (_, i) => {
  const shape = shapes[i % shapes.length]!
  const from = (i * 17) % (CREDENTIALS - 14)
  return [shape(from, 2), shape(from, 4)]
}).flat()

/** A tenth of the exams stop being accepted before the horizon, another tenth can no longer be taken. */
export const credentials: Record<string, CredentialDates> = Object.fromEntries(
  Array.from({ length: CREDENTIALS }, (_, i): [string, CredentialDates] => [
    code(i),
    {
      effort: 1 + (i % 3),
      ...(i % 10 === 3 ? { retires: '2017-12-31', acceptedUntil: '2018-08-31' } : {}),
      ...(i % 10 === 7 ? { retires: '2018-01-31', acceptedUntil: '2019-01-31' } : {}),
    },
  ]),
)

export function organization(size: number, seed = 1): Organization {
  const next = random(seed)
  const pick = (n: number) => Math.floor(next() * n)
  return {
    id: 'fabrikam',
    name: 'Fabrikam',
    market: 'developed',
    timeZone: 'Europe/Rome',
    language: 'it',
    figures: [{ figure: 'entitlements', value: 3000, asOf: '2018-02-01' }, { figure: 'revenue', value: 150_000, asOf: '2018-02-01' }],
    attested: { 'partner-of-record': { from: '2016-01-01' } },
    memberships: [],
    targets: [],
    admins: ['p0'],
    settings: {},
    people: Array.from({ length: size }, (_, i) => ({
      id: `p${i}`,
      name: `Person Number${i}`,
      email: `person.number${i}@fabrikam.example`,
      objectId: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
      joins: '2012-01-01',
      ...(next() < 0.08 ? { leaves: addDays(on, pick(400) - 60) } : {}),
      achievements: Array.from({ length: 2 + pick(5) }, () => ({
        credential: code(pick(CREDENTIALS)),
        passed: addDays('2014-01-01', pick(1400)),
        confirmed: '2018-02-01',
        ...(next() < 0.15 ? { expires: addDays(on, pick(600)) } : {}),
      })),
    })),
  }
}
