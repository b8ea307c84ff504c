import type { Unknown } from '../cards/facts.ts'
import { FIGURE_IS_OLD } from '../src/audit.ts'
import { designations } from '../src/catalog/designations.ts'
import { daysBetween } from '../src/day.ts'
import { mixedTeamWouldDo } from '../src/seating.ts'
import type { Standing } from '../src/standing.ts'
import type { Turn } from './turn.ts'

/** What an answer about these levels does not know, or takes for granted. */
export function unknownOf(turn: Turn, levels: readonly Standing[], codes: Iterable<string>): Unknown[] {
  return [...credentialDoubts(turn, codes), ...figureDoubts(turn, levels), ...levels.flatMap(wordingDoubts)].filter(firstOfItsKind)
}

/** Only what the answer leans on: who holds what nobody dates cannot be told for how long. */
function credentialDoubts({ catalog, on }: Turn, codes: Iterable<string>): Unknown[] {
  const named = [...new Set(codes)].flatMap((code) => catalog.credentials.get(code) ?? [])
  // What designations count is accepted until it expires, and for a year after it retires.
  const undated = named.filter(({ id, acceptedUntil }) => acceptedUntil === undefined && !designations.certifications.has(id)).map(({ id }) => id)
  const unsure = named
    .filter(({ acceptedUntil, retires }) => [acceptedUntil, retires].some((fact) => fact !== undefined && fact.certainty !== 'stated' && fact.day >= on))
    .map(({ id }) => id)
  return [
    ...(undated.length > 0 ? [{ kind: 'undated' as const, credentials: undated }] : []),
    ...(unsure.length > 0 ? [{ kind: 'unsure' as const, credentials: unsure }] : []),
  ]
}

function figureDoubts({ organization, on }: Turn, levels: readonly Standing[]): Unknown[] {
  const figures = new Map(levels.flatMap(({ rule }) => rule.parts.flatMap((part) => (part.kind === 'figure' ? [[part.figure, part] as const] : []))))
  const unreported: string[] = []
  const doubts: Unknown[] = []
  for (const [figure, part] of figures) {
    if (part[organization.market] === null) doubts.push({ kind: 'no-amount', figure })
    const asOf = organization.figures.filter((one) => one.figure === figure && one.asOf <= on).map((one) => one.asOf).sort().at(-1)
    if (asOf === undefined) unreported.push(figure)
    else if (daysBetween(asOf, on) > FIGURE_IS_OLD) doubts.push({ kind: 'old-figure', figure, asOf })
  }
  return unreported.length > 0 ? [{ kind: 'unreported', figures: unreported }, ...doubts] : doubts
}

function wordingDoubts({ rule, verdict, survey }: Standing): Unknown[] {
  const mixed = rule.parts.some((part, i) => part.kind === 'people' && !verdict.parts[i]!.met && mixedTeamWouldDo(part.teams, survey))
  return [...(mixed ? [{ kind: 'mixed-team' as const }] : []), ...(rule.asks.incomplete ? [{ kind: 'incomplete' as const }] : [])]
}

const firstOfItsKind = (one: Unknown, i: number, all: readonly Unknown[]): boolean =>
  one.kind === 'old-figure' || one.kind === 'no-amount' || all.findIndex((other) => other.kind === one.kind) === i

/** How many of somebody's achievements in these codes no Partner Center export has shown yet. */
export function unconfirmed({ organization, on }: Turn, holdings: readonly { person: string; codes: readonly string[] }[]): Unknown[] {
  const count = holdings.reduce((sum, { person, codes }) => {
    const held = organization.people.find(({ id }) => id === person)?.achievements ?? []
    const open = codes.filter((code) => !held.some(({ credential, confirmed }) => credential === code && confirmed !== undefined && confirmed <= on))
    return sum + open.length
  }, 0)
  return count > 0 ? [{ kind: 'unconfirmed', count }] : []
}
