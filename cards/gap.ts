import { suggest } from './asking.ts'
import { credentialSlots } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, bullets, line, row, section, signs, table } from './element.ts'
import type { Element } from './element.ts'
import type { Answered, Day, PlanFacts, Target, Who } from './facts.ts'
import { figureRow } from './figure.ts'
import type { FigureFacts } from './figure.ts'
import { footing } from './footing.ts'
import { attestName, codeNames, credentialsOf, levelName, optionName, whoName } from './names.ts'
import { planSection } from './plan.ts'
import type { Missing, Text } from './text/text.ts'

/** One level against one organization. Parts in the page's order, as `assess` gives them, with people for ids. */
export type Gap = Answered & {
  readonly target: Target
  /** The last day the answer looks to, and by which the plan has to be done: renewal, or horizon of a target. */
  readonly until: Day
  /** Whether `until` is the renewal of a membership. */
  readonly renewal: boolean
  /** No achievement of anybody is recorded: then what is missing says little, and the card says so first. */
  readonly nothingRecorded: boolean
  readonly met: boolean
  readonly lastDay: Day | null
  readonly parts: readonly GapPart[]
  /** For all parts together; `null` where none works. */
  readonly plan: PlanFacts | null
}

export type GapPart =
  | {
      readonly kind: 'people'
      readonly met: boolean
      readonly unfilled: number
      readonly departures: number
      readonly critical: readonly Who[]
      readonly seats: readonly {
        readonly person: Who | null
        readonly by: readonly string[]
        readonly missing: readonly string[]
      }[]
      /** Those without a seat who come closest to one, nearest first, and what each still lacks. */
      readonly candidates: readonly { readonly person: Who; readonly missing: readonly string[] }[]
    }
  | FigureFacts
  | { readonly kind: 'attest'; readonly attest: string; readonly met: boolean; readonly lastDay: Day | null }

/** Longer lists go on in words: a card has to fit, and to be read. */
const ROWS = 15
const CANDIDATES = 5

export function gap(data: Gap, text: Text): Card {
  const { catalog, target, people } = data
  const level = levelName(target, catalog, text)
  const lacks = data.parts.flatMap((part) => (part.kind === 'people' ? part.seats.flatMap((seat) => seat.missing) : []))
  const asking = { competency: target.competency, level: target.level }
  return card(
    {
      title: text.gap.title(level),
      subtitle: optionName(target, catalog, text),
      headline: headline(data, text),
      tone: !data.met ? 'attention' : data.lastDay !== null && data.lastDay < data.until ? 'warning' : 'good',
      body: [
        ...data.parts.flatMap((part) => (part.kind === 'people' ? peopleSections(part, data, text) : [])),
        ...(data.met ? [] : planSection(text.plan.title(data.until, data.renewal), data.plan, data, text)),
        ...section(
          text.gap.figures,
          data.parts.flatMap((part) => (part.kind === 'people' ? [] : [otherRow(part, data, text)])),
        ),
        ...footing(data, [target.competency], text),
      ],
      buttons: [
        suggest({ intent: 'requirements', slots: asking }, catalog, text),
        ...(lacks[0] === undefined || data.nothingRecorded
          ? []
          : [suggest({ intent: 'who_can', slots: credentialSlots([lacks[0]], catalog) }, catalog, text)]),
        ...(data.met && people === 'named' ? [suggest({ intent: 'risk', slots: asking }, catalog, text)] : []),
      ],
    },
    text,
  )
}

type PeoplePart = Extract<GapPart, { kind: 'people' }>

function headline({ catalog, target, met, lastDay, until, nothingRecorded, parts }: Gap, text: Text): string {
  const level = levelName(target, catalog, text)
  if (met) return lastDay !== null && lastDay < until ? text.gap.metUntil(level, lastDay) : text.gap.met(level, until)
  const people = parts.filter((part) => part.kind === 'people')
  const missing: Missing = {
    people: people.reduce((sum, part) => sum + part.unfilled, 0),
    figures: parts.filter((part) => part.kind === 'figure' && !part.met).length,
    confirmations: parts.filter((part) => part.kind === 'attest' && !part.met).length,
  }
  return nothingRecorded ? text.gap.nothingRecorded(level, missing) : text.gap.missing(level, missing)
}

function peopleSections(part: PeoplePart, { catalog, people }: Gap, text: Text): Element[] {
  const filled = part.seats.filter((seat) => seat.person !== null)
  const title = text.gap.places(filled.length, part.seats.length)
  const thin = part.met && part.departures === 1
  if (people === 'counted') {
    return section(title, [
      ...alike(part).map(({ count, codes }) =>
        row(signs.attention, text.gap.emptyPlaces(count, credentialsOf(codes, catalog, text))),
      ),
      ...(thin ? [row(signs.warning, text.gap.thinCounted(part.critical.length))] : []),
      ...(part.candidates.length > 0 ? [line(text.gap.candidatesCounted(part.candidates.length))] : []),
    ])
  }
  const seated = part.seats.flatMap(({ person, by }) => (person === null ? [] : [{ name: whoName(person, text), by }]))
  const rows = [
    ...seated.slice(0, ROWS).map(({ name, by }) => [bold(`${signs.good} ${name}`), codeNames(by, catalog, text)]),
    ...alike(part).map(({ count, codes }) => [
      `${signs.attention} ${text.gap.empty(count)}`,
      text.gap.lacks(count, credentialsOf(codes, catalog, text)),
    ]),
  ]
  return [
    ...section(title, [
      table([2, 3], [text.gap.person, text.gap.by], rows),
      ...(seated.length > ROWS ? [line(text.more(seated.length - ROWS))] : []),
      ...(thin && part.critical.length > 0
        ? [row(signs.warning, text.gap.thin(part.critical.map((who) => whoName(who, text))))]
        : []),
    ]),
    ...section(
      text.gap.candidates,
      bullets(
        part.candidates
          .slice(0, CANDIDATES)
          .map(({ person, missing }) => text.gap.candidate(whoName(person, text), credentialsOf(missing, catalog, text))),
      ),
    ),
  ]
}

/** Empty places that need the same are told as one line. */
function alike(part: PeoplePart): { count: number; codes: readonly string[] }[] {
  const empty = part.seats.filter((seat) => seat.person === null).map((seat) => seat.missing)
  const groups = Map.groupBy(empty, (codes) => codes.join(' '))
  return [...groups.values()].map((same) => ({ count: same.length, codes: same[0]! }))
}

function otherRow(part: Exclude<GapPart, PeoplePart>, { catalog, until }: Gap, text: Text): Element {
  if (part.kind === 'figure') return figureRow(part, catalog, text)
  const name = attestName(part.attest, catalog, text)
  if (!part.met) return row(signs.attention, text.gap.notConfirmed(name))
  const ends = part.lastDay !== null && part.lastDay < until
  return row(ends ? signs.warning : signs.good, ends ? text.gap.confirmedUntil(name, part.lastDay) : text.gap.confirmed(name))
}
