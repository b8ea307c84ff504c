import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const listed = readFileSync(join(import.meta.dirname, 'survivors.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, file, fragment, how, why] = /^\| (\S+\.ts) \| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/.exec(line) ?? []
    return file === undefined ? [] : [{ file, fragment: fragment!, how: how!, why: why! }]
  })

test('every mutant that is listed as surviving changes something that is there, and it is said why', () => {
  expect(listed.length).toBeGreaterThan(30)
  for (const { file, fragment, why } of listed) {
    expect(readFileSync(join(import.meta.dirname, '../src', file), 'utf8'), `${file} has no \`${fragment}\``).toContain(fragment)
    expect(why.trim()).not.toBe('')
  }
  const counted = listed.reduce((sum, { how }) => sum + Number(/\((\d+)\)/.exec(how)?.[1] ?? 1), 0)
  expect(counted).toBe(52)
})
