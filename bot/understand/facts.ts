import type { Fact } from '../../src/intent.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import data from './facts.json' with { type: 'json' }
import { requestedLanguage } from './requested-language.ts'
import type { Reading } from './tags.ts'
import { fold } from './words.ts'

/*
 * What a sentence writes, or asks to see of what was written, beside achievements and departures. Plain rules over words and what is named:
 * the first that fits. A mistake costs little, since everything is shown on a card before it is written.
 */

type Rule = {
  readonly kind: string
  readonly en: string
  readonly it: string
  readonly es: string
  /** Named or spoken of must be: somebody, a competency or level, a credential, a day, a number. */
  readonly person?: boolean
  readonly level?: boolean
  readonly credential?: boolean
  readonly date?: boolean
  readonly number?: boolean
  /** The list that says what it is about. */
  readonly about?: string
  /** Only where the sentence is taken for this intent. */
  readonly in?: string
  readonly without: readonly string[]
}

const rules = (data.rules as readonly Rule[]).map((rule) => ({ ...rule, words: new RegExp([rule.en, rule.it, rule.es].filter(Boolean).join('|') || '(?:)') }))
const SELF = new RegExp(data.self)

/** What a rule that matched leaves open; `undefined`: nothing of the kind is said. */
export function factOf(reading: Reading): Fact | undefined {
  const spoken = reading.words.map((word) => word.fold).join(' ')
  const kinds = new Set<string>(reading.tags.map(({ kind }) => kind))
  const amount = amountIn(reading)
  for (const rule of rules) {
    const person = kinds.has('person') || SELF.test(spoken)
    const about = aboutOf(rule, spoken)
    const fits =
      rule.words.test(spoken) &&
      !rule.without.some((kind) => kinds.has(kind)) &&
      !(rule.person && !person) &&
      !(rule.level && !kinds.has('level') && !kinds.has('competency')) &&
      !(rule.credential && !kinds.has('exam') && !kinds.has('cert')) &&
      !(rule.date && !kinds.has('date')) &&
      !(rule.number && amount === undefined) &&
      !(rule.about !== undefined && about === undefined)
    if (fits) return { kind: rule.kind as Fact['kind'], ...(about === undefined ? {} : { about }), ...valueOf(rule.kind, reading, spoken, amount) }
  }
  return undefined
}

/** Where the sentence must be taken for one of two intents, which. */
export const homeOf = ({ kind }: Fact): 'record' | 'leave' => (kind === 'stay' || kind === 'move' ? 'leave' : 'record')

function valueOf(kind: string, { text, words }: Reading, spoken: string, amount: number | undefined): Pick<Fact, 'value'> {
  if (kind === 'figure') return { value: amount! }
  if (kind === 'market') return some(Object.entries(data.markets).find(([, said]) => said.some((one) => contains(spoken, one)))?.[0])
  if (kind === 'language') return some(requestedLanguage(words))
  if (kind === 'time-zone') return some(zoneIn(text))
  return kind === 'dates' ? some(sourceIn(text)) : {}
}

const some = (value: string | undefined): Pick<Fact, 'value'> => (value === undefined ? {} : { value })

const contains = (spoken: string, words: string): boolean => ` ${spoken} `.includes(` ${words} `)

type Lists = Readonly<Record<string, readonly string[]>>

/** By what people call it; else by the words of its name, where one name has more of them than any other. */
function aboutOf({ about }: Rule, spoken: string): string | undefined {
  if (about !== 'figures' && about !== 'attestations') return undefined
  const called = Object.entries(data[about] as Lists).find(([id, names]) => catalog[about].has(id) && names.some((name) => contains(spoken, name)))
  if (called !== undefined || about === 'attestations') return called?.[0]
  const said = new Set(spoken.split(' ').filter((word) => word.length > 3))
  const scores = [...catalog.figures.values()].map(({ id, names }) => {
    const shared = Object.values(names).map((name) => fold(name).split(/[^\p{L}\p{N}]+/u).filter((word) => said.has(word)).length)
    return { id, score: Math.max(...shared) }
  })
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score > 1 && best.score > (next?.score ?? 0) ? best.id : undefined
}

const NUMBER = /(?<![\p{L}\p{N}])\d{1,3}(?:[.,'\s\u00a0\u202f]\d{3})+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d+(?:[.,]\d{1,2})?(?![\p{L}\p{N}])/gu

/** A number that is no part of a day or code: `2,300`, `2.300` and `2 300` are one. */
function amountIn({ text, words, tags }: Reading): number | undefined {
  const taken = tags.map(({ first, last }) => [words[first]!.start, words[last]!.end] as const)
  for (const { 0: found, index } of text.matchAll(NUMBER)) {
    if (taken.some(([start, end]) => index < end && index + found.length > start)) continue
    const grouped = /^\d{1,3}(?:[.,'\s\u00a0\u202f]\d{3})+$/.test(found)
    return Number(grouped ? found.replaceAll(/\D/g, '') : found.replace(',', '.'))
  }
  return undefined
}

let cities: ReadonlyMap<string, string> | undefined

/** `Europe/Rome`, or a city that has a zone of its name. */
function zoneIn(text: string): string | undefined {
  const named = /\b[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/+-]+\b|\bUTC\b/.exec(text)?.[0]
  if (named !== undefined) return named
  cities ??= new Map(Intl.supportedValuesOf('timeZone').map((zone) => [fold(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' '), zone]))
  const words = fold(text).split(/[^\p{L}]+/u)
  return words.flatMap((word, i) => [`${word} ${words[i + 1] ?? ''}`, word]).map((city) => cities!.get(city.trim())).find((zone) => zone !== undefined)
}

/** Where a date is written, in the words that follow "source". */
const sourceIn = (text: string): string | undefined =>
  /(?:source|fonte|fuente|according to|secondo|seg[uú]n)\s*(?:is|è|es)?\s*[:=-]?\s*(.{2,300})$/iu.exec(text)?.[1]?.trim()
