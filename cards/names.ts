import type { DesignationId } from '../src/catalog/designation-names.ts'
import { designations } from '../src/catalog/designations.ts'
import type { Rank } from '../src/intent.ts'
import type { Target } from '../src/organization.ts'
import type { Catalog, Who } from './facts.ts'
import { plain } from './plain.ts'
import type { Credentials, LevelName, Text } from './text/text.ts'

/** What ids and codes are called in the reader's language. What the catalog does not know is shown as it was written. */

export const competencyName = (id: string, catalog: Catalog, text: Text): string =>
  catalog.competencies.get(id)?.names[text.language] ?? designationNames(id)?.[text.language] ?? plain(id)

/** A designation stands where a competency may: in buttons, questions and lists. */
const designationNames = (id: string) => designations.designations.get(id as DesignationId)?.names

export const levelName = (target: { competency: string; level: Rank }, catalog: Catalog, text: Text): LevelName => ({
  competency: competencyName(target.competency, catalog, text),
  level: target.level,
})

export function optionName(target: Target, catalog: Catalog, text: Text): string | undefined {
  const options = catalog.competencies.get(target.competency)?.options ?? []
  const option =
    target.option === undefined
      ? options.find((one) => one.levels[target.level])
      : options.find((one) => one.id === target.option)
  return option?.names[text.language]
}

/** An exam goes by its code, a certification or assessment by its title. */
export function codeName(code: string, catalog: Catalog, text: Text): string {
  const credential = catalog.credentials.get(code)
  if (credential === undefined) return plain(code)
  return credential.kind === 'exam' ? credential.id : credential.title[text.language]
}

export const codeNames = (codes: readonly string[], catalog: Catalog, text: Text): string =>
  text.and(codes.map((code) => codeName(code, catalog, text)))

/** The same for a sentence. */
export const credentialsOf = (codes: readonly string[], catalog: Catalog, text: Text): Credentials =>
  codes.map((code) => ({ name: codeName(code, catalog, text), kind: catalog.credentials.get(code)?.kind ?? 'exam' }))

/** What it is about, where the code alone does not say so. */
export function codeTitle(code: string, catalog: Catalog, text: Text): string | undefined {
  const credential = catalog.credentials.get(code)
  return credential?.kind === 'exam' ? credential.title[text.language] : undefined
}

export const figureName = (id: string, catalog: Catalog, text: Text): string =>
  catalog.figures.get(id)?.names[text.language] ?? plain(id)

export const attestName = (id: string, catalog: Catalog, text: Text): string =>
  catalog.attestations.get(id)?.names[text.language] ?? plain(id)

export const whoName = (who: Who, text: Text): string => plain(who.name) || text.nameless
