import { describe, expect, test } from 'vitest'
import { requirementLines, requirementWords } from '../../cards/requirement-words.ts'
import { requirements } from '../../cards/requirements.ts'
import { texts } from '../../cards/text/languages.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { Language } from '../../src/intent.ts'
import type { Requirement } from '../../src/requirement.ts'
import { shown } from './rules.ts'

const messaging = catalog.competencies.get('messaging')!
const crm = catalog.competencies.get('cloud-crm')!

const lines = (requirement: Requirement, language: Language = 'en') =>
  requirementLines({ requirements: [requirement] }, null, catalog, texts[language]).map(({ text }) => text)

describe('requirements in words', () => {
  test('name the option, the places, every exam, the OR and the page', () => {
    expect(requirementWords(messaging, 'silver', 'developed', texts.en, catalog, '2017-12-15')).toEqual([
      'What Silver Messaging asks for',
      '',
      'Hybrid Services Partner option',
      '  2 people each pass all of these exams:',
      '    - 70-347: Enabling Office 365 Services',
      '    - 70-345: Designing and Deploying Microsoft Exchange Server 2016',
      '  OR',
      '  2 people each hold this certification:',
      '    - MCSE: Productivity',
      '    70-345 retires on 31 January 2021 (according to the community, not to Microsoft).',
      '    70-345 is accepted until 31 January 2022 (inferred; no page states it).',
      '    MCSE: Productivity retires on 31 January 2021 (according to the community, not to Microsoft).',
      '    MCSE: Productivity is accepted until 31 January 2022 (inferred; no page states it).',
      '',
      'Source: Partner Center: Messaging competency, version of 7 July 2017, checked 21 Nov 2026',
      catalog.sources.get('messaging-page')!.url,
    ])
  })

  test('tell the same person from the other people', () => {
    const words = requirementWords(crm, 'gold', 'developing', texts.it, catalog, '2017-12-15')
    expect(words).toContain('  2 persone devono superare ciascuna uno di questi esami:')
    expect(words).toContain('  Le stesse 2 persone devono superare ciascuna anche uno di questi esami:')
    expect(words).toContain('  Altre 2 persone devono superare ciascuna uno di questi esami:')
    expect(words.join('\n')).toMatch(/e 150\.000\sUSD nei mercati in via di sviluppo \(come il vostro\)/)
  })

  test.each(Language.options)('are the sentences of the card, in %s', (language) => {
    const text = texts[language]
    const card = requirements(
      {
        catalog,
        on: '2017-12-15',
        people: 'named',
        personal: true,
        unknown: [],
        competency: 'cloud-crm',
        level: 'silver',
        market: 'developed',
        ended: false,
      },
      text,
    )
    const onCard = new Set(shown(card))
    const said = requirementWords(crm, 'silver', 'developed', text, catalog, '2017-12-15').map((line) =>
      line.trim().replace(/^- /, ''),
    )
    const unsaid = said.filter(
      (line) => line !== '' && !line.startsWith('http') && ![...onCard].some((words) => words.includes(line)),
    )
    expect(unsaid).toEqual([])
  })
})

describe('each shape of requirement', () => {
  test('all of several', () => {
    expect(lines({ people: [[{ count: 2, need: { all: ['70-347', '70-345'] } }]] })[0]).toBe(
      '2 people each pass all of these exams:',
    )
  })
  test('one of several', () => {
    expect(lines({ people: [[{ count: 1, need: { any: ['70-347', '70-345'] } }]] })[0]).toBe(
      '1 person passes one of these exams:',
    )
  })
  test('one of several certifications', () => {
    expect(lines({ people: [[{ count: 4, need: { any: ['MCSE:Productivity', 'MCSA:Office365'] } }]] })[0]).toBe(
      '4 people each hold one of these certifications:',
    )
  })
  test('all of one group, or a certification instead', () => {
    expect(lines({ people: [[{ count: 2, need: { any: [{ all: ['70-347', '70-345'] }, 'MCSE:Productivity'] } }]] })).toEqual([
      '2 people each have everything on one of these lines:',
      '70-347 and 70-345',
      'MCSE: Productivity',
    ])
  })
  test('an exam and one of several, by the same person', () => {
    expect(lines({ people: [[{ count: 2, need: { all: ['70-346', { any: ['70-347', '70-345'] }] } }]] })).toEqual([
      '2 people each pass this exam:',
      '70-346: Managing Office 365 Identities and Requirements',
      'The same 2 people also each pass one of these exams:',
      '70-347: Enabling Office 365 Services',
      '70-345: Designing and Deploying Microsoft Exchange Server 2016',
    ])
  })
  test('a part of the group does more', () => {
    const seats = [
      { count: 1, need: { all: ['70-346', '70-347'] } },
      { count: 1, need: '70-346' },
    ]
    expect(lines({ people: [seats] })).toContain('1 other person passes this exam:')
  })
  test('and inside or keeps its brackets', () => {
    expect(
      lines({
        people: [[{ count: 1, need: { any: [{ all: ['70-346', { any: ['70-347', '70-345'] }] }, 'MCSA:Office365'] } }]],
      })[1],
    ).toBe('70-346 and (70-347 or 70-345)')
  })
  test('the same or different people', () => {
    const twice: Requirement[] = [{ people: [[{ count: 5, need: '70-346' }]] }, { people: [[{ count: 5, need: '70-347' }]] }]
    const words = requirementLines({ requirements: twice }, null, catalog, texts.en).map(({ text }) => text)
    expect(words[2]).toBe('In addition, by the same or different people:')
  })
  test('an amount the page does not state', () => {
    expect(lines({ figure: 'crm-cloud-revenue', developed: 175_000, developing: null })[0]).toMatch(
      /^At least US\$175,000 in developed markets; for developing markets the page states no amount: /,
    )
  })
  test('a level that could not be read whole says so', () => {
    const words = requirementLines(
      { requirements: [{ attest: 'digital-partner-of-record' }], incomplete: true },
      null,
      catalog,
      texts.es,
    )
    expect(words.at(-1)?.text).toBe(texts.es.unknown.incomplete)
  })
})
