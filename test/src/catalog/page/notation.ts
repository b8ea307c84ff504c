import { readFileSync } from 'node:fs'
import { readPage } from '../../../../src/catalog/page/read-page.ts'
import type { Page } from '../../../../src/catalog/page/read-page.ts'
import type { Need, Requirement } from '../../../../src/requirement.ts'

type Level = { readonly requirements: readonly Requirement[]; readonly incomplete?: true | undefined }
/** What a reading and the catalog have in common. */
type Option = { readonly id: string; readonly levels: { readonly silver?: Level | undefined; readonly gold?: Level | undefined } }

/** A reading in a line a level: "2 all(a, b) | 2 c" is two teams, "&" joins what a level asks, "+" the seats of a team. */
export const inNotation = ({ options }: { readonly options: readonly Option[] }): Record<string, string> =>
  Object.fromEntries(
    options.flatMap(({ id, levels }) =>
      (['silver', 'gold'] as const).flatMap((level) => {
        const read = levels[level]
        return read === undefined ? [] : [[`${id} ${level}`, read.requirements.map(requirement).join(' & ') + (read.incomplete === true ? ' …' : '')]]
      }),
    ),
  )

function requirement(one: Requirement): string {
  if ('attest' in one) return 'attest'
  if ('figure' in one) return one.developed === one.developing ? String(one.developed) : `${one.developed}/${one.developing}`
  return one.people.map((team) => team.map(({ count, need: asked }) => `${count} ${need(asked)}`).join(' + ')).join(' | ')
}

const need = (one: Need): string => (typeof one === 'string' ? one : 'all' in one ? `all(${one.all.map(need).join(', ')})` : `any(${one.any.map(need).join(', ')})`)

export function pageAt(file: string): Page {
  const page = readPage(file, readFileSync(file, 'utf8'))
  if (page === undefined) throw new Error(`${file} has no heading`)
  return page
}
