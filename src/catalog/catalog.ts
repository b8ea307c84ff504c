import type { Day } from '../day.ts'
import type { Level } from '../intent.ts'
import type { CredentialDates } from '../requirement.ts'
import { certifications, credentialsOf } from './certified.ts'
import { check } from './check.ts'
import { fail, keyed, read } from './read.ts'
import type { AttestationEntry, CatalogLevel, Competency, Credential, DatedFact, FigureEntry, Option, Programme, Source } from './schema.ts'
import applicationDevelopment from './application-development.json' with { type: 'json' }
import applicationIntegration from './application-integration.json' with { type: 'json' }
import attestations from './attestations.json' with { type: 'json' }
import cloudBusinessApplications from './cloud-business-applications.json' with { type: 'json' }
import cloudCrm from './cloud-crm.json' with { type: 'json' }
import cloudPlatform from './cloud-platform.json' with { type: 'json' }
import cloudProductivity from './cloud-productivity.json' with { type: 'json' }
import collaborationAndContent from './collaboration-and-content.json' with { type: 'json' }
import communications from './communications.json' with { type: 'json' }
import credentials from './credentials.json' with { type: 'json' }
import dataAnalytics from './data-analytics.json' with { type: 'json' }
import dataPlatform from './data-platform.json' with { type: 'json' }
import datacenter from './datacenter.json' with { type: 'json' }
import devops from './devops.json' with { type: 'json' }
import enterpriseMobilityManagement from './enterprise-mobility-management.json' with { type: 'json' }
import enterpriseResourcePlanning from './enterprise-resource-planning.json' with { type: 'json' }
import figures from './figures.json' with { type: 'json' }
import messaging from './messaging.json' with { type: 'json' }
import programmes from './programmes.json' with { type: 'json' }
import projectAndPortfolioManagement from './project-and-portfolio-management.json' with { type: 'json' }
import smallAndMidmarketCloudSolutions from './small-and-midmarket-cloud-solutions.json' with { type: 'json' }
import sources from './sources.json' with { type: 'json' }
import windowsAndDevices from './windows-and-devices.json' with { type: 'json' }

/** What Microsoft asks, as dated, cited data. */
export type Catalog = {
  readonly sources: ReadonlyMap<string, Source>
  readonly programmes: ReadonlyMap<string, Programme>
  readonly credentials: ReadonlyMap<string, Credential>
  readonly figures: ReadonlyMap<string, FigureEntry>
  readonly attestations: ReadonlyMap<string, AttestationEntry>
  readonly competencies: ReadonlyMap<string, Competency>
  /** The same credentials as the engine wants them: days only. */
  readonly dates: Readonly<Record<string, CredentialDates>>
}

/** The catalog's files, unread: name → content. Competencies are all that are not one of the shared files. */
export type CatalogFiles = {
  readonly sources: unknown
  readonly programmes: unknown
  readonly credentials: unknown
  readonly figures: unknown
  readonly attestations: unknown
  readonly competencies: Readonly<Record<string, unknown>>
}

/** Reads the files, or throws one error that names file, path, value and remedy. */
export function readCatalog(files: CatalogFiles): Catalog {
  const entries = Object.entries(files.sources as Record<string, unknown>)
  const competencies = new Map<string, Competency>()
  for (const [file, content] of Object.entries(files.competencies)) {
    const competency = read('competency', `${file}.json`, content)
    if (competency.id !== file) {
      fail(`${file}.json`, 'id', competency.id, `name the file ${competency.id}.json or the competency "${file}"`)
    }
    competencies.set(competency.id, competency)
  }
  const list = keyed('credential', 'credentials.json', files.credentials)
  const catalog: Catalog = {
    sources: new Map(entries.map(([id, source]) => [id, read('source', 'sources.json', source, id)])),
    programmes: keyed('programme', 'programmes.json', files.programmes),
    credentials: list,
    figures: keyed('figure', 'figures.json', files.figures),
    attestations: keyed('attestation', 'attestations.json', files.attestations),
    competencies,
    dates: Object.fromEntries([...list.values()].map((credential) => [credential.id, datesOf(credential)])),
  }
  check(catalog, fail)
  return catalog
}

function datesOf(credential: Credential): CredentialDates {
  const day = (key: string, fact: DatedFact | undefined) => (fact === undefined ? {} : { [key]: fact.day })
  return {
    effort: credential.effort,
    ...day('availableFrom', credential.availableFrom),
    ...day('registerUntil', credential.registerUntil),
    ...day('retires', credential.retires),
    ...day('acceptedUntil', credential.acceptedUntil),
  }
}

export const catalog: Catalog = readCatalog({
  sources,
  programmes,
  credentials: [...credentials, ...[...certifications.values()].flatMap(credentialsOf)],
  figures,
  attestations,
  competencies: {
    messaging,
    'cloud-productivity': cloudProductivity,
    'cloud-crm': cloudCrm,
    'application-development': applicationDevelopment,
    'application-integration': applicationIntegration,
    'collaboration-and-content': collaborationAndContent,
    communications,
    'cloud-platform': cloudPlatform,
    'cloud-business-applications': cloudBusinessApplications,
    'enterprise-resource-planning': enterpriseResourcePlanning,
    'enterprise-mobility-management': enterpriseMobilityManagement,
    'data-analytics': dataAnalytics,
    'data-platform': dataPlatform,
    datacenter,
    devops,
    'project-and-portfolio-management': projectAndPortfolioManagement,
    'small-and-midmarket-cloud-solutions': smallAndMidmarketCloudSolutions,
    'windows-and-devices': windowsAndDevices,
  },
})

/** The option asked for, or the first that has the level. */
export function findLevel(
  competency: Competency,
  level: Level,
  optionId?: string,
): { option: Option; level: CatalogLevel } | undefined {
  for (const option of competency.options) {
    const found = option.levels[level]
    if (found !== undefined && (optionId === undefined || option.id === optionId)) return { option, level: found }
  }
  return undefined
}

/** A programme runs through its last day; after it nothing can be earned or renewed. */
export const hasEnded = (from: Catalog, competency: Competency, on: Day): boolean =>
  on > from.programmes.get(competency.programme)!.ends.day
