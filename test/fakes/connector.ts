import { serve } from './serve.ts'
import type { Served } from './serve.ts'

/** What the bot posted, as Teams received it. */
export type Said = {
  readonly method: string
  readonly conversation: string
  /** The message replied to, or the one that is edited. */
  readonly message: string | undefined
  readonly authorization: string | undefined
  /** Whether Teams has it now, whatever the bot was told. */
  readonly accepted: boolean
  readonly activity: {
    readonly type: string
    readonly summary?: string
    readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[]
  }
}

export type Failure = { readonly status: number; readonly code?: string; readonly headers?: Record<string, string> } | 'reset' | 'silence' | 'well'

export type FakeConnector = Served & {
  readonly said: Said[]
  /** What the next posts meet, in order; then all is well again. */
  readonly failures: Failure[]
  /** Who is in the conversations, by the id of her account in Teams. */
  readonly members: Map<string, object>
}

/** The place in Teams a bot posts to: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference */
export async function fakeConnector(): Promise<FakeConnector> {
  const said: Said[] = []
  const failures: Failure[] = []
  const members = new Map<string, object>()
  const served = await serve((request, body, response) => {
    const [, member] = /\/members\/([^/]+)$/.exec(request.url ?? '') ?? []
    if (member !== undefined) {
      const found = members.get(decodeURIComponent(member))
      response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' })
      response.end(JSON.stringify(found ?? { error: { code: 'MemberNotFoundInConversation' } }))
      return
    }
    const [, conversation, message] = /\/v3\/conversations\/([^/]+)\/activities\/?([^/]*)$/.exec(request.url ?? '') ?? []
    const failure = failures.shift()
    said.push({
      accepted: failure === undefined || typeof failure === 'string',
      method: request.method ?? '',
      conversation: decodeURIComponent(conversation ?? ''),
      message: message ? decodeURIComponent(message) : undefined,
      authorization: request.headers.authorization,
      // Read only where somebody looks: in a bench, what Teams does is not ours.
      get activity() {
        return JSON.parse(body || '{}') as Said['activity']
      },
    })
    if (failure === 'reset') request.socket.destroy()
    else if (failure && failure !== 'well') {
      if (failure === 'silence') return
      response.writeHead(failure.status, { 'content-type': 'application/json', ...failure.headers })
      response.end(JSON.stringify({ error: { code: failure.code ?? 'Error', message: 'Anna Keller is not here' } }))
    } else {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ id: `posted-${said.length}` }))
    }
  })
  return { ...served, said, failures, members }
}
