import type { Day } from '../../src/day.ts'
import { onceAsked } from '../../src/once.ts'

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** Days, numbers, lists and plurals of one language, from Intl; each made at its first use, and kept, for they are dear to make. */
export function localeOf(tag: string, grouping: 'auto' | 'always' = 'auto') {
  const dated = (options: Intl.DateTimeFormatOptions) => onceAsked(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }))
  const day = dated({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDay = dated({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = dated({ month: 'long', year: 'numeric' })
  const and = onceAsked(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const or = onceAsked(() => new Intl.ListFormat(tag, { type: 'disjunction' }))
  const number = onceAsked(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 1, useGrouping: grouping }))
  const dollars = onceAsked(() => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }))
  const rules = onceAsked(() => new Intl.PluralRules(tag))
  const inDay = (format: () => Intl.DateTimeFormat) => (on: Day) => format().format(new Date(on))
  return {
    day: inDay(day),
    shortDay: inDay(shortDay),
    /** A page is dated to the day, to the month or only to the year. */
    revision: (dated: string): string =>
      dated.length === 10 ? day().format(new Date(dated)) : dated.length === 7 ? month().format(new Date(dated)) : dated,
    // Most lists have one item, and Intl takes its time for those too.
    and: (items: readonly string[]): string => (items.length === 1 ? items[0]! : and().format(items)),
    or: (items: readonly string[]): string => or().format(items),
    number: (value: number): string => number().format(value),
    amount: (unit: 'users' | 'usd' | 'count', value: number): string => (unit === 'usd' ? dollars : number)().format(value),
    /** The form for this number; `many` (a million in Italian and Spanish) goes with `other` where it is not given. */
    plural: (count: number, forms: Plural): string => forms[rules().select(count)] ?? forms.other,
  }
}
