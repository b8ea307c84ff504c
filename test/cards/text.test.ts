import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { texts } from '../../cards/text/languages.ts'
import type { Text } from '../../cards/text/text.ts'
import { gallery } from '../../infra/local/gallery.ts'
import { Language } from '../../src/intent.ts'

/** Every sentence of a text with the way to it. */
function sentences(node: unknown, path: string): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return [[path, node]]
  return Object.entries(node).flatMap(([key, value]) => sentences(value, path === '' ? key : `${path}.${key}`))
}

/** The same text, noting every sentence that is asked for. */
function noting<T>(node: T, seen: Set<string>, path = ''): T {
  if (typeof node !== 'object' || node === null) return node
  return new Proxy(node, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      const here = path === '' ? String(key) : `${path}.${String(key)}`
      if (typeof value !== 'object' || Array.isArray(value)) seen.add(here)
      return Array.isArray(value) ? value : noting(value, seen, here)
    },
  })
}

const isSentence = (words: string) =>
  words === words.trim() && /^[\p{Lu}\d¿«("]/u.test(words) && !/ (di|de|of|the|il|el|la|a|to|per|para)$/i.test(words)

test.each([['en', 'en-GB'], ['it', 'it-IT'], ['es', 'es-ES']] as const)('days and months in %s are written as Intl writes them', (language, tag) => {
  const intl = (month: 'long' | 'short', day = true) => new Intl.DateTimeFormat(tag, { ...(day && { day: 'numeric' }), month, year: 'numeric', timeZone: 'UTC' })
  const [long, short, noDay] = [intl('long'), intl('short'), intl('long', false)]
  for (let at = Date.UTC(1999, 0, 1); at < Date.UTC(2041, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const { shortDay, month } = texts[language]
    expect([month(day), shortDay(day), month(day.slice(0, 7)), month(day.slice(0, 4))]).toEqual([long.format(at), short.format(at), noDay.format(at), day.slice(0, 4)])
  }
})

describe.each(Language.options)('the text in %s', (language) => {
  const text: Text = texts[language]

  test('is made of functions and whole sentences, not of halves to glue', () => {
    const halves = sentences(text, '').filter(
      ([path, words]) => path !== 'language' && typeof words !== 'function' && !(typeof words === 'string' && isSentence(words)),
    )
    expect(halves).toEqual([])
  })

  test('is shown whole in the gallery: no sentence without a card that says it', () => {
    const seen = new Set<string>()
    for (const { draw } of gallery((name) => name)) draw(noting(text, seen))
    const lists = (path: string) => path.replace(/\.\d+$/, '')
    const unseen = [...new Set(sentences(text, '').map(([path]) => lists(path)))].filter((path) => !seen.has(path))
    expect(unseen).toEqual([])
  })
})

test('no text adds one string to another', () => {
  const gluing = globSync('cards/**/*.ts').filter((file) => /['"`]\s*\+\s|\s\+\s*['"`]/.test(readFileSync(file, 'utf8')))
  expect(gluing).toEqual([])
})

test('every card takes its words from the text: none is written into a card', () => {
  const written = globSync('cards/*.ts').flatMap((file) =>
    [
      ...readFileSync(file, 'utf8')
        .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .matchAll(/'([A-Z][a-z]+ [a-z][^']*)'/g),
    ].map(([, words]) => `${file}: ${words}`),
  )
  expect(written).toEqual([])
})

describe('numbers, days and lists', () => {
  test.each([
    ['en', '2,000', 'US$100,000', '1 Dec 2017', 'a, b and c'],
    ['it', '2.000', '100.000\u00A0USD', '1 dic 2017', 'a, b e c'],
    ['es', '2000', '100.000\u00A0US$', '1 dic 2017', 'a, b y c'],
  ] as const)('are those of %s', (language, users, dollars, day, list) => {
    const text = texts[language]
    expect([
      text.amount('users', 2000),
      text.amount('usd', 100_000),
      text.shortDay('2017-12-01'),
      text.and(['a', 'b', 'c']),
    ]).toEqual([users, dollars, day, list])
  })

  test('Italian elides before the eighth and the eleventh', () => {
    const { answeredFor, endings } = texts.it
    expect([answeredFor('2017-12-08'), answeredFor('2017-12-11'), answeredFor('2017-12-15')]).toEqual([
      "Situazione all'8 dicembre 2017.",
      "Situazione all'11 dicembre 2017.",
      'Situazione al 15 dicembre 2017.',
    ])
    expect(endings.title('2018-01-08')).toBe("Cosa scade entro l'8 gennaio 2018")
  })

  const exam = (name: string) => ({ name, kind: 'exam' as const })
  const certification = (name: string) => ({ name, kind: 'certification' as const })

  test('Italian and Spanish give credentials the article of their kind and number', () => {
    expect(texts.it.asks.who_has({ codes: [exam('70-345')] })).toBe("Chi ha superato l'esame 70-345?")
    expect(texts.it.asks.who_has({ codes: [certification('MCSE: Produttività')] })).toBe(
      'Chi ha ottenuto la certificazione MCSE: Produttività?',
    )
    expect(texts.it.asks.validity({ codes: [exam('70-347'), exam('70-345')] })).toBe('Gli esami 70-347 e 70-345 valgono ancora?')
    expect(texts.es.asks.who_has({ codes: [exam('70-345')] })).toBe('¿Quién ha aprobado el examen 70-345?')
    expect(texts.es.asks.validity({ codes: [certification('MCSA: Office 365')] })).toBe(
      '¿Sigue valiendo la certificación MCSA: Office 365?',
    )
  })

  const gold = { competency: 'X', level: 'gold' } as const
  const lacks = (people: number, figures = 0) => ({ people, figures, confirmations: 0 })

  test('one is one and two are two', () => {
    expect(texts.en.gap.missing(gold, lacks(1))).toBe('Gold X still needs 1 qualified person.')
    expect(texts.en.gap.missing(gold, lacks(2, 1))).toBe('Gold X still needs 2 qualified people and 1 performance figure.')
    expect(texts.it.gap.missing(gold, lacks(1))).toBe('Per X Gold manca ancora 1 persona qualificata.')
    expect(texts.it.gap.missing(gold, lacks(2, 1))).toBe(
      'Per X Gold mancano ancora 2 persone qualificate e 1 obiettivo di prestazione.',
    )
    expect(texts.es.gap.missing(gold, lacks(1))).toBe('Para X Gold aún falta 1 persona cualificada.')
    expect(texts.es.gap.missing(gold, lacks(2, 1))).toBe(
      'Para X Gold aún faltan 2 personas cualificadas y 1 objetivo de rendimiento.',
    )
  })
})
