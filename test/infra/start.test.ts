import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { sample, tenant } from '../../infra/local/people.ts'

/* npm start, as a process of its own. */

type Started = { readonly process: ChildProcess; readonly out: string[]; readonly err: string[]; readonly ended: Promise<number | null> }

const running: ChildProcess[] = []
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL')
})

function start(...flags: string[]): Started {
  const child = spawn(process.execPath, ['infra/local/start.ts', ...flags], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const [out, err]: [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
  return { process: child, out, err, ended: new Promise((resolve) => void child.on('exit', resolve)) }
}

async function address({ out, ended }: Started): Promise<string> {
  const over = ended.then((code) => {
    throw new Error(`It ended with ${code} before it listened`)
  })
  for (;;) {
    const found = /http:\/\/localhost:\d+/.exec(out.join(''))
    if (found) return found[0]
    await Promise.race([over, new Promise((resolve) => void setTimeout(resolve, 10))])
  }
}

async function freePort(): Promise<{ port: number; take: () => Promise<void>; give: () => void }> {
  const server = createServer()
  const listen = (port: number) => new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => void server.close(resolve))
  return { port, take: () => listen(port), give: () => void server.close() }
}

test('it prints one line with the address, serves page, bot and state there, and stops when asked', async () => {
  const { port } = await freePort()
  const started = start('--port', String(port))
  const url = await address(started)
  expect(url).toBe(`http://localhost:${port}`)
  expect(await (await fetch(url)).text()).toMatch(/<title>Goldkeeper<\/title>/)
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
  const state = (await (await fetch(`${url}/teams/state`)).json()) as { day: string; people: { name: string }[] }
  expect(state.day).toBe('2017-12-15')
  expect(state.people.length).toBeGreaterThan(1)

  // Somebody still listens to the news; that must not keep it alive.
  const news = await fetch(`${url}/teams/news`)
  started.process.kill('SIGINT')
  expect(await started.ended).toBe(0)
  await news.body?.cancel().catch(() => {})
  expect(started.out.join('')).toBe(`Goldkeeper is at ${url}\n`)
  expect(started.err.join('')).toBe('')
}, 15_000)

test('a port that is taken is said, and the next one is used', async () => {
  const { port, take, give } = await freePort()
  await take()
  const started = start('--port', String(port))
  const url = await address(started)
  give()
  expect(url).not.toBe(`http://localhost:${port}`)
  expect(started.err.join('')).toMatch(new RegExp(`^Port ${port} is taken; Goldkeeper listens on ${new URL(url).port} instead\\.\\n$`))
  expect(started.out.join('')).toBe(`Goldkeeper is at ${url}\n`)
}, 15_000)

test('--today lives on the real day', async () => {
  const { port } = await freePort()
  const url = await address(start('--today', '--port', String(port)))
  const { day, sampleDay } = (await (await fetch(`${url}/teams/state`)).json()) as { day: string; sampleDay: string }
  expect(Math.abs(Date.parse(day) - Date.now())).toBeLessThan(2 * 86_400_000)
  expect(sampleDay).toBe('2017-12-15')
}, 15_000)

test('a port that is none is refused with a sentence', async () => {
  const { ended, err } = start('--port', 'http')
  expect(await ended).toBe(2)
  expect(err.join('')).toBe('--port http is not a port: give a number from 1 to 65515.\n')
}, 15_000)

test('the Agents Playground plays people of the sample company', () => {
  const written = readFileSync('.m365agentsplayground.yml', 'utf8')
  const field = (name: string) => [...written.matchAll(new RegExp(`^ +(?:- )?${name}: (.+)$`, 'gm'))].map((found) => found[1])
  const named = field('name').filter((name) => sample.people.some((person) => person.name === name))
  expect(named).toHaveLength(6)
  expect(field('aadObjectId')).toEqual(named.map((name) => sample.people.find((person) => person.name === name)?.objectId))
  expect(written).toContain(`tenantId: ${tenant}\n`)
})

test('the night of the sample company reaches its admin, once', async () => {
  const started = start('--port', String((await freePort()).port))
  const url = await address(started)
  const act = async (what: string, body: object) => (await (await fetch(`${url}/teams/${what}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json()) as { told?: string[] }
  await act('open', { person: 'anna', place: 'a:anna', locale: 'en-GB' })
  expect((await act('night', {})).told).toEqual(['Anna Keller'])
  expect((await act('night', {})).told).toEqual([])
  const { posts } = (await (await fetch(`${url}/teams/state`)).json()) as { posts: { summary?: string }[] }
  expect(posts.at(-1)?.summary).toMatch(/levels? needs? you|will no longer be met|is not met/)
})
