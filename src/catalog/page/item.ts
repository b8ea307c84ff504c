import type { Block } from './blocks.ts'
import { certifications, others } from './certifications.ts'
import { fold, inAny } from './words/words.ts'
import type { Remark } from './doubt.ts'

export type Kind = 'exam' | 'certification' | 'assessment'

/** What a line of a list names: one credential, or several with what joins them. */
export type Item = {
  readonly kind: Kind
  readonly codes: readonly string[]
  readonly joined: 'and' | 'or'
  /** The footnote mark behind it. */
  readonly mark?: string
  /** What stands in brackets: dates, often. */
  readonly asides: readonly string[]
  readonly line: number
}

const EXAM = /(?<![\p{L}\d-])((?:\d{2}|[A-Z]{2}\d?)\s?-\s?\d{3})(?![\d-])/giu
const EXAM_LINK = /exam[-/]((?:\d{2}|[a-z]{2}\d?)-\d{3})/i
const COURSE = /[?&]courseId=(\d+)/i
/** An exam's title may name the certification it leads to. */
const EXAM_FIRST = /^(?:\p{L}+\s+)?(?:\d{2}|[A-Z]{2}\d?)\s?-\s?\d{3}(?![\d-])/iu
const FAMILY = /\b(MCSE|MCSA|MCSD|MTA|MCM)\b[:\s]*\s*(.*)$/i
const ASSESSMENT = inAny('assessment')
const ASIDE = inAny('retires')
const REPLACED = inAny('replaced')
const AVAILABLE = inAny('available')
const OR = inAny('or')

/** A line as a credential; undefined: it names none. */
export function itemOf(block: Pick<Block, 'text' | 'links' | 'line'>, remarks: Remark[]): Item | undefined {
  const { text, asides } = withoutAsides(block.text.replaceAll(/[\u2010-\u2015]/g, '-'))
  const mark = /[*†‡]+/.exec(text)?.[0]
  const plain = text.replaceAll(/[*†‡]+/g, ' ').trim()
  const exam = EXAM_FIRST.test(plain) ? examsOf(plain, block, remarks) : undefined
  const found = exam ?? certificationOf(plain, block, remarks) ?? examsOf(plain, block, remarks) ?? otherOf(block.text) ?? assessmentOf(plain, block, remarks)
  return found === undefined ? undefined : { ...found, ...(mark === undefined ? {} : { mark }), asides, line: block.line }
}

/** What a sentence itself names: exams, a certification, or both. */
export function itemsIn(block: Pick<Block, 'text' | 'links' | 'line'>, remarks: Remark[]): Item[] {
  const exams = codesIn(block.text).map((code): Item => ({ kind: 'exam', codes: [code], joined: 'and', asides: [], line: block.line }))
  const certification = exams.length === 0 || EXAM_FIRST.test(block.text) ? undefined : certificationOf(block.text.replaceAll(/[*†‡]+/g, ' '), block, remarks)
  const one = certification === undefined ? itemOf(block, remarks) : undefined
  if (certification !== undefined) return [...exams, { ...certification, asides: [], line: block.line }]
  return one === undefined ? [] : one.codes.map((code) => ({ ...one, codes: [code] }))
}

type Found = Pick<Item, 'kind' | 'codes' | 'joined'>

/** Brackets that say when, or what else it is called, name no exam to pass. */
function withoutAsides(text: string): { text: string; asides: string[] } {
  const asides: string[] = []
  const rest = text.replaceAll(/[([]([^()[\]]*)[)\]]/g, (whole, inside: string) => {
    const said = fold(inside)
    if (!ASIDE.test(said) && !REPLACED.test(said) && !AVAILABLE.test(said)) return whole
    asides.push(inside)
    return ' '
  })
  return { text: rest, asides }
}

export const codesIn = (text: string): string[] => [...new Set([...text.matchAll(EXAM)].map((found) => found[1]!.replaceAll(/\s/g, '').toUpperCase()))]

