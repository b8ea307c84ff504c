import { expect, test } from 'vitest'
import { chance } from '../oracle/chance.ts'
import { killing } from './killing.ts'

test('of 25 processes killed while they record, nothing told is lost, nothing is doubled, and the file opens', async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const { kills, wrong } = await killing(25, chance(seed))
  expect(wrong, `seed ${seed}`).toEqual([])
  expect(kills).toBe(25)
}, 120_000)
