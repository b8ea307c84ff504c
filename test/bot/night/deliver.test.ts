import { describe, expect, test } from 'vitest'
import { auditOne } from '../../../bot/night/audit-one.ts'
import { forget, remember } from '../../../bot/night/conversations.ts'
import { deliver, Stopped } from '../../../bot/night/deliver.ts'
import { deliveryOf } from '../../../bot/night/delivery.ts'
import type { Digest } from '../../../bot/night/outbox.ts'
import { deliverAll } from '../../../bot/night/walk.ts'
import { teamsHere } from '../../fakes/teams-here.ts'
import type { Failure } from '../../fakes/connector.ts'
import { wordsOf } from '../../conversations/company.ts'
import { chance } from '../../oracle/chance.ts'
import { channel, chatOf, company, leaves, opened, reference, tenant } from './company.ts'

const teams = await teamsHere()

const posts = () => teams.said.filter(({ method, conversation }) => method === 'POST' && conversation !== '')
const edits = () => teams.said.filter(({ method }) => method === 'PUT')
const postedTo = () => posts().map(({ conversation }) => conversation)
/** Besides what else is asked of the admins. */
const aboutAlerts = () => posts().filter(({ activity }) => activity.summary?.includes('need')).map(({ conversation }) => conversation)
const words = (said: (typeof teams.said)[number]) => wordsOf(said.activity.attachments?.[0]?.content).join('\n')
const both = [chatOf('anna'), chatOf('sofia')]

const REPEAT = 'You may have this message already'

test('what is found reaches each admin in one message, and a second night has nothing to say', async () => {
  const night = await opened(teams)
  expect(await night.audit()).toEqual(['anna found', 'sofia found', 'anna found', 'sofia found'])
  expect(postedTo()).toEqual(both)
  expect(words(posts()[0]!)).toContain('Gold Messaging')
  expect(await night.audit()).toEqual([])
  await night.deliver()
  expect(teams.said).toHaveLength(2)
})

test('the order in which people, levels and admins are written down changes nothing', async () => {
  const c = chance(7)
  const told: string[][] = []
  for (let n = 0; n < 6; n++) {
    teams.said.length = 0
    const mixed = { ...company, people: c.shuffled(company.people), admins: c.shuffled(company.admins), memberships: c.shuffled(company.memberships), targets: c.shuffled(company.targets) }
    const night = await opened(teams, { organization: mixed })
    await night.audit()
    const digests = await night.digests()
    told.push(digests.flatMap(({ to, items }) => items.map((item) => `${to} ${JSON.stringify(item)}`)).sort())
  }
  for (const one of told) expect(one).toEqual(told[0])
})

