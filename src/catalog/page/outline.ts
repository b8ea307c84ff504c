import type { Level } from '../../intent.ts'
import type { Block } from './blocks.ts'
import { fold } from './words/words.ts'

export type LevelOutline = { readonly level: Level; readonly heading: Block; readonly blocks: Block[] }
export type OptionOutline = { readonly id: string; readonly heading: Block; readonly levels: LevelOutline[]; readonly before: Block[] }
export type Outline = { readonly title?: Block; readonly options: OptionOutline[]; readonly headings: readonly Block[]; readonly before: readonly Block[] }

/** Headings and their anchors, which stay English in every language: competency, options, levels. */
export function outlineOf(blocks: readonly Block[]): Outline {
  const headings = blocks.filter(({ kind }) => kind === 'heading')
  const title = headings.find(({ depth }) => depth === 1)
  const options: OptionOutline[] = []
  const before: Block[] = []
  let level: LevelOutline | undefined
  for (const block of blocks) {
    const named = levelOf(block)
    if (named !== undefined) {
      const option = options.at(-1) ?? openOption(options, title ?? block)
      level = { level: named, heading: block, blocks: [] }
      option.levels.push(level)
    } else if (block.kind === 'heading') {
      // A heading inside a level, deeper than the level's own, is only a title of what follows.
      if (level !== undefined && block.depth > level.heading.depth) continue
      level = undefined
      if (block !== title) openOption(options, block)
    } else (level?.blocks ?? options.at(-1)?.before ?? before).push(block)
  }
  return { ...(title === undefined ? {} : { title }), options, headings, before }
}

function openOption(options: OptionOutline[], heading: Block): OptionOutline {
  const option = { id: idOf(heading), heading, levels: [], before: [] }
  options.push(option)
  return option
}

/** The anchor, else the slug of the English heading. */
export const idOf = (heading: Block): string => heading.anchor ?? slug(heading.english ?? heading.text)

export const slug = (text: string): string =>
  fold(text)
    .replaceAll(/&/g, ' and ')
    .replaceAll(/[^\p{L}\d]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

const names: Record<Level, RegExp> = { silver: /^(?:silver|argento|plata)\b/, gold: /^(?:gold|oro)\b/ }

function levelOf({ kind, anchor, text, depth }: Block): Level | undefined {
  if (kind !== 'heading' || depth === 1) return undefined
  const said = fold(text)
  for (const level of ['silver', 'gold'] as const) {
    if (anchor !== undefined && new RegExp(String.raw`^${level}(?:[-_]?(?:\d+|level|competency|requirements))?$`).test(anchor)) return level
    if (names[level].test(said) && said.split(' ').length <= 3 && !/(?:opt|opz|opc)/.test(said)) return level
  }
  return undefined
}
