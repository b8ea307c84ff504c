import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type { Normalised } from './normalise.ts'
import { fold, inAny, wholly } from './words/words.ts'

export type Link = { readonly text: string; readonly url: string }

/** One line of meaning: a heading, an item of a list, or a line of text beside them. */
export type Block = {
  readonly kind: 'heading' | 'item' | 'text'
  /** How many lists it lies in; of a heading, its rank. */
  readonly depth: number
  /** The number of a numbered step. */
  readonly step?: number
  readonly line: number
  readonly text: string
  readonly bold: readonly string[]
  readonly links: readonly Link[]
  readonly anchor?: string
  /** The English heading where it is printed beside the translation. */
  readonly english?: string
}

/** A page as one stream in reading order: indentation is often wrong on these pages, so it decides as little as possible. */
export function blocksOf({ text, sources }: Normalised): Block[] {
  const blocks: Block[] = []
  const constructs = ['codeIndented', 'codeFenced', 'htmlFlow', 'definition', 'setextUnderline', 'codeText', 'autolink', 'blockQuote']
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: constructs } }] })
  walk(tree, 0, undefined)
  return blocks

  function walk(node: Parents, depth: number, first: { kind: 'item'; step?: number } | undefined): void {
    let opening = first
    for (const child of node.children) {
      if (child.type === 'heading') {
        const line = child.position!.start.line
        const [run] = runsOf(child.children, line)
        const anchor = anchorOf(child.children)
        blocks.push({
          ...(run ?? { line, text: '', bold: [], links: [] }),
          kind: 'heading',
          depth: child.depth,
          ...(anchor === undefined ? {} : { anchor }),
          ...(sources.has(line) ? { english: sources.get(line)! } : {}),
        })
      } else if (child.type === 'paragraph') {
        for (const run of runsOf(child.children, child.position!.start.line)) {
          blocks.push({ ...run, ...(opening ?? { kind: 'text' }), depth })
          opening = undefined
        }
      } else if (child.type === 'list') {
        for (const item of child.children) {
          const marker = text.slice(item.position!.start.offset, item.position!.start.offset! + 12)
          const number = /^(\d+)[.)]/.exec(marker)?.[1]
          walk(item, depth + 1, { kind: 'item', ...(number === undefined ? {} : { step: Number(number) }) })
        }
      }
      if (child.type !== 'heading') opening = undefined
    }
  }
}

type Run = Pick<Block, 'line' | 'text' | 'bold' | 'links'>
type Draft = { line: number; text: string; bold: string[]; links: Link[] }

/** The lines of a paragraph, those that only go on with the line before joined to it. */
function runsOf(nodes: readonly PhrasingContent[], line: number): Run[] {
  const lines: Draft[] = [{ line, text: '', bold: [], links: [] }]
  for (const node of nodes) gather(node, lines)
  const runs: Draft[] = []
  for (const draft of lines) {
    const text = draft.text.replaceAll(/\s+/g, ' ').trim()
    if (text === '') continue
    const last = runs.at(-1)
    if (last !== undefined && goesOn(last, { ...draft, text })) {
      last.text = `${last.text} ${text}`
      last.bold.push(...draft.bold)
      last.links.push(...draft.links)
    } else runs.push({ ...draft, text })
  }
  return runs
}

function gather(node: Nodes, lines: Draft[], within?: 'strong'): void {
  const last = lines.at(-1)!
  if (node.type === 'text') {
    for (const [i, part] of node.value.split('\n').entries()) {
      if (i > 0) lines.push({ line: lines.at(-1)!.line + 1, text: '', bold: [], links: [] })
      lines.at(-1)!.text += part
      if (within === 'strong') lines.at(-1)!.bold.push(part.trim())
    }
  } else if (node.type === 'break') {
    lines.push({ line: last.line + 1, text: '', bold: [], links: [] })
  } else if (node.type === 'link') {
    const before = last.text.length
    for (const child of node.children) gather(child, lines)
    last.links.push({ text: last.text.slice(before), url: node.url })
  } else if ('children' in node) {
    for (const child of node.children) gather(child, lines, node.type === 'strong' ? 'strong' : within)
  }
}

const goesOn = (last: Draft, next: Draft): boolean =>
  !isConnective(last.text) &&
  !isConnective(next.text) &&
  !/^[*†‡]/.test(next.text) &&
  !/^\d+[.)] /.test(next.text) &&
  !(last.links.length > 0 && next.links.length > 0) &&
  !isMarket(last.text) &&
  !isMarket(next.text)

const AND = wholly('and')
const OR = wholly('or')

/** "AND", "O bien,": a line that only joins what stands before and after it. */
export function isConnective(text: string): 'and' | 'or' | undefined {
  const said = fold(text).replaceAll(/[.,:;*()_-]/g, '').trim()
  if (said === '' || said.split(' ').length > 3) return undefined
  if (OR.test(said)) return 'or'
  return AND.test(said) ? 'and' : undefined
}

const DEVELOPED = inAny('developed')
const DEVELOPING = inAny('developing')

/** A line that names a market and nothing else. */
export const isMarket = (text: string): boolean => !/\d/.test(text) && text.length < 60 && (DEVELOPED.test(fold(text)) || DEVELOPING.test(fold(text)))

function anchorOf(nodes: readonly PhrasingContent[]): string | undefined {
  for (const node of nodes) {
    if (node.type !== 'html') continue
    const found = /<a\b[^>]*?\b(?:name|id)="([^"]+)"/i.exec(node.value.replace(/name=""|id=""/g, ''))
    if (found !== null) return found[1]
  }
  return undefined
}
