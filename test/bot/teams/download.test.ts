import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createDownload, LARGEST_FILE } from '../../../bot/teams/download.ts'
import { publicCloud } from '../../../bot/teams/registration.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

async function behind(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/file`
}

const local = createDownload({ kind: 'local' }, 300)
const tenant = '5d0f5ae8-7ad2-4b1c-8d6c-1f1f0c0a9a11'
const registered = createDownload({ kind: 'managed-identity', app: tenant, tenant, tenants: [tenant], refuseTenantClaim: true, cloud: publicCloud(tenant) }, 300)

test('a file is fetched as it is, and nothing of ours goes with the question', async () => {
  let asked: NodeJS.Dict<string | string[]> = {}
  const link = await behind(({ headers }, response) => {
    asked = headers
    response.end(Buffer.from([0xff, 0xfe, 65, 0]))
  })
  expect(await local(link)).toEqual({ bytes: Buffer.from([0xff, 0xfe, 65, 0]) })
  expect(Object.keys(asked).sort()).toEqual(['accept-encoding', 'connection', 'host', 'user-agent'])
})

test.each([
  'http://contoso-my.sharepoint.com/file',
  'https://contoso-my.sharepoint.com:8443/file',
  'https://user@contoso-my.sharepoint.com/file',
  'https://contoso-my.sharepoint.com.example.org/file',
  'https://notsharepoint.com/file',
  'https://169.254.169.254/metadata',
  'https://smba.trafficmanager.net/file',
  'http://localhost/file',
  'file:///etc/passwd',
  'nonsense',
])('%s is no place where Teams keeps files', async (link) => {
  expect(await registered(link)).toEqual({ why: 'foreign' })
})

test('a pointer to another place is not followed', async () => {
  let reached = false
  const elsewhere = await behind((_, response) => {
    reached = true
    response.end('secret')
  })
  const link = await behind((_, response) => void response.writeHead(302, { location: elsewhere }).end())
  expect([await local(link), reached]).toEqual([{ why: 'failed' }, false])
})

test.each<[string, RequestListener, string]>([
  ['gone', (_, response) => void response.writeHead(404).end(), 'failed'],
  ['cut off', (_, response) => void response.writeHead(200, { 'content-length': 10 }).write('1234', () => response.destroy()), 'failed'],
  ['never sent', () => {}, 'failed'],
  ['said to be too large', (_, response) => void response.writeHead(200, { 'content-length': LARGEST_FILE + 1 }).write('x'), 'too-large'],
  ['too large without saying so', (_, response) => void response.end(Buffer.alloc(LARGEST_FILE + 1)), 'too-large'],
])('a file that is %s is not waited for', async (_, answer, why) => {
  expect(await local(await behind(answer))).toEqual({ why })
})
