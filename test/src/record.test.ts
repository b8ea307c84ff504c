import { isDeepStrictEqual } from 'node:util'
import { check, constant, constantFrom, integer, oneof, property, record as anyRecord, tuple, uniqueArray } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalog } from '../../src/catalog/catalog.ts'
import { addDays } from '../../src/day.ts'
import { Organization } from '../../src/organization.ts'
import type { Change, ChangeKind } from '../../src/change.ts'
import { Edit, revert } from '../../src/edit.ts'
import { isRefused, record } from '../../src/record.ts'

const on = '2017-12-15'

const team = Organization.parse({
  id: 'team',
  people: [
    { id: 'ada', objectId: 'account', joins: '2015-01-01', achievements: [{ credential: '70-345', passed: '2016-03-01' }] },
    { id: 'bo', joins: '2017-06-01', leaves: '2018-03-31', achievements: [] },
    { id: 'cy', achievements: [{ credential: '70-347', passed: '2014-05-05', expires: '2016-05-05' }] },
  ],
  admins: ['ada'],
})

const passes = (person: string, credential: string, day: string): Change => ({ kind: 'record', person, credentials: [credential], day })

describe('what is refused, and why', () => {
  test.each([
    ['somebody unknown', passes('nobody', '70-345', on), { why: 'unknown-person' }],
    ['a code nobody knows', passes('bo', '70-999', on), { why: 'unknown-credential', credential: '70-999' }],
    ['a day to come', passes('bo', '70-345', '2017-12-16'), { why: 'future', day: '2017-12-16' }],
    ['what is held', passes('ada', '70-345', on), { why: 'already', day: '2016-03-01' }],
    ['a day before she came', passes('bo', '70-345', '2017-05-31'), { why: 'not-employed', day: '2017-05-31' }],
    ['the same last day', { kind: 'leave', person: 'bo', day: '2018-03-31' } as const, { why: 'already', day: '2018-03-31' }],
    ['a last day before the first', { kind: 'leave', person: 'bo', day: '2017-05-31' } as const, { why: 'not-employed', day: '2017-06-01' }],
  ])('%s', (_, change, refused) => {
    expect(record(team, change, catalog, on)).toEqual(refused)
  })

  test.each(['2017-06-01', on])('but not on %s, a first day or today', (day) => {
    expect(isRefused(record(team, passes('bo', '70-345', day), catalog, on))).toBe(false)
  })

  test('what has expired can be passed anew, and what counts still on that day cannot', () => {
    expect(isRefused(record(team, passes('cy', '70-347', '2016-05-06'), catalog, on))).toBe(false)
    expect(record(team, passes('cy', '70-347', '2016-05-05'), catalog, on)).toEqual({ why: 'already', day: '2014-05-05' })
  })

  test('what lasts a year says until when, and goes on from that day once it is renewed, from six months before', () => {
    const recorded = (organization: Organization, day: string) => record(organization, passes('ada', 'AZ-104', day), catalog, '2027-03-01')
    const first = recorded(team, '2026-03-10')
    const held = isRefused(first) ? team : first.organization
    const achievements = (outcome: ReturnType<typeof recorded>) => (isRefused(outcome) ? outcome : outcome.organization.people[0]!.achievements.slice(1))
    expect(achievements(first)).toEqual([{ credential: 'AZ-104', passed: '2026-03-10', expires: '2027-03-10' }])
    expect(recorded(held, '2026-09-09')).toEqual({ why: 'already', day: '2026-03-10' })
    expect(achievements(recorded(held, '2026-09-10'))).toContainEqual({ credential: 'AZ-104', passed: '2026-09-10', expires: '2028-03-10' })
    // Recorded before last days were: it lasts as long all the same.
    const undated = { ...held, people: held.people.map((person) => ({ ...person, achievements: person.achievements.map(({ expires: _expires, ...one }) => one) })) }
    expect(achievements(recorded(undated, '2026-09-10'))).toContainEqual({ credential: 'AZ-104', passed: '2026-09-10', expires: '2028-03-10' })
  })

  test('the day of retirement is the last on which it could be passed', () => {
    const retired = [...catalog.credentials.values()].find(({ id, retires }) => retires !== undefined && id !== '70-347')!
    const last = retired.retires!.day
    const late = '2030-01-01'
    expect(isRefused(record(team, passes('cy', retired.id, last), catalog, late))).toBe(false)
    expect(record(team, passes('cy', retired.id, addDays(last, 1)), catalog, late)).toEqual({ why: 'retired', credential: retired.id, day: last })
  })

  test('one of several that cannot be recorded refuses them all', () => {
    const change: Change = { kind: 'record', person: 'ada', credentials: ['70-347', '70-345'], day: on }
    expect(record(team, change, catalog, on)).toEqual({ why: 'already', day: '2016-03-01' })
  })
})

