import { describe, expect, test } from 'vitest'
import { assess } from '../../src/assess.ts'
import { Question } from '../../src/question.ts'
import { count, histogram, tooRare, type Census } from '../oracle/census.ts'
import { chance, type Chance } from '../oracle/chance.ts'
import { amongBystanders, carriedOut, cost, dearer, figures, longWinded, oneMore, shuffled, times } from '../oracle/changes.ts'
import { faults } from '../oracle/judge.ts'
import { oracle } from '../oracle/oracle.ts'
import type { Answer, Question as Asked } from '../oracle/question.ts'
import { asksPeople, shifted } from '../oracle/question.ts'
import { smallest } from '../oracle/smallest.ts'
import { rivalTeamsOf, worldOf } from '../oracle/worlds.ts'

/** World number n has the seed SEED + n: GOLDKEEPER_SEED=<seed of a failure> GOLDKEEPER_CASES=1 asks that one alone. */
const SEED = Number(process.env['GOLDKEEPER_SEED'] ?? 20180930)
const CASES = Number(process.env['GOLDKEEPER_CASES'] ?? 20_000)
const MINUTES = 60_000

const answerTo = (question: Asked): Answer => assess(Question.parse(question))

function* worlds(number: number): Generator<{ question: Asked; c: Chance }> {
  for (let seed = SEED; seed < SEED + number; seed += 1) yield { question: worldOf(seed).question, c: chance(seed + 1e9) }
}

describe('assess agrees with brute force', () => {
  test(`on ${CASES} random organizations, seed ${SEED}`, { timeout: 10 * MINUTES }, () => {
    const census: Census = new Map()
    for (let seed = SEED; seed < SEED + CASES; seed += 1) {
      const world = worldOf(seed)
      const right = oracle(world.question)
      count(census, world, right)
      const wrong = faults(world.question, answerTo(world.question), right)
      if (wrong.length > 0) throw new Error(report(seed, world.question, wrong))
    }
    console.log(`per cent of ${CASES} worlds from seed ${SEED}:\n${histogram(census, CASES)}`)
    expect(tooRare(census, CASES)).toEqual([])
  })

  test('on who and how many break it, where ten people could be up to seven teams', { timeout: 10 * MINUTES }, () => {
    const hardest = new Set<number>()
    for (let seed = SEED; seed < SEED + Math.max(100, CASES / 20); seed += 1) {
      const question = rivalTeamsOf(seed)
      const right = oracle(question)
      const wrong = faults(question, answerTo(question), right)
      if (wrong.length > 0) throw new Error([`seed ${seed}`, ...wrong, JSON.stringify(question)].join('\n'))
      for (const part of right.parts) if (part.kind === 'people') hardest.add(part.departures)
    }
    expect([...hardest].sort((a, b) => a - b)).toEqual(expect.arrayContaining([0, 1, 2, 3]))
  })
})

/** What somebody needs who wants to see for themselves: pipe the line into `npm run -s goldkeeper -- assess --stdin`. */
function report(seed: number, question: Asked, wrong: readonly string[]): string {
  const wrongOf = (smaller: Asked) => {
    const parsed = Question.safeParse(smaller)
    return parsed.success ? faults(smaller, assess(parsed.data)) : []
  }
  const small = smallest(question, (smaller) => {
    try {
      return wrongOf(smaller).length > 0
    } catch {
      return false
    }
  })
  return [
    `GOLDKEEPER_SEED=${seed} GOLDKEEPER_CASES=1: the answer`,
    ...wrong,
    JSON.stringify(question),
    'and, made as small as it still fails, the answer',
    ...wrongOf(small),
    JSON.stringify(small),
  ].join('\n')
}

