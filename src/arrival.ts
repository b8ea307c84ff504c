import type { Day } from './day.ts'
import type { Organization, Person } from './organization.ts'

/* Somebody's association comes from another organization of the tenant, and what she passed with it. */

/** The same person may have been there before; an id that somebody else has is not hers. */
function before({ people }: Organization, { id, objectId, email, name }: Person): Person | undefined {
  const sameAccount = people.find((one) => one.objectId !== undefined && one.objectId.toLowerCase() === objectId?.toLowerCase())
  return sameAccount ?? people.find((one) => one.id === id && one.name === name && one.email === email)
}

export function arrivalId(organization: Organization, person: Person): string {
  const known = before(organization, person)
  if (known !== undefined) return known.id
  const taken = new Set(organization.people.map(({ id }) => id))
  const ids = Array.from({ length: taken.size + 1 }, (_, i) => (i === 0 ? person.id : `${person.id}-${i + 1}`))
  return ids.find((id) => !taken.has(id))!
}

/** The organization with her from a day on. */
export function withArrival(organization: Organization, person: Person, day: Day): Organization {
  const { leaves: _leaves, moved: _moved, ...others } = person
  const known = before(organization, person)
  const arrived: Person = { ...others, id: arrivalId(organization, person), joins: day }
  return { ...organization, people: known === undefined ? [...organization.people, arrived] : organization.people.map((one) => (one === known ? arrived : one)) }
}
