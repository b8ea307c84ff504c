import type { Day } from './day.ts'
import { earlier, later } from './day.ts'
import type { Attestation } from './organization.ts'
import { own } from './own.ts'
import { plans, prospectus } from './plan.ts'
import type { Plan, Prospectus } from './plan.ts'
import type { Question } from './question.ts'
import type { FigureRequirement, Market } from './requirement.ts'
import { compile } from './rulebook.ts'
import type { CompiledPart, CompiledTeam } from './rulebook.ts'
import { seating } from './seating.ts'
import type { Place } from './seating.ts'
import { countAble, critical, departures, isFull, lastDay, unfilled } from './seats.ts'
import type { FullTeam } from './seats.ts'
import { survey } from './survey.ts'
import type { Survey } from './survey.ts'

/*
 * The one verb: is a level met, how long, and what would change it? A level is all of its parts. Everything else that is
 * ever asked (who cannot be replaced, what a departure breaks, what one achievement changed) is this, asked again.
 */

/** What is known besides people. */
export type Facts = {
  readonly market?: Market | undefined
  readonly figures: Readonly<Record<string, number>>
  readonly attested: Readonly<Record<string, Attestation>>
}

export type PeopleVerdict = {
  kind: 'people'
  met: boolean
  /** The last day of [on, until] through which it holds without a break. */
  lastDay: Day | null
  unfilled: number
  /** Those whose absence alone breaks it. */
  critical: string[]
  /** How few leavers break it. */
  departures: number
}
export type FigureVerdict = { kind: 'figure'; met: boolean; needed: number | null; actual: number }
export type AttestVerdict = { kind: 'attest'; met: boolean; lastDay: Day | null }
export type Verdict = { met: boolean; lastDay: Day | null; parts: (PeopleVerdict | FigureVerdict | AttestVerdict)[] }

/** Met or not, and how firmly: everything but seats and plans. */
export function judge(level: readonly CompiledPart[], at: Survey, facts: Facts): Verdict {
  const parts: Verdict['parts'] = []
  let met = true
  let last = at.until
  for (const part of level) {
    const verdict =
      part.kind === 'people'
        ? judgePeople(part.teams, at)
        : part.kind === 'figure'
          ? judgeFigure(part, facts)
          : judgeAttestation(own(facts.attested, part.attest), at)
    parts.push(verdict)
    met &&= verdict.met
    // Figures have no last day of their own: they are looked at on the anniversary.
    if (verdict.kind !== 'figure') last = earlier(last, verdict.lastDay ?? undefined)
  }
  return { met, lastDay: met ? last : null, parts }
}

/** Met or not, and nothing else. */
export function isMet(level: readonly CompiledPart[], at: Survey, facts: Facts): boolean {
  for (const part of level) {
    if (part.kind === 'figure') {
      if (!reaches(part, facts)) return false
    } else if (part.kind === 'attest') {
      if (!judgeAttestation(own(facts.attested, part.attest), at).met) return false
    } else if (!anyIsFull(part.teams, at)) return false
  }
  return true
}

function anyIsFull(teams: readonly CompiledTeam[], at: Survey): boolean {
  for (const team of teams) if (isFull(team, at.now)) return true
  return false
}

function judgePeople(teams: readonly CompiledTeam[], at: Survey): PeopleVerdict {
  const full: FullTeam[] = []
  let empty = Number.POSITIVE_INFINITY
  for (const team of teams) {
    const able = countAble(team, at.now)
    const places = unfilled(team, able)
    if (places === 0) full.push({ team, able })
    empty = Math.min(empty, places)
  }
  if (empty > 0) return { kind: 'people', met: false, lastDay: null, unfilled: empty, critical: [], departures: 0 }
  let last = ''
  for (const { team } of full) last = later(last, lastDay(team, at))
  const indispensable = critical(full, at.now).map((person) => at.people[person]!.id)
  return { kind: 'people', met: true, lastDay: last, unfilled: 0, critical: indispensable, departures: departures(full, at.now) }
}

const neededIn = (requirement: FigureRequirement, { market }: Facts): number | null =>
  market === undefined ? null : requirement[market]

function reaches(requirement: FigureRequirement, facts: Facts): boolean {
  const needed = neededIn(requirement, facts)
  return needed !== null && (own(facts.figures, requirement.figure) ?? 0) >= needed
}

const judgeFigure = (requirement: FigureRequirement, facts: Facts): FigureVerdict => ({
  kind: 'figure',
  met: reaches(requirement, facts),
  needed: neededIn(requirement, facts),
  actual: own(facts.figures, requirement.figure) ?? 0,
})

function judgeAttestation(attestation: Attestation | undefined, { on, until }: Survey): AttestVerdict {
  const ends = attestation?.until ?? until
  const met = attestation !== undefined && attestation.from <= on && on <= ends
  return { kind: 'attest', met, lastDay: met ? earlier(until, ends) : null }
}

/** The cheapest plan for every people part and for all of them together; for a level that is not met on `until`. */
export function planFor(level: readonly CompiledPart[], at: Prospectus): { parts: (Plan | null)[]; joint: Plan | null } {
  return plans(level.filter((part) => part.kind === 'people'), at)
}

export type PeopleAnswer = PeopleVerdict & { seats: Place[]; plan: Plan | null }
export type PartAnswer = PeopleAnswer | FigureVerdict | AttestVerdict
export type Answer = { met: boolean; lastDay: Day | null; plan: Plan | null; parts: PartAnswer[] }

/** The whole answer to one question: verdict, seats and plans. */
export function assess(question: Question): Answer {
  const { requirements, people, credentials, on, until } = question
  const rulebook = compile([requirements], credentials)
  const at = survey(rulebook, people, on, until)
  const level = rulebook.levels[0]!
  const verdict = judge(level, at, question)
  const planned = planFor(level, prospectus(at))
  let next = 0
  const parts = verdict.parts.map((part, i): PartAnswer => {
    if (part.kind !== 'people') return part
    return { ...part, seats: seats(level[i] as PeoplePart, at), plan: planned.parts[next++]! }
  })
  return { met: verdict.met, lastDay: verdict.lastDay, plan: planned.joint, parts }
}

type PeoplePart = Extract<CompiledPart, { kind: 'people' }>

/** The team with the fewest empty places, the first listed among equals. */
export function bestTeam({ teams }: PeoplePart, at: Survey): CompiledTeam {
  const empty = teams.map((team) => unfilled(team, countAble(team, at.now)))
  return teams[empty.indexOf(Math.min(...empty))]!
}

const seats = (part: PeoplePart, at: Survey): Place[] => seating(bestTeam(part, at), at)
