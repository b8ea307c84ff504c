import * as z from 'zod'
import { Association, DesignationId, MetricId, Track } from './catalog/designation-names.ts'
import { rulesOn } from './catalog/in-force.ts'
import type { Designation, Rules } from './catalog/designation.ts'
import { addMonths, Day, fromStamp } from './day.ts'
import type { Designations } from './catalog/designations.ts'
import { designations } from './catalog/designations.ts'
import { headcount, rosterOf } from './headcount.ts'
import type { Headcount, Roster } from './headcount.ts'
import { better, figureMissing, figurePoints, sheetsOf, skillMissing, tally } from './points.ts'
import type { Amounts, Sheet, Tally } from './points.ts'
import { People, refusePeople } from './question.ts'
import type { Refuse } from './question.ts'

/*
 * The partner capability score: what a designation's metrics earn on a day, and how long it stays qualified. Figures are
 * held as they are; certifications end. So every day is the same sum over other head counts.
 */

/** A figure with its month left out: the score takes it as it is. */
export const ScoreFigure = z.object({ metric: MetricId, value: z.number(), track: Track.optional(), option: Association.optional() })
export type ScoreFigure = z.infer<typeof ScoreFigure>

export const ScoreQuestion = z
  .object({
    designation: DesignationId,
    people: People,
    figures: z.array(ScoreFigure).default([]),
    track: Track.optional(),
    on: Day,
    until: Day.optional(),
  })
  .superRefine((question, context) => {
    const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message, input: undefined })
    const { on, until, people, track } = question
    const designation = designations.designations.get(question.designation)!
    const name = designation.names.en
    if (until !== undefined && on > until) refuse(['until'], `${until} is before "on" ${on}: give a day from ${on} onwards`)
    refusePeople(people, on, refuse)
    if (track === undefined && designation.track === 'classification') {
      refuse(['track'], `${name} is scored on one track, by classification: give "Enterprise" or "SMB"`)
    }
    const rules = rulesOn(designation, on)
    if (rules === undefined) refuse(['on'], `no rules of ${name} are known before ${designation.rules[0]!.from.day}: give a later day`)
    else refuseFigures(question.figures, rules, name, refuse)
  })
export type ScoreQuestion = z.infer<typeof ScoreQuestion>

function refuseFigures(figures: readonly ScoreFigure[], { metrics }: Rules, name: string, refuse: Refuse): void {
  const seen = new Set<string>()
  for (const [i, { metric: id, track, option }] of figures.entries()) {
    const metric = metrics.find((one) => one.id === id)
    if (metric === undefined) refuse(['figures', i, 'metric'], `${name} has no such metric: leave it out`)
    else if ('steps' in metric) refuse(['figures', i, 'metric'], 'it is counted from certifications: give people with achievements instead')
    else if (option === undefined && typeof metric.full.Enterprise !== 'number') {
      refuse(['figures', i, 'option'], `${name} counts ${id} by association: give "CPOR", "DPOR" or "CSP"`)
    }
    const key = [id, track, option].join()
    if (seen.has(key)) refuse(['figures', i], 'the same figure stands twice: give each metric, track and option once')
    seen.add(key)
  }
}

export type MetricScore = { id: MetricId; points: number; max: number; missing: number }
export type Score = { track: Track; total: number; metrics: MetricScore[]; qualified: boolean; lastDay: Day | null }

/** The rules of some designations on one day, compiled together, since they share most of their steps. */
export type Scorebook = { readonly roster: Roster; readonly cards: ReadonlyMap<DesignationId, Scorecard> }
export type Scorecard = { readonly designation: Designation; readonly rules: Rules; readonly sheets: readonly Sheet[] }

/** Designations without known rules on that day are left out. */
export function scorebook(among: Iterable<Designation>, certifications: Designations['certifications'], on: Day): Scorebook {
  const found = [...among].flatMap((designation) => {
    const rules = rulesOn(designation, on)
    return rules === undefined ? [] : [{ designation, rules }]
  })
  const roster = rosterOf(
    found.flatMap(({ rules }) => rules.metrics),
    certifications,
  )
  return { roster, cards: new Map(found.map(({ designation, rules }) => [designation.id, { designation, rules, sheets: sheetsOf(rules, roster) }])) }
}

