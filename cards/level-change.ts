import { row, signs } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day, Target } from './facts.ts'
import { levelName } from './names.ts'
import type { Text } from './text/text.ts'

/** What one change does to one level. */
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

export const levelChanges = (changes: readonly LevelChange[], catalog: Catalog, text: Text): Element[] =>
  changes.map((one) => row(changeSigns[one.kind], words(one, catalog, text)))

const changeSigns = {
  gained: signs.good,
  fewer: signs.good,
  longer: signs.good,
  lost: signs.attention,
  more: signs.warning,
  shorter: signs.warning,
} as const

function words(one: LevelChange, catalog: Catalog, text: Text): string {
  const level = levelName(one.target, catalog, text)
  if (one.kind === 'gained') return one.until === null ? text.change.gained(level) : text.change.gainedUntil(level, one.until)
  if (one.kind === 'lost')
    return one.lastDay === null ? text.change.lost(level, one.missing) : text.change.lostAfter(level, one.lastDay, one.missing)
  if (one.kind === 'fewer') return text.change.fewer(level, one.before, one.after)
  if (one.kind === 'more') return text.change.more(level, one.before, one.after)
  if (one.kind === 'longer') return text.change.longer(level, one.lastDay)
  return text.change.shorter(level, one.lastDay)
}
