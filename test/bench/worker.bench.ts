import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { auditBucket } from '../../bot/night/walk.ts'
import { audit } from '../../src/audit.ts'
import type { Organization } from '../../src/organization.ts'
import { cosmosStore } from '../../src/store/cosmos.ts'
import { AT_REST, oneOf } from './night.bench.ts'
import { atMost } from './row.ts'
import type { Row } from './row.ts'
import { on } from './world.ts'

/* The worker of a night as it runs on Azure, up to the wire: audits, through the SDK of Cosmos DB, against answers prepared by another process. */

const ORGANIZATIONS = Number(process.env['GOLDKEEPER_ORGANIZATIONS'] ?? 20_000)
/** Of 2,500 a second each may take so much of a core. */
const MICROSECONDS = 400

/** Most organizations on most nights: five levels that hold, and nothing new to say. */
function calm(): Organization {
  const found = Array.from({ length: 50 }, (_, n) => oneOf(n + 1)).flatMap((organization) => {
    const holds = new Set(audit(organization, AT_REST.rules, on).flatMap(({ competency, level, state }) => (level === 'silver' && (state === 'safe' || state === 'thin') ? competency : [])))
    const memberships = organization.memberships.filter(({ competency }) => holds.has(competency)).slice(0, 5)
    return memberships.length < 5 ? [] : { ...organization, memberships }
  })
  if (found[0] === undefined) throw new Error('The bench wants an organization with five levels that hold')
  const people = found[0].people.map((person) => ({ ...person, achievements: person.achievements.filter(({ expires }) => expires === undefined) }))
  return { ...found[0], people, targets: [], settings: { alerts: { people: { p0: { monthly: false } } } } }
}

export async function benchWorker(): Promise<Row[]> {
  const everybody = JSON.stringify({ schema: 2, ...calm(), id: 'tenant' })
  const child = spawn(process.execPath, ['test/fakes/canned-cosmos.ts', String(ORGANIZATIONS)], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(everybody)
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const endpoint = `http://127.0.0.1:${Number(port.toString())}`
  const store = cosmosStore({ endpoint, key: Buffer.from('not a secret').toString('base64'), discover: false })
  try {
    const night = { ...AT_REST, store, now: () => `${on}T01:30:00.000Z`, today: () => on }
    const before = process.cpuUsage()
    const began = performance.now()
    await auditBucket(night, { run: on, bucket: 0, weekdays: [], all: false, catalog: '', after: null }, () => false)
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
