import { bestTeam } from './assess.ts'
import { addDays } from './day.ts'
import type { Day } from './day.ts'
import type { CompiledPart } from './rulebook.ts'
import { seating } from './seating.ts'
import type { Standing } from './standing.ts'
import { forEachPerson, lastDayOf, survey, unionRow } from './survey.ts'
import type { Survey } from './survey.ts'

/** Why a level is not met, or will not be. `date` is the last day that still counts. */
export type Cause =
  | { readonly kind: 'leaves'; readonly person: string; readonly date: Day }
  | { readonly kind: 'retires' | 'expires'; readonly person: string; readonly credential: string; readonly date: Day }
  /** An empty place, and the least that would fill it from nothing. */
  | { readonly kind: 'missing'; readonly credentials: readonly string[] }
  | { readonly kind: 'figure'; readonly figure: string; readonly actual: number; readonly needed: number | null }
  | { readonly kind: 'attest'; readonly attest: string; readonly date: Day | null }

/** Of a level that is at risk: who and what ends until its last day, each of which would have saved it. Of one that is not met: what it lacks. */
export function causesOf(standing: Standing): Cause[] {
  const { rule, verdict, survey: at, state, lastDay } = standing
  if (state !== 'unmet' && state !== 'at-risk') return []
  return rule.parts.flatMap((part, i): Cause[] => {
    const judged = verdict.parts[i]!
    if (judged.kind === 'figure' && part.kind === 'figure') {
      return judged.met ? [] : [{ kind: 'figure', figure: part.figure, actual: judged.actual, needed: judged.needed }]
    }
    if (judged.kind === 'attest' && part.kind === 'attest') {
      const ends = judged.met ? judged.lastDay : null
      return ends === null || (ends < standing.horizon && ends === lastDay) ? [{ kind: 'attest', attest: part.attest, date: ends }] : []
    }
    if (judged.kind !== 'people' || part.kind !== 'people') return []
    if (!judged.met) return emptyPlaces(part, at)
    return judged.lastDay === lastDay && lastDay !== null && lastDay < standing.horizon ? ends(part, at, lastDay) : []
  })
}

type PeoplePart = Extract<CompiledPart, { kind: 'people' }>

const emptyPlaces = (part: PeoplePart, at: Survey): Cause[] =>
  seating(bestTeam(part, at), at).flatMap((place) =>
    place.person === null ? [{ kind: 'missing' as const, credentials: place.missing }] : [],
  )

/** Everybody who can fill a place today and cannot on the day after the last. */
function ends(part: PeoplePart, at: Survey, lastDay: Day): Cause[] {
  const nodes = part.teams.flatMap((team) => team.places)
  const after = survey(at.rulebook, at.people, addDays(lastDay, 1), addDays(lastDay, 1))
  const still = unionRow(after.now, nodes)
  const gone = unionRow(at.now, nodes).map((word, w) => word & ~still[w]!)
  const causes: Cause[] = []
  forEachPerson(gone, (person) => {
    causes.push(endOf(person, nodes, at))
  })
  return causes
}

/** The first event that ends what somebody is good for; of several on one day, leaving before retiring before expiring. */
function endOf(person: number, nodes: readonly number[], at: Survey): Cause {
  const { id, leaves, achievements } = at.people[person]!
  const date = nodes.map((node) => lastDayOf(person, node, at)).reduce((a, b) => (a > b ? a : b))
  if (leaves === date) return { kind: 'leaves', person: id, date }
  const { codes, dates } = at.rulebook
  const ended = (kind: 'retires' | 'expires') =>
    achievements.find(({ credential, expires }) => {
      const code = codes[credential]
      return code !== undefined && (kind === 'retires' ? dates[code]!.acceptedUntil : expires) === date
    })
  const retired = ended('retires')
  const credential = (retired ?? ended('expires'))?.credential ?? ''
  return { kind: retired === undefined ? 'expires' : 'retires', person: id, credential, date }
}
