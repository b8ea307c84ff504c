import { digest } from '../../../cards/digest.ts'
import type { DigestAlert } from '../../../cards/digest.ts'
import { designationList } from '../../../cards/designations.ts'
import { designationRules } from '../../../cards/designation-rules.ts'
import { handling } from '../../../cards/handling.ts'
import { score } from '../../../cards/score.ts'
import type { DesignationFacts, ForecastFacts } from '../../../cards/score-facts.ts'
import { scoreWhatIf } from '../../../cards/score-what-if.ts'
import { rulesOn } from '../../../src/catalog/in-force.ts'
import { specialization, specializationList } from '../../../cards/specialization.ts'
import { stepAsked } from '../../../cards/step.ts'
import type { Text } from '../../../cards/text/text.ts'
import { designations } from '../../../src/catalog/designations.ts'
import { specializations } from '../../../src/catalog/specializations.ts'
import { specializationRenewal } from '../../../src/specialization.ts'
import type { Exhibits, World } from './world.ts'

/** Designations as the invented partner might have them today: scores, forecasts, ways there. */
export function designationExhibits({ anna, marco, giulia, lucia, organization, named, counted }: World): Exhibits {
  const on = '2026-11-21'
  const facts: DesignationFacts = {
    designation: 'data-ai',
    track: 'SMB',
    assumedTrack: false,
    state: 'enrolled',
    anniversary: '2027-05-14',
    window: { from: '2026-12-01', to: '2027-06-13' },
    made: '2026-12-01',
    horizon: '2027-05-14',
    total: 76.5,
    qualified: true,
    lastDay: '2027-03-11',
    until: '2027-11-21',
    metrics: [
      { id: 'net-customer-adds', points: 20, max: 30, missing: 1, unit: 'customers', month: '2026-10' },
      { id: 'intermediate', points: 32, max: 40, missing: 2, unit: 'people', month: null },
      { id: 'usage-growth', points: 14.5, max: 20, missing: 5.5, unit: 'percent', month: '2026-10' },
      { id: 'deployments', points: 10, max: 10, missing: 0, unit: 'services', month: '2026-10' },
    ],
    source: 'azure-2026',
  }
  const security: DesignationFacts = {
    ...facts,
    designation: 'security',
    track: 'Enterprise',
    state: 'in-progress',
    anniversary: null,
    made: null,
    total: 13.333333333333334,
    qualified: false,
    lastDay: null,
    metrics: [
      { id: 'net-customer-adds', points: 0, max: 20, missing: 10, unit: 'customers', month: null },
      { id: 'intermediate', points: 13.333333333333334, max: 40, missing: 4, unit: 'people', month: null },
      { id: 'usage-growth', points: 0, max: 20, missing: 20, unit: 'points', month: null },
      { id: 'deployments', points: 0, max: 20, missing: 6, unit: 'deployments', month: null },
    ],
    source: 'security-2026',
  }
  const business: DesignationFacts = { ...security, designation: 'business-applications', state: 'qualified', made: '2026-07-01', source: 'business-2026', metrics: [...security.metrics, { id: 'advanced', points: 0, max: 15, missing: 2, unit: 'people', month: null }, { id: 'deployments', points: 0, max: 20, missing: 400, unit: 'users', month: null }, { id: 'net-customer-adds', points: 0, max: 15, missing: 5, unit: 'workloads', month: null }] }
  const zero: DesignationFacts = { ...facts, total: 82, qualified: false, lastDay: null, assumedTrack: true, metrics: facts.metrics.map((one) => (one.id === 'deployments' ? { ...one, points: 0, missing: 5 } : one)) }
  const forecast: ForecastFacts = {
    falls: [
      { day: '2027-01-22', total: 74.5, qualified: true },
      { day: '2027-03-12', total: 58, qualified: false },
    ],
    renewals: [
      { person: giulia, credential: 'DP-300', opens: '2026-07-21', due: '2027-01-21' },
      { person: anna, credential: 'AZ-104', opens: '2026-09-11', due: '2027-03-11' },
      { person: lucia, credential: 'windows-server-hybrid-administrator', opens: '2026-09-11', due: '2027-03-11' },
    ],
    kept: 76.5,
  }
  const plan = {
    kind: 'plan' as const,
    total: 72,
    newPeople: 1,
    effort: 2.7,
    by: '2027-03-11',
    steps: [
      { person: marco, take: ['AZ-305'], renew: ['AZ-104'] },
      { person: null, take: ['AZ-104'], renew: [] },
    ],
  }
  const today = { ...named, on }
  const night: DigestAlert = {
    id: 'alert-nordwind-data-ai-designation-2027-05-14',
    why: 'found',
    target: { competency: 'data-ai', level: 'designation' },
    state: 'open',
    unmet: false,
    lastDay: '2027-03-11',
    breaks: '2027-03-12',
    renewal: '2027-05-14',
    horizon: '2027-05-14',
    causes: [],
    plan: null,
    score: {
      total: 74,
      zero: [],
      lastDay: '2027-03-11',
      causes: [{ kind: 'expires', person: anna, credential: 'AZ-104', date: '2027-03-11' }, { kind: 'retires', person: giulia, credential: 'AI-102', date: '2027-03-11' }, { kind: 'zero', metric: 'intermediate', date: '2027-03-11' }],
      forecast: { ...forecast, kept: 74 },
      plan: { ...plan, newPeople: 0, steps: [{ person: anna, take: [], renew: ['AZ-104'] }, { person: giulia, take: [], renew: ['DP-300'] }] },
    },
    by: '2027-03-11',
    acknowledged: null,
    snoozed: null,
    steps: [],
  }
  const due: DigestAlert = { ...night, id: 'due', lastDay: null, renewal: '2026-11-10', breaks: '2026-12-11', by: null, score: { total: 58, zero: [], lastDay: null, causes: [{ kind: 'enrol', date: '2026-12-10' }], forecast: null, plan: null } }
  const aimed: DigestAlert = {
    ...night,
    id: 'aimed',
    why: 'worse',
    target: { competency: 'security', level: 'designation' },
    unmet: true,
    lastDay: null,
    breaks: on,
    renewal: null,
    by: null,
    score: { total: 58, zero: ['deployments'], lastDay: null, causes: [{ kind: 'zero', metric: 'deployments', date: null }, { kind: 'points', actual: 58, needed: 70 }], forecast: null, plan: { kind: 'figures', total: 62, points: 8, zero: ['deployments'] } },
  }
  const told = { catalog: named.catalog, on, people: 'named', repeat: false, brief: false } as const
  const rulesOf = (id: 'security' | 'modern-work') => {
    const designation = designations.designations.get(id)!
    return { designation, rules: rulesOn(designation, on)! }
  }
  return {
    'score-status': (text) => score({ ...today, about: 'status', facts }, text),
    'score-status-safe': (text) => score({ ...today, about: 'status', facts: { ...facts, lastDay: facts.until } }, text),
    'score-status-short': (text) => score({ ...today, about: 'status', facts: security }, text),
    'score-status-zero': (text) => score({ ...today, about: 'status', facts: zero }, text),
    'score-risk': (text) => score({ ...today, about: 'risk', facts, forecast }, text),
    'score-risk-counted': (text) => score({ ...counted, on, about: 'risk', facts, forecast }, text),
    'score-risk-steady': (text) => score({ ...today, about: 'risk', facts, forecast: { falls: [], renewals: [], kept: 76.5 } }, text),
    'score-risk-lost': (text) => score({ ...today, about: 'risk', facts: { ...facts, made: null }, forecast: { ...forecast, renewals: [] } }, text),
    'score-gap': (text) => score({ ...today, about: 'gap', facts: { ...security, horizon: '2027-05-21' }, plan }, text),
    'score-gap-counted': (text) => score({ ...counted, on, about: 'gap', facts: security, plan }, text),
    'score-gap-figures': (text) => score({ ...today, about: 'gap', facts: security, plan: { kind: 'figures', total: 40, points: 30, zero: ['usage-growth'] } }, text),
    'score-gap-zero': (text) => score({ ...today, about: 'gap', facts: zero, plan: { kind: 'figures', total: 82, points: 0, zero: ['deployments'] } }, text),
    'score-gap-met': (text) => score({ ...today, about: 'gap', facts, plan: { ...plan, total: 76.5, steps: [], newPeople: 0, effort: 0 } }, text),
    'designations-list': (text) => designationList({ ...today, organization, designations: [facts, security, zero] }, text),
    'score-status-qualified': (text) => score({ ...today, about: 'status', facts: business }, text),
    'score-status-due': (text) => score({ ...today, about: 'status', facts: { ...facts, state: 'renewal-due', made: '2026-10-03' } }, text),
    'designations-none': (text) => designationList({ ...today, organization, designations: [] }, text),
    'score-what-if': (text) =>
      scoreWhatIf(
        {
          ...today,
          supposed: { kind: 'leaves', person: anna, day: '2026-12-31' },
          changes: [
            { before: facts, from: 76.5, total: 60.5, qualified: false },
            { before: security, from: 13.333333333333334, total: 13.333333333333334, qualified: false },
          ],
        },
        text,
      ),
    'score-what-if-none': (text) => scoreWhatIf({ ...today, supposed: { kind: 'leaves', person: anna, day: '2026-12-31' }, changes: [{ before: facts, from: 76.5, total: 76.5, qualified: true }] }, text),
    'score-what-if-lapse': (text) => scoreWhatIf({ ...today, supposed: { kind: 'lapse', person: anna, credentials: ['AZ-104'], until: '2027-05-14' }, changes: [{ before: facts, from: 76.5, total: 72.5, qualified: true }] }, text),
    'score-what-if-nobody': (text) => scoreWhatIf({ ...today, supposed: { kind: 'lapse', person: null, credentials: [], until: '2027-05-14' }, changes: [{ before: facts, from: 76.5, total: 44.5, qualified: false }] }, text),
    'score-what-if-pass': (text) => scoreWhatIf({ ...today, supposed: { kind: 'pass', person: anna, credentials: ['SC-200'] }, changes: [{ before: security, from: 60, total: 73.3, qualified: true }, { before: business, from: 50, total: 52, qualified: false }] }, text),
    'score-what-if-metric': (text) => scoreWhatIf({ ...today, supposed: { kind: 'metric', metric: 'usage-growth', value: 500.5, option: 'CPOR' }, changes: [{ before: facts, from: 66.5, total: 81.5, qualified: true }] }, text),
    'score-digest': (text) => digest({ ...told, alerts: [aimed, due, night, { ...night, state: 'resolved', score: null }] }, text),
    'score-digest-one': (text) => digest({ ...told, alerts: [night] }, text),
    'score-digest-due': (text) => digest({ ...told, alerts: [due] }, text),
    'score-digest-qualified': (text) => digest({ ...told, alerts: [{ ...due, renewal: null }] }, text),
    'score-digest-aimed': (text) => digest({ ...told, alerts: [aimed] }, text),
    'score-digest-zero': (text) => digest({ ...told, alerts: [{ ...aimed, score: { ...aimed.score!, total: 82, causes: [{ kind: 'zero', metric: 'deployments', date: null }], plan: { kind: 'figures', total: 82, points: 0, zero: ['deployments'] } } }] }, text),
    'score-digest-resolved': (text) => digest({ ...told, alerts: [{ ...night, state: 'resolved', score: null }, { ...due, state: 'resolved', score: null }] }, text),
    'score-digest-counted': (text) => digest({ ...told, people: 'counted', alerts: [night, aimed] }, text),
    'score-alert': (text) => handling({ ...told, alert: night, already: null }, text),
    'score-step': (text) => stepAsked({ catalog: named.catalog, state: 'asked', by: anna, alert: night.id, target: night.target, take: ['AZ-305'] }, text),
    ...Object.fromEntries(
      (['audit', 'references', 'none'] as const).flatMap((proof) => {
        const one = specializations.find((some) => some.proof === proof)!
        return [
          [`specialization-${proof}`, (text: Text) => specialization({ ...today, specialization: one, prerequisite: { kind: 'unmet', oneOf: one.designations }, renewal: null }, text)],
          [`specialization-${proof}-held`, (text: Text) => specialization({ ...today, specialization: one, prerequisite: { kind: 'met', by: one.designations[0]! }, renewal: specializationRenewal(one, '2025-05-10', on) }, text)],
        ]
      }),
    ),
    'specializations-none': (text) => specializationList({ ...today, groups: [{ designation: 'security', held: false, names: ['Cloud Security'] }] }, text),
    specializations: (text) =>
      specializationList(
        { ...today, groups: (['data-ai', 'security'] as const).map((id, i) => ({ designation: id, held: i === 0, names: specializations.filter((some) => some.designations.includes(id)).map(({ name }) => name) })) },
        text,
      ),
    'designation-rules-security': (text) => designationRules({ ...today, ...rulesOf('security') }, text),
    'designation-rules-modern-work': (text) => designationRules({ ...today, ...rulesOf('modern-work') }, text),
  }
}
