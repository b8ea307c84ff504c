import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that is attached comes as text, half as long again. */
const LARGEST = 8 * 1024 * 1024

/** A name of this machine only: another name means a page from elsewhere has made it point here. */
const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/** A server of the loopback whose requests and responses are the standard ones. */
export function serve(answer: (request: Request) => Promise<Response>): Server {
  return createServer((incoming, outgoing) => {
    void respond(incoming, outgoing, answer).catch(() => outgoing.destroy())
  })
}

/** Listens on the port, or on the first free one of the next few; says which, or refuses with a sentence. */
export async function listen(server: Server, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 20; candidate++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error))
      server.once('error', failed)
      server.listen(candidate, '127.0.0.1', () => {
        server.off('error', failed)
        resolve(false)
      })
    })
    if (!taken) return candidate
  }
  throw new Error(`The ports ${port} to ${port + 19} are all taken: give a free one with --port.`)
}

async function respond(incoming: IncomingMessage, outgoing: ServerResponse, answer: (request: Request) => Promise<Response>): Promise<void> {
  if (!loopback.test(incoming.headers.host ?? '')) return void outgoing.writeHead(421).end()
  // Nobody signs in here, so no page from elsewhere may speak through the browser of whoever sits at this machine.
  const { origin } = incoming.headers
  if (origin !== undefined && !loopback.test(origin.replace(/^https?:\/\//, ''))) return void outgoing.writeHead(403).end()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST) return void outgoing.writeHead(413, { connection: 'close' }).end()
    chunks.push(chunk)
  }
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const headers = new Headers(Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const left = new AbortController()
  outgoing.on('close', () => left.abort())
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    body: hasBody ? Buffer.concat(chunks) : null,
    signal: left.signal,
  })
  const response = await answer(request)
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  if (!response.body) return void outgoing.end()
  // A reader who leaves in the middle of the events has not broken anything.
  await pipeline(Readable.fromWeb(response.body), outgoing).catch(() => {})
}
