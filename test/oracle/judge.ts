import { bestTeam, leastFromNothing, oracle } from './oracle.ts'
import type { Answer, Need, PeoplePart, PeopleRequirement, Place, Plan, Question } from './question.ts'
import {
  asksPeople,
  canBeTaken,
  codesIn,
  counts,
  effortOf,
  MILLION,
  placesOf,
  satisfies,
  staying,
} from './question.ts'

/**
 * Everything wrong with an answer, one sentence each. Figures have to equal the oracle's; of seats and steps many are right, so
 * these are only held to do what they claim.
 */
export function faults(question: Question, answer: Answer, right: Answer = oracle(question)): string[] {
  const people = question.requirements.filter(asksPeople)
  return [
    ...differences(answer, right, ['met', 'lastDay']),
    ...planFaults(question, people, answer.plan, right.plan),
    ...(answer.parts.length === right.parts.length ? [] : [`has ${answer.parts.length} parts`]),
    ...right.parts.flatMap((wanted, i) => {
      const [part, requirement] = [answer.parts[i], question.requirements[i]]
      if (part === undefined || requirement === undefined) return []
      if (part.kind !== 'people' || wanted.kind !== 'people' || !asksPeople(requirement)) {
        return within(`parts[${i}]`, differences(part, wanted, Object.keys(wanted)))
      }
      return within(`parts[${i}]`, [
        ...differences(part, wanted, ['met', 'lastDay', 'unfilled', 'critical', 'departures']),
        ...seatFaults(question, requirement, part),
        ...planFaults(question, [requirement], part.plan, wanted.plan),
      ])
    }),
  ]
}

const within = (place: string, found: readonly string[]) => found.map((fault) => `${place} ${fault}`)

function differences(got: object, wanted: object, keys: readonly string[]): string[] {
  const text = (of: object, key: string) => JSON.stringify(Reflect.get(of, key))
  const names = (of: object) => Object.keys(of).sort().join()
  return [
    ...(names(got) === names(wanted) ? [] : [`has the keys ${names(got)} instead of ${names(wanted)}`]),
    ...keys
      .filter((key) => text(got, key) !== text(wanted, key))
      .map((key) => `${key} is ${text(got, key)} and has to be ${text(wanted, key)}`),
  ]
}

function seatFaults(question: Question, requirement: PeopleRequirement, part: PeoplePart): string[] {
  const best = bestTeam(question, requirement)
  const needs = placesOf(best.team)
  if (part.seats.length !== needs.length) return [`has ${part.seats.length} seats for ${needs.length} places`]
  const seated = part.seats.map(({ person }) => person).filter((person) => person !== null)
  return [
    ...(seated.length === needs.length - best.empty ? [] : [`fills ${seated.length} seats of ${needs.length}`]),
    ...(new Set(seated).size === seated.length ? [] : ['has somebody in two seats']),
    ...needs.flatMap((need, i) => within(`seats[${i}]`, placeFaults(question, need, part.seats[i]!))),
  ]
}

function placeFaults(question: Question, need: Need, { person: id, by, missing }: Place): string[] {
  if (id === null) {
    const least = leastFromNothing(question, need)
    return [
      ...(by.length === 0 ? [] : [`is empty and has ${by.join()}`]),
      ...setFaults(question, need, missing),
      ...(effortOf(question, missing) === effortOf(question, least) ? [] : [`could do with ${least.join()}`]),
    ]
  }
  const person = question.people.find((someone) => someone.id === id)
  const unheld = by.filter((code) => person === undefined || !counts(question, person, code, question.on))
  return [
    ...(missing.length === 0 ? [] : [`is filled and misses ${missing.join()}`]),
    ...(unheld.length === 0 ? [] : [`says ${id} holds ${unheld.join()}`]),
    ...setFaults(question, need, by),
  ]
}

/** Codes named for a need have to satisfy it, none of them in vain, in the order in which the question first names them. */
function setFaults(question: Question, need: Need, codes: readonly string[]): string[] {
  const enough = (set: readonly string[]) => satisfies(need, (code) => set.includes(code))
  if (!enough(codes)) return [`names ${codes.join()}: not enough for ${JSON.stringify(need)}`]
  const useless = codes.filter((code) => enough(codes.filter((other) => other !== code)))
  return [
    ...(useless.length === 0 ? [] : [`names ${useless.join()} in vain`]),
    ...(inOrder(codes, codesIn(question)) ? [] : [`names ${codes.join()} in another order than the question`]),
  ]
}

const inOrder = (some: readonly unknown[], of: readonly unknown[]) =>
  of.filter((item) => some.includes(item)).join() === some.join()

/**
 * The plan has to cost what the oracle's costs, add up, ask of everyone only what is possible, and hold when it is carried out.
 * That no step is in vain follows: without it the same would have cost less.
 */
function planFaults(
  question: Question,
  parts: readonly PeopleRequirement[],
  plan: Plan,
  right: Plan,
): string[] {
  if (plan === null || right === null) return plan === right ? [] : [`plan is ${JSON.stringify(plan)}, not ${JSON.stringify(right)}`]
  const { steps } = plan
  const codes = codesIn(question)
  const ids = staying(question).map(({ id }) => id)
  const known = steps.flatMap(({ person }) => (person === null ? [] : [person]))
  const people = [...known, ...steps.filter(({ person }) => person === null).map(() => null)]
  const cost = (of: NonNullable<Plan>) => [
    of.newPeople,
    Math.round(of.effort * MILLION),
    of.steps.reduce((sum, { take }) => sum + take.length, 0),
  ]
  const rules: [boolean, string][] = [
    [Object.keys(plan).sort().join() === 'effort,newPeople,steps', 'has other keys'],
    [cost(plan).join() === cost(right).join(), `costs ${cost(plan).join()} instead of ${cost(right).join()}`],
    [plan.newPeople === steps.length - known.length, 'lists another number of new people than it counts'],
    [cost(plan)[1] === effortOf(question, steps.flatMap(({ take }) => take)), 'does not add up its effort'],
    [known.every((id) => ids.includes(id)), 'counts on somebody who will be gone'],
    [inOrder(known, ids), 'lists people twice or in another order'],
    [people.join() === steps.map(({ person }) => person).join(), 'lists new people before known ones'],
    [steps.every(({ take }) => take.length > 0 && new Set(take).size === take.length), 'takes nothing or something twice'],
    [steps.every(({ take }) => inOrder(take, codes)), 'takes codes in another order than the question'],
    [steps.every(({ take }) => take.every((code) => canBeTaken(question, code))), 'takes what cannot be taken'],
    [parts.every((part) => holdsAfter(question, part, plan)), 'does not hold when carried out'],
  ]
  return rules.filter(([kept]) => !kept).map(([, fault]) => `plan ${JSON.stringify(plan)} ${fault}, right is ${JSON.stringify(right)}`)
}

function holdsAfter(question: Question, { people: teams }: PeopleRequirement, { steps }: NonNullable<Plan>): boolean {
  const taken = (id: string) => steps.flatMap(({ person, take }) => (person === id ? take : []))
  const holders = [
    ...staying(question).map((person) => (code: string) =>
      taken(person.id).includes(code) || counts(question, person, code, question.until),
    ),
    ...steps.filter(({ person }) => person === null).map(({ take }) => (code: string) => take.includes(code)),
  ]
  const seat = (needs: readonly Need[], free: typeof holders): boolean => {
    const [need, ...rest] = needs
    return need === undefined || free.some((holds) => satisfies(need, holds) && seat(rest, free.filter((other) => other !== holds)))
  }
  return teams.some((team) => seat(placesOf(team), holders))
}
