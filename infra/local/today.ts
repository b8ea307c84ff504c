import type { Day } from '../../src/day.ts'

/** The one clock of the command line: the day here, not in Greenwich. */
export function today(): Day {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
