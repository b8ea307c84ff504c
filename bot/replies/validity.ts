import { declined } from '../../cards/declined.ts'
import { endings as endingsCard, validity as validityCard } from '../../cards/validity.ts'
import type { Endings } from '../../cards/validity.ts'
import { addDays } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { DesignationId } from '../../src/catalog/designation-names.ts'
import type { Slots } from '../../src/intent.ts'
import { codesOf } from '../../src/requirement.ts'
import { allStandings } from '../level.ts'
import { whoIs } from '../people.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { credentialsOf } from './credentials.ts'
import { designationStatus } from './designation.ts'
import { lastDayOfOne } from './lasting.ts'
import { countsFor } from './exam-info.ts'
import { oneOf } from './one-person.ts'
import { status } from './status.ts'

/** How far "what expires soon" looks where no time is named. */
const SOON = 90

/** Whether a credential still counts and until when, or until when a level holds, or what ends within a time. */
export const validity: Reply = (turn, ask) => {
  const { slots } = ask
  if (slots.exam === undefined && slots.cert === undefined) return (lasting(slots) ?? endings)(turn, ask)
  const named = credentialsOf(turn, 'validity', slots)
  if ('reply' in named) return named.reply
  const [credential] = named.codes
  const { catalog, on, text } = turn
  const until = catalog.dates[credential!]?.acceptedUntil ?? null
  const facts = {
    ...answered(turn, unknownOf(turn, [], [credential!])),
    credential: credential!,
    countsFor: countsFor(credential!, turn),
  }
  if (slots.person === undefined && ask.who === undefined) {
    return validityCard({ ...facts, counts: until === null || until >= on, until, holder: null }, text)
  }
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  const found = oneOf(turn, { intent: 'validity', ...ask, person: slots.person })
  if ('reply' in found) return found.reply
  const { one } = found
  if (one.id !== turn.me?.id && turn.people !== 'named') return declined({ why: 'not-yours' }, text)
  const held = one.achievements.findLast((achievement) => achievement.credential === credential && achievement.passed <= on)
  const last = held === undefined ? until : lastDayOfOne(held, catalog)
  const holder = { person: whoIs(turn.organization, one.id), me: one.id === turn.me?.id, passed: held?.passed ?? null }
  return validityCard({ ...facts, counts: last === null || last >= on, until: last, holder }, text)
}

/** When something held ends stands where it stands; within a time everything that ends is meant. */
function lasting({ competency, level, day, until }: Slots): Reply | undefined {
  if (day !== undefined || until !== undefined) return undefined
  if (DesignationId.safeParse(competency).success) return designationStatus
  return level === undefined ? undefined : status
}

/** Everything that ends from today through a day: acceptances, certifications, departures, renewals. */
const endings: Reply = (turn, { slots }) => {
  const { organization, on, text } = turn
  const until = slots.until ?? slots.day ?? addDays(on, SOON)
  const within = (day: Day | undefined): day is Day => day !== undefined && day >= on && day <= until
  const nothing = { credential: null, person: null, target: null }
  const standings = allStandings(turn)
  const all: Endings['endings'][number][] = [
    ...credentialEnds(turn, within, slots.competency),
    ...organization.people.flatMap(({ id, leaves, achievements }) => [
      ...(within(leaves) ? [{ ...nothing, kind: 'leaves' as const, day: leaves, person: whoIs(organization, id) }] : []),
      ...achievements.flatMap(({ credential, expires }) =>
        within(expires) ? [{ ...nothing, kind: 'expires' as const, day: expires, credential, person: whoIs(organization, id) }] : [],
      ),
    ]),
    ...standings.flatMap(({ renewal, target, ended }) => (!ended && within(renewal ?? undefined) ? [{ ...nothing, kind: 'renewal' as const, day: renewal!, target }] : [])),
  ]
  return endingsCard({ ...answered(turn), until, endings: all.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }, text)
}

/** Of the competency asked about, else of those it holds or aims for and of what its people have; of all where it has nothing yet. */
function credentialEnds({ catalog, rules, organization }: Turn, within: (day: Day | undefined) => day is Day, competency: string | undefined): Endings['endings'][number][] {
  const own = new Set([...organization.memberships, ...organization.targets].map((one) => one.competency))
  const isMeant = (id: string) => (competency === undefined ? own.size === 0 || own.has(id) : id === competency)
  const held = competency === undefined ? organization.people.flatMap(({ achievements }) => achievements.map(({ credential }) => credential)) : []
  const asked = new Set([...rules.all.filter((rule) => isMeant(rule.competency.id)).flatMap(({ asks }) => asks.requirements.flatMap(codesOf)), ...held])
  return [...asked].flatMap((credential) => {
    const { retires, acceptedUntil } = catalog.dates[credential] ?? {}
    return [
      ...(within(retires) ? [{ kind: 'retires' as const, day: retires, credential, person: null, target: null }] : []),
      ...(within(acceptedUntil) ? [{ kind: 'accepted-until' as const, day: acceptedUntil, credential, person: null, target: null }] : []),
    ]
  })
}
