import type { Need } from '../../requirement.ts'
import type { Remark } from './doubt.ts'
import type { Item } from './item.ts'
import type { Clause, Quantifier, Sentence } from './sentence.ts'

/** What stands below a sentence, in order: credentials, titles of groups of them, connectives. */
export type Entry =
  | { readonly kind: 'item'; readonly item: Item; readonly depth: number }
  | { readonly kind: 'label'; readonly text: string; readonly depth: number; readonly line: number }
  | { readonly kind: 'connective'; readonly joins: 'and' | 'or'; readonly line: number }

type Group = { readonly labelled: boolean; readonly items: Item[]; readonly line: number }
type Segment = { readonly joined: 'and' | 'or' | undefined; readonly groups: Group[]; readonly line: number; readonly lost: boolean }

/** The need of one person; what could not be read for certain is remarked, and `unread` tells that it must not be used. */
export type NeedRead = { readonly need?: Need; readonly unread: boolean }

export function needOf(sentence: Sentence, entries: readonly Entry[], remarks: Remark[], line: number, quote: string): NeedRead {
  const { segments, torn } = segmentsOf(entries)
  let unread = torn !== undefined
  if (torn !== undefined) remarks.push({ code: 'unread', line: torn, quote })
  let need: Need | undefined
  for (const [i, segment] of segments.entries()) {
    const part = segmentNeed(sentence, segment, i, segments, remarks, quote)
    if (part === undefined) {
      unread = true
      remarks.push({ code: 'unread', line: segment.line, quote })
      continue
    }
    need = need === undefined ? part : segment.joined === 'or' ? { any: [need, part] } : { all: [need, part] }
  }
  if (need !== undefined) return { need, unread }
  if (!unread) remarks.push({ code: 'unread', line, quote })
  return { unread: true }
}

/** Credentials in their groups between connectives; `torn`: the line of one that is neither inside a group nor beside all of them. */
function segmentsOf(entries: readonly Entry[]): { segments: Segment[]; torn: number | undefined } {
  const segments: Segment[] = []
  let joined: 'and' | 'or' | undefined
  let label: Extract<Entry, { kind: 'label' }> | undefined
  let torn: number | undefined
  for (const entry of entries) {
    if (entry.kind === 'connective') {
      joined = segments.length === 0 ? undefined : entry.joins
      label = undefined
      continue
    }
    const line = entry.kind === 'item' ? entry.item.line : entry.line
    if (segments.length === 0 || joined !== undefined) segments.push({ joined, groups: [], line, lost: false })
    joined = undefined
    const { groups } = segments.at(-1)!
    if (entry.kind === 'label') {
      if (groups.length > 0 && !groups[0]!.labelled) torn ??= line
      label = entry
      groups.push({ labelled: true, items: [], line })
      continue
    }
    if (label !== undefined && entry.depth <= label.depth) torn ??= line
    if (groups.length === 0) groups.push({ labelled: false, items: [], line })
    groups.at(-1)!.items.push(entry.item)
  }
  return { segments: segments.map(readable).filter(({ groups }) => groups.length > 0), torn }
}

/** Without the items that could not be read, which are remarked where they stand, and the groups that had no others. */
const readable = (segment: Segment): Segment => ({
  ...segment,
  lost: segment.groups.some(({ items }) => items.some(({ codes }) => codes.length === 0)),
  groups: segment.groups.map((group) => ({ ...group, items: group.items.filter(({ codes }) => codes.length > 0) })).filter(({ items }) => items.length > 0),
})

const need = ({ codes, joined }: Item): Need => (codes.length === 1 ? codes[0]! : joined === 'or' ? { any: codes } : { all: codes })

function segmentNeed(sentence: Sentence, segment: Segment, at: number, segments: readonly Segment[], remarks: Remark[], quote: string): Need | undefined {
  const items = segment.groups.flatMap((group) => group.items)
  const labelled = segment.groups[0]?.labelled === true
  const orOfGroups = labelled && segments.some((other, i) => other.groups[0]?.labelled === true && (i === at ? segments[i + 1]?.joined === 'or' : i === at - 1 && segment.joined === 'or'))
  if (labelled && (sentence.groups !== undefined || orOfGroups)) return groupsNeed(sentence, segment, items)
  const { clauses } = sentence
  if (segments.length === 1 && clauses.length > 1) {
    const split = splitByKind(clauses, items, segment.lost)
    if (split !== undefined) return split
  }
  const clause = clauseFor(clauses, items, at)
  if (clause === undefined) return items.length === 1 ? need(items[0]!) : undefined
  return quantified(clause.quantifier, items, remarks, quote)
}

/** All exams of any one of the groups, or one exam of each. */
function groupsNeed(sentence: Sentence, segment: Segment, items: readonly Item[]): Need | undefined {
  const clause = clauseFor(sentence.clauses, items, 0)
  const inner = clause?.quantifier
  if (inner === undefined || inner === 'one') return undefined
  const groups = segment.groups.map((group): Need => {
    const needs = group.items.map(need)
    return inner === 'any' ? { any: needs } : { all: needs }
  })
  return sentence.groups === 'all' || sentence.groups === 'both' ? { all: groups } : { any: groups }
}

/** The first clause is for what stands first; after a connective the clause of the same kind, a lone credential for itself. */
function clauseFor(clauses: readonly Clause[], items: readonly Item[], at: number): Clause | undefined {
  if (at === 0) return clauses[0]
  const ofKind = clauses.slice(1).find(({ kinds }) => items.every(({ kind }) => kinds.includes(kind)))
  if (ofKind !== undefined && !(ofKind.quantifier === 'one' && items.length > 1)) return ofKind
  if (items.length === 1) return undefined
  return clauses[0]?.quantifier === 'any' ? clauses[0] : undefined
}

/** "The assessment and one of the exams", in one list: each clause takes the credentials of its kind. */
function splitByKind(clauses: readonly Clause[], items: readonly Item[], lost: boolean): Need | undefined {
  const shares = clauses.map((clause) => ({ clause, share: items.filter(({ kind }) => clause.kinds.includes(kind)) }))
  const once = shares.reduce((sum, { share }) => sum + share.length, 0) === items.length
  // The only credential of a kind may be the one that could not be read.
  if (!once || (!lost && shares.some(({ share }) => share.length === 0))) return undefined
  let whole: Need | undefined
  for (const { clause, share } of shares.filter((one) => one.share.length > 0)) {
    const part = quantified(clause.quantifier, share, [], '')
    if (part === undefined) return undefined
    whole = whole === undefined ? part : clause.joined === 'or' ? { any: [whole, part] } : { all: [whole, part] }
  }
  return whole
}

function quantified(quantifier: Quantifier | undefined, items: readonly Item[], remarks: Remark[], quote: string): Need | undefined {
  const needs = items.map(need)
  if (needs.length === 1) return needs[0]
  if (quantifier === undefined || quantifier === 'one') return undefined
  if (quantifier === 'both' && needs.length !== 2) remarks.push({ code: 'count', line: items[0]!.line, quote })
  return quantifier === 'any' ? { any: needs } : { all: needs }
}
