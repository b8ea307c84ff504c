import type { Certification, Designation } from '../../src/catalog/designation.ts'
import { Organization } from '../../src/organization.ts'
import type { ScoreQuestion } from '../../src/score.ts'
import { chance } from './chance.ts'
import { holds, later, standingOn } from './score.ts'
import { scoreWorld } from './score-worlds.ts'
import type { ScoreWorld } from './score-worlds.ts'

/*
 * What a night has to find about a designation, by living through every day of the window and after: each day is asked again from
 * nothing, with the people who are there and the figures reported by then.
 */

export type DesignationNight = ScoreWorld & { readonly on: string; readonly organization: Organization }

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export function designationNight(seed: number): DesignationNight {
  const world = scoreWorld(seed)
  const c = chance(seed * 31 + 7)
  const { question, designation } = world
  const on = shifted(question.on, c.below(120))
  const enrolled = c.odds(0.65)
  const people = question.people.map((person) => ({
    ...person,
    ...(c.odds(0.1) ? { joins: shifted(on, c.below(200) - 150) } : {}),
    ...(c.odds(0.3) ? { leaves: shifted(on, c.below(200)), ...(c.odds(0.5) ? { moved: true as const } : {}) } : {}),
    achievements: person.achievements.map((one) => (c.odds(0.05) ? { ...one, passed: shifted(on, c.below(90)) } : one)),
  }))
  const month = (back: number) => later(`${on.slice(0, 7)}-01`, -back).slice(0, 7)
  // Mostly so high that people decide: only what qualifies can fall.
  const high = c.odds(0.7)
  const metrics = question.figures.map((figure) => (high ? { ...figure, value: 300 } : figure)).flatMap((figure) => {
    const first = { designation: designation.id, ...figure, month: month(c.below(9)) }
    return c.odds(0.3) ? [{ ...first, value: c.below(9), month: month(c.below(9)) }, first].filter((one, i, all) => i === 0 || one.month !== all[0]!.month) : [first]
  })
  const organization = Organization.parse({
    id: 'firm',
    people,
    designations: [
      { designation: designation.id, ...(question.track && { track: question.track }), ...(enrolled && { anniversary: shifted(on, c.below(420) - 50) }) },
      ...(c.odds(0.15) ? [{ designation: 'data-ai', anniversary: shifted(on, c.below(300) - 30) }] : []),
    ],
    metrics,
    settings: c.odds(0.2) ? { renewalWindowCounts: false } : {},
  })
  return { ...world, on, organization }
}

export type FoundDesignation = {
  status: string
  state: string
  lastDay: string | null
  renewal: string | null
  breaks: string | null
  made: string | null
}

/** The people and figures of a day, as one question. */
function lived({ question, organization, designation }: DesignationNight, track: ScoreQuestion['track'], day: string): ScoreQuestion {
  const people = organization.people.filter(({ joins = '' }) => joins <= day)
  const reported = (organization.metrics ?? []).filter(({ month }) => month <= day.slice(0, 7)).sort((a, b) => (a.month < b.month ? -1 : 1))
  const figures = new Map(reported.map(({ metric, track, option, value }) => [`${metric} ${track} ${option}`, { metric, value, ...(track && { track }), ...(option && { option }) }]))
  return { ...question, designation: designation.id, people, figures: [...figures.values()], track }
}

export const trackOf = ({ designation, question }: Pick<DesignationNight, 'designation' | 'question'>): ScoreQuestion['track'] => (designation.track === 'classification' ? (question.track ?? 'Enterprise') : undefined)

const monthStart = (day: string, back: number): string => later(`${day.slice(0, 7)}-01`, -back)
const monthEnd = (day: string): string => shifted(later(`${day.slice(0, 7)}-01`, 1), -1)

