import { describe, expect, test } from 'vitest'
import { Pressed } from '../../cards/button.ts'
import { mine } from '../../cards/mine.ts'
import { texts } from '../../cards/text/languages.ts'
import { gallery } from '../../infra/local/gallery.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { specializations } from '../../src/catalog/specializations.ts'
import { Language } from '../../src/intent.ts'
import { CardRules, complaints, shown } from './rules.ts'

const asNamed = (name: string) => name
const exhibits = gallery(asNamed)
const drawn = exhibits.flatMap(({ name, draw }) =>
  Language.options.map((language) => ({ name, language, ...draw(texts[language]) })),
)
const of = (what: string) => drawn.filter(({ name }) => name === what || name.startsWith(`${what}-`))

/** What a check finds wrong, card by card: an empty list is what every test here wants. */
const wrong = (check: (one: (typeof drawn)[number]) => readonly string[]): string[] =>
  drawn.flatMap((one) => check(one).map((complaint) => `${one.name} (${one.language}): ${complaint}`))

describe('every card', () => {
  test('is read without complaint by the renderer Teams is built on', () => {
    expect(wrong(({ card }) => complaints(card))).toEqual([])
  })

  test('keeps our rules: version 1.5, nothing unknown, labels, wrapping, headings, no colours of its own', () => {
    expect(
      wrong(({ card }) => {
        const read = CardRules.safeParse(card)
        return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      }),
    ).toEqual([])
  })

  test('speaks its own language, and says so', () => {
    expect(wrong(({ card, language }) => (card.lang === language ? [] : [`lang ${card.lang}`]))).toEqual([])
  })

  test('has one sentence for the toast, the screen reader and the client that shows no cards', () => {
    expect(
      wrong(({ card, summary }) => [
        ...(/^\p{Lu}|^[¿«(\d]/u.test(summary) && /[.?]$/.test(summary) ? [] : [`not a sentence: ${summary}`]),
        ...(card.fallbackText === summary ? [] : ['another fallback']),
      ]),
    ).toEqual([])
  })

  test('is at most 28 KB', () => {
    expect(
      wrong(({ card }) => (JSON.stringify(card).length <= 28_000 ? [] : [`${JSON.stringify(card).length} characters`])),
    ).toEqual([])
  })

  test('has at most three buttons, a choice between meanings four', () => {
    const most = (name: string) => (name.startsWith('did-you-mean') ? 4 : 3)
    expect(wrong(({ name, card }) => ((card.actions ?? []).length <= most(name) ? [] : ['too many buttons']))).toEqual([])
  })

  test('has buttons that carry all they need, with and without universal actions', () => {
    expect(
      wrong(({ card, language }) =>
        (card.actions ?? []).flatMap((action) => {
          if (action.type !== 'Action.Execute' || typeof action.fallback !== 'object' || action.fallback.type !== 'Action.Submit')
            return ['another button']
          const pressed = Pressed.safeParse(action.data)
          return [
            ...(pressed.success && pressed.data.language === language ? [] : [`"${action.title}" cannot be read`]),
            ...(pressed.success && pressed.data.press === action.verb ? [] : ['another verb']),
            ...(JSON.stringify(action.fallback.data) === JSON.stringify(action.data) ? [] : ['another fallback']),
          ]
        }),
      ),
    ).toEqual([])
  })

  test('has no two buttons that say the same', () => {
    expect(
      wrong(({ card }) => {
        const titles = (card.actions ?? []).map(({ title }) => title)
        return new Set(titles).size === titles.length ? [] : titles.map(String)
      }),
    ).toEqual([])
  })

  test('says nothing that was left out: no holes, no doubled blanks, no blanks at the ends', () => {
    expect(
      wrong((one) =>
        shown(one).filter((words) =>
          /\b(undefined|null|NaN)\b|\[object|\$\{|  | [.,;:]|^\s|\s$|\.\.|,,/.test(words.replace('…', '')),
        ),
      ),
    ).toEqual([])
  })

  test('says the day it is answered for and the page it rests on, where it speaks of levels', () => {
    const answers = ['requirements', 'gap', 'status-safe', 'risk-none', 'what-if-leave'].flatMap(of)
    expect(answers.length).toBeGreaterThan(40)
    const silent = answers.filter(({ name, language, card, summary }) => {
      const words = shown({ card, summary })
      const on = name.endsWith('ended') ? '2023-05-02' : '2017-12-15'
      const checked = texts[language].shortDay('2026-11-21')
      return !(
        words.includes(texts[language].answeredFor(on)) &&
        words.some((sentence) => sentence.includes(checked)) &&
        JSON.stringify(card).includes('https://github.com/MicrosoftDocs/')
      )
    })
    expect(silent.map(({ name, language }) => `${name} ${language}`)).toEqual([])
  })
})

test('a renewal that has passed is not called good, alone or among others', () => {
  const over = of('digest-over')
  expect(over).toHaveLength(6)
  expect(over.filter(({ card }) => JSON.stringify(card).includes('"style":"good"'))).toEqual([])
  expect(over.filter((one) => shown(one).some((words) => /no longer at risk|più a rischio|ya no está/.test(words)))).toEqual([])
})

test('an address in what is on record about somebody is right when it is copied, whatever else stands there', () => {
  const record = { email: 'giulia.rossi@nordwind.example', name: 'Giulia www.evil.example', objectId: 'x@evil.example/path' }
  const words = shown(mine({ name: 'Giulia', record, events: [] }, texts.en)).join('\n')
  expect(words).toContain('giulia.rossi@nordwind.example')
  expect(words).not.toMatch(/evil\./)
})

describe('where people are only counted', () => {
  const marked = gallery((name) => `Zz${name.replaceAll(/\W/g, '')}zz`).filter(({ name }) => /counted|for-employee/.test(name))
  const answers = marked.flatMap(({ name, draw }) =>
    Language.options.map((language) => ({ name: `${name} ${language}`, language, ...draw(texts[language]) })),
  )

  test('no card knows a name', () => {
    expect(answers.length).toBeGreaterThan(20)
    // The organization's own name is no secret; everybody's is.
    const telling = answers.filter((one) => JSON.stringify(one).replaceAll('ZzNordwindDigitalzz', '').includes('Zz'))
    expect(telling.map(({ name }) => name)).toEqual([])
  })

  test('every answer says where to ask for names, or who sees them', () => {
    const silent = answers.filter((one) => {
      const { askInPrivate, namesForAdmins } = texts[one.language]
      return !shown(one).includes(one.name.includes('for-employee') ? namesForAdmins : askInPrivate)
    })
    expect(silent.map(({ name }) => name)).toEqual([])
  })
})

describe('Italian and Spanish', () => {
  /** Everything that is English by right: names of pages, exams and programmes, and of the columns and files of others. */
  const named = [
    ...[...catalog.sources.values()].map(({ title }) => title),
    ...[...catalog.credentials.values()].flatMap(({ title }) => Object.values(title)),
    ...[...catalog.competencies.values()].flatMap(({ names, successor, options }) => [
      ...Object.values(names),
      ...Object.values(successor.names),
      ...options.flatMap((option) => Object.values(option.names)),
    ]),
    ...[...catalog.figures.values(), ...catalog.attestations.values()].flatMap(({ names }) => Object.values(names)),
    ...specializations.map(({ name }) => name),
    'Digital Partner of Record',
  ].sort((a, b) => b.length - a.length)
  const english =
    /(?<![\p{L}'])(the|and|of|is|are|was|with|who|what|which|have|had|by|until|level|exams?|people|person|needs?|still|holds?|counts?|takes?|would|could|your|you|from|this|that|met|not|for|renewal|nothing|nobody|ask|missing|record|leaves|last|day|any|all|only|it|its|or|as|if|on|at)(?![\p{L}'])/iu

  test('have no English left', () => {
    const foreign = gallery((name) => name.replaceAll(/[^A-Z]/g, '')).flatMap(({ name, draw }) =>
      (['it', 'es'] as const).flatMap((language) =>
        shown(draw(texts[language]))
          .filter((words) => !words.startsWith('{"'))
          .map((words) => named.reduce((rest, known) => rest.replaceAll(known, ''), words))
          .filter((words) => english.test(words))
          .map((words) => `${name} (${language}): ${words}`),
      ),
    )
    expect(foreign).toEqual([])
  })
})