const one = constantFrom('ada', 'bo', 'cy')
const someDay = integer({ min: 0, max: 1200 }).map((days) => addDays('2015-01-01', days))
const level = constantFrom({ competency: 'messaging', level: 'silver' as const }, { competency: 'messaging', level: 'gold' as const }, { competency: 'cloud-crm', level: 'gold' as const })
const designation = constantFrom('security', 'data-ai', 'modern-work')
const codes = constantFrom(...catalog.credentials.keys())

/** Changes of every kind, those that can be refused and those that cannot. */
const byKind: { readonly [Kind in ChangeKind]: Arbitrary<Extract<Change, { kind: Kind }>> } = {
  record: anyRecord({ kind: constant('record'), person: one, credentials: uniqueArray(codes, { minLength: 1, maxLength: 3 }), day: someDay }),
  leave: anyRecord({ kind: constant('leave'), person: one, day: someDay }),
  stay: anyRecord({ kind: constant('stay'), person: one }),
  join: anyRecord({ kind: constant('join'), person: constantFrom('ada', 'bo', 'dee'), name: constant('Dee'), day: someDay }),
  move: anyRecord({ kind: constant('move'), person: one, to: constant(null), day: someDay }),
  membership: tuple(level, someDay).map(([target, day]) => ({ kind: 'membership', ...target, day })),
  'membership-ended': level.map((target) => ({ kind: 'membership-ended', ...target })),
  anniversary: anyRecord({ kind: constant('anniversary'), day: someDay }),
  target: level.map((target) => ({ kind: 'target', ...target })),
  'target-dropped': level.map((target) => ({ kind: 'target-dropped', ...target })),
  market: anyRecord({ kind: constant('market'), market: constantFrom('developed', 'developing') }),
  'time-zone': anyRecord({ kind: constant('time-zone'), timeZone: constantFrom('Europe/Rome', 'UTC', 'Mars/Olympus') }),
  language: anyRecord({ kind: constant('language'), language: constantFrom('en', 'it', 'es') }),
  figure: anyRecord({ kind: constant('figure'), figure: constantFrom(...catalog.figures.keys()), value: integer({ min: 0, max: 3 }), day: someDay }),
  attest: anyRecord({ kind: constant('attest'), attest: constantFrom(...catalog.attestations.keys()), day: someDay }),
  'attest-ended': anyRecord({ kind: constant('attest-ended'), attest: constantFrom(...catalog.attestations.keys()), day: someDay }),
  enrolment: anyRecord({ kind: constant('enrolment'), designation, day: someDay }),
  'enrolment-ended': anyRecord({ kind: constant('enrolment-ended'), designation }),
  'enrolment-target': anyRecord({ kind: constant('enrolment-target'), designation }),
  classification: anyRecord({ kind: constant('classification'), designation, track: constantFrom('Enterprise', 'SMB') }),
  metric: anyRecord({ kind: constant('metric'), designation, metric: constantFrom('deployments', 'usage-growth'), value: integer({ min: 0, max: 3 }), month: constantFrom('2017-10', '2017-12', '2018-01') }),
  admin: anyRecord({ kind: constant('admin'), person: one }),
  'admin-removed': anyRecord({ kind: constant('admin-removed'), person: one }),
  setting: anyRecord({ kind: constant('setting'), setting: constantFrom('open', 'backupDays'), value: constantFrom(true, false, 7, 30, 8) }),
  dates: anyRecord({ kind: constant('dates'), credential: codes, date: constantFrom('retires', 'acceptedUntil'), day: someDay, source: constant('mail') }),
  link: anyRecord({ kind: constant('link'), person: one, objectId: constantFrom('a1', 'a2') }),
}
const someChange: Arbitrary<Change> = oneof(...Object.values(byKind))

/** Whether it holds of every change; else the one it does not hold of. */
const always = (holds: (change: Change, other: Change) => boolean) => check(property(someChange, someChange, holds), { numRuns: 4000 })

