import type { Track } from '../../src/catalog/designation-names.ts'
import type { Certification, Designation, Rules } from '../../src/catalog/designation.ts'
import type { ScoreQuestion } from '../../src/score.ts'

/*
 * The capability score in the plainest way: every day asked again from nothing, every share a fraction of whole numbers. It
 * shares only the form of the data with what it judges.
 */

type Person = ScoreQuestion['people'][number]
type World = { readonly designation: Designation; readonly certifications: ReadonlyMap<string, Certification> }

/** A fraction, never reduced. */
type Share = readonly [bigint, bigint]
const plus = ([a, b]: Share, [c, d]: Share): Share => [a * d + c * b, b * d]
const atLeast = ([a, b]: Share, [c, d]: Share): boolean => a * d >= c * b
const most = (shares: readonly Share[]): Share => shares.reduce((best, one) => (atLeast(best, one) ? best : one), [0n, 1n])
const number = ([a, b]: Share): number => Number((a * 10n ** 30n) / b) / 1e30

/** Decimal text to a fraction, so that 12.3 is 123 tenths. */
function exact(value: number): Share {
  const [whole, decimals = ''] = value.toFixed(6).split('.') as [string, string?]
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)]
}

export const later = (day: string, months: number): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastOf = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const aimed = new Date(Date.UTC(lastOf.getUTCFullYear(), lastOf.getUTCMonth(), Math.min(date, lastOf.getUTCDate())))
  return aimed.toISOString().slice(0, 10)
}

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

export function holds(person: Person, id: string, day: string, { certifications }: World): boolean {
  if (person.leaves !== undefined && person.leaves < day) return false
  const certification = certifications.get(id)!
  const { retires, acceptedUntil } = certification
  const end = acceptedUntil?.day ?? (retires === undefined ? undefined : later(retires.day, 12))
  if (end !== undefined && day > end) return false
  const months = certification.validity?.months
  const has = (code: string) =>
    person.achievements.some(({ credential, passed, expires }) => {
      const last = expires ?? (months === undefined ? undefined : later(passed, months))
      return credential === code && passed <= day && (last === undefined || day <= last)
    })
  return has(id) || (certification.exams?.every(has) ?? false)
}

function pointsOf(metric: Rules['metrics'][number], track: Track, question: ScoreQuestion, day: string, world: World): Share {
  const max = BigInt(metric.max)
  if ('steps' in metric) {
    const held = metric.steps.map(({ any }) => BigInt(question.people.filter((person) => any.some((id) => holds(person, id, day, world))).length))
    let earned: Share = [0n, 1n]
    for (const [i, step] of metric.steps.entries()) {
      if ('people' in step) {
        if (held[i]! < BigInt(step.people[track])) return earned
        earned = plus(earned, [BigInt(step.points[track]), 1n])
      } else earned = plus(earned, [max * held[i]!, BigInt(metric.full[track])])
    }
    return atLeast(earned, [max, 1n]) ? [max, 1n] : earned
  }
  const full = metric.full[track]
  const mine = question.figures.filter((figure) => figure.metric === metric.id && (figure.track ?? track) === track)
  const known = mine.filter((one) => one.track === track || !mine.some((other) => other.track === track && other.option === one.option))
  const share = (amount: Share, needed: number): Share => {
    const [a, b] = amount
    const points: Share = [a * max, b * BigInt(needed)]
    return atLeast(points, [max, 1n]) ? [max, 1n] : points
  }
  if (typeof full === 'number') return most([share(known.reduce((sum, { value }) => plus(sum, exact(value)), [0n, 1n] as Share), full)])
  return most(known.map(({ option, value }) => (full[option!] === undefined ? ([0n, 1n] as Share) : share(exact(value), full[option!]!))))
}

type Standing = { track: Track; total: Share; points: Share[]; qualified: boolean }

export function standingOn(question: ScoreQuestion, rules: Rules, day: string, world: World): Standing {
  const asked: readonly Track[] = question.track === undefined ? ['Enterprise', 'SMB'] : [question.track]
  const standings = asked.map((track): Standing => {
    const points = rules.metrics.map((metric) => pointsOf(metric, track, question, day, world))
    const total = points.reduce(plus, [0n, 1n])
    return { track, total, points, qualified: atLeast(total, [70n, 1n]) && points.every(([a]) => a > 0n) }
  })
  return standings.reduce((best, one) => (atLeast(best.total, one.total) ? best : one))
}

/** What the score should say, its `missing` left out. */
export function scored(question: ScoreQuestion, world: World) {
  const rules = world.designation.rules.findLast(({ from }) => from.day <= question.on)!
  const until = question.until ?? later(question.on, 12)
  const now = standingOn(question, rules, question.on, world)
  let lastDay: string | null = null
  for (let day = question.on; day <= until && standingOn(question, rules, day, world).qualified; day = nextDay(day)) lastDay = day
  return {
    track: now.track,
    total: number(now.total),
    points: Object.fromEntries(rules.metrics.map(({ id }, i) => [id, number(now.points[i]!)])),
    qualified: now.qualified,
    lastDay,
  }
}
