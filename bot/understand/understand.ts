import { catalog } from '../../src/catalog/catalog.ts'
import type { Catalog } from '../../src/catalog/catalog.ts'
import type { Day } from '../../src/day.ts'
import type { Fact, Intent, IntentName, Language, Slots } from '../../src/intent.ts'
import { intentOf, LABELS, readModel } from './classifier.ts'
import { clean } from './clean.ts'
import { decide } from './decide.ts'
import { factOf } from './facts.ts'
import { featuresOf, mask } from './features.ts'
import type { Masked } from './features.ts'
import { readLexicon } from './lexicon.ts'
import trained from './model.json' with { type: 'json' }
import { requestedLanguage } from './requested-language.ts'
import { nearestDay, slotsOf } from './slots.ts'
import { clearest, isLost, sentencesOf } from './several.ts'
import { readTags } from './tags.ts'
import type { Reading } from './tags.ts'
import type { Trained } from './train.ts'
import { readVocabulary } from './vocabulary.ts'

export type Sentence = {
  readonly text: string
  readonly locale?: Language | undefined
  /** The names of the organization's people. */
  readonly roster?: readonly string[] | undefined
  /** The day it is said, for "next month"; without it words stay words. */
  readonly on?: Day | undefined
  /** What was asked last, for sentences that only make sense after it. */
  readonly last?: Intent | undefined
}

export type Understanding = {
  readonly intent: IntentName
  readonly slots: Slots
  readonly confidence: number
  readonly language: Language
  /** Too unsure to answer: which of these was meant? */
  readonly ask?: readonly IntentName[]
  /** What is written besides an achievement or a departure, or asked of what was written. */
  readonly fact?: Fact
}

const NOBODY: readonly string[] = []

/** What somebody wants who writes this. */
export const understand: (sentence: Sentence) => Understanding = understandBy(trained, catalog)

/** The same by another model, which is how it is judged on phrases it has not learnt. */
export function understandBy(model: Trained, catalog: Catalog): (sentence: Sentence) => Understanding {
  const vocabulary = readVocabulary(catalog)
  const lexicon = readLexicon(model.words)
  const classify = readModel(model)
  const probabilitiesOf = (reading: Reading, masked: Masked): Float64Array => {
    const whole = classify(featuresOf(masked))
    const parts = sentencesOf(reading)
    if (parts.length < 2 || !isLost(whole)) return whole
    return clearest(parts.map(([from, to]) => classify(featuresOf(mask(reading, lexicon.spell, from, to)))), whole)
  }
  return (sentence) => {
    const roster = sentence.roster ?? NOBODY
    const reading = readTags(clean(sentence.text, roster), roster, vocabulary, lexicon)
    const masked = mask(reading, lexicon.spell)
    const probabilities = probabilitiesOf(reading, masked)
    const { intent, confidence, ask, fact } = decide(probabilities, reading, masked, sentence.last, factOf(reading))
    const on = intent === 'alerts' && fact === undefined ? subscription(probabilities) : undefined
    const near = fact?.kind === 'join' || fact?.kind === 'move' ? nearestDay(reading, sentence.on) : {}
    const slots = { ...slotsOf(intent, on, reading, sentence.on), ...near }
    const wished = intent === 'followup' ? requestedLanguage(reading.words) : undefined
    const language = wished ?? lexicon.languageOf(reading.words, reading.text, sentence.locale)
    return { intent, slots, confidence, language, ...(ask === undefined ? {} : { ask }), ...(fact === undefined ? {} : { fact }) }
  }
}

/** Which of the labels of alerts is the likeliest: on, off, or a question about them. */
function subscription(probabilities: Float64Array): boolean | undefined {
  let best = -1
  for (const [i, label] of LABELS.entries()) {
    if (intentOf(label) === 'alerts' && (best === -1 || probabilities[i]! > probabilities[best]!)) best = i
  }
  return LABELS[best] === 'alerts_on' ? true : LABELS[best] === 'alerts_off' ? false : undefined
}

/** These ask about the company: a person named after them is taken away. */
const OF_THE_COMPANY: ReadonlySet<IntentName> = new Set(['gap', 'requirements', 'status', 'risk'])
/** These ask about credentials: a person named after them is asked the same. */
const OF_CREDENTIALS: ReadonlySet<IntentName> = new Set(['who_has', 'who_can', 'exam_info'])
/** Nothing in these carries on. */
const WITHOUT_SEQUEL: ReadonlySet<IntentName> = new Set(['help', 'out_of_scope', 'followup'])

/** What a follow-up asks: the last question, with what the follow-up names in the place of what was named before. */
export function resume(last: Intent, followup: Pick<Understanding, 'slots'>): Intent {
  const { slots } = followup
  const intent = resumedIntent(last.intent, slots)
  const kept = { ...last.slots }
  if (slots.exam !== undefined || slots.cert !== undefined) {
    delete kept.exam
    delete kept.cert
  }
  if (slots.date !== undefined) {
    delete kept.day
    delete kept.until
  }
  if (slots.person !== undefined) delete kept.count
  return { intent, slots: { ...kept, ...slots } }
}

function resumedIntent(last: IntentName, slots: Slots): IntentName {
  const { person } = slots
  const credential = slots.exam !== undefined || slots.cert !== undefined
  if (person === '@me' && (OF_THE_COMPANY.has(last) || OF_CREDENTIALS.has(last))) return 'person'
  if (person !== undefined && OF_THE_COMPANY.has(last)) return 'what_if'
  if (person !== undefined && (OF_CREDENTIALS.has(last) || WITHOUT_SEQUEL.has(last))) return 'person'
  if (credential && (OF_THE_COMPANY.has(last) || WITHOUT_SEQUEL.has(last))) return 'exam_info'
  if (WITHOUT_SEQUEL.has(last) && (slots.competency !== undefined || slots.level !== undefined)) return 'status'
  return last
}
