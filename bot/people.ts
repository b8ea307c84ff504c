import type { Who } from '../cards/facts.ts'
import type { Organization, Person } from '../src/organization.ts'
import type { Turn } from './turn.ts'

/** Who is meant by a name as it was written: one, several, or nobody. */
export function peopleNamed({ people }: Organization, written: string): readonly Person[] {
  const words = fold(written).split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  if (words.length === 0) return []
  const parts = (person: Person) => fold(person.name ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const those = (alike: (name: string, word: string) => boolean) =>
    people.filter((person) => words.every((word) => parts(person).some((name) => alike(name, word))))
  const exact = those((name, word) => name === word)
  return exact.length > 0 ? exact : those((name, word) => word.length > 3 && oneSlip(name, word))
}

/** The name of somebody on record. */
export function whoIs({ people }: Organization, id: string): Who {
  const person = people.find((one) => one.id === id)
  return { id, name: person?.name ?? '' }
}

/** Of the person meant: nobody is meant, she is not on record, several are, or this one. */
export type Meant = { readonly one: Person } | { readonly several: readonly Person[] } | { readonly none: 'said' | 'found' | 'me' }

export function meant(turn: Turn, written: string | undefined, who: string | undefined): Meant {
  if (who !== undefined) {
    const one = turn.organization.people.find(({ id }) => id === who)
    return one === undefined ? { none: 'found' } : { one }
  }
  if (written === undefined) return { none: 'said' }
  if (written === '@me') return turn.me === undefined ? { none: 'me' } : { one: turn.me }
  const found = peopleNamed(turn.organization, written)
  if (found.length > 1) return { several: found }
  return found[0] === undefined ? { none: 'found' } : { one: found[0] }
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** One letter more, less, other or swapped. */
function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i += 1
  const rest = (x: string, from: number) => x.slice(from)
  return (
    rest(a, i + 1) === rest(b, i + 1) ||
    rest(a, i) === rest(b, i + 1) ||
    rest(a, i + 1) === rest(b, i) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(a, i + 2) === rest(b, i + 2))
  )
}
