import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { forgetAgain } from '../../../bot/forget.ts'
import { Forgotten, readForgotten } from '../../../src/store/forgotten.ts'
import { readHead } from '../../../src/store/organizations.ts'
import type { Io } from '../json-lines.ts'
import { parse } from '../json-lines.ts'
import { keptOptions, openStore, placeOf } from '../kept.ts'
import { Refusal } from '../refusal.ts'
import { today } from '../today.ts'

/**
 * `goldkeeper forgotten --organization ID [--store FILE | --cosmos ENDPOINT]`: the marks of those who were erased, to be kept outside of the store.
 * `… --again FILE`: erases them again, after a backup from before was restored.
 */
export async function forgottenCommand(args: string[], { out }: Io, open = openStore): Promise<void> {
  const { values } = parseArgs({ args, options: { organization: { type: 'string' }, again: { type: 'string' }, ...keptOptions } })
  const { organization, again } = values
  if (organization === undefined) throw new Refusal('forgotten needs --organization: the id of the tenant')
  const store = open(values, 'there')
  try {
    const shelf = store.shelf(organization)
    const head = await readHead(shelf, organization)
    if (head === undefined) throw new Refusal(`${placeOf(values)} holds no organization ${organization}: check --organization and --store`)
    if (again === undefined) return out(JSON.stringify(await readForgotten(shelf)))
    const marks = parse(Forgotten, await content(again), again)
    let erased = 0
    for (const id of [organization, ...head.siblings]) {
      const count = await forgetAgain(shelf, id, marks, today())
      if (count === 'other-key') throw new Refusal(`the key of ${again} is not that of this store: give the list that was written by "forgotten" for this tenant`)
      erased += count
    }
    out(JSON.stringify({ erased }))
  } finally {
    store.close()
  }
}

async function content(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read: give the file that "forgotten" was written to`)
  })
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(`${file} is not JSON: give the file that "forgotten" was written to`)
  }
}
