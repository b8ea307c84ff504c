import { DatabaseSync } from 'node:sqlite'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { createTeams } from '../../bot/teams/adapter.ts'
import type { Bot } from '../../bot/teams/adapter.ts'
import { activity, post } from '../bot/teams/talk.ts'
import { fakeConnector } from '../fakes/connector.ts'
import { atMost, median, random } from './row.ts'
import type { Row } from './row.ts'
import { organization } from './world.ts'

/* A turn as Teams has it: from the request to the reply, with what is posted in between over real http. */

type Turn = (body: unknown) => Promise<void>

export async function benchTurn(): Promise<Row[]> {
  process.env['GOLDKEEPER_LOCAL'] = '1'
  process.env['GOLDKEEPER_STORE'] = ':memory:'
  const { bot } = await import('../../functions/world.ts')
  const teams = await fakeConnector()
  const forget = setInterval(() => void (teams.said.length = 0), 100)
  try {
    const [plain, reading, theirs] = await interleaved([ours(bot), ours(withRead(bot)), echo()], activity(teams.url), 600)
    const slow = await slowest(ours(bot), teams.url, 10_000)
    return [
      atMost('a warm turn / a bare botbuilder echo', plain!, theirs!, 1.2),
      atMost('a warm turn with one store read / a bare botbuilder echo', reading!, theirs!, 1.9),
      atMost('p99.9 of 10,000 random messages / 50 ms', slow, 50_000, 1),
    ]
  } finally {
    clearInterval(forget)
    await teams.close()
  }
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

/** The organization of a company of 50, read and parsed from SQLite before every answer. */
function withRead(bot: Bot): Bot {
  const store = new DatabaseSync(':memory:')
  store.exec('CREATE TABLE item (id TEXT PRIMARY KEY, body TEXT)')
  store.prepare('INSERT INTO item VALUES (?, ?)').run('organization', JSON.stringify(organization(50)))
  const read = store.prepare('SELECT body FROM item WHERE id = ?')
  return {
    ...bot,
    respond: async (inbound) => {
      const { body } = read.get('organization') as { body: string }
      if ((JSON.parse(body) as { people: unknown[] }).people.length !== 50) throw new Error('The store lost somebody')
      return bot.respond(inbound)
    },
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
async function slowest(turn: Turn, url: string, count: number): Promise<number> {
  const next = random(7)
  const letter = () => String.fromCodePoint(next() < 0.7 ? 32 + Math.floor(next() * 95) : Math.floor(next() * 0xd7ff))
  const timed = async (text: string): Promise<number> => {
    const started = performance.now()
    await turn(activity(url, { text }))
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
