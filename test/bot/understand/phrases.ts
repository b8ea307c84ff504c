import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LABELS } from '../../../bot/understand/classifier.ts'
import { labelOf } from '../../../bot/understand/phrase.ts'
import type { Phrase } from '../../../bot/understand/phrase.ts'
import { Language } from '../../../src/intent.ts'

const FOLDER = join(import.meta.dirname, '../../../bot/understand/phrases')

/** All phrases, in an order that does not depend on the file system. */
export function readPhrases(): Phrase[] {
  return Language.options.flatMap((language) =>
    readdirSync(join(FOLDER, language))
      .sort()
      .flatMap((file) => {
        const label = labelOf(file)
        if (!LABELS.includes(label)) throw new Error(`phrases/${language}/${file} is named after no intent`)
        const lines = readFileSync(join(FOLDER, language, file), 'utf8').split(/\r?\n/)
        return lines.filter((line) => line.trim() !== '').map((text) => ({ language, label, text }))
      }),
  )
}
