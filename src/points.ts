import { tracks } from './catalog/designation-names.ts'
import type { Association, MetricId, Track } from './catalog/designation-names.ts'
import type { FigureMetric, Rules, SkillMetric } from './catalog/designation.ts'
import { stepOf } from './headcount.ts'
import type { Roster } from './headcount.ts'

/*
 * Points in whole numbers. A person may be worth 40/6 points, so every amount is counted in a common part of a point, and
 * six of her are exactly 40. Figures with up to six decimals are whole in it too.
 */

/** `full`: so much earns all of the maximum. */
type FigurePart = { readonly id: MetricId; readonly kind: 'figure'; readonly max: number; readonly full: readonly (readonly [Association | null, number])[] }
type GatePart = { readonly step: number; readonly people: number; readonly points: number }
type SkillPart = {
  readonly id: MetricId
  readonly kind: 'skill'
  readonly max: number
  readonly gates: readonly GatePart[]
  readonly last: number
  readonly each: number
  /** People in the last step beyond whom nobody adds anything, all gates met. */
  readonly enough: number
}
export type Part = FigurePart | SkillPart

/** What one track asks; every points in it are in units of 1 / `unit` points. */
export type Sheet = { readonly track: Track; readonly unit: number; readonly parts: readonly Part[] }

const MICRO = 1_000_000

export const sheetsOf = ({ metrics }: Rules, { steps }: Roster): Sheet[] =>
  tracks.map((track) => {
    const fulls = metrics.flatMap(({ full }) => {
      const on = full[track]
      return typeof on === 'number' ? [on] : Object.values(on)
    })
    const unit = fulls.reduce(leastCommonMultiple, 1) * MICRO
    return { track, unit, parts: metrics.map((metric) => ('steps' in metric ? skillPart(metric, track, unit, steps) : figurePart(metric, track, unit))) }
  })

function figurePart({ id, max, full }: FigureMetric, track: Track, unit: number): FigurePart {
  const on = full[track]
  return { id, kind: 'figure', max: max * unit, full: typeof on === 'number' ? [[null, on]] : (Object.entries(on) as [Association, number][]) }
}

function skillPart({ id, max, full, steps }: SkillMetric, track: Track, unit: number, all: Roster['steps']): SkillPart {
  const gates = steps.flatMap((step) =>
    'people' in step ? [{ step: stepOf(all, step.any), people: step.people[track], points: step.points[track] * unit }] : [],
  )
  const each = (max * unit) / full[track]
  const open = gates.reduce((left, { points }) => left - points, max * unit)
  return { id, kind: 'skill', max: max * unit, gates, last: stepOf(all, steps.at(-1)!.any), each, enough: Math.ceil(open / each) }
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
const leastCommonMultiple = (a: number, b: number): number => (a / divisor(a, b)) * b

/** A figure by association; `null` where the association does not matter. */
export type Amounts = ReadonlyMap<Association | null, number>

/** The best association counts, never their sum. */
export function figurePoints({ max, full }: FigurePart, amounts: Amounts): number {
  let best = 0
  for (const [association, needed] of full) best = Math.max(best, shareOf(max, amounts.get(association) ?? 0, needed))
  return best
}

function shareOf(max: number, amount: number, needed: number): number {
  if (amount >= needed) return max
  if (amount <= 0) return 0
  const millionths = Math.round(amount * MICRO)
  const each = max / MICRO / needed
  return millionths / MICRO === amount ? millionths * each : amount * MICRO * each
}

/** How much more earns the maximum, where it takes least. */
export const figureMissing = ({ full }: FigurePart, amounts: Amounts): number =>
  Math.max(0, Math.min(...full.map(([association, needed]) => Math.round((needed - (amounts.get(association) ?? 0)) * MICRO) / MICRO)))

/** Gates are met in order; the first that is not ends it, and what was earned before stays. */
export function skillPoints({ max, gates, last, each }: SkillPart, counts: readonly number[]): number {
  let points = 0
  for (const gate of gates) {
    if (counts[gate.step]! < gate.people) return points
    points += gate.points
  }
  return Math.min(max, points + counts[last]! * each)
}

/** Further people to the maximum, a person counted once for each step she is missing in. */
export function skillMissing({ gates, last, enough }: SkillPart, counts: readonly number[]): number {
  let missing = Math.max(0, enough - counts[last]!)
  for (const { step, people } of gates) missing += Math.max(0, people - counts[step]!)
  return missing
}

/** A track as it stands: points by metric, in its units. */
export type Tally = { readonly sheet: Sheet; readonly points: readonly number[]; readonly total: number; readonly qualified: boolean }

/** `fixed`: the points of its figures by part, which no certification changes. */
export function tally(sheet: Sheet, fixed: readonly number[], counts: readonly number[]): Tally {
  const points = sheet.parts.map((part, i) => (part.kind === 'figure' ? fixed[i]! : skillPoints(part, counts)))
  const total = points.reduce((sum, some) => sum + some, 0)
  return { sheet, points, total, qualified: total >= QUALIFYING * sheet.unit && points.every((some) => some > 0) }
}

export const QUALIFYING = 70

/** The higher total, the first listed among equals. */
export const better = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((best, one) => (one.total / one.sheet.unit > best.total / best.sheet.unit ? one : best))
