import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { remember } from '../../bot/night/conversations.ts'
import { readOrganization, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { company, leaves, reference } from '../bot/night/company.ts'
import { wordsOf } from '../conversations/company.ts'
import { fakeConnector } from '../fakes/connector.ts'
import type { FakeConnector, Failure, Said } from '../fakes/connector.ts'
import type { Chance } from '../oracle/chance.ts'

/*
 * Two nights of two companies with two admins each, lived through by processes that are killed at the n-th place where something leaves
 * them. Teams stands outside and outlives them. In between, one level is lost sooner and another is wanted no more. In the end everybody has
 * heard everything, in order; what somebody heard twice is one repeat for each answer that was lost.
 */

const tenants = ['north', 'south'] as const
const NIGHTS = ['2017-12-15T09:00:00.000Z', '2017-12-19T09:00:00.000Z'] as const

/** What happens to the processes of a night and to Teams' answers; a process beyond the list lives. */
export type Fate = { readonly ends: readonly number[]; readonly failures: readonly Failure[] }

export type Told = { readonly wrong: readonly string[]; readonly kills: number; readonly copies: number; readonly heard: readonly string[] }

/** One story, from an empty file to its end. */
export async function telling({ ends, failures }: Fate, expected?: readonly string[]): Promise<Told> {
  const folder = mkdtempSync(join(tmpdir(), 'telling-'))
  const teams = await fakeConnector()
  try {
    const file = join(folder, 'told.db')
    await prepare(file, teams)
    teams.failures.push(...failures)
    const first = await night(file, NIGHTS[0], ends)
    await edit(file)
    const kills = first + (await night(file, NIGHTS[1], ends.toReversed()))
    const before = teams.said.length
    await lived(file, later(NIGHTS[1], 600), undefined)
    const again = teams.said.length - before
    const judged = judge(teams, kills + failures.length, expected)
    return { ...judged, kills, wrong: [...judged.wrong, ...(again === 0 ? [] : [`${again} messages in a night that was run again`])] }
  } finally {
    await teams.close()
    rmSync(folder, { recursive: true })
  }
}

async function prepare(file: string, teams: FakeConnector): Promise<void> {
  const store = sqliteStore(file)
  for (const tenant of tenants) {
    await writeOrganization(store.shelf(tenant), null, { ...company, id: tenant })
    await store.due.put({ tenant, organization: tenant, day: '2017-12-15' })
    for (const id of company.admins) await remember(store.shelf(tenant), { ...reference(teams.url, id), tenant, conversation: { id: chatOf(tenant, id), where: 'personal' } })
  }
  store.close()
}

const chatOf = (tenant: string, id: string): string => `a:${tenant}-${id}`

async function edit(file: string): Promise<void> {
  const store = sqliteStore(file)
  for (const tenant of tenants) {
    const held = (await readOrganization(store.shelf(tenant), tenant))!
    await writeOrganization(store.shelf(tenant), held, { ...leaves(held.organization, 'giulia', '2018-03-31'), targets: [] })
    await store.due.put({ tenant, organization: tenant, day: '2017-12-18' })
  }
  store.close()
}

/** Processes one after the other until one lives and nothing waits any more; how many were killed. */
async function night(file: string, moment: string, ends: readonly number[]): Promise<number> {
  let kills = 0
  for (let turn = 0; turn < ends.length + 8; turn++) {
    const killed = await lived(file, later(moment, 10 * turn), ends[turn])
    kills += killed ? 1 : 0
    if (!killed && turn >= ends.length && !(await waits(file))) break
  }
  return kills
}

async function waits(file: string): Promise<boolean> {
  const store = sqliteStore(file)
  let some = false
  for (const tenant of tenants) for await (const { body } of store.shelf(tenant).list('outbox-')) some ||= ['waiting', 'claimed'].includes((body as { state: string }).state)
  store.close()
  return some
}

const later = (moment: string, minutes: number): string => new Date(Date.parse(moment) + minutes * 60_000).toISOString()

/** In one file, so that hundreds of them begin quickly. */
let bundled: Promise<string> | undefined
function teller(): Promise<string> {
  bundled ??= (async () => {
    const outfile = join(mkdtempSync(join(tmpdir(), 'teller-')), 'teller.mjs')
    await build({ entryPoints: ['test/kill/teller.ts'], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' })
    return outfile
  })()
  return bundled
}

/** Whether it was killed. */
async function lived(file: string, moment: string, end: number | undefined): Promise<boolean> {
  const env = { ...process.env, ...(end === undefined ? {} : { GOLDKEEPER_END_AT: String(end) }) }
  const child = spawn(process.execPath, [await teller(), file, moment, ...tenants], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => (signal === 'SIGKILL' || code === 0 ? resolve(signal === 'SIGKILL') : reject(new Error(`A teller ended by itself, with code ${code}`))))
  })
}

const REPEAT = 'You may have this message already: Teams did not tell me whether it arrived.'

/** What somebody heard, whatever number of times: where, of which alerts, in which words. */
function heardIn({ conversation, activity }: Said): { message: string; repeat: boolean } {
  const card = activity.attachments?.[0]?.content
  const words = wordsOf(card)
  const about = [...new Set(JSON.stringify(card).match(/alert-[\w-]+/g) ?? [])].sort()
  return { message: [conversation, ...about, ...words.filter((one) => one !== REPEAT)].join('\n'), repeat: words.includes(REPEAT) }
}

/** Of each chat what was heard there, in order. */
const byChat = (messages: readonly string[]): string[][] => tenants.flatMap((tenant) => company.admins.map((id) => messages.filter((one) => one.startsWith(`${chatOf(tenant, id)}\n`))))

function judge(teams: FakeConnector, lost: number, expected: readonly string[] | undefined): Omit<Told, 'kills'> {
  const accepted = teams.said.filter(({ method, accepted, conversation }) => method === 'POST' && accepted && conversation !== '').map(heardIn)
  const heard = [...new Set(accepted.map(({ message }) => message))]
  const copies = accepted.length - heard.length
  const missed = expected !== undefined && JSON.stringify(byChat(heard)) !== JSON.stringify(byChat(expected))
  return {
    heard,
    copies,
    wrong: [
      ...(missed ? [`heard ${JSON.stringify(heard)} instead of ${JSON.stringify(expected)}`] : []),
      ...(copies <= lost ? [] : [`${copies} extra copies for ${lost} lost answers`]),
      ...(accepted.filter(({ repeat }) => !repeat).length <= heard.length ? [] : ['a copy that is not marked as one']),
    ],
  }
}

const failures: readonly Failure[] = [{ status: 429 }, { status: 429, headers: { 'retry-after': '5' } }, { status: 500 }, { status: 503 }, 'reset', 'silence', 'well', 'well', 'well']

/** A few deaths in a row at one of so many places, and answers of every kind. */
export const fateOf = (chance: Chance, places: number): Fate => ({
  ends: Array.from({ length: 1 + chance.below(3) }, () => 1 + chance.below(places)),
  failures: Array.from({ length: chance.below(4) }, () => chance.pick(failures)),
})
