import { parseArgs } from 'node:util'
import { catalog } from '../../../src/catalog/catalog.ts'
import { tracks } from '../../../src/catalog/designation-names.ts'
import { codesOfMetric, rulesOn } from '../../../src/catalog/in-force.ts'
import type { Certification, Designation, Rules } from '../../../src/catalog/designation.ts'
import { designations } from '../../../src/catalog/designations.ts'
import { Day } from '../../../src/day.ts'
import { countsUntil } from '../../../src/headcount.ts'
import { parse } from '../json-lines.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'
import { today } from '../today.ts'

/** `goldkeeper designations [--on DAY]`: what is scored under the rules of that day, with every source. */
export async function designationsCommand(args: string[], { out }: Io): Promise<void> {
  const { values } = parseArgs({ args, options: { on: { type: 'string' } } })
  const on = values.on === undefined ? today() : parse(Day, values.on, '--on')
  out(JSON.stringify([...designations.designations.values()].map((designation) => listed(designation, rulesKnown(designation, on)))))
}

function rulesKnown(designation: Designation, on: Day): Rules {
  const rules = rulesOn(designation, on)
  if (rules !== undefined) return rules
  throw new Refusal(`--on is ${on}: no rules of ${designation.names.en} are known before ${designation.rules[0]!.from.day}, give a later day`)
}

function listed({ id, names, track }: Designation, { from, source, metrics, choices }: Rules) {
  const certifications = [...new Set(metrics.flatMap(codesOfMetric))].map((code) => designations.certifications.get(code)!)
  const facts = certifications.flatMap(({ validity, retires, acceptedUntil }) => [validity, retires, acceptedUntil])
  const cited = new Set([source, from.source, ...facts.flatMap((fact) => (fact === undefined ? [] : [fact.source]))])
  return {
    id,
    name: names.en,
    tracks,
    track,
    from,
    source,
    metrics,
    credentials: certifications.map(credential),
    choices,
    sources: Object.fromEntries([...cited].map((name) => [name, catalog.sources.get(name)!])),
  }
}

function credential(certification: Certification) {
  const until = countsUntil(certification)
  return until === undefined ? certification : { ...certification, countsUntil: until }
}
