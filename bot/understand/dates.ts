import { Language } from '../../src/intent.ts'
import tables from './date-words.json' with { type: 'json' }
import { fold } from './words.ts'
import type { Word } from './words.ts'

/**
 * Finding the date in a sentence: every word becomes one letter for what it can mean in a date, and a grammar over the
 * letters finds the longest expression. What it resolves to is read from the same letters in days.ts.
 */
/** `several`: months, not a month. */
export type DateWord = { readonly letter: string; readonly value?: number | string | readonly string[]; readonly several?: boolean }
export type FoundDate = { readonly first: number; readonly last: number; readonly words: readonly DateWord[] }

type Table = {
  readonly single: ReadonlyMap<string, DateWord>
  readonly several: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly word: DateWord }[]>
  readonly grammar: RegExp
}

/**
 * Letters: D date in figures, t day near today, m month, M a word that may be a month, w weekday, u unit, j the unit day,
 * S season or feast, H holidays, n number to 31, v greater number, o ordinal in figures, y year, q quarter; N next, L last, T this; B by, b before, A after,
 * i within, f from, p other preposition, d article; g ago, h since so long; e end, s start, c middle; k part of the day;
 * x and, z onwards; _ continues the word before, . anything else.
 */
const LISTS = {
  part: 'k', next: 'N', last: 'L', this: 'T', by: 'B', before: 'b', after: 'A', within: 'i', from: 'f', at: 'p', article: 'd', ago: 'g', since: 'h', end: 'e',
  start: 's', middle: 'c', and: 'x', onwards: 'z',
} as const

const NUMBERED = { month: 'm', unsureMonth: 'M', weekday: 'w', near: 't', season: 'S', holiday: 'H', number: 'n', quarter: 'q' } as const

/** Without the prepositions before them, which belong to the expression as well. */
const EXPRESSIONS = [
  'D', // 31/12/2017
  '[esc]p?p?d?[NLT]?(?:m(?:p?y)?|M|u[NLT]?|q(?:p?d?y)?|Sy?|y)', // end of next month
  '[no]p?d?[mM](?:p?y)?', // 3 March 2018
  '[NLT][nv][uj]', // next 90 days
  '[nv][uj][gNL]', // two weeks ago
  'd[uj]g', // a month ago
  'h[nvd][uj]', // hace dos meses
  '[NLT]d?u',
  'u[NLT]', // settimana prossima
  'w[NLT]',
  'w(?:p?d?[no](?:p?m(?:p?y)?)?)',
  '[NLT]w(?:p?d?k)?',
  '[mS][NLT]', // marzo prossimo
  '[NLT][mMS]',
  'm[xp]m', // March to June
  'm(?:p?y)?',
  'w(?:p?d?k)?',
  'T[kt]',
  't(?:p?d?k)?',
  'qp?d?y?',
  'Sy?',
]

/** Only behind a preposition: two weeks alone are no date. */
const BOUND = ['[iB]d?N?[nv][uj]N?', '[iBb]d?u', 'id[uj]', '[pf][nv][uj]', '[BbAifp]d?y', '[BbAifp]d?M', '[bBA]d?H', 'pd?o(?![.])', '[Bbf]d?[no](?=$)']

const spread = (pattern: string): string => pattern.replaceAll(/(\[[^\]]+\]|[A-Za-z])/g, '(?:$1_*)')

/** In English a month may come first: March 3rd. Elsewhere a number may stand before "next": i 3 prossimi mesi. */
function grammarOf(language: Language): RegExp {
  const free = language === 'en' ? ['m[no]y?', ...EXPRESSIONS] : ['[nv][NL][uj]', ...EXPRESSIONS]
  return new RegExp(`(?:(?:[BbAifpd]_*)*(?:${free.map(spread).join('|')})|(?:[BbAifpd]_*)*(?:${BOUND.map(spread).join('|')}))(?:z_*)?`, 'g')
}

function tableOf(language: Language): Table {
  const single = new Map<string, DateWord>()
  const several = new Map<string, { words: readonly string[]; word: DateWord }[]>()
  const add = (text: string, word: DateWord) => {
    const words = text.split(' ')
    if (words.length === 1) single.set(text, word)
    else several.set(words[0]!, [...(several.get(words[0]!) ?? []), { words, word }])
  }
  const table = tables[language]
  for (const [list, letter] of Object.entries(LISTS)) {
    for (const text of table[list as keyof typeof LISTS]) add(text, { letter, value: text })
  }
  for (const [list, letter] of Object.entries(NUMBERED)) {
    for (const [text, value] of Object.entries(table[list as keyof typeof NUMBERED])) add(text, { letter, value: value as number })
  }
  for (const [text, value] of Object.entries(table.unit)) add(text, { letter: value === 'day' ? 'j' : 'u', value, several: table.units.includes(text) })
  for (const entries of several.values()) entries.sort((a, b) => b.words.length - a.words.length)
  return { single, several, grammar: grammarOf(language) }
}

