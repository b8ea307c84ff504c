import type { ScoreAlertText } from '../score-alert.ts'
import { day, number, plural } from './words.ts'

export const scoreAlert: ScoreAlertText = {
  scoreAlert: {
    title: 'Designations at risk',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 designation is no longer at risk.', other: `${number(resolved)} designations are no longer at risk.` })
        : plural(open, { one: '1 designation needs you.', other: `${number(open)} designations need you.` }),
    act: (designation, before) => `${designation} is at risk: act before ${day(before)}.`,
    enrol: (designation, until) => `You have qualified for ${designation}: enrol in Partner Center by ${day(until)}.`,
    renew: (designation, until) => `${designation} can be renewed: do it in Partner Center by ${day(until)}.`,
    tell: 'Then tell me the new anniversary, and I watch over it.',
    zero: (metric) => `${metric}: nothing is earned, and every metric must earn something.`,
    zeroAfter: (metric, lastDay) => `${metric}: after ${day(lastDay)} nothing is earned, and every metric must earn something.`,
    below: (actual, needed) => `${number(actual)} of the ${number(needed)} points you need.`,
    by: (on) => `All of this can be done in time until ${day(on)}.`,
  },
}
