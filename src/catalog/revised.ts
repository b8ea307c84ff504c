import * as z from 'zod'
import { Level } from '../intent.ts'
import type { Organization } from '../organization.ts'
import { CredentialDates, Requirement } from '../requirement.ts'
import type { Catalog } from './catalog.ts'
import { levelsOf } from './page/compare.ts'
import { changes, concerns } from './page/diff.ts'

/*
 * A release brings a catalog that asks something else: told apart from the one before it by the same comparison as two pages.
 */

const LevelAsks = z.object({ requirements: z.array(Requirement), incomplete: z.literal(true).optional() })
const OptionAsks = z.object({ id: z.string(), levels: z.partialRecord(Level, LevelAsks) })

/** What every level asks and when its credentials count: kept beside the nights, to be compared with the next release. */
export const Asks = z.object({ competencies: z.record(z.string(), z.array(OptionAsks)), credentials: z.record(z.string(), CredentialDates) })
export type Asks = z.infer<typeof Asks>

export const asksOf = ({ competencies, dates }: Catalog): Asks =>
  Asks.parse({ competencies: Object.fromEntries([...competencies.values()].map(({ id, options }) => [id, options])), credentials: dates })

/** What a level asked before; nothing, where it is new. `dated`: credentials of its own whose days are other ones now. */
export const Revision = z.object({ competency: z.string(), option: z.string(), level: Level, before: z.array(Requirement), dated: z.array(z.string()) })
export type Revision = z.infer<typeof Revision>

export function revisions(old: Asks, next: Asks): Revision[] {
  return Object.entries(next.competencies).flatMap(([competency, options]) => {
    const before = { options: old.competencies[competency] ?? [], credentials: old.credentials }
    const after = { options, credentials: next.credentials }
    const found = changes(before, after)
    const [were, are] = [levelsOf(before), levelsOf(after)]
    return [...new Set([...were.keys(), ...are.keys()])].flatMap((key): Revision[] => {
      const [option, level] = key.split(' ') as [string, Level]
      const mine = found.filter((change) => concerns(change, option, level, are))
      const dated = mine.flatMap((change) => (change.kind === 'dates' ? [change.credential] : []))
      const changed = mine.some(({ kind }) => kind !== 'dates' && kind !== 'unclear')
      return changed || dated.length > 0 ? [{ competency, option, level, before: [...(were.get(key)?.requirements ?? [])], dated }] : []
    })
  })
}

/** Those of the levels an organization holds or aims for. */
export const revisedFor = (found: readonly Revision[], { memberships, targets }: Organization): Revision[] =>
  found.filter((one) =>
    [...memberships, ...targets].some(({ competency, level, option }) => competency === one.competency && level === one.level && (option === undefined || option === one.option)),
  )
