import { declined } from '../../cards/declined.ts'
import { didYouMean } from '../../cards/did-you-mean.ts'
import { whatIf as whatIfCard } from '../../cards/what-if.ts'
import type { Effect } from '../../cards/what-if.ts'
import type { Organization } from '../../src/organization.ts'
import { standing, wayOut } from '../../src/standing.ts'
import type { Standing } from '../../src/standing.ts'
import { allStandings, standingOf } from '../level.ts'
import { whoIs } from '../people.ts'
import { designationsAsked } from '../designations.ts'
import { planFacts } from '../plan.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { scoresWithout } from './designation.ts'
import { credentialsOf } from './credentials.ts'
import { oneOf } from './one-person.ts'
import { risk } from './risk.ts'
import { status } from './status.ts'
import { suppose } from './suppose.ts'

const weight = { breaks: 0, shortens: 1, none: 2, lengthens: 3, gains: 4 } as const

/** What somebody's leaving or passing an exam would change; nothing is written. */
export const whatIf: Reply = (turn, ask) => {
  const { organization, on, text } = turn
  const { slots } = ask
  const supposed = suppose(turn, ask)
  if (supposed !== undefined) return supposed
  // Whoever names nobody asks what happens by itself.
  if (ask.fact?.kind === 'suppose-lapse' && slots.person === undefined && ask.who === undefined) return risk(turn, ask)
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  if (slots.person === undefined && ask.who === undefined) return ofWhom(turn, slots)
  const found = oneOf(turn, { intent: 'what_if', ...ask, person: slots.person })
  if ('reply' in found) return found.reply
  const { one } = found
  if (one.id !== turn.me?.id && turn.people !== 'named') return declined({ why: 'not-yours' }, text)
  const day = slots.day ?? slots.until ?? on
  if (designationsAsked(turn, slots).length > 0) return scoresWithout(turn, one, day, designationsAsked(turn, slots))
  const asked = levelsAsked(turn, slots).filter(({ ended }) => !ended)
  if (asked.length === 0) return status(turn, ask)
  const passed = ask.fact?.kind === 'suppose-pass' ? credentialsOf(turn, 'what_if', slots) : null
  if (passed !== null && 'reply' in passed) return passed.reply
  const changed = passed === null ? leaving(organization, one.id, day) : passing(organization, one.id, passed.codes, on)
  const levels = asked.map((before) => effect(before, changed, turn))
  return whatIfCard(
    {
      ...answered(turn),
      me: one.id === turn.me?.id,
      change: passed === null ? { kind: 'leave', persons: [whoIs(organization, one.id)], day } : { kind: 'pass', person: whoIs(organization, one.id), credentials: passed.codes, day: on },
      levels: levels.toSorted((a, b) => weight[a.effect] - weight[b.effect]),
    },
    text,
  )
}

function levelsAsked(turn: Turn, { competency, level }: { competency?: string | undefined; level?: 'silver' | 'gold' | undefined }): Standing[] {
  const mine = allStandings(turn).filter(({ ended }) => !ended)
  const fitting = mine.filter(({ target }) => (competency ?? target.competency) === target.competency && (level ?? target.level) === target.level)
  if (fitting.length > 0 || competency === undefined) return fitting.length > 0 ? fitting : mine
  return (level === undefined ? (['silver', 'gold'] as const) : [level]).flatMap((one) => standingOf(turn, competency, one) ?? [])
}

const leaving = (organization: Organization, id: string, day: string): Organization => ({
  ...organization,
  people: organization.people.map((person) => (person.id === id && !(person.leaves !== undefined && person.leaves < day) ? { ...person, leaves: day } : person)),
})

const passing = (organization: Organization, id: string, codes: readonly string[], day: string): Organization => ({
  ...organization,
  people: organization.people.map((person) => (person.id === id ? { ...person, achievements: [...person.achievements, ...codes.map((credential) => ({ credential, passed: day }))] } : person)),
})

/** The level with and without: met now and then, and until when. */
function effect(before: Standing, changed: Organization, { rules, on, organization }: Turn): Effect {
  const anniversary = before.renewal
  const after = standing(changed, rules, before.target, anniversary, on)!
  const was = before.lastDay
  const is = after.lastDay
  const lost = was !== null && (is === null || is < was)
  const kind = !lost ? better(was, is) : is === null || is < before.horizon ? 'breaks' : 'shortens'
  return {
    target: before.target,
    effect: kind,
    met: was !== null,
    lastDay: is,
    until: before.horizon,
    renewal: before.renewal !== null,
    unfilled: emptyAfter(after),
    plan: kind === 'breaks' ? planFacts(wayOut(after).joint, organization) : null,
  }
}

const better = (was: string | null, is: string | null): Effect['effect'] => (is === was ? 'none' : was === null ? 'gains' : 'lengthens')

/** Places nobody would fill on the horizon. */
function emptyAfter(after: Standing): number {
  const people = after.verdict.parts.reduce((sum, part) => sum + (part.kind === 'people' ? part.unfilled : 0), 0)
  return Math.max(people, wayOut(after).joint?.steps.length ?? 1)
}

/** Nobody named: those a level leans on are offered. */
function ofWhom(turn: Turn, slots: Parameters<Reply>[1]['slots']) {
  const { catalog, organization, said, text, people } = turn
  if (people !== 'named') return declined({ why: 'not-yours' }, text)
  const leant = new Set(
    allStandings(turn).flatMap(({ verdict }) => verdict.parts.flatMap((part) => (part.kind === 'people' && part.met ? part.critical : []))),
  )
  const choices = [...leant].slice(0, 4).map((id) => ({ intent: 'what_if' as const, slots: { ...slots, person: whoIs(organization, id).name } }))
  return didYouMean({ catalog, asked: said, about: 'meaning', choices: choices.length > 0 ? choices : [{ intent: 'risk', slots: {} }] }, text)
}
