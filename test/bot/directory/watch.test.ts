import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Directory } from '../../../bot/directory/changes.ts'
import { watchDirectory } from '../../../bot/directory/watch.ts'
import { forget } from '../../../bot/forget.ts'
import type { Organization } from '../../../src/organization.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import { wordsOf } from '../../conversations/company.ts'
import { fakeConnector } from '../../fakes/connector.ts'
import type { FakeConnector } from '../../fakes/connector.ts'
import { fakeGraph } from '../../fakes/graph.ts'
import type { Befalls, FakeGraph } from '../../fakes/graph.ts'
import { chatOf, company, leaves, objectIdOf, opened, tenant } from '../night/company.ts'

let teams: FakeConnector
let graph: FakeGraph
beforeEach(async () => {
  ;[teams, graph] = await Promise.all([fakeConnector(), fakeGraph()])
  graph.users = everybody()
})
afterEach(() => Promise.all([teams.close(), graph.close()]))

const calm = { ...company, targets: [], memberships: [], settings: { alerts: { people: { anna: { monthly: false }, sofia: { monthly: false } } } } }
const everybody = () => [...company.people.map(({ objectId }) => ({ id: objectId!, accountEnabled: true })), { id: 'ffffffff-0000-4000-8000-000000000001', accountEnabled: true }]
const off = (id: string) => ({ id: objectIdOf(id), accountEnabled: false })
const deleted = (id: string) => ({ id: objectIdOf(id).toUpperCase(), '@removed': { reason: 'changed' as const } })
const plans = (id: string, day: string | null) => ({ id: objectIdOf(id), accountEnabled: true, employeeLeaveDateTime: day === null ? null : `${day}T23:59:59Z` })

const heard = (id: string) => teams.said.filter(({ conversation, method }) => conversation === chatOf(id) && method === 'POST').map(({ activity }) => activity.summary ?? '')

async function world(organization: Organization = calm) {
  const night = await opened(teams, { organization, start: '2018-01-08T09:00:00.000Z' })
  const waited: number[] = []
  const tokens: string[] = []
  const directory: Directory = {
    endpoint: graph.url,
    token: () => {
      tokens.push(`token-${tokens.length}`)
      return Promise.resolve(tokens.at(-1)!)
    },
    leavingDays: true,
    wait: (milliseconds) => {
      waited.push(milliseconds)
      return Promise.resolve()
    },
    deadline: 150,
    late: () => false,
  }
  return {
    ...night,
    waited,
    directory,
    /** A night: the directory is read, and what there is to say is said in the morning. */
    look: async (day: string, how: Partial<Directory> = {}) => {
      night.pretend(`${day}T09:00:00.000Z`)
      await watchDirectory(night.night, tenant, { ...directory, ...how })
      await night.deliver()
    },
    known: async () => (await night.shelf.read(['directory'])).get('directory')?.body as { link: string; suspects: Record<string, object> } | undefined,
    record: async () => (await readOrganization(night.shelf, tenant))!.organization,
  }
}

test('an account that is switched off or deleted is asked about after a night, once, and nothing is recorded', async () => {
  const night = await world()
  await night.look('2018-01-08')
  graph.changed = [off('marco'), deleted('tom')]
  await night.look('2018-01-09')
  expect(heard('anna')).toEqual([])
  await night.look('2018-01-10')
  await night.look('2018-01-11')
  expect(heard('anna').join('\n')).toMatch(/The account of Marco .* is no longer active.*\n.*The account of Tom /)
  expect(heard('anna')).toHaveLength(2)
  expect(heard('sofia')).toHaveLength(2)
  await night.look('2018-01-12')
  expect(heard('anna')).toHaveLength(2)
  expect((await night.record()).people).toEqual(calm.people)
})

test('what is put right within a night troubles nobody', async () => {
  const night = await world()
  await night.look('2018-01-08')
  graph.changed = [off('marco')]
  await night.look('2018-01-09')
  graph.changed = [{ id: objectIdOf('marco'), accountEnabled: true }]
  await night.look('2018-01-10')
  await night.look('2018-01-11')
  expect(heard('anna')).toEqual([])
})

