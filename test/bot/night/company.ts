import type { World } from '../../../bot/bot.ts'
import { auditOne } from '../../../bot/night/audit-one.ts'
import { deliver } from '../../../bot/night/deliver.ts'
import { remember } from '../../../bot/night/conversations.ts'
import { dayIn } from '../../../bot/night/hours.ts'
import type { Night } from '../../../bot/night/night.ts'
import { Digest, fileOf } from '../../../bot/night/outbox.ts'
import { createPace } from '../../../bot/night/pace.ts'
import { gateway } from '../../../bot/teams/gateway.ts'
import type { Connector } from '../../../bot/teams/gateway.ts'
import { postThrough } from '../../../bot/teams/post.ts'
import { isTeams } from '../../../bot/teams/registration.ts'
import { sample } from '../../../infra/local/people.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { rulesOf } from '../../../src/catalog/rules.ts'
import { Organization } from '../../../src/organization.ts'
import { readOrganization, writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Store } from '../../../src/store/store.ts'
import type { FakeConnector } from '../../fakes/connector.ts'

/* The sample company with two admins, its nights, and a clock that goes as told. */

export const tenant = 'nordwind'
export const rules = rulesOf(catalog)
export const objectIdOf = (id: string): string => sample.people.find((person) => person.id === id)?.objectId ?? id
export const company = Organization.parse({ ...sample, id: tenant, admins: ['anna', 'sofia'] })

/** Whom a personal chat belongs to. */
export const chatOf = (id: string): string => `a:${id}`
export const channel = '19:general@thread.tacv2'

export const reference = (service: string, id: string, more: { where?: 'personal' | 'channel'; locale?: string } = {}) => ({
  tenant,
  conversation: more.where === 'channel' ? { id: channel, where: 'channel' as const } : { id: chatOf(id), where: 'personal' as const },
  service,
  objectId: objectIdOf(id),
  user: `29:${id}`,
  bot: '28:goldkeeper',
  locale: more.locale ?? 'en-GB',
})

/** Nobody proves who he is on this machine; without the SDK a process begins quickly. */
const unsigned = { credentials: { signRequest: (request: unknown) => Promise.resolve(request) } } as unknown as Connector

export function nightOf(store: Store, start: string, deadline = 1_500) {
  let at = Date.parse(start)
  const logged: string[] = []
  const now = () => new Date(at).toISOString()
  const night: Night = {
    store,
    rules,
    now,
    today: (zone) => dayIn(zone, now()),
    firstAdmins: [],
    post: postThrough((service) => Promise.resolve(gateway(unsigned, service, isTeams({ kind: 'local' }), deadline))),
    pace: createPace({
      now: () => at,
      wait: (milliseconds) => {
        at += milliseconds
        return Promise.resolve()
      },
    }),
    log: (sentence) => void logged.push(sentence),
  }
  return { night, logged, now, pretend: (moment: string) => void (at = Date.parse(moment)), pass: (minutes: number) => void (at += minutes * 60_000) }
}

export async function opened(teams: FakeConnector, { organization = company, start = '2017-12-15T08:00:00.000Z', reach = ['anna', 'sofia'], store = sqliteStore(':memory:') } = {}) {
  const shelf = store.shelf(tenant)
  await writeOrganization(shelf, null, organization)
  await store.due.put({ tenant, organization: organization.id, day: '2017-12-01' })
  for (const id of reach) await remember(shelf, reference(teams.url, id))
  const clock = nightOf(store, start)
  return {
    ...clock,
    store,
    shelf,
    /** Audits and says, as the night does. */
    audit: async () => {
      const audited = await auditOne(clock.night, tenant, organization.id)
      await deliver(clock.night, tenant, organization.id)
      return (audited?.say ?? []).map(({ to, why }) => `${to} ${why}`)
    },
    deliver: () => deliver(clock.night, tenant, organization.id),
    change: async (edit: (organization: Organization) => Organization) => {
      const held = (await readOrganization(shelf, organization.id))!
      await writeOrganization(shelf, held, edit(held.organization))
    },
    digests: async (): Promise<Digest[]> => (await fileOf(shelf, organization.id)).digests.map(({ body }) => Digest.parse(body)),
    alerts: async () => (await fileOf(shelf, organization.id)).alerts.map(({ body }) => body),
  }
}

/** What a turn needs where somebody answers what the night said. */
export const worldOf = ({ night, audit }: Awaited<ReturnType<typeof opened>>): World => ({
  shelf: night.store.shelf,
  today: night.today,
  now: night.now,
  rules,
  firstAdmins: [],
  changed: async () => void (await audit()),
  asked: { get: () => undefined, set: () => undefined },
})

/** Without the department whose certifications nobody can lose. */
export const without = (organization: Organization, person: string): Organization => ({ ...organization, people: organization.people.filter(({ id }) => id !== person) })
export const leaves = (organization: Organization, person: string, day: string): Organization => ({ ...organization, people: organization.people.map((one) => (one.id === person ? { ...one, leaves: day } : one)) })
