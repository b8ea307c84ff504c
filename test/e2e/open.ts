import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { browserPath } from '../../infra/local/stage.ts'

/* npm start and a browser, as a newcomer has them. */

export const hasBrowser = browserPath() !== undefined
if (!hasBrowser) console.warn('No Chromium was found (its place can be given in CHROMIUM): what needs a browser is skipped.')

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

export type Opened = {
  readonly url: string
  /** A fresh profile each time. `complaints` fills with what the page complains about. */
  readonly page: (options?: BrowserContextOptions, path?: string) => Promise<Page & { readonly complaints: string[] }>
  readonly close: () => Promise<void>
}

export async function open(): Promise<Opened> {
  const started = spawn(process.execPath, ['infra/local/start.ts', '--port', String(20_000 + (process.pid % 20_000))], { stdio: ['ignore', 'pipe', 'inherit'] })
  const url = await new Promise<string>((resolve, reject) => {
    started.stdout.on('data', (chunk: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(chunk.toString())
      if (found) resolve(found[0])
    })
    started.on('exit', (code) => reject(new Error(`npm start ended with ${code}`)))
  })
  const browser: Browser = await chromium.launch({ executablePath: browserPath()!, args: flags })
  return {
    url,
    async page(options = {}, path = '/') {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', colorScheme: 'light', ...options })
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(`asked for ${request.url()}`)
      })
      await page.goto(url + path)
      await page.waitForSelector('html[data-ready]')
      return Object.assign(page, { complaints })
    },
    async close() {
      await browser.close()
      const ended = new Promise((resolve) => void started.on('exit', resolve))
      started.kill('SIGINT')
      await ended
    },
  }
}

/** The cards in the open chat, the last of them, and how many there are. */
export const cards = (page: Page) => page.locator('#page-log .post.bot')

/** Waits until an expression holds in the page; its own functions may not be built from strings there. */
export async function until(page: Page, expression: string): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!(await page.evaluate<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > deadline) throw new Error(`It never became true that ${expression}`)
    await new Promise((resolve) => void setTimeout(resolve, 20))
  }
}

/** Waits until the page shows all that was said in the chat that is open; a turn is over when its request is answered. */
export async function settled(page: Page): Promise<void> {
  await until(page, 'document.documentElement.dataset.busy === "0"')
  const { posts } = await page.evaluate<{ posts: { place: string }[] }>("fetch('/teams/state').then((response) => response.json())")
  const place = await page.evaluate<string>("localStorage.getItem('goldkeeper.place')")
  await until(page, `document.querySelectorAll('#page-log .post').length === ${posts.filter((post) => post.place === place).length}`)
}

/** Waits until one more card is there, and gives it. */
export async function nextCard(page: Page, before: number) {
  await until(page, `document.querySelectorAll('#page-log .post.bot').length > ${before}`)
  return cards(page).last()
}

/** Asks as one types, and waits for the card. */
export async function ask(page: Page, text: string) {
  await settled(page)
  const before = await cards(page).count()
  await page.locator('#page-question').fill(text)
  await page.keyboard.press('Enter')
  await nextCard(page, before)
  await settled(page)
  return cards(page).last()
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong, in a line each. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}
