import type { Catalog } from '../../src/catalog/catalog.ts'

/** An exam code as somebody wrote it, and as Microsoft does. */
export type FoundCode = { readonly code: string; readonly start: number; readonly end: number }

/**
 * Exams of the catalog, and any other code of a family Microsoft has used. Without a hyphen only numbers and families that
 * cannot be words count: "ai 300" is Italian.
 */
const NUMERIC = '70|71|74|77|98|62'
const LETTERED = 'MB\\d|AZ|MS|SC|PL|DP|AI|MD|MB|MO|GH|AB|DA|WS|MCP'
const SURE = 'MB\\d|AZ|SC|PL|DP'

export type CodeReader = (text: string) => FoundCode[]

export function readCodes(catalog: Catalog): CodeReader {
  const ids = [...catalog.credentials.values()].filter((credential) => credential.kind === 'exam').map((exam) => exam.id)
  const lettered = new RegExp(`^(?:${LETTERED})$`)
  const families = new Set(ids.map((id) => id.slice(0, id.lastIndexOf('-'))).filter((family) => !lettered.test(family)))
  const own = [...families].join('|')
  const suffixes = Map.groupBy(ids, (id) => id.slice(id.lastIndexOf('-') + 1))
  const code = new RegExp(
    `(?<![\\p{L}\\p{N}.,$€-]|\\+\\d{1,3}\\s)(?:(${NUMERIC}|${LETTERED}|${own})\\s?[-‐-―_]\\s?|(${NUMERIC}|${SURE}|${own})[\\s./]?)(\\d{3})(?![\\p{L}\\p{N}]|\\s?[-.]\\d|\\s?[€$%])`,
    'giu',
  )
  const more = /\s*(?:[,;/&+]|\band\b|\bor\b|\by\b|\be\b|\bo\b|\bed\b|\bet\b|\bvs\b)\s*(?:the |il |el |l')?(\d{3})(?![\p{L}\p{N}-]|\s?[%€$])/iuy
  const bare = /(?:^|exams?|esami?|ex[aá]men(?:es)?|the|il|el|l'|dell'|del|nel|al)[\s']*(\d{3})(?![\p{L}\p{N}%€$.,/-])/giu
  return (text) => {
    if (!/\d{3}/.test(text)) return []
    const found: FoundCode[] = []
    for (const match of text.matchAll(code)) {
      const family = (match[1] ?? match[2]!).toUpperCase()
      if (match[3] === '000' || (match[3] === '365' && !families.has(family))) continue
      let end = match.index + match[0].length
      found.push({ code: `${family}-${match[3]}`, start: match.index, end })
      more.lastIndex = end
      for (let next = more.exec(text); next !== null; next = more.exec(text)) {
        found.push({ code: `${family}-${next[1]}`, start: end + next[0].length - 3, end: end + next[0].length })
        end += next[0].length
        more.lastIndex = end
      }
    }
    // "The 345", where only one exam of the catalog ends so.
    for (const match of text.matchAll(bare)) {
      const id = suffixes.get(match[1]!)
      const end = match.index + match[0].length
      if (id?.length === 1 && !found.some((other) => other.start < end && other.end > match.index)) found.push({ code: id[0]!, start: end - 3, end })
    }
    return found.sort((a, b) => a.start - b.start)
  }
}
