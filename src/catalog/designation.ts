import * as z from 'zod'
import { Language } from '../intent.ts'
import { Association, DesignationId, MetricId } from './designation-names.ts'
import { Certainty, DatedFact, Words } from './schema.ts'

/*
 * A Solutions Partner designation as data. Everything is "points = maximum × amount / the amount that earns the maximum":
 * customers and deployments as much as people. Skills go in steps; all but the last are gates, which must be met in order.
 */

/** The same on both tracks, or one for each. */
const perTrack = <T extends z.ZodType>(one: T) =>
  z.union([z.object({ Enterprise: one, SMB: one }), one.transform((same) => ({ Enterprise: same, SMB: same }))])

const Amount = z.int().positive()
/** What earns the maximum: one amount, or one for each association, of which the best counts. */
const Full = z.union([Amount, z.partialRecord(Association, Amount)])
export type Full = z.infer<typeof Full>

const metric = { id: MetricId, category: z.enum(['performance', 'skilling', 'customer-success']), max: Amount }

const FigureMetric = z.object({
  ...metric,
  unit: z.enum(['customers', 'workloads', 'services', 'deployments', 'users', 'percent', 'points']),
  full: perTrack(Full),
})
export type FigureMetric = z.infer<typeof FigureMetric>

/** Any one of the certifications; a person counts once a step. Met, a gate earns its points, once. */
const Gate = z.object({ any: z.array(z.string()).min(1), people: perTrack(Amount), points: perTrack(z.int().nonnegative()) })
const Last = z.object({ any: z.array(z.string()).min(1) })

const SkillMetric = z.object({
  ...metric,
  /** People in the last step who earn the maximum where no gate earns anything: so much is each of them worth. */
  full: perTrack(Amount),
  steps: z.tuple([z.union([Gate, Last])], z.union([Gate, Last])).refine((steps) => steps.every((step, i) => 'people' in step === i < steps.length - 1), {
    error: 'every step but the last is a gate with people and points',
  }),
})
export type SkillMetric = z.infer<typeof SkillMetric>

export const Metric = z.union([SkillMetric, FigureMetric])
export type Metric = z.infer<typeof Metric>

/** What a page asks from a day on; all of its numbers have the one source. */
export const Rules = z.object({
  from: DatedFact,
  source: z.string(),
  metrics: z.array(Metric).min(1),
  /** Where the page is silent or contradicts itself or another: what was decided. */
  choices: z.array(z.string()),
})
export type Rules = z.infer<typeof Rules>

export const Designation = z.object({
  id: DesignationId,
  names: Words,
  aliases: z.record(Language, z.array(z.string().min(1))),
  area: z.enum(['azure', 'business', 'modern-work', 'security']),
  /** Both tracks are scored and the higher total counts, or the partner is classified into one. */
  track: z.enum(['better-total', 'classification']),
  classification: Words.optional(),
  /** Oldest first. */
  rules: z.array(Rules).min(1),
})
export type Designation = z.infer<typeof Designation>

/** A certification as designations count it; named by its exam where one exam earns it. */
export const Certification = z.object({
  id: z.string().regex(/^\S+$/),
  /** As Microsoft names it today, without "Microsoft Certified:". */
  title: z.string().min(1),
  level: z.enum(['fundamentals', 'associate', 'expert', 'specialty', 'github', 'assessment']),
  /** Where one exam does not earn it: all that do. */
  exams: z.array(z.string()).min(2).optional(),
  /** How hard it is, in exams: our estimate. */
  effort: z.number().positive(),
  validity: z.object({ months: z.int().positive(), source: z.string(), certainty: Certainty }).optional(),
  retires: DatedFact.optional(),
  acceptedUntil: DatedFact.optional(),
})
export type Certification = z.infer<typeof Certification>

/** As the file has it: what it is called stands with all of Microsoft's. */
export const Certified = Certification.omit({ title: true })
export type Certified = z.infer<typeof Certified>
