// As an import it would load what this process may never need: Node's WebSocket, and all of undici with it.
const { request: http } = process.getBuiltinModule('node:http')
import { request as https } from 'node:https'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { point } from '../../src/store/point.ts'

type Identity = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>
export type Connectors = NonNullable<Identity['connectorFactory']>
export type Connector = Awaited<ReturnType<Connectors['create']>>

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
 * The way out, in place of the SDK's connector: one attempt with a deadline, and never to a host that is not Teams. The
 * SDK's would repeat posts by itself on 5xx and resets (posting twice says it twice), has no deadline, and takes a fifth of a
 * turn to serialize what is JSON already. Its credentials still make the token.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference#conversation-operations
 */
export function gateway(sdk: Connector, service: string, isTeams: (address: URL) => boolean, deadline: number): Connector {
  const base = service.replace(/\/+$/, '')
  const send = (method: string, conversation: string, activity: object, message?: string) =>
    post(method, [conversation, 'activities', ...(message ? [message] : [])], activity)
  const post = async (method: string, to: readonly string[], activity: object): Promise<{ id: string }> => ({ id: idIn(await ask(method, to, JSON.stringify(activity))) })
  async function ask(method: string, to: readonly string[], body: string): Promise<string> {
    const path = ['v3', 'conversations', ...to]
    const address = new URL(`${base}/${path.map(encodeURIComponent).join('/')}`)
    // Before the token is made, not only before it is sent.
    if (!isTeams(address)) throw new Unsaid(undefined, 'ForeignHost')
    return exchange(address, method, await signed(sdk), body, deadline)
  }
  const conversations = {
    getConversationMember: async (conversation: string, member: string): Promise<unknown> => JSON.parse(await ask('GET', [conversation, 'members', member], '')),
    sendToConversation: (conversation: string, activity: object) => send('POST', conversation, activity),
    replyToActivity: (conversation: string, message: string, activity: object) => send('POST', conversation, activity, message),
    createConversation: (parameters: object) => post('POST', [], parameters),
    updateActivity: (conversation: string, message: string, activity: object) => send('PUT', conversation, activity, message),
  }
  return { conversations } as unknown as Connector
}

async function signed({ credentials }: Connector): Promise<Record<string, string>> {
  const headers: Record<string, string> = { accept: 'application/json', 'content-type': 'application/json; charset=utf-8', 'user-agent': 'Goldkeeper' }
  const resource = { headers: { set: (name: string, value: string) => void (headers[name] = value) } }
  await credentials.signRequest(resource as unknown as Parameters<typeof credentials.signRequest>[0])
  return headers
}

/** Node's own request follows no redirection and repeats nothing, and is faster than `fetch`. Gives the body of a good answer. */
function exchange(address: URL, method: string, headers: Record<string, string>, body: string, deadline: number): Promise<string> {
  const send = address.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    point()
    const failed = (error: Error) => reject(new Unsaid(undefined, error.name === 'AbortError' ? 'TimeoutError' : error.name))
    const length = Buffer.byteLength(body)
    const sent = send(address, { method, headers: { ...headers, 'content-length': length }, signal: AbortSignal.timeout(deadline) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', failed)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const { statusCode = 0 } = response
        point()
        if (statusCode >= 200 && statusCode < 300) resolve(text)
        else reject(new Unsaid(statusCode, codeIn(text), response.headers['retry-after']))
      })
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** `{"id":"…"}`; an edit may be answered with nothing. */
const idIn = (body: string): string => /"id"\s*:\s*"([^"]{1,300})"/.exec(body)?.[1] ?? ''

/** `{"error":{"code":"ConversationNotFound","message":"…"}}`; only the code is safe to keep. */
const codeIn = (body: string): string | undefined => /"code"\s*:\s*"(\w{1,80})"/.exec(body)?.[1]
