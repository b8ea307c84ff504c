import type { Certification } from './catalog/designation.ts'
import { addDays, fromStamp, toStamp } from './day.ts'
import type { Day } from './day.ts'
import { headcount } from './headcount.ts'
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
  const asked = [...new Set(roster.steps.flat())].flatMap((code) => certifications.get(code) ?? [])
  const then = (renewals: readonly Renewal[]) => at(headcount(roster, renewed(people, renewals, until), until, until).now)
  const renewals = needed(open(people, asked, on, until), then)
  return { ...now, falls, renewals, kept: then(renewals) }
}

/** What it comes to on the last day with every renewal done, and without those that are left out. */
export function withoutRenewals(goal: ScoreGoal, isLeftOut: (renewal: Renewal) => boolean): { left: Renewal[]; with: Total; without: Total } {
  const { card, certifications, people, figures, track, on, until } = goal
  const { roster, cards } = scorebook([card.designation], certifications, card.rules.from.day)
  const entries = entriesOf(cards.get(card.designation.id)!, figures, track)
  const asked = [...new Set(roster.steps.flat())].flatMap((code) => certifications.get(code) ?? [])
  const all = open(people, asked, on, until)
  const then = (renewals: readonly Renewal[]): Total => {
    const { sheet, total, qualified } = standing(entries, headcount(roster, renewed(people, renewals, until), until, until).now)
    return { total: total / sheet.unit, qualified }
  }
  return { left: all.filter(isLeftOut), with: then(all), without: then(all.filter((renewal) => !isLeftOut(renewal))) }
}

/** By the day they are due. */
const open = (people: readonly Staff[], asked: readonly Certification[], on: Day, until: Day): Renewal[] =>
  people
    .flatMap((person) =>
      lapses(person, asked, on, until).flatMap(({ credential, due, opens }) => (opens === null ? [] : [{ person: person.id, credential, opens, due }])),
    )
    .sort((a, b) => toStamp(a.due) - toStamp(b.due))

/** Leaves out one after the other for as long as the total stays what all of them keep. */
function needed(all: readonly Renewal[], then: (renewals: readonly Renewal[]) => { total: number }): Renewal[] {
  const { total } = then(all)
  let kept = [...all]
  for (const one of all) {
    const without = kept.filter((other) => other !== one)
    if (then(without).total >= total) kept = without
  }
  return kept
}

const renewed = (people: readonly Staff[], renewals: readonly Renewal[], until: Day): Staff[] =>
  people.map((person) => {
    const own = renewals.filter((renewal) => renewal.person === person.id)
    return own.length === 0 ? person : { ...person, achievements: [...person.achievements, ...own.map(({ credential }) => ({ credential, passed: until, expires: until }))] }
  })
