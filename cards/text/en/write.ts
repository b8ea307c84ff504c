import type { WriteText } from '../write.ts'
import { achieved, and, called, day, named, number, plural } from './words.ts'

const days = (count: number) => plural(count, { one: '1 day', other: `${number(count)} days` })
const months = (count: number) => plural(count, { one: '1 month', other: `${number(count)} months` })

export const write: WriteText = {
  fact: {
    passed: (name, codes, on) => (on === null ? `${name} ${achieved(codes)}` : `${name} ${achieved(codes)} on ${day(on)}`),
    leaves: (name, on) => (on === null ? `${name} leaves` : `${name} leaves, last day ${day(on)}`),
    stays: (name) => `${name} stays after all`,
    joins: (name, on) => (on === null ? `${name} joins` : `${name} is with you from ${day(on)} on`),
    isNew: (name, on) => (on === null ? `${name} is new` : `${name} is new, first day ${day(on)}`),
    movesTo: (name, organization, on) =>
      on === null ? `${name} moves to ${organization}` : `${name} belongs to ${organization} from ${day(on)} on, and no longer to this organization`,
    movesAway: (name, on) =>
      on === null ? `${name} is associated with another company` : `${name} is associated with another company from ${day(on)} on`,
    holds: (level, on) => (on === null ? `You hold ${called(level)}` : `You hold ${called(level)}, anniversary ${day(on)}`),
    holdsNoMore: (level) => `You no longer hold ${called(level)}`,
    anniversary: (on) => (on === null ? 'All your levels have one anniversary' : `The anniversary of all your levels is ${day(on)}`),
    aims: (level) => `You aim for ${called(level)}`,
    aimsNoMore: (level) => `You no longer aim for ${called(level)}`,
    market: { developed: 'Your market is a developed one', developing: 'Your market is a developing one' },
    timeZone: (zone) => `Your organization's time zone is ${zone}`,
    language: {
      en: 'What I say unasked I say in English',
      it: 'What I say unasked I say in Italian',
      es: 'What I say unasked I say in Spanish',
    },
    figure: (name, amount, on) => (on === null ? `${amount} is the figure for ${name}` : `${amount} as of ${day(on)} is the figure for ${name}`),
    attest: (name, on) => (on === null ? `This is confirmed: ${name}` : `From ${day(on)} on this is confirmed: ${name}`),
    attestEnds: (name, on) => (on === null ? `This no longer holds: ${name}` : `After ${day(on)} this no longer holds: ${name}`),
    classified: (designation, track) => `Microsoft classifies you as ${track} for ${designation}`,
    metric: (designation, metric, some, month) => `${designation}: ${metric} at ${some} in ${month}`,
    admin: (name) => `${name} is an admin`,
    adminNoMore: (name) => `${name} is no longer an admin`,
    open: "Everybody may see everybody's exams",
    closed: 'Only admins see the exams of colleagues',
    confirmationDays: (count) => `What was passed should show in Partner Center within ${days(count)}`,
    keepLeaversMonths: (count) => count === 0 ? 'Records of people who left are kept until somebody erases them' : `Records of people who left are erased after ${months(count)}`,
    backupDays: (count) => `Backups of the store go back ${days(count)}`,
    otherSetting: (name, value) => `The setting ${name} has the value ${value}`,
    retires: (codes, on, source) =>
      on === null ? `${named(codes)} has another retirement date (${source})` : `${named(codes)} can be taken until ${day(on)} (${source})`,
    acceptedUntil: (codes, on, source) =>
      on === null ? `${named(codes)} has another last day (${source})` : `${named(codes)} counts until ${day(on)} (${source})`,
    linked: (name) => `This Teams account is that of ${name}`,
    imported: (entries, joining, leaving) => {
      if (entries === null) return 'A file was imported'
      const parts = [plural(entries, { one: '1 entry new or changed', other: `${number(entries)} entries new or changed` })]
      if (joining > 0) parts.push(plural(joining, { one: '1 person new', other: `${number(joining)} people new` }))
      if (leaving > 0) parts.push(plural(leaving, { one: '1 person left', other: `${number(leaving)} people left` }))
      return `A file was imported: ${and(parts)}`
    },
    forgot: 'Somebody was forgotten',
  },
  write: {
    title: { asked: 'Record this?', done: 'Done', undone: 'Taken back', cancelled: 'Not recorded', already: 'Already on record' },
    says: {
      asked: (fact) => `${fact}. Is that right?`,
      which: (fact) => `${fact}. On which day?`,
      done: (fact) => `Recorded: “${fact}”.`,
      undone: (fact) => `Taken back: “${fact}”.`,
      cancelled: (fact) => `Not recorded: “${fact}”.`,
      already: (fact) => `Already on record: “${fact}”.`,
    },
    confirm: 'Record',
    ownZone: 'It holds for everybody. For your hours alone write “my time zone is Europe/Madrid”.',
    onlyAdmin: (name) => `Without ${name} there is no admin left: somebody else has to be one before that day, or nobody hears of risks.`,
    oneAnniversary: 'Designations held together share the anniversary of the first one.',
    day: 'Day',
    ofOther: (organization, from) => (from === null ? `What this would change at ${organization}` : `What this would change at ${organization} from ${day(from)} on`),
  },
  cannot: {
    unknownLevel: 'I do not know such a level.',
    unknownFigure: 'I do not know such a figure.',
    unknownAttest: 'I do not know such a confirmation.',
    unknownSetting: 'There is no such setting, or not with this value.',
    notSo: 'That is not on record, so there is nothing to end.',
    lastAdmin: 'The last admin cannot be removed: make somebody else an admin first.',
    notATimeZone: (zone) => `I know no time zone “${zone}”: write one such as Europe/Rome.`,
    notAnAmount: 'A figure is a number that is not below 0.',
    linkedElsewhere: (name) => `This Teams account is already that of ${name}.`,
    thingChanged: 'It has changed since, so this can no longer be undone.',
  },
  incomplete: {
    title: 'I need a little more',
    what: {
      market: 'Tell me which market: “our market is developing”, or developed.',
      'time-zone': 'Tell me the time zone by its name: “our time zone is Europe/Rome”.',
      language: 'Tell me the language: English, Italian or Spanish.',
      figure: 'Tell me which figure and how much: “active users 2,300 as of November”.',
      metric: 'Tell me for which designation: “net customer adds in Data & AI 2 in October”. I know Modern Work, Security, Business Applications and the three of Azure.',
      association: 'This figure depends on how your customers are associated: add CPOR, DPOR or CSP.',
      classification: 'Tell me which track Microsoft counts: Enterprise or SMB.',
      attest: 'Tell me which confirmation and since when: “Digital Partner of Record since 1 May”.',
      setting: 'Say “settings”, and I show what can be set.',
      dates: 'Tell me the exam, its day and where you read it: “70-345 counts until 30 June 2019, source: mail from Microsoft”.',
      move: 'Tell me who, where to, and from which day: “Maria moves to another company on 1 May”.',
      person: 'Tell me who it is about, by name.',
    },
  },
  history: {
    title: 'What was changed',
    headline: (count, more) =>
      more
        ? `The latest ${number(count)} changes, the newest first.`
        : plural(count, { one: '1 change, all there is.', other: `${number(count)} changes, all there are, the newest first.` }),
    nothing: 'Nothing has been changed yet.',
    by: (name, on) => `${name}, in chat, on ${day(on)}`,
    byFile: (name, on) => `${name}, from a file, on ${day(on)}`,
    byCommandLine: (on) => `On the command line, on ${day(on)}`,
    bySetUp: (name, on) => `${name}, in the set-up, on ${day(on)}`,
    byItself: (on) => `Found in the profile in Teams on ${day(on)}`,
    undoneBy: (name, on) => `Taken back on ${day(on)}: ${name}`,
    somebody: 'Somebody not on record',
    older: 'Older',
    undoLabel: 'Take one back',
  },
  settings: {
    title: 'Settings',
    headline: 'This is how I am set for your organization.',
    now: 'What holds now',
    admins: (names) => `Admins: ${names}`,
    others: (organizations) => `You are also an admin of ${organizations}: name it in a sentence, and I answer for it`,
    nobody: 'Nobody is an admin yet but those named when I was installed',
    label: 'What do you want to change?',
    change: 'Change',
    history: 'What was changed?',
  },
  mine: {
    title: 'Everything on record about you',
    headline: (name) => `This is all I have on record about ${name}, as data.`,
    data: 'Record',
    changes: 'Changes that name you',
    cut: 'There are more changes than fit on a card; an admin can export them all.',
  },
  forget: {
    title: { asked: 'Erase for good?', done: 'Erased', cancelled: 'Not erased' },
    ask: (name, me) => (me ? 'You would be erased from my records for good. Is that right?' : `${name} would be erased from my records for good. Is that right?`),
    what: [
      'Name, addresses, exams and days, in the record, in its history and in what I have yet to say.',
      'This cannot be undone, and importing an old file does not bring it back.',
      'What I wrote in chats before stays there: Teams keeps it, not I.',
    ],
    backups: (until) => `Backups of the store still hold it until ${day(until)} at the latest.`,
    again: 'After a backup is restored, whoever runs me repeats the erasure from the list of keyed marks it leaves.',
    confirm: 'Erase',
    keep: 'Keep',
    done: (items) => plural(items, { one: 'Erased, from 1 document.', other: `Erased, from ${number(items)} documents.` }),
    cancelled: (name) => `I have not erased ${name}.`,
    lastAdmin: 'The last admin cannot be erased: make somebody else an admin first.',
  },
  account: {
    title: 'Who you are',
    whose: 'Who is this?',
    linked: (name) => `I take you for ${name}, who is on record.`,
    why: 'Your address in Teams is the one on record.',
    notMe: 'That is not me',
    stranger: (name) => `${name} wrote to me and is not on record. Who is it?`,
    strangerWhy: 'Whoever you choose sees her own exams and records what she passes.',
    label: 'Person on record',
    link: 'That is who it is',
    nobody: 'Nobody of ours',
    dismissed: 'I will not ask about this account again.',
    asked: 'I do not know yet who you are on record. I am asking an admin.',
  },
  which: {
    title: 'Which organization?',
    headline: (count) => `You are an admin of ${number(count)} organizations: which one is meant?`,
    label: 'Organization',
    choose: 'Choose',
  },
}
