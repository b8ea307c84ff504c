import { assert, expect, test } from 'vitest'
import { designations } from '../../src/catalog/designations.ts'
import { headcount } from '../../src/headcount.ts'
import { score, scorebook, scoreOf } from '../../src/score.ts'
import type { Score, ScoreQuestion } from '../../src/score.ts'
import { chance } from '../oracle/chance.ts'
import { scored } from '../oracle/score.ts'
import { figuresOf, peopleOf, scoreWorld } from '../oracle/score-worlds.ts'
import type { ScoreWorld } from '../oracle/score-worlds.ts'

function answer({ designation, certifications, question }: ScoreWorld): Score {
  const { people, figures, track, on, until } = question
  const book = scorebook([designation], certifications, on)
  return scoreOf(book.cards.get(designation.id)!, headcount(book.roster, people, on, until!), figures, track, until!)
}

function compare(seed: number, ours: Score, world: ScoreWorld): Score {
  const theirs = scored(world.question, world)
  const points = Object.fromEntries(ours.metrics.map(({ id, points }) => [id, points]))
  const close = (a: number, b: number) => Math.abs(a - b) < 1e-9
  const same =
    ours.track === theirs.track &&
    ours.qualified === theirs.qualified &&
    ours.lastDay === theirs.lastDay &&
    close(ours.total, theirs.total) &&
    Object.entries(theirs.points).every(([id, expected]) => close(points[id]!, expected))
  assert(same, `seed ${seed}: ${JSON.stringify({ ours, theirs, question: world.question })}`)
  return ours
}

test('points, qualification and last day are those of asking every single day, for 6,000 made-up worlds', () => {
  const answers = Array.from({ length: 6_000 }, (_, seed) => {
    const world = scoreWorld(seed)
    return compare(seed, answer(world), world)
  })
  const qualified = answers.filter((one) => one.qualified)
  expect(qualified.length).toBeGreaterThan(600)
  expect(new Set(qualified.map(({ lastDay }) => lastDay)).size).toBeGreaterThan(40)
})

test('and for 600 organizations under the published rules of each day they changed', () => {
  let qualified = 0
  for (let seed = 0; seed < 600; seed++) {
    const c = chance(seed)
    const designation = c.pick([...designations.designations.values()])
    const on = c.pick(['2023-07-01', '2023-12-01', '2026-06-01', '2026-09-15'])
    const { certifications } = designations
    const codes = designation.rules.flatMap(({ metrics }) => metrics.flatMap((one) => ('steps' in one ? one.steps.flatMap((step) => step.any) : [])))
    const people = peopleOf(c, [...new Set(codes), 'AZ-800', 'AZ-801', 'unknown'], c.below(12)).map((person) => ({
      ...person,
      achievements: person.achievements.filter(({ passed }) => passed <= on),
    }))
    const track = designation.track === 'classification' || c.odds(0.3) ? c.pick(['Enterprise', 'SMB'] as const) : undefined
    const question: ScoreQuestion = { designation: designation.id, people, figures: figuresOf(c, designation), track, on, until: c.pick([on, '2026-10-01', undefined]) }
    if (question.until !== undefined && question.until < on) continue
    if (compare(seed, score(question), { designation, certifications, question }).qualified) qualified += 1
  }
  expect(qualified).toBeGreaterThan(20)
})

test('whoever is missing makes the maximum, and one fewer does not', () => {
  for (let seed = 0; seed < 500; seed++) {
    const world = scoreWorld(seed)
    for (const { id, points, max, missing } of answer(world).metrics) {
      expect({ seed, id, full: points === max }).toEqual({ seed, id, full: missing === 0 })
    }
  }
})
