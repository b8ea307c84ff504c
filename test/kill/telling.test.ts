import { expect, test } from 'vitest'
import { chance } from '../oracle/chance.ts'
import { fateOf, telling } from './telling.ts'

test('of nights that are killed here and there no message is lost, and no copy is more than a marked repeat for a lost answer', { timeout: 240_000 }, async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const c = chance(seed)
  const { heard, wrong, copies } = await telling({ ends: [], failures: [] })
  expect({ wrong, copies }, 'undisturbed').toEqual({ wrong: [], copies: 0 })
  expect(heard.length).toBe(8)
  // The messages themselves lie between the fortieth and the hundredth place.
  for (const fate of [{ ends: [30 + c.below(80)], failures: [] }, fateOf(c, 200)]) {
    const told = await telling(fate, heard)
    expect(told.wrong, `seed ${seed}: ${JSON.stringify(fate)}`).toEqual([])
  }
})
