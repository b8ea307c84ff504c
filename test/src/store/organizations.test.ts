import { expect, test } from 'vitest'
import { NewerDocument, organizationId, readHead, readOrganization, readPerson, writeOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Put, Shelf } from '../../../src/store/store.ts'
import { crowd, small } from './crowd.ts'

const large = crowd(6_000)

const shelfOf = (): Shelf => sqliteStore(':memory:').shelf('t')
const parts = async (shelf: Shelf): Promise<string[]> => (await Array.fromAsync(shelf.list('people-'))).map(({ id }) => id)

test.each([['small', small], ['large', large]] as const)('a %s organization is read as it was written, people in their order', async (_, organization) => {
  const shelf = shelfOf()
  expect(await readOrganization(shelf, 't')).toBeUndefined()
  expect(await writeOrganization(shelf, null, organization)).toBe(true)
  expect((await readOrganization(shelf, 't'))?.organization).toEqual(organization)
  expect(await writeOrganization(shelf, null, organization)).toBe(false)
})

test('no document grows beyond what a store takes, and nobody is lost on the way from small to large and back', async () => {
  const shelf = shelfOf()
  for (const organization of [small, large, crowd(20_000), crowd(6_000, 'Renamed'), small]) {
    const held = (await readOrganization(shelf, 't')) ?? null
    expect(await writeOrganization(shelf, held, organization)).toBe(true)
    expect((await readOrganization(shelf, 't'))?.organization).toEqual(organization)
    for await (const { body } of shelf.list('')) expect(JSON.stringify(body).length).toBeLessThan(1_100_000)
  }
  expect(await parts(shelf)).toEqual([])
})

test('one changed person rewrites one part, and the part she was in goes', async () => {
  const shelf = shelfOf()
  await writeOrganization(shelf, null, large)
  const before = await parts(shelf)
  const changed = { ...large, people: large.people.map((person) => (person.id === 'person-77' ? { ...person, leaves: '2018-01-31' } : person)) }
  await writeOrganization(shelf, (await readOrganization(shelf, 't'))!, changed)
  const after = await parts(shelf)
  expect(after).toHaveLength(before.length)
  expect(after.filter((id) => !before.includes(id))).toHaveLength(1)
})

test('whoever was too late leaves no part behind, and changes nothing', async () => {
  const shelf = shelfOf()
  await writeOrganization(shelf, null, large)
  const seen = (await readOrganization(shelf, 't'))!
  await writeOrganization(shelf, seen, crowd(6_000, 'First'))
  const before = await parts(shelf)
  expect(await writeOrganization(shelf, seen, crowd(6_000, 'Second'))).toBe(false)
  expect(await parts(shelf)).toEqual(before)
  expect((await readOrganization(shelf, 't'))?.organization.people[0]?.name).toBe('First 0')
})

test('a reader who comes between two versions sees one of them whole', async () => {
  const shelf = shelfOf()
  await writeOrganization(shelf, null, crowd(6_000, 'A'))
  let next = 'B'
  const interrupted: Shelf = {
    ...shelf,
    read: async (ids) => {
      const found = await shelf.read(ids)
      if (ids[0]?.startsWith('organization-') && next === 'B') {
        next = 'read'
        await writeOrganization(shelf, (await readOrganization(shelf, 't'))!, crowd(6_000, 'B'))
      }
      return found
    },
  }
  const names = new Set((await readOrganization(interrupted, 't'))!.organization.people.map(({ name }) => name!.split(' ')[0]))
  expect(names).toEqual(new Set(['B']))
})

test('what stops in the middle leaves the old version, and its parts are cleared away a day later', async () => {
  const shelf = shelfOf()
  await writeOrganization(shelf, null, large)
  const held = (await readOrganization(shelf, 't'))!
  const stops: Shelf = {
    ...shelf,
    write: (puts) => (puts.some(({ id }) => id === organizationId('t')) ? Promise.reject(new Error('the plug was pulled')) : shelf.write(puts)),
  }
  await expect(writeOrganization(stops, held, crowd(6_000, 'Never'))).rejects.toThrow('plug')
  expect((await readOrganization(shelf, 't'))?.organization).toEqual(large)
  const left = (await parts(shelf)).length
  // As if they had been written on the first day of 2018.
  const old = `people-t-0-${Date.parse('2018-01-01').toString(36)}abcdef`
  await shelf.write([{ id: old, body: [], was: null }])
  await writeOrganization(shelf, (await readOrganization(shelf, 't'))!, crowd(6_000, 'Next'))
  expect(await parts(shelf)).not.toContain(old)
  expect((await parts(shelf)).length).toBe(left)
})

test('the head says everything but who is there, and one person costs one part', async () => {
  const shelf = shelfOf()
  await writeOrganization(shelf, null, { ...large, name: 'Crowd' })
  const reads: number[] = []
  const counted: Shelf = { ...shelf, read: (ids) => (reads.push(ids.length), shelf.read(ids)) }
  const head = (await readHead(counted, 't'))!
  expect(head.organization).toMatchObject({ name: 'Crowd', people: [] })
  expect(await readPerson(counted, head, large.people[4_321]!.objectId!.toUpperCase())).toEqual(large.people[4_321])
  expect(await readPerson(counted, head, 'nobody')).toBeUndefined()
  expect(reads).toEqual([1, 1, 1])
})

test('what goes with an organization is written with it or not at all', async () => {
  const shelf = shelfOf()
  const event: Put = { id: 'event-1', body: { what: 'import' }, was: null }
  expect(await writeOrganization(shelf, null, large, [event])).toBe(true)
  expect(await writeOrganization(shelf, (await readOrganization(shelf, 't'))!, small, [event])).toBe(false)
  expect((await readOrganization(shelf, 't'))?.organization.people).toHaveLength(6_000)
})

test('what a later release wrote is refused with a sentence; what the release before wrote opens', async () => {
  const shelf = shelfOf()
  await shelf.write([{ id: organizationId('t'), body: { ...small, schema: 3 }, was: null }, { id: organizationId('u'), body: { id: 'u', people: [{ id: 'anna' }] }, was: null }])
  await expect(readOrganization(shelf, 't')).rejects.toThrow(NewerDocument)
  await expect(readOrganization(shelf, 't')).rejects.toThrow(/newer Goldkeeper \(schema 3; this one knows 2\): update/)
  expect((await readOrganization(shelf, 'u'))?.organization.people).toEqual([{ id: 'anna', achievements: [] }])
})
