import { Certification, Designation } from '../../src/catalog/designation.ts'
import { addDays } from '../../src/day.ts'
import type { ScoreQuestion } from '../../src/score.ts'
import { chance } from './chance.ts'
import type { Chance } from './chance.ts'

/* Small designations and small organizations, made up: everything the form allows, close to where the answers turn. */

const on = '2026-06-01'
const fact = (day: string) => ({ day, source: 'made up', certainty: 'stated' })

function certificationsOf(c: Chance, most: number): Certification[] {
  const ids = ['A', 'B', 'C', 'D', 'E'].slice(0, 2 + c.below(most - 1))
  return ids.map((id, i) =>
    Certification.parse({
      id,
      title: `Certification ${id}`,
      level: 'associate',
      effort: c.pick([0.5, 1, 1.5, 2]),
      ...(c.odds(0.6) ? { validity: { months: c.pick([12, 12, 24, 7]), source: 'made up', certainty: 'stated' } } : {}),
      ...(c.odds(0.25) ? { retires: fact(c.odds(0.5) ? addDays(on, c.below(60) - 30) : addDays('2025-06-01', c.below(60) - 20)) } : {}),
      ...(c.odds(0.1) ? { acceptedUntil: fact(addDays(on, c.below(60))) } : {}),
      ...(i === 0 && c.odds(0.3) ? { exams: ['A1', 'A2'] } : {}),
    }),
  )
}

const perTrack = (c: Chance, draw: () => number) => (c.odds(0.5) ? draw() : { Enterprise: draw(), SMB: draw() })

function designationOf(c: Chance, ids: readonly string[]): Designation {
  const some = () => {
    const any = c.some(ids, 0.4)
    return any.length > 0 ? any : [c.pick(ids)]
  }
  const skill = (id: string, max: number) => ({
    id,
    category: 'skilling',
    max,
    full: perTrack(c, () => 1 + c.below(3)),
    steps: [
      ...Array.from({ length: c.below(3) }, () => ({ any: some(), people: perTrack(c, () => 1 + c.below(2)), points: perTrack(c, () => c.pick([0, 0, 4])) })),
      { any: some() },
    ],
  })
  const full = (amount: () => number) =>
    c.odds(0.3) ? { Enterprise: { CPOR: amount(), DPOR: amount() }, SMB: { CPOR: amount(), CSP: amount() } } : perTrack(c, amount)
  const hasAdvanced = c.odds(0.5)
  const metrics = [
    { id: 'net-customer-adds', category: 'performance', max: 30, unit: 'customers', full: full(() => 1 + c.below(9)) },
    skill('intermediate', hasAdvanced ? 20 : 40),
    ...(hasAdvanced ? [skill('advanced', 20)] : []),
    { id: 'usage-growth', category: 'customer-success', max: 20, unit: 'percent', full: full(() => 7 + c.below(30)) },
    { id: 'deployments', category: 'customer-success', max: 10, unit: 'services', full: full(() => 1 + c.below(6)) },
  ]
  return Designation.parse({
    id: 'security',
    names: { en: 'Made up', it: 'Inventata', es: 'Inventada' },
    aliases: { en: [], it: [], es: [] },
    area: 'security',
    track: 'better-total',
    rules: [{ from: fact('2020-01-01'), source: 'made up', metrics, choices: [] }],
  })
}

export type ScoreWorld = { designation: Designation; certifications: ReadonlyMap<string, Certification>; question: ScoreQuestion }

export function peopleOf(c: Chance, codes: readonly string[], size: number): ScoreQuestion['people'] {
  return Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    ...(c.odds(0.2) ? { leaves: addDays(on, c.below(70) - 5) } : {}),
    achievements: codes.flatMap((credential) =>
      c.odds(0.45)
        ? [
            {
              credential,
              passed: c.odds(0.5) ? addDays('2025-06-01', c.below(60) - 10) : addDays(on, -c.below(500)),
              ...(c.odds(0.4) ? { expires: addDays(on, c.below(80) - 10) } : {}),
            },
          ]
        : [],
    ),
  }))
}

export function figuresOf(c: Chance, { rules }: Designation): ScoreQuestion['figures'] {
  return rules[0]!.metrics.flatMap((metric) => {
    if ('steps' in metric) return []
    const value = () => (c.odds(0.1) ? -c.below(4) : c.odds(0.3) ? c.below(200) / 10 : c.below(14))
    if (typeof metric.full.Enterprise !== 'number') {
      return c.some(['CPOR', 'DPOR', 'CSP'] as const, 0.8).map((option) => ({ metric: metric.id, option, value: value() }))
    }
    const whole = { metric: metric.id, value: value() }
    return c.odds(0.2) ? [whole, { metric: metric.id, track: c.pick(['Enterprise', 'SMB'] as const), value: value() }] : [whole]
  })
}

export function scoreWorld(seed: number, most = 5): ScoreWorld {
  const c = chance(seed)
  const certifications = certificationsOf(c, most)
  const designation = designationOf(c, certifications.map(({ id }) => id))
  const codes = certifications.flatMap(({ id, exams }) => [id, ...(exams ?? [])])
  const question: ScoreQuestion = {
    designation: designation.id,
    people: peopleOf(c, codes, c.below(most)),
    figures: figuresOf(c, designation),
    ...(c.odds(0.4) ? { track: c.pick(['Enterprise', 'SMB'] as const) } : {}),
    on,
    until: addDays(on, c.below(80)),
  }
  return { designation, certifications: new Map(certifications.map((one) => [one.id, one])), question }
}
