import { row, signs } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day, Held, Target } from './facts.ts'
import { competencyName, levelName } from './names.ts'
import type { Text } from './text/text.ts'

/** What one change does to one level, or to one designation. */
export type LevelChange =
  /** Met from now on, or no longer; the last day it holds where that lies within sight. */
  | { readonly kind: 'gained'; readonly target: Target; readonly until: Day | null }
  | { readonly kind: 'lost'; readonly target: Target; readonly lastDay: Day | null; readonly missing: number }
  /** Still not met: so many were missing, so many are. */
  | { readonly kind: 'fewer'; readonly target: Target; readonly before: number; readonly after: number }
  | { readonly kind: 'more'; readonly target: Target; readonly before: number; readonly after: number }
  /** Still met, until another day. */
  | { readonly kind: 'longer'; readonly target: Target; readonly lastDay: Day }
  | { readonly kind: 'shorter'; readonly target: Target; readonly lastDay: Day }
  /** The points of a designation. */
  | { readonly kind: 'score'; readonly target: Held; readonly before: number; readonly after: number; readonly qualified: boolean }

export const levelChanges = (changes: readonly LevelChange[], catalog: Catalog, text: Text): Element[] =>
  changes.map((one) => row(signOf(one), words(one, catalog, text)))

const changeSigns = {
  gained: signs.good,
  fewer: signs.good,
  longer: signs.good,
  lost: signs.attention,
  more: signs.warning,
  shorter: signs.warning,
} as const

const signOf = (one: LevelChange): string => (one.kind !== 'score' ? changeSigns[one.kind] : one.qualified ? signs.good : one.after < one.before ? signs.attention : signs.warning)

function words(one: LevelChange, catalog: Catalog, text: Text): string {
  if (one.kind === 'score') return text.score.becomes(competencyName(one.target.competency, catalog, text), one.before, one.after, one.qualified)
  const level = levelName(one.target, catalog, text)
  if (one.kind === 'gained') return one.until === null ? text.change.gained(level) : text.change.gainedUntil(level, one.until)
  if (one.kind === 'lost')
    return one.lastDay === null ? text.change.lost(level, one.missing) : text.change.lostAfter(level, one.lastDay, one.missing)
  if (one.kind === 'fewer') return text.change.fewer(level, one.before, one.after)
  if (one.kind === 'more') return text.change.more(level, one.before, one.after)
  if (one.kind === 'longer') return text.change.longer(level, one.lastDay)
  return text.change.shorter(level, one.lastDay)
}
