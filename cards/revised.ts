import type { CatalogLevel } from '../src/catalog/schema.ts'
import type { Market, Requirement } from '../src/requirement.ts'
import { line, panel, section } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day, Target } from './facts.ts'
import { levelName, optionName } from './names.ts'
import { dateLines, requirementLines } from './requirement-words.ts'
import type { RequirementLine } from './requirement-words.ts'
import { requirementElement } from './requirements.ts'
import type { Text } from './text/text.ts'

/** A level of which Microsoft asks something else than before. */
export type Revised = {
  readonly target: Target
  /** Nothing: it is new. */
  readonly before: readonly Requirement[]
  /** `null`: it is gone. */
  readonly now: CatalogLevel | null
  /** Credentials of it whose days have changed. */
  readonly dated: readonly string[]
  readonly market: Market
}

const LINES = 9

/** What is asked now, whole, beside what was asked before; and new days. */
export function revisedPanel({ target, before, now, dated, market }: Revised, catalog: Catalog, on: Day, text: Text): Element {
  const worded = (requirements: readonly Requirement[]) => requirementLines({ requirements: [...requirements] }, market, catalog, text)
  const [were, are] = [worded(before), worded(now?.requirements ?? [])]
  const listed = (title: string, lines: readonly RequirementLine[]): Element[] =>
    lines.length === 0 ? [] : section(title, [...lines.slice(0, LINES).map(requirementElement), ...(lines.length > LINES ? [line(text.more(lines.length - LINES))] : [])])
  const changed = were.map((one) => one.text).join() !== are.map((one) => one.text).join()
  const days = now === null ? [] : dateLines([{ people: [dated.map((need) => ({ count: 1, need }))] }], on, catalog, text)
  const option = optionName(target, catalog, text)
  return panel(text.levelName(levelName(target, catalog, text)), [
    ...(option === undefined ? [] : [line(option, { quiet: true })]),
    ...(now === null ? [line(text.revised.gone)] : before.length === 0 ? [line(text.revised.added)] : []),
    ...(changed ? [...listed(text.revised.now, are), ...listed(text.revised.before, were)] : []),
    ...listed(text.revised.dates, days),
  ])
}