function examsOf(text: string, { links, line, text: quote }: Pick<Block, 'text' | 'links' | 'line'>, remarks: Remark[]): Found | undefined {
  const codes = codesIn(text)
  const linked = links.flatMap(({ url }) => EXAM_LINK.exec(url)?.[1]?.toUpperCase() ?? [])
  if (codes.length === 0 && linked.length === 0) return undefined
  if (codes.length === 0) remarks.push({ code: 'link', line, quote, credential: linked[0]! })
  else if (linked.some((code) => !codes.includes(code))) remarks.push({ code: 'link', line, quote, credential: codes[0]! })
  const all = codes.length > 0 ? codes : linked
  const between = all.length > 1 ? text.slice(text.toUpperCase().indexOf(all[0]!) + all[0]!.length, text.toUpperCase().lastIndexOf(all.at(-1)!)) : ''
  return { kind: 'exam', codes: all, joined: OR.test(fold(between)) ? 'or' : 'and' }
}

const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\d]/gu, '')

function certificationOf(text: string, { links, line, text: quote }: Pick<Block, 'text' | 'links' | 'line'>, remarks: Remark[]): Found | undefined {
  const said = FAMILY.exec(text)
  const slugs = links.flatMap(({ url }) => /\/((?:mcse|mcsa|mcsd|mta)-[a-z0-9-]+?)(?:-certification)?(?:\.aspx)?(?:[?#].*)?$/i.exec(url)?.[1] ?? [])
  if (said === null && slugs.length === 0) return undefined
  const [family, ...rest] = (slugs[0] ?? '').split('-')
  const byLink = slugs.length === 0 ? undefined : known(family!.toUpperCase(), rest.join(' '))
  const title = said === null ? '' : said[2]!.replace(/\s+-\s.*$/, '').replace(/\(.*$/, '').trim().replace(/[.,;:]$/, '')
  const byTitle = said === null ? undefined : known(said[1]!.toUpperCase(), title)
  if (said === null || (byTitle !== undefined && byLink !== undefined && byTitle !== byLink) || (family !== '' && said[1]!.toLowerCase() !== family!.toLowerCase())) {
    remarks.push({ code: 'link', line, quote, ...(byTitle === undefined ? {} : { credential: byTitle }) })
  }
  const fallback = `${(said?.[1] ?? family!).toUpperCase()}:${title === '' ? rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') : title.replaceAll(/\s+/g, '')}`
  return { kind: 'certification', codes: [byTitle ?? byLink ?? fallback], joined: 'and' }
}

function known(family: string, title: string): string | undefined {
  const wanted = bare(title)
  return certifications.find(({ id, also }) => {
    const [of, name] = id.split(':')
    return of === family && [name!, ...(also ?? [])].some((one) => bare(one) === wanted)
  })?.id
}

function otherOf(text: string): Found | undefined {
  const codes = others.filter(({ named }) => named.test(fold(text))).map(({ id }) => id)
  return codes.length === 0 ? undefined : { kind: 'certification', codes, joined: OR.test(fold(text)) ? 'or' : 'and' }
}

function assessmentOf(text: string, { links, line, text: quote }: Pick<Block, 'text' | 'links' | 'line'>, remarks: Remark[]): Found | undefined {
  const courses = [...new Set(links.flatMap(({ url }) => COURSE.exec(url)?.[1] ?? []))]
  if (courses.length > 0) return { kind: 'assessment', codes: courses.map((id) => `assessment:${id}`), joined: 'and' }
  const said = fold(text)
  if (!ASSESSMENT.test(said) || said.split(' ').length < 3) return undefined
  const id = `assessment:${said.replaceAll(/[^\p{L}\d]+/gu, '-').replaceAll(/^-|-$/g, '')}`
  remarks.push({ code: 'link', line, quote, credential: id })
  return { kind: 'assessment', codes: [id], joined: 'and' }
}
