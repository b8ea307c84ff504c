import type { Why } from '../../src/import/why.ts'
import type { Day } from '../../src/day.ts'

export type FileKind = 'organization' | 'trainings' | 'roster'

type Reason<Kind extends Why['kind']> = Why & { readonly kind: Kind }

/** Sentences about a file that was sent: what it would do, what it did, why not. */
export type ImportText = {
  readonly import: {
    readonly title: Readonly<Record<'asked' | 'done' | 'nothing' | 'cancelled' | 'refused' | 'gone', string>>
    readonly kind: Readonly<Record<FileKind, string>>
    /** What it would change, as the answer in one sentence. */
    readonly ask: (kind: FileKind, changes: number) => string
    readonly nothing: string
    /** Nothing new either, but not everything could be used; nothing could. */
    readonly nothingElse: string
    readonly useless: string
    readonly noRows: string
    readonly guard: (leaving: number) => string
    readonly changedSince: string
    readonly done: (changes: number) => string
    readonly already: string
    readonly cancelled: string
    readonly gone: string
    readonly rows: (rows: number) => string
    readonly applied: (rows: number) => string
    readonly unchanged: (rows: number) => string
    readonly joining: (people: number) => string
    readonly leaving: (people: number) => string
    readonly conflicts: string
    readonly date: (name: string, credential: string, was: Day, now: Day) => string
    readonly left: (name: string, was: Day) => string
    readonly namesake: (name: string) => string
    readonly partner: (rows: number, partner: string, most: string) => string
    /** In an organization: what nobody knows. */
    readonly unknownValue: Readonly<Record<'timeZone' | 'competency' | 'admin', (value: string) => string>>
    readonly unmatched: (count: number) => string
    readonly named: (line: number, title: string) => string
    readonly bad: (count: number) => string
    readonly line: (line: number, why: string) => string
    readonly absent: (count: number) => string
    readonly absentWhy: string
    readonly changes: string
    readonly confirm: string
    readonly confirmLeaving: (people: number) => string
    readonly cancel: string
    /** Why a file cannot be used. */
    readonly unknown: string
    readonly broken: string
    readonly tooLarge: string
    readonly foreign: string
    readonly failed: string
    readonly takes: readonly string[]
    readonly why: { readonly [Kind in Why['kind']]: (reason: Reason<Kind>) => string }
  }
}

/** The reason in words. */
export const whyOf = ({ import: { why } }: ImportText, reason: Why): string => (why as { readonly [kind: string]: (reason: Why) => string })[reason.kind]!(reason)
