import type { Catalog } from '../../src/catalog/catalog.ts'
import type { Language } from '../../src/intent.ts'
import { LABELS, softmax } from './classifier.ts'
import type { Label, Model } from './classifier.ts'
import { clean } from './clean.ts'
import { featuresOf, mask, PLACES } from './features.ts'
import type { Features } from './features.ts'
import type { LexiconWords } from './lexicon.ts'
import { readLexicon } from './lexicon.ts'
import { plainText, PLACEHOLDER, spokenText } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { Tag, TagKind } from './tags.ts'
import { readTags } from './tags.ts'
import { readVocabulary } from './vocabulary.ts'
import { splitWords } from './words.ts'

export type Trained = Model & { readonly words: LexiconWords }

/** Learns the model from the phrases: the same phrases give the same model, byte for byte. */
export function train(phrases: readonly Phrase[], catalog: Catalog): Trained {
  const words = wordsOf(phrases)
  const read = phraseReader(words, catalog)
  const examples = phrases.flatMap((phrase) => read(phrase).map((features) => ({ features, label: LABELS.indexOf(phrase.label) })))
  const weights = descend(examples)
  return { words, ...quantise(weights) }
}

/** The words of the phrases by language, the most frequent first. */
export function wordsOf(phrases: readonly Phrase[]): LexiconWords {
  const count = (language: Language) => {
    const counts = new Map<string, number>()
    for (const phrase of phrases) {
      if (phrase.language !== language) continue
      for (const { text } of splitWords(plainText(phrase))) counts.set(text.toLowerCase(), (counts.get(text.toLowerCase()) ?? 0) + 1)
    }
    const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const listed = (wanted: (n: number) => boolean) => sorted.filter(([, n]) => wanted(n)).map(([word]) => word).join(' ')
    return { often: listed((n) => n > 1), once: listed((n) => n === 1) }
  }
  return { en: count('en'), it: count('it'), es: count('es') }
}

/** A word nobody writes stands for each placeholder while the phrase is read. */
const STAND_IN: Readonly<Record<string, TagKind>> = { zzexamzz: 'exam', zzcertzz: 'cert', zzcompetencyzz: 'competency', zzlevelzz: 'level', zzpersonzz: 'person', zzdatezz: 'date' }

/** From a phrase to what the classifier would see of such a sentence. Where a date is left open it may lie ahead, behind, or not say. */
export function phraseReader(words: LexiconWords, catalog: Catalog): (phrase: Phrase) => Features[] {
  const vocabulary = readVocabulary(catalog)
  const lexicon = readLexicon(words)
  const known = { ...lexicon, isKnown: (word: { fold: string; text: string; start: number; end: number }) => word.fold in STAND_IN || lexicon.isKnown(word) }
  return (phrase) => {
    const text = clean(spokenText(phrase).replaceAll(PLACEHOLDER, (_, kind: string) => `zz${kind}zz`), [])
    const reading = readTags(text, [], vocabulary, known)
    const open = reading.words.flatMap((word, at): Tag[] => {
      const kind = STAND_IN[word.fold]
      return kind === undefined ? [] : [{ kind, value: '', first: at, last: at, weak: false, sure: true }]
    })
    const tags = [...reading.tags, ...open].sort((a, b) => a.first - b.first)
    const masked = mask({ ...reading, tags }, (folded) => folded)
    const times = open.some((tag) => tag.kind === 'date') ? TIMES[phrase.label] ?? BOTH : [masked.time]
    return times.map((time) => featuresOf({ ...masked, time }))
  }
}

type Times = readonly ('past' | 'future' | '')[]
const BOTH: Times = ['', 'past', 'future']
/** What has been passed lies behind, what is planned or feared ahead. */
const TIMES: Partial<Record<Label, Times>> = {
  record: ['', 'past'], person: ['', 'past'], who_has: ['', 'past'], gap: ['', 'future'], risk: ['', 'future'], what_if: ['', 'future'], who_can: ['', 'future'],
  validity: ['', 'future'], alerts_on: ['', 'future'], alerts_off: ['', 'future'],
}

type Example = { readonly features: Features; readonly label: number }

const EPOCHS = 20
const RATE = 0.1

/** Multinomial logistic regression by AdaGrad, in an order that is shuffled the same every time. */
export function descend(examples: readonly Example[]): Float32Array {
  const width = LABELS.length
  const weights = new Float32Array(PLACES * width)
  const squares = new Float32Array(PLACES * width).fill(1e-8)
  const order = examples.map((_, i) => i)
  const next = sequence(7)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = next() % (i + 1)
      ;[order[i], order[j]] = [order[j]!, order[i]!]
    }
    for (const i of order) step(examples[i]!, weights, squares)
  }
  return weights
}

function step({ features, label }: Example, weights: Float32Array, squares: Float32Array): void {
  const width = LABELS.length
  const { places, weights: shares } = features
  const sums = new Float64Array(width)
  for (let i = 0; i < places.length; i++) {
    const row = places[i]! * width
    const share = shares[i]!
    for (let k = 0; k < width; k++) sums[k]! += weights[row + k]! * share
  }
  const errors = softmax(sums)
  errors[label]! -= 1
  for (let i = 0; i < places.length; i++) {
    const row = places[i]! * width
    const share = shares[i]!
    for (let k = 0; k < width; k++) {
      const slope = errors[k]! * share
      const square = squares[row + k]! + slope * slope
      squares[row + k] = square
      weights[row + k]! -= (RATE * slope) / Math.sqrt(square)
    }
  }
}

/** Whole numbers without end, the same from the same seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
}

/** How much less sure it is of sentences it has not seen than of its own phrases; measured by cross-validation. */
const SOBERING = 0.8

/** One byte a weight; the few greatest are cut. */
export function quantise(weights: Float32Array): Model {
  const sorted = weights.map(Math.abs).filter((weight) => weight > 0).sort()
  const greatest = sorted[Math.floor(sorted.length * 0.9995)]! || 1
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round((weight / greatest) * 127))))
  return { scale: (greatest / 127) * SOBERING, weights: Buffer.from(bytes.buffer).toString('base64') }
}
