import type {
  IColumnSet,
  IContainer,
  IRichTextBlock,
  ITable,
  ITableCell,
  ITextBlock,
  ITextRun,
  Spacing,
} from '@microsoft/teams.cards'

/*
 * The few shapes our cards are made of. Everything that varies stands in text runs, which no client reads as Markdown;
 * TextBlocks are headings, and say only what we wrote ourselves. Colours come from the theme, and never speak alone.
 */

export type Element = ITextBlock | IRichTextBlock | IColumnSet | IContainer | ITable
export type Tone = 'good' | 'warning' | 'attention' | 'emphasis'

export type Run = string | { readonly text: string; readonly bold?: boolean; readonly quiet?: boolean; readonly link?: string }

const run = (one: Run): ITextRun =>
  typeof one === 'string'
    ? { type: 'TextRun', text: one }
    : {
        type: 'TextRun',
        text: one.text,
        ...(one.bold ? { weight: 'Bolder' } : {}),
        ...(one.quiet ? { isSubtle: true, size: 'Small' } : {}),
        ...(one.link === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url: one.link } }),
      }

export const bold = (text: string): Run => ({ text, bold: true })

export const heading = (text: string): ITextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  style: 'heading',
  size: 'Large',
  weight: 'Bolder',
})

type Placed = { readonly quiet?: boolean; readonly spacing?: Spacing }

export function line(words: Run | readonly Run[], { quiet = false, spacing }: Placed = {}): IRichTextBlock {
  const runs: readonly Run[] = typeof words === 'string' || 'text' in words ? [words] : words
  return {
    type: 'RichTextBlock',
    ...(spacing === undefined ? {} : { spacing }),
    inlines: runs.map((one) => run(quiet && typeof one === 'string' ? { text: one, quiet } : one)),
  }
}

/** A mark and a line that wraps beside it; the line says what the mark shows. */
export const row = (mark: string, words: Run | readonly Run[], placed: Placed = {}): IColumnSet => ({
  type: 'ColumnSet',
  spacing: placed.spacing ?? 'Small',
  columns: [
    { type: 'Column', width: '20px', items: [line(mark)] },
    { type: 'Column', width: 'stretch', spacing: 'Small', items: [line(words, placed)] },
  ],
})

export const bullets = (items: readonly (Run | readonly Run[])[]): IColumnSet[] => items.map((item) => row('•', item))

/** Signs that Teams has in its text fonts; the sentence beside one says the same. */
export const signs = { good: '✓', warning: '⚠', attention: '✗' } as const

const CELLS = 20

/**
 * A share as a picture: whatever is there fills at least one cell, and only all of it fills the last. The line above it says
 * the same in numbers, and colours come from the theme.
 */
export function bar(share: number, tone: 'good' | 'warning' | 'attention'): IRichTextBlock {
  const full = share <= 0 ? 0 : share >= 1 ? CELLS : Math.min(CELLS - 1, Math.max(1, Math.round(share * CELLS)))
  const cells = (sign: string, count: number, looks: Partial<ITextRun>): ITextRun[] =>
    count === 0 ? [] : [{ type: 'TextRun', text: sign.repeat(count), fontType: 'Monospace', size: 'Small', ...looks }]
  const colours = { good: 'Good', warning: 'Warning', attention: 'Attention' } as const
  return { type: 'RichTextBlock', spacing: 'None', inlines: [...cells('█', full, { color: colours[tone] }), ...cells('░', CELLS - full, { isSubtle: true })] }
}

/** The answer in one sentence, on the colour of its kind and with its sign. */
export const banner = (tone: Tone, sentence: string): IContainer => ({
  type: 'Container',
  style: tone,
  spacing: 'Medium',
  items: [tone === 'emphasis' ? line(bold(sentence)) : row(signs[tone], bold(sentence), { spacing: 'None' })],
})

/** A part of the answer under its own heading; nothing where there is nothing to say. */
export const section = (title: string, items: readonly Element[]): IContainer[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'Container',
          spacing: 'Large',
          items: [{ type: 'TextBlock', text: title, wrap: true, style: 'heading', weight: 'Bolder' }, ...items],
        },
      ]

/** One of several things an answer lists, each with parts of its own. */
export const panel = (title: string, items: readonly Element[]): IContainer => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [{ type: 'TextBlock', text: title, wrap: true, style: 'heading', weight: 'Bolder' }, ...items],
})

/** What a cell says, and a quiet line below it. */
export type Cell = Run | readonly [Run, below: string | undefined]

/** Rows under column headers, which a screen reader repeats for every cell. */
export const table = (widths: readonly number[], headers: readonly string[], rows: readonly (readonly Cell[])[]): ITable => ({
  type: 'Table',
  spacing: 'Small',
  firstRowAsHeaders: true,
  showGridLines: false,
  columns: widths.map((width) => ({ width })),
  rows: [
    { type: 'TableRow', cells: headers.map((header) => cell({ text: header, bold: true, quiet: true })) },
    ...rows.map((cells) => ({ type: 'TableRow' as const, cells: cells.map(cell) })),
  ],
})

function cell(words: Cell): ITableCell {
  const [said, below] = Array.isArray(words) ? (words as readonly [Run, string | undefined]) : [words as Run, undefined]
  return {
    type: 'TableCell',
    items: [line(said), ...(below === undefined ? [] : [line(below, { quiet: true, spacing: 'None' })])],
  }
}
