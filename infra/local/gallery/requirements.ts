import { allEnded, ended } from '../../../cards/ended.ts'
import type { Answered, PlanFacts } from '../../../cards/facts.ts'
import { gap } from '../../../cards/gap.ts'
import type { Gap, GapPart } from '../../../cards/gap.ts'
import { requirements } from '../../../cards/requirements.ts'
import { atlas, on, messagingGold, cloudSilver, crmSilver, crmGold } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** What is asked, and what one level lacks. */
export function gapExhibits({ anna, marco, giulia, lucia, tom, sofia, named }: World): Exhibits {
  const everythingUnknown: Answered['unknown'] = [
    { kind: 'undated', credentials: ['70-347'] },
    { kind: 'unsure', credentials: ['70-345', 'MCSE:Productivity'] },
    { kind: 'unreported', figures: ['crm-cloud-revenue'] },
    { kind: 'old-figure', figure: 'active-entitlements', asOf: '2017-03-01' },
    { kind: 'no-amount', figure: 'crm-cloud-revenue' },
    { kind: 'unconfirmed', count: 2 },
    { kind: 'mixed-team' },
    { kind: 'incomplete' },
  ]

  const plan: PlanFacts = {
    newPeople: 1,
    effort: 3,
    steps: [
      { person: giulia, take: ['70-345'] },
      { person: null, take: ['70-347', '70-345'] },
    ],
  }
  const people: GapPart = {
    kind: 'people',
    met: false,
    unfilled: 2,
    departures: 0,
    critical: [],
    seats: [
      { person: anna, by: ['70-347', '70-345'], missing: [] },
      { person: marco, by: ['70-347', '70-345'], missing: [] },
      { person: null, by: [], missing: ['70-347', '70-345'] },
      { person: null, by: [], missing: ['70-347', '70-345'] },
    ],
    candidates: [
      { person: giulia, missing: ['70-345'] },
      { person: tom, missing: ['70-347'] },
    ],
  }
  const messaging: Gap = {
    ...named,
    target: messagingGold,
    until: '2018-03-30',
    renewal: true,
    nothingRecorded: false,
    met: false,
    lastDay: null,
    parts: [people],
    plan,
    unknown: [{ kind: 'undated', credentials: ['70-347'] }, { kind: 'mixed-team' }],
  }
  const crm: Gap = {
    ...named,
    target: crmSilver,
    until: '2018-12-15',
    renewal: false,
    nothingRecorded: false,
    met: false,
    lastDay: null,
    parts: [
      { kind: 'figure', figure: 'crm-cloud-revenue', met: false, needed: 100000, actual: 0, asOf: null },
      { kind: 'attest', attest: 'digital-partner-of-record', met: false, lastDay: null },
      {
        kind: 'people',
        met: false,
        unfilled: 1,
        departures: 0,
        critical: [],
        seats: [
          { person: sofia, by: ['MB2-713', 'MB2-710'], missing: [] },
          { person: null, by: [], missing: ['MB2-716'] },
        ],
        candidates: [],
      },
    ],
    plan: { newPeople: 0, effort: 1, steps: [{ person: lucia, take: ['MB2-716'] }] },
    unknown: [
      { kind: 'unreported', figures: ['crm-cloud-revenue'] },
      { kind: 'undated', credentials: ['MB2-710', 'MB2-713'] },
    ],
  }
  const cloud: Gap = {
    ...named,
    target: cloudSilver,
    until: '2018-06-30',
    renewal: true,
    nothingRecorded: false,
    met: true,
    lastDay: '2018-02-28',
    parts: [
      { kind: 'figure', figure: 'active-entitlements', met: true, needed: 2000, actual: 2315, asOf: '2017-12-01' },
      { kind: 'attest', attest: 'office-365-association', met: true, lastDay: '2018-05-31' },
      {
        kind: 'people',
        met: true,
        unfilled: 0,
        departures: 1,
        critical: [lucia],
        seats: [{ person: lucia, by: ['MCSA:Office365'], missing: [] }],
        candidates: [],
      },
    ],
    plan: null,
    unknown: [{ kind: 'unsure', credentials: ['MCSA:Office365'] }],
  }
  return {
    'requirements-messaging-gold': (text) =>
      requirements({ ...named, competency: 'messaging', level: 'gold', market: 'developed', ended: false }, text),
    'requirements-crm-silver': (text) =>
      requirements({ ...named, competency: 'cloud-crm', level: 'silver', market: 'developing', ended: false }, text),
    'requirements-crm-both': (text) =>
      requirements({ ...named, competency: 'cloud-crm', level: null, market: null, ended: false }, text),
    'requirements-cloud-gold-ended': (text) =>
      requirements(
        { ...named, on: '2023-05-02', competency: 'cloud-productivity', level: 'gold', market: null, ended: true },
        text,
      ),
    'requirements-every-shape': (text) =>
      requirements(
        { ...named, catalog: atlas, competency: 'map-making', level: 'gold', market: 'developing', ended: false },
        text,
      ),
    'requirements-no-level': (text) =>
      requirements({ ...named, catalog: atlas, competency: 'map-making', level: 'silver', market: null, ended: false }, text),
    ended: (text) => ended({ ...named, on: '2023-05-02', competency: 'messaging' }, text),
    'ended-all': (text) => allEnded(named, text),
    gap: (text) => gap(messaging, text),
    'gap-counted': (text) => gap({ ...messaging, people: 'counted', personal: false }, text),
    'gap-for-employee': (text) => gap({ ...messaging, people: 'counted' }, text),
    'gap-crm': (text) => gap(crm, text),
    'gap-met-until': (text) => gap(cloud, text),
    'gap-met': (text) => gap({ ...cloud, lastDay: cloud.until, unknown: [] }, text),
    'gap-met-counted': (text) => gap({ ...cloud, people: 'counted', personal: false }, text),
    'gap-nothing-recorded': (text) =>
      gap(
        {
          ...messaging,
          nothingRecorded: true,
          parts: [{ ...people, unfilled: 4, seats: people.seats.map(() => people.seats[3]!), candidates: [] }],
          plan: { newPeople: 4, effort: 8, steps: people.seats.map(() => plan.steps[1]!) },
        },
        text,
      ),
    'gap-large': (text) =>
      gap(
        {
          ...crm,
          parts: [0, 1].map(() => ({
            kind: 'people',
            met: false,
            unfilled: 1,
            departures: 0,
            critical: [],
            seats: Array.from({ length: 31 }, (_, i) =>
              i === 30
                ? { person: null, by: [], missing: ['MB2-716'] }
                : { person: sofia, by: ['MB2-713', 'MB2-710'], missing: [] },
            ),
            candidates: Array.from({ length: 9 }, () => ({ person: giulia, missing: ['MB2-716'] })),
          })),
          plan: { newPeople: 0, effort: 15, steps: Array.from({ length: 15 }, () => ({ person: lucia, take: ['MB2-716'] })) },
        },
        text,
      ),
    'gap-confirmed': (text) =>
      gap(
        {
          ...crm,
          parts: [
            { kind: 'figure', figure: 'crm-cloud-revenue', met: false, needed: null, actual: 42_000, asOf: '2017-12-01' },
            { kind: 'attest', attest: 'digital-partner-of-record', met: true, lastDay: crm.until },
          ],
          plan: { newPeople: 0, effort: 0, steps: [] },
        },
        text,
      ),
    'gap-everything-unknown': (text) => gap({ ...crm, plan: null, unknown: everythingUnknown }, text),
    'gap-minimal': (text) =>
      gap(
        {
          ...named,
          target: crmGold,
          until: on,
          renewal: false,
          nothingRecorded: false,
          met: true,
          lastDay: on,
          parts: [],
          plan: null,
        },
        text,
      ),
  }
}
