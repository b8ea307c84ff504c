import { parseArgs } from 'node:util'
import type { Row } from './row.ts'

/*
 * npm run bench: each promise measured against its rival in one run. `npm run bench -- audit` runs those whose name begins so.
 * The figures in README are copied from here by hand. A missed target is said, and the exit code is 1.
 */

const benches: Readonly<Record<string, () => Promise<Row[]>>> = {
  audit: async () => (await import('./audit.bench.ts')).benchAudit(),
  rivals: async () => (await import('./rivals.bench.ts')).benchRivals(),
  understand: async () => (await import('./understand.bench.ts')).benchUnderstand(),
  score: async () => (await import('./score.bench.ts')).benchScore(),
  night: async () => (await import('./night.bench.ts')).benchNight(),
  worker: async () => (await import('./worker.bench.ts')).benchWorker(),
  turn: async () => (await import('./turn.bench.ts')).benchTurn(),
  start: async () => (await import('./start.bench.ts')).benchStart(),
}

const { positionals } = parseArgs({ allowPositionals: true })
const chosen = Object.keys(benches).filter((name) => positionals.length === 0 || positionals.some((asked) => name.startsWith(asked)))
if (chosen.length === 0) throw new Error(`There is no bench "${positionals.join(' ')}": use ${Object.keys(benches).join(', ')}.`)

let missed = 0
for (const name of chosen) {
  for (const row of await benches[name]!()) {
    console.log(`${row.ok ? ' ' : '✗'} ${row.name}: ${figure(row.ours)} to ${figure(row.theirs)}, ${figure(row.ratio)}× (${row.target})`)
    if (!row.ok) missed += 1
  }
}
if (missed > 0) {
  console.log(`${missed} ${missed === 1 ? 'target is' : 'targets are'} missed. Machines are noisy: run it again on a quiet one.`)
  process.exitCode = 1
}

/** Three significant digits. */
function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
