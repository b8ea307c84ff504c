import { understandBy } from '../../../bot/understand/understand.ts'
import { plainText } from '../../../bot/understand/phrase.ts'
import type { Phrase } from '../../../bot/understand/phrase.ts'
import { train } from '../../../bot/understand/train.ts'
import { splitWords } from '../../../bot/understand/words.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { fill, ROSTER } from './sentences.ts'
import type { Judged } from './sentences.ts'

/** Judges each phrase by a model that learnt from the others, those near to it kept out as well. */
export function crossValidate(phrases: readonly Phrase[], folds: number): Judged[] {
  const foldOf = foldsOf(phrases, folds)
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const understand = understandBy(train(phrases.filter((_, i) => foldOf[i] !== fold), catalog), catalog)
    return phrases.flatMap((phrase, i): Judged[] => {
      if (foldOf[i] !== fold) return []
      const wanted = fill(phrase, i)
      const got = understand({ text: wanted.text, locale: wanted.locale, roster: ROSTER, on: '2017-12-15' })
      return [{ wanted: wanted.simple ? wanted : { ...wanted, slots: got.slots }, got }]
    })
  })
}

/** Phrases of one label that share three words in four stay in one fold, and so do their neighbours. */
function foldsOf(phrases: readonly Phrase[], folds: number): number[] {
  const bags = phrases.map((phrase) => new Set([...splitWords(plainText(phrase)).map((word) => word.fold), ...(phrase.text.match(/\{\w+\}/g) ?? [])]))
  const parents = phrases.map((_, i) => i)
  const root = (i: number): number => (parents[i] === i ? i : (parents[i] = root(parents[i]!)))
  const byWord = new Map<string, number[]>()
  for (const [i, bag] of bags.entries()) {
    const shared = new Map<number, number>()
    for (const word of bag) {
      for (const j of byWord.get(word) ?? []) shared.set(j, (shared.get(j) ?? 0) + 1)
      byWord.set(word, [...(byWord.get(word) ?? []), i])
    }
    for (const [j, count] of shared) {
      const near = count / (bag.size + bags[j]!.size - count) >= 0.75
      if (near && phrases[i]!.label === phrases[j]!.label) parents[root(i)] = root(j)
    }
  }
  return phrases.map((_, i) => (root(i) * 2_654_435_761) % 2 ** 32 % folds)
}
