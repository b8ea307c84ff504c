import { alert } from './en/alert.ts'
import { dialogue } from './en/dialogue.ts'
import { imports } from './en/import.ts'
import { level } from './en/level.ts'
import { people } from './en/people.ts'
import { requirements } from './en/requirements.ts'
import { score } from './en/score.ts'
import { scoreAlert } from './en/score-alert.ts'
import { specialization } from './en/specialization.ts'
import { achieved, amount, and, called, day, named, number, or, plural, revision, shortDay } from './en/words.ts'
import { write } from './en/write.ts'
import type { Text } from './text.ts'

export const en: Text = {
  ...requirements,
  ...level,
  ...people,
  ...dialogue,
  ...write,
  ...alert,
  ...imports,
  ...score,
  ...scoreAlert,
  ...specialization,
  language: 'en',
  shortDay,
  month: revision,
  and,
  or,
  amount,
  levelName: called,
  market: { developed: 'Developed market', developing: 'Developing market' },
  nameless: '(no name)',
  more: (count) => plural(count, { one: `And 1 more.`, other: `And ${number(count)} more.` }),

  asks: {
    gap: ({ level, competency }) =>
      level ? `What is missing for ${called(level)}?` : competency ? `What is missing for ${competency}?` : 'What is missing?',
    requirements: ({ level, competency }) =>
      level
        ? `What does ${called(level)} ask for?`
        : competency
          ? `What does ${competency} ask for?`
          : 'What do competencies ask for?',
    status: ({ level, competency }) =>
      level ? `Do we have ${called(level)}?` : competency ? `Where do we stand in ${competency}?` : 'Where do we stand?',
    risk: ({ level, competency }) =>
      level ? `Is ${called(level)} at risk?` : competency ? `Is ${competency} at risk?` : 'What is at risk?',
    who_has: ({ codes }) => (codes ? `Who has ${named(codes)}?` : 'Who has which exams?'),
    who_can: ({ codes }) => (codes ? `Who could take ${named(codes)}?` : 'Who could take an exam?'),
    what_if: ({ person }) => (person ? `What if ${person} leaves?` : 'What if I leave?'),
    person: ({ person }) => (person ? `What has ${person} passed?` : 'What have I passed?'),
    record: ({ person, codes }) => {
      if (!codes) return person ? `Record an exam of ${person}` : 'Record an exam'
      return person ? `Record that ${person} ${achieved(codes)}` : `Record that I ${achieved(codes)}`
    },
    leave: ({ person }) => (person ? `Record that ${person} leaves` : 'Record that somebody leaves'),
    validity: ({ codes }) => (codes ? `Does ${named(codes)} still count?` : 'What expires soon?'),
    exam_info: ({ codes }) => (codes ? `What is ${named(codes)} good for?` : 'What is an exam good for?'),
    alerts: () => 'Who gets alerts?',
    help: () => 'What can I ask?',
    followup: () => 'Tell me more about that',
    out_of_scope: () => 'Something else',
  },
  cancel: 'Cancel',
  undo: 'Undo',
  chooseDay: 'Choose a day.',

  answeredFor: (on) => `As of ${day(on)}.`,
  askInPrivate: 'Names are not shown here: ask me in a private chat.',
  namesForAdmins: 'Names of colleagues are shown to admins only.',
  source: (title, revised, checked) => `Source: ${title}, version of ${revision(revised)}, checked ${shortDay(checked)}`,
  sourceOfDates: (title, revised) => `Dates from: ${title} (${revision(revised)})`,
  unknown: {
    title: 'What I do not know',
    undated: (codes) =>
      plural(codes.length, {
        one: `No source says until when ${named(codes)} is accepted; I assume that it stays accepted.`,
        other: `No source says until when ${named(codes)} are accepted; I assume that they stay accepted.`,
      }),
    unsure: (codes) => `The dates of ${named(codes)} are not from Microsoft: they come from the community or are inferred.`,
    unreported: (figures, count) =>
      plural(count, {
        one: `Nobody has told me this figure yet, so it counts as 0: ${figures}.`,
        other: `Nobody has told me these figures yet, so they count as 0: ${figures}.`,
      }),
    oldFigure: (figure, asOf) => `This figure is from ${day(asOf)} and may have changed: ${figure}.`,
    noAmount: (figure) => `The page states no amount for your market: ${figure}.`,
    unconfirmed: (count) =>
      plural(count, {
        one: '1 achievement counted here is recorded, but no Partner Center export shows it yet.',
        other: `${number(count)} achievements counted here are recorded, but no Partner Center export shows them yet.`,
      }),
    mixedTeam:
      'People who qualify in different ways would together be enough, but Microsoft does not say whether the ways may be mixed. I count each way on its own.',
    incomplete: "Part of Microsoft's page could not be read, so I never call this level met.",
  },
}
