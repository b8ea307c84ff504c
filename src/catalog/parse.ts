import type { z } from 'zod'
import { Certified, Designation } from './designation.ts'
import { AttestationEntry, Competency, Credential, FigureEntry, Programme, Source } from './schema.ts'
import { Specializations } from './specialization.ts'
import { Titled } from './titled.ts'

/*
 * What each entry of the catalog's files has to look like. The bundle has another file in this one's place (infra/trust.ts), which takes what its
 * build has read; nobody else names these schemas, so that a new process does not make them.
 */

const schemas = {
  source: Source,
  programme: Programme,
  credential: Credential,
  figure: FigureEntry,
  attestation: AttestationEntry,
  competency: Competency,
  titled: Titled,
  certified: Certified,
  designation: Designation,
  specializations: Specializations,
}

export type Entries = { readonly [K in keyof typeof schemas]: z.infer<(typeof schemas)[K]> }

export const parse = <K extends keyof Entries>(kind: K, content: unknown): z.ZodSafeParseResult<Entries[K]> =>
  (schemas[kind] as unknown as z.ZodType<Entries[K]>).safeParse(content)
