import type { Day } from '../../src/day.ts'
import type { Language } from '../../src/intent.ts'
import type { Track } from '../../src/catalog/designation-names.ts'
import type { Market } from '../../src/requirement.ts'
import type { Credentials, LevelName } from './text.ts'

/** What a change says, as a sentence that is asked about or quoted, so without its full stop; without a day where that is still asked for. */
export type FactText = {
  readonly passed: (name: string, codes: Credentials, day: Day | null) => string
  readonly leaves: (name: string, day: Day | null) => string
  readonly stays: (name: string) => string
  readonly joins: (name: string, day: Day | null) => string
  readonly isNew: (name: string, day: Day | null) => string
  readonly movesTo: (name: string, organization: string, day: Day | null) => string
  readonly movesAway: (name: string, day: Day | null) => string
  readonly holds: (level: LevelName, day: Day | null) => string
  readonly holdsNoMore: (level: LevelName) => string
  readonly anniversary: (day: Day | null) => string
  readonly aims: (level: LevelName) => string
  readonly aimsNoMore: (level: LevelName) => string
  readonly market: Readonly<Record<Market, string>>
  readonly timeZone: (zone: string) => string
  readonly language: Readonly<Record<Language, string>>
  readonly figure: (name: string, amount: string, day: Day | null) => string
  readonly attest: (name: string, day: Day | null) => string
  readonly attestEnds: (name: string, day: Day | null) => string
  readonly classified: (designation: string, track: Track) => string
  /** The month as words. */
  readonly metric: (designation: string, metric: string, amount: string, month: string) => string
  readonly admin: (name: string) => string
  readonly adminNoMore: (name: string) => string
  readonly open: string
  readonly closed: string
  readonly confirmationDays: (days: number) => string
  readonly keepLeaversMonths: (months: number) => string
  readonly backupDays: (days: number) => string
  readonly otherSetting: (name: string, value: string) => string
  readonly retires: (codes: Credentials, day: Day | null, source: string) => string
  readonly acceptedUntil: (codes: Credentials, day: Day | null, source: string) => string
  readonly linked: (name: string) => string
  /** `entries` that were new or changed; `null` where nobody counted. */
  readonly imported: (entries: number | null, joining: number, leaving: number) => string
  readonly forgot: string
}

/** Sentences about what is written: before, after, and afterwards in the history. */
export type WriteText = {
  readonly fact: FactText
  readonly write: {
    readonly title: Readonly<Record<'asked' | 'done' | 'undone' | 'cancelled' | 'already', string>>
    readonly says: Readonly<Record<'asked' | 'which' | 'done' | 'undone' | 'cancelled' | 'already', (fact: string) => string>>
    readonly confirm: string
    /** Why the day shown may be another than the one that was said. */
    readonly oneAnniversary: string
    readonly ownZone: string
    readonly onlyAdmin: (name: string) => string
    readonly day: string
    readonly ofOther: (organization: string, from: Day | null) => string
  }
  readonly cannot: {
    readonly unknownLevel: string
    readonly unknownFigure: string
    readonly unknownAttest: string
    readonly unknownSetting: string
    readonly notSo: string
    readonly lastAdmin: string
    readonly notATimeZone: (zone: string) => string
    readonly notAnAmount: string
    readonly linkedElsewhere: (name: string) => string
    readonly thingChanged: string
  }
  /** What a sentence left out, and how it is said. */
  readonly incomplete: {
    readonly title: string
    readonly what: Readonly<Record<'market' | 'time-zone' | 'language' | 'figure' | 'attest' | 'setting' | 'dates' | 'move' | 'person' | 'metric' | 'association' | 'classification', string>>
  }
  readonly history: {
    readonly title: string
    readonly headline: (count: number, more: boolean) => string
    readonly nothing: string
    readonly by: (name: string, day: Day) => string
    readonly byFile: (name: string, day: Day) => string
    readonly byCommandLine: (day: Day) => string
    readonly bySetUp: (name: string, day: Day) => string
    readonly byItself: (day: Day) => string
    readonly undoneBy: (name: string, day: Day) => string
    readonly somebody: string
    readonly older: string
    readonly undoLabel: string
  }
  readonly settings: {
    readonly title: string
    readonly headline: string
    readonly now: string
    readonly admins: (names: string) => string
    readonly others: (organizations: string) => string
    readonly nobody: string
    readonly label: string
    readonly change: string
    readonly history: string
  }
  readonly mine: {
    readonly title: string
    readonly headline: (name: string) => string
    readonly data: string
    readonly changes: string
    readonly cut: string
  }
  readonly forget: {
    readonly title: Readonly<Record<'asked' | 'done' | 'cancelled', string>>
    readonly ask: (name: string, me: boolean) => string
    readonly what: readonly string[]
    readonly backups: (until: Day) => string
    readonly again: string
    readonly confirm: string
    readonly keep: string
    readonly done: (items: number) => string
    readonly cancelled: (name: string) => string
    readonly lastAdmin: string
  }
  readonly account: {
    readonly title: string
    readonly whose: string
    readonly linked: (name: string) => string
    readonly why: string
    readonly notMe: string
    readonly stranger: (name: string) => string
    readonly strangerWhy: string
    readonly label: string
    readonly link: string
    readonly nobody: string
    readonly dismissed: string
    readonly asked: string
  }
  readonly which: { readonly title: string; readonly headline: (count: number) => string; readonly label: string; readonly choose: string }
}
