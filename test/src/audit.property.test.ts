import { expect, test } from 'vitest'
import { reconcile } from '../../src/alert.ts'
import { assess } from '../../src/assess.ts'
import { audit, dueAfter } from '../../src/audit.ts'
import type { LevelRisk } from '../../src/audit.ts'
import { rulesOf } from '../../src/catalog/rules.ts'
import type { Cause } from '../../src/causes.ts'
import { addDays, daysBetween } from '../../src/day.ts'
import type { Plan } from '../../src/plan.ts'
import type { Question } from '../../src/question.ts'
import { factsOn, staffOn } from '../../src/standing.ts'
import { nightly, nightOf } from '../oracle/nights.ts'
import type { Found, Night } from '../oracle/nights.ts'

/** Night number n has the seed SEED + n: GOLDKEEPER_SEED=<seed of a failure> GOLDKEEPER_CASES=1 asks that one alone. */
const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20180930)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 600)
const seeds = Array.from({ length: CASES }, (_, n) => SEED + n)

const auditOf = ({ organization, catalog, on }: Night, day = on): LevelRisk[] => audit(organization, rulesOf(catalog), day).filter((risk) => risk.kind === 'level')

/** A cause as the oracle says it. */
function said(cause: Cause): { said: string; credential?: string } {
  if (cause.kind === 'missing') return { said: 'missing' }
  if (cause.kind === 'figure') return { said: `figure ${cause.figure}` }
  if (cause.kind === 'attest') return { said: cause.date === null ? `attest ${cause.attest}` : `attest ${cause.attest} ${cause.date}` }
  if (cause.kind === 'unconfirmed') return { said: `unconfirmed ${cause.person}`, credential: cause.credential }
  return 'credential' in cause
    ? { said: `${cause.kind} ${cause.person} ${cause.date}`, credential: cause.credential }
    : { said: `${cause.kind} ${cause.person} ${cause.date}` }
}

/** The credentials named must be among those that did it, each cause once. */
function agree(ours: readonly Cause[], right: Found['causes']): boolean {
  const left = [...right]
  return (
    ours.length === right.length &&
    ours.map(said).every((one) => {
      const at = left.findIndex((cause) => cause.said === one.said && (cause.credentials === undefined || cause.credentials.includes(one.credential!)))
      return at >= 0 && left.splice(at, 1).length === 1
    })
  )
}

test(`a night finds what living through every day finds, in ${CASES} organizations from seed ${SEED}`, { timeout: 300_000 }, () => {
  const seen = new Map<string, number>()
  for (const seed of seeds) {
    const night = nightOf(seed)
    for (const [i, { causes, ...risk }] of auditOf(night).entries()) {
      const { causes: right, ...found } = nightly(night)[i]!
      expect({ seed, ...risk }).toMatchObject({ seed, ...found })
      if (!agree(causes, right)) throw new Error(`seed ${seed}, ${risk.level}: ${JSON.stringify(causes.map(said))} instead of ${JSON.stringify(right)}`)
      for (const kind of [risk.state, ...causes.map((cause) => cause.kind)]) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
  }
  console.log([...seen].map(([kind, times]) => `${kind} ${times}`).join(' · '))
  // Everything that can be found is found now and then, or the worlds are too poor to show anything.
  const kinds = ['unmet', 'at-risk', 'thin', 'safe', 'leaves', 'moved', 'retires', 'expires', 'unconfirmed', 'missing', 'figure', 'attest']
  const rare = kinds.filter((kind) => (seen.get(kind) ?? 0) < 5)
  expect(CASES < 600 ? [] : rare).toEqual([])
})

test(`the way out is what assess proposes at the horizon, and it can be taken until the day that is named`, { timeout: 300_000 }, () => {
  for (const seed of seeds) {
    const night = nightOf(seed)
    const { on, organization, options, question } = night
    for (const { level, option, horizon, renewal, remedy } of auditOf(night)) {
      const { plan, by } = remedy()
      const facts = { ...factsOn(organization, on), market: organization.market }
      const people = staffOn(organization, on)
      const ask = assess({ requirements: options[option]![level] as Question['requirements'], people, credentials: question.credentials, ...facts, on, until: horizon }).plan
      // Of several that are equally cheap, either may be proposed.
      const worth = (one: Plan | null) => one && { newPeople: one.newPeople, effort: one.effort, codes: one.steps.flatMap(({ take }) => take).length }
      expect({ seed, plan: worth(plan) }).toEqual({ seed, plan: worth(ask) })
      const taken = plan?.steps.flatMap(({ take }) => take) ?? []
      const closes = taken.map((code) => firstDayClosed(question.credentials[code] ?? {}, on))
      const last = [renewal ?? '9999-12-31', ...closes.map((day) => (day === null ? '9999-12-31' : addDays(day, -1)))].sort()[0]!
      expect({ seed, by }).toEqual({ seed, by: taken.length === 0 || last === '9999-12-31' ? null : last })
    }
  }
})

/** Day by day, until it can no longer be taken; four years are forever. */
function firstDayClosed({ registerUntil, retires }: { registerUntil?: string; retires?: string }, on: string): string | null {
  for (let day = on; daysBetween(on, day) < 1461; day = addDays(day, 1)) {
    if (registerUntil === undefined ? retires !== undefined && day >= retires : day > registerUntil) return day
  }
  return null
}

test(`no night before the day it is due has anything to say, in ${CASES / 5} organizations`, { timeout: 300_000 }, () => {
  const admins = { first: [{ id: 'admin', kind: 'admin', off: false, reachable: true }], others: [], channels: [] } as const
  const waits: number[] = []
  for (const seed of seeds.slice(0, Math.ceil(CASES / 5))) {
    const night = nightOf(seed)
    const { on, organization } = night
    const now = `${on}T02:00:00Z`
    const risks = auditOf(night)
    const { alerts } = reconcile([], risks, { on, now }, admins)
    const due = dueAfter(organization, risks, on)
    waits.push(daysBetween(on, due))
    for (let day = addDays(on, 1); day < due && daysBetween(on, day) < 400; day = addDays(day, 1)) {
      const { say } = reconcile(alerts, auditOf(night, day), { on: day, now }, admins)
      expect({ seed, day, due, say }).toEqual({ seed, day, due, say: [] })
    }
  }
  expect(Math.max(...waits)).toBeGreaterThan(90)
})
