import type { Conflict, Proposal } from '../src/import/proposal.ts'
import type { Why } from '../src/import/why.ts'
import { button } from './button.ts'
import type { Button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, section } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog } from './facts.ts'
import { levelChanges } from './level-change.ts'
import type { LevelChange } from './level-change.ts'
import { plain } from './plain.ts'
import { whyOf } from './text/import.ts'
import type { Text } from './text/text.ts'

/** A file that was sent: what it would do, asked; what it did; or why it cannot be used. */
export type Import =
  | {
      readonly state: 'asked'
      readonly proposal: Told
      /** What the button names: the file that is kept, and exactly this outcome. */
      readonly id: string
      readonly digest: string
      /** What it would be with whoever is missing gone; nothing where nobody is, or a list says nothing about it. */
      readonly digestComplete: string | null
      /** It was shown before, and somebody changed the record since. */
      readonly again: boolean
      /** Whoever is missing has left, or the whole file is about to be taken though too many would leave. */
      readonly guarded: 'import' | 'complete' | null
    }
  | { readonly state: 'done'; readonly proposal: Told; readonly catalog: Catalog; readonly changes: readonly LevelChange[] }
  | { readonly state: 'already' }
  | { readonly state: 'cancelled' }
  | { readonly state: 'gone' }
  | { readonly state: 'refused'; readonly why: 'unknown' | 'broken' | 'too-large' | 'foreign' | 'failed' }

type Told = Omit<Proposal, 'organization'>

/** So many of a kind are listed; the others are counted. */
const LISTED = 10

export function importFile(data: Import, text: Text): Card {
  const words = text.import
  if (data.state === 'refused') {
    const whys = { unknown: words.unknown, broken: words.broken, 'too-large': words.tooLarge, foreign: words.foreign, failed: words.failed }
    const takes = data.why === 'unknown' || data.why === 'broken' ? bullets(words.takes) : []
    return card({ title: words.title.refused, headline: whys[data.why], tone: 'warning', body: takes }, text)
  }
  if (data.state === 'already' || data.state === 'cancelled' || data.state === 'gone') {
    const title = { already: words.title.nothing, cancelled: words.title.cancelled, gone: words.title.gone }[data.state]
    return card({ title, headline: words[data.state], tone: data.state === 'gone' ? 'warning' : 'emphasis' }, text)
  }
  const { proposal } = data
  if (data.state === 'done') {
    const body = section(words.changes, levelChanges(data.changes, data.catalog, text))
    return card({ title: words.title.done, headline: words.done(proposal.applied), tone: 'good', body }, text)
  }
  const nothing = proposal.applied === 0 && proposal.absent.length === 0
  const body = [counts(proposal, text), ...details(proposal, text), ...(data.digestComplete === null ? [] : [line(words.absentWhy, { quiet: true, spacing: 'Medium' })])]
  if (nothing) return card({ title: words.title.nothing, headline: nothingOf(proposal, text), tone: proposal.bad.length + proposal.unmatched.length > 0 ? 'warning' : 'good', body }, text)
  return card(
    {
      title: words.title.asked,
      subtitle: words.kind[proposal.kind],
      headline: data.guarded !== null ? words.guard(proposal.leaving) : data.again ? words.changedSince : proposal.applied === 0 ? nothingOf(proposal, text) : words.ask(proposal.kind, proposal.applied),
      tone: data.guarded !== null ? 'attention' : data.again ? 'warning' : 'emphasis',
      body,
      buttons: buttons(data, text),
    },
    text,
  )
}

function nothingOf({ kind, rows, unchanged, bad, unmatched }: Told, { import: words }: Text): string {
  if (kind === 'organization') return words.nothing
  if (rows === 0) return words.noRows
  if (unchanged === 0) return words.useless
  return bad.length + unmatched.length === 0 ? words.nothing : words.nothingElse
}

function buttons({ proposal, id, digest, digestComplete, guarded }: Extract<Import, { state: 'asked' }>, text: Text): Button[] {
  const words = text.import
  const cancel = button(words.cancel, { press: 'import-cancel', id }, text)
  if (guarded === 'complete') return [button(words.confirmLeaving(proposal.absent.length), { press: 'import', id, digest, complete: true, yes: true }, text), cancel]
  return [
    ...(proposal.applied === 0 ? [] : [button(words.confirm, { press: 'import', id, digest, ...(guarded === null ? {} : { yes: true }) }, text)]),
    ...(digestComplete === null ? [] : [button(words.confirmLeaving(proposal.absent.length), { press: 'import', id, digest: digestComplete, complete: true }, text)]),
    cancel,
  ]
}

function counts({ rows, applied, unchanged, joining, leaving }: Told, text: Text): Element {
  const words = text.import
  const parts = [words.rows(rows), words.applied(applied), words.unchanged(unchanged), ...(joining > 0 ? [words.joining(joining)] : []), ...(leaving > 0 ? [words.leaving(leaving)] : [])]
  return line(parts.join(' · '), { spacing: 'Medium' })
}

function details({ conflicts, unmatched, bad, absent }: Told, text: Text): Element[] {
  const words = text.import
  const listed = (title: string, all: readonly string[]) => section(title, [...bullets(all.slice(0, LISTED)), ...(all.length > LISTED ? [line(text.more(all.length - LISTED), { quiet: true })] : [])])
  return [
    ...(conflicts.length === 0 ? [] : listed(words.conflicts, conflicts.map((one) => conflict(one, text)))),
    ...(unmatched.length === 0 ? [] : listed(words.unmatched(unmatched.length), unmatched.map(({ line, title }) => words.named(line, plain(title))))),
    ...(bad.length === 0 ? [] : listed(words.bad(bad.length), bad.map(({ line, why }) => words.line(line, whyOf(text, harmless(why)))))),
    ...(absent.length === 0 ? [] : listed(words.absent(absent.length), absent.map((name) => plain(name) || text.nameless))),
  ]
}

function conflict(one: Conflict, text: Text): string {
  if (one.kind === 'unknown') return text.import.unknownValue[one.what](plain(one.value) || text.nameless)
  if (one.kind === 'partner') return text.import.partner(one.rows, plain(one.partner), plain(one.most))
  const name = plain(one.person) || text.nameless
  if (one.kind === 'date') return text.import.date(name, plain(one.credential), one.was, one.now)
  return one.kind === 'left' ? text.import.left(name, one.was) : text.import.namesake(name)
}

/** What stood in the file is somebody's writing. */
const harmless = (why: Why): Why => ('written' in why ? { ...why, written: plain(why.written) } : 'status' in why ? { ...why, status: plain(why.status) } : why)
