import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { DesignationId, Track } from '../../src/catalog/designation-names.ts'
import { designations } from '../../src/catalog/designations.ts'
import { score, ScoreQuestion } from '../../src/score.ts'

type People = ScoreQuestion['people']
const on = '2026-07-01'

/** `2 AZ-104` people each, all of them different. */
const holding = (credential: string, count: number, from = 0): People =>
  Array.from({ length: count }, (_, i) => ({ id: `${credential} ${from + i}`, achievements: [{ credential, passed: '2026-05-01' }] }))

const asked = (question: Partial<ScoreQuestion> & Pick<ScoreQuestion, 'designation'>) => score({ people: [], figures: [], on, ...question })
const metric = (answer: ReturnType<typeof score>, id: string) => answer.metrics.find((one) => one.id === id)!

/** One certification of each step under the rules of 2026. */
const first = (designation: DesignationId, id: string): string[] => {
  const { rules } = designations.designations.get(designation)!
  const found = rules.at(-1)!.metrics.find((one) => one.id === id)!
  return 'steps' in found ? found.steps.map(({ any }) => any[0]!) : []
}

describe('the examples of the pages', () => {
  const file = '../shared/scores.tsv'
  if (!existsSync(file)) console.log(`skipped: the worked examples are not beside the project (${file})`)
  const rows = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t')) : []
  const areas: Record<string, DesignationId> = {
    'Data & AI': 'data-ai',
    'Digital & App': 'digital-app-innovation',
    Infrastructure: 'infrastructure',
    Security: 'security',
    'Modern Work': 'modern-work',
  }

  test.skipIf(rows.length === 0)('there are 34 of them', () => {
    expect(rows).toHaveLength(34)
  })

  const people = rows.filter(([area]) => area !== 'Modern Work').flatMap(([area, id, track, one, two, three, expected]) =>
    casesOf([one!, two!, three!].filter((text) => text !== '-')).map((counts) => ({ area: area!, id: id!, track: track as Track, counts, expected: expected! })),
  )
  test.each(people)('$area $id $track $counts: $expected', ({ area, id, track, counts, expected }) => {
    const codes = first(areas[area]!, id)
    const points = (people: People) => metric(asked({ designation: areas[area]!, people, track }), id).points
    const same = new Set(counts).size === 1 ? together(codes, counts[0]!) : []
    const different = counts.flatMap((count, step) => holding(codes[step]!, count))
    const earned = (same.length > 0 ? [same, different] : [different]).map(points)
    // The page rounds 40/6 × 2 to one decimal; everything else is exact.
    expect(earned.map((some) => (expected === '13.3' ? Math.round(some * 10) / 10 : some))).toEqual(earned.map(() => Number(expected)))
  })

  const growth = rows.filter(([area]) => area === 'Modern Work').map(([, , track, one, two, , expected]) => ({ track: track as Track, one: one!, two: two!, expected: expected! }))
  test.each(growth)('Modern Work usage growth $track $one, $two: $expected', ({ track, one, two, expected }) => {
    const figures = [one, two].map((text) => {
      const [option, value] = text.split(' ') as ['CPOR' | 'DPOR' | 'CSP', string]
      return { metric: 'usage-growth' as const, option, value: Number(value) }
    })
    expect(metric(asked({ designation: 'modern-work', figures, track }), 'usage-growth').points).toBe(Number(expected))
  })
})

