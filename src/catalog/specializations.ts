import * as z from 'zod'
import { DesignationId } from './designation-names.ts'
import { fail, read } from './read.ts'
import { checkSource } from './sources.ts'
import specializationsJson from './designations/specializations.json' with { type: 'json' }

/** What goes beyond a designation. Its thresholds stand on pages of their own, which are not here: they are never guessed. */
export const Specialization = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  area: z.enum(['azure', 'business', 'modern-work', 'security']),
  /** One of them suffices. */
  designations: z.array(DesignationId).min(1),
  /** What is validated by hand every other year. */
  proof: z.enum(['audit', 'references', 'none']),
  note: z.string().optional(),
})
export type Specialization = z.infer<typeof Specialization>

const File = z.object({ source: z.string(), specializations: z.array(Specialization) })

export function readSpecializations(content: unknown): z.infer<typeof File> {
  const file = read(File, 'specializations.json', content)
  checkSource('specializations.json', 'source', file.source)
  const ids = file.specializations.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) < i)
  if (twice !== undefined) fail('specializations.json', 'id', twice, 'each id stands once: remove or rename one of the two')
  return file
}

export const { source: specializationsSource, specializations } = readSpecializations(specializationsJson)
