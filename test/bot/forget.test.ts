import { describe, expect, test } from 'vitest'
import { forget, forgetAgain } from '../../bot/forget.ts'
import { leaversToErase } from '../../src/leavers.ts'
import { Organization } from '../../src/organization.ts'
import { isForgotten, readForgotten } from '../../src/store/forgotten.ts'
import { readOrganization } from '../../src/store/organizations.ts'
import type { Shelf } from '../../src/store/store.ts'
import { answering, toast } from './answering.ts'

const eva = { id: 'person-eva', name: 'Eva Sørensen-Marker', email: 'eva.marker@firm.example', objectId: 'ACCOUNT-eva' }
const firm = Organization.parse({
  id: 'tenant',
  people: [{ id: 'ada', name: 'Ada Admin', objectId: 'account-ada' }, eva, { id: 'bo', name: 'Bo Berg', objectId: 'account-bo' }],
  admins: ['ada'],
})

/** Everything the store holds of a tenant, as one text. */
async function everything(shelf: Shelf): Promise<string> {
  const all: unknown[] = []
  for await (const item of shelf.list('')) all.push(item)
  return JSON.stringify(all)
}

async function lived() {
  const bot = await answering(firm)
  await bot.press('ada', { press: 'confirm', change: { kind: 'record', person: eva.id, credentials: ['70-345'] }, day: '2017-12-01' })
  await bot.press(eva.id, { press: 'confirm', change: { kind: 'record', person: eva.id, credentials: ['70-346'] }, day: '2017-12-01' })
  await bot.press('ada', { press: 'confirm', change: { kind: 'record', person: 'bo', credentials: ['70-345'] }, day: '2017-12-01' })
  await bot.press('ada', { press: 'confirm', change: { kind: 'admin', person: eva.id } })
  await bot.press(eva.id, { press: 'confirm', change: { kind: 'market', market: 'developing' } })
  await bot.press(eva.id, { press: 'wish', wish: 'zone:Europe/Oslo' })
  await bot.shelf.write([
    { id: 'alert-tenant-messaging-gold-2018-01-31', body: { causes: [{ kind: 'leaves', person: eva.id }], words: `Because ${eva.name} leaves`, delivery: { [eva.id]: 'said', ada: 'said' } }, was: null },
    { id: `outbox-2017-12-15-${eva.id}`, body: { to: eva.id }, was: null },
    { id: `outbox-2017-12-15-${eva.id}-renewal-2018-03-15`, body: { to: eva.id, items: [] }, was: null },
    { id: `outbox-left-${eva.id}-ada-left`, body: { to: 'ada', items: [{ kind: 'left', person: eva.id }] }, was: null },
    { id: 'outbox-2017-12-15-ada', body: { to: 'ada', lines: [`${eva.name.toUpperCase()}: call her at ${eva.email}`] }, was: null },
    { id: 'conversation-a1', body: { objectId: eva.objectId.toLowerCase() }, was: null },
    { id: 'conversation-a2', body: { objectId: 'account-ada' }, was: null },
  ])
  return bot
}

test('the only admin who has not left is not forgotten, and who has left is', async () => {
  const bot = await answering({ ...firm, admins: ['ada', 'bo'], people: firm.people.map((one) => (one.id === 'bo' ? { ...one, leaves: '2017-12-14' } : one)) })
  expect(await forget(bot.shelf, 'tenant', 'ada', '2017-12-15')).toBe('last-admin')
  expect(await forget(bot.shelf, 'tenant', 'bo', '2017-12-15')).toBeGreaterThan(0)
})

