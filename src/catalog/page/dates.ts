import type { Day } from '../../day.ts'
import type { CredentialDates } from '../../requirement.ts'
import { fold, inAny, vocabularies } from './words/words.ts'

type Key = 'retires' | 'acceptedUntil' | 'registerUntil' | 'availableFrom'

const keys: readonly { readonly key: Key | 'replaced'; readonly named: RegExp }[] = [
  { key: 'acceptedUntil', named: inAny('accepted') },
  { key: 'registerUntil', named: inAny('register') },
  { key: 'availableFrom', named: inAny('available') },
  { key: 'retires', named: inAny('retires') },
  { key: 'replaced', named: inAny('replaced') },
]

const months = vocabularies.flatMap(({ months: names }) => names.map((name, i) => ({ name, month: i + 1 })))
const MONTH = months.map(({ name }) => name).join('|')
const DATE = new RegExp(String.raw`(?<![\p{L}\d])(?:(?<d1>\d{1,2})[°º]?(?: de)? )?(?<month>${MONTH})(?: (?<d2>\d{1,2})(?:st|nd|rd|th)?(?!\d))?,?(?: de| del)? (?<year>20\d\d)|(?<iso>20\d\d-\d\d-\d\d)`, 'gu')

const two = (number: number): string => String(number).padStart(2, '0')
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** What a footnote or a bracket says of an exam's days; each day belongs to the word before it, else to the sentence's only one. */
export function datesIn(text: string): CredentialDates {
  const dates: Partial<Record<Key, Day>> = {}
  for (const sentence of fold(text).split(/(?<=\p{L}|\d{4})[.;](?= |$)/u)) {
    for (const found of sentence.matchAll(DATE)) {
      const before = keys.flatMap(({ key, named }) => [...sentence.slice(0, found.index).matchAll(new RegExp(named, 'gu'))].map(({ index }) => ({ key, at: index })))
      const key = before.toSorted((a, b) => b.at - a.at)[0]?.key ?? keys.find(({ named }) => named.test(sentence))?.key
      if (key === undefined || key === 'replaced') continue
      dates[key] ??= dayOf(found.groups!, key)
    }
  }
  return dates
}

/** A month without a day begins on its first, and ends on its last. */
function dayOf({ d1, d2, month, year, iso }: Record<string, string | undefined>, key: Key): Day {
  if (iso !== undefined) return iso
  const of = months.find(({ name }) => name === month)!.month
  const day = d1 ?? d2
  const number = day === undefined ? (key === 'availableFrom' ? 1 : lastDay(Number(year), of)) : Math.min(Number(day), lastDay(Number(year), of))
  return `${year}-${two(of)}-${two(Math.max(1, number))}`
}

export const saysDates = (text: string): boolean => Object.keys(datesIn(text)).length > 0
