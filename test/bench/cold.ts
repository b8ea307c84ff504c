import { createHost } from '../../infra/local/host.ts'

/* A process that has only just begun: loads what it is given and answers one message, and says how long that took. */

const [file, body] = process.argv.slice(2)
const host = createHost(() => {})
const began = performance.now()
await import(file!)
const loaded = performance.now() - began
const { rss } = process.memoryUsage()
const answer = await host.fetch(new Request('http://localhost/api/messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: body! }))
if (answer?.status !== 200) throw new Error(`The first message was answered with ${answer?.status}`)
console.log(JSON.stringify({ loaded, rss, answered: performance.now() - began }))
process.exit()
