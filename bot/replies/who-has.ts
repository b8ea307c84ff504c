import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { whoHas as whoHasCard } from '../../cards/who-has.ts'
import type { Day } from '../../src/day.ts'
import { earlier } from '../../src/day.ts'
import type { Person } from '../../src/organization.ts'
import { FOREVER } from '../../src/survey.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unconfirmed, unknownOf } from '../unknown.ts'
import { credentialsOf } from './credentials.ts'
import { lastDayOfOne } from './lasting.ts'

/** Who holds all of the credentials named. */
export const whoHas: Reply = (turn, { slots }) => {
  const { organization, on, admin, text } = turn
  const named = credentialsOf(turn, 'who_has', slots)
  if ('reply' in named) return named.reply
  const { codes } = named
  if (organization.people.length === 0) return nothingRecorded({ on, what: 'people', admin }, text)
  const present = organization.people.filter(({ leaves, joins }) => (leaves ?? FOREVER) >= on && (joins ?? on) <= on)
  const all = present.flatMap((person) => holding(person, codes, turn) ?? [])
  const holders = all.filter(({ until }) => until === null || until >= on)
  return whoHasCard(
    {
      ...answered(turn, [...unknownOf(turn, [], codes), ...unconfirmed(turn, holders.map(({ person }) => ({ person: person.id, codes })))]),
      credentials: codes,
      holders,
      former: all.flatMap(({ person, until }) => (until !== null && until < on ? [{ person, until }] : [])),
      total: present.length,
    },
    text,
  )
}

/** When somebody had the last of them, and until when she has them all. */
function holding(person: Person, codes: readonly string[], { catalog, on }: Turn) {
  const best = codes.map((code) =>
    person.achievements
      .filter(({ credential, passed }) => credential === code && passed <= on)
      .map((achievement) => ({ passed: achievement.passed, until: lastDayOfOne(achievement, catalog) ?? FOREVER }))
      .toSorted((a, b) => (a.until < b.until ? 1 : -1))
      .at(0),
  )
  if (best.includes(undefined)) return undefined
  const held = best.map((one) => one!)
  const until = held.map((one) => one.until).reduce<Day>((a, b) => earlier(a, b), FOREVER)
  const passed = held.map((one) => one.passed).reduce((a, b) => (a > b ? a : b))
  return { person: { id: person.id, name: person.name ?? '' }, passed, until: until === FOREVER ? null : until }
}
