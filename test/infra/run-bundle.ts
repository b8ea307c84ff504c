import { createHost } from '../../infra/local/host.ts'

/* A plain process that knows the bundle alone: loads it, lets it answer what it is given, and writes down what it said. */

const [bundle, ...bodies] = process.argv.slice(2)
const log: string[] = []
const host = createHost((level, line) => void log.push(`${level}: ${line}`))
await import(bundle!)
const statuses: (number | undefined)[] = []
for (const body of bodies) statuses.push((await host.fetch(new Request('http://localhost/api/messages', { method: 'POST', body })))?.status)
const health = await host.fetch(new Request('http://localhost/api/health'))
console.log(JSON.stringify({ functions: host.functions.map(({ name }) => name).sort(), statuses, health: health?.status, log }))
