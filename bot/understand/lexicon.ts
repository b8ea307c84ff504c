import { Language } from '../../src/intent.ts'
import { conceptsOf, conceptWords } from './concepts.ts'
import { dateWords, isDateWord } from './dates.ts'
import { distance } from './fuzzy.ts'
import { fold } from './words.ts'
import type { Word } from './words.ts'

/** The words of the phrases of each language: those that occur often, and those that occur once; most frequent first. */
export type LexiconWords = Readonly<Record<Language, { readonly often: string; readonly once: string }>>

export type Lexicon = {
  /** A word people use, so it is neither a name nor a slip. */
  readonly isKnown: (word: Word) => boolean
  /** Used so often that in lower case it is no name even where somebody is called so. */
  readonly isCommon: (word: Word) => boolean
  /** The word meant, where one slip makes it a known one. */
  readonly spell: (folded: string) => string
  readonly languageOf: (words: readonly Word[], text: string, locale: Language | undefined) => Language
}

export function readLexicon(words: LexiconWords): Lexicon {
  const often = new Set<string>()
  const languages = new Map<string, readonly Language[]>()
  for (const language of Language.options) {
    for (const word of words[language].often.split(' ')) often.add(word)
    const alone = [language]
    // All at once: folding a word at a time is most of what reading the lexicon costs.
    for (const word of fold(`${words[language].often} ${words[language].once}`).split(' ')) {
      const known = languages.get(word)
      if (known === undefined) languages.set(word, alone)
      else if (!known.includes(language)) languages.set(word, [...known, language])
    }
  }
  const isKnown = (word: Word) => languages.has(word.fold) || isDateWord(word.fold) || conceptsOf(word.fold).length > 0
  return {
    isKnown,
    isCommon: (word) => often.has(word.text.toLowerCase()),
    spell: speller(languages, new Set([...conceptWords(), ...dateWords()])),
    languageOf: (sentence, text, locale) => vote(sentence, text, locale, languages),
  }
}

const SHORTEST = 5

/**
 * Every word with one letter left out leads to the word: two words one slip apart then meet in a look-up. Nobody slips on the first
 * letter, so the words that begin with it are all that one slip asks for.
 */
function speller(known: ReadonlyMap<string, unknown>, besides: ReadonlySet<string>): (folded: string) => string {
  const indexes = new Map<string, Index>()
  const near = (first: string): Index => {
    const found = indexes.get(first) ?? indexOf([...new Set([...known.keys(), ...besides].filter((word) => word[0] === first))])
    indexes.set(first, found)
    return found
  }
  return (folded) => {
    if (folded.length < SHORTEST || folded.length > 24 || known.has(folded) || besides.has(folded)) return folded
    const index = near(folded[0]!)
    for (const key of [folded, ...shortened(folded)]) {
      const meant = index.get(key)?.find((word) => distance(folded, word, 1) <= 1)
      if (meant !== undefined) return meant
    }
    return folded
  }
}

type Index = ReadonlyMap<string, readonly string[]>

function indexOf(words: readonly string[]): Index {
  const found = new Map<string, string[]>()
  for (const word of words) {
    if (word.length < SHORTEST - 1) continue
    for (const key of [word, ...shortened(word)]) {
      const others = found.get(key)
      if (others === undefined) found.set(key, [word])
      else others.push(word)
    }
  }
  return found
}

const shortened = (word: string): string[] => Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))

/** What the client claims counts less than one word that only one language has. */
const CLAIM = 0.6

function vote(words: readonly Word[], text: string, locale: Language | undefined, languages: ReadonlyMap<string, readonly Language[]>): Language {
  const votes: Record<Language, number> = { en: 0.01, it: 0, es: 0 }
  if (locale !== undefined) votes[locale] += CLAIM
  for (const { fold } of words) {
    const known = languages.get(fold) ?? []
    for (const language of known) votes[language] += known.length === 1 ? 1 : known.length === 2 ? 0.35 : 0
  }
  if (/[ñ¿¡]/i.test(text)) votes.es += 1.5
  if (/[èìòù]/i.test(text)) votes.it += 1
  if (/[áíóú]/i.test(text)) votes.es += 0.7
  return Language.options.reduce((best, language) => (votes[language] > votes[best] ? language : best))
}
