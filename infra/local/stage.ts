import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import type { Page as Tab } from 'playwright-core'
import type { IAdaptiveCard } from '@microsoft/teams.cards'
import { hostConfig, styleSheet } from './teams-colours.ts'
import type { Theme } from './teams-colours.ts'

/*
 * A browser that shows one card at a time as Teams would, without any network.
 */

export type Stage = {
  readonly page: Tab
  readonly show: (card: IAdaptiveCard, theme: Theme, language: string) => Promise<void>
  readonly picture: (file: string) => Promise<void>
  readonly close: () => Promise<void>
}

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome']
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const browserPath = (): string | undefined =>
  [process.env['CHROMIUM'], ...places].find((path) => path !== undefined && existsSync(path))

/** `null` where there is no browser. */
export async function openStage(width = 460): Promise<Stage | null> {
  const executablePath = browserPath()
  if (executablePath === undefined) return null
  const browser = await chromium.launch({ executablePath, args: flags })
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 1.5 })
  await page.route('**/*', (route) => route.abort())
  await page.setContent(
    '<!doctype html><html><head><title>Card</title><style id="style"></style></head><body><main id="card"></main></body></html>',
  )
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js') })
  return {
    page,
    show: (card, theme, language) => page.evaluate(draw, { card, language, config: hostConfig(theme), style: styleSheet(theme) }),
    picture: async (file) => {
      await page.locator('body').screenshot({ path: file })
    },
    close: () => browser.close(),
  }
}

/** Runs in the page. */
function draw({ card, language, config, style }: { card: unknown; language: string; config: unknown; style: string }): void {
  const { AdaptiveCard, HostConfig } = (globalThis as unknown as { AdaptiveCards: Renderer }).AdaptiveCards
  const { document } = globalThis as unknown as { document: Page }
  document.documentElement.lang = language
  document.querySelector('#style')!.textContent = `${style} body { padding: 12px; }`
  const shown = new AdaptiveCard()
  shown.hostConfig = new HostConfig(config)
  shown.parse(card)
  document.querySelector('#card')!.replaceChildren(shown.render())
}

type Renderer = {
  readonly AdaptiveCard: new () => { hostConfig: unknown; parse: (card: unknown) => void; render: () => unknown }
  readonly HostConfig: new (config: unknown) => unknown
}

/** As much of the page as is touched here. */
type Page = {
  readonly documentElement: { lang: string }
  readonly querySelector: (selector: string) => { textContent: string; readonly replaceChildren: (child: unknown) => void } | null
}
