import * as z from 'zod'
import { Association, DesignationId, MetricId, Track } from './catalog/designation-names.ts'
import { Day } from './day.ts'
import { Language, Level } from './intent.ts'
import { Market } from './requirement.ts'

/** Somebody passed an exam or earned a certification, on a day. */
export const Achievement = z.object({
  credential: z.string().min(1),
  passed: Day,
  expires: Day.optional(),
  /** The day a Partner Center export showed it. */
  confirmed: Day.optional(),
})
export type Achievement = z.infer<typeof Achievement>

export const Person = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  objectId: z.string().optional(),
  joins: Day.optional(),
  /** The last day on which she counts. */
  leaves: Day.optional(),
  /** What ends on `leaves` is her association: it has moved to another organization, and her exams with it. */
  moved: z.literal(true).optional(),
  achievements: z.array(Achievement).default([]),
})
export type Person = z.infer<typeof Person>

export const Figure = z.object({ figure: z.string().min(1), value: z.number(), asOf: Day })
export type Figure = z.infer<typeof Figure>

export const Attestation = z.object({ from: Day, until: Day.optional() })
export type Attestation = z.infer<typeof Attestation>

export const Target = z.object({ competency: z.string(), option: z.string().optional(), level: Level })
export type Target = z.infer<typeof Target>

/** A level bought for a year that ends on the anniversary. */
export const Membership = Target.extend({ anniversary: Day })
export type Membership = z.infer<typeof Membership>

/** Dates of a credential the organization holds to in place of the catalog's, and where they are written. */
export const Override = z.object({ retires: Day.optional(), acceptedUntil: Day.optional(), source: z.string().min(1) })
export type Override = z.infer<typeof Override>

/** Somebody who wrote and is not on record: an admin is asked who it is, once a day at most. */
export const Stranger = z.object({ objectId: z.string(), name: z.string(), told: Day.optional(), nobody: z.literal(true).optional() })
export type Stranger = z.infer<typeof Stranger>

/** A designation held until the anniversary or, without one, aimed for; `track`: how Microsoft classifies the company there. */
export const Enrolment = z.object({ designation: DesignationId, anniversary: Day.optional(), track: Track.optional() })
export type Enrolment = z.infer<typeof Enrolment>

/** What a metric of a designation stood at in a month, as Partner Center shows it. */
export const MetricFigure = z.object({
  designation: DesignationId,
  metric: MetricId,
  value: z.number(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'is not a month (YYYY-MM)' }),
  track: Track.optional(),
  option: Association.optional(),
})
export type MetricFigure = z.infer<typeof MetricFigure>

/** What one legal entity has: the whole of it, read and written at once. */
export const Organization = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  market: Market.default('developed'),
  timeZone: z.string().default('UTC'),
  language: Language.default('en'),
  people: z.array(Person),
  figures: z.array(Figure).default([]),
  attested: z.record(z.string(), Attestation).default({}),
  memberships: z.array(Membership).default([]),
  targets: z.array(Target).default([]),
  admins: z.array(z.string()).default([]),
  /** Whatever JSON can hold, which is where it is read from; each setting is checked where it is used. */
  settings: z.record(z.string(), z.custom<z.infer<ReturnType<typeof z.json>>>()).default({}),
  overrides: z.record(z.string(), Override).optional(),
  strangers: z.array(Stranger).optional(),
  designations: z.array(Enrolment).optional(),
  metrics: z.array(MetricFigure).optional(),
})
export type Organization = z.infer<typeof Organization>
