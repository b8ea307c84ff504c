import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { readOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Shelf } from '../../src/store/store.ts'
import { chance } from '../oracle/chance.ts'

const folder = mkdtempSync(join(tmpdir(), 'crowd-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a hundred thousand people are written and read in 400 MB, no document above 2 MB', async () => {
  const file = join(folder, 'large.db')
  const renamed = async (name: string): Promise<number> => {
    // The process ends where it would need more.
    const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=400', 'test/kill/crowded.ts', file, '100000', name])
    return Number(/^largest (\d+)$/m.exec(stdout)![1])
  }
  expect(await renamed('First')).toBeLessThan(2_000_000)
  expect(await renamed('Second')).toBeLessThan(2_000_000)
}, 120_000)

/** The one name that all of them have; several, where two versions were mixed. */
async function named(shelf: Shelf): Promise<string[]> {
  const held = await readOrganization(shelf, 't')
  return [...new Set(held?.organization.people.map(({ name }) => name!.split(' ')[0]!))]
}

test('a writer of thousands is killed anywhere, and whoever reads meanwhile or afterwards sees one version whole', async () => {
  const seed = Math.floor(Math.random() * 2 ** 32)
  const dice = chance(seed)
  const file = join(folder, 'killed.db')
  const shelf = sqliteStore(file).shelf('t')
  let [before, kills] = [undefined as string | undefined, 0]
  for (let round = 0; round < 6; round++) {
    const name = `Round${round}`
    // One time in five it lives; the places of a rewriting lie between the first and about the sixtieth.
    const end = dice.below(5) === 0 ? '0' : String(1 + dice.below(60))
    const child = spawn(process.execPath, ['test/kill/crowded.ts', file, '6000', name], { env: { ...process.env, GOLDKEEPER_END_AT: end }, stdio: ['ignore', 'pipe', 'inherit'] })
    let told = false
    child.stdout.on('data', (text: Buffer) => void (told ||= text.includes('told')))
    const ended = new Promise<NodeJS.Signals | null>((resolve) => child.on('close', (_, signal) => resolve(signal)))
    const whole = [before, name]
    const life = { over: false }
    void ended.then(() => void (life.over = true))
    while (!life.over) {
      const seen = await named(shelf)
      expect(seen.length, `seed ${seed}`).toBeLessThan(2)
      expect(whole, `seed ${seed}`).toContain(seen[0])
      await new Promise((resolve) => setImmediate(resolve))
    }
    if ((await ended) === 'SIGKILL') kills += 1
    const [after] = await named(shelf)
    expect(told ? [name] : whole, `seed ${seed}`).toContain(after)
    before = after
  }
  expect(kills, `seed ${seed}`).toBeGreaterThan(0)
}, 120_000)
