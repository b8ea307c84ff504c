import { Agent, request as http } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHttpServer } from '@vercel/cosmosdb-server'
import { CosmosClient } from '@azure/cosmos'
import { cosmosStore } from '../../src/store/cosmos.ts'
import type { Store } from '../../src/store/store.ts'
import { serve } from './serve.ts'

/*
 * A server that speaks Cosmos DB's protocol, behind a proxy that sees everything said and fails when asked to. The server is not Azure:
 * its batch is not atomic, it ignores the partition key option and the time to live, and everything costs 1. None of these is shown here.
 */

/** What befalls a request: an answer instead of the server's, or the connection lost or silent before or after it did what was asked. */
export type Fault = 400 | 408 | 429 | 449 | 503 | '404 of the container' | '400 for want of a plan' | 'reset before' | 'reset after' | 'silent before' | 'silent after'

export type Request = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }

/** How long one request and how long all of its attempts may take. Where requests are left without an answer, they wait briefly. */
type Limits = { readonly requestTimeout?: number; readonly patience?: number; readonly charged?: (units: number) => void }

export type FakeCosmos = {
  readonly url: string
  /** Everything asked for documents, in order. */
  readonly asked: Request[]
  /** Decides what befalls a request. */
  fail: (request: Request) => Fault | undefined
  readonly store: (limits?: Limits) => Store
  readonly close: () => Promise<void>
}

const KEY = Buffer.from('not a secret').toString('base64')

export async function fakeCosmos(): Promise<FakeCosmos> {
  const server = createHttpServer({ keepAlive: true })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const asked: Request[] = []
  const proxy = await serve((request, body, response) => {
    const one = { method: request.method!, path: request.url!, headers: request.headers, body }
    const documents = one.path.includes('/docs')
    if (documents) asked.push(one)
    befall(documents ? fake.fail(one) : undefined, one, port, response)
  })
  const account = { endpoint: proxy.url, token: 'not a secret', discover: false }
  const fake: FakeCosmos = {
    url: proxy.url,
    asked,
    fail: () => undefined,
    store: ({ requestTimeout = 10_000, patience = 30_000, charged = () => {} } = {}) => cosmosStore({ ...account, requestTimeout, patience, charged }),
    close: async () => {
      await proxy.close()
      server.closeAllConnections()
      server.close()
    },
  }
  await prepare(proxy.url)
  return fake
}

/** What the deployment makes. */
async function prepare(endpoint: string): Promise<void> {
  const client = new CosmosClient({ endpoint, key: KEY, connectionPolicy: { enableEndpointDiscovery: false } })
  const { database } = await client.databases.createIfNotExists({ id: 'goldkeeper' })
  for (const [id, path] of [['organizations', '/tenantId'], ['due', '/bucket'], ['pending', '/bucket']] as const) {
    await database.containers.createIfNotExists({ id, partitionKey: { paths: [path] } })
  }
  client.dispose()
}

const agent = new Agent({ keepAlive: true })

function befall(fault: Fault | undefined, request: Request, port: number, response: ServerResponse): void {
  if (fault === 'silent before') return
  if (fault === 'reset before') return void response.destroy()
  if (typeof fault === 'number' || fault === '404 of the container' || fault === '400 for want of a plan') {
    const substatus = fault === 429 ? { 'x-ms-retry-after-ms': '5' } : fault === '404 of the container' ? { 'x-ms-substatus': '1003' } : {}
    response.writeHead(Number.parseInt(String(fault)), { 'content-type': 'application/json', ...substatus })
    return void response.end(JSON.stringify({ code: String(fault), message: 'as asked', ...(fault === '400 for want of a plan' && { additionalErrorInfo: '{}' }) }))
  }
  const passed = http({ port, host: '127.0.0.1', method: request.method, path: request.path, headers: only(request.headers), agent }, (answer: IncomingMessage) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () => {
      if (fault === 'silent after') return
      if (fault === 'reset after') {
        response.destroy()
        return
      }
      response.writeHead(answer.statusCode!, only(answer.headers))
      response.end(Buffer.concat(chunks))
    })
  })
  passed.end(withKeys(request))
}

/** Without what concerns one connection. */
const only = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !['connection', 'content-length', 'transfer-encoding'].includes(name)))

/** Azure takes the partition of a batch from its header; this server wants it in each operation. */
function withKeys({ headers, body }: Request): string {
  if (headers['x-ms-cosmos-is-batch-request'] === undefined) return body
  const partitionKey = headers['x-ms-documentdb-partitionkey']
  return JSON.stringify((JSON.parse(body) as object[]).map((operation) => ({ ...operation, partitionKey })))
}