test('the day the directory names is proposed on the card, and left alone where it is on record or no longer named', async () => {
  const night = await world(leaves(calm, 'giulia', '2018-05-31'))
  graph.users = [...everybody().slice(0, -1), plans('marco', '2018-03-31'), plans('giulia', '2018-05-31'), plans('lucia', '2018-04-30')]
  await night.look('2018-01-08')
  graph.changed = [plans('lucia', null)]
  await night.look('2018-01-09')
  expect(heard('anna')).toEqual(['Your directory says that the last day of Marco Bianchi is 31 March 2018. Shall I record it?'])
  expect(JSON.stringify(teams.said.at(-1)!.activity.attachments)).toContain('"day":"2018-03-31"')
  graph.changed = [plans('marco', '2018-02-28')]
  await night.look('2018-01-10')
  await night.look('2018-01-11')
  expect(heard('anna')[1]).toContain('28 February 2018')
})

test('whoever is an admin herself is not asked about herself', async () => {
  const night = await world()
  await night.look('2018-01-08')
  graph.changed = [off('sofia')]
  await night.look('2018-01-09')
  await night.look('2018-01-10')
  expect(heard('anna')).toHaveLength(1)
  expect(heard('sofia')).toEqual([])
})

test('where a fifth vanishes at once nobody is asked about: the admins hear a number, once, until it is right again', async () => {
  const night = await world()
  await night.look('2018-01-08')
  const gone = ['marco', 'tom', 'giulia', 'lucia']
  graph.changed = gone.map(off)
  await night.look('2018-01-09')
  await night.look('2018-01-10')
  await night.look('2018-01-11')
  expect(heard('anna')).toEqual([`4 of ${calm.people.length} people are no longer active in your directory, all at once.`])
  expect(wordsOf(teams.said[0]!.activity.attachments?.[0]?.content).join('\n')).not.toContain('Marco')
  expect(night.logged).toContain('Too many accounts vanished at once: nobody is asked about')
  graph.changed = gone.slice(1).map((id) => ({ ...off(id), accountEnabled: true }))
  await night.look('2018-01-12')
  expect(heard('anna').at(-1)).toContain('The account of Marco')
  expect(heard('anna')).toHaveLength(2)
})

test('duplicates in and across pages: the last that is said of an account counts', async () => {
  const night = await world()
  graph.users = [off('marco'), off('tom'), ...everybody(), deleted('tom')]
  await night.look('2018-01-08')
  expect(Object.keys((await night.known())!.suspects)).toEqual([objectIdOf('tom').toLowerCase()])
  expect(graph.asked.length).toBeGreaterThan(5)
})

test('a link that is too old, however that is said, has everybody read anew; whoever is not listed is gone', async () => {
  for (const befalls of [{ status: 410 }, { status: 400, code: 'syncStateNotFound' }]) {
    const night = await world()
    graph.users = everybody()
    await night.look('2018-01-08')
    graph.users = everybody().filter(({ id }) => id !== objectIdOf('tom'))
    graph.befalls.push(befalls)
    await night.look('2018-01-16')
    await night.look('2018-01-17')
    expect(heard('anna').at(-1)).toContain('The account of Tom')
  }
})

