import { assert, expect, test } from 'vitest'
import { scorebook } from '../../src/score.ts'
import { planScore } from '../../src/score-plan.ts'
import type { ScorePlan } from '../../src/score-plan.ts'
import { standingOn } from '../oracle/score.ts'
import { cheapestByTrying, possible } from '../oracle/score-plan.ts'
import { scoreWorld } from '../oracle/score-worlds.ts'
import type { ScoreWorld } from '../oracle/score-worlds.ts'

function planned({ designation, certifications, question }: ScoreWorld): ScorePlan {
  const { people, figures, track, on, until } = question
  const card = scorebook([designation], certifications, on).cards.get(designation.id)!
  return planScore({ card, certifications, people, figures, track, on, until: until! })
}

/** The organization on the last day, when everybody has done what the plan says: each step of it must be possible. */
function carriedOut(seed: number, plan: ScorePlan & { kind: 'plan' }, world: ScoreWorld): ScoreWorld['question'] {
  const { question, certifications } = world
  const earned = (codes: readonly string[]) => codes.map((credential) => ({ credential, passed: question.on, expires: '9999-12-31' }))
  for (const { person, take, renew } of plan.steps) {
    const who = question.people.find(({ id }) => id === person) ?? null
    for (const code of take) assert(possible(who, certifications.get(code)!, world)?.kind === 'take', `seed ${seed}: ${person} cannot take ${code}`)
    for (const code of renew) assert(possible(who, certifications.get(code)!, world)?.kind === 'renew', `seed ${seed}: ${person} cannot renew ${code}`)
  }
  const known = question.people.map((person) => {
    const step = plan.steps.find((one) => one.person === person.id)
    return step === undefined ? person : { ...person, achievements: [...person.achievements, ...earned([...step.take, ...step.renew])] }
  })
  const fresh = plan.steps.filter(({ person }) => person === null).map(({ take }, i) => ({ id: `new ${i}`, achievements: earned(take) }))
  return { ...question, people: [...known, ...fresh] }
}

test('no way to qualify is cheaper than the plan, for 5,000 organizations in which everything was tried', () => {
  const kinds = { plan: 0, figures: 0, renewals: 0, newPeople: 0, nothing: 0 }
  let tried = 0
  for (let seed = 0; tried < 5_000; seed++) {
    const world = scoreWorld(seed, 3)
    const cheapest = cheapestByTrying(world)
    if (cheapest === 'too much') continue
    tried += 1
    const plan = planned(world)
    const cost = plan.kind === 'figures' || plan.newPeople > 2 ? null : [plan.newPeople, Math.round(plan.effort * 100), plan.steps.flatMap(({ take, renew }) => [...take, ...renew]).length]
    assert(JSON.stringify(cost) === JSON.stringify(cheapest), `seed ${seed}: ${JSON.stringify({ plan, cheapest, world: { ...world, certifications: [...world.certifications.values()] } })}`)
    kinds[plan.kind] += 1
    if (plan.kind === 'figures') continue
    const there = standingOn(carriedOut(seed, plan, world), world.designation.rules[0]!, world.question.until!, world)
    assert(there.qualified && there.track === plan.track, `seed ${seed}: it does not qualify when carried out`)
    if (plan.newPeople > 0) kinds.newPeople += 1
    if (plan.steps.some(({ renew }) => renew.length > 0)) kinds.renewals += 1
    if (plan.steps.length === 0) kinds.nothing += 1
  }
  for (const count of Object.values(kinds)) expect(count).toBeGreaterThan(150)
}, 60_000)
