import type { Day } from './day.ts'
import type { Organization, Person } from './organization.ts'

/* Who looks after an organization on a day: reads and changes everything, and hears of risks. */

type Administered = Pick<Organization, 'admins' | 'people'>
/** One whom another organization of the tenant has on record has no more than her id here. */
type Admin = Pick<Person, 'id' | 'objectId' | 'leaves'>

/** Whoever has left is none any more; where all have, the last to leave stays: somebody must hear. */
export function adminsOn({ admins, people }: Administered, on: Day): readonly Admin[] {
  const all = admins.map((id): Admin => people.find((person) => person.id === id) ?? { id })
  if (all.every((one) => isThere(one, on))) return all
  const ends = people.filter(({ id }) => admins.includes(id)).map(({ leaves = on }) => (leaves < on ? leaves : on))
  const last = ends.reduce((a, b) => (a > b ? a : b))
  return all.filter(({ leaves = last }) => leaves >= last)
}

/** Whether somebody is one of them; whoever has the same id in another organization is somebody else. */
export function administers({ admins, people }: Administered, me: Person | undefined, on: Day): boolean {
  if (me === undefined || !admins.includes(me.id)) return false
  const known = people.find(({ id }) => id === me.id)
  if (known?.objectId !== undefined && known.objectId.toLowerCase() !== me.objectId?.toLowerCase()) return false
  return adminsOn({ admins, people: known === undefined ? [...people, me] : people }, on).some(({ id }) => id === me.id)
}

/** Whether nothing is to be told her any more. */
export function hasLeft({ admins, people }: Administered, person: string, on: Day): boolean {
  const known = people.find(({ id }) => id === person)
  return known !== undefined && !isThere(known, on) && !adminsOn({ admins, people }, on).includes(known)
}

/** Whether there is no other who has not left. */
export const isLastAdmin = (organization: Administered, person: string, on: Day): boolean =>
  adminsOn(organization, on).some(({ id }) => id === person) && !adminsOn({ ...organization, admins: organization.admins.filter((id) => id !== person) }, on).some((one) => isThere(one, on))

const isThere = ({ leaves }: Admin, on: Day): boolean => leaves === undefined || leaves >= on
