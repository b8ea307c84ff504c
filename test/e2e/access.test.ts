import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { measure } from './legible.ts'
import { ask, cards, findings, hasBrowser, nextCard, open, settled, until } from './open.ts'
import type { Opened } from './open.ts'
import { asked } from './questions.ts'

const wide = { width: 1280, height: 800 }
const narrow = { width: 390, height: 844 }
const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [wide, narrow].map((viewport) => ({ colorScheme, viewport, name: `${colorScheme}, ${viewport.width} wide` })),
)

// A browser that starts for the first time takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

describe.skipIf(!hasBrowser)('for everybody', () => {
  let opened: Opened

  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())

  test.each(views)('every text stands out by 4.5 to 1, measured on the picture: $name', async ({ colorScheme, viewport }) => {
    const page = await opened.page({ colorScheme, viewport, deviceScaleFactor: 3 })
    await settled(page)
    const count = await page.locator('#page-questions button').count()
    for (let index = 0; index < count; index++) {
      await page.locator('#page-questions button').nth(index).click()
      await settled(page)
    }
    // High enough to see all the answers at once.
    await page.setViewportSize({ width: viewport.width, height: 3_200 })
    const personal = await measure(page)
    await page.locator('#page-places button').last().click()
    await ask(page, `@Goldkeeper ${asked[0]!.ask}`)
    await page.locator('#page-question').fill('lunch?')
    await page.keyboard.press('Enter')
    await page.locator('#page-log .note').waitFor()
    await settled(page)
    const channel = await measure(page)
    // Less would mean that the page was not seen.
    expect(personal.length).toBeGreaterThan(60)
    expect([...personal, ...channel].filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  test('a faint text would be noticed', async () => {
    const page = await opened.page({ deviceScaleFactor: 3 })
    await page.evaluate("document.querySelector('#page-hint').style.color = '#808080'")
    expect((await measure(page)).filter(({ ratio }) => ratio < 4.5)).toEqual([{ text: 'Enter sends, Shift + Enter starts a new line.', ratio: expect.closeTo(3.6, 0) as number }])
  })

  test.each(views)('axe finds nothing: $name', async ({ colorScheme, viewport }) => {
    const page = await opened.page({ colorScheme, viewport })
    await ask(page, asked[0]!.ask)
    expect(await findings(page)).toEqual([])
    await page.locator('#page-places button').last().click()
    await ask(page, `@Goldkeeper ${asked[0]!.ask}`)
    expect(await findings(page)).toEqual([])
  })

  test.each([wide, narrow, { width: 320, height: 640 }])('nothing is cut off at $width', async (viewport) => {
    const page = await opened.page({ viewport })
    await ask(page, asked[0]!.ask)
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(0)
    const send = await page.locator('#page-composer [type=submit]').boundingBox()
    expect(send!.x + send!.width).toBeLessThanOrEqual(viewport.width)
  })

  test('the keyboard alone suffices: to every control, to ask, and to press a button of the answer', async () => {
    const page = await opened.page()
    await nextCard(page, 0)
    const stops: string[] = []
    await page.keyboard.press('Tab')
    for (let step = 0; step < 400; step++) {
      const stop = await page.evaluate<{ name: string; ring: boolean }>(`(() => {
        const on = document.activeElement
        const ringed = on.id === 'page-question' ? on.closest('.line') : on
        const { outlineStyle, outlineWidth } = getComputedStyle(ringed)
        return { name: on.id.replace('page-', '') || on.textContent.trim(), ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
      })()`)
      expect(stop).toEqual({ name: stop.name, ring: true })
      stops.push(stop.name)
      if (stop.name === 'question') break
      await page.keyboard.press('Tab')
    }
    expect(stops).toEqual(expect.arrayContaining(['person', 'language', 'day', 'theme', 'log', 'question']))
    expect(stops.filter((name) => /Goldkeeper$|Competency team|Partner programme/.test(name)).length).toBeGreaterThanOrEqual(3)

    const before = await cards(page).count()
    await page.keyboard.type(asked[0]!.ask)
    await page.keyboard.press('Enter')
    await nextCard(page, before)
    const text = await page.locator('#page-log').innerText()
    for (let step = 0; step < 400; step++) {
      await page.keyboard.press('Shift+Tab')
      if (await page.evaluate(`document.activeElement.classList.contains('ac-pushButton')`)) break
    }
    await page.keyboard.press('Enter')
    await until(page, `document.querySelector('#page-log').innerText !== ${JSON.stringify(text)}`)
    // The card was drawn anew, and whoever pressed is still there.
    expect(await page.evaluate(`document.activeElement !== document.body`)).toBe(true)
    expect(page.complaints).toEqual([])
  })

  test('what is new is read aloud, and the skip link leads to the question', async () => {
    const page = await opened.page()
    expect(await page.locator('#page-log').getAttribute('aria-live')).toBe('polite')
    expect(await page.locator('#page-log').getAttribute('role')).toBe('log')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('page-question')
  })

  test('dark is dark', async () => {
    const page = await opened.page()
    await page.locator('#page-theme').selectOption('dark')
    const shade = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(shade).toBe('rgb(31, 31, 31)')
  })
})
