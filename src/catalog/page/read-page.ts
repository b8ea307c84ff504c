import type { CredentialDates, Requirement } from '../../requirement.ts'
import { blocksOf } from './blocks.ts'
import type { Block } from './blocks.ts'
import { datesIn } from './dates.ts'
import type { Doubt, Remark } from './doubt.ts'
import { below } from './gold.ts'
import type { Item } from './item.ts'
import { footnotesOf, isDated, readLevel } from './level.ts'
import type { Footnote } from './level.ts'
import { codesIn } from './item.ts'
import { normalise } from './normalise.ts'
import { idOf, outlineOf, slug } from './outline.ts'
import type { OptionOutline, Outline } from './outline.ts'
import { sentenceOf } from './sentence.ts'
import { languageOf } from './words/words.ts'

export type LevelReading = { readonly requirements: readonly Requirement[]; readonly incomplete?: true | undefined }
export type OptionReading = { readonly id: string; readonly levels: { readonly silver?: LevelReading; readonly gold?: LevelReading } }

/** What a page asks, in the model of the catalog, with every doubt about it. */
export type Reading = {
  readonly competency: string
  readonly language: string
  readonly options: readonly OptionReading[]
  readonly credentials: Readonly<Record<string, CredentialDates>>
  readonly doubts: readonly Doubt[]
}

/** A reading and where its levels stand: the line and heading by option and level. */
export type Page = { readonly file: string; readonly reading: Reading; readonly places: ReadonlyMap<string, Place> }
export type Place = { readonly line: number; readonly quote: string }

/** How the pages' anchors name what the catalog calls otherwise. */
const aliases: Readonly<Record<string, string>> = {
  'cloud-customer-relationship-management': 'cloud-crm',
  'cloud-productivity-competency': 'cloud-productivity',
}

type Reader = {
  readonly file: string
  readonly competency: string
  readonly footnotes: Footnote[]
  readonly doubts: Doubt[]
  readonly places: Map<string, Place>
  readonly credentials: Map<string, CredentialDates>
  readonly languages: { language: string; line: number; quote: string }[]
}

/** Reads a competency's page; undefined: there is no heading in it, so it is no page. */
export function readPage(file: string, page: string): Page | undefined {
  const blocks = blocksOf(normalise(page))
  const outline = outlineOf(blocks)
  if (outline.headings.length === 0) return undefined
  const title = outline.title === undefined ? '' : idOf(outline.title)
  const competency = aliases[title] ?? aliases[slug(outline.title?.text ?? '')] ?? title
  const reader: Reader = { file, competency: competency === '' ? 'unknown' : competency, footnotes: footnotesOf(blocks), doubts: [], places: new Map(), credentials: new Map(), languages: [] }
  checkOutline(outline, reader)
  const options = outline.options.flatMap((option) => optionOf(option, outline, reader))
  for (const block of blocks.filter(isDated)) for (const code of codesIn(block.text)) date(reader, code, datesIn(block.text))
  for (const { used, mark, line, quote } of reader.footnotes) {
    if (!used && !blocks.some(({ text }) => codesIn(text).length > 0 && text.includes(mark) && !text.startsWith(mark))) doubt(reader, reader.competency, { code: 'footnote', line, quote })
  }
  const language = majority(reader, blocks)
  const reading: Reading = {
    competency: reader.competency,
    language,
    options,
    credentials: Object.fromEntries([...reader.credentials].filter(([, dates]) => Object.keys(dates).length > 0)),
    doubts: reader.doubts.toSorted((a, b) => a.line - b.line),
  }
  return { file, reading, places: reader.places }
}

function doubt({ doubts, file }: Reader, about: string, { code, line, quote, credential }: Remark): void {
  const one: Doubt = { code, file, line, quote: quote.slice(0, 200), about: credential === undefined ? about : `${about} ${credential}` }
  if (!doubts.some((other) => other.code === code && other.line === line && other.about === one.about)) doubts.push(one)
}

/** Steps before any level, levels without an option, headings lost or printed twice. */
function checkOutline({ title, options, headings, before }: Outline, reader: Reader): void {
  const remark = (block: Block, about = reader.competency) => doubt(reader, about, { code: 'unread', line: block.line, quote: block.text })
  if (title === undefined) remark(headings[0]!)
  for (const extra of headings.filter(({ depth }) => depth === 1).slice(1)) remark(extra)
  for (const block of before.filter(isStep)) remark(block)
  if (options.every(({ levels }) => levels.length === 0)) remark(title ?? headings[0]!)
  for (const block of before) {
    // An option the page lists at its top and does not have.
    const lost = block.links.map(({ url }) => url).find((url) => url.startsWith('#') && url.length > 1 && !headings.some((heading) => idOf(heading) === url.slice(1)))
    if (lost !== undefined) remark(block)
  }
  for (const [i, option] of options.entries()) {
    const stray = option.before.find(isStep)
    if (stray !== undefined) remark(stray, option.id)
    if (option.heading === title && option.levels.length > 0) remark(option.heading)
    if (options.some((other, k) => k < i && other.id === option.id)) remark(option.heading, option.id)
  }
}

