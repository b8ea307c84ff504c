import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { apologize, respond } from '../../bot/bot.ts'
import { createTeams } from '../../bot/teams/adapter.ts'
import type { Bot } from '../../bot/teams/adapter.ts'
import { sample, sampleDay } from '../../infra/local/people.ts'
import { catalog } from '../../src/catalog/catalog.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import { organizationId, writeOrganization } from '../../src/store/organizations.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import type { Shelf } from '../../src/store/store.ts'
import { activity, post, tenant } from '../bot/teams/talk.ts'
import { fakeConnector } from '../fakes/connector.ts'
import { atMost, median, random } from './row.ts'
import type { Row } from './row.ts'

/* A turn as Teams has it: from the request to the reply, with what is posted in between over real http. */

type Turn = (body: unknown) => Promise<void>

export async function benchTurn(): Promise<Row[]> {
  const teams = await fakeConnector()
  const forget = setInterval(() => void (teams.said.length = 0), 100)
  const store = sqliteStore(':memory:')
  const stored = store.shelf(tenant)
  await writeOrganization(stored, null, { ...sample, id: tenant })
  const warm = await stored.read([organizationId(tenant)])
  const from = { id: '29:anna', name: 'Anna Keller', aadObjectId: sample.people[0]!.objectId }
  const question = activity(teams.url, { from, locale: 'en-US' })
  try {
    const bots = [botOn({ ...stored, read: () => Promise.resolve(warm) }), botOn(stored)]
    const [plain, reading, theirs] = await interleaved([...bots.map(ours), echo()], question, 600)
    const slow = await slowest(ours(bots[1]!), question, 10_000)
    return [
      atMost('a warm turn / a bare botbuilder echo', plain!, theirs!, 1.2),
      atMost('a warm turn with one store read / a bare botbuilder echo', reading!, theirs!, 1.9),
      atMost('p99.9 of 10,000 random messages / 50 ms', slow, 50_000, 1),
    ]
  } finally {
    clearInterval(forget)
    store.close()
    await teams.close()
  }
}

/** The bot itself; what a conversation was about is forgotten, so that every turn asks the same. */
function botOn(shelf: Shelf): Bot {
  const asked = { get: () => undefined, set: () => {} }
  const world = { shelf: () => shelf, today: () => sampleDay, now: () => '2017-12-15T09:00:00Z', rules: rulesOf(catalog), firstAdmins: [], asked }
  return { respond: (inbound) => respond(inbound, world), apologize, remember: async () => {}, forget: async () => {}, departed: async () => {} }
}

function ours(bot: Bot): Turn {
  const teams = createTeams({ kind: 'local' }, bot)
  return async (body) => {
    const { status } = await teams.receive(post(body), () => {})
    if (status !== 200) throw new Error(`A turn was answered with ${status}`)
  }
}

/** What its own documentation tells one to write. */
function echo(): Turn {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}))
  return async (body) => {
    const request = post(body) as Request
    const parsed = { method: request.method, headers: Object.fromEntries(request.headers), body: (await request.json()) as Record<string, unknown> }
    let answered = 0
    const response = { socket: undefined, status: (code: number) => (answered = code), header: () => {}, send: () => {}, end: () => {} }
    await adapter.process(parsed, response, async (context) => {
      await context.sendActivity(`You said: ${context.activity.text}`)
    })
    if (answered !== 200) throw new Error(`The echo was answered with ${answered}`)
  }
}

/** Medians in microseconds; all take their turn each time, so that all see the same machine. */
async function interleaved(turns: readonly Turn[], body: unknown, rounds: number): Promise<number[]> {
  const times: number[][] = turns.map(() => [])
  for (let round = -150; round < rounds; round++) {
    for (const [index, turn] of turns.entries()) {
      const started = performance.now()
      await turn(body)
      if (round >= 0) times[index]!.push((performance.now() - started) * 1_000)
    }
  }
  return times.map(median)
}

/** What is slow by what it says is slow again; a hiccup of the machine is not, so the slowest hundredth is asked twice. */
async function slowest(turn: Turn, question: object, count: number): Promise<number> {
  const next = random(7)
  const letter = () => String.fromCodePoint(next() < 0.7 ? 32 + Math.floor(next() * 95) : Math.floor(next() * 0xd7ff))
  const timed = async (text: string): Promise<number> => {
    const started = performance.now()
    await turn({ ...question, text })
    return (performance.now() - started) * 1_000
  }
  const asked: { text: string; time: number }[] = []
  for (let n = 0; n < count; n++) {
    const text = Array.from({ length: Math.floor(next() ** 3 * 4_000) }, letter).join('')
    asked.push({ text, time: await timed(text) })
  }
  const sorted = asked.sort((a, b) => b.time - a.time)
  for (const one of sorted.slice(0, count / 100)) one.time = Math.min(one.time, await timed(one.text))
  return sorted.map(({ time }) => time).sort((a, b) => b - a)[Math.ceil(count * 0.001)]!
}
