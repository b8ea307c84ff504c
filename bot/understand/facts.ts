import { Association, DesignationId } from '../../src/catalog/designation-names.ts'
import { specializations } from '../../src/catalog/specializations.ts'
import type { Fact } from '../../src/intent.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { isTimeZone } from '../../src/time-zone.ts'
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
  /** Named or spoken of must be: somebody, a competency or level, a credential, a day, a number, a zone or a city in one. */
  readonly person?: boolean
  readonly level?: boolean
  readonly credential?: boolean
  readonly date?: boolean
  readonly number?: boolean
  readonly zone?: boolean
  /** One of the designations, and no other competency, must be named. */
  readonly designation?: boolean
  /** What begins or is put like a question states nothing. */
  readonly states?: boolean
  /** The list that says what it is about. */
  readonly about?: 'figures' | 'attestations' | 'metrics' | 'metricsNamed'
  /** Only where the sentence is taken for this intent. */
  readonly in?: string
  readonly without: readonly string[]
}

const rules = (data.rules as readonly Rule[]).map((rule) => ({ ...rule, words: new RegExp([rule.en, rule.it, rule.es].filter(Boolean).join('|') || '(?:)') }))
const SELF = new RegExp(data.self)
const ASKS = new RegExp(data.asks)

/** What is written or asked for, by the first rule that fits; `undefined`: nothing of the kind is said. */
export function factOf(reading: Reading): Fact | undefined {
  const spoken = reading.words.map((word) => word.fold).join(' ')
  const kinds = new Set<string>(reading.tags.map(({ kind }) => kind))
  const rule = rules.find((one) => isNamed(one, kinds) && one.words.test(spoken) && !lacks(one, kinds, reading, spoken))
  if (rule === undefined) return undefined
  const about = rule.kind === 'specialization' ? specializationIn(spoken) : aboutOf(rule, spoken)
  const designation = rule.designation === true ? designationIn(reading) : undefined
  return { kind: rule.kind as Fact['kind'], ...(about === undefined ? {} : { about }), ...(designation === undefined ? {} : { designation }), ...valueOf(rule.kind, reading, spoken) }
}

/** `SMB` is the name of a competency too. */
const designationIn = ({ tags }: Reading): DesignationId | undefined => tags.map(({ kind, value }) => DesignationId.safeParse(kind === 'competency' ? value : undefined).data).find((id) => id !== undefined)

/** What tags alone tell comes first: it is quick, and most sentences fit no rule. */
const isNamed = ({ without, level, credential, date }: Rule, kinds: ReadonlySet<string>): boolean =>
  !without.some((kind) => kinds.has(kind)) &&
  !(level && !kinds.has('level') && !kinds.has('competency')) &&
  !(credential && !kinds.has('exam') && !kinds.has('cert')) &&
  !(date && !kinds.has('date'))

const lacks = (rule: Rule, kinds: ReadonlySet<string>, reading: Reading, spoken: string): boolean =>
  (rule.person === true && !kinds.has('person') && !SELF.test(spoken)) ||
  (rule.states === true && ASKS.test(spoken)) ||
  (rule.designation === true && designationIn(reading) === undefined) ||
  (rule.number === true && amountIn(reading) === undefined) ||
  (rule.zone === true && zoneIn(reading.text) === undefined) ||
  (rule.about !== undefined && aboutOf(rule, spoken) === undefined)

/** Names so plainly what it states that the classifier is not asked. */
export const isPlain = ({ kind, designation }: Fact): boolean => designation !== undefined || kind === 'metric'

/** Where the sentence must be taken for one of two intents, which. */
export const homeOf = ({ kind }: Fact): 'record' | 'leave' => (kind === 'stay' || kind === 'move' ? 'leave' : 'record')

function valueOf(kind: string, reading: Reading, spoken: string): Pick<Fact, 'value' | 'association' | 'track'> {
  const { text, words } = reading
  if (kind === 'figure') return { value: amountIn(reading)! }
  if (kind === 'metric' || kind === 'suppose-metric') return { value: amountIn(reading)!, ...associationIn(spoken), ...trackIn(spoken) }
  if (kind === 'classification') return trackIn(spoken)
  if (kind === 'market') return some(Object.entries(data.markets).find(([, said]) => said.some((one) => contains(spoken, one)))?.[0])
  if (kind === 'language') return some(requestedLanguage(words))
  if (kind === 'time-zone' || kind === 'my-time-zone') return some(zoneIn(text))
  return kind === 'dates' ? some(sourceIn(text)) : {}
}

