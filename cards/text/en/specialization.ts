import type { SpecializationText } from '../specialization.ts'
import { day, number, plural } from './words.ts'

export const specialization: SpecializationText = {
  specialization: {
    title: (name) => `Specialization: ${name}`,
    open: (name, designation) => `The way to ${name} is open: you hold ${designation}.`,
    closed: (name, designations) => `${name} asks for a designation first: ${designations}.`,
    yearly: 'It renews every year: the window opens 60 days before the anniversary and closes 30 days after it.',
    proof: {
      audit: 'An audit is needed at the start, and again every second year.',
      references: 'Customer references are looked at when it begins, and again every second year.',
      none: 'Nothing is looked at by hand: no audit, no customer references.',
    },
    next: (anniversary, opens, closes) => `Its next anniversary is ${day(anniversary)}; the window is open from ${day(opens)} to ${day(closes)}.`,
    thisTime: { audit: 'This time an audit is due.', references: 'This time customer references are due.', none: 'This time neither an audit nor references are due.' },
    elsewhere: 'How many customers, how much usage and which certifications it asks for stands on a page of Microsoft I have not read: I do not guess it.',
    listTitle: 'Specializations',
    list: (open) =>
      open === 0 ? 'None of your designations opens the way to a specialization yet.' : plural(open, { one: 'Your designations open the way to 1 specialization.', other: `Your designations open the way to ${number(open)} specializations.` }),
  },
}