const isStep = (block: Block): boolean => block.step !== undefined || (sentenceOf(block.text)?.passes === true && sentenceOf(block.text)?.count !== undefined && /\d/.test(block.text))

function optionOf(option: OptionOutline, { options }: Outline, reader: Reader): OptionReading[] {
  if (option.levels.length === 0) return []
  const id = option.id === '' ? reader.competency : option.id
  const levels: { silver?: LevelReading; gold?: LevelReading } = {}
  let lost = false
  for (const outline of option.levels) {
    const about = `${id} ${outline.level}`
    const { level, heading } = outline
    const place = { line: heading.line, quote: heading.text }
    const again = levels[level] !== undefined
    const emptied = outline.blocks.length === 0 && option.levels.some((other) => other !== outline && other.level === level)
    if (again || emptied) {
      // A heading printed twice, or one lost between: what follows may belong to another option.
      for (const one of [about, reader.competency]) doubt(reader, one, { code: 'unread', ...place })
      if (again && outline.blocks.length > 0) lost = true
      if (again && lost) levels[level] = { requirements: levels[level]!.requirements, incomplete: true }
      continue
    }
    const reading = readLevel(outline, new Set(option.levels.map((one) => one.level)).size === 2)
    if (reading.absent) continue
    if (reading.broken !== undefined) doubt(reader, reader.competency, { code: 'unread', line: reading.broken.line, quote: reading.broken.text })
    if (lost) doubt(reader, about, { code: 'unread', ...place })
    for (const remark of reading.remarks) doubt(reader, about, remark)
    for (const item of reading.items) dateItem(item, about, reader)
    reader.languages.push(...reading.languages)
    reader.places.set(about, place)
    levels[level] = { requirements: named(reading.requirements), ...(reading.incomplete || lost ? { incomplete: true } : {}) }
  }
  checkGold(levels, `${id} gold`, reader)
  return options.some((other) => other.id === option.id && options.indexOf(other) < options.indexOf(option) && other.levels.length > 0) ? [] : [{ id, levels }]
}

function checkGold({ silver, gold }: OptionReading['levels'], about: string, reader: Reader): void {
  const place = reader.places.get(about)
  if (silver === undefined || gold === undefined || place === undefined) return
  for (const code of below(silver.requirements, gold.requirements)) doubt(reader, about, { code, ...place })
}

/** A figure's name stands once in a level. */
function named(requirements: readonly Requirement[]): Requirement[] {
  const seen = new Map<string, number>()
  return requirements.map((one) => {
    if (!('figure' in one)) return one
    const times = (seen.get(one.figure) ?? 0) + 1
    seen.set(one.figure, times)
    return times === 1 ? one : { ...one, figure: `${one.figure}-${times}` }
  })
}

/** The dates of a credential: in brackets behind it, and in the footnote of its mark. */
function dateItem(item: Item, about: string, reader: Reader): void {
  const notes = item.mark === undefined ? [] : reader.footnotes.filter(({ mark }) => mark === item.mark)
  const note = notes.find(({ line }) => line > item.line) ?? notes.at(-1)
  for (const one of notes) one.used = true
  if (item.mark !== undefined && note === undefined) {
    doubt(reader, about, { code: 'footnote', line: item.line, quote: item.codes.join(', '), ...(item.codes.length === 1 ? { credential: item.codes[0]! } : {}) })
  }
  for (const code of item.codes) {
    if (note !== undefined) date(reader, code, note.dates)
    for (const aside of item.asides) date(reader, code, datesIn(aside))
  }
}

function date({ credentials }: Reader, code: string, dates: CredentialDates): void {
  credentials.set(code, { ...dates, ...credentials.get(code) })
}

/** The language of most sentences about people, or where nobody is asked for of most lines; one doubt where some are in another. */
function majority(reader: Reader, blocks: readonly Block[]): string {
  const counts = Map.groupBy(reader.languages, ({ language }) => language)
  const [first] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)
  const foreign = reader.languages.find(({ language }) => language !== first?.[0])
  if (foreign !== undefined) doubt(reader, reader.competency, { code: 'mixed-language', line: foreign.line, quote: foreign.quote })
  if (first !== undefined) return first[0]
  const lines = Map.groupBy(blocks.flatMap(({ text }) => languageOf(text)?.language ?? []), (language) => language)
  return [...lines].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? 'en'
}
