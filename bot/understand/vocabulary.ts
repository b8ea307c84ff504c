import type { Catalog } from '../../src/catalog/catalog.ts'
import { designations } from '../../src/catalog/designations.ts'
import { readCodes } from './exams.ts'
import type { CodeReader } from './exams.ts'
import { isNear } from './fuzzy.ts'
import informal from './informal.json' with { type: 'json' }
import { fold, foldedWords } from './words.ts'
import type { Word } from './words.ts'

export type TermKind = 'competency' | 'level' | 'exam' | 'cert' | 'idiom'

/** `weak`: a word of everyday talk that may mean the competency, such as "mail". */
export type Term = { readonly kind: TermKind; readonly value: string; readonly words: readonly string[]; readonly weak: boolean }

/** What can be asked about: read from the catalog, with the everyday words beside it. */
export type Vocabulary = {
  readonly codes: CodeReader
  readonly byFirst: ReadonlyMap<string, readonly Term[]>
  /** The same by their first letter, for words with a slip in them. */
  readonly byLetter: ReadonlyMap<string, readonly Term[]>
}

/** Left out between the words of a term: "productividad (en la) nube". */
const LINKS = new Set(['of', 'the', 'in', 'en', 'la', 'el', 'los', 'las', 'de', 'del', 'nel', 'nella', 'sul', 'di', 'il', 'lo', 'i', 'le', 'for', 'per', 'para', 'and', 'con', 'y', 'e'])

export function readVocabulary(catalog: Catalog): Vocabulary {
  const terms = new Map<string, Term>()
  const weak = new Set(informal.weak.map(fold))
  const add = (kind: TermKind, value: string, text: string) => {
    const all = foldedWords(text)
    const words = all.filter((word) => !LINKS.has(word))
    const key = words.join(' ')
    if (words.length > 0 && !terms.has(key)) terms.set(key, { kind, value, words, weak: weak.has(all.join(' ')) })
  }
  for (const idiom of informal.idioms) add('idiom', '', idiom)
  addCredentials(catalog, add)
  for (const competency of [...catalog.competencies.values(), ...designations.designations.values()]) {
    const names = [...Object.values(competency.names), ...Object.values(competency.aliases).flat()]
    for (const name of names) {
      add('competency', competency.id, name)
      const words = foldedWords(name).filter((word) => !LINKS.has(word))
      if (words.length === 2) add('competency', competency.id, `${words[1]} ${words[0]}`)
    }
  }
  for (const [id, words] of Object.entries(informal.competencies)) {
    for (const word of catalog.competencies.has(id) ? words : []) add('competency', id, word)
  }
  for (const [level, words] of Object.entries(informal.levels)) for (const word of words) add('level', level, word)
  const longestFirst = [...terms.values()].sort((a, b) => b.words.length - a.words.length)
  return {
    codes: readCodes(catalog),
    byFirst: Map.groupBy(longestFirst, (term) => term.words[0]!),
    byLetter: Map.groupBy(
      longestFirst.filter(mayBeMistyped),
      (term) => term.words[0]![0]!,
    ),
  }
}

/** Everyday words are near to too many others: "corre" is no slip for "correo", nor "plana" for "plata". */
const mayBeMistyped = ({ kind, words }: Term): boolean =>
  (kind === 'competency' && !EXACT.has(words.join(' '))) || (kind === 'level' && words[0]!.length > 5)

/** These are slips and short forms themselves, or words for what mail comes by. */
const EXACT = new Set([...informal.channels, ...Object.values(informal.competencies).flat()])

type Add = (kind: TermKind, value: string, text: string) => void

function addCredentials(catalog: Catalog, add: Add): void {
  const all = [...catalog.credentials.values()]
  for (const credential of all) {
    // Most have one title in all languages.
    for (const title of new Set(Object.values(credential.title).flatMap((title) => [title, title.replace(/^Microsoft /, '')]))) {
      add(credential.kind === 'exam' ? 'exam' : 'cert', credential.id, title)
    }
  }
  for (const [id, words] of Object.entries(informal.certifications)) {
    for (const word of catalog.credentials.has(id) ? words : []) add('cert', id, word)
  }
  // The family alone, in the plural, or with two letters swapped: whichever certification of it the catalog names first.
  for (const { id } of all.filter((credential) => credential.kind === 'certification')) {
    if (!id.includes(':')) add('cert', id, id)
    if (!id.includes(':')) continue
    const family = fold(id.split(':')[0]!)
    for (const form of [family, `${family}s`, ...swaps(family)]) add('cert', id, form)
  }
}

const swaps = (word: string): string[] =>
  Array.from({ length: word.length - 1 }, (_, i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2))

export type FoundTerm = { readonly term: Term; readonly first: number; readonly last: number }

/** The longest term that starts at this word; `isKnown` words are right as they are and are never taken for a slip. */
export function findTerm(from: Vocabulary, words: readonly Word[], at: number, isKnown: (word: Word) => boolean): FoundTerm | undefined {
  const word = words[at]!
  for (const term of from.byFirst.get(word.fold) ?? []) {
    const last = matches(term, words, at, isKnown)
    if (last !== undefined) return { term, first: at, last }
  }
  if (word.fold.length < 5 || isKnown(word)) return undefined
  for (const term of from.byLetter.get(word.fold[0]!) ?? []) {
    if (!isNear(word.fold, term.words[0]!)) continue
    const last = matches(term, words, at, isKnown)
    if (last !== undefined) return { term, first: at, last }
  }
  return undefined
}

function matches(term: Term, words: readonly Word[], at: number, isKnown: (word: Word) => boolean): number | undefined {
  let next = at
  for (const meant of term.words.slice(1)) {
    next += 1
    while (LINKS.has(words[next]?.fold ?? '') && words[next]!.fold !== meant) next += 1
    const word = words[next]
    if (word === undefined) return undefined
    const near = word.fold === meant || (term.kind === 'competency' && !isKnown(word) && isNear(word.fold, meant))
    if (!near) return undefined
  }
  return next
}
