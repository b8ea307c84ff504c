import { request as http } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { request as https } from 'node:https'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'

/** What the connector asks of a client, named by the place it is handed in. */
type HttpClient = NonNullable<NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>['httpClient']>

/** Why Teams did not take what we said. Without a status it never answered, and nobody knows whether it was posted. */
export class Unsaid extends Error {
  readonly status: number | undefined
  readonly code: string | undefined
  readonly retryAfter: string | undefined
  constructor(status?: number, code?: string, retryAfter?: string) {
    super('Teams did not take the message')
    this.name = 'Unsaid'
    this.status = status
    this.code = code
    this.retryAfter = retryAfter
  }
}

/**
 * The way out: one attempt with a deadline, and never to a host that is not Teams. The connector would repeat posts by itself
 * on 5xx and resets, and posting twice says it twice; it repeats only its own errors, so ours ends the matter.
 */
export const gateway = (isTeams: (address: URL) => boolean, deadline: number): HttpClient => ({
  async sendRequest(request) {
    const address = new URL(request.url)
    if (!isTeams(address)) throw new Unsaid(undefined, 'ForeignHost')
    const body = typeof request.body === 'string' ? request.body : ''
    const { status, headers: received, bodyAsText } = await exchange(address, request.method, request.headers.rawHeaders(), body, deadline)
    if (status < 200 || status > 299) throw new Unsaid(status, errorCode(bodyAsText), received['retry-after'])

    const headers = request.headers.clone()
    for (const name of headers.headerNames()) headers.remove(name)
    for (const [name, value] of Object.entries(received)) if (typeof value === 'string') headers.set(name, value)
    return { request, status, headers, bodyAsText }
  },
})

type Exchanged = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly bodyAsText: string }

/** Node's own request follows no redirection and repeats nothing; it is also a third faster here than `fetch`. */
function exchange(address: URL, method: string, headers: Record<string, string>, body: string, deadline: number): Promise<Exchanged> {
  const send = address.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(new Unsaid(undefined, error.name === 'AbortError' ? 'TimeoutError' : error.name))
    const sent = send(address, { method, headers: { ...headers, 'content-length': Buffer.byteLength(body) }, signal: AbortSignal.timeout(deadline) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', failed)
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bodyAsText: Buffer.concat(chunks).toString('utf8') }))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** Connector errors are `{"error":{"code":"ConversationNotFound","message":"…"}}`; only the code is safe to keep. */
function errorCode(body: string): string | undefined {
  const found = /"code"\s*:\s*"(\w{1,80})"/.exec(body)
  return found?.[1]
}
