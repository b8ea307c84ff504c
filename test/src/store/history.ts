import { array, assert, asyncProperty, boolean, nat, record, uniqueArray } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Put, Shelf, Store } from '../../../src/store/store.ts'

/* What documents went through, held against a plain map that cannot be wrong; and many writers at once, whatever befalls their requests. */

type Step = { readonly ids: readonly number[]; readonly stale: boolean; readonly gone: boolean }

export function keepsHistory(name: string, make: () => Promise<Store>, { together, runs }: { readonly together: number; readonly runs: number }): void {
  const step: Arbitrary<Step> = record({
    ids: uniqueArray(nat(3), { minLength: 1, maxLength: together }),
    stale: boolean(),
    gone: boolean(),
  })

  test(`${name} remembers what was told to be written, in any order of writing, changing and removing`, async () => {
    await assert(
      asyncProperty(array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const store = await make()
        const shelf = store.shelf('a')
        const model = new Map<string, number>()
        const versions = new Map<string, string>()
        for (const [count, one] of steps.entries()) await take(shelf, one, count, model, versions)
        store.close()
      }),
      { numRuns: runs },
    )
  })

  test(`fifty who write to ${name} at once lose nothing and repeat nothing, told or not`, async () => {
    const store = await make()
    const shelf = store.shelf('a')
    const told = await Promise.all(Array.from({ length: 50 }, (_, i) => enter(shelf, `event-${i}`)))
    expect(told.length).toBe(50)
    const { body } = (await shelf.read(['organization-a'])).get('organization-a')!
    expect([...(body as string[])].sort()).toEqual(Array.from({ length: 50 }, (_, i) => `event-${i}`).sort())
    expect(await Array.fromAsync(shelf.list('event-'))).toHaveLength(50)
    store.close()
  }, 60_000)
}

async function take(shelf: Shelf, { ids, stale, gone }: Step, count: number, model: Map<string, number>, versions: Map<string, string>): Promise<void> {
  const names = ids.map((id) => `document-${id}`)
  const seen = await shelf.read(names)
  const put = (id: string, i: number): Put => {
    // One that is stale names a version of before, or takes for absent what is there.
    const was = stale && i === 0 ? (versions.get(id) ?? null) : (seen.get(id)?.version ?? null)
    return gone && was !== null ? { id, gone: was } : { id, body: count, was }
  }
  const puts = names.map(put)
  const fits = puts.every((one) => ('gone' in one ? one.gone : one.was) === (seen.get(one.id)?.version ?? null))
  for (const [id, { version }] of seen) if (!versions.has(id)) versions.set(id, version)
  expect(await shelf.write(puts)).toBe(fits)
  for (const one of fits ? puts : []) {
    if ('gone' in one) model.delete(one.id)
    else model.set(one.id, count)
  }
  const kept = await shelf.read(['document-0', 'document-1', 'document-2', 'document-3'])
  expect(Object.fromEntries([...kept].map(([id, { body }]) => [id, body]))).toEqual(Object.fromEntries(model))
}

/** As the bot writes: an entry and its event in one step; whoever is not told whether it was written looks before trying again. */
async function enter(shelf: Shelf, event: string): Promise<true> {
  for (;;) {
    try {
      const found = await shelf.read(['organization-a', event])
      if (found.has(event)) return true
      const before = found.get('organization-a')
      const body = [...((before?.body as string[] | undefined) ?? []), event]
      const puts = [{ id: 'organization-a', body, was: before?.version ?? null }, { id: event, body: {}, was: null }]
      if (await shelf.write(puts)) return true
    } catch {
      // As a person would: pressed again.
    }
  }
}
