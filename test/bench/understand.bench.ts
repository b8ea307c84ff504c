import { createRequire } from 'node:module'
import { join } from 'node:path'
import { clean } from '../../bot/understand/clean.ts'
import { mask } from '../../bot/understand/features.ts'
import { readLexicon } from '../../bot/understand/lexicon.ts'
import { intentOf } from '../../bot/understand/classifier.ts'
import type { Label } from '../../bot/understand/classifier.ts'
import model from '../../bot/understand/model.json' with { type: 'json' }
import { PLACEHOLDER, spokenText } from '../../bot/understand/phrase.ts'
import { readTags } from '../../bot/understand/tags.ts'
import { understand } from '../../bot/understand/understand.ts'
import { readVocabulary } from '../../bot/understand/vocabulary.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { readPhrases } from '../bot/understand/phrases.ts'
import { readLabelled, ROSTER } from '../bot/understand/sentences.ts'
import type { Labelled } from '../bot/understand/sentences.ts'
import { median } from './row.ts'
import type { Row } from './row.ts'

/** How fast a sentence is understood, and how much better than by nlp.js taught with the same phrases. */
export async function benchUnderstand(): Promise<Row[]> {
  const sentences = readLabelled(join(import.meta.dirname, '../bot/understand/unseen.jsonl'))
  const times = timesOf(sentences)
  const p99 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!
  const rival = await teachRival()
  const right = await Promise.all(sentences.map(async (wanted) => ({ ours: ask(wanted).intent === wanted.intent, theirs: (await rival(wanted)) === wanted.intent })))
  const ours = right.filter((one) => one.ours).length
  const theirs = right.filter((one) => one.theirs).length
  const p = mcNemar(right.filter((one) => one.ours && !one.theirs).length, right.filter((one) => one.theirs && !one.ours).length)
  return [
    { name: 'understand a sentence, median µs / promised', ours: median(times), theirs: 50, ratio: median(times) / 50, target: '≤ 50 µs', ok: median(times) <= 50 },
    { name: 'understand a sentence, 99th percentile µs / promised', ours: p99, theirs: 250, ratio: p99 / 250, target: '≤ 250 µs', ok: p99 <= 250 },
    {
      name: `right intents of ${sentences.length} unseen sentences / nlp.js with the same phrases (McNemar p = ${p.toExponential(1)})`,
      ours,
      theirs,
      ratio: ours / theirs,
      target: 'better, p < 0.01',
      ok: ours > theirs && p < 0.01,
    },
  ]
}

const ask = ({ text, locale }: Labelled) => understand({ text, locale, roster: ROSTER, on: '2017-12-15' })

/** Each call by itself, in microseconds, once the compiler has had its time. */
function timesOf(sentences: readonly Labelled[]): number[] {
  for (let round = 0; round < 30; round++) for (const sentence of sentences) ask(sentence)
  return Array.from({ length: 30 }, () => sentences).flatMap((round) =>
    round.map((sentence) => {
      const started = performance.now()
      ask(sentence)
      return (performance.now() - started) * 1000
    }),
  )
}

type Nlp = {
  addLanguage: (language: string) => void
  addDocument: (language: string, text: string, intent: string) => void
  train: () => Promise<void>
  process: (language: string, text: string) => Promise<{ intent: string }>
}

/** It learns the same phrases, is given the same masked sentences, and is told the language. */
async function teachRival(): Promise<(sentence: Labelled) => Promise<string>> {
  const { dockStart } = createRequire(import.meta.url)('@nlpjs/basic') as { dockStart: (options: object) => Promise<{ get: (name: 'nlp') => Nlp }> }
  const settings = { nlp: { autoSave: false, autoLoad: false, forceNER: false, languages: ['en', 'it', 'es'], nlu: { log: false } } }
  const nlp = (await dockStart({ settings, use: ['Basic'] })).get('nlp')
  for (const language of ['en', 'it', 'es']) nlp.addLanguage(language)
  for (const phrase of readPhrases()) nlp.addDocument(phrase.language, spokenText(phrase).replaceAll(PLACEHOLDER, '$1'), phrase.label)
  await nlp.train()
  const vocabulary = readVocabulary(catalog)
  const lexicon = readLexicon(model.words)
  return async ({ text, locale }) => {
    const { tokens, mark } = mask(readTags(clean(text, ROSTER), ROSTER, vocabulary, lexicon), lexicon.spell)
    const { intent } = await nlp.process(locale, `${tokens.map((token) => MASKED[token] ?? token).join(' ')}${mark}`)
    return intent === 'None' ? 'out_of_scope' : intentOf(intent as Label)
  }
}

const MASKED: Readonly<Record<string, string>> = { '\u0001': 'exam', '\u0002': 'cert', '\u0003': 'competency', '\u0004': 'level', '\u0005': 'person', '\u0006': 'date' }

/** How likely so uneven a split of the sentences only one of the two got right would be by chance: the exact paired test. */
function mcNemar(onlyOurs: number, onlyTheirs: number): number {
  const total = onlyOurs + onlyTheirs
  let term = 0.5 ** total
  let tail = 0
  for (let k = 0; k <= Math.min(onlyOurs, onlyTheirs); k++) {
    tail += term
    term = (term * (total - k)) / (k + 1)
  }
  return Math.min(1, 2 * tail)
}
