import { localeOf } from '../locale.ts'
import type { Credentials, LevelName, Missing } from '../text.ts'

const months = {
  long: 'January February March April May June July August September October November December',
  short: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
}

export const { day, shortDay, revision, and, or, number, amount, plural } = localeOf('en-GB', months)

export const levels = { silver: 'Silver', gold: 'Gold' } as const

export const called = ({ competency, level }: LevelName): string =>
  level === 'designation' ? `Solutions Partner for ${competency}` : `${levels[level]} ${competency}`
export const allCalled = (some: readonly LevelName[]): string => and(some.map(called))

export const named = (codes: Credentials): string => and(codes.map(({ name }) => name))

/** Exams are passed, certifications earned: each kind has its verb. */
const withVerb =
  (verbs: Readonly<Record<Credentials[number]['kind'], string>>) =>
  (codes: Credentials): string =>
    and(
      [...new Set(codes.map(({ kind }) => kind))].map(
        (kind) => `${verbs[kind]} ${named(codes.filter((code) => code.kind === kind))}`,
      ),
    )
/** `passed 70-345 and earned MCSE: Productivity`. */
export const achieved = withVerb({ exam: 'passed', certification: 'earned', assessment: 'passed' })
export const achieves = withVerb({ exam: 'passes', certification: 'earns', assessment: 'passes' })

const qualified = (count: number) => plural(count, { one: '1 qualified person', other: `${number(count)} qualified people` })
/** What a level asks or lacks, counted. */
export const counted = ({ people: places, figures, confirmations }: Missing) =>
  and([
    ...(places > 0 ? [qualified(places)] : []),
    ...(figures > 0 ? [plural(figures, { one: '1 performance figure', other: `${number(figures)} performance figures` })] : []),
    ...(confirmations > 0
      ? [plural(confirmations, { one: '1 confirmation', other: `${number(confirmations)} confirmations` })]
      : []),
  ])