export function score({ designation: id, people, figures, track, on, until = addMonths(on, 12) }: ScoreQuestion): Score {
  const book = scorebook([designations.designations.get(id)!], designations.certifications, on)
  return scoreOf(book.cards.get(id)!, headcount(book.roster, people, on, until), figures, track, until)
}

/** One designation of the book, for people who have been counted. */
export function scoreOf(card: Scorecard, heads: Headcount, figures: readonly ScoreFigure[], track: Track | undefined, until: Day): Score {
  const entries = entriesOf(card, figures, track)
  const now = standing(entries, heads.now)
  return { ...written(now, entries, heads.now), qualified: now.qualified, lastDay: now.qualified ? lastDay(entries, heads, until) : null }
}

/** A track that is asked about, with the figures that count on it. */
export type Entry = { readonly sheet: Sheet; readonly amounts: readonly Amounts[]; readonly fixed: readonly number[] }

export const entriesOf = ({ sheets }: Scorecard, figures: readonly ScoreFigure[], track: Track | undefined): Entry[] =>
  sheets
    .filter((sheet) => track === undefined || sheet.track === track)
    .map((sheet) => {
      const amounts = sheet.parts.map((part) => amountsOf(figures.filter(({ metric }) => metric === part.id), sheet.track, part))
      return { sheet, amounts, fixed: sheet.parts.map((part, i) => (part.kind === 'figure' ? figurePoints(part, amounts[i]!) : 0)) }
    })

/** What is said of one track goes before what is said of both; where the association does not matter all of them are added. */
function amountsOf(figures: readonly ScoreFigure[], track: Track, part: Sheet['parts'][number]): Amounts {
  const byAssociation = new Map<Association | null, number>()
  for (const { value, option, track: own } of figures) {
    if (own !== undefined && own !== track) continue
    if (own === undefined && figures.some((other) => other.option === option && other.track === track)) continue
    byAssociation.set(option ?? null, value)
  }
  const matters = part.kind === 'figure' && part.full[0]![0] !== null
  return matters ? byAssociation : new Map([[null, [...byAssociation.values()].reduce((sum, value) => sum + value, 0)]])
}

/** How it stands with these head counts: the better of the tracks asked about. */
export const standing = (entries: readonly Entry[], counts: readonly number[]): Tally =>
  better(entries.map(({ sheet, fixed }) => tally(sheet, fixed, counts)))

function written({ sheet, points, total }: Tally, entries: readonly Entry[], counts: readonly number[]): Pick<Score, 'track' | 'total' | 'metrics'> {
  const { amounts } = entries.find((entry) => entry.sheet === sheet)!
  const metrics = sheet.parts.map((part, i): MetricScore => ({
    id: part.id,
    points: points[i]! / sheet.unit,
    max: part.max / sheet.unit,
    missing: part.kind === 'figure' ? figureMissing(part, amounts[i]!) : skillMissing(part, counts),
  }))
  return { track: sheet.track, total: total / sheet.unit, metrics }
}

/**
 * The last day of [on, until] through which it stays qualified. Only the days on which somebody stops counting are looked at,
 * and of those only where a step falls below what is enough: more people than that change nothing.
 */
function lastDay(entries: readonly Entry[], heads: Headcount, until: Day): Day {
  for (const day of turns(entries, heads)) if (!standing(entries, after(heads, day)).qualified) return fromStamp(day)
  return until
}

export function turns(entries: readonly Entry[], { now, ends }: Headcount): number[] {
  const enough = new Map<number, number>()
  for (const { sheet } of entries) {
    for (const part of sheet.parts) {
      if (part.kind === 'figure') continue
      for (const { step, people } of [...part.gates, { step: part.last, people: part.enough }]) enough.set(step, Math.max(people, enough.get(step) ?? 0))
    }
  }
  const days = new Set<number>()
  for (const [step, people] of enough) {
    if (now[step]! - ends[step]!.length >= people) continue
    const spare = Math.max(0, now[step]! - people)
    for (const day of ends[step]!.toSorted((a, b) => a - b).slice(spare)) days.add(day)
  }
  return [...days].sort((a, b) => a - b)
}

/** Who still counts the day after. */
export const after = ({ now, ends }: Headcount, day: number): number[] =>
  now.map((count, step) => {
    let gone = 0
    for (const end of ends[step]!) if (end <= day) gone += 1
    return count - gone
  })