describe('whatever Teams answers at whichever post', () => {
  const failures: Failure[] = [
    { status: 429, headers: { 'retry-after': '7' } },
    { status: 429 },
    { status: 412 },
    { status: 500 },
    { status: 502 },
    { status: 503 },
    { status: 408 },
    'reset',
    'silence',
    { status: 413 },
    { status: 404, code: 'ConversationNotFound' },
    { status: 403, code: 'InvalidBotApiHost' },
  ]
  test.each(failures.flatMap((failure) => [0, 1].map((at): [string, Failure, number] => [JSON.stringify(failure), failure, at])))('%s: everybody gets it (%#)', async (_, failure, at) => {
    const night = await opened(teams)
    if (at === 1) teams.failures.push('well')
    teams.failures.push(failure)
    await night.audit()
    for (let n = 0; n < 4; n++) {
      night.pass(61)
      await night.deliver()
    }
    const unclear = typeof failure === 'string' || [408, 500, 502, 503].includes(failure.status)
    const digests = await night.digests()
    expect(digests.map(({ state }) => state)).toEqual(['said', 'said'])
    // The fake takes note of what it refused, too.
    expect(posts()).toHaveLength(3)
    expect(posts().filter((said) => words(said).includes(REPEAT))).toHaveLength(unclear ? 1 : 0)
  })

  test.each<[string, string]>([
    ['ConversationBlockedByUser', 'blocked'],
    ['BotNotInConversationRoster', 'removed'],
    ['ForbiddenOperationException', 'removed'],
    ['NotEnoughPermissions', 'not-allowed'],
    ['MessageWritesBlocked', 'not-allowed'],
    ['Whatever', 'not-allowed'],
  ])('403 %s ends it for one, the other is served, and speaking again revives', async (code, why) => {
    const night = await opened(teams)
    teams.failures.push({ status: 403, code })
    await night.audit()
    night.pass(24 * 60)
    await night.audit()
    expect(aboutAlerts()).toEqual(both)
    expect((await night.digests()).filter(({ items }) => items[0]!.kind === 'alert').map(({ state, why }) => [state, why])).toEqual([['unreachable', why], ['said', null]])
    expect(await remember(night.shelf, reference(teams.url, 'anna'))).toBe(true)
    await night.deliver()
    expect(aboutAlerts()).toEqual([...both, chatOf('anna')])
  })

  test('403 BotDisabledByAdmin is silence for the tenant, and said to whoever runs it', async () => {
    const night = await opened(teams)
    teams.failures.push({ status: 403, code: 'BotDisabledByAdmin' })
    await night.audit()
    expect(posts()).toHaveLength(1)
    expect(night.logged).toContain('The app is turned off for a tenant')
  })

  test('401 stops the run', async () => {
    const night = await opened(teams)
    teams.failures.push({ status: 401 })
    await auditOne(night.night, tenant, tenant)
    await expect(deliver(night.night, tenant, tenant)).rejects.toThrow(Stopped)
    expect(posts()).toHaveLength(1)
    night.pass(61)
    await night.deliver()
    expect(new Set(postedTo())).toEqual(new Set(both))
  })

  test('an outage of any length loses nothing: after six attempts it is tried once a day, and the delivery says so', async () => {
    const night = await opened(teams, { reach: ['anna'] })
    for (let n = 0; n < 8; n++) teams.failures.push({ status: 500 })
    await night.audit()
    for (let n = 0; n < 12; n++) {
      night.pass(10)
      await night.deliver()
    }
    expect(posts()).toHaveLength(6)
    const [alert] = await night.alerts()
    expect(deliveryOf(alert!, await night.digests(), company).unreached.find(({ who }) => who?.id === 'anna')).toMatchObject({ why: 'no-answer' })
    for (let n = 0; n < 5; n++) {
      night.pass(24 * 60)
      await night.deliver()
    }
    expect(posts()).toHaveLength(9)
    expect(posts().map(({ accepted }) => accepted)).toEqual([...Array.from({ length: 8 }, () => false), true])
    expect(words(posts().at(-1)!)).toContain(REPEAT)
    expect(deliveryOf(alert!, await night.digests(), company)).toMatchObject({ got: [{ who: { id: 'anna' }, day: '2017-12-18' }] })
  })

  test('what is never answered is given up after a month', async () => {
    const night = await opened(teams, { reach: ['anna'] })
    for (let n = 0; n < 60; n++) teams.failures.push('reset')
    await night.audit()
    for (let n = 0; n < 60; n++) {
      night.pass(n < 6 ? 10 : 24 * 60)
      await night.deliver()
    }
    expect(posts()).toHaveLength(36)
    expect((await night.digests()).find(({ to }) => to === 'anna')).toMatchObject({ state: 'given-up', why: 'no-answer' })
  })
})

test('after 429 nobody in the tenant hears anything before the time Teams named', async () => {
  const night = await opened(teams)
  teams.failures.push({ status: 429, headers: { 'retry-after': '600' } })
  await night.audit()
  expect(posts()).toHaveLength(1)
  night.pass(9)
  await night.deliver()
  expect(posts()).toHaveLength(1)
  night.pass(2)
  await night.deliver()
  expect(postedTo()).toEqual([chatOf('anna'), ...both])
})

test('two who deliver at once say it once', async () => {
  const night = await opened(teams)
  await auditOne(night.night, tenant, tenant)
  await Promise.all([night.deliver(), night.deliver(), night.deliver()])
  expect(postedTo().sort()).toEqual(both)
})

