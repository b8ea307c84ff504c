import type { Certification } from './catalog/designation.ts'
import { addDays, fromStamp, toStamp } from './day.ts'
import type { Day } from './day.ts'
import { headcount } from './headcount.ts'
import type { Roster } from './headcount.ts'
import { lapses } from './renewals.ts'
import { after, entriesOf, scorebook, standing, turns } from './score.ts'
import type { ScoreGoal } from './score-plan.ts'
import type { Staff } from './survey.ts'

/*
 * What becomes of a score if nobody does anything, and which renewals keep it: figures are held as they are, so only
 * certifications that expire and people who leave can lower it.
 */

/** The total from a day on. */
export type Fall = { day: Day; total: number; qualified: boolean }
export type Total = { total: number; qualified: boolean }
export type Renewal = { person: string; credential: string; opens: Day; due: Day }
export type Forecast = {
  total: number
  qualified: boolean
  /** Each day on which the total becomes another one, if nobody renews. */
  falls: Fall[]
  /** Those that are needed for `kept`, by the day they are due. */
  renewals: Renewal[]
  /** On the last day, when they are done. */
  kept: { total: number; qualified: boolean }
}

export function forecast({ card, certifications, people, figures, track, on, until }: ScoreGoal): Forecast {
  const { roster, cards } = scorebook([card.designation], certifications, card.rules.from.day)
  const entries = entriesOf(cards.get(card.designation.id)!, figures, track)
  const at = (counts: readonly number[]) => {
    const { sheet, total, qualified } = standing(entries, counts)
    return { total: total / sheet.unit, qualified }
  }
  const heads = headcount(roster, people, on, until)
  const now = at(heads.now)
  const falls: Fall[] = []
  for (const stamp of turns(entries, heads)) {
    const then = at(after(heads, stamp))
    const before = falls.at(-1) ?? now
    if (then.total !== before.total || then.qualified !== before.qualified) falls.push({ day: addDays(fromStamp(stamp), 1), ...then })
  }
  const last = lastDay(roster, people, until)
  const renewals = needed(open(people, askedIn(roster, certifications), on, until), last, at)
  return { ...now, falls, renewals, kept: at(last(renewals)) }
}

/** What it comes to on the last day with every renewal done, and without those that are left out. */
export function withoutRenewals(goal: ScoreGoal, isLeftOut: (renewal: Renewal) => boolean): { with: Total; without: Total } {
  const { card, certifications, people, figures, track, on, until } = goal
  const { roster, cards } = scorebook([card.designation], certifications, card.rules.from.day)
  const entries = entriesOf(cards.get(card.designation.id)!, figures, track)
  const all = open(people, askedIn(roster, certifications), on, until)
  const last = lastDay(roster, people, until)
  const then = (renewals: readonly Renewal[]): Total => {
    const { sheet, total, qualified } = standing(entries, last(renewals))
    return { total: total / sheet.unit, qualified }
  }
  return { with: then(all), without: then(all.filter((renewal) => !isLeftOut(renewal))) }
}

const askedIn = ({ steps }: Roster, certifications: ScoreGoal['certifications']): Certification[] => [...new Set(steps.flat())].flatMap((code) => certifications.get(code) ?? [])

/** By the day they are due. */
const open = (people: readonly Staff[], asked: readonly Certification[], on: Day, until: Day): Renewal[] =>
  people
    .flatMap((person) =>
      lapses(person, asked, on, until).flatMap(({ credential, due, opens }) => (opens === null ? [] : [{ person: person.id, credential, opens, due }])),
    )
    .sort((a, b) => toStamp(a.due) - toStamp(b.due))

type Counts = readonly number[]

/** Head counts on the last day when some renewals are done; `of` is one person's part in them. */
type LastDay = { (renewals: readonly Renewal[]): Counts; readonly of: (person: string, credentials: readonly string[]) => Counts }

function lastDay(roster: Roster, people: readonly Staff[], until: Day): LastDay {
  const byId = new Map(people.map((person) => [person.id, person]))
  const of = (person: string, credentials: readonly string[]): Counts => headcount(roster, [renewed(byId.get(person)!, credentials, until)], until, until).now
  const all = (renewals: readonly Renewal[]): Counts => {
    const done = credentialsOf(renewals)
    return headcount(roster, people.map((person) => renewed(person, done.get(person.id) ?? [], until)), until, until).now
  }
  return Object.assign(all, { of })
}

const credentialsOf = (renewals: readonly Renewal[]): Map<string, string[]> =>
  new Map([...Map.groupBy(renewals, ({ person }) => person)].map(([person, own]) => [person, own.map(({ credential }) => credential)]))

/** Leaves out one after the other for as long as the total stays what all of them keep. Each changes the part of one person only. */
function needed(all: readonly Renewal[], last: LastDay, at: (counts: Counts) => Total): Renewal[] {
  const kept = credentialsOf(all)
  let counts = last(all)
  const { total } = at(counts)
  for (const { person, credential } of all) {
    const own = kept.get(person)!
    const others = own.filter((one) => one !== credential)
    const [was, is] = [last.of(person, own), last.of(person, others)]
    const without = counts.map((count, step) => count - was[step]! + is[step]!)
    if (at(without).total < total) continue
    kept.set(person, others)
    counts = without
  }
  return all.filter(({ person, credential }) => kept.get(person)!.includes(credential))
}

const renewed = (person: Staff, credentials: readonly string[], until: Day): Staff =>
  credentials.length === 0 ? person : { ...person, achievements: [...person.achievements, ...credentials.map((credential) => ({ credential, passed: until, expires: until }))] }
