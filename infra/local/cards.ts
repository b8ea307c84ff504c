import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { texts } from '../../cards/text/languages.ts'
import { Language } from '../../src/intent.ts'
import { gallery } from './gallery.ts'
import { openStage } from './stage.ts'

/*
 * npm run cards [NAME…] [-- --to FOLDER]: draws every card in three languages, light and dark, as PNG; with names, only the cards
 * whose name begins so.
 */

const { values, positionals: only } = parseArgs({ allowPositionals: true, options: { to: { type: 'string', default: '.data/cards' } } })
const folder = values.to
mkdirSync(folder, { recursive: true })
const exhibits = gallery((name) => name).filter(({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)))
const stage = await openStage()
if (stage === null) {
  console.error('No Chromium was found: install one, or say where it is in CHROMIUM.')
  process.exitCode = 2
} else {
  let drawn = 0
  for (const theme of ['light', 'dark'] as const) {
    for (const language of Language.options) {
      for (const { name, draw } of exhibits) {
        await stage.show(draw(texts[language]).card, theme, language)
        await stage.picture(join(folder, `${name}.${language}.${theme}.png`))
        drawn += 1
      }
    }
  }
  await stage.close()
  console.log(`${drawn} pictures in ${folder}`)
}
