import type { Answered, People } from '../cards/facts.ts'
import type { Text } from '../cards/text/text.ts'
import type { Catalog } from '../src/catalog/catalog.ts'
import type { Rules } from '../src/catalog/rules.ts'
import type { Day } from '../src/day.ts'
import type { Fact, Slots } from '../src/intent.ts'
import type { Organization, Person } from '../src/organization.ts'
import type { Outbound, Where } from './message.ts'

/** Everything a reply may know: who asks, where, on which day, and of which organization. Nothing of another tenant. */
export type Turn = {
  readonly organization: Organization
  readonly rules: Rules
  readonly catalog: Catalog
  readonly on: Day
  /** The instant, for the history. */
  readonly at: string
  /** The other organizations of the tenant that whoever asks is an admin of. */
  readonly others: readonly Organization[]
  readonly where: Where
  /** Which chat or channel; of a channel not the thread. */
  readonly conversation: string
  /** Whoever asks, as far as she is on record. */
  readonly me: Person | undefined
  /** What is written is written by her: who is on record, else her account. */
  readonly by: string
  readonly admin: boolean
  /** Whether colleagues' exams may be named here: in private, to admins, or where the organization is open. */
  readonly people: People
  readonly text: Text
  /** The zone Teams says she is in; only ever offered, since she may be travelling. */
  readonly teamsZone?: string
  /** What was written; empty behind a button. */
  readonly said: string
}

/** What is asked, complete: the slots of the sentence or button, and whom a button meant. */
export type Ask = { readonly slots: Slots; readonly who: string | undefined; readonly fact?: Fact | undefined }

export type Reply = (turn: Turn, ask: Ask) => Outbound

/** What nearly every card starts from. */
export const answered = ({ catalog, on, people, where }: Turn, unknown: Answered['unknown'] = []): Answered => ({
  catalog,
  on,
  people,
  personal: where === 'personal',
  unknown,
})
