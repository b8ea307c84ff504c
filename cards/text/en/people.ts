import { achieved, allCalled, called, day, named, number, plural } from './words.ts'
import type { PeopleText } from '../people.ts'

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
    fills: 'Places filled',
    carries: (level, me) =>
      me ? `${called(level)}: no longer met without you` : `${called(level)}: no longer met without this person`,
  },
  whoHas: {
    title: (codes) => `Who has ${named(codes)}?`,
    headline: (codes, holders, total) =>
      holders === 0
        ? `Nobody has ${named(codes)}.`
        : `${number(holders)} of ${plural(total, { one: '1 person', other: `${number(total)} people` })} ${plural(holders, { one: 'has', other: 'have' })} ${named(codes)}.`,
    person: 'Person',
    passed: 'Passed',
    countsUntil: 'Last valid day',
    noEnd: 'No end known',
    former: 'No longer valid',
    lapsed: (name, on) => `${name}, until ${day(on)}`,
  },
  whoCan: {
    title: (codes) => `Who could take ${named(codes)}?`,
    headline: (codes, name) => `${name} is closest to ${named(codes)}.`,
    headlineCounted: (codes, count) =>
      count === 0
        ? `I find nobody who could take ${named(codes)} next.`
        : plural(count, {
            one: `1 person could take ${named(codes)} next.`,
            other: `${number(count)} people could take ${named(codes)} next.`,
          }),
    closed: (codes) => `${named(codes)} cannot be taken today.`,
    retired: (code, on) => `${named(code)} retired on ${day(on)}.`,
    notYet: (code, on) => `${named(code)} can be taken from ${day(on)}.`,
    registrationOver: (code, on) => `Registration for ${named(code)} ended on ${day(on)}.`,
    holders: (codes, count) =>
      count === 0
        ? `Nobody has ${named(codes)} yet.`
        : plural(count, {
            one: `1 person has ${named(codes)} already.`,
            other: `${number(count)} people have ${named(codes)} already.`,
          }),
    nearest: 'Closest first, by our estimate of effort',
    person: 'Person',
    takes: 'Would take',
    fills: 'For which level',
    fillsNothing: 'No empty place',
    has: (codes) => `Has ${named(codes)}`,
  },
  validity: {
    title: (code) => `Does ${named(code)} still count?`,
    countsOn: (code) => `${named(code)} still counts, and no end is known.`,
    countsUntil: (code, on) => `${named(code)} still counts, until ${day(on)}.`,
    countsNoMore: (code, since) =>
      since === null ? `${named(code)} does not count.` : `${named(code)} no longer counts; its last day was ${day(since)}.`,
    notHeld: ({ name, me }, code) =>
      me ? `You do not have ${named(code)} on record.` : `${name} does not have ${named(code)} on record.`,
    passed: ({ name, me }, code, on) =>
      me ? `You ${achieved(code)} on ${day(on)}.` : `${name} ${achieved(code)} on ${day(on)}.`,
    dates: 'Dates',
    countsFor: 'Where it counts',
  },
  endings: {
    title: (until) => `What ends by ${day(until)}`,
    headline: (count, until) =>
      count === 0
        ? `Nothing ends by ${day(until)}.`
        : plural(count, { one: `1 thing ends by ${day(until)}.`, other: `${number(count)} things end by ${day(until)}.` }),
    day: 'Last day',
    what: 'What',
    expires: (name, code) => `${named(code)}, held by ${name}, expires`,
    acceptedUntil: (code) => `${named(code)} is accepted for the last time`,
    retires: (code) => `${named(code)} retires`,
    leaves: (name) => `${name} leaves`,
    renewal: (level) => `${called(level)} is renewed`,
  },
  examInfo: {
    title: (code) => `What ${named(code)} is good for`,
    headline: (code, levels, takeable) =>
      takeable
        ? `${named(code)} counts for ${allCalled(levels)}.`
        : `${named(code)} counts for ${allCalled(levels)}, but cannot be taken now.`,
    countsForNothing: (code) => `${named(code)} counts for no level I know.`,
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
