import { titled } from './certifications.ts'
import type { Certification } from './designation.ts'
import { fail, keyed } from './read.ts'
import type { Credential } from './schema.ts'
import { checkSource } from './sources.ts'
import credentials from './designations/credentials.json' with { type: 'json' }

/* The certifications designations count, and what they are beside the exams of the competencies. What they are called stands with all of Microsoft's. */

const called = new Map(titled.map(({ id, titles, exams }) => [id, titles[0] ?? exams?.[0]]))

const titleOf = (id: string): string => called.get(id) ?? fail('designations/credentials.json', 'id', id, 'give it its titles in certifications.json')

export function readCertified(content: unknown): ReadonlyMap<string, Certification> {
  const counted = [...keyed('certified', 'designations/credentials.json', content).values()]
  for (const { id, validity, retires, acceptedUntil } of counted) {
    for (const [key, fact] of Object.entries({ validity, retires, acceptedUntil })) {
      if (fact !== undefined) checkSource('designations/credentials.json', `${id}.${key}.source`, fact.source)
    }
  }
  return new Map(counted.map((one) => [one.id, { ...one, title: titleOf(one.id) }]))
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

/** What goes on record of it: itself and, where several exams earn it, each of them, good as long as itself. */
export function credentialsOf(certification: Certification): Credential[] {
  const { exams = [], effort } = certification
  return [certification, ...exams.map((id): Certification => ({ ...certification, id, title: titleOf(id), effort: effort / exams.length, exams: undefined }))].map(credentialOf)
}
