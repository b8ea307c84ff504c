import { distance } from './fuzzy.ts'
import informal from './informal.json' with { type: 'json' }
import { fold, isCapitalised, splitWords } from './words.ts'
import type { Word } from './words.ts'

export type FoundPerson = { readonly first: number; readonly last: number; readonly sure: boolean }

/** The names of an organization by the folded words they consist of. */
type Index = {
  readonly words: ReadonlyMap<string, { readonly people: ReadonlySet<number>; readonly spellings: ReadonlySet<string> }>
  readonly byLetter: ReadonlyMap<string, readonly string[]>
}

let kept: { readonly roster: readonly string[]; readonly index: Index } = { roster: [], index: { words: new Map(), byLetter: new Map() } }

/** That of the last roster is kept, since building it costs more than reading a sentence. */
function indexOf(roster: readonly string[]): Index {
  if (kept.roster.length === roster.length && roster.every((name, i) => name === kept.roster[i])) return kept.index
  const words = new Map<string, { people: Set<number>; spellings: Set<string> }>()
  for (const [person, name] of roster.entries()) {
    for (const word of splitWords(name)) {
      const entry = words.get(word.fold) ?? { people: new Set<number>(), spellings: new Set<string>() }
      entry.people.add(person)
      entry.spellings.add(word.text.toLowerCase())
      words.set(word.fold, entry)
    }
  }
  const index = { words, byLetter: Map.groupBy([...words.keys()], (word) => word[0]!) }
  kept = { roster: [...roster], index }
  return index
}

const PARTICLES = new Set(['de', 'da', 'di', 'del', 'della', 'van', 'von', 'la', 'lo', 'der'])
const BRANDS = new Set(informal.brands)
const AFTER_NAME = new Set(informal.afterName)

export type Known = { readonly isCommon: (word: Word) => boolean; readonly isKnown: (word: Word) => boolean; readonly spell: (folded: string) => string }

export function findPeople(words: readonly Word[], taken: readonly unknown[], roster: readonly string[], known: Known): FoundPerson[] {
  const index = indexOf(roster)
  const found: FoundPerson[] = []
  for (let at = 0; at < words.length; at++) {
    if (taken[at] !== undefined) continue
    const people = peopleOf(words[at]!, index, known)
    if (people === undefined) continue
    const last = fullName(words, at, people, index, taken)
    found.push({ first: at, last, sure: true })
    at = last
  }
  return found.length > 0 ? found : strangers(words, taken, known)
}

/** Whom a word may name: exactly, without its accents, or with one slip. */
function peopleOf(word: Word, index: Index, known: Known): ReadonlySet<number> | undefined {
  const entry = index.words.get(word.fold)
  const capital = isCapitalised(word)
  if (entry !== undefined) {
    // "sarà" is a verb, Sara is not: an accent the name lacks makes it another word.
    const asWritten = word.text.toLowerCase()
    if (!entry.spellings.has(asWritten) && asWritten !== word.fold) return undefined
    if (!capital && known.isCommon(word)) return undefined
    return entry.people
  }
  if (word.fold.length < (capital ? 4 : 5) || known.isKnown(word)) return undefined
  const near = index.byLetter.get(word.fold[0]!)?.find((name) => name.length >= 4 && Math.abs(name.length - word.fold.length) <= 1 && distance(word.fold, name, 1) <= 1)
  return near === undefined ? undefined : index.words.get(near)!.people
}

/** "John Smith", "Rossi Anna", "Lucía de la Fuente", "Marco B." */
function fullName(words: readonly Word[], at: number, people: ReadonlySet<number>, index: Index, taken: readonly unknown[]): number {
  let last = at
  for (let next = at + 1; next < words.length && taken[next] === undefined; next++) {
    const word = words[next]!
    const entry = index.words.get(word.fold)
    const shared = entry !== undefined && [...entry.people].some((person) => people.has(person))
    const capital = isCapitalised(word)
    if (shared || (entry !== undefined && capital && isCapitalised(words[at]!))) last = next
    else if (capital && word.text.length === 1 && next === last + 1 && initialOf(word, people, index)) return next
    else if (!PARTICLES.has(word.fold) || next > last + 2) return last
  }
  return last
}

const initialOf = (word: Word, people: ReadonlySet<number>, index: Index): boolean =>
  index.byLetter.get(word.fold)?.some((name) => [...index.words.get(name)!.people].some((person) => people.has(person))) ?? false

/** Nobody of the roster: a capitalised word nobody uses otherwise. */
function strangers(words: readonly Word[], taken: readonly unknown[], known: Known): FoundPerson[] {
  for (const [at, word] of words.entries()) {
    if (!isName(words, at, taken, known)) continue
    if (at === 0 && !AFTER_NAME.has(words[1]?.fold ?? '') && !isName(words, 1, taken, known)) continue
    let last = at
    while (isName(words, last + 1, taken, known)) last += 1
    return word.text.length > 1 ? [{ first: at, last, sure: false }] : []
  }
  return []
}

function isName(words: readonly Word[], at: number, taken: readonly unknown[], known: Known): boolean {
  const word = words[at]
  return word !== undefined && taken[at] === undefined && /^\p{Lu}\p{Ll}+$/u.test(word.text) && !known.isKnown(word) && !BRANDS.has(fold(word.text))
}
