import { localeOf } from '../locale.ts'
import type { PeopleText } from '../people.ts'
import type { LevelName } from '../text.ts'

const { day, number, plural } = localeOf('en-GB')

const called = ({ competency, level }: LevelName) => `${level === 'gold' ? 'Gold' : 'Silver'} ${competency}`

export const people: PeopleText = {
  person: {
    title: 'Exams and certifications on record',
    titleOfMe: 'Your exams and certifications',
    headline: ({ name, me }, counting, all) => {
      const on = plural(all, { one: '1 exam or certification', other: `${number(all)} exams and certifications` })
      const count =
        counting === all
          ? all === 1
            ? 'it counts'
            : 'all of them count'
          : `${number(counting)} of them ${plural(counting, { one: 'counts', other: 'count' })}`
      return me ? `You have ${on} on record; ${count} today.` : `${name} has ${on} on record; ${count} today.`
    },
    nothing: ({ name, me }) =>
      me ? 'No exam or certification of yours is recorded yet.' : `No exam or certification of ${name} is recorded yet.`,
    joins: ({ name, me }, on) =>
      me ? `You count from ${day(on)}, the first day here.` : `${name} counts from ${day(on)}, the first day here.`,
    leaves: ({ name, me }, on) =>
      me ? `You count until ${day(on)}, the last day here.` : `${name} counts until ${day(on)}, the last day here.`,
    achievements: 'On record',
    credential: 'What',
    passed: 'Passed',
    state: 'Counts',
    counts: 'Counts',
    countsUntil: (on) => `Until ${day(on)}`,
    countsNoMore: 'No longer counts',
    unconfirmed: 'Not in a Partner Center export yet',
    expectedBy: (on) => `In Partner Center by ${day(on)}`,
    fills: 'Fills a place in',
    carries: (level) => `${called(level)}: would be lost without this person`,
  },
  whoHas: {
    title: (codes) => `Who has ${codes}`,
    headline: (codes, holders, total) =>
      holders === 0
        ? `Nobody has ${codes}.`
        : `${number(holders)} of ${plural(total, { one: '1 person', other: `${number(total)} people` })} ${plural(holders, { one: 'has', other: 'have' })} ${codes}.`,
    person: 'Person',
    passed: 'Passed',
    countsUntil: 'Counts until',
    noEnd: 'No end known',
    former: 'No longer counts for',
    lapsed: (name, on) => `${name}, until ${day(on)}`,
  },
  whoCan: {
    title: (codes) => `Who could take ${codes}`,
    headline: (codes, name) => `${name} is closest to ${codes}.`,
    headlineCounted: (codes, count) =>
      count === 0
        ? `Nobody without ${codes} is on record.`
        : plural(count, {
            one: `1 person could take ${codes} next.`,
            other: `${number(count)} people could take ${codes} next.`,
          }),
    closed: (codes) => `${codes} cannot be taken today.`,
    retired: (code, on) => `${code} retired on ${day(on)}.`,
    notYet: (code, on) => `${code} can be taken from ${day(on)}.`,
    registrationOver: (code, on) => `Registration for ${code} ended on ${day(on)}.`,
    holders: (codes, count) =>
      count === 0
        ? `Nobody has ${codes} yet.`
        : plural(count, { one: `1 person has ${codes} already.`, other: `${number(count)} people have ${codes} already.` }),
    nearest: 'Closest first',
    person: 'Person',
    takes: 'Would take',
    fills: 'Fills a place in',
    fillsNothing: 'No empty place',
    has: (codes) => `Has ${codes}`,
  },
  validity: {
    title: (code) => `Does ${code} still count?`,
    countsOn: (code) => `${code} still counts, and no end is known.`,
    countsUntil: (code, on) => `${code} still counts, until ${day(on)}.`,
    countsNoMore: (code, since) =>
      since === null ? `${code} does not count.` : `${code} no longer counts; its last day was ${day(since)}.`,
    notHeld: ({ name, me }, code) => (me ? `You do not have ${code} on record.` : `${name} does not have ${code} on record.`),
    passed: ({ name, me }, code, on) => (me ? `You passed ${code} on ${day(on)}.` : `${name} passed ${code} on ${day(on)}.`),
    dates: 'Dates',
    countsFor: 'Counts for',
  },
  endings: {
    title: (until) => `What ends until ${day(until)}`,
    headline: (count, until) =>
      count === 0
        ? `Nothing ends until ${day(until)}.`
        : plural(count, { one: `1 thing ends until ${day(until)}.`, other: `${number(count)} things end until ${day(until)}.` }),
    day: 'Last day',
    what: 'What',
    expires: (name, code) => `${code} of ${name} expires`,
    acceptedUntil: (code) => `${code} is accepted for the last time`,
    retires: (code) => `${code} retires`,
    leaves: (name) => `${name} leaves`,
    renewal: (level) => `${called(level)} is renewed`,
  },
  examInfo: {
    title: (code) => `What ${code} is good for`,
    headline: (code, levels, takeable) =>
      takeable ? `${code} counts for ${levels}.` : `${code} counts for ${levels}, but can no longer be taken.`,
    countsForNothing: (code) => `${code} counts for no level I know.`,
    kind: {
      exam: () => 'It is an exam.',
      certification: (effort) =>
        `It is a certification; earning it takes about ${plural(effort, { one: '1 exam', other: `${number(effort)} exams` })}, by our estimate.`,
      assessment: () => 'It is an online assessment.',
    },
    holders: (count) =>
      count === 0
        ? 'Nobody here has it yet.'
        : plural(count, { one: '1 person here has it.', other: `${number(count)} people here have it.` }),
  },
}
