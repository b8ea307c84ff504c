import type { MetricId, Track } from './catalog/designation-names.ts'
import type { Certification } from './catalog/designation.ts'
import type { Day } from './day.ts'
import { countsUntil, headcount } from './headcount.ts'
import { QUALIFYING } from './points.ts'
import type { Part } from './points.ts'
import { lapses } from './renewals.ts'
import { entriesOf, scorebook, standing } from './score.ts'
import type { Entry, Scorecard, ScoreFigure } from './score.ts'
import type { Staff } from './survey.ts'

/*
 * The cheapest way to qualify on a day ahead: who takes and who renews what. All that matters in the end is how many people
 * count in each step, so people are taken in one after the other, and for every such head count the cheapest way there is kept.
 */

/** `person: null` is somebody new, who holds nothing yet. */
export type ScoreStep = { person: string | null; take: string[]; renew: string[] }
export type ScorePlan =
  | { kind: 'plan'; track: Track; total: number; newPeople: number; effort: number; steps: ScoreStep[] }
  /** No certification gets there: so many points must come from figures, and these metrics are at zero. */
  | { kind: 'figures'; track: Track; total: number; points: number; zero: MetricId[] }

/** Our estimate, in exams: a free assessment online, at home. */
export const RENEWAL_EFFORT = 0.2

/** Whole numbers that sort as plans do: fewest new people, least effort, fewest certifications. */
const NEW_PERSON = 1e12
const costOf = (effort: number, certifications: number): number => Math.round(effort * 100) * 1e5 + certifications

type Action = { readonly kind: 'take' | 'renew'; readonly code: string; readonly cost: number; readonly effort: number; readonly mask: number }
/** The steps somebody may come to count in, and what she does for it. */
type Way = { readonly mask: number; readonly cost: number; readonly actions: readonly Action[] }
type Candidate = { readonly person: string | null; readonly ways: readonly Way[] }

export type ScoreGoal = {
  readonly card: Scorecard
  readonly certifications: ReadonlyMap<string, Certification>
  readonly people: readonly Staff[]
  readonly figures: readonly ScoreFigure[]
  readonly track?: Track | undefined
  readonly on: Day
  readonly until: Day
}

export function planScore(goal: ScoreGoal): ScorePlan {
  const { card, certifications, people, figures, track, on, until } = goal
  const { roster, cards } = scorebook([card.designation], certifications, card.rules.from.day)
  const entries = entriesOf(cards.get(card.designation.id)!, figures, track)
  const staying = people.filter(({ leaves }) => leaves === undefined || leaves >= until)
  const held = headcount(roster, staying, until, until).now
  const most = limits(entries, roster.steps.length)
  const start = held.map((count, step) => Math.min(count, most[step]!))
  const asked = [...new Set(roster.steps.flat())].flatMap((code) => certifications.get(code) ?? [])
  const table = { roster, asked, on, until }
  const candidates = [...alike(staying.map((person) => candidateOf(person, table)), most, start), ...newcomers(table, most)]
  return cheapest(entries, candidates, start, most)
}

type Table = {
  readonly roster: ReturnType<typeof scorebook>['roster']
  /** The certifications its steps ask for. */
  readonly asked: readonly Certification[]
  readonly on: Day
  readonly until: Day
}

/** Of each step, so many people that more change nothing on any track. */
function limits(entries: readonly Entry[], steps: number): number[] {
  const most = Array.from({ length: steps }, () => 0)
  const raise = (step: number, people: number) => {
    most[step] = Math.max(most[step]!, people)
  }
  for (const { sheet } of entries) {
    for (const part of sheet.parts) {
      if (part.kind === 'figure') continue
      for (const { step, people } of part.gates) raise(step, people)
      raise(part.last, part.enough)
    }
  }
  return most
}

const isTakeable = ({ retires }: Certification, on: Day): boolean => retires === undefined || on < retires.day
const isAccepted = (certification: Certification, until: Day): boolean => until <= (countsUntil(certification) ?? until)

function candidateOf(person: Staff, table: Table): Candidate {
  const { roster, asked, on, until } = table
  const counts = headcount(roster, [person], until, until).now
  const free = counts.reduce((mask, count, step) => (count > 0 ? mask | (1 << step) : mask), 0)
  const renewable = new Set(lapses(person, asked, on, until).filter(({ opens }) => opens !== null).map(({ credential }) => credential))
  return { person: person.id, ways: waysOf(table, free, (code) => renewable.has(code)) }
}

