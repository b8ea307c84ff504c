import type { Catalog } from '../catalog/catalog.ts'
import type { Titled } from '../catalog/titled.ts'
import { bagOf, isPreparation, isTranslated, spellingOf } from './spelling.ts'

/*
 * Titles as Partner Center prints them, without "Microsoft Certified:" and without codes, or as people do, with slips. A title that may
 * mean two credentials means none.
 */

/** The id of the one credential a title means. */
export type TitleReader = (title: string) => string | undefined

export function readTitles(catalog: Catalog, certifications: readonly Titled[]): TitleReader {
  /** What a credential is called, and what it may be called for short: a name wins over another's short form. */
  const called: Meanings = new Map()
  const short: Meanings = new Map()
  const codes = new Map<string, string>()
  for (const { id, titles, exams = [], formerly = [] } of certifications) {
    for (const title of titles) learn(called, keyOf(title), id)
    for (const title of [...titles, ...exams]) for (const key of shorterKeys(keyOf(title))) learn(short, key, id)
    for (const code of [id, ...formerly]) codes.set(code.toUpperCase(), id)
  }
  for (const { id, title } of catalog.credentials.values()) {
    for (const words of Object.values(title)) learn(called, keyOf(words), id)
    codes.set(id.toUpperCase(), id)
  }
  const meanings = (key: string): readonly string[] => [...(called.get(key) ?? short.get(key) ?? [])]
  const read = (written: string): string | undefined => {
    const named = codes.get(written.trim().toUpperCase())
    if (named !== undefined) return named
    const title = undecorated(written)
    const { code, rest, exam } = withoutCode(title)
    const key = keyOf(rest)
    if (code === undefined) return only(meanings(key)) ?? misspelt(rest)
    const id = codes.get(code) ?? only(byNumber(code, codes))
    // The code and the words must not speak of different things; words nobody knows may be another thing's, unless it is said to be an exam.
    if (id === undefined || key === '' || called.get(key)?.has(id) || short.get(key)?.has(id)) return id
    return exam && !isPreparation(rest) && meanings(key).length === 0 && isNobodyElses(bags.get(bagOf(key)), id) ? id : undefined
  }
  const spelling = spellingOf([...called.keys(), ...short.keys()], certifications.flatMap(({ titles, exams = [] }) => [...titles, ...exams].map(keyOf)))
  const loosely = (meanings: Meanings): Meanings => {
    const found: Meanings = new Map()
    for (const [key, ids] of meanings) for (const id of ids) learn(found, spelling.loose(key), id)
    return found
  }
  const [calledLoosely, shortLoosely] = [loosely(called), loosely(short)]
  const bags: Meanings = new Map()
  for (const [key, ids] of [...called, ...short]) for (const id of ids) learn(bags, bagOf(key), id)
  const misspelt = (title: string): string | undefined => {
    if (isPreparation(title)) return undefined
    const mended = spelling.mended(title)
    const keys = [title, ...(mended === undefined ? [] : [mended])].map(keyOf)
    const loose = keys.map(spelling.loose).find((one) => calledLoosely.has(one) || shortLoosely.has(one))
    if (loose !== undefined) return only([...(calledLoosely.get(loose) ?? shortLoosely.get(loose)!)])
    return only(isTranslated(keys[0]!) ? [...(bags.get(bagOf(keys[0]!)) ?? [])] : []) ?? only(cutOff(keys.at(-1)!, called))
  }
  const known = new Map<string, string | undefined>()
  return (title) => {
    if (!known.has(title)) known.set(title, read(title))
    return known.get(title)
  }
}

type Meanings = Map<string, Set<string>>

function learn(meanings: Meanings, key: string, id: string): void {
  if (key !== '') meanings.set(key, (meanings.get(key) ?? new Set()).add(id))
}

const only = (ids: readonly string[]): string | undefined => (new Set(ids).size === 1 ? ids[0] : undefined)

/** "345: Designing…": the number alone, where only one exam has it. */
const byNumber = (code: string, codes: ReadonlyMap<string, string>): string[] =>
  /^\d{3}$/.test(code) ? [...codes].flatMap(([known, id]) => (known.endsWith(`-${code}`) ? [id] : [])) : []

const coded = /^(?:microsoft )?(?:exams?|esami?|examen|exámenes|esame)?\s*(?:\(?((?:[A-Z]{2,3}\d?|\d{2})-\d{3}|(?:AB|AI|AZ|DA|DP|GH|MB|MD|MS|PL|SC) ?\d{3}|(?!365\b)\d{3})\)?)(?![\w-])\s*[:\-–—]?\s*(.*)$/is
const codedAtEnd = /^(.*?)\s*[([]?\s*((?:[A-Z]{2,3}\d?|\d{2})-\d{3})\s*[)\]]?$/is