const byLanguage: Record<Language, Table> = { en: tableOf('en'), it: tableOf('it'), es: tableOf('es') }

/** Words of the calendar are never somebody's name with a slip in it. */
export const dateWords = (): readonly string[] => Object.values(byLanguage).flatMap((table) => [...table.single.keys()])

export const isDateWord = (folded: string): boolean => Object.values(byLanguage).some((table) => table.single.has(folded))

const FIGURES = /(?<![\d-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}\/\d{1,2})(?![\d-])/
const YEAR = /^(?:19|20)\d\d$/
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|o|a|º|°)$/
const QUARTER = /^[qt]([1-4])$/
const ANCHOR = /[DtmMwujSHyqo]|T_*k|[Bbf]d?_*n$/
/** Of these only what follows belongs to the date: "the exams of last month". */
const GENITIVES: ReadonlySet<unknown> = new Set(['of', 'di', 'del', 'dell', 'della', 'dei', 'delle', 'degli', 'd', 'de'])

/** The longest expression of any of the three languages among the words that are still free. */
const LANGUAGES = Language.options

export function findDate(text: string, words: readonly Word[], taken: readonly unknown[]): FoundDate | undefined {
  const figures = FIGURES.exec(text)
  let best: FoundDate | undefined
  for (const language of LANGUAGES) {
    const found = findIn(byLanguage[language], words, taken, figures)
    if (found !== undefined && (best === undefined || found.last - found.first > best.last - best.first)) best = found
  }
  return best
}

function findIn(table: Table, words: readonly Word[], taken: readonly unknown[], figures: RegExpExecArray | null): FoundDate | undefined {
  const read: DateWord[] = []
  let letters = ''
  while (read.length < words.length) {
    const [word, length] = readWord(table, words, read.length, taken, figures)
    read.push(word)
    letters += word.letter
    for (let i = 1; i < length; i++) {
      read.push(CONTINUED)
      letters += '_'
    }
  }
  if (!ANCHOR.test(letters)) return undefined
  let best: FoundDate | undefined
  for (const match of letters.matchAll(table.grammar)) {
    let first = match.index
    while (read[first]!.letter === 'p' && GENITIVES.has(read[first]!.value)) first += 1
    const last = match.index + match[0].length - 1
    // "A contract of two years" is how long, not when.
    if (first > match.index && /^d?_*[nv]_*[uj]_*$/.test(letters.slice(first, last + 1))) continue
    if (best === undefined || last - first > best.last - best.first) best = { first, last, words: read.slice(first, last + 1) }
  }
  return best
}

const OTHER: DateWord = { letter: '.' }
const CONTINUED: DateWord = { letter: '_' }

function readWord(
  table: Table,
  words: readonly Word[],
  at: number,
  taken: readonly unknown[],
  figures: RegExpExecArray | null,
): readonly [DateWord, number] {
  const word = words[at]!
  if (taken[at] !== undefined) return [OTHER, 1]
  if (figures?.index === word.start) {
    const end = figures.index + figures[0].length
    const after = words.findIndex((other) => other.start >= end)
    return [{ letter: 'D', value: figures[0] }, (after === -1 ? words.length : after) - at]
  }
  for (const entry of table.several.get(word.fold) ?? []) {
    if (entry.words.every((part, i) => words[at + i]?.fold === part && taken[at + i] === undefined)) return [entry.word, entry.words.length]
  }
  const known = table.single.get(word.fold)
  if (known !== undefined) return [certain(known, word, at), 1]
  return [figure(word), 1]
}

/** "May" inside a sentence is the month; "may" needs a preposition. */
const certain = (known: DateWord, word: Word, at: number): DateWord =>
  known.letter === 'M' && at > 0 && /^\p{Lu}\p{Ll}/u.test(word.text) ? { ...known, letter: 'm' } : known

function figure(word: Word): DateWord {
  const first = word.fold.codePointAt(0)!
  if (first > 57) {
    const quarter = word.fold.length === 2 ? QUARTER.exec(word.fold) : null
    return quarter === null ? OTHER : { letter: 'q', value: Number(quarter[1]) }
  }
  if (YEAR.test(word.fold)) return { letter: 'y', value: Number(word.fold) }
  if (/^\d{1,3}$/.test(word.fold)) return { letter: Number(word.fold) > 31 ? 'v' : 'n', value: Number(word.fold) }
  const ordinal = ORDINAL.exec(fold(word.text))
  return ordinal === null ? OTHER : { letter: 'o', value: Number(ordinal[1]) }
}
