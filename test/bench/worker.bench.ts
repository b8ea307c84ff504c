import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { auditBucket } from '../../bot/night/walk.ts'
import { audit, dueAfter } from '../../src/audit.ts'
import type { Organization } from '../../src/organization.ts'
import { cosmosStore } from '../../src/store/cosmos.ts'
import { AT_REST, oneOf } from './night.bench.ts'
import { atMost } from './row.ts'
import type { Row } from './row.ts'
import { on } from './world.ts'

/* The worker of a night as it runs on Azure, up to the wire: audits, through the SDK of Cosmos DB, against answers prepared by another process. */

/** A seventh of 400,000, as the sweep takes them: the SDK is loaded once a process, and should not weigh on a few. */
const ORGANIZATIONS = Number(process.env['GOLDKEEPER_ORGANIZATIONS'] ?? 57_000)
/** Of 2,500 a second each may take so much of a core. */
const MICROSECONDS = 400

/** Most organizations on most nights: five levels that hold, nothing that expires, and nothing new to say. */
function calm(): Organization {
  const settings = { alerts: { people: { p0: { monthly: false } } } }
  for (let n = 1; n <= 100; n++) {
    const whole = oneOf(n)
    const people = whole.people.filter(({ leaves }) => leaves === undefined).map((person) => ({ ...person, achievements: person.achievements.filter(({ expires }) => expires === undefined) }))
    const holds = new Set(audit({ ...whole, people, targets: [] }, AT_REST.rules, on).flatMap(({ competency, state }) => (state === 'safe' || state === 'thin' ? competency : [])))
    const memberships = whole.memberships.filter(({ competency }) => holds.has(competency)).slice(0, 5)
    if (memberships.length === 5) return { ...whole, people, memberships, targets: [], settings }
  }
  throw new Error('The bench wants an organization with five levels that hold')
}

export async function benchWorker(): Promise<Row[]> {
  const one: Organization = { ...calm(), id: 'tenant' }
  const everybody = JSON.stringify({ schema: 2, ...one })
  const later = dueAfter(one, audit(one, AT_REST.rules, on), on)
  const child = spawn(process.execPath, ['test/fakes/canned-cosmos.ts', String(ORGANIZATIONS), on, later], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(everybody)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const endpoint = `http://127.0.0.1:${Number(port.toString())}`
  const store = cosmosStore({ endpoint, token: 'not a secret', discover: false })
  try {
    const night = { ...AT_REST, store, now: () => `${on}T01:30:00.000Z`, today: () => on }
    const before = process.cpuUsage()
    const began = performance.now()
    await auditBucket(night, { run: on, bucket: 0, weekdays: [], all: true, catalog: '', after: null }, () => false)
    const { user, system } = process.cpuUsage(before)
    const asked = Number(await (await fetch(`${endpoint}/asked`)).text())
    const seconds = (performance.now() - began) / 1_000
    console.log(`  ${asked} requests for ${ORGANIZATIONS} organizations, ${Math.round(ORGANIZATIONS / seconds)} organizations a second`)
    return [atMost('µs of a core an organization of 5 levels, through the SDK of Cosmos DB / 2,500 a second', (user + system) / ORGANIZATIONS, MICROSECONDS, 1)]
  } finally {
    store.close()
    child.kill()
  }
}
