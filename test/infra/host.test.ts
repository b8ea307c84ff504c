import { app, output } from '@azure/functions'
import type { HttpRequest, InvocationContext, Timer } from '@azure/functions'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { createHost } from '../../infra/local/host.ts'
import type { Host } from '../../infra/local/host.ts'

/* Functions of every kind we use, registered with the real library. */

const lines: string[] = []
const messages: unknown[] = []
let host: Host

beforeAll(() => {
  host = createHost((level, line) => void lines.push(`${level}: ${line}`))
  app.http('mirror', {
    methods: ['POST', 'GET'],
    route: 'mirror',
    handler: async (request: HttpRequest, context: InvocationContext) => {
      context.log('seen', { method: request.method })
      return {
        status: 201,
        jsonBody: { body: await request.text(), kind: request.headers.get('x-kind'), asked: request.query.get('asked'), name: context.functionName },
        headers: { 'x-seen': 'yes' },
      }
    },
  })
  app.http('silent', { methods: ['GET'], handler: () => ({ status: 204 }) })
  app.http('broken', { methods: ['GET'], handler: () => Promise.reject(new Error('it broke')) })
  const queue = output.storageQueue({ queueName: 'audit', connection: 'AzureWebJobsStorage' })
  app.timer('night', {
    schedule: '0 0 1 * * *',
    extraOutputs: [queue],
    handler: (timer: Timer, context: InvocationContext) => {
      context.extraOutputs.set(queue, [
        { bucket: 1, past: timer.isPastDue },
        { bucket: 2, past: timer.isPastDue },
      ])
    },
  })
  app.storageQueue('audit', {
    queueName: 'audit',
    connection: 'AzureWebJobsStorage',
    extraOutputs: [queue],
    handler: (message: unknown, context: InvocationContext) => {
      messages.push(message)
      // One bucket is not done in time, and comes again.
      if ((message as { bucket: number }).bucket === 2) context.extraOutputs.set(queue, { bucket: 3 })
    },
  })
})
afterEach(() => {
  lines.length = 0
  messages.length = 0
})

const get = (path: string) => host.fetch(new Request(`http://localhost${path}`))

test('a request reaches the handler whole, and its answer comes back whole', async () => {
  const request = new Request('http://localhost/api/mirror?asked=yes', { method: 'POST', body: 'grüezi', headers: { 'x-kind': 'raw' } })
  const response = await host.fetch(request)
  expect(response?.status).toBe(201)
  expect(response?.headers.get('x-seen')).toBe('yes')
  expect(response?.headers.get('content-type')).toBe('application/json')
  expect(await response?.json()).toEqual({ body: 'grüezi', kind: 'raw', asked: 'yes', name: 'mirror' })
  expect(lines).toEqual(["information: seen { method: 'POST' }"])
})

test('a function without a route has its name as one', async () => {
  expect((await get('/api/silent'))?.status).toBe(204)
})

test('nothing is served under another path, prefix or method', async () => {
  expect(await get('/api/night')).toBeUndefined()
  expect(await get('/mirror')).toBeUndefined()
  expect(await host.fetch(new Request('http://localhost/api/silent', { method: 'POST' }))).toBeUndefined()
})

test('what throws is 500 without a word, as on Azure; the reason is in the log', async () => {
  const response = await get('/api/broken')
  expect(response?.status).toBe(500)
  expect(await response?.text()).toBe('')
  expect(lines[0]).toMatch(/^error: broken failed: Error: it broke/)
})

test('a timer runs when told, and what it puts on a queue is worked off, and so on', async () => {
  await host.run('night', { isPastDue: false })
  expect(messages).toEqual([{ bucket: 1, past: false }, { bucket: 2, past: false }, { bucket: 3 }])
})

test('a name nobody has says which there are', async () => {
  await expect(host.run('day', {})).rejects.toThrow('No function is called day: there are mirror, silent, broken, night, audit')
})
