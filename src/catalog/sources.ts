import { fail, read } from './read.ts'
import type { Source } from './schema.ts'
import json from './sources.json' with { type: 'json' }

/** Every page and list a fact was read from. */
export const sources: ReadonlyMap<string, Source> = new Map(
  Object.entries(json).map(([id, source]) => [id, read('source', 'sources.json', source, id)]),
)

export function checkSource(file: string, path: string, source: string): void {
  if (!sources.has(source)) fail(file, path, source, 'add this source to sources.json or cite one that is there')
}
