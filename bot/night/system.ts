import type { Day } from '../../src/day.ts'

/** The note that a bucket's night is done. */
export const doneId = (run: Day, bucket: number): string => `night-${run}-${bucket}`
