import type { Day } from '../../src/day.ts'
import type { IntentName, Language, Rank } from '../../src/intent.ts'
import type { Market } from '../../src/requirement.ts'
import type { AlertText } from './alert.ts'
import type { DialogueText } from './dialogue.ts'
import type { ImportText } from './import.ts'
import type { LevelText } from './level.ts'
import type { PeopleText } from './people.ts'
import type { RequirementsText } from './requirements.ts'
import type { ScoreText } from './score.ts'
import type { ScoreAlertText } from './score-alert.ts'
import type { SpecializationText } from './specialization.ts'
import type { WriteText } from './write.ts'

/*
 * Everything the bot says, once per language. A sentence is a whole function or a whole string: languages differ in word
 * order, articles and plurals, so nothing is put together from halves outside of them. A missing sentence does not compile.
 */

/** A level as people name it: the competency in their language, and Silver or Gold; or a designation. */
export type LevelName = { readonly competency: string; readonly level: Rank }

/** Exams, certifications and assessments by what they are called: a language may want an article, and that depends on the kind. */
export type Credentials = readonly { readonly name: string; readonly kind: 'exam' | 'certification' | 'assessment' }[]

/** Somebody, or the one who asks. */
export type About = { readonly name: string; readonly me: boolean }

/** How sure a day is: stated by Microsoft, by the community, or inferred. */
export type Certainty = 'stated' | 'community' | 'inferred'

/** What a level lacks: places to fill, figures to reach, confirmations to give. */
export type Missing = { readonly people: number; readonly figures: number; readonly confirmations: number }

/** What a question is about, in words, as far as it says so. */
export type Asked = {
  readonly level?: LevelName
  readonly competency?: string
  readonly codes?: Credentials
  readonly person?: string
}

export type Text = RequirementsText &
  LevelText &
  PeopleText &
  DialogueText &
  WriteText &
  AlertText &
  ImportText &
  ScoreText &
  ScoreAlertText &
  SpecializationText & {
    readonly language: Language

    /** `15 Dec 2017`, for tables. */
    readonly shortDay: (day: Day) => string
    /** `May 2026`, of `2026-05`. */
    readonly month: (month: string) => string
    readonly and: (items: readonly string[]) => string
    readonly or: (items: readonly string[]) => string
    readonly amount: (unit: 'users' | 'usd' | 'count', value: number) => string

    readonly levelName: (level: LevelName) => string
    readonly market: Readonly<Record<Market, string>>
    readonly nameless: string
    readonly more: (count: number) => string

    /** An intent as a button says it. */
    readonly asks: Readonly<Record<IntentName, (asked: Asked) => string>>
    readonly cancel: string
    readonly undo: string
    readonly chooseDay: string

    readonly answeredFor: (on: Day) => string
    readonly askInPrivate: string
    readonly namesForAdmins: string
    /** `revision` is a day, a month or a year, as the page was dated. */
    readonly source: (title: string, revision: string, checked: Day) => string
    readonly sourceOfDates: (title: string, revision: string) => string
    readonly unknown: {
      readonly title: string
      readonly undated: (codes: Credentials) => string
      readonly unsure: (codes: Credentials) => string
      readonly unreported: (figures: string, count: number) => string
      readonly oldFigure: (figure: string, asOf: Day) => string
      readonly noAmount: (figure: string) => string
      readonly unconfirmed: (count: number) => string
      readonly mixedTeam: string
      readonly incomplete: string
    }
  }
