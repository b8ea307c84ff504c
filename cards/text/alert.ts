import type { Day } from '../../src/day.ts'
import type { Credentials, LevelName } from './text.ts'

/** Why somebody could not be reached, as far as Teams tells. */
export type Unreached = 'no-chat' | 'blocked' | 'removed' | 'not-allowed' | 'disabled' | 'no-answer' | 'no-account' | 'left'

/** Sentences that come unasked, and what is answered to them. */
export type AlertText = {
  /** How somebody wants to be written to. */
  readonly wishes: {
    readonly title: string
    readonly label: string
    readonly change: string
    readonly hours: (from: number, to: number) => string
    readonly anyHour: string
    readonly days: Readonly<Record<'weekdays' | 'withSaturday' | 'fromSunday' | 'daily', string>>
    readonly zone: Readonly<Record<'teams' | 'ofAll', (zone: string) => string>>
    readonly asked: (zone: string) => string
    readonly now: string
    readonly elsewhere: string
    readonly otherDays: string
    readonly monthly: Readonly<Record<'on' | 'off', string>>
    readonly pause: (days: number) => string
    readonly pauseOver: string
    readonly paused: (until: Day) => string
    readonly urgent: string
  }
  readonly digest: {
    readonly title: string
    readonly headline: (resolved: number) => string
    /** Of several, some because their renewal has passed. */
    readonly headlineOver: string
    readonly headlineOfMany: (worst: LevelName, others: number) => string
    readonly headlineOfOne: (level: LevelName, breaks: Day, unmet: boolean) => string
    readonly headlineClosed: Readonly<Record<'resolved' | 'reached' | 'unwanted' | 'over', (level: LevelName) => string>>
    readonly repeat: string
    readonly why: Readonly<Record<'worse' | 'reopened' | 'escalated' | 'reminded', string>>
    readonly daysLeft: (days: number) => string
    readonly closed: Readonly<Record<'resolved' | 'reached' | 'unwanted' | 'over', string>>
    readonly holds: (lastDay: Day) => string
    readonly unmet: string
    readonly displayed: (until: Day) => string
    readonly by: (day: Day) => string
    readonly acknowledged: (name: string) => string
    readonly acknowledgedByYou: string
    readonly snoozed: (until: Day) => string
    readonly step: Readonly<Record<'asked' | 'accepted' | 'declined', (name: string, codes: Credentials) => string>>
    readonly acknowledge: string
    readonly snooze: string
    readonly details: string
  }
  readonly handling: {
    readonly already: (name: string) => string
    readonly gone: string
    readonly until: string
    readonly putOff: string
    readonly ask: (name: string, codes: Credentials) => string
    readonly whoGotIt: string
  }
  readonly delivery: {
    readonly title: string
    readonly headline: (got: number, all: number) => string
    readonly got: (name: string, day: Day) => string
    readonly waits: (name: string, day: Day) => string
    readonly unreached: Readonly<Record<Unreached, (name: string) => string>>
    readonly channel: string
    readonly lookedAfter: string
    readonly acknowledged: (name: string, day: Day) => string
    readonly nobody: string
  }
  readonly step: {
    readonly title: string
    readonly asked: (by: string, codes: Credentials, level: LevelName) => string
    readonly accept: string
    readonly decline: string
    readonly refused: string
    readonly accepted: (codes: Credentials) => string
    readonly declined: (codes: Credentials) => string
  }
  /** A new version of the catalog: Microsoft asks something else. */
  readonly revised: {
    readonly title: string
    readonly headline: (levels: readonly LevelName[]) => string
    readonly now: string
    readonly before: string
    readonly dates: string
    readonly added: string
    readonly gone: string
  }
  readonly renewal: {
    readonly title: string
    readonly headline: (codes: Credentials, day: Day) => string
    readonly why: string
  }
  /** A renewal that has passed. */
  readonly passed: {
    readonly title: string
    readonly level: { readonly one: (level: LevelName, on: Day) => string; readonly many: (levels: number, on: Day) => string }
    readonly designation: { readonly one: (level: LevelName, until: Day) => string; readonly many: (designations: number, until: Day) => string }
    readonly takenAsHeld: (until: Day) => string
    readonly takenAsLost: string
    readonly which: string
    readonly renewed: string
    readonly lost: string
    readonly answered: string
  }
  readonly left: {
    readonly title: string
    readonly headline: { readonly teams: (name: string) => string; readonly team: (name: string) => string; readonly directory: (name: string) => string }
    readonly planned: (name: string, day: Day) => string
    readonly vanished: (count: number, of: number) => string
    readonly untouched: string
  }
  readonly clear: {
    readonly title: string
    readonly headline: (nights: number) => string
    readonly nothingNew: string
    readonly stillOpen: (nights: number, levels: number) => string
    readonly off: string
    readonly turnedOff: string
  }
}
