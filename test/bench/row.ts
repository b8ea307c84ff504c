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

/**
 * Medians in microseconds of both. They take turns in batches, so that both see the same machine, and each is warm in its
 * own batch: what is compared is the work, not who comes second.
 */
export function sideBySide(ours: () => unknown, theirs: () => unknown, rounds = 31): { ours: number; theirs: number } {
  const runs = [ours, theirs].map((run) => ({ run, calls: warmUp(run), times: [] as number[] }))
  for (let round = 0; round < rounds; round++) {
    for (const { run, calls, times } of runs) times.push(timed(run, calls))
  }
  return { ours: median(runs[0]!.times), theirs: median(runs[1]!.times) }
}

/** Runs until the compiler has had its time, and tells how many calls make a batch of some 15 milliseconds, at least three. */
function warmUp(run: () => unknown): number {
  const started = performance.now()
  let calls = 0
  while (calls < 3 || performance.now() - started < 600) {
    run()
    calls += 1
  }
  return Math.max(3, Math.round(calls / 40))
}

export function timed(run: () => unknown, calls: number): number {
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
