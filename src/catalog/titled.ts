import * as z from 'zod'

/** Microsoft's role-based certifications by what they are and were called; and exams that earn one only together with others. */
export const Titled = z
  .object({
    /** The exam that earns it; where several do, the certification's own name. */
    id: z.string().regex(/^\S+$/),
    /** Without "Microsoft Certified:"; the one it is shown by first, which is today's. None: an exam that earns nothing alone. */
    titles: z.array(z.string().min(1)),
    /** What the exam itself is called. */
    exams: z.array(z.string().min(1)).optional(),
    /** Exams that earned the same certification, alone, before or besides. */
    formerly: z.array(z.string()).optional(),
    source: z.union([z.string(), z.array(z.string()).min(1)]),
  })
  .refine(({ titles, exams = [] }) => titles.length + exams.length > 0, { path: ['titles'], error: 'give it a title, or the name of the exam' })
export type Titled = z.infer<typeof Titled>
