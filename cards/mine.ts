import { card } from './card.ts'
import type { Card } from './card.ts'
import { line, section } from './element.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Everything on record about the one who asks, as data: each field of the record and each event a line of JSON. */
export type Mine = {
  readonly name: string
  readonly record: Readonly<Record<string, unknown>>
  readonly events: readonly unknown[]
}

/** A card has 28 KB, and every line takes some of it for its frame. */
const MOST = 20_000
const FRAME = 250

export function mine({ name, record, events }: Mine, text: Text): Card {
  const fields = Object.entries(record).flatMap(([key, value]) => (Array.isArray(value) ? value.map((one: unknown) => ({ [key]: one })) : [{ [key]: value }]))
  const lines = [...fields, ...events].map((one) => JSON.stringify(harmless(one)))
  let size = 0
  const kept = lines.filter((one) => (size += one.length + FRAME) <= MOST)
  const own = kept.slice(0, fields.length)
  return card(
    {
      title: text.mine.title,
      headline: text.mine.headline(plain(name) || text.nameless),
      tone: 'emphasis',
      body: [
        ...section(text.mine.data, own.map((one) => line(one, { quiet: true, spacing: 'Small' }))),
        ...section(text.mine.changes, kept.slice(fields.length).map((one) => line(one, { quiet: true, spacing: 'Small' }))),
        ...(kept.length < lines.length ? [line(text.mine.cut)] : []),
      ],
    },
    text,
  )
}

/** What is nothing but an address: made into a link it writes a mail, and it has to be right when it is copied. */
const ADDRESS = /^[\w.+-]{1,64}@[\w-]+(\.[\w-]+)+$/

/** Names and whatever else somebody typed, as everywhere on cards. */
function harmless(value: unknown): unknown {
  if (typeof value === 'string') return ADDRESS.test(value) ? value : plain(value)
  if (Array.isArray(value)) return value.map(harmless)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plain(key), harmless(inner)]))
}