function newcomers(table: Table, most: readonly number[]): Candidate[] {
  const ways = waysOf(table, 0, () => false).map((way) => (way.mask === 0 ? way : { ...way, cost: way.cost + NEW_PERSON }))
  return Array.from({ length: Math.max(0, ...most) }, () => ({ person: null, ways }))
}

/** The cheapest way to every set of further steps, doing nothing first. */
function waysOf({ roster: { steps }, asked, on, until }: Table, free: number, isRenewable: (code: string) => boolean): Way[] {
  const best = new Map<number, Way>([[0, { mask: 0, cost: 0, actions: [] }]])
  for (const certification of asked) {
    const { id: code } = certification
    const kind = isRenewable(code) ? 'renew' : 'take'
    if (!isAccepted(certification, until) || (kind === 'take' && !isTakeable(certification, on))) continue
    const mask = steps.reduce((mask, any, step) => (any.includes(code) ? mask | (1 << step) : mask), 0) & ~free
    if (mask === 0) continue
    const effort = kind === 'renew' ? RENEWAL_EFFORT : certification.effort
    const action = { kind, code, effort, mask, cost: costOf(effort, 1) } as const
    for (const way of best.values()) {
      const wider = { mask: way.mask | mask, cost: way.cost + action.cost, actions: [...way.actions, action] }
      if (wider.cost < (best.get(wider.mask)?.cost ?? Infinity)) best.set(wider.mask, wider)
    }
  }
  return [...best.values()]
}

/** People who can do the same at the same price are alike: of each kind no more than there are places to fill. */
function alike(candidates: readonly Candidate[], most: readonly number[], start: readonly number[]): Candidate[] {
  const places = most.reduce((sum, people, step) => sum + people - start[step]!, 0)
  const kinds = new Map<string, number>()
  return candidates.filter(({ ways }) => {
    const kind = ways.map(({ mask, cost }) => `${mask} ${cost}`).sort().join()
    const seen = kinds.get(kind) ?? 0
    kinds.set(kind, seen + 1)
    return ways.length > 1 && seen < places
  })
}

/** A head count, how it was come to, and at what cost. */
type Reached = { readonly counts: readonly number[]; readonly cost: number; readonly by?: { readonly candidate: Candidate; readonly way: Way; readonly before: Reached } }

function cheapest(entries: readonly Entry[], candidates: readonly Candidate[], start: readonly number[], most: readonly number[]): ScorePlan {
  let reached = new Map<string, Reached>([[start.join(), { counts: start, cost: 0 }]])
  for (const candidate of candidates) {
    const next = new Map(reached)
    for (const before of reached.values()) {
      for (const way of candidate.ways) {
        if (way.mask === 0) continue
        const counts = before.counts.map((count, step) => (way.mask & (1 << step) ? Math.min(count + 1, most[step]!) : count))
        const key = counts.join()
        const cost = before.cost + way.cost
        if (cost < (next.get(key)?.cost ?? Infinity)) next.set(key, { counts, cost, by: { candidate, way, before } })
      }
    }
    reached = next
  }
  const all = [...reached.values()]
  const best = all.filter(({ counts }) => standing(entries, counts).qualified).reduce<Reached | null>((least, one) => (least === null || one.cost < least.cost ? one : least), null)
  return best === null ? shortOfFigures(entries, all) : write(entries, best)
}

function write(entries: readonly Entry[], best: Reached): ScorePlan {
  const steps: ScoreStep[] = []
  let effort = 0
  for (let at = best; at.by !== undefined; at = at.by.before) {
    const { candidate, way } = at.by
    const codes = (kind: Action['kind']) => way.actions.filter((action) => action.kind === kind).map(({ code }) => code)
    steps.unshift({ person: candidate.person, take: codes('take'), renew: codes('renew') })
    for (const action of way.actions) effort += action.effort
  }
  const { sheet, total } = standing(entries, best.counts)
  const newPeople = steps.filter(({ person }) => person === null).length
  return { kind: 'plan', track: sheet.track, total: total / sheet.unit, newPeople, effort: Math.round(effort * 1e6) / 1e6, steps }
}

/** The highest that certifications can make of it, and what is then still missing. */
function shortOfFigures(entries: readonly Entry[], reached: readonly Reached[]): ScorePlan {
  const highest = reached
    .map(({ counts }) => standing(entries, counts))
    .reduce((best, one) => (one.total / one.sheet.unit > best.total / best.sheet.unit ? one : best))
  const { sheet, total, points } = highest
  const zero = sheet.parts.filter((part: Part, i) => part.kind === 'figure' && points[i] === 0).map(({ id }) => id)
  return { kind: 'figures', track: sheet.track, total: total / sheet.unit, points: Math.max(0, QUALIFYING - total / sheet.unit), zero }
}
