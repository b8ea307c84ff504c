import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { ZodError } from 'zod'
import { auditOne } from '../../../bot/night/audit-one.ts'
import type { Audited } from '../../../bot/night/audit-one.ts'
import { alertId } from '../../../src/alert.ts'
import type { LevelRisk, Risk } from '../../../src/audit.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { rulesOf } from '../../../src/catalog/rules.ts'
import type { Cause } from '../../../src/causes.ts'
import { Day } from '../../../src/day.ts'
import type { DesignationRisk } from '../../../src/designation-risk.ts'
import { NewerDocument, readHead } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import { BUCKETS } from '../../../src/store/store.ts'
import type { Store } from '../../../src/store/store.ts'
import { FOREVER } from '../../../src/survey.ts'
import type { Io } from '../json-lines.ts'
import { parse } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'
import { today } from '../today.ts'

/**
 * `goldkeeper audit [--on DAY] [--dry-run] [--organization ID] [--store FILE]`: the night of that day over the organizations of a
 * store, or over one; a line per level and per designation. What it has to say is filed, and posted by nobody.
 */
export async function auditCommand(args: string[], { out, err }: Io): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { on: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, organization: { type: 'string' }, store: { type: 'string', default: '.data/goldkeeper.db' } },
  })
  const on = values.on === undefined ? today() : parse(Day, values.on, '--on')
  mkdirSync(dirname(values.store), { recursive: true })
  const store = sqliteStore(values.store)
  try {
    const rows = await found(store, values.organization)
    if (rows.length === 0 && values.organization !== undefined) throw new Refusal(`there is no organization ${values.organization} in ${values.store}: check the id, or import it first`)
    // The night of the product begins at half past one.
    const night = { store, rules: rulesOf(catalog), now: () => `${on}T01:30:00.000Z`, today: () => on, firstAdmins: [] }
    for (const { tenant, organization } of rows) {
      try {
        const audited = await auditOne(night, tenant, organization, { dry: values['dry-run'] })
        for (const risk of audited?.risks ?? []) out(JSON.stringify(lineOf(risk, audited!)))
        for (const id of audited?.bad ?? []) err(`${id} of ${organization} cannot be read and was left out`)
      } catch (error) {
        // One that cannot be read stops none of the others.
        const why = error instanceof NewerDocument ? error.message : error instanceof ZodError ? 'its document is damaged: import it again' : null
        if (why === null) throw error
        err(`organization ${organization} could not be audited: ${why}`)
      }
    }
  } finally {
    store.close()
  }
}

/** Every organization of the store has a row in the index; whose tenant has its id is found without one. */
async function found(store: Store, wanted: string | undefined): Promise<{ tenant: string; organization: string }[]> {
  const all: { tenant: string; organization: string }[] = []
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for await (const { tenant, organization } of store.due.rows(bucket, FOREVER)) {
      if (wanted === undefined || organization === wanted) all.push({ tenant, organization })
    }
  }
  if (wanted !== undefined && all.length === 0 && (await readHead(store.shelf(wanted), wanted)) !== undefined) all.push({ tenant: wanted, organization: wanted })
  return all.sort((a, b) => (a.organization < b.organization ? -1 : 1))
}

function lineOf(risk: Risk, { say }: Audited) {
  const said = say.filter(({ alert }) => alert === alertId(risk)).map(({ to, why }) => ({ to, why }))
  return risk.kind === 'level' ? { ...levelLine(risk), say: said } : { ...designationLine(risk), say: said }
}

function levelLine(risk: LevelRisk) {
  const { organization, competency, option, level, state, lastDay, renewal, causes, remedy } = risk
  return { organization, competency, option, level, state, lastDay, renewal, causes: causes.map(causeOf), plan: remedy().plan }
}

/** `breaks`: from when on it is too late. `renewals` keep it at `kept` points; if nobody does anything, `falls` tells what becomes of them. */
function designationLine({ organization, competency: designation, option: track, status, state, total, lastDay, renewal, breaks, causes, forecast, plan, by }: DesignationRisk) {
  return { organization, designation, track, status, state, total, lastDay, renewal, breaks, causes, falls: forecast?.falls ?? [], renewals: forecast?.renewals ?? [], kept: forecast?.kept.total ?? null, plan, by }
}

/** What fills an empty place has a name of its own only where it is one credential; the plan tells the rest. */
function causeOf(cause: Cause) {
  if (cause.kind === 'missing') return { kind: cause.kind, ...(cause.credentials.length === 1 ? { credential: cause.credentials[0] } : {}) }
  if (cause.kind === 'figure') return { kind: cause.kind, figure: cause.figure }
  if (cause.kind === 'attest') return { kind: cause.kind, attest: cause.attest, ...(cause.date === null ? {} : { date: cause.date }) }
  return cause
}
