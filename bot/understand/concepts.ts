import concepts from './concepts.json' with { type: 'json' }
import { hashText } from './hash.ts'
import { fold } from './words.ts'

/**
 * What a word means, whatever its language and ending: "expires", "scadono" and "caduca" are one concept. What is learnt
 * from a phrase in one language so serves the other two.
 */
const exact = new Map<string, number[]>()
const beginnings = new Map<string, number[]>()

for (const [concept, words] of Object.entries(concepts)) {
  const hash = hashText(concept)
  for (const word of words) {
    const map = word.endsWith('*') ? beginnings : exact
    const key = fold(word.replace('*', ''))
    const others = map.get(key)
    if (others === undefined) map.set(key, [hash])
    else others.push(hash)
  }
}

const SHORTEST = Math.min(...[...beginnings.keys()].map((text) => text.length))
const LONGEST = Math.max(...[...beginnings.keys()].map((text) => text.length))

export function conceptsOf(folded: string): readonly number[] {
  const found = [...(exact.get(folded) ?? [])]
  const longest = Math.min(folded.length, LONGEST)
  for (let length = SHORTEST; length <= longest; length++) {
    for (const concept of beginnings.get(folded.slice(0, length)) ?? []) if (!found.includes(concept)) found.push(concept)
  }
  return found
}

/** Words that stand in the list as they are. */
export const conceptWords = (): Iterable<string> => exact.keys()