const isNobodyElses = (ids: ReadonlySet<string> | undefined, id: string): boolean => ids === undefined || ids.has(id)

/** The names of which this is the beginning, where it ends within a word. */
function cutOff(key: string, called: Meanings): string[] {
  if (!/ \S{3,}$/.test(key) || key.length < SURE) return []
  return [...called].flatMap(([name, ids]) => (name.startsWith(key) && /^\S/.test(name.slice(key.length)) ? [...ids] : []))
}

/** So much of a name is not the beginning of many. */
const SURE = 20

/** What lists print behind a name: the language it was taken in, a day, what became of it, what it was called before. */
const decoration =
  /\s*(?:\s-\s*|[([]\s*)(?:(?:english|spanish|italian|german|french|japanese|portuguese|inglés|español|italiano|inglese|spagnolo)(?:\s*\([a-z]{2,3}\))?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|(?:renewed|retired|expired)(?:\s[^()[\]]*\d{4})?|(?:formerly|previously)\s[^()[\]]+|(?<=(?:associate|expert|specialty|fundamentals)\s-\s*)20\d{2})\s*[)\]]?\s*$/iu

function undecorated(title: string): string {
  const plain = title.replaceAll(/[\u2010-\u2015]/g, '-').replaceAll(/([^(]+?)\s*\(([A-Z]{2,5})\)/g, (all, before: string, letters: string) => (initials(before).endsWith(letters) ? before : all))
  const less = plain.replace(decoration, '')
  return less === plain || less.trim() === '' ? plain : undecorated(less)
}

/** "Security, Compliance, and Identity (SCI)": said twice. */
const initials = (words: string): string => words.replaceAll(/\b(?:and|of|for)\b/g, ' ').replaceAll(/(\p{L})\p{L}*|./gsu, (_, first: string | undefined) => first?.toUpperCase() ?? '')

function withoutCode(title: string): { code: string | undefined; rest: string; exam: boolean } {
  const trimmed = title.trim()
  const before = coded.exec(trimmed)
  if (before !== null) return { code: codeOf(before[1]!), rest: before[2]!, exam: /^(?:microsoft )?(?:exam|esame|examen)\b|^[a-z]{2}-?\d{3}\s*:/i.test(trimmed) }
  const after = codedAtEnd.exec(trimmed)
  return after === null ? { code: undefined, rest: trimmed, exam: false } : { code: codeOf(after[2]!), rest: after[1]!, exam: false }
}

/** "AZ 104" and "az104" are AZ-104. */
const codeOf = (written: string): string => written.toUpperCase().replace(/^([A-Z]{2})[ -]?(?=\d{3}$)/, '$1-')

/** A title, and what is left of it without the parts that Microsoft itself leaves out at times. */
function shorterKeys(key: string): string[] {
  const level = / (?:associate|expert|specialty)$/
  const family = /^dynamics 365 (?!fundamentals)/
  return [key, key.replace(level, ''), key.replace(family, ''), key.replace(family, '').replace(level, '')]
}

const keyOf = (title: string): string =>
  title
    // Before what composes them: it writes ™ as TM.
    .replaceAll(/[®™©]/g, '')
    .normalize('NFKC')
    .replace(/^\s*(?:m365|d365|ms(?= ))/i, (short) => ({ ms: 'Microsoft', d365: 'Dynamics 365' })[short.trim().toLowerCase()] ?? 'Microsoft 365')
    .replace(/^\s*certifica(?:ción|zione|do|to|ta|da) (?:(?:de|di|da|por|por la) )?microsoft\s*[:\-–—]\s*/i, '')
    .replace(/^\s*(microsoft 365|github|microsoft) certified\s*[:\-–—]?\s*/i, '$1 ')
    .replaceAll(/[([](?:beta|legacy|retired|expired)[)\]]|\bbeta\b|[-–—]\s*(?:expired|retired|legacy)\s*$/gi, ' ')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    // Said or left out from one list to the next: "Dynamics 365 for Sales", "Microsoft Azure Administrator".
    .replaceAll(/\b(?:microsoft(?! 365\b)|certified|for|and|the|plus|exam)\b/g, ' ')
    .replaceAll(/\bmicrosoft 365\b/g, ' m365 ')
    .replaceAll(/\s+/g, ' ')
    .trim()
