import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sample } from '../../infra/local/people.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { answering } from '../bot/answering.ts'
import type { Chance } from '../oracle/chance.ts'
import { presses } from './presses.ts'

/*
 * Processes that record into one file and are killed: at the n-th place where something leaves them, or at any moment. Each is followed by
 * another that goes on behind the last press whose answer was heard. In the end everything is there, once.
 */

const WRITERS = 3

export type Toll = { readonly kills: number; readonly presses: number; readonly wrong: readonly string[] }

/** Files until so many processes were killed. */
export async function killing(kills: number, chance: Chance, tell: (line: string) => void = () => {}): Promise<Toll> {
  const toll = { kills: 0, presses: 0, wrong: [] as string[] }
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const spent: Spent = { left: kills, tell: () => spent.left % 50 === 0 && tell(`${kills - spent.left} of ${kills} processes end before their time`) }
  try {
    // One that writes nothing and ends by itself leaves the compiled code to the others.
    await live(join(folder, 'none.db'), presses.length, undefined)
    for (let round = 1; spent.left > 0; round++) {
      const file = join(folder, `${round}.db`)
      await Promise.all(Array.from({ length: WRITERS }, (_, first) => writing(file, first, spent, chance)))
      toll.presses += presses.length
      toll.wrong.push(...(await wrongIn(file)))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
  return { ...toll, kills: kills - spent.left }
}

/** Kills that are still to be spent; told whenever one is. */
type Spent = { left: number; readonly tell: () => unknown }

/** One share of the presses, by as many processes as it takes. */
async function writing(file: string, first: number, spent: Spent, chance: Chance): Promise<void> {
  for (let next = first; ; ) {
    const doomed = spent.left > 0
    if (doomed) {
      spent.left -= 1
      spent.tell()
    }
    const life = await live(file, next, doomed ? (chance.odds(0.5) ? { at: 1 + chance.below(80) } : { after: chance.below(120) }) : undefined)
    if (doomed && life.done) spent.left += 1
    if (life.done) return
    if (life.told !== undefined) next = life.told + WRITERS
  }
}

type End = { readonly at: number } | { readonly after: number }

/** A process from its start to its end, and the last press whose answer was heard. */
function live(file: string, first: number, end: End | undefined): Promise<{ readonly done: boolean; readonly told: number | undefined }> {
  const place = end !== undefined && 'at' in end ? { GOLDKEEPER_END_AT: String(end.at) } : {}
  const env = { ...process.env, ...place, NODE_COMPILE_CACHE: join(dirname(file), 'compiled') }
  const child = spawn(process.execPath, ['test/kill/writer.ts', file, String(first), String(WRITERS)], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let heard = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const ready = !heard.includes('ready') && text.includes('ready')
    heard += text
    if (ready && end !== undefined && 'after' in end) setTimeout(() => child.kill('SIGKILL'), end.after)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const told = [...heard.matchAll(/^told (\d+)\n/gm)].at(-1)?.[1]
      if (signal === 'SIGKILL' || code === 0) resolve({ done: heard.endsWith('done\n'), told: told === undefined ? undefined : Number(told) })
      else reject(new Error(`A writer ended by itself, with code ${code}`))
    })
  })
}

/** What is lost, doubled or broken, in words. */
async function wrongIn(file: string): Promise<string[]> {
  const database = new DatabaseSync(file)
  const [{ integrity_check: integrity }] = database.prepare('PRAGMA integrity_check').all() as [{ integrity_check: string }]
  database.close()
  const store = sqliteStore(file)
  const { people } = await (await answering(sample, store)).now()
  const events = await Array.fromAsync(store.shelf('tenant').list('event-'))
  store.close()
  const held = (person: string, credential: string): number => people.find(({ id }) => id === person)!.achievements.filter((one) => one.credential === credential).length
  return [
    ...(integrity === 'ok' ? [] : [`the file is broken: ${integrity}`]),
    ...presses.filter(({ person, credential }) => held(person, credential) !== 1).map(({ person, credential }) => `${person} has ${credential} ${held(person, credential)} times`),
    ...(events.length === presses.length ? [] : [`${events.length} events for ${presses.length} presses`]),
  ]
}
