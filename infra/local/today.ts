import type { Day } from '../../src/day.ts'

/** The one clock of the command line: the day here, not in Greenwich. */
export const today = (): Day => localDay(new Date())

export function localDay(instant: Date): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`
}