test('what is resolved turns the card that is there, and is told in a short message', async () => {
  const night = await opened(teams)
  await night.audit()
  night.pretend('2017-12-18T09:00:00.000Z')
  await night.change((organization) => ({ ...organization, targets: [], memberships: [] }))
  expect(await night.audit()).toEqual(['anna resolved', 'sofia resolved', 'anna resolved', 'sofia resolved'])
  expect(edits().map(({ conversation, message }) => `${conversation} ${message}`)).toEqual([`${both[0]} posted-1`, `${both[1]} posted-2`])
  for (const edit of edits()) expect(words(edit)).toContain('Resolved')
  expect(posts().slice(2).map(words).every((text) => text.includes('no longer at risk'))).toBe(true)
  await night.deliver()
  expect(teams.said).toHaveLength(6)
})

describe('when it is said', () => {
  test('at night it waits for the morning of whoever hears, on a workday', async () => {
    // Friday evening in Rome.
    const night = await opened(teams, { start: '2017-12-15T19:00:00.000Z' })
    await night.audit()
    expect(posts()).toHaveLength(0)
    expect((await night.digests()).map(({ from }) => from)).toEqual(['2017-12-18T07:00:00.000Z', '2017-12-18T07:00:00.000Z'])
    night.pretend('2017-12-18T07:00:00.000Z')
    await night.deliver()
    expect(postedTo()).toEqual(both)
  })

  test('what is urgent does not wait, and takes along what waited', async () => {
    const night = await opened(teams, { start: '2017-12-16T02:00:00.000Z' })
    await night.audit()
    expect(posts()).toHaveLength(0)
    await night.change((organization) => leaves(organization, 'giulia', '2017-12-18'))
    expect(await night.audit()).toContain('anna found')
    expect(postedTo()).toEqual(both)
    expect(words(posts()[0]!)).toContain('Gold Messaging')
  })

  test('what is urgent does not wait behind a question that rests until the morning', async () => {
    const night = await opened(teams, { organization: { ...company, targets: [], memberships: [] }, start: '2017-12-15T22:00:00.000Z' })
    await night.change((organization) => ({ ...organization, strangers: [{ objectId: 'eve', name: 'Eve Extern' }] }))
    await night.audit()
    expect((await night.digests()).map(({ items, state }) => [items[0]!.kind, state])).toEqual([['stranger', 'waiting'], ['stranger', 'waiting']])
    night.pretend('2017-12-16T02:00:00.000Z')
    await night.change((organization) => leaves({ ...organization, memberships: company.memberships }, 'giulia', '2017-12-18'))
    await night.audit()
    expect(posts().map(({ activity }) => activity.summary)).toEqual(Array.from({ length: 2 }, () => 'Silver Messaging and 1 other level need you.'))
    night.pretend('2017-12-18T09:00:00.000Z')
    await night.deliver()
    expect(posts().filter(({ activity }) => activity.summary?.includes('Eve Extern'))).toHaveLength(2)
  })

  test('what is urgent and unanswered reaches the others after 48 hours, whenever that is, and not before', async () => {
    const settings = { alerts: { people: { sofia: { off: true } } } }
    const night = await opened(teams, { organization: leaves({ ...company, settings }, 'giulia', '2017-12-18'), start: '2017-12-15T10:20:00.000Z' })
    await night.audit()
    const before = posts().length
    // The next nights come a little sooner than two days after.
    for (const moment of ['2017-12-16T01:30:00.000Z', '2017-12-17T01:29:00.000Z', '2017-12-17T10:15:00.000Z']) {
      night.pretend(moment)
      await (moment.includes('T01') ? night.audit() : deliverAll(night.night, () => false))
    }
    expect(postedTo().slice(before)).not.toContain(chatOf('sofia'))
    night.pretend('2017-12-17T10:20:00.000Z')
    await deliverAll(night.night, () => false)
    expect(postedTo().slice(before)).toEqual([chatOf('sofia')])
    expect(words(posts().at(-1)!)).toContain('Whoever was told before has not answered')
  })

  test('nobody gets a second message on a day, unless it is urgent', async () => {
    const night = await opened(teams)
    await night.audit()
    await night.change((organization) => leaves(organization, 'giulia', '2018-05-31'))
    expect((await night.audit()).length).toBeGreaterThan(0)
    expect(posts()).toHaveLength(2)
    night.pretend('2017-12-18T09:00:00.000Z')
    await night.deliver()
    expect(postedTo()).toEqual([...both, ...both])
  })

  test('whoever pauses finds one message when she is back', async () => {
    const settings = { alerts: { people: { anna: { pausedUntil: '2018-01-07' } } } }
    const night = await opened(teams, { organization: { ...company, settings } })
    await night.audit()
    await night.change((organization) => leaves(organization, 'giulia', '2018-05-31'))
    night.pass(24 * 60)
    await night.audit()
    expect(postedTo()).not.toContain(chatOf('anna'))
    night.pretend('2018-01-08T09:00:00.000Z')
    await night.deliver()
    expect(postedTo().filter((to) => to === chatOf('anna'))).toHaveLength(1)
  })
})

