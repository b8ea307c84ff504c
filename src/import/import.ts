import { catalog } from '../catalog/catalog.ts'
import { titled } from '../catalog/certifications.ts'
import type { Organization } from '../organization.ts'
import { onceAsked } from '../once.ts'
import { layoutOf } from './columns.ts'
import type { Layout } from './columns.ts'
import { decode } from './decode.ts'
import { proposeOrganization, readOrganizationFile } from './organization-file.ts'
import type { Context, Proposal } from './proposal.ts'
import { proposeRoster } from './roster.ts'
import { readTable } from './table.ts'
import type { Table } from './table.ts'
import { readTitles } from './titles.ts'
import { proposeTrainings } from './trainings.ts'

/* Files into proposals. What a file is, is told by what is in it, never by its name. */

export type ReadFile =
  | { readonly kind: 'organization'; readonly organization: Organization }
  | { readonly kind: 'table'; readonly layout: Layout; readonly table: Table }
  /** Nothing of it can be used: what is wrong, and what would be right. */
  | { readonly kind: 'unknown'; readonly why: string; readonly json: boolean }

export function readFile(bytes: Uint8Array): ReadFile {
  const text = decode(bytes)
  if (/^\s*[[{]/.test(text)) return readJson(text)
  let found: Layout | undefined
  const { columns, ...table } = readTable(text, (header) => {
    found = layoutOf(header)
    return found && [...new Set(Object.values(found.at))].sort((a, b) => a - b)
  })
  if (found === undefined) return { kind: 'unknown', json: false, why: `its first line is ${described(table.header)}: ${EXPECTED}` }
  // The columns that were kept stand next to each other now.
  const at = Object.fromEntries(Object.entries(found.at).map(([field, column]) => [field, columns.indexOf(column)]))
  return { kind: 'table', layout: { kind: found.kind, at }, table }
}

const EXPECTED = 'import takes an organization as JSON, a Partner Center Trainings export, or a list of people with a column for names or e-mail addresses'

function described(header: readonly string[]): string {
  const named = header.filter((cell) => cell !== '')
  if (named.length === 0) return 'empty'
  const some = named.slice(0, 4).map((cell) => JSON.stringify(cell.slice(0, 30)))
  return `${some.join(', ')}${named.length > some.length ? `, … (${named.length} columns)` : ''}`
}

function readJson(text: string): ReadFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { kind: 'unknown', json: true, why: 'it begins like JSON and is none: export it again' }
  }
  const read = readOrganizationFile(json)
  return 'why' in read ? { kind: 'unknown', json: true, why: read.why } : { kind: 'organization', organization: read.organization }
}

const titles = onceAsked(() => readTitles(catalog, titled))

/** What the file would do to this organization. */
export function propose(file: Exclude<ReadFile, { kind: 'unknown' }>, organization: Organization, context: Context): Proposal {
  if (file.kind === 'organization') return proposeOrganization(organization, file.organization, catalog, context)
  const { layout, table } = file
  if (layout.kind === 'trainings') return proposeTrainings(organization, layout, table.rows, table.bad, titles(), context)
  return proposeRoster(organization, layout, table.rows, table.bad, titles(), context)
}
