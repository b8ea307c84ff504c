import * as z from 'zod'
import { DesignationId, Track } from './catalog/designation-names.ts'
import { Day } from './day.ts'
import { Language, Level } from './intent.ts'
import { MetricFigure } from './organization.ts'
import { Market } from './requirement.ts'

/** What can be written by chat, each complete: nothing has to be remembered between the card that asks and the press. */

const id = z.string().min(1).max(200)
const level = { competency: id, option: id.optional(), level: Level }

/** Every kind of change, with its day as that may come. */
export const changeWith = <D extends z.ZodType>(day: D) => z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('record'), person: id, credentials: z.array(id).min(1), day }),
  /** `day`: the last on which she counts. */
  z.object({ kind: z.literal('leave'), person: id, day }),
  z.object({ kind: z.literal('stay'), person: id }),
  /** `name` where she is not on record yet. */
  z.object({ kind: z.literal('join'), person: id, name: z.string().min(1).max(100).optional(), day }),
  /** From `day` on she is associated with another organization of the tenant; `null`: with another company. */
  z.object({ kind: z.literal('move'), person: id, to: id.nullable(), day }),
  /** `day` is the anniversary. */
  z.object({ kind: z.literal('membership'), ...level, day }),
  z.object({ kind: z.literal('membership-ended'), ...level }),
  /** The anniversary of all memberships. */
  z.object({ kind: z.literal('anniversary'), day }),
  z.object({ kind: z.literal('target'), ...level }),
  z.object({ kind: z.literal('target-dropped'), ...level }),
  z.object({ kind: z.literal('market'), market: Market }),
  z.object({ kind: z.literal('time-zone'), timeZone: z.string().max(60) }),
  z.object({ kind: z.literal('language'), language: Language }),
  z.object({ kind: z.literal('figure'), figure: id, value: z.number(), day }),
  z.object({ kind: z.literal('attest'), attest: id, day }),
  z.object({ kind: z.literal('attest-ended'), attest: id, day }),
  /** A designation held; `day` is the anniversary. */
  z.object({ kind: z.literal('enrolment'), designation: DesignationId, day }),
  /** Neither held nor aimed for any more. */
  z.object({ kind: z.literal('enrolment-ended'), designation: DesignationId }),
  z.object({ kind: z.literal('enrolment-target'), designation: DesignationId }),
  /** How Microsoft classifies the company there. */
  z.object({ kind: z.literal('classification'), designation: DesignationId, track: Track }),
  z.object({ kind: z.literal('metric'), ...MetricFigure.shape }),
  z.object({ kind: z.literal('admin'), person: id }),
  z.object({ kind: z.literal('admin-removed'), person: id }),
  z.object({ kind: z.literal('setting'), setting: id, value: z.union([z.boolean(), z.number()]) }),
  /** What the organization takes for a credential's date in place of the catalog's, and where that is written. */
  z.object({ kind: z.literal('dates'), credential: id, date: z.enum(['retires', 'acceptedUntil']), day, source: z.string().min(1).max(300) }),
  /** The Teams account of somebody on record. */
  z.object({ kind: z.literal('link'), person: id, objectId: id }),
])

export const Change = changeWith(Day)
export type Change = z.infer<typeof Change>
export type ChangeKind = Change['kind']

type Open<One> = One extends { readonly day: Day } ? Omit<One, 'day'> & { readonly day: Day | null } : One
/** A change whose day may still be asked for. */
export type Pending = Open<Change>

export const isComplete = (change: Pending): change is Change => !('day' in change) || change.day !== null

const dated: ReadonlySet<string> = new Set(Change.options.filter(({ shape }) => 'day' in shape).map(({ shape }) => shape.kind.value))

/** With the day it is for, where its kind has one; `null` asks for it. */
export const onDay = (change: { readonly kind: ChangeKind }, day: Day | null): Pending => (dated.has(change.kind) ? { ...change, day } : change) as Pending

/** Whose record it changes. */
export const personOf = (change: Pending): string | undefined => ('person' in change ? change.person : undefined)
