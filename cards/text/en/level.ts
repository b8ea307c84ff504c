import { achieves, allCalled, and, called, counted, day, named, number, or, plural, shortDay } from './words.ts'
import type { LevelText } from '../level.ts'

const people = (count: number) => plural(count, { one: '1 person', other: `${number(count)} people` })
const places = (count: number) => plural(count, { one: '1 place', other: `${number(count)} places` })

export const level: LevelText = {
  gap: {
    title: called,
    met: (level, until) => `Nothing is missing: ${called(level)} holds at least until ${day(until)}.`,
    metUntil: (level, lastDay) => `Nothing is missing today, but ${called(level)} holds only until ${day(lastDay)}.`,
    missing: (level, missing) => `${called(level)} still needs ${counted(missing)}.`,
    nothingRecorded: (level, missing) =>
      `No exams are recorded yet, so I cannot tell what you have. Without any, ${called(level)} needs ${counted(missing)}.`,
    places: (filled, all) => `People: ${number(filled)} of ${places(all)} filled`,
    person: 'Person',
    by: 'Exams and certifications',
    empty: (count) => plural(count, { one: '1 empty place', other: `${number(count)} empty places` }),
    lacks: (count, codes) => plural(count, { one: `Needs ${named(codes)}`, other: `Each needs ${named(codes)}` }),
    emptyPlaces: (count, codes) =>
      plural(count, {
        one: `1 empty place needs ${named(codes)}.`,
        other: `${number(count)} empty places each need ${named(codes)}.`,
      }),
    thin: (names) => `If ${or(names)} leaves, the requirements are no longer met.`,
    thinCounted: (count) =>
      plural(count, {
        one: 'Everything hangs on 1 person: if that one leaves, the requirements are no longer met.',
        other: `If just one of ${number(count)} people leaves, the requirements are no longer met.`,
      }),
    candidates: 'Who could fill the rest',
    candidate: (name, codes) => `${name} would need ${named(codes)}.`,
    candidatesCounted: (count) =>
      plural(count, {
        one: '1 person already has part of what an empty place needs.',
        other: `${number(count)} people already have part of what an empty place needs.`,
      }),
    figures: 'Figures and confirmations',
    confirmed: (attestation) => `Confirmed: ${attestation}.`,
    confirmedUntil: (attestation, lastDay) => `Confirmed only until ${day(lastDay)}: ${attestation}.`,
    notConfirmed: (attestation) => `Not confirmed by an admin: ${attestation}.`,
  },
  figure: {
    reported: (name, actual, needed, asOf) => `${actual} of ${needed} needed, as of ${day(asOf)}: ${name}.`,
    unreported: (name, needed) => `Not reported yet, ${needed} needed: ${name}.`,
    noAmount: (name) => `The page states no amount for your market: ${name}.`,
    below: (name, actual, needed) => `Only ${actual} of ${needed} needed: ${name}.`,
  },
  plan: {
    title: (by, renewal) => (renewal ? `Cheapest plan, before the renewal on ${day(by)}` : `Cheapest plan, by ${day(by)}`),
    none: 'There is no way by then: what is missing can no longer be taken, or will no longer be accepted.',
    who: 'Who',
    takes: 'Takes',
    newPeople: (count) => plural(count, { one: '1 new person', other: `${number(count)} new people` }),
    effort: (effort) => `Effort: about ${plural(effort, { one: '1 exam', other: `${number(effort)} exams` })}, by our estimate.`,
    counted: (staying, newPeople, total) => {
      const exams = plural(total, { one: '1 exam or certification', other: `${number(total)} exams or certifications` })
      if (newPeople === 0) return `${people(staying)} would take ${exams}.`
      if (staying === 0)
        return `${plural(newPeople, { one: '1 new person', other: `${number(newPeople)} new people` })} would take ${exams}.`
      return `${people(staying)} from here and ${plural(newPeople, { one: '1 new person', other: `${number(newPeople)} new people` })} would take ${exams}.`
    },
  },
  state: { unmet: 'Not met', 'at-risk': 'At risk', thin: 'Met, but fragile', safe: 'Met', ended: 'Ended' },
  status: {
    title: 'Where you stand',
    headline: (met, all, atRisk) => {
      if (all === 0) return 'No level is held or aimed for yet.'
      if (all === 1 && met === 0) return 'Your level is not met.'
      if (all === 1) return atRisk === 0 ? 'Your level is met and not at risk.' : 'Your level is met, but at risk.'
      const risk = atRisk === 0 ? 'none is at risk' : `${number(atRisk)} ${plural(atRisk, { one: 'is', other: 'are' })} at risk`
      return met === all
        ? `All ${number(all)} levels are met; ${risk}.`
        : `${number(met)} of ${number(all)} levels ${plural(met, { one: 'is', other: 'are' })} met; ${risk}.`
    },
    allEnded: 'The programme of these levels is over.',
    level: 'Level',
    state: 'State',
    holds: 'Holds until',
    renewal: (on) => `Renewal on ${shortDay(on)}`,
    aimedFor: 'Aimed for',
    missing: (empty, others) =>
      empty === 0
        ? plural(others, { one: '1 condition missing', other: `${number(others)} conditions missing` })
        : others === 0
          ? plural(empty, { one: '1 person missing', other: `${number(empty)} people missing` })
          : `${people(empty)} and ${plural(others, { one: '1 condition', other: `${number(others)} conditions` })} missing`,
    notMet: 'Not met',
    until: (on) => shortDay(on),
    atLeastUntil: (on) => `At least ${shortDay(on)}`,
    more: (count) => plural(count, { one: 'And 1 more level.', other: `And ${number(count)} more levels.` }),
  },
  risk: {
    title: 'What is at risk',
    titleUntil: (until) => `What is at risk by ${day(until)}`,
    headline: ({ unmet, atRisk }, all) => {
      const kinds = and([
        ...(unmet > 0 ? [plural(unmet, { one: '1 is not met', other: `${number(unmet)} are not met` })] : []),
        ...(atRisk > 0 ? [plural(atRisk, { one: '1 is at risk', other: `${number(atRisk)} are at risk` })] : []),
      ])
      const of = `of ${number(all)} levels`
      return plural(unmet + atRisk, { one: `1 ${of} needs attention: ${kinds}.`, other: `${number(unmet + atRisk)} ${of} need attention: ${kinds}.` })
    },
    onlyThin: (count) => `Nothing is at risk, but ${number(count)} levels would not survive a departure.`,
    headlineOfOne: (level, state, last) => {
      if (state === 'thin') return `One departure, and ${called(level)} is no longer met.`
      return last === null ? `${called(level)} is not met.` : `${called(level)} is at risk: it holds only until ${day(last)}.`
    },
    nothing: (levels) => (levels === 0 ? 'No level is held or aimed for yet, so nothing is at risk.' : 'Nothing is at risk.'),
    more: (count) => plural(count, { one: 'And 1 more level.', other: `And ${number(count)} more levels.` }),
    safe: (safe) => `Not at risk: ${allCalled(safe)}.`,
    notMet: 'Its requirements are not met today.',
    lastDay: (last, renewal) =>
      renewal === null
        ? `Its requirements are met only until ${day(last)}.`
        : `Its requirements are met only until ${day(last)}; the renewal is on ${day(renewal)}.`,
    thin: (until) => `It holds at least until ${day(until)}, but by a thread.`,
    leaves: (name, on) => `${name} leaves; the last day that counts is ${day(on)}.`,
    moved: (name, on) => `${name} moved the association to another company; the last day that counts is ${day(on)}.`,
    retires: (name, code, on) => `${named(code)}, held by ${name}, is accepted only until ${day(on)}.`,
    expires: (name, code, on) => `${named(code)}, held by ${name}, expires on ${day(on)}.`,
    unconfirmed: (name, code) => `${named(code)}, recorded for ${name}, is in no Partner Center export yet.`,
    notConfirmed: (attestation, last) =>
      last === null ? `Not confirmed by an admin: ${attestation}.` : `Confirmed only until ${day(last)}: ${attestation}.`,
    someoneLeaves: (on) => `1 person leaves after ${day(on)}.`,
    someoneMoved: (on) => `1 person moved the association to another company after ${day(on)}.`,
    someoneRetires: (code, on) => `${named(code)} is accepted only until ${day(on)}.`,
    someoneExpires: (on) => `1 certification expires on ${day(on)}.`,
    someoneUnconfirmed: '1 achievement it leans on is in no Partner Center export yet.',
    others: 'Who else could fill a place',
  },
  whatIf: {
    titleLeave: 'What if somebody leaves?',
    titlePass: 'What if somebody passes an exam?',
    leave: (names, on) =>
      plural(names.length, { one: `${and(names)}, last day ${day(on)}`, other: `${and(names)}, last day for all ${day(on)}` }),
    pass: (name, codes, on) => `${name} ${achieves(codes)} on ${day(on)}`,
    breaks: (lost) => `${allCalled(lost)} would no longer be met.`,
    gains: (gained) => `${allCalled(gained)} would be met.`,
    changes: (changed) => `No level would be lost, but something would change for ${allCalled(changed)}.`,
    nothing: 'Nothing would change.',
    levels: 'Your levels then',
    staysMet: (level) => `${called(level)} stays met, as it is.`,
    staysUnmet: (level) => `${called(level)} stays unmet, as it is.`,
    levelBreaks: (level, unfilled) =>
      unfilled === 0 ? `${called(level)} would no longer be met.` : `${called(level)} would lack ${people(unfilled)}.`,
    holdsUntil: (level, last) => `${called(level)} would hold until ${day(last)}.`,
    holds: (level, until) => `${called(level)} would hold at least until ${day(until)}.`,
    mend: (level, by, renewal) =>
      renewal
        ? `Cheapest way to keep ${called(level)}, before the renewal on ${day(by)}`
        : `Cheapest way back to ${called(level)}, by ${day(by)}`,
  },
  change: {
    gained: (level) => `${called(level)} is met.`,
    gainedUntil: (level, until) => `${called(level)} is met until ${day(until)}.`,
    lost: (level, missing) =>
      missing === 0 ? `${called(level)} is no longer met.` : `${called(level)} is no longer met: ${people(missing)} missing.`,
    lostAfter: (level, last, missing) =>
      missing === 0
        ? `${called(level)} is met until ${day(last)} and not after.`
        : `${called(level)} is met until ${day(last)}; after that ${people(missing)} ${plural(missing, { one: 'is', other: 'are' })} missing.`,
    fewer: (level, before, after) => `${called(level)}: empty places go from ${number(before)} to ${number(after)}.`,
    more: (level, before, after) => `${called(level)}: empty places go from ${number(before)} to ${number(after)}.`,
    longer: (level, last) => `${called(level)} now holds until ${day(last)}.`,
    shorter: (level, last) => `${called(level)} now holds only until ${day(last)}.`,
  },
}
