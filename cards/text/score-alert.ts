import type { Day } from '../../src/day.ts'

/** Sentences that come unasked about designations. */
export type ScoreAlertText = {
  readonly scoreAlert: {
    readonly title: string
    readonly headline: (open: number, resolved: number) => string
    /** `Solutions Partner for Security` and the first day on which it is too late. */
    readonly act: (designation: string, before: Day) => string
    /** It qualified, and nobody has said that it was enrolled or renewed. */
    readonly enrol: (designation: string, until: Day) => string
    readonly renew: (designation: string, until: Day) => string
    readonly tell: string
    readonly zero: (metric: string) => string
    readonly zeroAfter: (metric: string, lastDay: Day) => string
    readonly below: (actual: number, needed: number) => string
    readonly by: (day: Day) => string
  }
}
