import * as z from 'zod'
import { Association, DesignationId, Track } from './catalog/designation-names.ts'
import { Day } from './day.ts'

/** What somebody wants: a sentence and a button are two spellings of one intent. */
export const IntentName = z.enum([
  'gap',
  'requirements',
  'status',
  'risk',
  'who_has',
  'who_can',
  'what_if',
  'person',
  'record',
  'leave',
  'validity',
  'exam_info',
  'alerts',
  'help',
  'followup',
  'out_of_scope',
])
export type IntentName = z.infer<typeof IntentName>

export const Language = z.enum(['en', 'it', 'es'])
export type Language = z.infer<typeof Language>

export const Level = z.enum(['silver', 'gold'])
export type Level = z.infer<typeof Level>

/** What may be held: a level, or a designation, which has no levels. */
export const Rank = z.enum([...Level.options, 'designation'])
export type Rank = z.infer<typeof Rank>

export const Slots = z.object({
  competency: z.string().optional(),
  level: Level.optional(),
  /** Exam codes; only for a code or an exact title. */
  exam: z.array(z.string()).optional(),
  /** `MCSE:Productivity`, `MCSA:Office365`. */
  cert: z.string().optional(),
  /** As written, without article or possessive; `@me` for the one who speaks. */
  person: z.string().optional(),
  /** The words as written; `day` or `until` is what they resolve to; what is no day is none. */
  date: z.string().optional(),
  day: Day.optional().catch(undefined),
  until: Day.optional().catch(undefined),
  /** Subscribe or unsubscribe. */
  on: z.boolean().optional(),
  count: z.number().optional(),
})
export type Slots = z.infer<typeof Slots>

/**
 * What a sentence writes besides an achievement or a departure, or asks of what was written. `about` names the figure or
 * confirmation, `value` what no slot has.
 */
export const Fact = z.object({
  kind: z.enum([
    'stay', 'move', 'join', 'membership', 'membership-ended', 'anniversary', 'target', 'target-dropped', 'market', 'time-zone', 'my-time-zone', 'language', 'figure', 'attest',
    'attest-ended', 'suppose-metric', 'suppose-lapse', 'suppose-pass', 'specialization', 'metric', 'classification', 'enrolment', 'enrolment-ended', 'enrolment-target', 'admin', 'admin-removed', 'dates', 'history', 'undo', 'export', 'forget', 'settings',
  ]),
  about: z.string().max(200).optional(),
  value: z.union([z.string().max(300), z.number()]).optional(),
  /** Which designation it is about, by association or track where that matters. */
  designation: DesignationId.optional(),
  association: Association.optional(),
  track: Track.optional(),
})
export type Fact = z.infer<typeof Fact>

export const Intent = z.object({ intent: IntentName, slots: Slots, fact: Fact.optional() })
export type Intent = z.infer<typeof Intent>
