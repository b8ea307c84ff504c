import { fail, keyed } from './read.ts'
import type { Source } from './schema.ts'
import type { Titled } from './titled.ts'
import certifications from './certifications.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }

/** The file, checked, or one error that names place, value and remedy. */
export function readTitled(file: unknown, known: Readonly<Record<string, Source>>): readonly Titled[] {
  const data = [...keyed('titled', 'certifications.json', file).values()]
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
