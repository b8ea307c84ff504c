import type { Need, Requirement, Team } from '../../src/requirement.ts'
import { compile } from '../../src/rulebook.ts'
import { survey } from '../../src/survey.ts'
import type { Staff } from '../../src/survey.ts'

/* A small organization before a level of one part, compiled and surveyed. */

export const on = '2018-01-01'
export const until = '2018-12-31'
export const held = (...credentials: string[]) => credentials.map((credential) => ({ credential, passed: '2017-01-01' }))
export const team = (...seats: [number, Need][]): Team => seats.map(([count, need]) => ({ count, need }))

export function world(people: Staff[], teams: Team[], credentials = {}) {
  const requirement: Requirement = { people: teams }
  const rulebook = compile([[requirement]], credentials)
  const level = rulebook.levels[0]!
  const part = level[0]!
  if (part.kind !== 'people') throw new TypeError('a people part')
  return { rulebook, level, part, at: survey(rulebook, people, on, until) }
}
