import { DesignationId } from './designation-names.ts'
import type { Certification, Designation } from './designation.ts'
import { certifications } from './certified.ts'
import { codesOfMetric } from './in-force.ts'
import { fail, read } from './read.ts'
import { checkSource } from './sources.ts'
import businessApplications from './designations/business-applications.json' with { type: 'json' }
import dataAi from './designations/data-ai.json' with { type: 'json' }
import digitalAppInnovation from './designations/digital-app-innovation.json' with { type: 'json' }
import infrastructure from './designations/infrastructure.json' with { type: 'json' }
import modernWork from './designations/modern-work.json' with { type: 'json' }
import security from './designations/security.json' with { type: 'json' }

/** What Microsoft asks today, as dated, cited data. */
export type Designations = {
  readonly designations: ReadonlyMap<DesignationId, Designation>
  readonly certifications: ReadonlyMap<string, Certification>
}

/** Reads the files, or throws one error that names file, path, value and remedy. */
export function readDesignations(files: readonly unknown[], certifications: Designations['certifications']): Designations {
  const designations = new Map<DesignationId, Designation>()
  for (const content of files) {
    const designation = read('designation', 'a designation', content)
    const file = `${designation.id}.json`
    for (const [i, { from, source, metrics }] of designation.rules.entries()) {
      checkSource(file, `rules.${i}.source`, source)
      checkSource(file, `rules.${i}.from.source`, from.source)
      if (i > 0 && from.day <= designation.rules[i - 1]!.from.day) fail(file, `rules.${i}.from.day`, from.day, 'put the oldest rules first')
      const total = metrics.reduce((sum, { max }) => sum + max, 0)
      if (total !== 100) fail(file, `rules.${i}.metrics`, total, 'the maxima of a designation make 100 points: check them with the page')
      for (const code of metrics.flatMap(codesOfMetric)) {
        if (!certifications.has(code)) fail(file, `rules.${i}.metrics`, code, 'add this certification to credentials.json or correct its id')
      }
    }
    designations.set(designation.id, designation)
  }
  for (const id of DesignationId.options) if (!designations.has(id)) fail(`${id}.json`, 'the whole', null, 'give each designation its file')
  return { designations, certifications }
}

export const designations: Designations = readDesignations(
  [modernWork, infrastructure, digitalAppInnovation, dataAi, security, businessApplications],
  certifications,
)
