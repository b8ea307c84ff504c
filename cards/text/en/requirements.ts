import type { RequirementsText, SeatWords } from '../requirements.ts'
import type { Certainty } from '../text.ts'
import { and, called, counted, day, levels, named, number, plural } from './words.ts'

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
    line: 'everything on one of these lines',
  }
  const verbs = {
    exam: ['passes', 'pass'],
    certification: ['holds', 'hold'],
    assessment: ['passes', 'pass'],
    mixed: ['has', 'have'],
  } as const
  const object = take === 'line' ? objects.line : objects[what][take]
  const [does, doEach] = verbs[take === 'line' ? 'mixed' : what]
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

export const requirements: RequirementsText = {
  requirements: {
    title: (level) => `What ${called(level)} asks for`,
    titleOfBoth: (competency) => `What ${competency} asks for`,
    headline: (level, asks) => `${called(level)} asks for ${counted(asks)}.`,
    headlineOfWays: (level, ways) => `There are ${number(ways)} options for ${called(level)}; one is enough.`,
    headlineOfBoth: (competency, found) =>
      plural(found.length, {
        one: `${competency} has the level ${and(found.map((one) => levels[one]))}.`,
        other: `${competency} has the levels ${and(found.map((one) => levels[one]))}.`,
      }),
    noLevel: ({ competency, level }) => `${competency} has no ${levels[level]} level.`,
    option: (option, level) => `${option}, ${levels[level]}`,
    seat,
    exam: (code, title) => `${code}: ${title}`,
    or: 'OR',
    sameOrDifferent: 'In addition, by the same or different people:',
    figure: (name, amount) => `At least ${amount} in every market: ${name}.`,
    figureByMarket: (name, developed, developing, market) => {
      const rich = market === 'developed' ? 'developed markets (yours)' : 'developed markets'
      const poor = market === 'developing' ? 'developing markets (yours)' : 'developing markets'
      if (developed === null && developing === null) return `The page states no amount: ${name}.`
      if (developed === null) return `At least ${developing} in ${poor}; for ${rich} the page states no amount: ${name}.`
      if (developing === null) return `At least ${developed} in ${rich}; for ${poor} the page states no amount: ${name}.`
      return `At least ${developed} in ${rich} and ${developing} in ${poor}: ${name}.`
    },
    attest: (name) => `You must be ${name}.`,
    dates: 'Dates to know',
  },
  dates: {
    availableFrom: (code, on, sure) => `${named(code)} can be taken from ${day(on)}${certainly[sure]}.`,
    registerUntil: (code, on, sure) => `Registration for ${named(code)} is open until ${day(on)}${certainly[sure]}.`,
    retires: (code, on, sure) => `${named(code)} retires on ${day(on)}${certainly[sure]}.`,
    retired: (code, on, sure) => `${named(code)} retired on ${day(on)}${certainly[sure]}.`,
    acceptedUntil: (code, on, sure) => `${named(code)} is accepted until ${day(on)}${certainly[sure]}.`,
    acceptedNoMore: (code, on, sure) => `${named(code)} was accepted until ${day(on)}${certainly[sure]}.`,
  },
  ended: {
    title: 'This programme is over',
    over: (programme, on) => `${programme} ended on ${day(on)}: nothing can be earned or renewed any more.`,
    successor: (competency, successor) => `${successor} took the place of ${competency}.`,
    noPlan: 'That is why I offer no plan for it.',
    today: 'What counts today is being a Solutions Partner.',
  },
}
