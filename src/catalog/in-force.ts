import type { Day } from '../day.ts'
import type { Designation, Metric, Rules } from './designation.ts'

/** The rules in force on a day; undefined before the oldest known. */
export const rulesOn = ({ rules }: Designation, on: Day): Rules | undefined => rules.findLast(({ from }) => from.day <= on)

/** Every certification a metric names, in page order. */
export const codesOfMetric = (metric: Metric): string[] => ('steps' in metric ? [...new Set(metric.steps.flatMap((step) => step.any))] : [])
