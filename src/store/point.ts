/*
 * Before and after all that leaves the process. A test ends it at the n-th of these places, as a power cut would; otherwise they are
 * nothing.
 */

let left = Number(process.env['GOLDKEEPER_END_AT'] ?? 0)

const end = (): void => {
  left -= 1
  if (left === 0) process.kill(process.pid, 'SIGKILL')
}

export const point: () => void = left > 0 ? end : () => {}
