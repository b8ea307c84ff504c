import { bestTeam, isMet, judge } from './assess.ts'
import type { Day } from './day.ts'
import type { Achievement, Person } from './organization.ts'
import type { CompiledPart } from './rulebook.ts'
import { emptyPlaces } from './seating.ts'
import type { Standing } from './standing.ts'
import { forEachPerson, lastDayOf, survey, unionRow } from './survey.ts'
import type { Survey } from './survey.ts'
import { waysOf } from './ways.ts'

/** Why a level is not met, or will not be. `date` is the last day that still counts. */
export type Cause =
  | { readonly kind: 'leaves' | 'moved'; readonly person: string; readonly date: Day }
  | { readonly kind: 'retires' | 'expires'; readonly person: string; readonly credential: string; readonly date: Day }
  /** It would not even hold so long without an achievement that no Partner Center export has shown yet. */
  | { readonly kind: 'unconfirmed'; readonly person: string; readonly credential: string }
  /** An empty place, and the least that would fill it from nothing. */
  | { readonly kind: 'missing'; readonly credentials: readonly string[] }
  | { readonly kind: 'figure'; readonly figure: string; readonly actual: number; readonly needed: number | null }
  | { readonly kind: 'attest'; readonly attest: string; readonly date: Day | null }

/** What somebody's credentials or her leaving bring about. */
export type Ending = Extract<Cause, { kind: 'leaves' | 'moved' | 'retires' | 'expires' }>

/** Of a level that is at risk: who and what ends until its last day, each of which would have saved it. Of one that is not met: what it lacks. */
export function causesOf(standing: Standing): Cause[] {
  const { rule, verdict, survey: at, state, lastDay } = standing
  if (state !== 'unmet' && state !== 'at-risk') return []
  const causes = rule.parts.flatMap((part, i): Cause[] => {
    const judged = verdict.parts[i]!
    if (judged.kind === 'figure' && part.kind === 'figure') {
      return judged.met ? [] : [{ kind: 'figure', figure: part.figure, actual: judged.actual, needed: judged.needed }]
    }
    if (judged.kind === 'figure' || part.kind === 'figure' || judged.lastDay !== lastDay) return []
    if (part.kind === 'attest') return [{ kind: 'attest', attest: part.attest, date: judged.lastDay }]
    if (lastDay !== null) return ends(part, at, lastDay)
    return emptyPlaces(bestTeam(part, at), at).map((credentials) => ({ kind: 'missing', credentials }))
  })
  return lastDay === null ? causes : [...causes, ...unconfirmed(standing, lastDay)]
}

type PeoplePart = Extract<CompiledPart, { kind: 'people' }>

/** Everybody who can fill a place today and cannot on the day after the last. */
function ends(part: PeoplePart, at: Survey, lastDay: Day): Cause[] {
  const nodes = [...new Set(part.teams.flatMap((team) => team.places))]
  const causes: Cause[] = []
  forEachPerson(unionRow(at.now, nodes), (person) => {
    const last = nodes.map((node) => lastDayOf(person, node, at)).reduce((a, b) => (a > b ? a : b))
    if (last <= lastDay) causes.push(endOf(person, nodes, last, at))
  })
  return causes
}

/** What ends on somebody's last day: of several, going comes before retiring before expiring. */
function endOf(person: number, nodes: readonly number[], date: Day, at: Survey): Cause {
  const { id, leaves, moved } = at.people[person] as Person
  if (leaves === date) return { kind: moved === true ? 'moved' : 'leaves', person: id, date }
  const ended = endingOn(date, person, nodes, at)
  const retired = ended.find((code) => at.rulebook.dates[code]!.acceptedUntil === date)
  return { kind: retired === undefined ? 'expires' : 'retires', person: id, credential: at.rulebook.names[retired ?? ended[0]!]!, date }
}

/** The credentials that end on the last day, of the least that was enough until then. */
function endingOn(date: Day, person: number, nodes: readonly number[], at: Survey): number[] {
  const last = (code: number) => lastDayOf(person, code, at)
  const enough = nodes.flatMap((node) => waysOf(at.rulebook, node)).filter((way) => way.every((code) => last(code) >= date))
  const least = enough.filter((way) => !enough.some((other) => other.length < way.length && other.every((code) => way.includes(code))))
  return least.flat().filter((code) => last(code) === date)
}

/** Only those who cannot be spared on the last day: whoever can be spared there can be spared before. */
function unconfirmed({ rule, survey: at, facts }: Standing, lastDay: Day): Cause[] {
  const people = at.people as readonly Person[]
  const open = ({ confirmed }: Achievement) => confirmed === undefined || confirmed > at.on
  if (!people.some(({ achievements }) => achievements.some(open))) return []
  const parts = rule.parts.filter((part) => part.kind === 'people')
  const { codes, names } = at.rulebook
  const then = survey(at.rulebook, people, lastDay, lastDay)
  const critical = new Set(judge(parts, then, facts).parts.flatMap((part) => (part.kind === 'people' ? part.critical : [])))
  return people.flatMap((person) => {
    if (!critical.has(person.id)) return []
    const named = new Set(person.achievements.filter(open).map(({ credential }) => codes[credential]))
    return [...named].flatMap((code): Cause[] => {
      if (code === undefined || !parts.some((part) => part.codes.has(code))) return []
      const shown = person.achievements.filter((one) => codes[one.credential] !== code || !open(one))
      const others = people.map((one) => (one === person ? { ...person, achievements: shown } : one))
      const holds = isMet(parts, survey(at.rulebook, others, lastDay, lastDay), facts)
      return holds ? [] : [{ kind: 'unconfirmed', person: person.id, credential: names[code]! }]
    })
  })
}
