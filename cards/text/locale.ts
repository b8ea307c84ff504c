import type { Day } from '../../src/day.ts'
import { onceAsked } from '../../src/once.ts'

type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string }

/** The months as a day names them, in full and short; and what joins the full name to day and year. */
type Months = { readonly long: string; readonly short: string; readonly of?: string }

/**
 * Numbers, lists and plurals of one language, from Intl; each made at its first use, and kept, for they are dear to make. Days are written as
 * Intl writes them, without it: its first format of a day takes a new process longer than a whole answer takes a warm one.
 */
export function localeOf(tag: string, { long, short, of = ' ' }: Months, grouping: 'auto' | 'always' = 'auto') {
  const [longs, shorts] = [long.split(' '), short.split(' ')]
  const monthOf = (on: string) => Number(on.slice(5, 7)) - 1
  const month = (on: string) => `${longs[monthOf(on)]}${of}${Number(on.slice(0, 4))}`
  const dayOf = (on: Day) => Number(on.slice(8))
  const day = (on: Day): string => `${dayOf(on)}${of}${month(on)}`
  const and = onceAsked(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  const or = onceAsked(() => new Intl.ListFormat(tag, { type: 'disjunction' }))
  const number = onceAsked(() => new Intl.NumberFormat(tag, { maximumFractionDigits: 1, useGrouping: grouping }))
  const dollars = onceAsked(() => new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }))
  const rules = onceAsked(() => new Intl.PluralRules(tag))
  return {
    day,
    shortDay: (on: Day): string => `${dayOf(on)} ${shorts[monthOf(on)]} ${Number(on.slice(0, 4))}`,
    /** A page is dated to the day, to the month or only to the year. */
    revision: (dated: string): string => (dated.length === 10 ? day(dated) : dated.length === 7 ? month(dated) : dated),
    // Most lists have one item, and Intl takes its time for those too.
    and: (items: readonly string[]): string => (items.length === 1 ? items[0]! : and().format(items)),
    or: (items: readonly string[]): string => or().format(items),
    number: (value: number): string => number().format(value),
    amount: (unit: 'users' | 'usd' | 'count', value: number): string => (unit === 'usd' ? dollars : number)().format(value),
    /** The form for this number; `many` (a million in Italian and Spanish) goes with `other` where it is not given. */
    plural: (count: number, forms: Plural): string => forms[rules().select(count)] ?? forms.other,
  }
}
