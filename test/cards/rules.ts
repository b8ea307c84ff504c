import { createRequire } from 'node:module'
import * as z from 'zod'
import type { Card } from '../../cards/card.ts'

/*
 * What every card has to be, beyond parsing: our own rules, and Teams' (docs: designing cards for Teams; schema 1.5). The
 * renderer itself overlooks a missing version, an image without address and properties nobody knows.
 */

const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional()
const words = z.string().min(1)

const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), url: z.url({ protocol: /^https$/ }) })

const TextRun = z.strictObject({
  type: z.literal('TextRun'),
  text: words,
  weight: z.literal('Bolder').optional(),
  size: z.literal('Small').optional(),
  isSubtle: z.literal(true).optional(),
  /** Bars only, and never a colour of our own. */
  color: z.enum(['Good', 'Warning', 'Attention']).optional(),
  fontType: z.literal('Monospace').optional(),
  selectAction: openUrl.optional(),
})
const RichTextBlock = z.strictObject({ type: z.literal('RichTextBlock'), spacing, inlines: z.array(TextRun).min(1) })

/** Headings only, and never with a word that is not ours. */
const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  wrap: z.literal(true),
  style: z.literal('heading'),
  weight: z.literal('Bolder'),
  size: z.literal('Large').optional(),
})

const Column = z.strictObject({
  type: z.literal('Column'),
  width: z.enum(['20px', 'stretch']),
  spacing,
  items: z.array(RichTextBlock),
})
const ColumnSet = z.strictObject({ type: z.literal('ColumnSet'), spacing, columns: z.array(Column).length(2) })

const TableCell = z.strictObject({ type: z.literal('TableCell'), items: z.array(RichTextBlock).min(1) })
const TableRow = z.strictObject({ type: z.literal('TableRow'), cells: z.array(TableCell).min(2) })
const Table = z
  .strictObject({
    type: z.literal('Table'),
    spacing,
    firstRowAsHeaders: z.literal(true),
    showGridLines: z.literal(false),
    columns: z.array(z.strictObject({ width: z.number().positive() })),
    rows: z.array(TableRow).min(2),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.cells.length === columns.length), 'every row has a cell a column')

const labelled = { label: words, isRequired: z.literal(true), errorMessage: words }
const InputDate = z.strictObject({ type: z.literal('Input.Date'), id: words, max: z.iso.date().optional(), ...labelled })
const InputChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  id: words,
  style: z.literal('expanded').optional(),
  value: z.string().optional(),
  choices: z.array(z.strictObject({ title: words, value: words })).min(2),
  ...labelled,
})

const container = {
  type: z.literal('Container'),
  style: z.enum(['good', 'warning', 'attention', 'emphasis']).optional(),
  spacing,
}
const Section = z.strictObject({ ...container, items: z.array(z.union([TextBlock, RichTextBlock, ColumnSet, Table])).min(1) })
const Container = z.strictObject({
  ...container,
  items: z.array(z.union([TextBlock, RichTextBlock, ColumnSet, Table, Section])).min(1),
})

const pressed = { title: words.max(80), data: z.record(z.string(), z.json()), associatedInputs: z.literal('none').optional() }
const Submit = z.strictObject({ type: z.literal('Action.Submit'), ...pressed })
const Execute = z.strictObject({ type: z.literal('Action.Execute'), verb: words, fallback: Submit, ...pressed })

export const CardRules = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['en', 'it', 'es']),
  fallbackText: words,
  speak: words.regex(/^[^<>&]*$/),
  body: z.array(z.union([TextBlock, RichTextBlock, ColumnSet, Table, Container, InputDate, InputChoiceSet])).min(2),
  actions: z.array(Execute).min(1).optional(),
})

/** Everything of a card somebody can read or hear. */
export function shown({ card, summary }: Card): string[] {
  const found: string[] = [summary]
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') {
      if (['text', 'title', 'label', 'errorMessage', 'fallbackText', 'speak', 'placeholder'].includes(key)) found.push(node)
      return
    }
    if (typeof node !== 'object' || node === null || key === 'data') return
    for (const [name, value] of Object.entries(node)) walk(value, Array.isArray(node) ? key : name)
  }
  walk(card, '')
  return found
}

/** Microsoft's own parser; plain Node cannot import it, so it is required. */
type Renderer = {
  readonly AdaptiveCard: new () => {
    parse: (card: unknown, context: Context) => void
    validateProperties: () => { validationEvents: { message: string }[] }
  }
  readonly SerializationContext: new () => Context
}
type Context = { readonly eventCount: number; getEventAt: (index: number) => { message: string } }
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Renderer & {
  readonly defaultHostConfig: { actions: { maxActions: number } }
}
renderer.defaultHostConfig.actions.maxActions = 6

/** What Microsoft's parser has against a card. */
export function complaints(card: unknown): string[] {
  const context = new renderer.SerializationContext()
  const parsed = new renderer.AdaptiveCard()
  parsed.parse(structuredClone(card), context)
  return [
    ...Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message),
    ...parsed.validateProperties().validationEvents.map(({ message }) => message),
  ].filter((message) => !EVERY_OTHER_LANGUAGE.test(message))
}

/** Its pattern for `lang` keeps its place between cards, so that every other valid language is refused; our rules check it. */
const EVERY_OTHER_LANGUAGE = /^Invalid value "(en|it|es)" for property "lang"\.$/
