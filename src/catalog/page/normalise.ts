/*
 * What Microsoft's own tools accept and Markdown does not: mended line by line, so that a line keeps its number. Words and
 * numbers are never touched.
 */

export type Normalised = {
  readonly text: string
  /** Beside a translation printed with its source, the source, by line: an option's English heading is read there. */
  readonly sources: ReadonlyMap<number, string>
}

const SOURCE_SPAN = /<span class="sxs-lookup">(?:<span[^>]*>)?([\s\S]*?)<\/span>(?:<\/span>)?/g

export function normalise(page: string): Normalised {
  const sources = new Map<number, string>()
  const lines = withoutComments(withoutFrontMatter(page.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')))
    .split('\n')
    .map((line, i) => {
      const source = [...line.matchAll(SOURCE_SPAN)].map((found) => found[1]).join(' ')
      if (source !== '') sources.set(i + 1, source)
      return mended(line.replaceAll(SOURCE_SPAN, '').replaceAll(/<\/?span[^>]*>/g, ''))
    })
  return { text: lines.join('\n'), sources }
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, '')

const withoutFrontMatter = (page: string): string => page.replace(/^---\n[\s\S]*?\n---[ \t]*(?=\n|$)/, blank)

const withoutComments = (page: string): string => page.replaceAll(/<!--[\s\S]*?-->/g, blank)

const BULLET = /^(\s*(?:[-+]|\*(?=\s)|\d+[.)])\s+)?/

function mended(line: string): string {
  const spaced = line
    .replaceAll('\u00A0', ' ')
    .replace(/^(\s{0,3}#{1,6})(?=[^#\s])/, '$1 ')
    .replaceAll(String.raw`\*`, '*')
    // "1.2. " counts inside step 1.
    .replace(/^(\s+)\d+(?:\.\d+)+[.)]?(?=\s)/, '$1-')
    .replace(/^(\s*\d+[.)])(?=[^\s\d])/, '$1 ')
    .replace(/^(\s*-)(?=[[*\p{L}])/u, '$1 ')
  const bullet = isFootnote(spaced) ? /^\s*/.exec(spaced)![0] : BULLET.exec(spaced)![0]
  return bullet + starsEscaped(boldApart(spaced.slice(bullet.length)))
}

/** A star before a sentence is a footnote, though Markdown takes it for a bullet: an item of a list begins with a link, a code or a number. */
const isFootnote = (line: string): boolean => /^\s*\*{1,3}\s*(?![\s*])\p{L}[^[\]]*\d{4}/u.test(line) && !/^\s*\*\s+\**\d+\**\s+\p{L}/u.test(line)

/** Bold stands apart from the words around it: "I**2** utenti", "di**Windows Server**", "**2 **people". */
const boldApart = (text: string): string =>
  text
    .replaceAll(/\*\*[ \t]*([^*\n]*?[^*\s])[ \t]*\*\*/g, '\uE000$1\uE001')
    .replaceAll(/(?<=[\p{L}\d,;:])\uE000/gu, ' \uE000')
    .replaceAll(/\uE001(?=[\p{L}\d])/gu, '\uE001 ')

/** What is left of stars are footnote marks, unless they stand around words. */
const starsEscaped = (text: string): string =>
  text
    .replaceAll(/(?<=^|\s)\*([^\s*][^*]*[^\s*]|[^\s*])\*(?=$|[\s.,;:])/g, '$1')
    .replaceAll('*', String.raw`\*`)
    .replaceAll('\uE000', '**')
    .replaceAll('\uE001', '**')
