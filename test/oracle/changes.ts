import type { Chance } from './chance.ts'
import type { Answer, Need, Person, Plan, Question, Requirement, Seat, Team } from './question.ts'
import { asksPeople, codesOfPart, shifted } from './question.ts'

/** What of an answer has to survive when the same is asked in other words: everything but the choice of people and codes. */
export function figures({ met, lastDay, plan, parts }: Answer) {
  const ofParts = parts.map((part) =>
    part.kind === 'people'
      ? { ...part, critical: part.critical.toSorted(), seats: [], plan: cost(part.plan) }
      : part,
  )
  return { met, lastDay, plan: cost(plan), parts: ofParts.map((part) => JSON.stringify(part)).sort() }
}

/** New people, effort and number of codes: in this order, less is cheaper. */
export const cost = (plan: Plan): number[] =>
  plan === null
    ? [Infinity]
    : [plan.newPeople, Math.round(plan.effort * 1e6), plan.steps.reduce((sum, { take }) => sum + take.length, 0)]

export function dearer(a: Plan, b: Plan): boolean {
  const [left, right] = [cost(a), cost(b)]
  const i = left.findIndex((part, at) => part !== right[at])
  return i !== -1 && left[i]! > right[i]!
}

const withTeams = (question: Question, change: (teams: readonly Team[]) => readonly Team[]): Question => ({
  ...question,
  requirements: question.requirements.map(
    (requirement): Requirement => (asksPeople(requirement) ? { people: change(requirement.people) } : requirement),
  ),
})

const needShuffled = (c: Chance, need: Need): Need => {
  if (typeof need === 'string') return need
  const inner = (needs: readonly Need[]) => c.shuffled(needs).map((one) => needShuffled(c, one))
  return 'all' in need ? { all: inner(need.all) } : { any: inner(need.any) }
}

/** The same question with everything that has an order in another one. */
export function shuffled(c: Chance, question: Question): Question {
  const other = withTeams(question, (teams) =>
    c.shuffled(teams).map((team) => c.shuffled(team).map(({ count, need }) => ({ count, need: needShuffled(c, need) }))),
  )
  return {
    ...other,
    requirements: c.shuffled(other.requirements),
    people: c.shuffled(question.people).map((person) => ({ ...person, achievements: c.shuffled(person.achievements) })),
  }
}

/** The same question, long-winded: places one by one, teams named again, needs wrapped, achievements said twice. */
export const longWinded = (c: Chance, question: Question): Question => ({
  ...withTeams(question, (teams) => {
    const single = ({ count, need }: Seat): Seat[] =>
      Array.from({ length: count }, () => ({ count: 1, need: c.odds(0.5) ? need : { all: [{ any: [need, need] }] } }))
    return [...teams, c.pick(teams)].map((team) => team.flatMap(single))
  }),
  people: question.people.map((person) => ({ ...person, achievements: [...person.achievements, ...person.achievements] })),
})

/** Whoever holds nothing and will be gone by the horizon is no help to anybody: a crowd of them, among the others. */
export function amongBystanders(c: Chance, question: Question, number: number): Question {
  const bystanders = Array.from(
    { length: number },
    (_, i): Person => ({ id: `bystander ${i}`, leaves: shifted(question.until, -1 - c.below(3)), achievements: [] }),
  )
  const at = c.below(number)
  return { ...question, people: [...bystanders.slice(0, at), ...question.people, ...bystanders.slice(at)] }
}

/** Somebody who stays and holds some of what is asked for. */
export function oneMore(c: Chance, question: Question): Question {
  const codes = question.requirements.filter(asksPeople).flatMap(codesOfPart)
  const achievements = c.some(codes, 0.5).map((credential) => ({ credential, passed: '2014-04-04' }))
  return { ...question, people: [...question.people, { id: 'one more', achievements }] }
}

/** A firm so many times the size that has to fill so many times the places. */
export const times = (question: Question, factor: number): Question => ({
  ...withTeams(question, (teams) => teams.map((team) => team.map(({ count, need }) => ({ count: count * factor, need })))),
  people: question.people.flatMap((person) =>
    Array.from({ length: factor }, (_, i) => ({ ...person, id: `${person.id} ${i}` })),
  ),
})

/** The horizon has come, and everyone has done what the plan says. */
export function carriedOut(question: Question, plan: NonNullable<Plan>): Question {
  const passed = (codes: readonly string[]) => codes.map((credential) => ({ credential, passed: question.until }))
  const strangers = plan.steps.filter(({ person }) => person === null)
  return {
    ...question,
    on: question.until,
    requirements: question.requirements.filter(asksPeople),
    people: [
      ...question.people.map((someone) => {
        const codes = plan.steps.filter(({ person }) => person === someone.id).flatMap(({ take }) => take)
        return { ...someone, achievements: [...someone.achievements, ...passed(codes)] }
      }),
      ...strangers.map(({ take }, i): Person => ({ id: `new ${i}`, achievements: passed(take) })),
    ],
  }
}
