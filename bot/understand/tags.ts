import { findDate } from './dates.ts'
import type { FoundDate } from './dates.ts'
import { findPeople } from './people.ts'
import type { Known } from './people.ts'
import { findTerm } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'
import { splitWords } from './words.ts'
import type { Word } from './words.ts'

export type TagKind = 'exam' | 'cert' | 'competency' | 'level' | 'person' | 'date'

/** `weak`: may be everyday talk ("mail"); `sure` is false for a name that is nobody's of the organization. */
export type Tag = {
  readonly kind: TagKind
  /** An id, or the words as written for people and dates. */
  readonly value: string
  readonly first: number
  readonly last: number
  readonly weak: boolean
  readonly sure: boolean
  readonly date?: FoundDate
}

/** Short words are near to too many others to be taken for a day with a slip in it. */
const respelt = (word: Word, spell: (folded: string) => string): Word => {
  if (word.fold.length < 6) return word
  const fold = spell(word.fold)
  return fold === word.fold ? word : { ...word, fold }
}

export type Reading = { readonly text: string; readonly words: readonly Word[]; readonly tags: readonly Tag[] }

/** What the sentence names, in its order. What is found first keeps its words: codes, then terms, people, the date. */
export function readTags(text: string, roster: readonly string[], vocabulary: Vocabulary, known: Known): Reading {
  const words = splitWords(text)
  const taken: (Tag | 'idiom' | undefined)[] = Array.from({ length: words.length })
  const tags: Tag[] = []
  const take = (kind: TagKind, value: string, first: number, last: number, rest: Partial<Tag> = {}) => {
    const tag: Tag = { kind, value, first, last, weak: false, sure: true, ...rest }
    tags.push(tag)
    for (let at = first; at <= last; at++) taken[at] = tag
  }
  const asWritten = (first: number, last: number) => text.slice(words[first]!.start, words[last]!.end)
  for (const code of vocabulary.codes(text)) {
    const first = words.findIndex((word) => word.end > code.start)
    const last = words.findLastIndex((word) => word.start < code.end)
    take('exam', code.code, first, last)
  }
  for (let at = 0; at < words.length; at++) {
    if (taken[at] !== undefined) continue
    const found = findTerm(vocabulary, words, at, known.isKnown)
    if (found === undefined || taken.slice(found.first, found.last + 1).some(Boolean)) continue
    const { kind, value, weak } = found.term
    if (kind === 'idiom') taken.fill('idiom', found.first, found.last + 1)
    else take(kind, value, found.first, found.last, { weak })
    at = found.last
  }
  for (const { first, last, sure } of findPeople(words, taken, roster, known)) take('person', asWritten(first, last), first, last, { sure })
  const date = findDate(text, words.map((word) => respelt(word, known.spell)), taken)
  if (date !== undefined) take('date', asWritten(date.first, date.last), date.first, date.last, { date })
  return { text, words, tags: tags.sort((a, b) => a.first - b.first) }
}
