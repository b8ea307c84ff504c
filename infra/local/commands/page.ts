import { existsSync, readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compare } from '../../../src/catalog/page/compare.ts'
import { changes, inWords, touchedBy } from '../../../src/catalog/page/diff.ts'
import type { Touched } from '../../../src/catalog/page/diff.ts'
import { readPage } from '../../../src/catalog/page/read-page.ts'
import type { Page } from '../../../src/catalog/page/read-page.ts'
import type { Organization } from '../../../src/organization.ts'
import { readOrganization } from '../../../src/store/organizations.ts'
import { sqliteStore } from '../../../src/store/sqlite.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

const usage = 'page takes files of one competency: page FILE…, or page --diff OLD NEW [--json] [--organization ID [--tenant ID] [--store FILE]]'

/**
 * `goldkeeper page FILE…`: what Microsoft's page asks, in the model of the catalog, with every doubt; several are compared.
 * `--diff OLD NEW`: what a revision changes, in words, and which levels of an organization it touches.
 */
export async function pageCommand(args: string[], { out }: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { diff: { type: 'boolean' }, json: { type: 'boolean' }, organization: { type: 'string' }, tenant: { type: 'string' }, store: { type: 'string', default: '.data/goldkeeper.db' } },
  })
  const [first, ...others] = positionals.map(pageIn)
  if (first === undefined || (values.diff === true && others.length !== 1)) throw new Refusal(usage)
  for (const other of others) {
    if (other.reading.competency !== first.reading.competency) {
      throw new Refusal(`${other.file} is about ${other.reading.competency} and ${first.file} about ${first.reading.competency}: name pages of one competency`)
    }
  }
  if (values.diff !== true) {
    out(JSON.stringify(compare([first, ...others])))
    return
  }
  const next = others[0]!.reading
  const found = changes(first.reading, next)
  const organization = values.organization === undefined ? undefined : await organizationOf(values.organization, values.tenant, values.store)
  const touched = organization === undefined ? undefined : touchedBy(found, next, organization)
  if (values.json === true) {
    out(JSON.stringify({ competency: next.competency, changes: found, ...(touched === undefined ? {} : { touched }), doubts: next.doubts }))
    return
  }
  out(found.length === 0 ? `${next.competency}: nothing has changed.` : `${next.competency}: ${found.length === 1 ? 'one change' : `${found.length} changes`}.`)
  for (const line of found.flatMap(inWords)) out(line)
  if (next.doubts.length > 0) out(`The new page raises ${next.doubts.length === 1 ? 'one doubt' : `${next.doubts.length} doubts`}: see page ${others[0]!.file}`)
  if (touched !== undefined) out(touchedWords(touched, values.organization!))
}

function touchedWords(touched: readonly Touched[], organization: string): string {
  if (touched.length === 0) return `It touches no level ${organization} holds or aims for.`
  const levels = touched.map(({ option, level, held }) => `${level}${option === undefined ? '' : ` (${option})`}, ${held ? 'held' : 'aimed for'}`)
  return `It touches levels of ${organization}: ${levels.join('; ')}.`
}

function pageIn(path: string): Page {
  if (!existsSync(path) || !statSync(path).isFile()) throw new Refusal(`there is no file ${path}: name the Markdown file of a competency's page`)
  const page = readPage(path, readFileSync(path, 'utf8'))
  if (page !== undefined) return page
  throw new Refusal(`${path} has no heading, so it is no competency's page: name the Markdown file of one`)
}

async function organizationOf(id: string, tenant: string | undefined, path: string): Promise<Organization> {
  if (!existsSync(path)) throw new Refusal(`there is no store ${path}: name it with --store FILE, or import something first`)
  const store = sqliteStore(path)
  try {
    const held = await readOrganization(store.shelf(tenant ?? id), id)
    if (held === undefined) throw new Refusal(`there is no organization ${id} in ${path}: check the id, or import it first`)
    return held.organization
  } finally {
    store.close()
  }
}