const say = (organization: Organization, change: Change) => record(organization, change, catalog, on)

/** A company in which there is something of every kind to end. */
const firm: Organization = {
  ...team,
  admins: ['ada', 'bo'],
  memberships: [{ competency: 'messaging', level: 'silver', anniversary: '2017-01-31' }],
  targets: [{ competency: 'messaging', level: 'gold' }],
  attested: { 'digital-partner-of-record': { from: '2015-01-01' } },
  designations: [{ designation: 'security' }],
}

describe('what is accepted', () => {
  test('is taken back without a trace, whatever its kind', () => {
    const accepted = new Set<ChangeKind>()
    const leavesNothing = (change: Change) => {
      const done = say(firm, change)
      if (isRefused(done)) return true
      accepted.add(change.kind)
      return isDeepStrictEqual(revert(done.organization, done.edits), firm)
    }
    const { counterexample, seed } = always(leavesNothing)
    expect(counterexample, `seed ${seed}`).toBeNull()
    expect(Object.keys(byKind).filter((kind) => !accepted.has(kind as ChangeKind))).toEqual([])
  })

  test('is taken back after others have changed, and not after the same thing has', () => {
    const keepsApart = (change: Change, other: Change) => {
      const done = say(firm, change)
      const later = isRefused(done) ? done : say(done.organization, other)
      if (isRefused(done) || isRefused(later)) return true
      const things = ({ edits }: typeof done) => new Set(edits.map(({ field, key }) => `${field} ${key}`))
      const same = [...things(done)].some((thing) => things(later).has(thing))
      const back = revert(later.organization, done.edits)
      if (same) return back === null
      const alone = say(firm, other)
      return isRefused(alone) || (back !== null && sorted(back) === sorted(alone.organization))
    }
    const { counterexample, seed } = always(keepsApart)
    expect(counterexample, `seed ${seed}`).toBeNull()
  })

  test('is refused when it is said again', () => {
    const refusedAgain = (change: Change) => {
      const done = say(firm, change)
      const again = isRefused(done) ? done : say(done.organization, change)
      return isRefused(done) || (isRefused(again) && ['already', 'not-so', 'last-admin'].includes(again.why))
    }
    const { counterexample, seed } = always(refusedAgain)
    expect(counterexample, `seed ${seed}`).toBeNull()
  })

  test('survives being stored: what was written as JSON is taken back as well', () => {
    const survives = (change: Change) => {
      const done = say(firm, change)
      if (isRefused(done)) return true
      const stored = JSON.parse(JSON.stringify(done)) as typeof done
      const back = revert(Organization.parse(stored.organization), Edit.array().parse(stored.edits))
      return back !== null && sorted(back) === sorted(firm)
    }
    const { counterexample, seed } = always(survives)
    expect(counterexample, `seed ${seed}`).toBeNull()
  })

  test('cannot be taken back twice, nor after the person is gone', () => {
    const done = say(firm, passes('bo', '70-345', on))
    if (isRefused(done)) throw new Error('it is not refused')
    expect(revert(firm, done.edits)).toBeNull()
    expect(revert({ ...done.organization, people: [] }, done.edits)).toBeNull()
  })
})

/** Lists of things that were added in another order say the same. */
const sorted = (organization: Organization): string =>
  JSON.stringify(Organization.parse(organization), (_, value: unknown) =>
    Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value,
  )

