import { describe, expect, test } from 'vitest'
import { designations } from '../../src/catalog/designations.ts'
import { specializations } from '../../src/catalog/specializations.ts'
import { addDays } from '../../src/day.ts'
import { anniversaryOf, qualifiedIn, stateOn, windowOf } from '../../src/enrolment.ts'
import type { History } from '../../src/enrolment.ts'
import { forecast } from '../../src/score-forecast.ts'
import { scorebook } from '../../src/score.ts'
import type { ScoreQuestion } from '../../src/score.ts'
import { prerequisite, specializationRenewal } from '../../src/specialization.ts'
import { standingOn } from '../oracle/score.ts'
import { scoreWorld } from '../oracle/score-worlds.ts'

const { certifications } = designations
const dataAi = designations.designations.get('data-ai')!
const figures: ScoreQuestion['figures'] = [
  { metric: 'net-customer-adds', value: 3 },
  { metric: 'usage-growth', value: 20 },
  { metric: 'deployments', value: 5 },
]
const person = (id: string, passed: string, ...credentials: string[]) => ({ id, achievements: credentials.map((credential) => ({ credential, passed })) })

describe('the window', () => {
  test('of who is not enrolled is this month and the five full months before', () => {
    expect(windowOf('2024-08-15', null)).toEqual({ from: '2024-03-01', to: '2024-08-15' })
    expect(windowOf('2024-02-29', null)).toEqual({ from: '2023-09-01', to: '2024-02-29' })
  })

  test('of a renewal is the month of the anniversary and the five before, with the 30 days where they count', () => {
    expect(windowOf('2024-01-10', '2024-08-15', 0)).toEqual({ from: '2024-03-01', to: '2024-08-31' })
    expect(windowOf('2024-01-10', '2024-08-15')).toEqual({ from: '2024-03-01', to: '2024-09-14' })
    expect(windowOf('2024-01-10', '2024-08-01')).toEqual({ from: '2024-03-01', to: '2024-08-31' })
  })

  test('is made by a single day in it', () => {
    const people = [{ ...person('a', '2026-06-20', 'AZ-104', 'AZ-305', 'DP-300'), leaves: '2026-06-21' }]
    const history: History = { designation: dataAi, certifications, people, figures, track: 'SMB' }
    expect(qualifiedIn(history, windowOf('2026-11-15', null))).toBe('2026-06-20')
    expect(qualifiedIn(history, windowOf('2026-12-01', null))).toBeNull()
  })

  test('is made on the first day on which asking every day says so', () => {
    let made = 0
    for (let seed = 0; seed < 150; seed++) {
      const { designation, certifications, question } = scoreWorld(seed)
      const window = { from: addDays(question.on, -20), to: question.until! }
      const day = qualifiedIn({ ...question, designation, certifications }, window)
      const days = Array.from({ length: 100 }, (_, i) => addDays(window.from, i)).filter((one) => one <= window.to)
      const first = days.find((day) => standingOn(question, designation.rules[0]!, day, { designation, certifications }).qualified)
      expect({ seed, day }).toEqual({ seed, day: first ?? null })
      if (day !== null) made += 1
    }
    expect(made).toBeGreaterThan(20)
  })
})

describe('a designation', () => {
  const people = [person('a', '2026-06-20', 'AZ-104', 'AZ-305', 'DP-300')]
  const history: History = { designation: dataAi, certifications, people, figures, track: 'SMB' }

  test('goes from in progress to qualified to enrolled to renewal due, and back', () => {
    expect(stateOn(history, '2026-06-19', null)).toBe('in-progress')
    expect(stateOn(history, '2026-06-20', null)).toBe('qualified')
    expect(stateOn({ ...history, people: [] }, '2027-06-20', '2027-06-20')).toBe('enrolled')
    expect(stateOn({ ...history, people: [] }, '2027-07-20', '2027-06-20')).toBe('renewal-due')
    expect(stateOn({ ...history, people: [] }, '2027-07-21', '2027-06-20')).toBe('in-progress')
  })

  test('shares the anniversary of the first one enrolled', () => {
    const enrolments = [{ designation: 'security', anniversary: '2027-09-01' }, { designation: 'data-ai', anniversary: '2027-05-14' }, { designation: 'modern-work' }] as const
    expect(anniversaryOf(enrolments, 'security', '2027-05-14')).toBe('2027-05-14')
    expect(anniversaryOf(enrolments, 'modern-work', '2027-05-14')).toBeNull()
    // The first one waits for its renewal; the other goes on by its own.
    expect(anniversaryOf(enrolments, 'data-ai', '2027-05-15')).toBe('2027-05-14')
    expect(anniversaryOf(enrolments, 'security', '2027-05-15')).toBe('2027-09-01')
  })
})

