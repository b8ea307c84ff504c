import { fail, read } from './read.ts'
import { checkSource } from './sources.ts'
import type { Specializations } from './specialization.ts'
import specializationsJson from './designations/specializations.json' with { type: 'json' }

export function readSpecializations(content: unknown): Specializations {
  const file = read('specializations', 'specializations.json', content)
  checkSource('specializations.json', 'source', file.source)
  const ids = file.specializations.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) < i)
  if (twice !== undefined) fail('specializations.json', 'id', twice, 'each id stands once: remove or rename one of the two')
  return file
}

export const { source: specializationsSource, specializations } = readSpecializations(specializationsJson)
