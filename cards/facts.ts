import type { Catalog } from '../src/catalog/catalog.ts'
import type { Day } from '../src/day.ts'
import type { Rank } from '../src/intent.ts'
import type { Target } from '../src/organization.ts'

/*
 * What answers are made of. Everything is decided before it comes here: ids and codes as the engine gives them, people with
 * their names; the catalog comes along for its words.
 */

/** Somebody: the id for buttons, the name as it was recorded, for readers. */
export type Who = { readonly id: string; readonly name: string }

/** `named` in private, to those who may see it; `counted` in channels and group chats: numbers only. */
export type People = 'named' | 'counted'

/** What nearly every answer is about. */
export type Answered = {
  readonly catalog: Catalog
  /** The day it is answered for. */
  readonly on: Day
  readonly people: People
  /** A chat with one person alone: what is not named there is not hers to see, whereas elsewhere she may ask in private. */
  readonly personal: boolean
  readonly unknown: readonly Unknown[]
}

/** What an answer does not know, or had to take for granted. */
export type Unknown =
  /** No source states until when these are accepted. */
  | { readonly kind: 'undated'; readonly credentials: readonly string[] }
  /** Their dates come from the community, or are inferred. */
  | { readonly kind: 'unsure'; readonly credentials: readonly string[] }
  /** Nobody has reported these figures: they count as 0. */
  | { readonly kind: 'unreported'; readonly figures: readonly string[] }
  /** Reported so long ago that it may have changed. */
  | { readonly kind: 'old-figure'; readonly figure: string; readonly asOf: Day }
  /** The page states no amount for this market. */
  | { readonly kind: 'no-amount'; readonly figure: string }
  /** So many achievements the answer leans on are recorded, but no Partner Center export shows them yet. */
  | { readonly kind: 'unconfirmed'; readonly count: number }
  /** A mixed team would reach the number, and Microsoft's wording does not settle whether it may. */
  | { readonly kind: 'mixed-team' }
  /** Part of the page could not be read: the level is never called met. */
  | { readonly kind: 'incomplete' }

/** The cheapest way: who takes what; `null` is somebody new. */
export type PlanFacts = {
  readonly newPeople: number
  readonly effort: number
  readonly steps: readonly { readonly person: Who | null; readonly take: readonly string[] }[]
}

/** A level or a designation. */
export type Held = { readonly competency: string; readonly level: Rank }

/** As an audit judges a level. */
export type State = 'unmet' | 'at-risk' | 'thin' | 'safe'

export type { Catalog, Day, Target }
