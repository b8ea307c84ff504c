import { describe, expect, it } from 'vitest'
import { resume, understand } from '../../../bot/understand/understand.ts'
import type { Intent, Slots } from '../../../src/intent.ts'
import { ROSTER } from './sentences.ts'

const ask = (text: string) => understand({ text, roster: ROSTER, on: '2017-12-15' })
const asked = (text: string) => {
  const { intent, slots } = ask(text)
  return [intent, slots]
}

describe('a sentence becomes an intent with its slots', () => {
  it.each<[string, string, Slots]>([
    ['What is still missing for gold in Messaging?', 'gap', { competency: 'messaging', level: 'gold' }],
    ['quali requisiti ci sono per il CRM', 'requirements', { competency: 'cloud-crm' }],
    ['somos plata en productividad?', 'status', { competency: 'cloud-productivity', level: 'silver' }],
    ['who holds 70-345 and 70-347', 'who_has', { exam: ['70-345', '70-347'] }],
    ['chi potrebbe fare MB2-716 a gennaio', 'who_can', { exam: ['MB2-716'], date: 'a gennaio', day: '2018-01-01' }],
    ['qué pasa si Marco se va en marzo', 'what_if', { person: 'Marco', date: 'en marzo', day: '2018-03-01' }],
    ['what would happen if two people left', 'what_if', { count: 2 }],
    ['which exams lapse before summer', 'validity', { date: 'before summer', until: '2018-06-20' }],
    ['warn me here when gold is at risk', 'alerts', { level: 'gold', on: true }],
    ['non voglio più ricevere avvisi', 'alerts', { on: false }],
    ['quién recibe los avisos', 'alerts', {}],
  ])('%s', (text, intent, slots) => {
    expect(asked(text)).toEqual([intent, slots])
  })

  it.each<[string, Slots]>([
    ['Giulia passed 70-346 on Monday', { person: 'Giulia', exam: ['70-346'], date: 'on Monday', day: '2017-12-11' }],
    ['ho superato MB2-716 ieri', { person: '@me', exam: ['MB2-716'], date: 'ieri', day: '2017-12-14' }],
    ['Elena es MCSE desde ayer', { person: 'Elena', cert: 'MCSE:Productivity', date: 'desde ayer', day: '2017-12-14' }],
    ['it was Anna who passed 70-346, not Giulia', { person: 'Anna', exam: ['70-346'] }],
    ['non è stato Marco ma Paolo a superare 70-347', { person: 'Paolo', exam: ['70-347'] }],
  ])('what was passed is recorded: %s', (text, slots) => {
    expect(asked(text)).toEqual(['record', slots])
  })

  it.each<[string, Slots]>([
    ['Paolo leaves the company on 31 March', { person: 'Paolo', date: 'on 31 March', day: '2018-03-31' }],
    ['la Brown si è dimessa', { person: 'Brown' }],
    ['me voy de la empresa en abril', { person: '@me', date: 'en abril', day: '2018-04-01' }],
  ])('who leaves is noted: %s', (text, slots) => {
    expect(asked(text)).toEqual(['leave', slots])
  })

  it.each<[string, Slots]>([
    ['what have I passed', { person: '@me' }],
    ['le certificazioni di Lucía', { person: 'Lucía' }],
    ['does John have the MCSA?', { person: 'John', cert: 'MCSA:Office365' }],
  ])('who has what is asked of a person: %s', (text, slots) => {
    expect(asked(text)).toEqual(['person', slots])
  })

  it.each<[string, Slots]>([
    ['book 70-347 for Marco next Tuesday', { exam: ['70-347'], person: 'Marco', date: 'next Tuesday', day: '2017-12-19' }],
    ['quanto costa l’oro', { level: 'gold' }],
    ['every cloud has a silver lining', {}],
    ['assegna una licenza di Dynamics a Giulia', { person: 'Giulia' }],
    ['mis mensajes de Teams no llegan', {}],
    ['what is the weather in Madrid', {}],
    ['qwertz', {}],
    ['', {}],
    ['👍', {}],
  ])('what is not ours is declined, and keeps what it names: %s', (text, slots) => {
    expect(asked(text)).toEqual(['out_of_scope', slots])
  })

  it('who asks what is missing aims for the higher of two levels; to compare two names neither', () => {
    expect(ask('we are silver in messaging, what is missing for gold').slots.level).toBe('gold')
    expect(ask('difference between silver and gold').slots.level).toBeUndefined()
  })

  it('mail is what alerts come by', () => {
    expect(ask('mail me when CRM is in danger').slots).toEqual({ competency: 'cloud-crm', on: true })
    expect(ask('send me alerts by mail').slots).toEqual({ on: true })
  })
})

