import { Certification } from './designation.ts'
import { keyed } from './read.ts'
import type { Credential } from './schema.ts'
import { checkSource } from './sources.ts'
import credentials from './designations/credentials.json' with { type: 'json' }

/* The certifications designations count, and what they are beside the exams of the competencies. */

export function readCertified(content: unknown): ReadonlyMap<string, Certification> {
  const certifications = keyed(Certification, 'designations/credentials.json', content)
  for (const { id, validity, retires, acceptedUntil } of certifications.values()) {
    for (const [key, fact] of Object.entries({ validity, retires, acceptedUntil })) {
      if (fact !== undefined) checkSource('designations/credentials.json', `${id}.${key}.source`, fact.source)
    }
  }
  return certifications
}

export const certifications = readCertified(credentials)

/** Microsoft names them in English everywhere. One that an exam earns goes by its code. */
export const credentialOf = ({ id, title, level, effort, exams, validity, retires, acceptedUntil }: Certification): Credential => ({
  id,
  kind: level === 'assessment' ? 'assessment' : exams === undefined ? 'exam' : 'certification',
  title: { en: title, it: title, es: title },
  effort,
  ...(validity && { validMonths: validity.months }),
  ...(retires && { retires }),
  ...(acceptedUntil && { acceptedUntil }),
})
