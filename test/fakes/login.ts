import { serve } from './serve.ts'
import type { Served } from './serve.ts'

export type FakeLogin = Served & {
  /** What was asked for, as forms and queries. */
  readonly asked: URLSearchParams[]
  /** What is answered; by default a token of whoever asked. */
  answer: { status?: number; claims?: Record<string, unknown>; body?: unknown } | 'silence'
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Vouches for an app: by its secret as Entra does (POST), or by where it runs as Azure does (GET, with the header the host was given). */
export async function fakeLogin(): Promise<FakeLogin> {
  const asked: URLSearchParams[] = []
  const served = await serve((request, body, response) => {
    const path = new URL(request.url!, 'http://localhost')
    const given = request.method === 'POST' ? new URLSearchParams(body) : path.searchParams
    asked.push(given)
    if (login.answer === 'silence') {
      request.socket.destroy()
      return
    }
    const refused = request.method === 'GET' && request.headers['x-identity-header'] !== 'of this host'
    const { status = refused ? 401 : 200, claims, body: words } = login.answer
    const aud = given.get('resource') ?? given.get('scope')?.replace('/.default', '')
    const token = [part({ alg: 'RS256' }), part({ aud, appid: given.get('client_id'), tid: path.pathname.split('/')[1], ...claims }), 'signed'].join('.')
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(words ?? (status === 200 ? { access_token: token, token_type: 'Bearer' } : {})))
  })
  const login: FakeLogin = { ...served, asked, answer: {} }
  return login
}
