import type { Level } from '../../intent.ts'
import type { Requirement } from '../../requirement.ts'
import type { Doubt } from './doubt.ts'
import type { LevelReading, Page, Reading } from './read-page.ts'
import { sayLevel } from './say.ts'

/** The first page's reading with the doubts of all, and one wherever another language says something else. */
export function compare([first, ...others]: readonly [Page, ...Page[]]): Reading {
  const doubts = [...first.reading.doubts, ...others.flatMap((other) => [...other.reading.doubts, ...differences(first, other)])]
  return { ...first.reading, doubts }
}

function differences(first: Page, other: Page): Doubt[] {
  const doubt = (about: string, quote: string): Doubt => {
    const { line } = other.places.get(about) ?? { line: 1 }
    return { code: 'languages-differ', file: other.file, line, quote, about }
  }
  const levels = levelsOf(first.reading)
  const theirs = levelsOf(other.reading)
  const keys = [...new Set([...levels.keys(), ...theirs.keys()])]
  const different = keys
    .filter((key) => asked(levels.get(key)) !== asked(theirs.get(key)))
    .map((key) => doubt(key, theirs.has(key) ? sayLevel(theirs.get(key)!.requirements) : `no ${key}`))
  const codes = [...new Set([...Object.keys(first.reading.credentials), ...Object.keys(other.reading.credentials)])]
  const dated = codes
    .filter((code) => JSON.stringify(sorted(first.reading.credentials[code])) !== JSON.stringify(sorted(other.reading.credentials[code])))
    .map((code) => doubt(`${first.reading.competency} ${code}`, JSON.stringify(other.reading.credentials[code] ?? {})))
  return [...different, ...dated]
}

const sorted = (dates: object | undefined): unknown => Object.entries(dates ?? {}).toSorted(([a], [b]) => a.localeCompare(b))

/** The levels of a reading by option and level. */
export function levelsOf({ options }: Pick<Reading, 'options'>): Map<string, LevelReading> {
  return new Map(
    options.flatMap(({ id, levels }) =>
      (Object.entries(levels) as [Level, LevelReading][]).map(([level, reading]): [string, LevelReading] => [`${id} ${level}`, reading]),
    ),
  )
}

/** What a level asks without the names figures and associations are given here. */
export const asked = (level: LevelReading | undefined): string => JSON.stringify(level?.requirements.flatMap(essence))

const essence = (one: Requirement): unknown[] => ('attest' in one ? [] : 'figure' in one ? [[one.developed, one.developing]] : [one])
