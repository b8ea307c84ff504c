/** One comparison: both sides measured in this run, and the ratio that was promised. */
export type Row = {
  readonly name: string
  readonly ours: number
  readonly theirs: number
  /** `ours / theirs`, or how many times faster ours is, as `target` says. */
  readonly ratio: number
  readonly target: string
  readonly ok: boolean
}

/** At most so many times the other's time. */
export const atMost = (name: string, ours: number, theirs: number, limit: number): Row => ({
  name,
  ours,
  theirs,
  ratio: ours / theirs,
  target: `≤ ${limit}×`,
  ok: ours / theirs <= limit,
})

/** At least so many times faster than the other. */
export const timesFaster = (name: string, ours: number, theirs: number, least: number): Row => ({
  name,
  ours,
  theirs,
  ratio: theirs / ours,
  target: `≥ ${least}× faster`,
  ok: theirs / ours >= least,
})

/** Medians in microseconds of both, measured in turn so that both see the same machine. */
export function sideBySide(ours: () => unknown, theirs: () => unknown, rounds = 31): { ours: number; theirs: number } {
  const times: [number[], number[]] = [[], []]
  const repeat = [ours, theirs].map((run) => repeats(run))
  for (let round = 0; round < rounds; round++) {
    for (const [i, run] of [ours, theirs].entries()) times[i]!.push(time(run, repeat[i]!))
  }
  return { ours: median(times[0]), theirs: median(times[1]) }
}

/** Enough calls that one measurement lasts about two milliseconds, after a warm-up. */
function repeats(run: () => unknown): number {
  const started = performance.now()
  let calls = 0
  while (performance.now() - started < 120) {
    run()
    calls += 1
  }
  return Math.max(1, Math.round(calls / 60))
}

function time(run: () => unknown, calls: number): number {
  const started = performance.now()
  for (let i = 0; i < calls; i++) run()
  return ((performance.now() - started) * 1000) / calls
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

/** A small generator of repeatable numbers in [0, 1) (mulberry32). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
