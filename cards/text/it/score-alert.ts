import type { ScoreAlertText } from '../score-alert.ts'
import { del, il, number, plural } from './words.ts'

export const scoreAlert: ScoreAlertText = {
  scoreAlert: {
    title: 'Designazioni a rischio',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 designazione non è più a rischio.', other: `${number(resolved)} designazioni non sono più a rischio.` })
        : plural(open, { one: '1 designazione ha bisogno di te.', other: `${number(open)} designazioni hanno bisogno di te.` }),
    act: (designation, before) => `${designation} è a rischio: serve agire prima ${del(before)}.`,
    enrol: (designation, until) => `Siete qualificati per ${designation}: iscrivetevi nel Centro per i partner entro ${il(until)}.`,
    renew: (designation, until) => `${designation} si può rinnovare: fatelo nel Centro per i partner entro ${il(until)}.`,
    tell: "Poi dimmi il nuovo anniversario, e lo tengo d'occhio io.",
    zero: (metric) => `${metric}: nessun punto, e ogni metrica deve averne.`,
    zeroAfter: (metric, lastDay) => `${metric}: nessun punto dopo ${il(lastDay)}, e ogni metrica deve averne.`,
    below: (actual, needed) => `${number(actual)} dei ${number(needed)} punti che servono.`,
    by: (on) => `Per arrivare in tempo, tutto va fatto entro ${il(on)}.`,
  },
}
