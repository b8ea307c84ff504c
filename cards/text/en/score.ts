import type { Counted, ScoreText } from '../score.ts'
import { and, day, number, or, plural, shortDay } from './words.ts'

const points = (count: number) => plural(count, { one: '1 point', other: `${number(count)} points` })
const units: Readonly<Record<Counted, (count: number) => string>> = {
  people: (count) => plural(count, { one: '1 person', other: `${number(count)} people` }),
  customers: (count) => plural(count, { one: '1 customer', other: `${number(count)} customers` }),
  workloads: (count) => plural(count, { one: '1 workload', other: `${number(count)} workloads` }),
  services: (count) => plural(count, { one: '1 Azure service', other: `${number(count)} Azure services` }),
  deployments: (count) => plural(count, { one: '1 deployment', other: `${number(count)} deployments` }),
  users: (count) => plural(count, { one: '1 active user', other: `${number(count)} active users` }),
  percent: (count) => `${number(count)}% growth`,
  points: (count) => `growth worth ${points(count)}`,
}
const certifications = (count: number) => plural(count, { one: '1 certification', other: `${number(count)} certifications` })
const renewed = (count: number) => plural(count, { one: '1 renewal', other: `${number(count)} renewals` })

export const score: ScoreText = {
  score: {
    title: (designation) => `Solutions Partner for ${designation}`,
    metric: {
      'net-customer-adds': 'Net customer adds',
      intermediate: 'Intermediate certifications',
      advanced: 'Advanced certifications',
      'usage-growth': 'Usage growth',
      deployments: 'Deployments',
    },
    points: (metric, some, max) => `${metric}: ${number(some)} of ${number(max)}`,
    missing: (count, unit) => `${units[unit](count)} more for the maximum`,
    state: { 'in-progress': 'In progress', qualified: 'Qualified', enrolled: 'Enrolled', 'renewal-due': 'Renewal due' },
    enrolledUntil: (on) => `Enrolled until ${day(on)}, whatever the score does.`,
    track: { Enterprise: 'Enterprise track', SMB: 'SMB track' },
    trackAssumed: 'Nobody has told me how Microsoft classifies you here, so I count the Enterprise track.',
    unreported: (metrics) => `Nobody has told me these figures yet, so they count as 0: ${metrics}.`,
    reported: (month) => `as of ${month}`,
    mustEarn: 'Every metric must earn something.',
    metrics: 'Points by metric',

    qualified: (designation, total, until) => `${designation}: ${number(total)} of 100 points. You qualify, at least until ${day(until)}.`,
    qualifiedThrough: (designation, total, lastDay) => `${designation}: ${number(total)} of 100 points. You qualify, but only until ${day(lastDay)}.`,
    short: (designation, total, missing) => `${designation}: ${number(total)} of 100 points, ${points(missing)} short of the 70 you need.`,
    zero: (designation, total, metrics) => `${designation}: ${number(total)} of 100 points, but you do not qualify: nothing is earned in ${metrics}.`,

    steady: (designation, total, until) => `Nothing lowers your score in ${designation} until ${day(until)}: it stays at ${points(total)}.`,
    renewalsKeep: (renewals, kept, fallen, on) =>
      plural(renewals, {
        one: `1 renewal keeps you at ${points(kept)}; if it is not done, you fall to ${number(fallen)} on ${day(on)}.`,
        other: `${number(renewals)} renewals keep you at ${points(kept)}; if none is done, you fall to ${number(fallen)} on ${day(on)}.`,
      }),
    falls: (designation, fallen, on) => `${designation} falls to ${points(fallen)} on ${day(on)}, and no renewal prevents it.`,
    fallsTitle: 'If nobody does anything',
    fall: (on, total, qualified) => `From ${day(on)}: ${points(total)}${qualified ? '' : ', no longer qualified'}`,
    renewals: 'Who must renew',
    renewal: (name, credential, opens, due) => `${name}: ${credential}, from ${shortDay(opens)} until ${shortDay(due)}`,
    renewalsCounted: (count) => `${renewed(count)} due, free of charge on Microsoft Learn.`,
    window: (from, to) => `One qualified day between ${day(from)} and ${day(to)} is enough.`,
    made: (on) => `You qualified on ${day(on)}, so that is done.`,
    willBeMade: (on) => `As things stand, you qualify on ${day(on)}.`,
    notMade: 'As things stand, there is no such day.',

    nothingMissing: (designation, total) => `Nothing is missing: ${designation} has ${points(total)}.`,
    wayThere: (designation, taken, done, total) =>
      `The cheapest way to qualify for ${designation}: ${and([...(taken > 0 ? [certifications(taken)] : []), ...(done > 0 ? [renewed(done)] : [])])}. That makes ${points(total)}.`,
    figuresShort: (designation, total, some) =>
      `Certifications bring ${designation} to ${points(total)} at most: ${points(some)} must come from customers, usage or deployments.`,
    figuresZero: (designation, metrics) => `No certification is enough for ${designation} as long as nothing is earned in ${metrics}.`,
    plan: (by) => `The cheapest way, by ${day(by)}`,
    takes: (name, credentials) => `${name} earns ${credentials}`,
    renews: (name, credentials) => `${name} renews ${credentials}`,
    someoneNew: 'Somebody new',
    planCounted: (some, newPeople) => `${units.people(some)} have something to do${newPeople > 0 ? `, ${number(newPeople)} of them new` : ''}.`,
    effort: (effort) => plural(effort, { one: 'As much work as 1 exam.', other: `As much work as ${number(effort)} exams.` }),
    estimate: 'How much work a certification or a renewal is, is our estimate. Some need another certification first.',

    listTitle: 'Designations',
    list: (qualified, all) => plural(all, { one: qualified === 1 ? 'Your designation qualifies today.' : 'Your designation does not qualify today.', other: `Designations that qualify today: ${number(qualified)} of ${number(all)}.` }),
    total: (total) => `${number(total)} of 100 points`,
    none: 'No designation is recorded: ask about one by its name.',

    without: (name, on) => `If ${name} leaves on ${day(on)}`,
    becomes: (designation, before, after, qualified) => `${designation}: from ${number(before)} to ${points(after)}${qualified ? '' : ', not qualified'}`,
    stays: (designation, total) => `${designation}: stays at ${points(total)}`,
    changes: 'Points would be lost.',
    noChange: 'No designation would lose a point.',
    gains: 'Points would be gained.',
    lapse: (name, credentials, until) =>
      `On ${day(until)}, if ${name === null ? 'nobody renews' : `${name} does not renew`} ${credentials ?? 'anything'}${name === null && credentials === null ? '' : ' and every other renewal is done'}`,
    passes: (name, credentials) => `If ${name} earns ${credentials} today`,
    supposed: (metric, value) => `If this figure is ${number(value)}: ${metric}`,

    asks: (designation) => `Solutions Partner for ${designation}: 70 of 100 points, and something in every metric.`,
    metricAsks: (metric, max) => `${metric}: up to ${points(max)}`,
    fullFigure: (track, amounts, unit) =>
      `${track === null ? '' : `${track}: `}${or(amounts.map(([association, amount]) => `${units[unit](amount)}${association === null ? '' : ` (${association})`}`))} for the maximum`,
    gate: (step, some, credentials, earned) => `Step ${number(step)}: ${units.people(some)} with ${credentials}${earned > 0 ? `, worth ${points(earned)}` : ', without points'}`,
    each: (step, some, credentials) => `${step === null ? '' : `Step ${number(step)}: `}${points(some)} for each person with ${credentials}`,
    specializations: (names) => `It opens the way to these specializations, whose thresholds stand on Microsoft's own pages: ${names}.`,
    from: (on) => `Rules known from ${day(on)}.`,
  },
}
