import type { Person } from '../organization.ts'
import type { Context } from './proposal.ts'

/* Who of the record somebody in a file is. */

/** Everything that may say who she is; e-mail addresses and ids in lower case. */
export type Clues = {
  readonly ids: readonly string[]
  readonly objectIds: readonly string[]
  readonly emails: readonly string[]
  /** As her name is compared; empty where it is not known, and all there is where there are no ids. */
  readonly name: string
}

/** Names are the same whatever their case, accents composed or not, and however many blanks stand between. */
export const plainName = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** The id of somebody of whom a file knows nothing but her name. */
export const nameId = (name: string): string => `name:${plainName(name)}`

export type OnRecord = {
  readonly byId: ReadonlyMap<string, Person>
  readonly byObjectId: ReadonlyMap<string, Person>
  readonly byEmail: ReadonlyMap<string, Person>
  readonly byName: ReadonlyMap<string, readonly Person[]>
}

export function recordOf(people: readonly Person[]): OnRecord {
  return {
    byId: new Map(people.map((person) => [person.id.toLowerCase(), person])),
    byObjectId: new Map(people.flatMap((person) => (person.objectId === undefined ? [] : [[person.objectId.toLowerCase(), person] as const]))),
    byEmail: new Map(people.flatMap((person) => (person.email === undefined ? [] : [[person.email.toLowerCase(), person] as const]))),
    byName: namedOf(people),
  }
}

/** By account, then by address; and whoever is known by nothing but her name, by that. */
export function surely({ ids, objectIds, emails, name }: Clues, record: OnRecord): Person | undefined {
  if (ids.length === 0) return record.byId.get(nameId(name))
  return first(objectIds, record.byObjectId) ?? first(ids, record.byId) ?? first(emails, record.byEmail)
}

/** Whether whoever these clues speak of was erased: by any of her ids, accounts and addresses; by her name where there is nothing else. */
export function wasErased({ ids, objectIds, emails, name }: Clues, isForgotten: Context['isForgotten']): boolean {
  if (isForgotten === undefined) return false
  const bare = emails.length + objectIds.length === 0 ? { name } : {}
  const guises = [...(ids.length === 0 ? [nameId(name)] : ids).map((id) => ({ id, ...bare })), ...objectIds.map((objectId) => ({ id: objectId, objectId })), ...emails.map((email) => ({ id: email, email }))]
  return guises.some(isForgotten)
}

/**
 * By name whom nothing else finds: only where one person on record has the name, and none of those of the file who bear it has another
 * account than she. `alone`: only where one of the file bears it, as on a list of people two of a name are two.
 */
export function byName<T extends { readonly clues: Clues }>(unfound: readonly T[], named: OnRecord['byName'], alone: boolean): Map<T, Person> {
  const found = new Map<T, Person>()
  for (const [name, ones] of Map.groupBy(unfound, ({ clues }) => clues.name)) {
    const [person, ...others] = name === '' ? [] : (named.get(name) ?? [])
    if (person === undefined || others.length > 0 || (alone && ones.length > 1)) continue
    const account = person.objectId?.toLowerCase()
    const compatible = ones.every(({ clues: { objectIds } }) => account === undefined || objectIds.length === 0 || objectIds.includes(account))
    if (compatible) for (const one of ones) found.set(one, person)
  }
  return found
}

export const namedOf = (people: readonly Person[]): OnRecord['byName'] =>
  Map.groupBy(people.filter(({ name }) => name !== undefined && plainName(name) !== ''), ({ name }) => plainName(name!))

function first(keys: readonly string[], among: ReadonlyMap<string, Person>): Person | undefined {
  for (const key of keys) {
    const found = among.get(key)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Rows that share any of their keys, directly or through others, are of one person: she may have several accounts and addresses. Keys
 * are of a kind each, and only compared within it.
 */
export function together<T, K extends string>(rows: readonly T[], keysOf: (row: T) => Iterable<readonly [K, string]>): T[][] {
  const parent: number[] = rows.map((_, at) => at)
  const root = (at: number): number => {
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const seen: Partial<Record<K, Map<string, number>>> = {}
  for (const [at, row] of rows.entries()) {
    for (const [kind, key] of keysOf(row)) {
      const known: Map<string, number> = (seen[kind] ??= new Map())
      const other = known.get(key)
      if (other === undefined) known.set(key, at)
      else parent[root(at)] = root(other)
    }
  }
  return [...Map.groupBy(rows, (_, at) => root(at)).values()]
}
