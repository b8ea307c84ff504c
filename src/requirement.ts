import * as z from 'zod'
import { Day } from './day.ts'

/** What a seat asks of the person in it: one credential, all of some needs, or any one of them. */
export type Need = string | { readonly all: readonly Need[] } | { readonly any: readonly Need[] }
export const Need: z.ZodType<Need> = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.object({ all: z.array(Need).min(1) }),
    z.object({ any: z.array(Need).min(1) }),
  ]),
)

/** `count` places, each filled by a different person who satisfies the need. */
export const Seat = z.object({ count: z.int().positive(), need: Need })
export type Seat = z.infer<typeof Seat>

/** The seats of one alternative: every place a different person. */
export const Team = z.array(Seat).min(1)
export type Team = z.infer<typeof Team>

/** One team suffices. */
export const PeopleRequirement = z.object({ people: z.array(Team).min(1) })
export type PeopleRequirement = z.infer<typeof PeopleRequirement>

/** An amount by market; `null` where the page states none, and then it is never met. */
export const FigureRequirement = z.object({
  figure: z.string().min(1),
  developed: z.number().nullable(),
  developing: z.number().nullable(),
})
export type FigureRequirement = z.infer<typeof FigureRequirement>

/** Something an admin confirms with its days, such as an association. */
export const AttestRequirement = z.object({ attest: z.string().min(1) })
export type AttestRequirement = z.infer<typeof AttestRequirement>

/**
 * What a level asks for: it is met when all of its requirements are.
 * Points (domain shapes T and U) will be a further kind here, beside people, figures and attestations.
 */
export const Requirement = z.union([PeopleRequirement, FigureRequirement, AttestRequirement])
export type Requirement = z.infer<typeof Requirement>

/** Every code a requirement names, in page order, each once. */
export function codesOf(requirement: Requirement): string[] {
  if (!('people' in requirement)) return []
  return [...new Set(requirement.people.flatMap((team) => team.flatMap((seat) => codesOfNeed(seat.need))))]
}

export function codesOfNeed(need: Need): string[] {
  if (typeof need === 'string') return [need]
  return ('all' in need ? need.all : need.any).flatMap(codesOfNeed)
}

export const Market = z.enum(['developed', 'developing'])
export type Market = z.infer<typeof Market>

/** The days that decide whether a credential can still be taken and still counts. */
export const CredentialDates = z.object({
  availableFrom: Day.optional(),
  registerUntil: Day.optional(),
  retires: Day.optional(),
  acceptedUntil: Day.optional(),
  /** How hard it is, in exams: our estimate. */
  effort: z.number().nonnegative().optional(),
})
export type CredentialDates = z.infer<typeof CredentialDates>
