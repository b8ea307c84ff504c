import * as z from 'zod'
import { Day } from '../day.ts'
import { Language } from '../intent.ts'
import { Requirement } from '../requirement.ts'

/** Where a fact was read: each is cited by its id. */
export const Source = z.object({ title: z.string(), url: z.url(), revision: z.string() })
export type Source = z.infer<typeof Source>

export const Certainty = z.enum(['stated', 'community', 'inferred'])
export type Certainty = z.infer<typeof Certainty>

/** A day with its source; `inferred` and `community` facts are shown as such. What nobody states stays undated. */
export const DatedFact = z.object({
  day: Day,
  source: z.string(),
  certainty: Certainty,
  note: z.string().optional(),
})
export type DatedFact = z.infer<typeof DatedFact>

/** Every language, always: a missing one does not load. */
export const Words = z.record(Language, z.string().min(1))
export type Words = z.infer<typeof Words>

export const Credential = z.object({
  id: z.string().regex(/^\S+$/),
  kind: z.enum(['exam', 'certification', 'assessment']),
  title: Words,
  /** How hard it is, in exams: our estimate, and labelled so wherever it is shown. */
  effort: z.number().nonnegative(),
  availableFrom: DatedFact.optional(),
  registerUntil: DatedFact.optional(),
  retires: DatedFact.optional(),
  acceptedUntil: DatedFact.optional(),
  /** How long one lasts, where it expires at all. */
  validMonths: z.int().positive().optional(),
})
export type Credential = z.infer<typeof Credential>

/**
 * `incomplete`: the page asks for something that could not be read, so the level is never called met. `lessThanSilver`: gold
 * asks for less of something than silver, and is published so.
 */
export const CatalogLevel = z.object({
  requirements: z.array(Requirement).min(1),
  incomplete: z.literal(true).optional(),
  lessThanSilver: z.literal(true).optional(),
})
export type CatalogLevel = z.infer<typeof CatalogLevel>

/** One of several ways to the competency; every requirement inside it counts. */
export const Option = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  names: Words,
  levels: z.object({ silver: CatalogLevel.optional(), gold: CatalogLevel.optional() }),
})
export type Option = z.infer<typeof Option>

export const Competency = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  programme: z.string(),
  names: Words,
  /** What people call it, beside its name. */
  aliases: z.record(Language, z.array(z.string().min(1))),
  checked: z.object({ on: Day, page: z.string() }),
  /** What replaced it when its programme ended. */
  successor: z.object({ id: z.string(), names: Words }),
  options: z.array(Option).min(1),
})
export type Competency = z.infer<typeof Competency>

export const Programme = z.object({ id: z.string(), names: Words, ends: DatedFact })
export type Programme = z.infer<typeof Programme>

export const FigureEntry = z.object({
  id: z.string(),
  unit: z.enum(['users', 'usd', 'count']),
  /** Counted over so many months back; absent: as it stands. */
  months: z.int().positive().optional(),
  source: z.string(),
  names: Words,
  notes: Words.optional(),
})
export type FigureEntry = z.infer<typeof FigureEntry>

export const AttestationEntry = z.object({ id: z.string(), source: z.string(), names: Words })
export type AttestationEntry = z.infer<typeof AttestationEntry>
