import type { CatalogLevel } from '../src/catalog/schema.ts'
import type { Market, Requirement } from '../src/requirement.ts'
import { bullets, line, panel } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, Day, Target } from './facts.ts'
import { levelName, optionName } from './names.ts'
import { dateLines, requirementLines } from './requirement-words.ts'
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

const LINES = 6

/** What is asked now and was not before, what is asked no more, and new days; both as the requirement itself is worded. */
export function revisedPanel({ target, before, now, dated, market }: Revised, catalog: Catalog, on: Day, text: Text): Element {
  const words = (requirements: readonly Requirement[]) => requirementLines({ requirements: [...requirements] }, market, catalog, text).filter(({ kind }) => kind !== 'or').map((one) => one.text)
  const [were, are] = [words(before), words(now?.requirements ?? [])]
  const listed = (title: string, lines: readonly string[]): Element[] =>
    lines.length === 0 ? [] : [line(title), ...bullets(lines.slice(0, LINES)), ...(lines.length > LINES ? [line(text.more(lines.length - LINES))] : [])]
  const gone = were.filter((one) => !are.includes(one))
  const fresh = are.filter((one) => !were.includes(one))
  const days = now === null ? [] : dateLines([{ people: [dated.map((need) => ({ count: 1, need }))] }], on, catalog, text).map((one) => one.text)
  const option = optionName(target, catalog, text)
  return panel(text.levelName(levelName(target, catalog, text)), [
    ...(option === undefined ? [] : [line(option, { quiet: true })]),
    ...(now === null ? [line(text.revised.gone)] : before.length === 0 ? [line(text.revised.added)] : []),
    ...(now === null || before.length === 0 ? [] : listed(text.revised.now, fresh)),
    ...(now === null || before.length === 0 ? [] : listed(text.revised.before, gone)),
    ...(now !== null && before.length > 0 && fresh.length + gone.length === 0 && dated.length === 0 ? [line(text.revised.rearranged)] : []),
    ...listed(text.revised.dates, days),
  ])
}
