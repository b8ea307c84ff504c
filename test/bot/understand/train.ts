import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { train } from '../../../bot/understand/train.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import { readPhrases } from './phrases.ts'

/* Writes bot/understand/model.json anew from the phrases. A test fails while the two disagree. */

const phrases = readPhrases()
const started = performance.now()
const model = train(phrases, catalog)
const file = join(import.meta.dirname, '../../../bot/understand/model.json')
writeFileSync(file, `${JSON.stringify(model)}\n`)
console.log(`Learnt ${phrases.length} phrases in ${Math.round(performance.now() - started)} ms`)
