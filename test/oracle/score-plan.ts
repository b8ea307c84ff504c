import type { Certification } from '../../src/catalog/designation.ts'
import type { ScoreQuestion } from '../../src/score.ts'
import { holds, later, standingOn } from './score.ts'
import type { ScoreWorld } from './score-worlds.ts'

/* The cheapest way to qualify, by trying everything everybody could do. */

type Person = ScoreQuestion['people'][number]
export type Does = { person: string | null; code: string; kind: 'take' | 'renew'; effort: number }

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** What one person could do about one certification. */
export function possible(person: Person | null, certification: Certification, { question, designation, certifications }: ScoreWorld): Omit<Does, 'person'> | null {
  const world = { designation, certifications }
  const { on } = question
  const until = question.until!
  const { id: code, retires, acceptedUntil, validity, effort } = certification
  const accepted = acceptedUntil?.day ?? (retires && later(retires.day, 12))
  if (accepted !== undefined && accepted < until) return null
  if (person !== null && holds(person, code, until, world)) return null
  if (person !== null && validity !== undefined && holds(person, code, on, world)) {
    let last = on
    while (holds(person, code, nextDay(last), world)) last = nextDay(last)
    for (let day = on; day <= last; day = nextDay(day)) {
      if (day >= later(last, -6) && (retires === undefined || day < retires.day)) return { code, kind: 'renew', effort: 0.2 }
    }
  }
  return retires === undefined || on < retires.day ? { code, kind: 'take', effort } : null
}

/** New people, hundredths of effort, certifications: in this order; null where it takes more than two new people, or more than can be tried. */
export function cheapestByTrying(world: ScoreWorld): readonly [number, number, number] | null | 'too much' {
  const { question, designation, certifications } = world
  const until = question.until!
  const rules = designation.rules[0]!
  const steps = rules.metrics.flatMap((metric) => ('steps' in metric ? metric.steps.map(({ any }) => any) : []))
  const known = [...certifications.values()].filter(({ id }) => steps.flat().includes(id))
  const staying = question.people.filter(({ leaves }) => leaves === undefined || leaves >= until)
  const qualifies = new Map<string, boolean>()
  for (const newPeople of [0, 1, 2]) {
    const everybody = [...staying, ...Array.from({ length: newPeople }, () => null)]
    const open = everybody.flatMap((person, i) => known.flatMap((one) => ({ i, does: possible(person, one, world) })).filter(({ does }) => does !== null))
    if (open.length > 11) return 'too much'
    const has = everybody.map((person) => new Set(known.filter(({ id }) => person !== null && holds(person, id, until, world)).map(({ id }) => id)))
    let best: readonly [number, number, number] | null = null
    for (let chosen = 0; chosen < 1 << open.length; chosen++) {
      const done = open.filter((_, k) => chosen & (1 << k))
      const cost = [newPeople, done.reduce((sum, { does }) => sum + Math.round(does!.effort * 100), 0), done.length] as const
      if (best !== null && !isLess(cost, best)) continue
      const then = has.map((codes, i) => new Set([...codes, ...done.filter((one) => one.i === i).map(({ does }) => does!.code)]))
      const heads = steps.map((any) => then.filter((codes) => any.some((id) => codes.has(id))).length).join()
      if (!qualifies.has(heads)) {
        const people = then.map((codes, i): Person => ({ id: `${i}`, achievements: [...codes].map((credential) => ({ credential, passed: question.on, expires: '9999-12-31' })) }))
        qualifies.set(heads, standingOn({ ...question, people }, rules, until, world).qualified)
      }
      if (qualifies.get(heads)) best = cost
    }
    if (best !== null) return best
  }
  return null
}

const isLess = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, i) => value !== b[i])
  return at !== -1 && a[at]! < b[at]!
}
