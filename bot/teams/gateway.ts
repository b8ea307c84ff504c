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
    const response = await fetch(address, {
      method: request.method,
      headers: request.headers.rawHeaders(),
      body: typeof request.body === 'string' ? request.body : null,
      redirect: 'manual',
      signal: AbortSignal.timeout(deadline),
    }).catch((error: unknown) => {
      throw new Unsaid(undefined, error instanceof Error ? error.name : 'Error')
    })
    const bodyAsText = await response.text()
    if (!response.ok) throw new Unsaid(response.status, errorCode(bodyAsText), response.headers.get('retry-after') ?? undefined)

    const headers = request.headers.clone()
    for (const name of headers.headerNames()) headers.remove(name)
    for (const [name, value] of response.headers) headers.set(name, value)
    return { request, status: response.status, headers, bodyAsText }
  },
})

/** Connector errors are `{"error":{"code":"ConversationNotFound","message":"…"}}`; only the code is safe to keep. */
function errorCode(body: string): string | undefined {
  const found = /"code"\s*:\s*"(\w{1,80})"/.exec(body)
  return found?.[1]
}
