import { wishesOf } from '../../src/hearers.ts'
import type { Organization } from '../../src/organization.ts'
import { readAll } from '../../src/store/organizations.ts'
import type { Shelf } from '../../src/store/store.ts'
import type { Departed } from '../teams/references.ts'
import { adminsOf } from './audit-one.ts'
import { userOf } from './conversations.ts'
import type { Night } from './night.ts'
import { digestPut, fileOf, posted } from './outbox.ts'

/* Has she left the company? What Teams shows is no proof of it: an admin is asked, and nothing is recorded before she says so. */

/** More who leave their teams on a day are rather teams that are ordered anew. */
const MOST = 3

/** Somebody is no longer member of a team that Goldkeeper is in. */
export async function askAboutDeparted(night: Pick<Night, 'store' | 'now' | 'today' | 'firstAdmins'>, { tenant, members }: Departed): Promise<void> {
  const shelf = night.store.shelf(tenant)
  const accounts = new Set<string>()
  for (const { user, objectId } of members) accounts.add(objectId ?? (await userOf(shelf, user)) ?? '')
  for (const organization of await readAll(shelf, tenant)) {
    const gone = organization.people.filter(({ objectId }) => objectId !== undefined && accounts.has(objectId.toLowerCase()))
    if (gone.length === 0) continue
    const { digests } = await fileOf(shelf, organization.id)
    const today = digests.filter(({ body: { made, items } }) => made.slice(0, 10) === night.now().slice(0, 10) && items.some((item) => item.kind === 'left' && item.seen === 'team'))
    const asked = new Set(today.flatMap(({ body: { items } }) => items.flatMap((item) => (item.kind === 'left' ? item.person : []))))
    // A row too many costs a look, a row too few a silence.
    await night.store.pending.put({ tenant, organization: organization.id, day: night.now().slice(0, 10) })
    for (const { id } of gone.slice(0, Math.max(0, MOST - asked.size))) await askWhetherLeft(night, shelf, organization, id, 'team')
  }
}

/** The other admins are asked, once, unless her last day is on record. */
export async function askWhetherLeft({ now, today, firstAdmins }: Pick<Night, 'now' | 'today' | 'firstAdmins'>, shelf: Shelf, organization: Organization, person: string, seen: 'teams' | 'team'): Promise<void> {
  if (!organization.people.some(({ id, leaves }) => id === person && leaves === undefined)) return
  for (const { id: to } of adminsOf(organization, firstAdmins, today(organization.timeZone)).filter(({ id }) => id !== person)) {
    const letter = { to, items: [{ kind: 'left' as const, person, seen }], urgent: false, wishes: wishesOf(organization, to), zone: organization.timeZone }
    // Where it is there already it was asked before.
    await shelf.write([digestPut(posted(letter, [], organization.id, now(), `left-${person}`))])
  }
}
