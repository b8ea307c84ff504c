import * as z from 'zod'
import type { MetricFigure, Organization } from './organization.ts'
import { same } from './same.ts'

/*
 * What a change replaced, thing by thing, so that any change can be taken back: a person, a membership, a setting. Taking back works
 * while each of these things is still what the change made of it.
 */

/** `null`: not there. `place`: where it stood in its list. */
export const Edit = z.object({ field: z.string(), key: z.string(), was: z.json(), is: z.json(), place: z.number().optional() })
export type Edit = z.infer<typeof Edit>

type Fields = { readonly [field: string]: unknown }

/** What tells the items of a list apart. */
const keys: Readonly<Record<string, (item: never) => string>> = {
  people: ({ id }: { id: string }) => id,
  memberships: ({ competency, level }: { competency: string; level: string }) => `${competency} ${level}`,
  targets: ({ competency, level }: { competency: string; level: string }) => `${competency} ${level}`,
  figures: ({ figure, asOf }: { figure: string; asOf: string }) => `${figure} ${asOf}`,
  admins: (id: string) => id,
  designations: ({ designation }: { designation: string }) => designation,
  metrics: ({ designation, metric, month, track, option }: MetricFigure) => [designation, metric, month, track, option].join(' '),
  strangers: ({ objectId }: { objectId: string }) => objectId,
}
/** Not there where there is nothing in them. */
const optional = new Set(['designations', 'metrics', 'overrides'])
const tables = new Set(['attested', 'settings', 'overrides'])

/** Everything that differs; what was not touched is the same object still, so that large lists cost little. */
export function editsBetween(before: Organization, after: Organization): Edit[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [(before as Fields)[field], (after as Fields)[field]]
    if (was === is) return []
    const [then, now] = [thingsOf(field, was), thingsOf(field, is)]
    return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): Edit[] => {
      const [a, b] = [then.get(key), now.get(key)]
      if (a?.value === b?.value || same(a?.value, b?.value)) return []
      const edit = { field, key, was: json(a?.value), is: json(b?.value) }
      return [a !== undefined && b === undefined ? { ...edit, place: a.place } : edit]
    })
  })
}

/** The organization as it was before these edits, or `null` where one of their things has changed since. */
export function revert(organization: Organization, edits: readonly Edit[]): Organization | null {
  let fields = organization as Fields
  for (const { field, key, was, is, place } of edits) {
    const now = thingsOf(field, fields[field]).get(key)?.value
    if (!same(json(now), is)) return null
    const { [field]: before, ...others } = fields
    const after = replaced(field, before, key, was, place)
    fields = after === undefined ? others : { ...fields, [field]: after }
  }
  return fields as Organization
}

type Thing = { readonly value: unknown; readonly place: number }

function thingsOf(field: string, value: unknown): Map<string, Thing> {
  const keyOf = keys[field] as ((item: unknown) => string) | undefined
  if (keyOf !== undefined) return new Map(((value ?? []) as unknown[]).map((item, place) => [keyOf(item), { value: item, place }]))
  if (tables.has(field)) return new Map(Object.entries(value ?? {}).map(([key, item], place) => [key, { value: item as unknown, place }]))
  return new Map([['', { value, place: 0 }]])
}

function replaced(field: string, value: unknown, key: string, by: unknown, place = Number.POSITIVE_INFINITY): unknown {
  const keyOf = keys[field] as ((item: unknown) => string) | undefined
  if (keyOf !== undefined) {
    const list = (value ?? []) as readonly unknown[]
    const at = list.findIndex((item) => keyOf(item) === key)
    if (at === -1) return by === null ? list : list.toSpliced(place, 0, by)
    const others = by === null ? list.toSpliced(at, 1) : list.with(at, by)
    return others.length === 0 && optional.has(field) ? undefined : others
  }
  if (!tables.has(field)) return by ?? undefined
  const { [key]: _gone, ...others } = (value ?? {}) as Record<string, unknown>
  const table = by === null ? others : { ...(value as object), [key]: by }
  return optional.has(field) && Object.keys(table).length === 0 ? undefined : table
}

const json = (value: unknown): Edit['was'] => (value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Edit['was']))
