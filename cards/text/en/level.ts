import { localeOf } from '../locale.ts'
import type { LevelText, SeatWords } from '../level.ts'
import type { Certainty, LevelName, Missing } from '../text.ts'

const { day, and, number, plural } = localeOf('en-GB')

const levels = { silver: 'Silver', gold: 'Gold' } as const
const called = ({ competency, level }: LevelName) => `${levels[level]} ${competency}`

const people = (count: number) => plural(count, { one: '1 person', other: `${number(count)} people` })
const places = (count: number) => plural(count, { one: '1 place', other: `${number(count)} places` })

const counted = ({ people: places, figures, confirmations }: Missing) =>
  and([
    ...(places > 0 ? [people(places)] : []),
    ...(figures > 0 ? [plural(figures, { one: '1 performance figure', other: `${number(figures)} performance figures` })] : []),
    ...(confirmations > 0
      ? [plural(confirmations, { one: '1 confirmation', other: `${number(confirmations)} confirmations` })]
      : []),
  ])

const certainly: Record<Certainty, string> = {
  stated: '',
  community: ' (according to the community, not to Microsoft)',
  inferred: ' (inferred; no page states it)',
}

function seat({ count, who, take, what }: SeatWords): string {
  const objects = {
    exam: { this: 'this exam', all: 'all of these exams', any: 'one of these exams' },
    certification: { this: 'this certification', all: 'all of these certifications', any: 'one of these certifications' },
    assessment: { this: 'this assessment', all: 'all of these assessments', any: 'one of these assessments' },
    mixed: { this: 'this', all: 'all of these', any: 'one of these' },
  }
  const verbs = {
    exam: ['passes', 'pass'],
    certification: ['holds', 'hold'],
    assessment: ['passes', 'pass'],
    mixed: ['has', 'have'],
  } as const
  const object = objects[what][take]
  const [does, doEach] = verbs[what]
  const one = {
    first: `1 person ${does} ${object}:`,
    others: `1 other person ${does} ${object}:`,
    same: `The same person also ${does} ${object}:`,
  }
  const many = {
    first: `${number(count)} people each ${doEach} ${object}:`,
    others: `${number(count)} other people each ${doEach} ${object}:`,
    same: `The same ${number(count)} people also each ${doEach} ${object}:`,
  }
  return count === 1 ? one[who] : many[who]
}