test('what nobody can read is listed, and stops nothing else', async () => {
  const night = await opened(teams)
  await night.shelf.write([
    { id: 'alert-nordwind-poison', body: { organization: 'nordwind', transition: 'many' }, was: null },
    { id: 'outbox-nordwind-poison', body: 'x', was: null },
    { id: 'conversation-shared-poison', body: null, was: null },
  ])
  const audited = await auditOne(night.night, tenant, tenant)
  expect(audited?.bad).toEqual(['alert-nordwind-poison', 'outbox-nordwind-poison'])
  await night.deliver()
  expect(postedTo()).toEqual(both)
})

test('where no admin can be reached, the team is told, in numbers', async () => {
  const night = await opened(teams, { reach: [] })
  await remember(night.shelf, reference(teams.url, 'anna', { where: 'channel' }))
  await night.audit()
  expect(postedTo()).toEqual([channel])
  expect(JSON.stringify(posts()[0]!.activity)).not.toMatch(/Bianchi|Ferri|Rossi|Ortega|Baker/)
  expect((await night.digests()).map(({ to, state, why }) => [to, state, why])).toEqual([[channel, 'said', null], ['anna', 'unreachable', 'no-chat'], ['sofia', 'unreachable', 'no-chat']])
})

test('where the app was removed nothing is said until it is there again', async () => {
  const night = await opened(teams)
  await forget(night.shelf, chatOf('anna'))
  await night.audit()
  expect(postedTo()).toEqual([chatOf('sofia')])
  await remember(night.shelf, reference(teams.url, 'anna'))
  await night.deliver()
  expect(postedTo()).toEqual([chatOf('sofia'), chatOf('anna')])
})

test('whoever died over a message is followed by one repeat, marked as such', async () => {
  const night = await opened(teams)
  await auditOne(night.night, tenant, tenant)
  const stored = (await night.shelf.read(['outbox-nordwind-2017-12-15-anna'])).get('outbox-nordwind-2017-12-15-anna')!
  await night.shelf.write([{ id: 'outbox-nordwind-2017-12-15-anna', body: { ...(stored.body as Digest), state: 'claimed', claimed: night.now() }, was: stored.version }])
  await night.deliver()
  expect(postedTo()).toEqual([chatOf('sofia')])
  night.pass(3)
  await night.deliver()
  expect(postedTo()).toEqual([chatOf('sofia'), chatOf('anna')])
  expect(words(posts()[1]!)).toContain(REPEAT)
})

test('each reads it in her own language', async () => {
  const night = await opened(teams, { reach: ['sofia'] })
  await remember(night.shelf, reference(teams.url, 'anna', { locale: 'it-IT' }))
  await night.audit()
  expect(posts().map(({ activity }) => activity.summary)).toEqual(['CRM cloud Silver e 1 altro livello hanno bisogno di te.', 'Silver Cloud CRM and 1 other level need you.'])
})