describe('the forecast', () => {
  const people = [
    person('anna', '2026-01-10', 'AZ-104', 'AZ-305'),
    person('bruno', '2025-12-01', 'DP-300'),
    person('carla', '2026-02-10', 'PL-300'),
    person('dario', '2026-05-10', 'AI-102'),
  ]
  const goal = (others: object = {}) => {
    const card = scorebook([dataAi], certifications, '2026-06-15').cards.get('data-ai')!
    return forecast({ card, certifications, people, figures, track: 'SMB', on: '2026-06-15', until: '2027-03-01', ...others })
  }

  test('names each fall, who must renew by when, and what stays if they do', () => {
    expect(goal()).toEqual({
      total: 80,
      qualified: true,
      falls: [
        { day: '2026-12-02', total: 76, qualified: true },
        { day: '2027-01-11', total: 60, qualified: false },
      ],
      renewals: [
        { person: 'bruno', credential: 'DP-300', opens: '2026-06-01', due: '2026-12-01' },
        { person: 'anna', credential: 'AZ-104', opens: '2026-07-10', due: '2027-01-10' },
        { person: 'anna', credential: 'AZ-305', opens: '2026-07-10', due: '2027-01-10' },
        { person: 'carla', credential: 'PL-300', opens: '2026-08-10', due: '2027-02-10' },
      ],
      kept: { total: 80, qualified: true },
    })
  })

  test('leaves out a renewal that keeps nothing: of somebody who leaves, of a retired certification, of one too many', () => {
    expect(goal({ people: people.map((one) => ({ ...one, leaves: '2026-09-30' })) }).renewals).toEqual([])
    const retired = [...people.slice(0, 1), person('dario', '2025-08-01', 'AI-102')]
    expect(goal({ people: retired, on: '2026-07-01' }).renewals.map(({ credential }) => credential)).toEqual(['AZ-104', 'AZ-305'])
    const many = [...people, ...Array.from({ length: 9 }, (_, i) => person(`p${i}`, '2026-05-01', 'DP-300'))]
    expect(goal({ people: many }).renewals.map(({ person }) => person)).toEqual(['anna', 'anna'])
  })
})

describe('a specialization', () => {
  const named = (id: string) => specializations.find((one) => one.id === id)!

  test('asks for one of the designations its page lists', () => {
    expect(specializations).toHaveLength(32)
    expect(prerequisite(named('kubernetes-on-microsoft-azure'), new Set(['digital-app-innovation']))).toEqual({ kind: 'met', by: 'digital-app-innovation' })
    expect(prerequisite(named('cloud-security'), new Set(['data-ai']))).toEqual({ kind: 'unmet', oneOf: ['security'] })
  })

  test('renews every year, with the audit every second time', () => {
    const renewal = (id: string, on: string) => specializationRenewal(named(id), '2024-05-10', on)
    expect(renewal('kubernetes-on-microsoft-azure', '2025-01-01')).toEqual({ anniversary: '2025-05-10', opens: '2025-03-11', closes: '2025-06-09', proof: 'none' })
    expect(renewal('kubernetes-on-microsoft-azure', '2025-06-09')).toMatchObject({ anniversary: '2025-05-10' })
    expect(renewal('kubernetes-on-microsoft-azure', '2025-06-10')).toMatchObject({ anniversary: '2026-05-10', proof: 'audit' })
    expect(renewal('threat-protection', '2026-01-01')).toMatchObject({ proof: 'references' })
    expect(renewal('finance', '2026-01-01')).toMatchObject({ proof: 'none' })
  })
})
