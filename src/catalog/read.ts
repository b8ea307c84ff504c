import type { z } from 'zod'
import { explain } from '../explain.ts'
import { parse } from './parse.ts'

/* Catalog files are read at start: one that is wrong stops it with a sentence that says where and what to do. */

export type Fail = (file: string, path: string, value: unknown, remedy: string) => never

export const fail: Fail = (file, path, value, remedy) => {
  throw new Error(`Catalog file ${file}, ${path}: ${JSON.stringify(value)} is wrong; ${remedy}.`)
}

export function read<T>(schema: z.ZodType<T>, file: string, content: unknown, at?: string): T {
  const result = parse(schema, file, content)
  if (result.success) return result.data
  const { path, value, expected } = explain(result.error, content)
  return fail(file, [at, path].filter(Boolean).join('.') || 'the whole', value, expected)
}

export function keyed<T extends { id: string }>(schema: z.ZodType<T>, file: string, content: unknown): Map<string, T> {
  const map = new Map<string, T>()
  for (const [i, item] of (Array.isArray(content) ? content : [content]).entries()) {
    const entry = read(schema, file, item, String(i))
    if (map.has(entry.id)) fail(file, `${i}.id`, entry.id, 'each id stands once: remove or rename one of the two')
    map.set(entry.id, entry)
  }
  return map
}
