import * as z from 'zod'
import { Day } from '../../../src/day.ts'
import type { Chat, Outcome, State } from './chat.ts'
import { Attach, Open, Press, Say } from './client.ts'
import type { createClient } from './client.ts'
import { connect } from './connector.ts'
import { file } from './files.ts'
import { questions, todaysQuestions } from './questions.ts'

/* The local Teams over http: the page, what its client does, the news, and under /teams/v3 the place where the bot posts. */

export type World = {
  readonly today: () => string
  readonly pretend: (day: string) => void
  /** Lives through the night of that day. */
  readonly night: () => Promise<void>
  /** The day on which the sample company lives. */
  readonly sampleDay: string
  /** Which company is played, and so which questions make sense. */
  readonly questions: 'sample' | 'today'
}

const Pretend = z.object({ day: Day })

export function teamsServer(chat: Chat, client: ReturnType<typeof createClient>, world: World) {
  const acts: Readonly<Record<string, (body: unknown) => Promise<unknown>>> = {
    '/teams/open': (body) => client.open(Open.parse(body)),
    '/teams/say': (body) => client.say(Say.parse(body)),
    '/teams/attach': (body) => client.attach(Attach.parse(body)),
    '/teams/press': (body) => client.press(Press.parse(body)),
    '/teams/night': () => night(),
    '/teams/day': (body) => {
      const { day } = Pretend.parse(body)
      world.pretend(day)
      chat.tell({ kind: 'day', day })
      return Promise.resolve({ status: 200 })
    },
  }
  async function night(): Promise<Outcome> {
    const before = new Set(chat.posts().map(({ id }) => id))
    await world.night()
    const fresh = chat.posts().filter(({ id }) => !before.has(id))
    const heard = chat.places.filter(({ id }) => fresh.some(({ place }) => place === id))
    const names = heard.map(({ where, members }) => (where === 'personal' ? chat.people.find(({ id }) => id === members[0])!.name : '#'))
    return { status: 200, told: names }
  }
  const state = (): State => ({
    people: chat.people,
    places: chat.places,
    posts: chat.posts(),
    questions: world.questions === 'today' ? todaysQuestions : questions,
    day: world.today(),
    sampleDay: world.sampleDay,
  })

  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/teams/v3/')) {
      const connected = connect(chat, request, pathname.slice('/teams'.length)).catch(() => new Response(null, { status: 400 }))
      return (await connected) ?? nothing()
    }
    if (request.method === 'GET') {
      const attached = pathname.startsWith('/teams/files/') ? client.file(pathname.slice('/teams/files/'.length)) : undefined
      if (attached) return new Response(attached, { headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' } })
      if (pathname === '/teams/state') return Response.json(state(), { headers: { 'cache-control': 'no-store' } })
      if (pathname === '/teams/news') return news(chat, request.signal)
      return (await file(pathname)) ?? nothing()
    }
    const act = request.method === 'POST' && Object.hasOwn(acts, pathname) ? acts[pathname] : undefined
    if (!act) return nothing()
    // A page from elsewhere can post a form here, but not this type.
    if (request.headers.get('content-type') !== 'application/json') return new Response(null, { status: 415 })
    return request.json().then(act).then(
      (outcome) => Response.json(outcome),
      (error: unknown) => Response.json({ error: error instanceof Error ? error.message : String(error) }, { status: 400 }),
    )
  }
}

const nothing = (): Response => new Response('There is nothing here.', { status: 404 })

/** Everything new, as it happens (server-sent events). */
function news(chat: Chat, left: AbortSignal): Response {
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(': here\n\n'))
      const stop = chat.listen((one) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(one)}\n\n`)))
      left.addEventListener('abort', () => {
        stop()
        controller.close()
      })
    },
  })
  return new Response(stream, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
}