const associationIn = (spoken: string): Pick<Fact, 'association'> => {
  const association = Association.options.find((one) => contains(spoken, one.toLowerCase()))
  return association === undefined ? {} : { association }
}

const trackIn = (spoken: string): Pick<Fact, 'track'> => (contains(spoken, 'enterprise') ? { track: 'Enterprise' } : /\b(?:smb|pmi|pymes?|medie imprese)\b/.test(spoken) ? { track: 'SMB' } : {})

const some = (value: string | undefined): Pick<Fact, 'value'> => (value === undefined ? {} : { value })

const contains = (spoken: string, words: string): boolean => ` ${spoken} `.includes(` ${words} `)

type Lists = Readonly<Record<string, readonly string[]>>

/** Figures and confirmations the catalog has, by what people call them. */
const called = {
  figures: Object.entries(data.figures as Lists).filter(([id]) => catalog.figures.has(id)),
  attestations: Object.entries(data.attestations as Lists).filter(([id]) => catalog.attestations.has(id)),
  metrics: Object.entries(data.metrics as Lists),
  metricsNamed: Object.entries(data.metricsNamed as Lists),
}
/** The words of every figure's names. */
const named = [...catalog.figures.values()].map(({ id, names }) => ({ id, names: Object.values(names).map((name) => fold(name).split(/[^\p{L}\p{N}]+/u)) }))

/** By what people call it; else by the words of its name, where one name has more of them than any other. */
function aboutOf({ about }: Rule, spoken: string): string | undefined {
  if (about === undefined) return undefined
  const found = called[about].find(([, names]) => names.some((name) => contains(spoken, name)))
  if (found !== undefined || about !== 'figures') return found?.[0]
  const said = new Set(spoken.split(' ').filter((word) => word.length > 3))
  const scores = named.map(({ id, names }) => ({ id, score: Math.max(...names.map((words) => words.filter((word) => said.has(word)).length)) }))
  const [best, next] = scores.toSorted((a, b) => b.score - a.score)
  return best !== undefined && best.score > 1 && best.score > (next?.score ?? 0) ? best.id : undefined
}

/** Their names as they are said: nobody adds on whose cloud it is. */
const specialized = specializations
  .flatMap(({ id, name }) => [name, name.replaceAll(/(?: (?:on|with|to|for|from))? Microsoft (?:Azure|Teams)\b|^Microsoft /g, '')].map((one) => ({ id, said: fold(one).split(/[^\p{L}\p{N}]+/u).join(' ').trim() })))
  .sort((a, b) => b.said.length - a.said.length)

const specializationIn = (spoken: string): string | undefined => specialized.find(({ said }) => contains(spoken, said))?.id

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

/** `Europe/Rome`, a city that has a zone of its name, or one of those people often name, as the one in `America/New York`. */
function zoneIn(text: string): string | undefined {
  const named = /\b[A-Z][A-Za-z_]+\/[A-Z][A-Za-z_/+-]+\b|\bUTC\b/.exec(text)?.[0]
  if (named !== undefined && isTimeZone(named)) return named
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').map((zone) => [fold(zone.slice(zone.lastIndexOf('/') + 1)).replaceAll('_', ' '), zone] as const),
    ...Object.entries(data.cities as Lists).flatMap(([zone, names]) => names.map((name) => [name, zone] as const)),
  ])
  const words = fold(text).split(/[^\p{L}]+/u)
  return words.flatMap((word, i) => [words.slice(i, i + 3).join(' '), words.slice(i, i + 2).join(' '), word]).map((city) => cities!.get(city)).find((zone) => zone !== undefined) ?? named
}

/** Where a date is written, in the words that follow "source". */
const sourceIn = (text: string): string | undefined =>
  /(?:source|fonte|fuente|according to|secondo|seg[uú]n)\s*(?:is|è|es)?\s*[:=-]?\s*(.{2,300})$/iu.exec(text)?.[1]?.trim()
