import { bestTeam, judge, planFor } from './assess.ts'
import type { Facts, Verdict } from './assess.ts'
import { hasEnded } from './catalog/catalog.ts'
import { waysTo } from './catalog/rules.ts'
import type { Rule, Rules } from './catalog/rules.ts'
import { addDays, nextAnniversary } from './day.ts'
import type { Day } from './day.ts'
import type { Organization, Person, Target } from './organization.ts'
import { prospectus } from './plan.ts'
import type { Plan } from './plan.ts'
import { seating } from './seating.ts'
import { asOf, survey } from './survey.ts'
import type { Survey } from './survey.ts'

/* Where an organization stands with a level: today, until when, and what the renewal will find. */

/** How far past the horizon is looked for the day a level breaks: the first warning comes so many days before it. */
export const OUTLOOK = 120

/** A level that is only aimed for is looked at a year ahead. */
const YEAR = 365

export type State = 'unmet' | 'at-risk' | 'thin' | 'safe'

export type Standing = {
  readonly rule: Rule
  readonly target: Required<Target>
  /** The programme is over: nothing can be earned or renewed. */
  readonly ended: boolean
  readonly renewal: Day | null
  /** The renewal, or a year from now. */
  readonly horizon: Day
  readonly state: State
  /** Looked for until `OUTLOOK` days after the horizon; `null` if not met today. */
  readonly lastDay: Day | null
  readonly verdict: Verdict
  readonly survey: Survey
}

/** The people as the engine wants them on a day: those who have joined, without what they pass later. */
export const staffOn = ({ people }: Organization, on: Day): Person[] =>
  asOf(people.filter(({ joins }) => joins === undefined || joins <= on), on)

/** What is known besides people, on a day: of each figure the latest. */
export function factsOn({ figures, attested, market }: Organization, on: Day): Facts {
  const latest = figures.filter(({ asOf }) => asOf <= on).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  return { market, attested, figures: Object.fromEntries(latest.map(({ figure, value }) => [figure, value])) }
}

/** Every level held or aimed for, each once; a membership tells more than a target. */
export function standings(organization: Organization, rules: Rules, on: Day): Standing[] {
  const wanted = new Map<string, { target: Target; anniversary: Day | null }>()
  for (const target of organization.targets) wanted.set(`${target.competency} ${target.level}`, { target, anniversary: null })
  for (const held of organization.memberships) {
    wanted.set(`${held.competency} ${held.level}`, { target: held, anniversary: held.anniversary })
  }
  return [...wanted.values()].flatMap(({ target, anniversary }) => standing(organization, rules, target, anniversary, on) ?? [])
}

/** One level; where no option is named, the one that holds longest. */
export function standing(
  organization: Organization,
  rules: Rules,
  target: Target,
  anniversary: Day | null,
  on: Day,
): Standing | undefined {
  const renewal = anniversary === null ? null : nextAnniversary(anniversary, on)
  const horizon = renewal ?? addDays(on, YEAR)
  const at = survey(rules.rulebook, staffOn(organization, on), on, addDays(horizon, OUTLOOK))
  const facts = factsOn(organization, on)
  const all = waysTo(rules, target.competency, target.level, target.option).map((rule): Standing => {
    const verdict = judge(rule.parts, at, facts)
    const met = verdict.met && rule.asks.incomplete === undefined
    const lastDay = met ? verdict.lastDay : null
    return {
      rule,
      target: { competency: rule.competency.id, option: rule.option, level: rule.level },
      ended: hasEnded(rules.catalog, rule.competency, on),
      renewal,
      horizon,
      state: stateOf(met, lastDay, horizon, verdict, rule, at, facts),
      lastDay,
      verdict,
      survey: at,
    }
  })
  return all.reduce<Standing | undefined>((best, one) => (best === undefined || (one.lastDay ?? '') > (best.lastDay ?? '') ? one : best), undefined)
}

function stateOf(met: boolean, lastDay: Day | null, horizon: Day, verdict: Verdict, rule: Rule, at: Survey, facts: Facts): State {
  if (!met) return 'unmet'
  if (lastDay! < horizon) return 'at-risk'
  const thin = (one: Verdict) => one.parts.some((part) => part.kind === 'people' && part.departures === 1)
  const later = survey(at.rulebook, at.people, horizon, horizon)
  return thin(verdict) || thin(judge(rule.parts, later, facts)) ? 'thin' : 'safe'
}

/** The cheapest way to meet it on the horizon. */
export function wayOut({ rule, survey: at, horizon }: Standing): { parts: (Plan | null)[]; joint: Plan | null } {
  return planFor(rule.parts, prospectus(survey(at.rulebook, at.people, at.on, horizon)))
}

/** Those who fill a place of the level today. */
export const seatedIn = ({ rule, survey: at }: Standing): string[] =>
  rule.parts.flatMap((part) =>
    part.kind === 'people' ? seating(bestTeam(part, at), at).flatMap(({ person }) => person ?? []) : [],
  )
