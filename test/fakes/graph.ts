import type { IncomingMessage, ServerResponse } from 'node:http'
import { serve } from './serve.ts'
import type { Served } from './serve.ts'

type User = { readonly id: string; readonly accountEnabled?: boolean | null; readonly employeeLeaveDateTime?: string | null; readonly '@removed'?: { readonly reason: 'changed' | 'deleted' } }

type Refusal = { readonly status: number; readonly code?: string; readonly headers?: Record<string, string> }

/** What befalls the next request; the last link of a page may be another than ours. */
export type Befalls = Refusal | 'reset' | 'silence' | 'silence in the middle' | 'not json' | 'well' | { readonly link: string }

export type FakeGraph = Served & {
  /** Everybody in the directory, in pages of two. */
  users: User[]
  /** What changed since any link, in order; emptied by whoever reads it. */
  changed: User[]
  readonly befalls: Befalls[]
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[]
}

const PAGE = 2

/** Microsoft Graph as far as users/delta goes: https://learn.microsoft.com/graph/delta-query-users */
export async function fakeGraph(): Promise<FakeGraph> {
  let rest: User[] = []
  const served = await serve((request, _, response) => {
    const url = new URL(request.url ?? '', graph.url)
    graph.asked.push({ path: decodeURIComponent(request.url ?? ''), authorization: request.headers.authorization })
    const befalls = graph.befalls.shift() ?? 'well'
    if (befalls === 'silence') return
    if (befalls === 'reset' || befalls === 'not json' || (typeof befalls === 'object' && 'status' in befalls)) {
      refuse(befalls, request, response)
      return
    }
    if (url.searchParams.has('$deltatoken')) rest = graph.changed.splice(0)
    else if (!url.searchParams.has('$skiptoken')) rest = [...graph.users]
    const at = Number(url.searchParams.get('$skiptoken') ?? 0)
    const page = rest.slice(at, at + PAGE)
    const more = at + PAGE < rest.length
    const link = typeof befalls === 'object' ? befalls.link : `${graph.url}/v1.0/users/delta?${more ? `$skiptoken=${at + PAGE}` : '$deltatoken=known'}`
    const body = JSON.stringify({ value: page, [more ? '@odata.nextLink' : '@odata.deltaLink']: link })
    response.writeHead(200, { 'content-type': 'application/json' })
    if (befalls === 'silence in the middle') response.write(body.slice(0, 10))
    else response.end(body)
  })
  const graph: FakeGraph = { ...served, users: [], changed: [], befalls: [], asked: [] }
  return graph
}

function refuse(befalls: 'reset' | 'not json' | Refusal, request: IncomingMessage, response: ServerResponse): void {
  if (befalls === 'reset') request.socket.destroy()
  else if (befalls === 'not json') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')
  else response.writeHead(befalls.status, { 'content-type': 'application/json', ...befalls.headers }).end(JSON.stringify({ error: { code: befalls.code ?? 'Error' } }))
}
