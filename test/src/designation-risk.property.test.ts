import { expect, test } from 'vitest'
import { reconcile } from '../../src/alert.ts'
import { dueAfter } from '../../src/audit.ts'
import { addDays, daysBetween } from '../../src/day.ts'
import { designationStanding } from '../../src/designation-standing.ts'
import { designationRisks } from '../../src/designation-risk.ts'
import type { DesignationRisk } from '../../src/designation-risk.ts'
import { countsThrough, designationNight, fallenToZero, knownTo, nightly, savedBy } from '../oracle/designation-nights.ts'
import type { DesignationNight } from '../oracle/designation-nights.ts'

/** Night number n has the seed SEED + n: GOLDKEEPER_SEED=<seed of a failure> GOLDKEEPER_CASES=1 asks that one alone. */
const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20221003)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 600)
const seeds = Array.from({ length: CASES }, (_, n) => SEED + n)

/** The made-up designation alone: the other one only lends its anniversary. */
const riskOf = (night: DesignationNight, day = night.on): DesignationRisk => {
  const { organization, designation } = night
  const only = designationRisks({ ...organization, designations: organization.designations!.filter((one) => one.designation === designation.id) }, day, knownTo(night))
  return only[0]!
}

/** Its anniversary may be another one's: asked of the whole organization. */
const standingOf = (night: DesignationNight) => designationStanding(night.organization, night.designation.id, night.on, knownTo(night))!

/** With the anniversary it shares as its own, so that it can be asked about alone. */
function alone(night: DesignationNight): DesignationNight {
  const { anniversary } = standingOf(night)
  const own = night.organization.designations!.find(({ designation }) => designation === night.designation.id)!
  if (anniversary === null || own.anniversary === undefined) return night
  return { ...night, organization: { ...night.organization, designations: [{ ...own, anniversary }] } }
}

test(`a night finds of a designation what living through every day finds, in ${CASES} organizations from seed ${SEED}`, { timeout: 300_000 }, () => {
  const seen = new Map<string, number>()
  for (const seed of seeds) {
    const night = designationNight(seed)
    const right = nightly(night)
    const { made } = standingOf(night)
    const { status, state, lastDay, renewal, breaks } = riskOf(alone(night))
    expect({ seed, status, state, lastDay, renewal, breaks, made }).toEqual({ seed, ...right })
    for (const one of [status, `${status} ${state}`]) seen.set(one, (seen.get(one) ?? 0) + 1)
  }
  console.log([...seen].map(([kind, times]) => `${kind} ${times}`).join(' · '))
  const kinds = ['in-progress unmet', 'qualified at-risk', 'qualified safe', 'enrolled unmet', 'enrolled at-risk', 'enrolled safe', 'renewal-due unmet', 'renewal-due at-risk']
  expect(CASES < 600 ? [] : kinds.filter((kind) => (seen.get(kind) ?? 0) < 5)).toEqual([])
})

test('every cause is true, and without them it would not have fallen', { timeout: 300_000 }, () => {
  const seen = new Map<string, number>()
  for (const seed of seeds) {
    const night = alone(designationNight(seed))
    const { state, lastDay, causes } = riskOf(night)
    for (const { kind } of causes) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    const zero = causes.flatMap((cause) => (cause.kind === 'zero' ? [cause.metric] : []))
    if (state !== 'at-risk' || lastDay === null || causes.some(({ kind }) => kind === 'enrol')) continue
    expect({ seed, zero }).toEqual({ seed, zero: fallenToZero(night, lastDay) })
    const gone = causes.flatMap((cause) => ('person' in cause ? [cause] : []))
    expect({ seed, saved: savedBy(night, lastDay, new Set(gone.map(({ person }) => person))) }).toEqual({ seed, saved: true })
    for (const cause of gone) {
      expect({ seed, date: cause.date >= night.on && cause.date <= lastDay }).toEqual({ seed, date: true })
      const person = night.organization.people.find(({ id }) => id === cause.person)!
      const goes = person.leaves === undefined ? null : { kind: person.moved ? 'moved' : 'leaves', date: person.leaves }
      const { kind, date } = 'credential' in cause ? { kind: cause.kind, date: countsThrough(night, cause.person, cause.credential) } : goes!
      expect({ seed, kind, date }).toEqual({ seed, kind: cause.kind, date: cause.date })
    }
  }
  console.log([...seen].map(([kind, times]) => `${kind} ${times}`).join(' · '))
  expect(CASES < 600 ? [] : ['leaves', 'moved', 'retires', 'expires', 'zero', 'points', 'enrol'].filter((kind) => (seen.get(kind) ?? 0) < 5)).toEqual([])
})

test(`no night before the day it is due has anything to say of a designation, in ${CASES / 5} organizations`, { timeout: 300_000 }, () => {
  const admins = { first: [{ id: 'admin', kind: 'admin', off: false, reachable: true }], others: [], channels: [] } as const
  const waits: number[] = []
  for (const seed of seeds.slice(0, Math.ceil(CASES / 5))) {
    const night = alone(designationNight(seed))
    const { on, organization } = night
    const now = `${on}T02:00:00Z`
    const risk = riskOf(night)
    const { alerts } = reconcile([], [risk], { on, now }, admins)
    const due = dueAfter(organization, [risk], on)
    waits.push(daysBetween(on, due))
    for (let day = addDays(on, 1); day < due && daysBetween(on, day) < 400; day = addDays(day, 1)) {
      const { say } = reconcile(alerts, [riskOf(night, day)], { on: day, now }, admins)
      expect({ seed, day, due, say }).toEqual({ seed, day, due, say: [] })
    }
  }
  expect(Math.max(...waits)).toBeGreaterThan(40)
})
