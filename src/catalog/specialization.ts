import * as z from 'zod'
import { DesignationId } from './designation-names.ts'

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

export const Specializations = z.object({ source: z.string(), specializations: z.array(Specialization) })
export type Specializations = z.infer<typeof Specializations>
