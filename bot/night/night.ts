import type { Instant } from '../../src/alert.ts'
import type { Rules } from '../../src/catalog/rules.ts'
import type { Day } from '../../src/day.ts'
import type { Store } from '../../src/store/store.ts'
import type { Count } from '../count.ts'
import type { Post } from '../teams/post.ts'
import type { Pace } from './pace.ts'

/** What the night needs from outside. */
export type Night = {
  readonly store: Store
  readonly rules: Rules
  readonly now: () => Instant
  /** The calendar day in a time zone. */
  readonly today: (zone: string) => Day
  /** Entra object ids of those who are admins where none is on record. */
  readonly firstAdmins: readonly string[]
  readonly post: Post
  readonly pace: Pace
  readonly count?: Count
  /** A constant sentence and data without names. */
  readonly log: (sentence: string, data: Readonly<Record<string, string | number>>) => void
}
