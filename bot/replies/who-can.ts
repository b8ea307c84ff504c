import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { whoCan as whoCanCard } from '../../cards/who-can.ts'
import type { Candidate, WhoCan } from '../../cards/who-can.ts'
import { judge } from '../../src/assess.ts'
import type { Verdict } from '../../src/assess.ts'
import type { Person } from '../../src/organization.ts'
import { codesOf } from '../../src/requirement.ts'
import { isTakeable } from '../../src/season.ts'
import { factsOn, staffOn } from '../../src/standing.ts'
import type { Standing } from '../../src/standing.ts'
import { survey } from '../../src/survey.ts'
import { allStandings } from '../level.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { credentialsOf } from './credentials.ts'

/** How many are tried out one by one; those who hold most of what belongs to it come first. */
const TRIED = 50

/** Who had best take the credentials named: whose place it would fill, and who holds what belongs to it already. */
export const whoCan: Reply = (turn, { slots }) => {
  const { catalog, organization, on, admin, text } = turn
  const named = credentialsOf(turn, 'who_can', slots)
  if ('reply' in named) return named.reply
  const { codes } = named
  if (organization.people.length === 0) return nothingRecorded({ on, what: 'people', admin }, text)
  const staying = staffOn(turn.organization, on).filter(({ leaves }) => leaves === undefined)
  const lacking = staying.filter((person) => codes.some((code) => !holds(person, code)))
  const levels = allStandings(turn).filter(({ rule, ended }) => !ended && rule.asks.requirements.some((one) => codesOf(one).some((code) => codes.includes(code))))
  const related = new Set(levels.flatMap(({ rule }) => rule.asks.requirements.flatMap(codesOf)).filter((code) => !codes.includes(code)))
  const candidates = lacking
    .map((person) => ({ person, has: [...related].filter((code) => holds(person, code)) }))
    .toSorted((a, b) => b.has.length - a.has.length)
    .slice(0, TRIED)
    .map(({ person, has }) => candidate(person, has, codes, levels, turn))
    .toSorted((a, b) => b.fills.length - a.fills.length || b.has.length - a.has.length || a.missing.length - b.missing.length)
  return whoCanCard(
    {
      ...answered(turn, unknownOf(turn, [], codes)),
      credentials: codes,
      candidates,
      holders: staying.length - lacking.length,
      closed: codes.flatMap((credential) => closed(credential, turn)),
    },
    text,
  )

  function closed(credential: string, { on }: Turn): WhoCan['closed'][number][] {
    const dates = catalog.dates[credential]!
    const { availableFrom, registerUntil, retires } = dates
    const { acceptedUntil: _accepted, ...open } = dates
    if (isTakeable(open, on, on)) return []
    if (availableFrom !== undefined && on < availableFrom) return [{ credential, why: 'not-yet', day: availableFrom }]
    return registerUntil === undefined ? [{ credential, why: 'retired', day: retires! }] : [{ credential, why: 'registration-over', day: registerUntil }]
  }
}

const holds = (person: Person, code: string): boolean => person.achievements.some(({ credential }) => credential === code)

/** The levels in which she would fill an empty place if she passed today. */
function candidate(person: Person, has: readonly string[], codes: readonly string[], levels: readonly Standing[], turn: Turn): Candidate {
  const missing = codes.filter((code) => !holds(person, code))
  const fills = levels.filter((standing) => emptyPlaces(standing.verdict) > emptyPlaces(ifPassed(person.id, missing, standing, turn)))
  return { person: { id: person.id, name: person.name ?? '' }, has, missing, fills: fills.map(({ target }) => target) }
}

function ifPassed(id: string, codes: readonly string[], { rule, survey: at }: Standing, turn: Turn): Verdict {
  const passed = codes.map((credential) => ({ credential, passed: at.on }))
  const people = at.people.map((one) => (one.id === id ? { ...one, achievements: [...one.achievements, ...passed] } : one))
  return judge(rule.parts, survey(at.rulebook, people, at.on, at.until), factsOn(turn.organization, turn.on))
}

const emptyPlaces = ({ parts }: Verdict): number => parts.reduce((sum, part) => sum + (part.kind === 'people' ? part.unfilled : 0), 0)
