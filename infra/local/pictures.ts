import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import { browserPath } from './stage.ts'

/*
 * Draws README's pictures anew, from the running bot: start it, then `node infra/local/pictures.ts http://localhost:3978`; with --today
 * and the address of `npm start -- --today`, those of today's programme.
 */

type Shot = {
  readonly file: string
  readonly language: string
  readonly theme: string
  /** Which conversation, from above: personal, group chat, channel. */
  readonly place: number
  readonly asks: readonly string[]
}

const shots: readonly Shot[] = [
  { file: 'gap', language: 'en', theme: 'light', place: 0, asks: ['What do we need for gold Messaging?'] },
  { file: 'status', language: 'it', theme: 'dark', place: 0, asks: ['A che punto siamo?'] },
  { file: 'channel', language: 'es', theme: 'light', place: 2, asks: ['@Goldkeeper ¿qué está en riesgo?'] },
  { file: 'record', language: 'en', theme: 'dark', place: 0, asks: ['Lucía Ortega passed 70-345 yesterday'] },
]

const today: readonly Shot[] = [
  { file: 'score', language: 'en', theme: 'light', place: 0, asks: ['Will we keep Data & AI?'] },
]

const [address, which] = process.argv.slice(2).toSorted((a, b) => Number(a.startsWith('--')) - Number(b.startsWith('--')))
const executablePath = browserPath()
if (address === undefined || executablePath === undefined) throw new Error('Give the address of the running bot, on a machine with Chromium.')

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const browser = await chromium.launch({ executablePath, args: flags })
for (const shot of which === '--today' ? today : shots) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 2000 }, deviceScaleFactor: 1.5 })
  await page.goto(address)
  await page.waitForSelector('html[data-ready]')
  await take(page, shot)
  await page.close()
}
await browser.close()

async function take(page: Page, { file, language, theme, place, asks }: Shot): Promise<void> {
  await page.locator('#page-language').selectOption(language)
  await page.locator('#page-theme').selectOption(theme)
  await page.locator('#page-places button').nth(place).click()
  for (const sentence of asks) {
    const before = await page.locator('#page-log .post.bot').count()
    await page.locator('#page-question').fill(sentence)
    await page.keyboard.press('Enter')
    await page.locator('#page-log .post.bot').nth(before).waitFor()
  }
  await page.locator('#page-log .post.bot').last().screenshot({ path: `infra/local/pictures/${file}.png`, animations: 'disabled' })
}
