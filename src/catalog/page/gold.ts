import type { Requirement } from '../../requirement.ts'
import type { DoubtCode } from './doubt.ts'

/** What is odd about gold beside silver: fewer people, no larger amount, or an amount only one of them has. */
export function below(silver: readonly Requirement[], gold: readonly Requirement[]): DoubtCode[] {
  const figures = (level: readonly Requirement[]) => level.flatMap((one) => ('figure' in one ? [one] : []))
  const [less, more] = [figures(silver), figures(gold)]
  const codes: DoubtCode[] = []
  const smaller = less.some((low, i) => {
    const high = more[i]
    return high !== undefined && (['developed', 'developing'] as const).some((market) => low[market] !== null && high[market] !== null && high[market] <= low[market])
  })
  if (smaller || people(gold) < people(silver) || JSON.stringify(silver) === JSON.stringify(gold)) codes.push('gold-below-silver')
  if (less.length > 0 && more.length > 0 && less.length !== more.length) codes.push('count')
  return codes
}

/** The most places one requirement has, by its smallest team. */
const people = (level: readonly Requirement[]): number =>
  Math.max(0, ...level.flatMap((one) => ('people' in one ? [Math.min(...one.people.map((team) => team.reduce((sum, { count }) => sum + count, 0)))] : [])))