describe('of each kind', () => {
  const after = (change: Change, before = team) => {
    const done = say(before, change)
    return isRefused(done) ? done : done.organization
  }

  test.each<[string, Change, object]>([
    ['nobody left to stay', { kind: 'stay', person: 'ada' }, { why: 'not-so' }],
    ['a first day that is on record', { kind: 'join', person: 'bo', day: '2017-06-01' }, { why: 'already', day: '2017-06-01' }],
    ['an association that moves before it began', { kind: 'move', person: 'bo', to: null, day: '2017-06-01' }, { why: 'not-employed', day: '2017-06-01' }],
    ['a level nobody sells', { kind: 'membership', competency: 'baking', level: 'gold', day: on }, { why: 'unknown-level' }],
    ['a membership that is not there', { kind: 'membership-ended', competency: 'messaging', level: 'gold' }, { why: 'not-so' }],
    ['an anniversary of nothing', { kind: 'anniversary', day: on }, { why: 'not-so' }],
    ['a target that is none', { kind: 'target-dropped', competency: 'messaging', level: 'silver' }, { why: 'not-so' }],
    ['the market it is in', { kind: 'market', market: 'developed' }, { why: 'already', day: null }],
    ['a time zone of no place', { kind: 'time-zone', timeZone: 'Mars/Olympus' }, { why: 'not-a-time-zone', timeZone: 'Mars/Olympus' }],
    ['a figure nobody counts', { kind: 'figure', figure: 'moons', value: 1, day: on }, { why: 'unknown-figure' }],
    ['less than nothing', { kind: 'figure', figure: 'active-entitlements', value: -1, day: on }, { why: 'not-an-amount' }],
    ['a figure of tomorrow', { kind: 'figure', figure: 'active-entitlements', value: 1, day: '2017-12-16' }, { why: 'future', day: '2017-12-16' }],
    ['a confirmation nobody gives', { kind: 'attest', attest: 'kindness', day: on }, { why: 'unknown-attest' }],
    ['the end of what never began', { kind: 'attest-ended', attest: 'digital-partner-of-record', day: on }, { why: 'not-so' }],
    ['an admin twice', { kind: 'admin', person: 'ada' }, { why: 'already', day: null }],
    ['an admin nobody knows', { kind: 'admin', person: 'nobody' }, { why: 'unknown-person' }],
    ['the last admin', { kind: 'admin-removed', person: 'ada' }, { why: 'last-admin' }],
    ['a setting there is none of', { kind: 'setting', setting: 'colour', value: 1 }, { why: 'unknown-setting' }],
    ['dates of what nobody knows', { kind: 'dates', credential: '70-999', date: 'retires', day: on, source: 'x' }, { why: 'unknown-credential', credential: '70-999' }],
    ['the account of somebody else', { kind: 'link', person: 'bo', objectId: 'ACCOUNT' }, { why: 'linked-elsewhere', person: 'ada' }],
  ])('%s is refused', (_, change, refused) => {
    expect(say(team, change)).toEqual(refused)
  })

  test('who has left is made an admin as little as the last who has not is made none', () => {
    const left = { ...team, admins: ['ada', 'bo'], people: team.people.map((one) => (one.id === 'bo' ? { ...one, leaves: '2017-12-14' } : one)) }
    expect(say(left, { kind: 'admin', person: 'bo' })).toEqual({ why: 'not-employed', day: on })
    expect(say(left, { kind: 'admin-removed', person: 'ada' })).toEqual({ why: 'last-admin' })
    expect(say(left, { kind: 'admin-removed', person: 'bo' })).toHaveProperty('organization.admins', ['ada'])
  })

  test('she stays, joins, comes back, moves away', () => {
    expect(after({ kind: 'stay', person: 'bo' })).not.toHaveProperty('people.1.leaves')
    expect(after({ kind: 'join', person: 'dee', name: 'Dee', day: on })).toHaveProperty('people.3', { id: 'dee', name: 'Dee', joins: on, achievements: [] })
    expect(after({ kind: 'join', person: 'bo', day: '2018-05-01' })).toEqual({ ...team, people: [team.people[0], { id: 'bo', joins: '2018-05-01', achievements: [] }, team.people[2]] })
    expect(after({ kind: 'move', person: 'bo', to: null, day: '2018-01-01' })).toHaveProperty('people.1', { id: 'bo', joins: '2017-06-01', leaves: '2017-12-31', moved: true, achievements: [] })
  })

  test('a renewal takes the place of the membership and keeps its option', () => {
    const held = { ...team, memberships: [{ competency: 'messaging', option: 'hybrid-services-partner-option', level: 'silver' as const, anniversary: '2017-01-31' }] }
    expect(after({ kind: 'membership', competency: 'messaging', level: 'silver', day: '2018-01-31' }, held)).toHaveProperty('memberships', [{ ...held.memberships[0], anniversary: '2018-01-31' }])
  })

  test('a figure of the same day is put right, one of another day stands beside it', () => {
    const once = after({ kind: 'figure', figure: 'active-entitlements', value: 5, day: on }) as Organization
    expect(after({ kind: 'figure', figure: 'active-entitlements', value: 6, day: on }, once)).toHaveProperty('figures', [{ figure: 'active-entitlements', value: 6, asOf: on }])
    expect((after({ kind: 'figure', figure: 'active-entitlements', value: 6, day: '2017-12-01' }, once) as Organization).figures).toHaveLength(2)
  })
})
