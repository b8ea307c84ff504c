import { describe, expect, it } from 'vitest'
import { clean } from '../../../bot/understand/clean.ts'
import { readLexicon } from '../../../bot/understand/lexicon.ts'
import model from '../../../bot/understand/model.json' with { type: 'json' }
import { readTags } from '../../../bot/understand/tags.ts'
import { readVocabulary } from '../../../bot/understand/vocabulary.ts'
import { catalog } from '../../../src/catalog/catalog.ts'

import type { Competency } from '../../../src/catalog/schema.ts'
import { ROSTER } from './sentences.ts'

const vocabulary = readVocabulary(catalog)
const lexicon = readLexicon(model.words)

const tagsOf = (text: string, roster: readonly string[] = ROSTER): string[] =>
  readTags(clean(text, roster), roster, vocabulary, lexicon).tags.map(({ kind, value }) => `${kind} ${value}`)

describe('exam codes are read in any spelling', () => {
  it.each([
    ['is 70-345 hard', ['exam 70-345']],
    ['Exam 70 347?', ['exam 70-347']],
    ['mb2715', ['exam MB2-715']],
    ['MB2 – 716', ['exam MB2-716']],
    ['70346 e 70_347', ['exam 70-346', 'exam 70-347']],
    ['70-345/347', ['exam 70-345', 'exam 70-347']],
    ['MB2-712, 713 and 714', ['exam MB2-712', 'exam MB2-713', 'exam MB2-714']],
    ['the 347', ['exam 70-347']],
    ['az-104 or MS-102', ['exam AZ-104', 'exam MS-102']],
    ['MB6-894', ['exam MB6-894']],
    ['70-533?', ['exam 70-533']],
    ['Enabling Office 365 Services', ['exam 70-347']],
    ['esame Marketing di Dynamics CRM', ['exam MB2-709']],
    ['Microsoft Dynamics 365 for Sales', ['exam MB2-717']],
    ['dynamics crm marketing for CRM', ['exam MB2-709', 'competency cloud-crm']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it.each(['70 people', '70.000 euro', 'ai 300 utenti', '+39 70 345 67 89', '$70 345', 'room 204', '1234', 'windows 11'])('no code: %s', (text) => {
    expect(tagsOf(text)).toEqual([])
  })
})

describe('certifications, competencies and levels are read as people write them', () => {
  it.each([
    ['MCSE', ['cert MCSE:Productivity']],
    ['mcse: productivity', ['cert MCSE:Productivity']],
    ['MCSE Produttività', ['cert MCSE:Productivity']],
    ['the MCSA Office 365', ['cert MCSA:Office365']],
    ['mcsa o365', ['cert MCSA:Office365']],
    ['how many MCSAs', ['cert MCSA:Office365']],
    ['msce', ['cert MCSE:Productivity']],
    ['mesaging gold', ['competency messaging', 'level gold']],
    ['messagi argento', ['competency messaging', 'level silver']],
    ['mensages plata', ['competency messaging', 'level silver']],
    ['Cloud Customer Relationship Managment', ['competency cloud-crm']],
    ['produttivita cloud', ['competency cloud-productivity']],
    ['productivity cloud', ['competency cloud-productivity']],
    ['productividad nube', ['competency cloud-productivity']],
    ['o365 and D365', ['competency cloud-productivity', 'competency cloud-crm']],
    ['sliver', ['level silver']],
    ['oro', ['level gold']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it.each(['every cloud has a silver lining', 'un cuore d’oro', 'qué nivel corre más riesgo', 'the golden rule', 'it is cloudy', 'messing around'])('nothing is named: %s', (text) => {
    expect(tagsOf(text)).toEqual([])
  })

  it('a further competency needs no code', () => {
    const { competencies } = catalog
    const pottery: Competency = {
      ...competencies.get('messaging')!,
      id: 'pottery',
      names: { en: 'Cloud Pottery', it: 'Ceramica cloud', es: 'Cerámica en la nube' },
      aliases: { en: ['clay'], it: ['argilla'], es: ['arcilla'] },
    }
    const wider = readVocabulary({ ...catalog, competencies: new Map([...competencies, ['pottery', pottery]]) })
    const read = (text: string) => readTags(text, [], wider, lexicon).tags.map((tag) => tag.value)
    expect(['what about pottery cloud', 'gold cerámica', 'Ceramica cloud', 'clay'].map((text) => read(text).includes('pottery'))).toEqual([true, false, true, true])

  })
})

describe('people are read by their names', () => {
  it.each([
    ['What if John Smith quits', ['person John Smith']],
    ['senza la Conti', ['person Conti']],
    ["marco's exams", ['person marco']],
    ['lucia e ivan', ['person lucia', 'person ivan']],
    ['Gulia passed', ['person Gulia']],
    ['Rossi Anna', ['person Rossi Anna']],
    ['Marco B. left', ['person Marco B']],
    ['<at>Marco Bianchi</at> left', ['person Marco Bianchi']],
    ['<at>Compass</at> hello', []],
    ['sarà valido', []],
    ['sara leaves', ['person sara']],
    ['it is the brown one', ['person brown']],
    ['Does Kevin have it', ['person Kevin']],
    ['Kevin left', ['person Kevin']],
    ['Weather today', ['date today']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it('a name that is a common word needs its capital', () => {
    const roster = ['Will Page', 'Mark Order']
    expect(tagsOf('will we lose it if Will leaves', roster)).toEqual(['person Will'])
    expect(tagsOf('mark the order', roster)).toEqual([])
  })
})
