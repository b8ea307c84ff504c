import { conceptsOf } from './concepts.ts'
import { stripCourtesies } from './courtesies.ts'
import { hashText, join, mix } from './hash.ts'
import type { Reading, Tag, TagKind } from './tags.ts'

/** Features are hashed into so many places: a collision costs less than a dictionary. */
export const PLACES = 1 << 15

/** What the classifier sees of a sentence: places, and what each of them weighs. */
export type Features = { readonly places: Int32Array; readonly weights: Float32Array }

/** One character for each kind of tag, none of which anybody types. */
const MASKS: Readonly<Record<TagKind, string>> = { exam: '\u0001', cert: '\u0002', competency: '\u0003', level: '\u0004', person: '\u0005', date: '\u0006' }
const isMask = (token: string): boolean => token.charCodeAt(0) < 7

/** More is not read: nobody asks in so many words, and time must stay bounded. */
const MOST_TOKENS = 48
const MOST_CONCEPTS = 24

export type Masked = {
  /** The folded words; what is named is masked, so that the question is learnt and not the names. */
  readonly tokens: readonly string[]
  readonly mark: '?' | '!' | ''
  /** Past or future, where the date says so by itself. */
  readonly time: 'past' | 'future' | ''
}

/** The whole reading, or those of its words that one sentence of it has. */
export function mask(reading: Reading, spell: (folded: string) => string, from = 0, to = reading.words.length): Masked {
  const tokens: string[] = []
  let at = from
  const words = (until: number) => {
    for (; at < until; at++) {
      const { text, fold } = reading.words[at]!
      // Without its accent Italian "is" would be "and".
      tokens.push(text === 'è' || text === 'È' ? 'è' : spell(fold))
    }
  }
  const tags = from === 0 && to === reading.words.length ? reading.tags : reading.tags.filter((tag) => tag.first >= from && tag.last < to)
  for (const tag of tags) {
    words(tag.first)
    // "70-345 70-347" side by side are one thing asked about.
    if (tokens.at(-1) !== MASKS[tag.kind]) tokens.push(MASKS[tag.kind])
    at = tag.last + 1
  }
  words(to)
  const text = to < reading.words.length ? reading.text.slice(0, reading.words[to]!.start) : reading.text
  const rest = from === 0 ? text : text.slice(reading.words[from]!.start)
  const mark = /[?¿]/.test(rest) ? '?' : rest.includes('!') ? '!' : ''
  return { tokens: stripCourtesies(tokens).slice(0, MOST_TOKENS), mark, time: timeOf(tags) }
}

function timeOf(tags: readonly Tag[]): Masked['time'] {
  for (const { date } of tags) {
    for (const { letter, value } of date?.words ?? []) {
      if ('Lgh'.includes(letter) || (letter === 't' && Number(value) < 0)) return 'past'
      if ('NBb'.includes(letter) || (letter === 't' && Number(value) > 0)) return 'future'
    }
  }
  return ''
}

/** Shares of the groups: concepts carry most, since they hold in every language. */
const SHARES = { characters: 1, words: 1, concepts: 3, frame: 1 }

export function featuresOf(masked: Masked): Features {
  const all: number[] = []
  const weights: number[] = []
  const add = (group: readonly number[], share: number) => {
    const weight = share / Math.sqrt(group.length)
    for (const hash of group) {
      all.push(mix(hash) & (PLACES - 1))
      weights.push(weight)
    }
  }
  add(characters(masked), SHARES.characters)
  add(wordGroups(masked), SHARES.words)
  add(conceptGroups(masked), SHARES.concepts)
  add(frame(masked), SHARES.frame)
  return { places: Int32Array.from(all), weights: Float32Array.from(weights) }
}

/** Every three characters, across words: endings, and words with a slip in them. */
function characters({ tokens, mark }: Masked): number[] {
  const text = ` ${tokens.join(' ')} ${mark}`
  const found: number[] = []
  for (let i = 0; i + 3 <= text.length; i++) found.push(hashText(text.slice(i, i + 3)))
  return found
}

const START = hashText('<')
const end = (mark: string) => hashText(`>${mark}`)

/** Words, and pairs of neighbours. */
function wordGroups({ tokens, mark }: Masked): number[] {
  const hashes = [START, ...tokens.map((token) => hashText(token)), end(mark)]
  const found: number[] = []
  for (let i = 0; i < hashes.length; i++) {
    if (i > 0 && i < hashes.length - 1) found.push(join(1, hashes[i]!))
    if (i + 1 < hashes.length) found.push(join(join(2, hashes[i]!), hashes[i + 1]!))
  }
  return found
}

/** Concepts and tags, neighbours among them, and every two that occur together, in whatever order. */
function conceptGroups({ tokens, mark }: Masked): number[] {
  const sequence = [START]
  for (const token of tokens) {
    if (isMask(token)) sequence.push(hashText(token))
    else sequence.push(...conceptsOf(token))
  }
  sequence.push(end(mark))
  const found: number[] = []
  for (let i = 0; i < sequence.length; i++) {
    found.push(join(4, sequence[i]!))
    if (i + 1 < sequence.length) found.push(join(join(5, sequence[i]!), sequence[i + 1]!))
  }
  const together = [...new Set(sequence.slice(1, -1))].slice(0, MOST_CONCEPTS).sort((a, b) => a - b)
  for (let i = 0; i < together.length; i++) {
    for (let j = i + 1; j < together.length; j++) found.push(join(join(6, together[i]!), together[j]!))
  }
  return found
}

/** What is named at all, how long the sentence is, how it begins and ends. */
function frame({ tokens, mark, time }: Masked): number[] {
  const named = [...new Set(tokens.filter(isMask))].sort().join('')
  const length = tokens.length < 4 ? String(tokens.length) : tokens.length < 7 ? 'some' : 'many'
  const rough = tokens.length < 4 ? length : 'many'
  return [`n${named}`, `l${length}`, `m${named}${mark}`, `f${named} ${tokens[0] ?? ''}`, `r${named}${rough}`, `t${named}${time}`].map((text) => hashText(text))
}
