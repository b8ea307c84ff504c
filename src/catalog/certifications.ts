import * as z from 'zod'
import { fail, keyed } from './read.ts'
import type { Source } from './schema.ts'
import certifications from './certifications.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }

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

/** The file, checked, or one error that names place, value and remedy. */
export function readTitled(file: unknown, known: Readonly<Record<string, Source>>): readonly Titled[] {
  const data = [...keyed(Titled, 'certifications.json', file).values()]
  const ids = new Set<string>()
  const titles = new Map<string, string>()
  for (const { id, formerly = [], titles: own, source } of data) {
    for (const one of [id, ...formerly]) {
      if (ids.has(one)) fail('certifications.json', id, one, 'each id and exam stands once: remove or rename one of the two')
      ids.add(one)
    }
    for (const title of own) {
      if (titles.has(title.toLowerCase())) fail('certifications.json', id, title, `${titles.get(title.toLowerCase())} has this title too: one title means one certification`)
      titles.set(title.toLowerCase(), id)
    }
    for (const one of [source].flat()) if (!Object.hasOwn(known, one)) fail('certifications.json', id, one, 'add this source to sources.json or cite one that is there')
  }
  return data
}

export const titled: readonly Titled[] = readTitled(certifications, sources)
