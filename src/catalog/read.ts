import { explain } from '../explain.ts'
import { parse } from './parse.ts'
import type { Entries } from './parse.ts'

/* Catalog files are read at start: one that is wrong stops it with a sentence that says where and what to do. */

export type Fail = (file: string, path: string, value: unknown, remedy: string) => never

export const fail: Fail = (file, path, value, remedy) => {
  throw new Error(`Catalog file ${file}, ${path}: ${JSON.stringify(value)} is wrong; ${remedy}.`)
}

export function read<K extends keyof Entries>(kind: K, file: string, content: unknown, at?: string): Entries[K] {
  const result = parse(kind, content)
  if (result.success) return result.data
  const { path, value, expected } = explain(result.error, content)
  return fail(file, [at, path].filter(Boolean).join('.') || 'the whole', value, expected)
}

/** The kinds of entries that have ids of their own. */
type Named = { [K in keyof Entries]: Entries[K] extends { id: string } ? K : never }[keyof Entries]

export function keyed<K extends Named>(kind: K, file: string, content: unknown): Map<string, Entries[K]> {
  const map = new Map<string, Entries[K]>()
  for (const [i, item] of (Array.isArray(content) ? content : [content]).entries()) {
    const entry = read(kind, file, item, String(i))
    if (map.has(entry.id)) fail(file, `${i}.id`, entry.id, 'each id stands once: remove or rename one of the two')
    map.set(entry.id, entry)
  }
  return map
}
