/* Ways to spoil a page, one at a time: what joins and counts is taken away or printed twice. */

export type Damage = { readonly what: string; readonly line: number; readonly page: string }

const isConnective = /^\s*\**(?:AND|OR|E|OPPURE|Y|O bien),?\**\s*$/

export function damages(page: string): Damage[] {
  const lines = page.split('\n')
  const spoil = (what: string, i: number, ...instead: string[]): Damage => ({ what, line: i + 1, page: [...lines.slice(0, i), ...instead, ...lines.slice(i + 1)].join('\n') })
  return lines.flatMap((line, i): Damage[] => {
    const found: Damage[] = []
    if (/^\s{0,3}#/.test(line)) found.push(spoil('heading removed', i), spoil('heading doubled', i, line, '', line))
    if (isConnective.test(line)) found.push(spoil('connective removed', i), spoil('connective doubled', i, line, '', line))
    if (/^\s*\\?\*\s*\p{L}.*\d{4}/u.test(line)) found.push(spoil('footnote removed', i), spoil('footnote doubled', i, line, '', line))
    if (/^\d+\.\s/.test(line)) {
      found.push(spoil('step number removed', i, line.replace(/^\d+\.\s+/, '')), spoil('step number doubled', i, line.replace(/^(\d+\.\s+)/, '$1$1')))
    }
    for (const bold of line.matchAll(/\*\*\d+\*\*/g)) {
      const [before, after] = [line.slice(0, bold.index), line.slice(bold.index + bold[0].length)]
      found.push(spoil('count removed', i, before + after), spoil('count doubled', i, `${before}${bold[0]} ${bold[0]}${after}`))
    }
    return found
  })
}

/** The lines that name one credential. */
export const itemLines = (page: string): number[] =>
  page.split('\n').flatMap((line, i) => (/^\s*[-*]\s+\[?.*(?:exam-|courseId=|-certification)/.test(line) ? [i] : []))
