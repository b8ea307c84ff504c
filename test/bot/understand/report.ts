import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { understand } from '../../../bot/understand/understand.ts'
import { crossValidate } from './cross-validation.ts'
import { readPhrases } from './phrases.ts'
import { isAllRight, isRight, readLabelled, ROSTER, score } from './sentences.ts'
import type { Judged } from './sentences.ts'

/* How well sentences are understood: of a file of labelled ones, or the phrases by cross-validation, with the confusions. */

const { values, positionals } = parseArgs({ allowPositionals: true, options: { folds: { type: 'string', default: '5' }, errors: { type: 'string' }, phrases: { type: 'boolean' } } })
const files = positionals.length > 0 ? positionals : [join(import.meta.dirname, 'unseen.jsonl')]

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function print(name: string, judged: readonly Judged[]): void {
  const { sentences, intent, all, byLanguage, declined, wronglyDeclined, writesOpened, asked } = score(judged)
  console.log(`${name}: ${sentences} sentences, intent ${percent(intent)}, with all slots ${percent(all)}`)
  for (const [language, own] of Object.entries(byLanguage)) console.log(`  ${language}: intent ${percent(own.intent)}, with all slots ${percent(own.all)}`)
  console.log(`  out of scope declined ${percent(declined)}, others declined ${percent(wronglyDeclined)}, writes opened ${percent(writesOpened)}, asked back ${percent(asked)}`)
  const confusions = Map.groupBy(judged.filter((one) => !isRight(one)), ({ wanted, got }) => `${wanted.intent} → ${got.intent}`)
  for (const [pair, ones] of [...confusions].sort(([, a], [, b]) => b.length - a.length).slice(0, 25)) console.log(`  ${String(ones.length).padStart(4)}  ${pair}`)
}

const wrong: Judged[] = []
for (const file of files.filter((path) => existsSync(path))) {
  const judged = readLabelled(file).map((wanted) => ({ wanted, got: understand({ text: wanted.text, locale: wanted.locale, roster: ROSTER, on: '2017-12-15' }) }))
  print(file, judged)
  wrong.push(...judged.filter((one) => !isAllRight(one)))
}
if (values.phrases === true) {
  const judged = crossValidate(readPhrases(), Number(values.folds))
  print('phrases, cross-validated', judged)
  wrong.push(...judged.filter((one) => !isAllRight(one)))
}
if (values.errors !== undefined) {
  const line = ({ wanted, got }: Judged) => [wanted.locale, `${wanted.intent}→${got.intent}`, got.confidence, wanted.text, JSON.stringify(wanted.slots), JSON.stringify(got.slots)].join('\t')
  writeFileSync(values.errors, `${wrong.map(line).sort().join('\n')}\n`)
}
