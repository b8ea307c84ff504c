import type { Day } from '../../src/day.ts'
import type { About, Credentials, LevelName } from './text.ts'

type Confirmed = Readonly<Record<'asked' | 'done' | 'undone' | 'cancelled' | 'already', string>>
type Passed = About & { readonly codes: Credentials; readonly day: Day | null }
type Leaver = { readonly name: string; readonly day: Day | null }

/** Sentences of the conversation itself: confirming, declining, asking back, explaining. */
export type DialogueText = {
  readonly record: {
    readonly title: Confirmed
    readonly ask: (passed: Passed) => string
    readonly done: (passed: Passed) => string
    readonly undone: (passed: Passed) => string
    readonly cancelled: (passed: Passed) => string
    readonly already: (passed: Passed) => string
    readonly dayLabel: string
    readonly wouldChange: string
    readonly changed: string
    readonly expectedBy: (day: Day) => string
    readonly lasts: (day: Day) => string
  }
  readonly leave: {
    readonly title: Confirmed
    readonly ask: (leaver: Leaver) => string
    readonly done: (leaver: Leaver) => string
    readonly undone: (leaver: Leaver) => string
    readonly cancelled: (leaver: Leaver) => string
    readonly already: (leaver: Leaver) => string
    readonly dayLabel: string
    readonly noChange: string
    /** That she counts through that day itself. */
    readonly counts: string
  }
  readonly refused: {
    readonly title: string
    readonly titleOfUndo: string
    readonly unknownPerson: string
    readonly unknownCredential: (codes: Credentials) => string
    readonly future: (day: Day | null) => string
    readonly tooEarly: (codes: Credentials, first: Day | null) => string
    readonly retired: (codes: Credentials, last: Day | null) => string
    readonly notEmployed: (name: string) => string
    readonly changedSince: (name: string) => string
  }
  readonly alerts: {
    readonly title: string
    readonly here: (personal: boolean) => string
    readonly notHere: (personal: boolean) => string
    readonly turnedOn: (personal: boolean) => string
    readonly turnedOff: (personal: boolean) => string
    readonly turnOn: (personal: boolean) => string
    readonly turnOff: (personal: boolean) => string
    readonly who: string
    readonly recipients: (count: number) => string
    readonly channels: (count: number) => string
    readonly when: string
    readonly thresholds: (days: readonly number[]) => string
  }
  readonly help: {
    readonly title: string
    readonly headline: string
    readonly levels: string
    readonly aboutLevels: readonly string[]
    readonly people: string
    readonly aboutPeople: readonly string[]
    readonly privately: string
    readonly changes: string
    readonly adminChanges: readonly string[]
    readonly myChanges: readonly string[]
    /** The same for today's programme. */
    readonly today: {
      readonly headline: string
      readonly levels: string
      readonly aboutLevels: readonly string[]
      readonly aboutPeople: readonly string[]
      readonly adminChanges: readonly string[]
      readonly myChanges: readonly string[]
    }
    readonly languages: string
  }
  readonly welcome: {
    readonly title: string
    readonly headline: string
    readonly whatIDo: readonly string[]
    readonly privately: string
    readonly inPublic: string
    readonly setUpTitle: string
    readonly setUpWhy: string
    readonly setUp: string
    readonly next: string
    readonly skip: string
    readonly done: string
    readonly choose: string
    readonly market: { readonly title: string; readonly headline: string; readonly why: string; readonly label: string }
    readonly membership: {
      readonly title: string
      readonly headline: string
      readonly why: string
      readonly label: string
      readonly choice: (level: LevelName, option: string) => string
      readonly anniversary: string
      readonly add: string
      readonly held: string
      readonly until: (level: LevelName, anniversary: Day) => string
    }
    readonly import: {
      readonly title: string
      readonly headline: string
      readonly how: readonly string[]
      readonly people: (count: number) => string
    }
    readonly ready: { readonly title: string; readonly headline: (people: number) => string }
  }
  readonly didYouMean: {
    readonly title: string
    readonly about: Readonly<Record<'meaning' | 'competency' | 'level' | 'credential', string>>
    readonly asked: (words: string) => string
  }
  readonly whichPerson: {
    readonly title: string
    readonly headline: (name: string, count: number) => string
    readonly choice: (name: string, detail: string) => string
    readonly label: string
    readonly missing: string
    readonly choose: string
  }
  readonly declined: {
    readonly title: Readonly<Record<Why, string>>
    readonly why: Readonly<Record<Why, string>>
  }
  readonly notFound: {
    readonly title: Readonly<Record<What, string>>
    readonly what: Readonly<Record<What, (asked: string) => string>>
  }
  readonly nothingRecorded: {
    readonly title: string
    readonly what: Readonly<Record<Nothing, string>>
    readonly admin: Readonly<Record<Nothing, string>>
    readonly employee: Readonly<Record<Nothing, string>>
    readonly setUp: string
  }
  readonly error: {
    readonly title: string
    readonly headline: string
    readonly notWritten: string
    readonly reference: (reference: string) => string
    readonly again: string
  }
}

type Why = 'out-of-scope' | 'greeting' | 'thanks' | 'guest' | 'other-tenant' | 'in-private' | 'not-yours' | 'not-admin' | 'repeated' | 'crowded' | 'newer'
type What = 'person' | 'credential' | 'former' | 'unasked' | 'competency' | 'level' | 'me'
type Nothing = 'people' | 'achievements' | 'levels'
