import { judge, planFor } from '../../src/assess.ts'
import type { Facts } from '../../src/assess.ts'
import { prospectus } from '../../src/plan.ts'
import { compile } from '../../src/rulebook.ts'
import { survey, workspace } from '../../src/survey.ts'
import { atMost, sideBySide } from './row.ts'
import type { Row } from './row.ts'
import { credentials, levels, on, organization, until } from './world.ts'

export const facts: Facts = { market: 'developed', figures: { entitlements: 3000, revenue: 150_000 }, attested: { 'partner-of-record': { from: '2016-01-01' } } }

/** All levels of an organization, the plan for those that are not met, against merely parsing its document. */
export function benchAudit(): Row[] {
  const rulebook = compile(levels, credentials)
  return [
    [50, 1],
    [1_000, 0.15],
    [10_000, 0.15],
    [100_000, 0.3],
  ].map(([size, limit]) => {
    const text = JSON.stringify(organization(size!))
    const { people } = JSON.parse(text) as ReturnType<typeof organization>
    const space = workspace()
    const audit = () => {
      const at = survey(rulebook, people, on, until, space)
      const ahead = prospectus(at)
      return rulebook.levels.map((level) => {
        const verdict = judge(level, at, facts)
        return verdict.met ? verdict : { ...verdict, plan: planFor(level, ahead).joint }
      })
    }
    if (size === 50) {
      const met = audit().filter((verdict) => verdict.met).length
      if (met < 10 || met > 50) throw new Error(`The bench wants met and unmet levels, not ${met} of ${levels.length}`)
    }
    const { ours, theirs } = sideBySide(audit, () => JSON.parse(text) as unknown, size! > 10_000 ? 7 : 31)
    return atMost(`full audit of ${levels.length} levels, ${size!.toLocaleString('en')} people / JSON.parse`, ours, theirs, limit!)
  })
}
