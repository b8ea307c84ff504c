import { expect, test } from 'vitest'
import { knownIn, licencesIn, lookHere, unusedOf } from '../../infra/dependencies.ts'

const silent = () => undefined

test('every package here has a licence we accept, and is used', () => {
  const { licences, unused } = lookHere()
  expect([...licences.byName.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(300)
  expect(licences.refused).toEqual([])
  expect(unused).toEqual([])
})

test('a licence that asks for our code is refused, of tools and of what is deployed; of two choices one is enough', () => {
  const packages = {
    '': { version: '1' },
    'node_modules/a': { license: 'MIT' },
    'node_modules/b': { license: '(GPL-3.0 OR MIT)' },
    'node_modules/c': { license: 'AGPL-3.0' },
    'node_modules/d': { license: 'MPL-2.0' },
    'node_modules/e': { license: 'MPL-2.0', dev: true },
    'node_modules/f/node_modules/g': {},
    'node_modules/h': { license: '(MIT AND GPL-2.0)', dev: true },
    'node_modules/i': { optional: true },
  }
  expect(licencesIn({ packages }, silent).refused).toEqual(['c: AGPL-3.0', 'd: MPL-2.0', 'g: no licence', 'h: (MIT AND GPL-2.0), a tool'])
  expect(licencesIn({ packages: { 'node_modules/a': {} } }, () => 'MIT').refused).toEqual([])
})

test('a package is used where it is imported, whole or in part, or called by a script; a name within a name is not it', () => {
  const sources = ["import { z } from 'zod'", "await import('@azure/cosmos/rest')", 'vitest run && stryker']
  const bins = (name: string) => (name === '@stryker-mutator/core' ? ['stryker'] : [name])
  expect(unusedOf(['zod', '@azure/cosmos', '@azure/cos', 'vitest', '@stryker-mutator/core', 'vite', 'left-pad'], sources, bins)).toEqual(['@azure/cos', 'vite', 'left-pad'])
})

test('what is known is told; a registry that does not answer is not taken for none', () => {
  expect(knownIn('{"vulnerabilities":{}}')).toEqual([])
  expect(knownIn('{"vulnerabilities":{"axios":{"severity":"high","range":"<1.0"}}}')).toEqual(['axios <1.0: high'])
  for (const answer of ['', 'gateway timeout', '{"error":{"code":"ENOAUDIT"}}', '{}']) expect(knownIn(answer)).toBeUndefined()
})
