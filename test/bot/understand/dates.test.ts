import { describe, expect, it } from 'vitest'
import { findDate } from '../../../bot/understand/dates.ts'
import { resolveDate } from '../../../bot/understand/days.ts'
import { splitWords } from '../../../bot/understand/words.ts'

const ON = '2017-12-15' // a Friday

function read(text: string, direction: 'past' | 'future' = 'future') {
  const words = splitWords(text)
  const found = findDate(text, words, [])
  if (found === undefined) return undefined
  const span = resolveDate(found, ON, direction)
  return [text.slice(words[found.first]!.start, words[found.last]!.end), span?.from, span?.to, span?.bound]
}

describe('a date in a sentence is found with its words as written', () => {
  it.each([
    ['what lapses in the next 90 days', 'in the next 90 days', '2017-12-15', '2018-03-15', 'until'],
    ['anything to do before January?', 'before January', '2018-01-01', '2017-12-31', 'until'],
    ['will it hold by June', 'by June', '2018-06-01', '2018-06-30', 'until'],
    ['she goes in a month', 'in a month', '2018-01-15', '2018-01-15', 'day'],
    ['done within two weeks', 'within two weeks', '2017-12-15', '2017-12-29', 'until'],
    ['over the next quarter', 'over the next quarter', '2018-01-01', '2018-03-31', 'none'],
    ['before the end of Q2', 'before the end of Q2', '2017-06-30', '2017-06-29', 'until'],
    ['by the end of the year', 'by the end of the year', '2017-12-31', '2017-12-31', 'until'],
    ['he leaves on 12 May 2018', 'on 12 May 2018', '2018-05-12', '2018-05-12', 'day'],
    ['he leaves on May 12th', 'on May 12th', '2018-05-12', '2018-05-12', 'day'],
    ['from April onwards', 'from April onwards', '2018-04-01', '2018-04-01', 'day'],
    ['next Monday', 'next Monday', '2017-12-18', '2017-12-18', 'day'],
    ['this morning', 'this morning', '2017-12-15', '2017-12-15', 'day'],
    ['muted for two weeks', 'for two weeks', '2017-12-15', '2017-12-29', 'until'],
    ['the exams of last month', 'last month', '2017-11-01', '2017-11-30', 'none'],
    ['after the summer', 'after the summer', '2018-09-23', '2018-09-23', 'day'],
    ['on 31/01/2018 at the latest', 'on 31/01/2018', '2018-01-31', '2018-01-31', 'day'],
    ['2018-03-01 it is', '2018-03-01', '2018-03-01', '2018-03-01', 'day'],
  ])('in English: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['cosa scade nei prossimi tre mesi', 'nei prossimi tre mesi', '2017-12-15', '2018-03-15', 'until'],
    ["prima dell'estate", "prima dell'estate", '2018-06-21', '2018-06-20', 'until'],
    ['va via a fine mese', 'a fine mese', '2017-12-31', '2017-12-31', 'day'],
    ['va in pensione a marzo', 'a marzo', '2018-03-01', '2018-03-31', 'none'],
    ['entro due settimane', 'entro due settimane', '2017-12-15', '2017-12-29', 'until'],
    ['fra tre mesi', 'fra tre mesi', '2018-03-15', '2018-03-15', 'day'],
    ["dal 1 aprile non c'è più", 'dal 1 aprile', '2018-04-01', '2018-04-01', 'day'],
    ["prima della fine dell'anno", "prima della fine dell'anno", '2017-12-31', '2017-12-30', 'until'],
    ['il mese prossimo', 'il mese prossimo', '2018-01-01', '2018-01-31', 'none'],
    ['domani mattina', 'domani mattina', '2017-12-16', '2017-12-16', 'day'],
    ['nel primo trimestre del 2018', 'nel primo trimestre del 2018', '2018-01-01', '2018-03-31', 'none'],
    ['da qui a un anno', 'da qui a un anno', '2017-12-15', '2018-12-15', 'until'],
    ["quest'anno", "quest'anno", '2017-01-01', '2017-12-31', 'none'],
    ['entro il 20', 'entro il 20', '2017-12-20', '2017-12-20', 'until'],
    ['a settmbre', 'a settmbre', '2018-09-01', '2018-09-30', 'none'],
  ])('in Italian: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['algo de aquí a diciembre', 'de aquí a diciembre', '2017-12-01', '2017-12-31', 'until'],
    ['antes de verano', 'antes de verano', '2018-06-21', '2018-06-20', 'until'],
    ['se va en abril', 'en abril', '2018-04-01', '2018-04-30', 'none'],
    ['el jueves', 'el jueves', '2017-12-21', '2017-12-21', 'day'],
    ['a finales de marzo', 'a finales de marzo', '2018-03-31', '2018-03-31', 'day'],
    ['hasta fin de año', 'hasta fin de año', '2017-12-31', '2017-12-31', 'until'],
    ['antes de que acabe el año', 'antes de que acabe el año', '2017-01-01', '2017-12-31', 'until'],
    ['en los próximos tres meses', 'en los próximos tres meses', '2017-12-15', '2018-03-15', 'until'],
    ['el mes que viene', 'el mes que viene', '2018-01-01', '2018-01-31', 'none'],
    ['pasado mañana', 'pasado mañana', '2017-12-17', '2017-12-17', 'day'],
    ['el 3 de marzo de 2018', 'el 3 de marzo de 2018', '2018-03-03', '2018-03-03', 'day'],
    ['esta mañana', 'esta mañana', '2017-12-15', '2017-12-15', 'day'],
    ['dentro de 3 meses', 'dentro de 3 meses', '2018-03-15', '2018-03-15', 'day'],
  ])('in Spanish: %s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    ['passed last friday', 'last friday', '2017-12-08'],
    ['passed it on Monday', 'on Monday', '2017-12-11'],
    ['the day before yesterday', 'the day before yesterday', '2017-12-13'],
    ['two weeks ago', 'two weeks ago', '2017-12-01'],
    ['on the 5th', 'on the 5th', '2017-12-05'],
    ["l'altro ieri", "l'altro ieri", '2017-12-13'],
    ['due settimane fa', 'due settimane fa', '2017-12-01'],
    ['venerdì scorso', 'venerdì scorso', '2017-12-08'],
    ['hace dos semanas', 'hace dos semanas', '2017-12-01'],
    ['el viernes pasado', 'el viernes pasado', '2017-12-08'],
    ['anteayer', 'anteayer', '2017-12-13'],
  ])('what has been passed lies behind: %s', (text, words, day) => {
    expect(read(text, 'past')?.slice(0, 2)).toEqual([words, day])
  })

  it.each(['she may leave', 'the march of time', 'my last day', 'two weeks', 'il crm è giù', 'sei il migliore', 'la prima volta', 'está de vacaciones', 'what is the fine', 'in the office'])(
    'no date: %s',
    (text) => {
      expect(read(text)).toBeUndefined()
    },
  )

  it('a day the calendar lacks is found but not resolved', () => {
    expect(read('on 31 June')).toEqual(['on 31 June', undefined, undefined, undefined])
  })
})
