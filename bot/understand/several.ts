import { LABELS } from './classifier.ts'
import type { Reading } from './tags.ts'

/* Who explains himself first and asks then: several sentences of which one says what is wanted. */

/** Sentences shorter than this are part of the one before. */
const SHORTEST = 3
const MOST = 4

/** The words each sentence has, as [first, one past the last]. */
export function sentencesOf({ text, words }: Reading): readonly (readonly [number, number])[] {
  if (words.length < 2 * SHORTEST || !/[.!?;]\s/.test(text)) return []
  const found: [number, number][] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    const ends = at === words.length || /[.!?;]\s/.test(text.slice(words[at - 1]!.end, words[at]!.start))
    if (!ends) continue
    if (at - from >= SHORTEST) found.push([from, at])
    else if (at < words.length || found.length === 0) continue
    else found[found.length - 1] = [found.at(-1)![0], at]
    from = at
  }
  return found.slice(-MOST)
}

const FOREIGN = LABELS.indexOf('out_of_scope')
const WRITES = new Set([LABELS.indexOf('record'), LABELS.indexOf('leave')])
const CLEAR = 0.6

const best = (probabilities: Float64Array): number => probabilities.indexOf(Math.max(...probabilities))

/** As a whole it says nothing we know, or nothing clearly. */
export const isLost = (whole: Float64Array): boolean => best(whole) === FOREIGN || whole[best(whole)]! < CLEAR

/** The sentence that says most clearly what is wanted, unless that would change something: then it takes the whole. */
export function clearest(parts: readonly Float64Array[], whole: Float64Array): Float64Array {
  const clear = parts.filter((part) => best(part) !== FOREIGN && !WRITES.has(best(part)) && part[best(part)]! >= CLEAR)
  return clear.reduce<Float64Array | undefined>((most, part) => (most === undefined || part[best(part)]! > most[best(most)]! ? part : most), undefined) ?? whole
}