describe('somebody who is forgotten', () => {
  test('is in no document afterwards, by name, address, account or id', async () => {
    const bot = await lived()
    expect(await everything(bot.shelf)).toContain(eva.id)
    expect(await forget(bot.shelf, 'tenant', eva.id, '2017-12-15')).toBeGreaterThan(6)
    const left = (await everything(bot.shelf)).toLowerCase()
    for (const trace of Object.values(eva)) expect(left).not.toContain(trace.toLowerCase())
  })

  test('leaves what others did, and the events with what she did but without her', async () => {
    const bot = await lived()
    await forget(bot.shelf, 'tenant', eva.id, '2017-12-15')
    const { people, admins, market } = await bot.now()
    expect([people.map(({ id }) => id), admins, market]).toEqual([['ada', 'bo'], ['ada'], 'developing'])
    expect(people[1]!.achievements).toHaveLength(1)
    const told = JSON.stringify(await bot.press('ada', { press: 'history', skip: 0 }))
    expect(told).toContain('Bo Berg passed 70-345')
    expect(told).toContain('Somebody was forgotten')
    expect(told).toContain('Your market is a developing one')
    expect((await bot.shelf.read(['conversation-a2', 'outbox-2017-12-15-ada'])).size).toBe(2)
  })

  test('is known again by her marks where she is imported, a namesake with an address of her own is not', async () => {
    const bot = await lived()
    await forget(bot.shelf, 'tenant', eva.id, '2017-12-15')
    const forgotten = await readForgotten(bot.shelf)
    expect(isForgotten(forgotten, { email: 'EVA.marker@firm.example' })).toBe(true)
    expect(isForgotten(forgotten, { name: 'eva sorensen-marker' })).toBe(false)
    expect(isForgotten(forgotten, { name: 'EVA SØRENSEN-MARKER' })).toBe(true)
    expect(isForgotten(forgotten, { objectId: 'account-EVA', name: 'Another Name' })).toBe(true)
    expect(isForgotten(forgotten, { name: eva.name, email: 'other@firm.example' })).toBe(false)
    expect(isForgotten(forgotten, { id: 'bo', name: 'Bo Berg' })).toBe(false)
    expect(JSON.stringify(forgotten)).not.toContain('eva')
  })

  test('is erased again from the marks after a backup from before was restored, and others are not', async () => {
    const bot = await lived()
    await forget(bot.shelf, 'tenant', eva.id, '2017-12-15')
    const kept = await readForgotten(bot.shelf)
    const restored = await lived()
    expect(await forgetAgain(restored.shelf, 'tenant', kept, '2017-12-16')).toBe(1)
    expect((await everything(restored.shelf)).toLowerCase()).not.toContain('marker')
    expect((await readOrganization(restored.shelf, 'tenant'))!.organization.people.map(({ id }) => id)).toEqual(['ada', 'bo'])
    expect(isForgotten(await readForgotten(restored.shelf), eva)).toBe(true)
    expect(await forgetAgain(restored.shelf, 'tenant', kept, '2017-12-17')).toBe(0)
  })

  test('may be herself, but not the last admin, and nobody else’s doing', async () => {
    const bot = await lived()
    expect(toast(await bot.press('bo', { press: 'forget', person: eva.id }))).toContain('Only an admin')
    expect(toast(await bot.press('bo', { press: 'forget', person: 'bo' }))).toContain('Erased')
    await bot.press('ada', { press: 'forget', person: eva.id })
    expect(toast(await bot.press('ada', { press: 'forget', person: 'ada' }))).toContain('last admin')
    expect((await bot.now()).people.map(({ id }) => id)).toEqual(['ada'])
  })

  test('of two who are erased at once neither is left', async () => {
    const bot = await lived()
    await Promise.all([eva.id, 'bo'].map((id) => forget(bot.shelf, 'tenant', id, '2017-12-15')))
    expect((await bot.now()).people.map(({ id }) => id)).toEqual(['ada'])
  })
})

test('whoever left longer ago than her record is kept is to be erased', () => {
  const kept = (leaves: string, settings = {}) => leaversToErase(Organization.parse({ id: 'x', people: [{ id: 'eva', leaves }], settings }), '2017-12-15')
  expect(kept('2001-12-14')).toEqual([])
  expect(kept('2016-12-15', { keepLeaversMonths: 12 })).toEqual([])
  expect(kept('2016-12-14', { keepLeaversMonths: 12 })).toEqual(['eva'])
  expect(kept('2001-01-01', { keepLeaversMonths: 'nonsense' })).toEqual([])
  // As lists of people say that somebody has no last day.
  expect(kept('9999-12-31', { keepLeaversMonths: 12 })).toEqual([])
})