describe('what surrounds a question does not change it', () => {
  const plain = ask('who passed 70-345')
  it.each([
    '<at>Goldkeeper</at> who passed 70-345',
    'Hi, who passed 70-345? Thanks!',
    'WHO PASSED 70-345',
    'can you tell me who passed 70-345 please',
    "I'm new here and still finding my way. Who passed 70-345?",
    'who passed&nbsp;70-345',
    'good morning\nwho passed 70-345',
  ])('%s', (text) => {
    const { intent, slots } = ask(text)
    expect({ intent, slots }).toEqual({ intent: plain.intent, slots: plain.slots })
  })
})

describe('the language is that of the text', () => {
  it.each([
    ['what is missing', 'en'],
    ['cosa ci manca', 'it'],
    ['qué nos falta', 'es'],
    ['and in Spanish please', 'es'],
    ['e in inglese?', 'en'],
  ] as const)('%s', (text, language) => {
    expect(understand({ text }).language).toBe(language)
    expect(understand({ text, locale: 'it' }).language).toBe(language)
  })

  it('the client decides where the text does not tell', () => {
    expect(['en', 'it', 'es'].map((locale) => understand({ text: '70-345?', locale: locale as 'en' }).language)).toEqual(['en', 'it', 'es'])
  })
})

describe('too unsure to answer, it asks', () => {
  it('with two or three intents, the best guess first', () => {
    const unsure = ['gold people messaging number', 'the exam for Marco', 'CRM exam January', 'show names gold', 'list CRM'].map(ask).filter((one) => one.ask !== undefined)
    expect(unsure.length).toBeGreaterThan(0)
    for (const { intent, ask: choices } of unsure) {
      expect(choices!.length).toBeGreaterThan(1)
      expect(choices!.length).toBeLessThan(4)
      expect(choices![0]).toBe(intent)
    }
  })
})

describe('a follow-up takes up the last question', () => {
  const last: Intent = { intent: 'gap', slots: { competency: 'messaging', level: 'silver', date: 'by June', until: '2018-06-30' } }
  const after = (text: string, before = last) => resume(before, understand({ text, roster: ROSTER, on: '2017-12-15', last: before }))

  it.each<[string, Intent]>([
    ['and gold?', { intent: 'gap', slots: { ...last.slots, level: 'gold' } }],
    ['why?', last],
    ['e per il CRM?', { intent: 'gap', slots: { ...last.slots, competency: 'cloud-crm' } }],
    ['y sin Marco?', { intent: 'what_if', slots: { ...last.slots, person: 'Marco' } }],
    ['and by December?', { intent: 'gap', slots: { competency: 'messaging', level: 'silver', date: 'by December', until: '2017-12-31' } }],
    ['in Italian please', last],
    ['and me?', { intent: 'person', slots: { ...last.slots, person: '@me' } }],
    ['gold', { intent: 'gap', slots: { ...last.slots, level: 'gold' } }],
  ])('%s', (text, expected) => {
    expect(ask(text).intent === 'followup' || text === 'gold').toBe(true)
    expect(after(text)).toEqual(expected)
  })

  it('asks the same of another credential, or of a person', () => {
    const before: Intent = { intent: 'who_has', slots: { exam: ['70-345'] } }
    expect(after('and the MCSE?', before)).toEqual({ intent: 'who_has', slots: { cert: 'MCSE:Productivity' } })
    expect(after('and Giulia?', before)).toEqual({ intent: 'person', slots: { exam: ['70-345'], person: 'Giulia' } })
  })
})
