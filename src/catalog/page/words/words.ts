import type { Vocabulary } from '../vocabulary.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { it } from './it.ts'

export const vocabularies: readonly Vocabulary[] = [en, it, es]

/** Lower case without accents, plain blanks and apostrophes: what the patterns are written for. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

const compiled = new Map<string, RegExp>()

/** A pattern of the vocabulary as whole words. */
export function words(pattern: string, flags = ''): RegExp {
  const key = `${flags}/${pattern}`
  const known = compiled.get(key)
  if (known !== undefined) return known
  const made = new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, `u${flags}`)
  compiled.set(key, made)
  return made
}

type Pattern = { [K in keyof Vocabulary]: Vocabulary[K] extends string ? K : never }[keyof Vocabulary]

/** The same in all languages at once: a page may mix them. */
export const inAny = (key: Pattern): RegExp => words(vocabularies.map((one) => one[key]).join('|'))

/** Nothing else but one of these words. */
export const wholly = (key: Pattern): RegExp => new RegExp(`^(?:${vocabularies.map((one) => one[key]).join('|')})$`, 'u')

/** The language most of a sentence's common words are of; undefined where it has none. */
export function languageOf(text: string): Vocabulary | undefined {
  const said = fold(text).split(/[^\p{L}]+/u)
  const scored = vocabularies.map((one) => ({ one, score: said.filter((word) => one.common.includes(word)).length }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]!
  return best.score === 0 ? undefined : best.one
}
