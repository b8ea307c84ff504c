import { bestTeam, judge, planFor } from './assess.ts'
import type { Facts, Verdict } from './assess.ts'
import { hasEnded } from './catalog/catalog.ts'
import { waysTo } from './catalog/rules.ts'
import type { Rule, Rules } from './catalog/rules.ts'
import { addDays, nextAnniversary } from './day.ts'
import type { Day } from './day.ts'
import type { Level } from './intent.ts'
import type { Organization, Person, Target } from './organization.ts'
import { prospectus } from './plan.ts'
import type { Plan, Prospectus } from './plan.ts'
import { seating } from './seating.ts'
import { asOf, survey } from './survey.ts'
import type { Survey } from './survey.ts'

/* Where an organization stands with a level: today, until when, and what the renewal will find. */

/** How far past the horizon is looked for the day a level breaks: the first warning comes so many days before it. */
export const OUTLOOK = 120

/** A level that is only aimed for is looked at a year ahead. */
export const YEAR = 365

export type State = 'unmet' | 'at-risk' | 'thin' | 'safe'

export type Standing = {
  readonly rule: Rule
  readonly target: { readonly competency: string; readonly option: string; readonly level: Level }
  /** The programme is over: nothing can be earned or renewed. */
  readonly ended: boolean
  /** Its last day. */
  readonly programmeEnds: Day
  readonly renewal: Day | null
  /** The renewal, or a year from now. */
  readonly horizon: Day
  readonly state: State
  /** Looked for until `OUTLOOK` days after the horizon; `null` if not met today. */
  readonly lastDay: Day | null
  readonly verdict: Verdict
  readonly facts: Facts
  /** From today until the end of the outlook. */
  readonly survey: Survey
  /** From today until the horizon. */
  readonly ahead: Prospectus
}

/** The people as the engine wants them on a day: those who have joined, without what they pass later. */
export const staffOn = ({ people }: Organization, on: Day): Person[] =>
  asOf(people.filter(({ joins }) => joins === undefined || joins <= on), on)

/** What is known besides people, on a day: of each figure the latest. */
export function factsOn({ figures, attested, market }: Organization, on: Day): Facts {
  const latest = figures.filter(({ asOf }) => asOf <= on).toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1))
  return { market, attested, figures: Object.fromEntries(latest.map(({ figure, value }) => [figure, value])) }
}

type Outlook = Pick<Standing, 'renewal' | 'horizon' | 'survey' | 'ahead'>

/** What all levels of an organization are judged on. Many are renewed on the same day: their people are surveyed once. */
type Ground = {
  readonly rules: Rules
  readonly on: Day
  readonly facts: Facts
  readonly until: (anniversary: Day | null) => Outlook
}

function groundOf(organization: Organization, rules: Rules, on: Day): Ground {
  const staff = staffOn(organization, on)
  const to = (day: Day) => survey(rules.rulebook, staff, on, day)
  const outlooks = new Map<Day | null, Outlook>()
  const until = (anniversary: Day | null): Outlook => {
    let found = outlooks.get(anniversary)
    if (found === undefined) {
      const renewal = anniversary === null ? null : nextAnniversary(anniversary, on)
      const horizon = renewal ?? addDays(on, YEAR)
      found = { renewal, horizon, survey: to(addDays(horizon, OUTLOOK)), ahead: prospectus(to(horizon)) }
      outlooks.set(anniversary, found)
    }
    return found
  }
  return { rules, on, facts: factsOn(organization, on), until }
}

/** Every level held or aimed for, each once; a membership tells more than a target. */
export function standings(organization: Organization, rules: Rules, on: Day): Standing[] {
  const ground = groundOf(organization, rules, on)
  const wanted = new Map<string, { target: Target; anniversary: Day | null }>()
  for (const target of organization.targets) wanted.set(`${target.competency} ${target.level}`, { target, anniversary: null })
  for (const held of organization.memberships) {
    wanted.set(`${held.competency} ${held.level}`, { target: held, anniversary: held.anniversary })
  }
  return [...wanted.values()].flatMap(({ target, anniversary }) => longest(ground, target, anniversary) ?? [])
}

/** One level; where no option is named, the one that holds longest. */
export const standing = (organization: Organization, rules: Rules, target: Target, anniversary: Day | null, on: Day): Standing | undefined =>
  longest(groundOf(organization, rules, on), target, anniversary)

function longest(ground: Ground, target: Target, anniversary: Day | null): Standing | undefined {
  const { rules, on, facts } = ground
  const { renewal, horizon, survey: at, ahead } = ground.until(anniversary)
  let best: Standing | undefined
  for (const rule of waysTo(rules, target.competency, target.level, target.option)) {
    const verdict = judge(rule.parts, at, facts)
    const lastDay = verdict.met && rule.asks.incomplete === undefined ? verdict.lastDay : null
    if (best !== undefined && (lastDay ?? '') <= (best.lastDay ?? '')) continue
    best = {
      rule,
      target: { competency: rule.competency.id, option: rule.option, level: rule.level },
      ended: hasEnded(rules.catalog, rule.competency, on),
      programmeEnds: rules.catalog.programmes.get(rule.competency.programme)!.ends.day,
      renewal,
      horizon,
      state: stateOf(lastDay, verdict, rule, ahead.survey, facts),
      lastDay,
      verdict,
      facts,
      survey: at,
      ahead,
    }
  }
  return best
}

function stateOf(lastDay: Day | null, verdict: Verdict, rule: Rule, ahead: Survey, facts: Facts): State {
  if (lastDay === null) return 'unmet'
  const horizon = ahead.until
  if (lastDay < horizon) return 'at-risk'
  const thin = (one: Verdict) => one.parts.some((part) => part.kind === 'people' && part.departures === 1)
  return thin(verdict) || thin(judge(rule.parts, { ...ahead, on: horizon, now: ahead.later }, facts)) ? 'thin' : 'safe'
}

/** The cheapest way to meet it on the horizon. */
export const wayOut = ({ rule, ahead }: Standing): { parts: (Plan | null)[]; joint: Plan | null } => planFor(rule.parts, ahead)

/** Those who fill a place of the level today. */
export const seatedIn = ({ rule, survey: at }: Standing): string[] =>
  rule.parts.flatMap((part) =>
    part.kind === 'people' ? seating(bestTeam(part, at), at).flatMap(({ person }) => person ?? []) : [],
  )
