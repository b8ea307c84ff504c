import type { AlertText } from '../alert.ts'
import { allCalled, called, day, named, number, plural } from './words.ts'

export const alert: AlertText = {
  wishes: {
    title: 'When I write to you',
    label: 'Something else',
    change: 'Change',
    hours: (from, to) => `From ${from}:00 to ${to}:00`,
    anyHour: 'At any hour',
    days: { weekdays: 'Monday to Friday', withSaturday: 'Monday to Saturday', fromSunday: 'Sunday to Thursday', daily: 'Every day' },
    otherDays: 'On days of your own',
    monthly: { on: 'A word every month in which nothing is new', off: 'No word in months in which nothing is new' },
    pause: (days) => `Pause for ${number(days)} days`,
    pauseOver: 'End the pause',
    paused: (until) => `Paused until ${day(until)}`,
    urgent: 'What is urgent does not wait for these hours. While you pause it goes to the others; where everybody pauses it comes all the same.',
  },
  digest: {
    title: 'Levels at risk',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 level is no longer at risk.', other: `${number(resolved)} levels are no longer at risk.` })
        : plural(open, { one: '1 level needs you.', other: `${number(open)} levels need you.` }),
    headlineOfOne: (level, breaks, unmet) =>
      unmet ? `${called(level)} is not met.` : `${called(level)} will no longer be met from ${day(breaks)}.`,
    headlineClosed: {
      resolved: (level) => `${called(level)} is no longer at risk.`,
      reached: (level) => `${called(level)} is met.`,
      unwanted: (level) => `${called(level)} is neither held nor aimed for any more.`,
      over: (level) => `The renewal of ${called(level)} that this was about is over.`,
    },
    repeat: 'You may have this message already: Teams did not tell me whether it arrived.',
    why: {
      worse: 'It has got worse.',
      reopened: 'It was resolved, and is open again.',
      escalated: 'Whoever was told before has not answered, or cannot be reached.',
      reminded: 'It was put off until today.',
    },
    daysLeft: (days) =>
      days < 0
        ? 'It has already happened.'
        : plural(days, { one: '1 day left.', other: days === 0 ? 'It is today.' : `${number(days)} days left.` }),
    closed: {
      resolved: 'Resolved: it holds through the renewal.',
      reached: 'Resolved: it is met, and holds for a year.',
      unwanted: 'Resolved: it is neither held nor aimed for any more.',
      over: 'Over: the renewal this was about has passed, or can no longer take place.',
    },
    holds: (lastDay) => `It holds through ${day(lastDay)}.`,
    unmet: 'It is not met.',
    displayed: (until) => `At risk is not lost: what you have is displayed until your membership ends on ${day(until)}.`,
    by: (on) => `What has to be passed can be passed in time until ${day(on)}.`,
    acknowledged: (name) => `${name} is looking after it.`,
    acknowledgedByYou: 'You are looking after it.',
    snoozed: (until) => `Put off until ${day(until)}.`,
    step: {
      asked: (name, codes) => `${name} was asked to take ${named(codes)}.`,
      accepted: (name, codes) => `${name} will take ${named(codes)}.`,
      declined: (name, codes) => `${name} will not take ${named(codes)}.`,
    },
    acknowledge: 'I look after it',
    snooze: 'Remind me in a week',
    details: 'Details',
  },
  handling: {
    already: (name) => `${name} is already looking after it.`,
    gone: 'This alert is no longer on file.',
    until: 'Day of the reminder',
    putOff: 'Remind me then',
    ask: (name, codes) => `Ask ${name} to take ${named(codes)}`,
    whoGotIt: 'Who got this?',
  },
  delivery: {
    title: 'Who got this alert',
    headline: (got, all) => `${number(got)} of ${number(all)} got it.`,
    got: (name, on) => `${name} got it on ${day(on)}.`,
    waits: (name, on) => `${name} will get it from ${day(on)}.`,
    unreached: {
      'no-chat': (name) => `${name} did not get the last message: there is no chat with me yet.`,
      blocked: (name) => `${name} did not get the last message: I am blocked there.`,
      removed: (name) => `${name} did not get the last message: the app was removed there.`,
      'not-allowed': (name) => `${name} did not get the last message: I may not write there.`,
      disabled: (name) => `${name} did not get the last message: your Teams administrator has turned the app off.`,
      'no-answer': (name) => `${name} may not have got the last message: Teams did not answer.`,
      'no-account': (name) => `${name} did not get the last message: no Teams account is on record.`,
    },
    channel: 'A channel',
    acknowledged: (name, on) => `${name} has been looking after it since ${day(on)}.`,
    nobody: 'Nobody looks after it yet.',
  },
  step: {
    title: 'Would you take this?',
    asked: (by, codes, level) => `${by} asks you to take ${named(codes)}, for ${called(level)}.`,
    accept: 'I will',
    decline: 'I cannot',
    refused: 'Somebody cannot',
    accepted: (codes) => `You will take ${named(codes)}. Tell me when you have passed.`,
    declined: (codes) => `You cannot take ${named(codes)}. The admins see it.`,
  },
  revised: {
    title: 'Changed requirements',
    headline: (levels) => `Microsoft has changed what ${allCalled(levels)} ${levels.length === 1 ? 'asks' : 'ask'} for.`,
    now: 'What it asks for now',
    before: 'What it asked for before',
    dates: 'New dates',
    added: 'This way to the level is new.',
    gone: 'This way to the level exists no longer.',
  },
  renewal: {
    title: 'Time to renew',
    headline: (codes, on) => `${named(codes)} expires on ${day(on)}.`,
    why: 'Renewed before that day, it goes on counting.',
  },
  left: {
    title: 'Has somebody left?',
    headline: {
      teams: (name) => `Teams no longer shows me ${name}. Has this person left the company?`,
      team: (name) => `${name} is no longer in a team that I am in. Has this person left the company?`,
      directory: (name) => `The account of ${name} is no longer active in your directory. Has this person left the company?`,
    },
    planned: (name, on) => `Your directory says that the last day of ${name} is ${day(on)}. Shall I record it?`,
    vanished: (count, of) => `${number(count)} of ${number(of)} people are no longer active in your directory, all at once.`,
    untouched: 'That looks like a mistake in the directory, so I ask about nobody and change nothing. If they have left, tell me so or send me your list of people.',
  },
  clear: {
    title: 'Nothing at risk',
    headline: (nights) =>
      plural(nights, {
        one: 'Nothing is at risk. I looked on 1 night of the last month.',
        other: `Nothing is at risk. I looked on ${number(nights)} nights of the last month.`,
      }),
    nothingNew: 'Nothing new',
    stillOpen: (nights, levels) => `Nothing new about the ${plural(levels, { one: 'level that needs', other: `${number(levels)} levels that need` })} you. I looked on ${plural(nights, { one: '1 night', other: `${number(nights)} nights` })} of the last month.`,
    off: 'No more of these',
    turnedOff: 'I no longer send this monthly message. What is at risk I still tell you.',
  },
}
