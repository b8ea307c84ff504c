import { createRequire } from 'node:module'
import { afterAll, describe, expect, test } from 'vitest'
import { texts } from '../../cards/text/languages.ts'
import { gallery } from '../../infra/local/gallery.ts'
import { browserPath, openStage } from '../../infra/local/stage.ts'
import { Language } from '../../src/intent.ts'

/* Every card as drawn, in both themes, judged by axe: contrast of at least 4.5 to 1 among the rest. */

const stage = await openStage()
if (stage === null) console.log('Skipped: how cards look. No Chromium was found; install one, or say where it is in CHROMIUM.')
afterAll(() => stage?.close())

type Axe = { run: (scope: string, options: unknown) => Promise<{ violations: Finding[]; incomplete: Finding[] }> }
type Finding = { id: string; nodes: { html: string; any: { message: string }[] }[] }

/** Rules about a whole page do not apply to a card on its own. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'],
  rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false }, 'landmark-one-main': { enabled: false } },
}

describe.skipIf(browserPath() === undefined)('every card, drawn', () => {
  test.each(['light', 'dark'] as const)('is readable in the %s theme', { timeout: 120_000 }, async (theme) => {
    await stage!.page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
    const faults: string[] = []
    for (const [i, { name, draw }] of gallery((called) => called).entries()) {
      // Each card in one of the languages, another in the other theme: looks do not depend on it but for lengths.
      const language = Language.options[(i + (theme === 'dark' ? 1 : 0)) % Language.options.length]!
      await stage!.show(draw(texts[language]).card, theme, language)
      const found = await stage!.page.evaluate(
        async (asked) => (globalThis as unknown as { axe: Axe }).axe.run('#card', asked).then(({ violations }) => violations),
        options,
      )
      for (const { id, nodes } of found)
        faults.push(`${name} ${language}: ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.any[0]?.message ?? ''}`)
    }
    expect(faults).toEqual([])
  })

  test('would not pass with grey on white', async () => {
    await stage!.show(gallery((called) => called)[0]!.draw(texts.en).card, 'light', 'en')
    await stage!.page.addStyleTag({ content: '#card * { color: #bbb !important }' })
    const { length } = await stage!.page.evaluate(
      async (asked) => (globalThis as unknown as { axe: Axe }).axe.run('#card', asked).then(({ violations }) => violations),
      options,
    )
    expect(length).toBeGreaterThan(0)
  })

  test.each([320, 460])('fits a window of %i pixels: nothing is cut off at the side', { timeout: 120_000 }, async (width) => {
    await stage!.page.setViewportSize({ width, height: 800 })
    const wide: string[] = []
    for (const { name, draw } of gallery((called) => called)) {
      for (const language of Language.options) {
        await stage!.show(draw(texts[language]).card, 'light', language)
        const over = await stage!.page.evaluate(() => {
          const { document } = globalThis as unknown as {
            document: { documentElement: { scrollWidth: number; clientWidth: number } }
          }
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        })
        if (over > 0) wide.push(`${name} ${language}: ${over} pixels`)
      }
    }
    expect(wide).toEqual([])
  })
})
