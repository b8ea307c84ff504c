/** The question and its answer as the command line documents them: written down again, so that the oracle owes the engine nothing. */

export type Need = string | { readonly all: readonly Need[] } | { readonly any: readonly Need[] }
export type Seat = { readonly count: number; readonly need: Need }
export type Team = readonly Seat[]
export type PeopleRequirement = { readonly people: readonly Team[] }
export type FigureRequirement = {
  readonly figure: string
  readonly developed: number | null
  readonly developing: number | null
}
export type AttestRequirement = { readonly attest: string }
export type Requirement = PeopleRequirement | FigureRequirement | AttestRequirement

export type Achievement = { credential: string; passed: string; expires?: string }
export type Person = { id: string; leaves?: string; achievements: Achievement[] }
export type Dates = {
  availableFrom?: string
  registerUntil?: string
  retires?: string
  acceptedUntil?: string
  effort?: number
}

export type Question = {
  requirements: Requirement[]
  people: Person[]
  credentials: Record<string, Dates>
  figures: Record<string, number>
  attested: Record<string, { from: string; until?: string }>
  market: 'developed' | 'developing'
  on: string
  until: string
}

export type Step = { person: string | null; take: readonly string[] }
export type Plan = { newPeople: number; effort: number; steps: Step[] } | null
export type Place = { person: string | null; by: string[]; missing: string[] }

export type PeoplePart = {
  kind: 'people'
  met: boolean
  lastDay: string | null
  unfilled: number
  critical: string[]
  departures: number
  seats: Place[]
  plan: Plan
}
export type FigurePart = { kind: 'figure'; met: boolean; needed: number | null; actual: number }
export type AttestPart = { kind: 'attest'; met: boolean; lastDay: string | null }
export type Part = PeoplePart | FigurePart | AttestPart
export type Answer = { met: boolean; lastDay: string | null; plan: Plan; parts: Part[] }

export const asksPeople = (requirement: Requirement): requirement is PeopleRequirement => 'people' in requirement

const MS_A_DAY = 86_400_000

export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10)

/** What a record holds under a name, and not what every object inherits under it ("constructor"). */
export const entry = <T>(record: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** The need at every place of a team, in order. */
export const placesOf = (team: Team): Need[] => team.flatMap(({ count, need }) => Array.from({ length: count }, () => need))

export function codesOf(need: Need): string[] {
  if (typeof need === 'string') return [need]
  return [...new Set(('all' in need ? need.all : need.any).flatMap(codesOf))]
}

export const codesOfPart = ({ people }: PeopleRequirement): string[] => [
  ...new Set(people.flatMap((team) => team.flatMap(({ need }) => codesOf(need)))),
]

/** Every code in the order in which the question first names it: the order in which codes come out. */
export const codesIn = ({ requirements }: Question): string[] => [
  ...new Set(requirements.filter(asksPeople).flatMap(codesOfPart)),
]

export function satisfies(need: Need, holds: (code: string) => boolean): boolean {
  if (typeof need === 'string') return holds(need)
  return 'all' in need
    ? need.all.every((inner) => satisfies(inner, holds))
    : need.any.some((inner) => satisfies(inner, holds))
}

export function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, chosen) => items.filter((_item, i) => (chosen >> i) & 1))
}

/** Efforts are added as whole millionths: 0.1 + 0.2 has to tie with 0.3. */
export const MILLION = 1_000_000

export const effortOf = ({ credentials }: Question, codes: readonly string[]): number =>
  codes.reduce((sum, code) => sum + Math.round((entry(credentials, code)?.effort ?? 1) * MILLION), 0)

export function counts(question: Question, person: Person, code: string, day: string): boolean {
  if (person.leaves !== undefined && person.leaves < day) return false
  const acceptedUntil = entry(question.credentials, code)?.acceptedUntil
  if (acceptedUntil !== undefined && acceptedUntil < day) return false
  return person.achievements.some(
    ({ credential, passed, expires }) =>
      credential === code && passed <= day && (expires === undefined || day <= expires),
  )
}

export function canBeTaken(question: Question, code: string): boolean {
  const { availableFrom, registerUntil, retires, acceptedUntil } = entry(question.credentials, code) ?? {}
  if (availableFrom !== undefined && availableFrom > question.on) return false
  if (acceptedUntil !== undefined && acceptedUntil < question.until) return false
  if (registerUntil !== undefined) return question.on <= registerUntil
  return retires === undefined || question.on < retires
}

/** Who may plan for the horizon: people who are still here then. */
export const staying = ({ people, until }: Question): Person[] =>
  people.filter(({ leaves }) => leaves === undefined || leaves >= until)
