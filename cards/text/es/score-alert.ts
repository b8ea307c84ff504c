import type { ScoreAlertText } from '../score-alert.ts'
import { day, number, plural } from './words.ts'

export const scoreAlert: ScoreAlertText = {
  scoreAlert: {
    title: 'Designaciones en riesgo',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 designación ya no está en riesgo.', other: `${number(resolved)} designaciones ya no están en riesgo.` })
        : plural(open, { one: '1 designación te necesita.', other: `${number(open)} designaciones te necesitan.` }),
    act: (designation, before) => `${designation} está en riesgo: hay que actuar antes del ${day(before)}.`,
    enrol: (designation, until) => `Estáis cualificados para ${designation}: inscribíos en el Centro de partners hasta el ${day(until)}.`,
    renew: (designation, until) => `${designation} se puede renovar: hacedlo en el Centro de partners hasta el ${day(until)}.`,
    tell: 'Después dime el nuevo aniversario y lo vigilo yo.',
    zero: (metric) => `${metric}: ningún punto, y cada métrica tiene que tener alguno.`,
    zeroAfter: (metric, lastDay) => `${metric}: ningún punto después del ${day(lastDay)}, y cada métrica tiene que tener alguno.`,
    below: (actual, needed) => `${number(actual)} de los ${number(needed)} puntos que hacen falta.`,
    by: (on) => `Para llegar a tiempo, todo debe hacerse hasta el ${day(on)}.`,
  },
}
