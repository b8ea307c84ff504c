import { assert, constantFrom, array, property, string, oneof } from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { understand } from '../../../bot/understand/understand.ts'
import { IntentName, Language, Slots } from '../../../src/intent.ts'
import { readPhrases } from './phrases.ts'
import { fill, ROSTER } from './sentences.ts'

const Understanding = z.strictObject({
  intent: IntentName,
  slots: Slots.strict(),
  confidence: z.number().min(0).max(1),
  language: Language,
  ask: z.array(IntentName).min(2).max(3).optional(),
})

const odd = ['<at>', '</at>', '70-345', 'MB2-', 'gold', '12/31/2017', '31/31', 'next', '&amp;', '?', '\u0001', '\u0005', 'ñ', 'é', '\u202e', '\ud800', 'fino a', 'en', 'Marco', "'s", '. ', '\n', '99999999999', 'constructor', '__proto__']
const texts = oneof(string({ unit: 'binary', maxLength: 120 }), string({ maxLength: 80 }), array(constantFrom(...odd), { maxLength: 30 }).map((parts) => parts.join(' ')))

describe('whatever is written', () => {
  it('is understood as something, in the shape promised', () => {
    assert(
      property(texts, (text) => {
        Understanding.parse(understand({ text, roster: ROSTER, on: '2017-12-15' }))
      }),
      { numRuns: 10_000, seed: 1 },
    )
  })

  it('a roster of anything does no harm', () => {
    assert(
      property(texts, array(texts, { maxLength: 5 }), (text, roster) => {
        Understanding.parse(understand({ text, roster, on: '2016-02-29' }))
      }),
      { numRuns: 500, seed: 2 },
    )
  })

  it('is answered the same, whatever was asked before', () => {
    const sentences = readPhrases()
      .filter((_, i) => i % 60 === 0)
      .map((phrase, i) => fill(phrase, i).text)
    const all = (order: readonly string[]) => new Map(order.map((text) => [text, JSON.stringify(understand({ text, roster: ROSTER, on: '2017-12-15' }))]))
    const forwards = all(sentences)
    for (const [text, answer] of all(sentences.toReversed())) expect(answer).toBe(forwards.get(text))
  })

  it('takes its time within bounds, however long it is', () => {
    for (const text of ['a '.repeat(100_000), 'gold messaging 70-345 Marco in March. '.repeat(5_000), '<at>'.repeat(50_000), '1'.repeat(100_000), "l'".repeat(50_000)]) {
      const started = performance.now()
      understand({ text, roster: ROSTER, on: '2017-12-15' })
      expect(performance.now() - started).toBeLessThan(100)
    }
  })
})

describe('what is named does not change what is asked', () => {
  it('one person, exam or level is like another', () => {
    const intents = (make: (name: string) => string, names: readonly string[]) => new Set(names.map((name) => understand({ text: make(name), roster: ROSTER }).intent))
    expect(intents((name) => `what if ${name} leaves us`, ROSTER).size).toBe(1)
    expect(intents((code) => `chi ha superato ${code}?`, ['70-345', 'mb2 716', 'AZ-104', '70347']).size).toBe(1)
    expect(intents((level) => `qué nos falta para ${level}`, ['oro', 'plata', 'gold', 'silver']).size).toBe(1)
  })
})
