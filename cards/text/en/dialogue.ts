import type { DialogueText } from '../dialogue.ts'
import { achieved, and, called, day, named, number, plural } from './words.ts'

export const dialogue: DialogueText = {
  record: {
    title: {
      asked: 'Record this?',
      done: 'Done',
      undone: 'Taken back',
      cancelled: 'Not recorded',
      already: 'Already on record',
    },
    ask: ({ name, me, codes, day: on }) =>
      on === null
        ? me
          ? `You ${achieved(codes)}. On which day?`
          : `${name} ${achieved(codes)}. On which day?`
        : me
          ? `You ${achieved(codes)} on ${day(on)}: is that right?`
          : `${name} ${achieved(codes)} on ${day(on)}: is that right?`,
    done: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Recorded: you ${achieved(codes)}.` : `Recorded: ${name} ${achieved(codes)}.`
      return me ? `Recorded: you ${achieved(codes)} on ${day(on)}.` : `Recorded: ${name} ${achieved(codes)} on ${day(on)}.`
    },
    undone: ({ name, me, codes }) =>
      me
        ? `It is no longer on record that you ${achieved(codes)}.`
        : `It is no longer on record that ${name} ${achieved(codes)}.`,
    cancelled: ({ name, me, codes }) =>
      me ? `I did not record that you ${achieved(codes)}.` : `I did not record that ${name} ${achieved(codes)}.`,
    already: ({ name, me, codes, day: on }) =>
      on === null
        ? me
          ? `You already have ${named(codes)} on record.`
          : `${name} already has ${named(codes)} on record.`
        : me
          ? `You already have ${named(codes)} on record, passed on ${day(on)}.`
          : `${name} already has ${named(codes)} on record, passed on ${day(on)}.`,
    dayLabel: 'Passed on',
    wouldChange: 'What this would change',
    changed: 'What this changed',
    expectedBy: (on) => `Recorded is not yet confirmed: Partner Center should show it by ${day(on)}.`,
    lasts: (on) => `It then counts until ${day(on)}.`,
  },
  leave: {
    title: {
      asked: 'Record this departure?',
      done: 'Done',
      undone: 'Departure taken back',
      cancelled: 'Departure not recorded',
      already: 'Departure already on record',
    },
    ask: ({ name, day: on }) =>
      on === null ? `${name} leaves. What is the last day?` : `${name} leaves, last day ${day(on)}: is that right?`,
    done: ({ name, day: on }) => (on === null ? `Recorded: ${name} leaves.` : `Recorded: ${name} leaves, last day ${day(on)}.`),
    undone: ({ name }) => `${name} stays: the departure is off the record again.`,
    cancelled: ({ name }) => `I did not record that ${name} leaves.`,
    already: ({ name, day: on }) =>
      on === null
        ? `The departure of ${name} is already on record.`
        : `The departure of ${name} is already on record, last day ${day(on)}.`,
    dayLabel: 'Last day',
    noChange: 'No level would change.',
    counts: 'Exams and certifications count through the last day.',
  },
  refused: {
    title: 'This cannot be recorded',
    titleOfUndo: 'This cannot be taken back',
    unknownPerson: 'I do not find this person on record.',
    unknownCredential: (codes) => `I do not know ${named(codes)} as an exam or certification.`,
    future: (on) =>
      on === null
        ? 'That day is still to come: I record only what has happened.'
        : `${day(on)} is still to come: I record only what has happened.`,
    tooEarly: (codes, first) =>
      first === null
        ? `${named(codes)} could not be taken yet on that day.`
        : `${named(codes)} could not be taken before ${day(first)}.`,
    retired: (codes, last) =>
      last === null
        ? `${named(codes)} could no longer be taken on that day.`
        : `${named(codes)} could be taken only until ${day(last)}.`,
    notEmployed: (name) => `${name} was not with the company on that day.`,
    changedSince: (name) => `The record of ${name} has changed since, so this can no longer be undone.`,
  },
  alerts: {
    title: 'Who gets alerts',
    here: (personal) =>
      personal ? 'I alert you here when a level is at risk.' : 'I alert this conversation when a level is at risk.',
    notHere: (personal) =>
      personal ? 'I do not alert you when a level is at risk.' : 'I do not alert this conversation when a level is at risk.',
    turnedOn: (personal) =>
      personal
        ? 'From now on I alert you here when a level is at risk.'
        : 'From now on I alert this conversation when a level is at risk.',
    turnedOff: (personal) =>
      personal
        ? 'I no longer alert you when a level is at risk.'
        : 'I no longer alert this conversation when a level is at risk.',
    turnOn: (personal) => (personal ? 'Alert me' : 'Alert this conversation'),
    turnOff: (personal) => (personal ? 'Stop alerting me' : 'Stop alerting this conversation'),
    who: 'Who gets them',
    recipients: (count) =>
      count === 0
        ? 'No admin'
        : plural(count, { one: '1 admin, in a private chat', other: `${number(count)} admins, in private chats` }),
    channels: (count) => plural(count, { one: '1 channel, without names', other: `${number(count)} channels, without names` }),
    when: 'When',
    thresholds: (days) =>
      days.length === 1
        ? plural(days[0]!, {
            one: '1 day before a level would break.',
            other: `${number(days[0]!)} days before a level would break.`,
          })
        : `One alert at each of these: ${and(days.map(number))} days before a level would break.`,
  },
  help: {
    title: 'What you can ask',
    headline: 'Ask me in your own words what a level needs, who has what, and what is at risk.',
    levels: 'Levels',
    aboutLevels: [
      'What do we need for gold Messaging?',
      'Where do we stand?',
      'What is at risk before March?',
      'What does silver Cloud CRM ask for?',
    ],
    people: 'People and exams',
    aboutPeople: [
      'Who has 70-345?',
      'Who could take MB2-718?',
      'What if Anna leaves in May?',
      'My exams',
      'Does MB2-709 still count?',
    ],
    privately: 'For questions about people and their exams, ask me in a private chat.',
    changes: 'Keeping the record',
    adminChanges: ['Marco passed 70-345 yesterday', 'Anna leaves on 30 June', 'Ada joined on 1 March', 'Active users 2,300 as of November', 'What was changed?', 'Settings', 'Who gets alerts?'],
    myChanges: ['I passed 70-345 yesterday', 'My data', 'Who gets alerts?'],
    today: {
      headline: 'Ask me in your own words what a designation needs, who has what, and what is at risk.',
      levels: 'Designations',
      aboutLevels: ['Are we still Solutions Partner for Security?', 'What is the cheapest way to 70 in Modern Work?', 'Who must renew to keep Data & AI?', 'What if net adds in Modern Work are 12?', 'What does the Kubernetes specialization ask for?'],
      aboutPeople: ['Who has AZ-104?', 'What if Anna leaves?', 'What if nobody renews?', 'My exams', 'Does AZ-500 still count?'],
      adminChanges: ['Marco renewed AZ-104 yesterday', 'We enrolled in Modern Work on 3 May', 'Data & AI net customer adds are 2 in October', 'We are SMB for Infrastructure', 'Anna leaves on 30 June', 'What was changed?', 'Settings', 'Who gets alerts?'],
      myChanges: ['I passed AZ-305 yesterday', 'My data', 'Who gets alerts?'],
    },
    languages:
      'I answer in English, Italian and Spanish, in the language you write in. Nothing is recorded before you confirm it.',
  },
  welcome: {
    title: 'Hello, I am Goldkeeper',
    headline: 'I watch over your Microsoft competencies.',
    whatIDo: [
      'I know what each level asks for, and who of you has it.',
      'I find the cheapest way to a level, and who should take what by when.',
      'I know which renewals are at risk, why, and what helps: just ask.',
    ],
    privately: 'Write to me in English, Italian or Spanish. Your own exams are shown to you and to admins, never in channels.',
    inPublic:
      'Mention me with a question in English, Italian or Spanish. Here I give numbers only; for names, ask me in a private chat.',
    setUpTitle: 'Nothing is recorded yet',
    setUpWhy: 'Three short steps: your market, the levels you hold, your people and their exams.',
    setUp: 'Set up',
    next: 'Next',
    skip: 'Skip',
    done: 'Done',
    choose: 'Choose one.',
    market: {
      title: 'Step 1 of 3: your market',
      headline: 'In which market is your company?',
      why: 'Microsoft asks for different amounts in developed and in developing markets.',
      label: 'Market',
    },
    membership: {
      title: 'Step 2 of 3: the levels you hold',
      headline: 'Which level do you hold, and until when?',
      why: 'The anniversary is the day on which the membership ends and has to be renewed.',
      label: 'Level',
      choice: (level, option) => `${called(level)} (${option})`,
      anniversary: 'Anniversary',
      add: 'Add',
      held: 'So far',
      until: (level, on) => `${called(level)}, anniversary ${day(on)}`,
    },
    import: {
      title: 'Step 3 of 3: people and exams',
      headline: 'Who works with you, and who passed what?',
      how: [
        'A Trainings export of Partner Center, a list of people as CSV, or an organization as JSON: I recognise which it is.',
        'Send me the file here, in our private chat: I show you what it would change before I import it.',
        'Or tell me one by one: “Marco passed 70-345 on 12 March”.',
      ],
      people: (count) =>
        plural(count, { one: '1 person is on record so far.', other: `${number(count)} people are on record so far.` }),
    },
    ready: {
      title: 'Ready',
      headline: (count) =>
        count === 0
          ? 'All set, but nobody is on record yet: as long as that is so, my answers say it.'
          : plural(count, {
              one: 'All set, with 1 person on record.',
              other: `All set, with ${number(count)} people on record.`,
            }),
    },
  },
  didYouMean: {
    title: 'Did you mean…',
    about: {
      meaning: 'I am not sure what you would like to know.',
      competency: 'Which competency do you mean?',
      level: 'Silver or Gold?',
      credential: 'Which exam or certification do you mean?',
    },
    asked: (words) => `You wrote: ${words}`,
  },
  whichPerson: {
    title: 'Who is meant?',
    headline: (name, count) => `${number(count)} people could be meant by “${name}”.`,
    choice: (name, detail) => `${name} (${detail})`,
    label: 'Person',
    missing: 'Choose a person.',
    choose: 'Choose',
  },
  declined: {
    title: {
      'out-of-scope': 'I cannot help with that',
      greeting: 'Hello',
      thanks: 'You are welcome',
      guest: 'For people of this company',
      'other-tenant': 'For this company only',
      'in-private': 'Ask me in private',
      'not-yours': 'Not yours to see',
      'not-admin': 'For admins only',
      repeated: 'Done before',
      crowded: 'Too many at once',
      newer: 'I am too old for this',
    },
    why: {
      'out-of-scope': 'I only know Microsoft competencies and designations: what they ask for, who has what, and what is at risk.',
      greeting: 'Ask me what a level or a designation needs, who has what, and what is at risk.',
      thanks: 'I am here whenever you want to know more.',
      guest: 'You are a guest here. I answer only the people of this company.',
      'other-tenant': 'You belong to another company. I answer only the people of this one.',
      'in-private': "I do not speak of anybody's exams in a channel or group chat. Ask me in a private chat.",
      'not-yours': 'Only admins see the exams of colleagues. Your own I gladly show you: ask for “my exams”.',
      'not-admin': 'Only an admin may do that. What you passed yourself, you can tell me any time.',
      repeated: 'This reached me before, and was done then. Things have changed since, so I did not do it again.',
      crowded: 'Many are telling me something at this moment, so I could not record this, and nothing was changed. Please try again in a minute.',
      newer: 'What is on record was written by a newer version of me, so I neither read nor change it. Whoever runs me has to update me.',
    },
  },
  notFound: {
    title: {
      person: 'Nobody by that name',
      credential: 'Unknown exam',
      former: 'An exam of the past',
      unasked: 'Counts for nothing here',
      competency: 'Unknown competency',
      level: 'No such level',
      me: 'You are not on record',
    },
    what: {
      person: (asked) => `I find nobody called “${asked}” on record.`,
      credential: (asked) => `I do not know “${asked}” as an exam or certification.`,
      former: (asked) => `${asked} earned a certification that another exam earns today: that is the one I know it by.`,
      unasked: (asked) => `${asked} counts for no competency or designation I know, so I do not record it by chat. A Partner Center export still brings it on record.`,
      competency: (asked) => `I do not know “${asked}” as a competency.`,
      level: (asked) => `${asked} does not exist.`,
      me: () => 'I do not know yet which person on record you are. Ask an admin to add you.',
    },
  },
  nothingRecorded: {
    title: 'Nothing recorded yet',
    what: {
      people: 'Nobody is on record yet, so I cannot answer that.',
      achievements: 'No exams are recorded yet, so I cannot answer that.',
      levels: 'No level is held or aimed for yet, so I cannot answer that.',
    },
    admin: {
      people: 'Import your people and their exams, and ask again.',
      achievements: 'Tell me who passed what, and ask again.',
      levels: 'Tell me which levels you hold or aim for, and ask again.',
    },
    employee: {
      people: 'An admin can import the people and their exams.',
      achievements: 'Tell me what you passed, and ask again.',
      levels: 'An admin can tell me which levels you hold or aim for.',
    },
    setUp: 'Set up',
  },
  error: {
    title: 'Something went wrong',
    headline: 'I could not answer. It is my fault, not yours; please try again.',
    notWritten: 'I could not finish that. Press again: what is recorded already is not recorded twice.',
    reference: (reference) => `If it happens again, give this to whoever runs me: ${reference}`,
    again: 'Try again',
  },
}