export function nightly(night: DesignationNight): FoundDesignation {
  const { on, organization, designation } = night
  const track = trackOf(night)
  const qualifies = (question: ScoreQuestion, day: string) => standingOn(question, designation.rules[0]!, day, night).qualified
  const today = lived(night, track, on)
  const asToday = { ...today, people: today.people.map((person) => ({ ...person, achievements: person.achievements.filter(({ passed }) => passed <= on) })) }
  const qualifiesOn = (day: string) => qualifies(lived(night, track, day), day)

  const held = (organization.designations ?? []).flatMap(({ anniversary }) => anniversary ?? [])
  const own = organization.designations!.find((one) => one.designation === designation.id)!.anniversary
  const shared = own === undefined || own < on ? own : held.filter((day) => day >= on).sort()[0]
  const status = shared !== undefined && on <= shared ? 'enrolled' : shared !== undefined && on <= shifted(shared, 30) ? 'renewal-due' : null
  const renewal = status === null ? null : shared!

  const counted = organization.settings['renewalWindowCounts'] === false ? 0 : 30
  const from = monthStart(renewal ?? on, 5)
  const to = renewal === null ? on : [monthEnd(renewal), shifted(renewal, counted)].sort().at(-1)!
  const days: string[] = []
  for (let day = from; day <= to; day = shifted(day, 1)) if (qualifiesOn(day)) days.push(day)
  const made = days[0] ?? null

  const horizon = renewal !== null && renewal > on ? renewal : later(on, status === 'renewal-due' ? 0 : 6)
  const until = [horizon, later(on, 12)].sort().at(-1)!
  let lastDay: string | null = null
  for (let day = on; day <= until && qualifies(asToday, day); day = shifted(day, 1)) lastDay = day

  const known = { status: status ?? (made === null ? 'in-progress' : 'qualified'), lastDay, renewal, made }
  if (renewal === null) {
    if (lastDay !== null) return { ...known, ...(lastDay < horizon ? { state: 'at-risk', breaks: shifted(lastDay, 1) } : { state: 'safe', breaks: null }) }
    if (made === null) return { ...known, state: 'unmet', breaks: null }
    // Of every day still to come: whether the months behind it have the last one that qualified.
    let may = on
    while (monthStart(shifted(may, 1), 5) <= days.at(-1)!) may = shifted(may, 1)
    return { ...known, state: 'at-risk', breaks: shifted(may, 1) }
  }
  if (status === 'renewal-due' && made !== null && made <= on) return { ...known, state: 'at-risk', breaks: shifted(renewal, 31) }
  if (made !== null) return { ...known, state: 'safe', breaks: null }
  if (lastDay === null || status === 'renewal-due') return { ...known, state: 'unmet', breaks: shifted(to, 1) }
  return { ...known, state: 'at-risk', breaks: shifted(lastDay, 1) }
}

/** Metrics that earn something on `on` and nothing the day after the last, on the track that counts on `on`. */
export function fallenToZero(night: DesignationNight, lastDay: string): string[] {
  const { on, designation } = night
  const question = asKnownOn(night)
  const now = standingOn(question, designation.rules[0]!, on, night)
  const then = standingOn({ ...question, track: now.track }, designation.rules[0]!, shifted(lastDay, 1), night)
  return designation.rules[0]!.metrics.flatMap(({ id }, i) => (now.points[i]![0] > 0n && then.points[i]![0] <= 0n ? [id] : []))
}

export function asKnownOn(night: DesignationNight): ScoreQuestion {
  const question = lived(night, trackOf(night), night.on)
  return { ...question, people: question.people.map((person) => ({ ...person, achievements: person.achievements.filter(({ passed }) => passed <= night.on) })) }
}

/** Whether it would still qualify the day after the last if these people had kept what they hold today. */
export function savedBy(night: DesignationNight, lastDay: string, names: ReadonlySet<string>): boolean {
  const { on, certifications, designation } = night
  const day = shifted(lastDay, 1)
  const question = asKnownOn(night)
  const kept = question.people.map(({ leaves: _leaves, ...person }, i) => ({
    ...person,
    achievements: [...certifications.keys()]
      .filter((id) => holds(question.people[i]!, id, names.has(person.id) ? on : day, night))
      .map((credential) => ({ credential, passed: on, expires: day })),
  }))
  const plain = new Map([...certifications].map(([id, { title, level, effort }]): [string, Certification] => [id, { id, title, level, effort }]))
  return standingOn({ ...question, people: kept }, designation.rules[0]!, day, { designation, certifications: plain }).qualified
}

/** The last day on which somebody counts with a certification; `null`: not on `on`. */
export function countsThrough(night: DesignationNight, person: string, code: string): string | null {
  const found = asKnownOn(night).people.find(({ id }) => id === person)!
  let last: string | null = null
  for (let day = night.on, left = 800; left > 0 && holds(found, code, day, night); left--, day = shifted(day, 1)) last = day
  return last
}

export const knownTo = ({ designation, certifications }: { designation: Designation; certifications: ReadonlyMap<string, Certification> }) => ({ designations: new Map([[designation.id, designation]]), certifications })
