import type { Level } from '../intent.ts'
import { compile } from '../rulebook.ts'
import type { CompiledPart, Rulebook } from '../rulebook.ts'
import type { Catalog } from './catalog.ts'
import type { CatalogLevel, Competency } from './schema.ts'

/** One way to a level: a competency, an option, silver or gold, with what it asks as published and compiled. */
export type Rule = {
  readonly competency: Competency
  readonly option: string
  readonly level: Level
  readonly asks: CatalogLevel
  readonly parts: readonly CompiledPart[]
}

/** The whole catalog, compiled once for all organizations. */
export type Rules = {
  readonly catalog: Catalog
  readonly rulebook: Rulebook
  readonly all: readonly Rule[]
  /** By competency and level. */
  readonly of: ReadonlyMap<string, readonly Rule[]>
}

export function rulesOf(catalog: Catalog): Rules {
  const drafts = [...catalog.competencies.values()].flatMap((competency) =>
    competency.options.flatMap(({ id, levels }) =>
      (['silver', 'gold'] as const).flatMap((level) => {
        const asks = levels[level]
        return asks === undefined ? [] : [{ competency, option: id, level, asks }]
      }),
    ),
  )
  const rulebook = compile(
    drafts.map(({ asks }) => asks.requirements),
    catalog.dates,
  )
  const all = drafts.map((draft, i): Rule => ({ ...draft, parts: rulebook.levels[i]! }))
  return { catalog, rulebook, all, of: Map.groupBy(all, ({ competency, level }) => `${competency.id} ${level}`) }
}

/** Every way to a level; one where an option is named. */
export function waysTo(rules: Rules, competency: string, level: Level, option?: string): readonly Rule[] {
  const all = rules.of.get(`${competency} ${level}`) ?? []
  return option === undefined ? all : all.filter((rule) => rule.option === option)
}
