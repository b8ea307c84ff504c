import { hasEnded } from '../src/catalog/catalog.ts'
import type { CatalogLevel, Competency } from '../src/catalog/schema.ts'
import type { Day } from '../src/day.ts'
import type { Level } from '../src/intent.ts'
import { codesOf } from '../src/requirement.ts'
import type { FigureRequirement, Market, Need, Requirement, Seat, Team } from '../src/requirement.ts'
import type { Catalog } from './facts.ts'
import { attestName, codeName, codeTitle, credentialsOf, figureName } from './names.ts'
import type { SeatWords } from './text/requirements.ts'
import type { Missing, Text } from './text/text.ts'

/** One line of what a level asks: a sentence, a thing it lists, the OR between alternatives, or a note. */
export type RequirementLine = {
  readonly kind: 'sentence' | 'item' | 'or' | 'note'
  readonly text: string
  readonly code?: string
}

/** Everything one option's level asks, in the page's order. */
export function requirementLines(
  { requirements, incomplete }: CatalogLevel,
  market: Market | null,
  catalog: Catalog,
  text: Text,
): RequirementLine[] {
  let earlier = false
  const lines = requirements.flatMap((requirement) => {
    if ('figure' in requirement) return figureLines(requirement, market, catalog, text)
    if ('attest' in requirement) return [sentence(text.requirements.attest(attestName(requirement.attest, catalog, text)))]
    const again = earlier
    earlier = true
    return peopleLines(requirement.people, again, catalog, text)
  })
  return incomplete ? [...lines, note(text.unknown.incomplete)] : lines
}

/** Until when each credential of these requirements can be taken and counts, as far as anybody states it. */
export const dateLines = (requirements: readonly Requirement[], on: Day, catalog: Catalog, text: Text): RequirementLine[] =>
  [...new Set(requirements.flatMap(codesOf))].flatMap((code) => datesOf(code, on, catalog, text).map(note))

export function datesOf(code: string, on: Day, catalog: Catalog, text: Text): string[] {
  const credential = catalog.credentials.get(code)
  if (credential === undefined) return []
  const name = credentialsOf([code], catalog, text)
  const { availableFrom, registerUntil, retires, acceptedUntil } = credential
  return [
    ...(availableFrom && availableFrom.day > on
      ? [text.dates.availableFrom(name, availableFrom.day, availableFrom.certainty)]
      : []),
    ...(registerUntil && registerUntil.day >= on
      ? [text.dates.registerUntil(name, registerUntil.day, registerUntil.certainty)]
      : []),
    ...(retires
      ? [
          retires.day > on
            ? text.dates.retires(name, retires.day, retires.certainty)
            : text.dates.retired(name, retires.day, retires.certainty),
        ]
      : []),
    ...(acceptedUntil
      ? [
          acceptedUntil.day >= on
            ? text.dates.acceptedUntil(name, acceptedUntil.day, acceptedUntil.certainty)
            : text.dates.acceptedNoMore(name, acceptedUntil.day, acceptedUntil.certainty),
        ]
      : []),
  ]
}

/** How many people, figures and confirmations a level asks for, by the way with the fewest places. */
export function asksOf({ requirements }: CatalogLevel): Missing {
  const places = (team: Team) => team.reduce((sum, seat) => sum + seat.count, 0)
  const people = requirements.map((one) => ('people' in one ? Math.min(...one.people.map(places)) : 0))
  return {
    people: Math.max(0, ...people),
    figures: requirements.filter((one) => 'figure' in one).length,
    confirmations: requirements.filter((one) => 'attest' in one).length,
  }
}

const sentence = (text: string): RequirementLine => ({ kind: 'sentence', text })
const note = (text: string): RequirementLine => ({ kind: 'note', text })

function figureLines(
  { figure, developed, developing }: FigureRequirement,
  market: Market | null,
  catalog: Catalog,
  text: Text,
): RequirementLine[] {
  const entry = catalog.figures.get(figure)
  const name = figureName(figure, catalog, text)
  const amount = (value: number | null) => (value === null ? null : text.amount(entry?.unit ?? 'count', value))
  const notes = entry?.notes === undefined ? [] : [note(entry.notes[text.language])]
  if (developed !== null && developed === developing)
    return [sentence(text.requirements.figure(name, text.amount(entry?.unit ?? 'count', developed))), ...notes]
  return [sentence(text.requirements.figureByMarket(name, amount(developed), amount(developing), market)), ...notes]
}

