import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bucketOf } from '../../src/store/store.ts'

/*
 * Answers prepared beforehand, in as much of Cosmos DB's protocol as a night needs, by a process of its own: what it costs is not the
 * night's. One organization's document from standard input is everybody's; nothing is filed of anybody, and every write succeeds. One in
 * seven is due; the others look again on their day, and stay there.
 */

const COUNT = Number(process.argv[2])
const [TODAY, LATER] = process.argv.slice(3)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const body = Buffer.concat(chunks).toString()

/** All of one bucket: its rows are written together. */
const ids = function* () {
  for (let n = 0; ; n++) {
    const id = `tenant-${String(n).padStart(9, '0')}`
    if (bucketOf(id) === 0) yield id
  }
}().take(COUNT).toArray()
const places = new Map(ids.map((id, place) => [id, place]))
const PAGE = 500
const organization = `{"Documents":[{"id":"organization-tenant","_etag":"1","body":${body}}],"_count":1}`

function page(after: string): string {
  const first = after === '' ? 0 : places.get(after.split(' ')[0]!)! + 1
  const rows = ids.slice(first, first + PAGE).map((id, i) => ({ id: `${id} tenant`, tenant: id, organization: 'tenant', day: (first + i) % 7 === 0 ? TODAY : LATER }))
  return JSON.stringify({ Documents: rows, _count: rows.length })
}

let asked = 0
const server = createServer((request, response) => {
  asked += 1
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const [path, headers, sent] = [request.url ?? '', request.headers, Buffer.concat(parts).toString()]
    const [status, text] = answer(request.method ?? '', path, headers['x-ms-cosmos-is-batch-request'] !== undefined, sent)
    response.writeHead(status, { 'content-type': 'application/json', etag: '"1"', 'x-ms-request-charge': '1' })
    response.end(text)
  })
})

function answer(method: string, path: string, batch: boolean, sent: string): [number, string] {
  if (path === '/asked') return [200, String(asked)]
  if (path.endsWith('/colls/organizations')) return [200, '{"id":"organizations","partitionKey":{"paths":["/tenantId"],"kind":"Hash"}}']
  if (/\/colls\/\w+$/.test(path)) return [200, '{"id":"due","partitionKey":{"paths":["/bucket"],"kind":"Hash"}}']
  if (batch) return [200, JSON.stringify((JSON.parse(sent) as unknown[]).map(() => ({ statusCode: 200 })))]
  if (method === 'POST' && path.includes('/colls/due/')) return [200, page((JSON.parse(sent) as { parameters: { name: string; value: string }[] }).parameters.find(({ name }) => name === '@after')!.value)]
  return method === 'POST' ? [200, organization] : [404, '{"code":"NotFound"}']
}

server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
