import { parseArgs } from 'node:util'
import { texts } from '../../../cards/text/languages.ts'
import { requirementWords } from '../../../cards/requirement-words.ts'
import { catalog, hasEnded } from '../../../src/catalog/catalog.ts'
import type { Competency } from '../../../src/catalog/schema.ts'
import { Day } from '../../../src/day.ts'
import { Language, Level } from '../../../src/intent.ts'
import { Market } from '../../../src/requirement.ts'
import type { Io } from '../json-lines.ts'
import { parse } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'
import { today } from '../today.ts'

/** `goldkeeper requirements COMPETENCY LEVEL [--lang it] [--market developing] [--on DAY] [--json]`. */
export async function requirementsCommand(args: string[], { out }: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { lang: { type: 'string' }, market: { type: 'string' }, on: { type: 'string' }, json: { type: 'boolean' } },
  })
  const [name, levelName, ...more] = positionals
  if (name === undefined || levelName === undefined || more.length > 0) {
    throw new Refusal('requirements takes a competency and a level: requirements messaging gold')
  }
  const competency = competencyNamed(name)
  const level = parse(Level, words[levelName.toLowerCase()] ?? levelName, 'the level')
  const language = parse(Language, values.lang ?? 'en', '--lang')
  const market = values.market === undefined ? null : parse(Market, values.market, '--market')
  const on = values.on === undefined ? today() : parse(Day, values.on, '--on')
  if (values.json === true) {
    const options = competency.options.map(({ id, levels }) => ({ id, ...levels[level] }))
    out(JSON.stringify({ competency: competency.id, level, ended: hasEnded(catalog, competency, on), options }))
    return
  }
  for (const line of requirementWords(competency, level, market, texts[language], catalog, on)) out(line)
}

const words: Record<string, Level> = { oro: 'gold', argento: 'silver', plata: 'silver' }

function competencyNamed(name: string): Competency {
  const called = (one: Competency) => [one.id, ...Object.values(one.names), ...Object.values(one.aliases).flat()]
  const folded = fold(name)
  const found = [...catalog.competencies.values()].find((one) => called(one).some((other) => fold(other) === folded))
  if (found !== undefined) return found
  throw new Refusal(`there is no competency "${name}": use one of ${[...catalog.competencies.keys()].join(', ')}`)
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
