import type { Page } from 'playwright-core'
import { contrast, readPng } from './png.ts'
import type { Picture } from './png.ts'

/* How well every text on the page stands out, measured on the picture of it. */

type Text = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where text can be seen: runs of letters, and what stands in fields. Runs in the page. */
const seen = String.raw`(() => {
  const found = []
  const visible = (element, rect) => {
    const x = rect.x + rect.width / 2, y = rect.y + rect.height / 2
    if (rect.width < 2 || rect.height < 2 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false
    const on = document.elementFromPoint(x, y)
    return on !== null && element.contains(on)
  }
  const add = (element, rect, text) => {
    if (visible(element, rect)) found.push({ text, x: rect.x, y: rect.y, width: rect.width, height: rect.height })
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim() || node.parentElement.closest('option, script, style')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const rect of range.getClientRects()) add(node.parentElement, rect, node.textContent.trim())
  }
  for (const field of document.querySelectorAll('input, select, textarea')) {
    const { x, y, width, height } = field.getBoundingClientRect()
    if (field.value && !['radio', 'checkbox'].includes(field.type)) add(field, { x: x + 4, y: y + 4, width: width - 8, height: height - 8 }, field.value)
  }
  return found
})()`

/** Enough of the strokes of a letter, at three pixels a point, that no edge of something else is taken for them. */
const STROKES = 30

export type Measured = { readonly text: string; readonly ratio: number }

export async function measure(page: Page): Promise<Measured[]> {
  const scale = await page.evaluate<number>('devicePixelRatio')
  const texts = await page.evaluate<Text[]>(seen)
  const picture = readPng(await page.screenshot())
  return texts.map((text) => ({ text: text.text, ratio: ratioOf(picture, text, scale) }))
}

function ratioOf(picture: Picture, { x, y, width, height }: Text, scale: number): number {
  const counts = new Map<number, number>()
  const [right, bottom] = [Math.min(picture.width, Math.floor((x + width) * scale)), Math.min(picture.height, Math.floor((y + height) * scale))]
  for (let py = Math.max(0, Math.ceil(y * scale)); py < bottom; py++) {
    for (let px = Math.max(0, Math.ceil(x * scale)); px < right; px++) {
      const colour = picture.at(px, py)
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  }
  const [background] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])
  let left = STROKES
  for (const [ratio, count] of [...counts].map(([colour, count]): [number, number] => [contrast(colour, background), count]).sort((a, b) => b[0] - a[0])) {
    left -= count
    if (left <= 0) return ratio
  }
  return 1
}
