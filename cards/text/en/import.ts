import type { ImportText } from '../import.ts'
import { day, number, plural } from './words.ts'

const column = { passed: 'completion date', expires: 'expiration date', joins: 'first day', leaves: 'last day', confirmed: 'confirmation date' } as const

export const imports: ImportText = {
  import: {
    title: { asked: 'Import this file?', done: 'Imported', nothing: 'Nothing new', cancelled: 'Not imported', refused: 'I cannot use this file', gone: 'Send it again' },
    kind: { organization: 'Your whole organization, as JSON', trainings: 'Trainings export of Partner Center', roster: 'List of people' },
    ask: (kind, changes) =>
      kind === 'organization'
        ? 'Your organization would be replaced by the one in this file.'
        : plural(changes, { one: 'This file would change 1 entry.', other: `This file would change ${number(changes)} entries.` }),
    nothing: 'Everything in this file is on record already.',
    guard: (leaving) => `${number(leaving)} people would leave, more than one in five: that is rather a wrong file. Import it only if they did leave.`,
    changedSince: 'Somebody changed the record meanwhile: this is what the file would do now.',
    done: (changes) => plural(changes, { one: 'The file was imported: 1 entry is new or changed.', other: `The file was imported: ${number(changes)} entries are new or changed.` }),
    already: 'This file was imported already.',
    cancelled: 'Nothing was imported.',
    gone: 'I keep a file for a day only: send it again.',
    rows: (rows) => plural(rows, { one: '1 row', other: `${number(rows)} rows` }),
    applied: (rows) => `${number(rows)} new or changed`,
    unchanged: (rows) => `${number(rows)} on record already`,
    joining: (people) => plural(people, { one: '1 person is new', other: `${number(people)} people are new` }),
    leaving: (people) => plural(people, { one: '1 person would leave', other: `${number(people)} people would leave` }),
    conflicts: 'Where file and record differ',
    date: (name, credential, was, now) => `${name}, ${credential}: ${day(was)} on record, the file's ${day(now)} counts.`,
    left: (name, was) => `${name} is in the list, but left on ${day(was)}: that stays so.`,
    namesake: (name) => `There is another ${name}: I take them for two people.`,
    unmatched: (count) => plural(count, { one: '1 title I do not know', other: `${number(count)} titles I do not know` }),
    named: (line, title) => `Line ${number(line)}: ${title}`,
    bad: (count) => plural(count, { one: '1 row I cannot use', other: `${number(count)} rows I cannot use` }),
    line: (line, why) => `Line ${number(line)} ${why}.`,
    absent: (count) => plural(count, { one: '1 person is missing from the file', other: `${number(count)} people are missing from the file` }),
    absentWhy: 'They stay as they are, unless you say that whoever is missing has left.',
    changes: 'What that changed',
    confirm: 'Import',
    confirmLeaving: (people) => plural(people, { one: 'Import; the missing one left', other: `Import; the ${number(people)} missing left` }),
    cancel: 'Do not import',
    unknown: 'I do not recognise what is in this file.',
    broken: 'This file looks like an organization as JSON, but something in it is wrong.',
    tooLarge: 'This file is too large for a chat: whoever runs me can import it on the command line.',
    foreign: 'I only read files that Teams itself keeps: attach it with the paper clip.',
    failed: 'I could not fetch this file. Please send it again.',
    takes: ['A Trainings export of Partner Center, CSV or TSV.', 'A list of people, CSV or TSV, with a column for names or e-mail addresses.', 'An organization as JSON, as “goldkeeper export” writes it.'],
    why: {
      columns: ({ found, expected }) => `has ${number(found)} columns where the header has ${number(expected)}`,
      quote: () => 'has a quotation mark that is opened and not closed',
      'no-title': () => 'says no title',
      nobody: () => 'names nobody: no name, e-mail or account',
      'no-day': (reason) => `says no ${column[reason.column]}`,
      'not-a-day': (reason) => `has as ${column[reason.column]} “${reason.written}”, which is not a date: write 2018-12-25 or 25/12/2018`,
      'no-such-day': (reason) => `has as ${column[reason.column]} “${reason.written}”, a day that does not exist`,
      'far-day': (reason) => `has as ${column[reason.column]} “${reason.written}”, too far from today to be meant`,
      'open-day': (reason) => `has as ${column[reason.column]} “${reason.written}”, where the day or the month may come first, and no row tells which`,
      'contradicted-day': (reason) =>
        `has as ${column[reason.column]} “${reason.written}”, where the day or the month may come first: line ${number(reason.dayFirst)} has the day first, line ${number(reason.monthFirst)} the month`,
      future: (reason) => `was completed on ${day(reason.day)}, after the file's day ${day(reason.on)}`,
      'expired-before': (reason) => `expires on ${day(reason.expires)}, before it was completed on ${day(reason.passed)}`,
      over: ({ status }) => `is “${status}”, and does not say since when`,
      'left-before': (reason) => `ends on ${day(reason.leaves)}, before the first day ${day(reason.joins)}`,
      address: ({ written }) => `has “${written}” where an e-mail address belongs`,
      contradicts: () => 'says something else of the same person than another row',
      forgotten: () => 'is of somebody whose record was erased for good',
    },
  },
}