export const level: LevelText = {
  requirements: {
    title: (level) => `What ${called(level)} asks for`,
    titleOfBoth: (competency) => `What ${competency} asks for`,
    headline: (level, asks) => `${called(level)} asks for ${counted(asks)}.`,
    headlineOfWays: (level, ways) => `There are ${number(ways)} ways to ${called(level)}; one is enough.`,
    headlineOfBoth: (competency, found) => `${competency} can be reached at ${and(found.map((one) => levels[one]))}.`,
    noLevel: (level) => `There is no ${called(level)}.`,
    option: (option, level) => `${option}, ${levels[level]}`,
    seat,
    exam: (code, title) => `${code}: ${title}`,
    or: 'OR',
    sameOrDifferent: 'In addition, by the same or different people:',
    figure: (name, amount) => `At least ${amount} in every market: ${name}.`,
    figureByMarket: (name, developed, developing, market) => {
      const [rich, poor] = [developed ?? 'no amount stated', developing ?? 'no amount stated']
      return market === 'developed'
        ? `At least ${rich} in your market, which is developed (in developing markets: ${poor}): ${name}.`
        : market === 'developing'
          ? `At least ${poor} in your market, which is developing (in developed markets: ${rich}): ${name}.`
          : `At least ${rich} in developed markets and ${poor} in developing markets: ${name}.`
    },
    attest: (name) => `You are ${name}.`,
    dates: 'Dates to know',
  },
  dates: {
    availableFrom: (code, on, sure) => `${code} can be taken from ${day(on)}${certainly[sure]}.`,
    registerUntil: (code, on, sure) => `Registration for ${code} is open until ${day(on)}${certainly[sure]}.`,
    retires: (code, on, sure) => `${code} retires on ${day(on)}${certainly[sure]}.`,
    retired: (code, on, sure) => `${code} retired on ${day(on)}${certainly[sure]}.`,
    acceptedUntil: (code, on, sure) => `${code} counts for a competency until ${day(on)}${certainly[sure]}.`,
    acceptedNoMore: (code, on, sure) => `${code} counted for a competency until ${day(on)}${certainly[sure]}.`,
  },
  ended: {
    title: 'This programme is over',
    over: (programme, on) => `${programme} ended on ${day(on)}: nothing can be earned or renewed any more.`,
    successor: (competency, successor) => `${successor} took the place of ${competency}.`,
    noPlan: 'That is why I offer no plan for it.',
  },
  gap: {
    title: (level) => `What ${called(level)} still needs`,
    met: (level, until) => `Nothing is missing: ${called(level)} holds at least until ${day(until)}.`,
    metUntil: (level, lastDay) => `Nothing is missing today, but ${called(level)} holds only until ${day(lastDay)}.`,
    missing: (level, missing) => `${called(level)} still needs ${counted(missing)}.`,
    nothingRecorded: (level, missing) =>
      `No exams are recorded yet, so I cannot tell what you have. Without any, ${called(level)} needs ${counted(missing)}.`,
    places: (filled, all) => `People: ${number(filled)} of ${places(all)} filled`,
    person: 'Person',
    by: 'Exams and certifications',
    empty: 'Empty place',
    lacks: (codes) => `Needs ${codes}`,
    emptyPlace: (codes) => `An empty place needs ${codes}.`,
    thin: (names) =>
      names.length === 1
        ? `If ${and(names)} leaves, the level is lost.`
        : `If any one of these people leaves, the level is lost: ${and(names)}.`,
    thinCounted: (count) =>
      plural(count, {
        one: 'If 1 particular person leaves, the level is lost.',
        other: `If any one of ${number(count)} people leaves, the level is lost.`,
      }),
    candidates: 'Who could fill the rest',
    candidate: (name, codes) => `${name} would need ${codes}.`,
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
    someoneNew: 'Somebody new',
    effort: (effort) => `Effort: about ${plural(effort, { one: '1 exam', other: `${number(effort)} exams` })}, by our estimate.`,
    counted: (staying, newPeople, total) => {
      const exams = plural(total, { one: '1 exam or certification', other: `${number(total)} exams or certifications` })
      if (newPeople === 0) return `${people(staying)} would take ${exams}.`
      if (staying === 0)
        return `${plural(newPeople, { one: '1 new person', other: `${number(newPeople)} new people` })} would take ${exams}.`
      return `${people(staying)} from here and ${number(newPeople)} new would take ${exams}.`
    },
  },
  state: { unmet: 'Not met', 'at-risk': 'At risk', thin: 'Met, barely', safe: 'Met', ended: 'Ended' },
  status: {
    title: 'Where you stand',
    headline: (met, all, atRisk) => {
      if (all === 0) return 'No level is held or aimed for yet.'
      const risk = atRisk === 0 ? 'none is at risk' : `${number(atRisk)} ${plural(atRisk, { one: 'is', other: 'are' })} at risk`
      return met === all
        ? plural(all, { one: `Your level is met; ${risk}.`, other: `All ${number(all)} levels are met; ${risk}.` })
        : `${number(met)} of ${plural(all, { one: '1 level', other: `${number(all)} levels` })} ${plural(met, { one: 'is', other: 'are' })} met; ${risk}.`
    },
    allEnded: 'The programme of these levels is over.',
    level: 'Level',
    state: 'State',
    holds: 'Holds until',
    renewal: (on) => `Renewal ${day(on)}`,
    aimedFor: 'Aimed for',
    missing: (empty, others) =>
      empty === 0
        ? plural(others, { one: '1 condition missing', other: `${number(others)} conditions missing` })
        : others === 0
          ? plural(empty, { one: '1 person missing', other: `${number(empty)} people missing` })
          : `${people(empty)} and ${plural(others, { one: '1 condition', other: `${number(others)} conditions` })} missing`,
    notMet: 'Not met',
    until: (on) => day(on),
    atLeastUntil: (on) => `At least ${day(on)}`,
    over: 'Programme over',
    more: (count) => plural(count, { one: 'And 1 more level.', other: `And ${number(count)} more levels.` }),
  },
  risk: {
    title: 'What is at risk',
    titleUntil: (until) => `What is at risk until ${day(until)}`,
    headline: ({ unmet, atRisk, thin, safe }) => {
      const parts = [
        ...(unmet > 0 ? [`${number(unmet)} not met`] : []),
        ...(atRisk > 0 ? [`${number(atRisk)} at risk`] : []),
        ...(thin > 0
          ? [plural(thin, { one: '1 that one departure would break', other: `${number(thin)} that one departure would break` })]
          : []),
      ]
      return parts.length > 0
        ? `Of ${plural(unmet + atRisk + thin + safe, { one: '1 level', other: `${number(unmet + atRisk + thin + safe)} levels` })}: ${and(parts)}.`
        : safe > 0
          ? 'Nothing is at risk.'
          : 'No level is held or aimed for yet, so nothing is at risk.'
    },
    more: (count) => plural(count, { one: 'And 1 more level.', other: `And ${number(count)} more levels.` }),
    safe: (names) => `Not at risk: ${names}.`,
    notMet: 'Its requirements are not met today.',
    lastDay: (last, renewal) =>
      renewal === null
        ? `Its requirements are met only until ${day(last)}.`
        : `Its requirements are met only until ${day(last)}; the renewal is on ${day(renewal)}. The membership stays until then.`,
    thin: (until) => `It holds at least until ${day(until)}, but by a thread.`,
    leaves: (name, on) => `${name} counts until ${day(on)}, the last day with you.`,
    moved: (name, on) => `${name} counts until ${day(on)}: the association moved to another company.`,
    retires: (name, code, on) => `${code}, which ${name} passed, is accepted only until ${day(on)}.`,
    expires: (name, code, on) => `${code} of ${name} expires on ${day(on)}.`,
    unconfirmed: (name, code) => `No Partner Center export shows ${code} of ${name} yet.`,
    notConfirmed: (attestation, last) =>
      last === null ? `Not confirmed by an admin: ${attestation}.` : `Confirmed only until ${day(last)}: ${attestation}.`,
    someoneLeaves: (on) => `1 person leaves after ${day(on)}.`,
    someoneMoved: (on) => `1 person moved the association to another company after ${day(on)}.`,
    someoneRetires: (code, on) => `${code} is accepted only until ${day(on)}.`,
    someoneExpires: (on) => `1 certification expires on ${day(on)}.`,
    someoneUnconfirmed: 'No Partner Center export shows 1 of the achievements yet.',
  },
  whatIf: {
    titleLeave: 'What if somebody leaves',
    titlePass: 'What if an exam is passed',
    leave: (names, on) =>
      plural(names.length, { one: `${and(names)}, last day ${day(on)}`, other: `${and(names)}, last day for all ${day(on)}` }),
    pass: (name, codes, on) => `${name} passes ${codes} on ${day(on)}`,
    breaks: (names, count) => plural(count, { one: `${names} would be lost.`, other: `${names} would be lost.` }),
    gains: (names, count) => plural(count, { one: `${names} would be reached.`, other: `${names} would be reached.` }),
    changes: (names, count) =>
      plural(count, { one: `No level is lost, but ${names} changes.`, other: `No level is lost, but ${names} change.` }),
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
    fewer: (level, before, after) => `${called(level)} moves from ${number(before)} to ${number(after)} missing.`,
    more: (level, before, after) => `${called(level)} moves from ${number(before)} to ${number(after)} missing.`,
    longer: (level, last) => `${called(level)} now holds until ${day(last)}.`,
    shorter: (level, last) => `${called(level)} now holds only until ${day(last)}.`,
  },
}
