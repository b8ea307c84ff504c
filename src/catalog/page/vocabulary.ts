import type { Language } from '../../intent.ts'

/**
 * The words a page joins its structure with: patterns over folded text (lower case, no accents). Everything else of a page,
 * anchors, codes, links and numbers, is the same in every language.
 */
export type Vocabulary = {
  readonly language: Language
  /** Common words that tell the language of a sentence. */
  readonly common: readonly string[]
  readonly numbers: Readonly<Record<string, number>>
  readonly person: string
  readonly people: string
  /** What a person does with an exam; without it a line about people asks for nothing. */
  readonly passes: string
  readonly organization: string
  readonly same: string
  /** Before a number of people: those just spoken of. */
  readonly these: string
  /** The same, where somebody was spoken of at all. */
  readonly the: string
  /** "Each of the 2": as many as there are, not one of them. */
  readonly eachOf: string
  readonly other: string
  readonly sameOrDifferent: string
  /** The same people are allowed, not required. */
  readonly mayBe: string
  /** Before the people of whom some are meant: "1 of the same 2". */
  readonly of: string
  /** Each of them somebody else. */
  readonly distinct: string
  readonly any: string
  readonly all: string
  readonly both: string
  readonly and: string
  readonly or: string
  readonly exam: string
  readonly assessment: string
  readonly certification: string
  /** Singular forms of the three, where one is meant. */
  readonly single: string
  readonly group: string
  /** Exams as a topic, to be listed below: "the exam requirements". */
  readonly requirements: string
  readonly developed: string
  readonly developing: string
  readonly must: string
  readonly months: readonly string[]
  readonly retires: string
  readonly accepted: string
  readonly register: string
  readonly available: string
  readonly replaced: string
  readonly associated: string
  readonly more: string
  readonly unavailable: string
  /** What does not count: trial seats, evaluation licences. */
  readonly excluded: string
}
