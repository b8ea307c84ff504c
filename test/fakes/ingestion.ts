import { gunzipSync } from 'node:zlib'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type FakeIngestion = {
  readonly url: string
  /** Everything that was sent, as it was sent. */
  readonly bodies: string[]
  readonly envelopes: () => Envelope[]
  readonly close: () => Promise<void>
}

type Envelope = {
  readonly tags: Readonly<Record<string, string>>
  readonly data: { readonly baseType: string; readonly baseData: { readonly name?: string; readonly success?: boolean; readonly properties?: Readonly<Record<string, string>>; readonly metrics?: readonly { readonly name: string; readonly value: number }[] } }
}

/** Where Application Insights takes telemetry in: https://learn.microsoft.com/azure/azure-monitor/app/ip-addresses */
export async function fakeIngestion(): Promise<FakeIngestion> {
  const bodies: string[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const bytes = Buffer.concat(chunks)
      const body = (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8')
      bodies.push(body)
      const count = envelopesIn(body).length
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ itemsReceived: count, itemsAccepted: count, errors: [] }))
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    envelopes: () => bodies.flatMap(envelopesIn),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A list, or one in each line. */
const envelopesIn = (body: string): Envelope[] =>
  body.startsWith('[') ? (JSON.parse(body) as Envelope[]) : body.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Envelope)