describe('whatever Graph answers', () => {
  test.each<[Befalls, number | undefined]>([
    [{ status: 429, headers: { 'retry-after': '7' } }, 7_000],
    [{ status: 503, headers: { 'retry-after': '2' } }, 2_000],
    [{ status: 500 }, 500],
    ['reset', 500],
    ['silence', 500],
    ['silence in the middle', 500],
  ])('%j at any page is waited for, and all is read', async (befalls, pause) => {
    for (let at = 0; at < 3; at++) {
      const night = await world()
      for (let n = 0; n < at; n++) graph.befalls.push('well')
      graph.befalls.push(befalls)
      await night.look('2018-01-08')
      expect(night.waited).toEqual([pause])
      expect(await night.known()).toMatchObject({ suspects: {}, link: `${graph.url}/v1.0/users/delta?$deltatoken=known` })
    }
  })

  test.each<[string, Befalls[]]>([
    ['not-granted', [{ status: 403 }]],
    ['signed-out', [{ status: 401 }, { status: 401 }]],
    ['refused', [{ status: 404 }]],
    ['unreadable', ['not json']],
    ['no-answer', Array.from({ length: 5 }, () => ({ status: 503 }))],
    ['no-answer', [{ status: 429, headers: { 'retry-after': '3600' } }]],
  ])('%s: it is logged, and what was known before stays', async (why, befalls) => {
    const night = await world()
    await night.look('2018-01-08')
    const before = await night.known()
    const logged: unknown[] = []
    graph.changed = [off('marco')]
    graph.befalls.push(...befalls)
    await watchDirectory({ ...night.night, log: (sentence, data) => void logged.push(sentence, data) }, tenant, night.directory)
    expect(logged).toEqual(['The directory could not be read', { why }])
    expect(await night.known()).toEqual(before)
    await night.look('2018-01-09')
    await night.look('2018-01-10')
    expect(heard('anna')).toHaveLength(1)
  })

  test('a token that ends between two pages is followed by a new one', async () => {
    const night = await world()
    graph.befalls.push('well', { status: 401 })
    await night.look('2018-01-08')
    expect(graph.asked.slice(0, 3).map(({ authorization }) => authorization)).toEqual(['Bearer token-0', 'Bearer token-1', 'Bearer token-2'])
    expect(await night.known()).toBeDefined()
  })

  test('a link to another host, path or scheme is not followed, and no token goes there', async () => {
    const elsewhere = await fakeGraph()
    const night = await world()
    const links = [`${elsewhere.url}/v1.0/users/delta?$skiptoken=2`, `${graph.url}/v1.0/me/messages`, `http://graph@${graph.url.slice(7)}/v1.0/users/delta`, 'file:///etc/passwd', 'x']
    for (const link of links) {
      graph.befalls.push({ link })
      await night.look('2018-01-08')
      expect(await night.known()).toBeUndefined()
    }
    graph.befalls.push({ status: 302, headers: { location: `${elsewhere.url}/v1.0/users/delta` } })
    await night.look('2018-01-08')
    expect(await night.known()).toBeUndefined()
    expect(elsewhere.asked).toEqual([])
    await elsewhere.close()
  })
})

test('where time is up it goes on from there another night, and takes nobody for gone it has not seen', async () => {
  const night = await world()
  await night.look('2018-01-08', { late: () => true })
  expect((await night.known())!.link).toContain('$skiptoken=2')
  await night.look('2018-01-09')
  expect(await night.known()).toMatchObject({ suspects: {}, link: `${graph.url}/v1.0/users/delta?$deltatoken=known` })
})

test('only what is needed is asked for', async () => {
  const night = await world()
  await night.look('2018-01-08', { leavingDays: false })
  expect(graph.asked[0]!.path).toBe('/v1.0/users/delta?$select=accountEnabled')
})

test('whoever is erased is erased from here as well', async () => {
  const night = await world()
  graph.users = [...everybody().slice(0, -1), off('marco')]
  await night.look('2018-01-08')
  await night.look('2018-01-09')
  expect(heard('anna')).toHaveLength(1)
  await forget(night.shelf, tenant, 'marco', '2018-01-09')
  const left: string[] = []
  for await (const { id, body } of night.shelf.list('')) if (!id.startsWith('forgotten-')) left.push(`${id} ${JSON.stringify(body)}`)
  expect(left.join('\n').toLowerCase()).not.toContain('marco')
  expect(left.join('\n').toLowerCase()).not.toContain(objectIdOf('marco').toLowerCase())
  await night.look('2018-01-10')
  expect((await night.known())!.suspects).toEqual({})
})