function peopleLines(teams: readonly Team[], again: boolean, catalog: Catalog, text: Text): RequirementLine[] {
  return teams.flatMap((team, i) => [
    ...(i > 0 ? [{ kind: 'or' as const, text: text.requirements.or }] : []),
    ...(again && i === 0 ? [sentence(text.requirements.sameOrDifferent)] : []),
    ...team.flatMap((seat, k) => seatLines(seat, k > 0, catalog, text)),
  ])
}

function seatLines({ count, need }: Seat, others: boolean, catalog: Catalog, text: Text): RequirementLine[] {
  // "All of several things" reads best as one sentence a thing: they pass one of these; the same people also pass one of those.
  return spread(need).flatMap((part, i) => {
    const items = itemsOf(part)
    const kinds = new Set(codesOfItems(items).map((code) => catalog.credentials.get(code)?.kind ?? 'exam'))
    const words: SeatWords = {
      count,
      who: i > 0 ? 'same' : others ? 'others' : 'first',
      take: items.some((item) => typeof item !== 'string')
        ? 'line'
        : items.length === 1
          ? 'this'
          : typeof part === 'object' && 'all' in part
            ? 'all'
            : 'any',
      what: kinds.size === 1 ? [...kinds][0]! : 'mixed',
    }
    return [sentence(text.requirements.seat(words)), ...items.map((item) => itemLine(item, catalog, text))]
  })
}

/** The needs one sentence each can say: plain codes of an `all` stay together, whatever is nested stands for itself. */
function spread(need: Need): Need[] {
  if (typeof need === 'string' || 'any' in need) return [need]
  const codes = need.all.filter((one) => typeof one === 'string')
  const nested = need.all.filter((one) => typeof one !== 'string')
  return [...(codes.length > 0 ? [{ all: codes }] : []), ...nested.flatMap(spread)]
}

const itemsOf = (need: Need): readonly Need[] => (typeof need === 'string' ? [need] : 'all' in need ? need.all : need.any)
const codesOfItems = (items: readonly Need[]): string[] => codesOf({ people: [[{ count: 1, need: { all: items } }]] })

function itemLine(item: Need, catalog: Catalog, text: Text): RequirementLine {
  if (typeof item !== 'string') return { kind: 'item', text: formula(item, catalog, text, false) }
  const title = codeTitle(item, catalog, text)
  const name = codeName(item, catalog, text)
  return { kind: 'item', code: item, text: title === undefined ? name : text.requirements.exam(name, title) }
}

/** A nested need on one line; what is inside another stands in brackets, so that and and or cannot be mistaken. */
function formula(need: Need, catalog: Catalog, text: Text, inside: boolean): string {
  if (typeof need === 'string') return codeName(need, catalog, text)
  const words =
    'all' in need
      ? text.and(need.all.map((one) => formula(one, catalog, text, true)))
      : text.or(need.any.map((one) => formula(one, catalog, text, true)))
  return inside ? `(${words})` : words
}

/** That its programme is over, and what came after it. */
export const endedWords = (competency: Competency, catalog: Catalog, text: Text): [string, string] => {
  const programme = catalog.programmes.get(competency.programme)!
  return [
    text.ended.over(programme.names[text.language], programme.ends.day),
    text.ended.successor(competency.names[text.language], competency.successor.names[text.language]),
  ]
}

/** The same sentences for a terminal: one line each, indented as they belong together. */
export function requirementWords(
  competency: Competency,
  level: Level,
  market: Market | null,
  text: Text,
  catalog: Catalog,
  on: Day,
): string[] {
  const name = { competency: competency.names[text.language], level }
  const options = competency.options.flatMap((option) => {
    const found = option.levels[level]
    if (found === undefined) return []
    const lines = [...requirementLines(found, market, catalog, text), ...dateLines(found.requirements, on, catalog, text)]
    return ['', option.names[text.language], ...lines.map((line) => `${indents[line.kind]}${line.text}`)]
  })
  const source = catalog.sources.get(competency.checked.page)
  return [
    options.length === 0 ? text.requirements.noLevel(name) : text.requirements.title(name),
    ...(hasEnded(catalog, competency, on) ? ['', ...endedWords(competency, catalog, text)] : []),
    ...options,
    '',
    ...(source === undefined ? [] : [text.source(source.title, source.revision, competency.checked.on), source.url]),
  ]
}

const indents = { sentence: '  ', item: '    - ', or: '  ', note: '    ' } as const