describe('assess keeps its word whatever the firm', { timeout: 5 * MINUTES }, () => {
  const SOME = Math.min(CASES, 3000)
  const FEW = Math.min(CASES, 400)

  test('the order in which things are listed changes no figure', () => {
    for (const { question, c } of worlds(SOME)) {
      expect({ question, ...figures(answerTo(shuffled(c, question))) }).toEqual({ question, ...figures(answerTo(question)) })
    }
  })

  test('saying the same with more words changes no figure', () => {
    for (const { question, c } of worlds(SOME)) {
      expect({ question, ...figures(answerTo(longWinded(c, question))) }).toEqual({ question, ...figures(answerTo(question)) })
    }
  })

  test('a crowd who hold nothing and are about to leave changes no figure', () => {
    for (const { question, c } of worlds(FEW)) {
      const crowded = answerTo(amongBystanders(c, question, 70))
      expect({ question, ...figures(crowded) }).toEqual({ question, ...figures(answerTo(question)) })
    }
  })

  test('one more person never makes anything worse', () => {
    for (const { question, c } of worlds(SOME)) {
      const [before, after] = [answerTo(question), answerTo(oneMore(c, question))]
      const worse = [
        before.met && !after.met,
        (before.lastDay ?? '') > (after.lastDay ?? ''),
        dearer(after.plan, before.plan),
        ...before.parts.map((was, i) => {
          const is = after.parts[i]
          if (was.kind !== 'people' || is?.kind !== 'people') return false
          const fewer = is.unfilled > was.unfilled || is.departures < was.departures || dearer(is.plan, was.plan)
          return fewer || (was.met && is.critical.some((id) => !was.critical.includes(id)))
        }),
      ]
      expect({ question, worse }).toEqual({ question, worse: worse.map(() => false) })
    }
  })

  test('a later horizon only tells more about the same last day', () => {
    for (const { question } of worlds(SOME)) {
      const { lastDay } = answerTo(question)
      const later = answerTo({ ...question, until: shifted(question.until, 40) }).lastDay
      const seen = later !== null && later > question.until ? question.until : later
      expect({ question, lastDay }).toEqual({ question, lastDay: seen })
    }
  })

  test('on the last day it is still met, and the day after no longer', () => {
    for (const { question } of worlds(SOME)) {
      const { lastDay } = answerTo(question)
      if (lastDay === null) continue
      const met = (on: string) => answerTo({ ...question, on }).met
      const dayAfter = shifted(lastDay, 1)
      const told = [met(lastDay), dayAfter <= question.until && met(dayAfter)]
      expect({ question, lastDay, told }).toEqual({ question, lastDay, told: [true, false] })
    }
  })

  test('who carries the plan out has what the plan was for, and nothing left to do', () => {
    for (const { question } of worlds(SOME)) {
      const { plan } = answerTo(question)
      if (plan === null) continue
      const { met, plan: rest } = answerTo(carriedOut(question, plan))
      expect({ question, met, rest }).toEqual({ question, met: true, rest: { newPeople: 0, effort: 0, steps: [] } })
    }
  })

  test('a firm 17 times the size with 17 times the places has the same days and 17 times the work', () => {
    for (const { question } of worlds(FEW)) {
      const small = answerTo(question)
      for (const [i, requirement] of question.requirements.entries()) {
        const part = small.parts[i]
        if (part?.kind !== 'people' || !asksPeople(requirement)) continue
        const alone = times({ ...question, requirements: [requirement] }, 17)
        const [big] = answerTo(alone).parts
        if (big?.kind !== 'people') throw new Error('a people part became something else')
        // With one team the spare people are 17 times as many, and one more breaks it; with several no such rule is known.
        const breaking = part.met && requirement.people.length === 1 ? 17 * (part.departures - 1) + 1 : big.departures
        expect({ question, ...big, critical: big.critical.length, seats: [], plan: cost(big.plan) }).toEqual({
          question,
          ...part,
          unfilled: 17 * part.unfilled,
          critical: 17 * part.critical.length,
          departures: breaking,
          seats: [],
          plan: cost(part.plan).map((amount) => 17 * amount),
        })
      }
    }
  })
})

describe('assess refuses what has no answer', () => {
  const sound = {
    requirements: [{ people: [[{ count: 1, need: 'A' }]] }],
    people: [{ id: 'anna', achievements: [{ credential: 'A', passed: '2018-01-15' }] }],
    credentials: {},
    figures: {},
    attested: {},
    market: 'developed',
    on: '2018-01-15',
    until: '2018-01-15',
  }
  const asks = (people: unknown) => ({ ...sound, requirements: [{ people }] })
  const passedOn = (passed: string) => ({ id: 'anna', achievements: [{ credential: 'A', passed }] })

  test('the question itself is fine', () => {
    expect(Question.safeParse(sound).success).toBe(true)
  })

  test.each<[string, unknown]>([
    ['on after until', { ...sound, on: '2018-01-16' }],
    ['a pass dated after on', { ...sound, people: [passedOn('2018-01-16')] }],
    ['two people with one id', { ...sound, people: [passedOn('2018-01-15'), passedOn('2017-01-15')] }],
    ['a count of nobody', asks([[{ count: 0, need: 'A' }]])],
    ['a negative count', asks([[{ count: -1, need: 'A' }]])],
    ['half a person', asks([[{ count: 1.5, need: 'A' }]])],
    ['no teams', asks([])],
    ['a team without seats', asks([[]])],
    ['all of nothing', asks([[{ count: 1, need: { all: [] } }]])],
    ['any of nothing, further inside', asks([[{ count: 1, need: { all: ['A', { any: [] }] } }]])],
    ['29 February where there is none', { ...sound, people: [passedOn('2015-02-29')] }],
    ['a thirteenth month', { ...sound, until: '2018-13-01' }],
    ['a day written another way', { ...sound, until: '2018-9-30' }],
    ['a negative effort', { ...sound, credentials: { A: { effort: -1 } } }],
    ['an attestation on 31 April', { ...sound, attested: { reseller: { from: '2017-04-31' } } }],
  ])('%s', (_, question) => {
    expect(Question.safeParse(question).success).toBe(false)
  })
})