/** "2 or 1" are two cases; "2 then 3" only comes out as the page says if they are five different people. */
function casesOf(cells: readonly string[]): number[][] {
  const [text, ...rest] = cells
  if (text === undefined) return [[]]
  const numbers = text.match(/\d+(?=$| then| or| A| \()/g)!.map(Number)
  const choices = text.includes('then') ? [numbers[0]! + numbers[1]!] : text.includes('or') ? numbers : numbers.slice(0, 1)
  return choices.flatMap((count) => casesOf(rest).map((others) => [count, ...others]))
}

/** The same people in every step. */
const together = (codes: readonly string[], count: number): People =>
  Array.from({ length: count }, (_, i) => ({ id: `p${i}`, achievements: codes.map((credential) => ({ credential, passed: '2026-05-01' })) }))

describe('a score', () => {
  const figures: ScoreQuestion['figures'] = [
    { metric: 'net-customer-adds', value: 3 },
    { metric: 'usage-growth', value: 20 },
    { metric: 'deployments', value: 5 },
  ]

  test('six people who are worth 40/6 points each make exactly 40', () => {
    const people = [...together(['SC-500', 'SC-200', 'SC-100'], 2), ...holding('SC-300', 4)]
    expect(metric(asked({ designation: 'security', people, track: 'Enterprise' }), 'intermediate')).toEqual({ id: 'intermediate', points: 40, max: 40, missing: 0 })
  })

  test('thirds that make 70 together are 70, and qualify', () => {
    const people = [...together(['SC-500', 'SC-200', 'SC-100'], 2), ...holding('SC-300', 2)]
    const answer = asked({
      designation: 'security',
      people,
      track: 'Enterprise',
      figures: [
        { metric: 'net-customer-adds', value: 10 },
        { metric: 'usage-growth', value: 20 },
        { metric: 'deployments', value: 1 },
      ],
    })
    expect(answer).toMatchObject({ total: 70, qualified: true })
  })

  test('figures with decimals add up as people add them', () => {
    const people = together(['AZ-104', 'AZ-305', 'DP-300'], 2)
    const at = (value: number) =>
      asked({
        designation: 'data-ai',
        people: [...people, ...holding('PL-300', 3)],
        track: 'Enterprise',
        figures: [figures[0]!, { metric: 'usage-growth', value }, { metric: 'deployments', value: 5 }],
      })
    expect(at(10.1)).toMatchObject({ total: 70.1, qualified: true })
    expect(at(9.9)).toMatchObject({ total: 69.9, qualified: false })
    expect(metric(at(9.9), 'usage-growth')).toMatchObject({ points: 9.9, missing: 10.1 })
  })

  test('does not qualify with a metric at zero, however high the total', () => {
    const people = [...together(['AZ-104', 'AZ-305', 'DP-300'], 2), ...holding('PL-300', 8)]
    const answer = asked({ designation: 'data-ai', people, track: 'Enterprise', figures: figures.slice(0, 2) })
    expect(answer).toMatchObject({ total: 90, qualified: false, lastDay: null })
  })

  test('lasts through the day on which the certification expires that holds it', () => {
    const people = [...together(['AZ-104', 'AZ-305', 'DP-300'], 1), { id: 'q', achievements: [{ credential: 'PL-300', passed: '2025-12-24' }] }]
    const answer = asked({ designation: 'data-ai', people, track: 'SMB', figures })
    expect(answer).toMatchObject({ total: 76, qualified: true, lastDay: '2027-05-01' })
    expect(asked({ designation: 'data-ai', people: people.slice(1), track: 'SMB', figures })).toMatchObject({ total: 60, lastDay: null })
  })

  test('a leaver counts through her last day', () => {
    const people = together(['AZ-104', 'AZ-305', 'DP-300'], 1).map((person) => ({ ...person, leaves: '2026-08-15' }))
    expect(asked({ designation: 'data-ai', people, track: 'SMB', figures })).toMatchObject({ qualified: true, lastDay: '2026-08-15' })
  })

  test('a retired certification counts one more year, and then no longer, whatever it says itself', () => {
    const people = (credential: string): People => [{ id: 'p', achievements: [{ credential, passed: '2026-02-01', expires: '2030-01-01' }] }]
    const advanced = (day: string) => metric(asked({ designation: 'modern-work', people: people('MS-102'), track: 'SMB', on: day }), 'advanced').points
    expect(advanced('2027-11-30')).toBe(15)
    expect(advanced('2027-12-01')).toBe(0)
  })

  test('a certification that takes two exams counts once both are passed, and through the first that ends', () => {
    const gate = together(['AZ-104'], 1)
    const people = (credentials: string[]) => [...gate, { id: 'w', achievements: credentials.map((credential) => ({ credential, passed: '2026-06-01' })) }]
    const points = (...credentials: string[]) => metric(asked({ designation: 'infrastructure', people: people(credentials), track: 'SMB' }), 'intermediate').points
    expect([points('AZ-800'), points('AZ-800', 'AZ-801'), points('windows-server-hybrid-administrator')]).toEqual([4, 8, 8])
  })

  test('of two tracks the higher total counts as a whole, Enterprise where they are equal', () => {
    const people = [...holding('MS-900', 1), ...holding('MS-102', 1)]
    expect(asked({ designation: 'modern-work', people })).toMatchObject({ track: 'SMB', total: 20 })
    expect(asked({ designation: 'modern-work', people, track: 'Enterprise' })).toMatchObject({ track: 'Enterprise', total: 10 })
    expect(asked({ designation: 'modern-work' })).toMatchObject({ track: 'Enterprise', total: 0 })
  })

  test('a figure of one track counts on that track only, and goes before one of both', () => {
    const adds = (track: Track) =>
      metric(
        asked({
          designation: 'security',
          track,
          figures: [
            { metric: 'net-customer-adds', value: 2 },
            { metric: 'net-customer-adds', value: 5, track: 'SMB' },
          ],
        }),
        'net-customer-adds',
      ).points
    expect([adds('Enterprise'), adds('SMB')]).toEqual([4, 20])
  })

  test('lost customers are no points less than none, and all the more is missing', () => {
    const answer = asked({ designation: 'security', track: 'Enterprise', figures: [{ metric: 'net-customer-adds', value: -2 }] })
    expect(metric(answer, 'net-customer-adds')).toMatchObject({ points: 0, missing: 12 })
  })

  test('the best association counts, never their sum, and what is missing is missing where it takes least', () => {
    const figures: ScoreQuestion['figures'] = [
      { metric: 'deployments', option: 'DPOR', value: 4 },
      { metric: 'deployments', option: 'CPOR', value: 3 },
      { metric: 'deployments', option: 'CSP', value: 50 },
    ]
    expect(metric(asked({ designation: 'modern-work', track: 'Enterprise', figures }), 'deployments')).toMatchObject({ points: 15, missing: 2 })
    expect(metric(asked({ designation: 'modern-work', track: 'SMB', figures: figures.with(2, { metric: 'deployments', option: 'CSP', value: 4 }) }), 'deployments').points).toBe(15)
  })

  test('what is missing counts the people of gates that are not met too', () => {
    const people = [...holding('AZ-104', 1), ...holding('DP-300', 3)]
    const missing = (track: Track) => metric(asked({ designation: 'data-ai', people, track }), 'intermediate').missing
    expect([missing('Enterprise'), missing('SMB')]).toEqual([1 + 2 + 7, 0 + 1 + 5])
  })
})

describe('the rules of their day', () => {
  const threeOf = (day: string) =>
    metric(score({ designation: 'security', people: ['AZ-500', 'MS-500', 'SC-100'].flatMap((code) => holding(code, 1).map((person) => ({ ...person, achievements: [{ credential: code, passed: '2023-06-01' }] }))), figures: [], on: day }), 'intermediate').points

  test('Security gates ask for one person each until 30 November 2023 and for two from the day after', () => {
    expect([threeOf('2023-11-30'), threeOf('2023-12-01')]).toEqual([40 / 6, 0])
  })

  test('App Maker stops counting for Business Applications on 1 December 2023, without having retired', () => {
    const people = [{ id: 'p', achievements: [{ credential: 'PL-100', passed: '2023-06-01' }] }]
    const points = (day: string) => metric(score({ designation: 'business-applications', people, figures: [], track: 'SMB', on: day }), 'intermediate').points
    expect([points('2023-11-30'), points('2023-12-01')]).toEqual([4, 0])
  })

  test('Azure has two tracks only under the rules of 2026', () => {
    const people = together(['AZ-104', 'AZ-700'], 1)
    const points = (day: string, track: Track) =>
      metric(score({ designation: 'infrastructure', people: people.map((one) => ({ ...one, achievements: one.achievements.map((two) => ({ ...two, passed: '2023-10-01', expires: '2026-12-31' })) })), figures: [], track, on: day }), 'intermediate').points
    expect([points('2023-12-01', 'Enterprise'), points('2023-12-01', 'SMB'), points('2026-05-08', 'Enterprise'), points('2026-05-08', 'SMB')]).toEqual([0, 0, 0, 8])
  })
})

describe('a question is refused', () => {
  const good = { designation: 'security', people: [], figures: [], on }
  test.each<[string, object, RegExp]>([
    ['without a track where the track is a classification', { designation: 'data-ai' }, /Data & AI \(Azure\) is scored on one track/],
    ['before the oldest rules', { on: '2022-12-31' }, /no rules of Security are known before 2023-06-13/],
    ['on after until', { until: '2026-06-30' }, /before "on"/],
    ['for a metric the designation does not have', { designation: 'data-ai', track: 'SMB', figures: [{ metric: 'advanced', value: 1 }] }, /has no such metric/],
    ['for a figure that people earn', { figures: [{ metric: 'intermediate', value: 1 }] }, /counted from certifications/],
    ['for a figure without its association', { designation: 'modern-work', figures: [{ metric: 'deployments', value: 1 }] }, /by association/],
    ['for a figure given twice', { figures: [{ metric: 'deployments', value: 1 }, { metric: 'deployments', value: 2 }] }, /stands twice/],
    ['for somebody who stands twice', { people: [{ id: 'p', achievements: [] }, { id: 'p', achievements: [] }] }, /stands twice/],
    ['for a pass that lies ahead', { people: [{ id: 'p', achievements: [{ credential: 'SC-100', passed: '2026-07-02' }] }] }, /after "on"/],
    ['for a designation there is not', { designation: 'messaging' }, /modern-work/],
  ])('%s', (_, change, message) => {
    const result = ScoreQuestion.safeParse({ ...good, ...change })
    expect(result.error?.issues.map((issue) => issue.message).join()).toMatch(message)
  })
})
