import type { Day } from '../day.ts'
import { daysBetween } from '../day.ts'
import type { Achievement, Person } from '../organization.ts'
import { nameOf } from './proposal.ts'
import type { RowConflict } from './proposal.ts'

/* What an export shows of somebody, laid over what is on record of her. */

export type Shown = { readonly line: number; readonly credential: string; readonly passed: Day; readonly expires?: Day; readonly confirmed?: Day }

/** Dates of what can be earned again: this near each other they are one pass, written down differently. */
const SAME_PASS = 31

type Outcome = { readonly person: Person; readonly applied: number; readonly unchanged: number; readonly conflicts: readonly RowConflict[] }

/**
 * What is shown becomes confirmed, and what was confirmed before stays so since then. What was recorded with another date takes the
 * file's; it is not there twice.
 */
export function achieved(person: Person, shown: readonly Shown[]): Outcome {
  const achievements: Achievement[] = [...person.achievements]
  const conflicts: RowConflict[] = []
  let applied = 0
  let unchanged = 0
  // Exact ones first: another row may then only take what no row of the file has.
  const taken = new Set<number>()
  const others: Shown[] = []
  const distinct = [...shown].sort((a, b) => compare(a, b))
  for (const [i, one] of distinct.entries()) {
    const before = distinct[i - 1]
    if (before !== undefined && before.credential === one.credential && before.passed === one.passed) {
      unchanged += 1
      continue
    }
    const at = achievements.findIndex(({ credential, passed }, k) => !taken.has(k) && credential === one.credential && passed === one.passed)
    if (at === -1) {
      others.push(one)
      continue
    }
    taken.add(at)
    const now = confirmedBy(achievements[at]!, one)
    if (same(now, achievements[at]!)) unchanged += 1
    else applied += 1
    achievements[at] = now
  }
  for (const one of others.sort((a, b) => order(a.passed, b.passed) || order(a.credential, b.credential))) {
    const at = nearest(achievements, taken, one)
    applied += 1
    if (at === -1) {
      taken.add(achievements.push(confirmedBy({ credential: one.credential, passed: one.passed }, one)) - 1)
      continue
    }
    taken.add(at)
    const was = achievements[at]!
    conflicts.push({ kind: 'date', line: one.line, person: nameOf(person), credential: one.credential, was: was.passed, now: one.passed })
    achievements[at] = confirmedBy(was, one)
  }
  return { person: { ...person, achievements }, applied, unchanged, conflicts }
}

/** By credential and day; of two rows of one pass the one that lasts longest comes first. */
const compare = (a: Shown, b: Shown): number =>
  order(a.credential, b.credential) || order(a.passed, b.passed) || order(b.expires ?? '9999', a.expires ?? '9999') || a.line - b.line

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function confirmedBy({ expires: before, confirmed: already, ...was }: Achievement, { passed, expires = before, confirmed = already }: Shown): Achievement {
  const since = already ?? confirmed
  return { ...was, passed, ...(expires === undefined ? {} : { expires }), ...(since === undefined ? {} : { confirmed: since }) }
}

const same = (a: Achievement, b: Achievement): boolean => a.passed === b.passed && a.expires === b.expires && a.confirmed === b.confirmed

/** What never expires is passed once, so any date on record means this pass; what does may have been earned twice. */
function nearest(achievements: readonly Achievement[], taken: ReadonlySet<number>, one: Shown): number {
  let best = -1
  for (const [at, { credential, passed, expires }] of achievements.entries()) {
    if (taken.has(at) || credential !== one.credential) continue
    const apart = Math.abs(daysBetween(passed, one.passed))
    if ((one.expires !== undefined || expires !== undefined) && apart > SAME_PASS) continue
    if (best === -1 || apart < Math.abs(daysBetween(achievements[best]!.passed, one.passed))) best = at
  }
  return best
}
