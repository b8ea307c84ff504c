import { CsvError, parse } from 'csv-parse/sync'
import type { Bad } from './why.ts'

/** A line of a table: `line` counts from 1, as an editor does, and is where the row begins. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** `header` is empty where the text is none. */
export type Table = { readonly header: readonly string[]; readonly rows: readonly Row[]; readonly bad: readonly Bad[] }

const separators = [',', ';', '\t'] as const
const breaks = ['\r\n', '\n', '\r']

/**
 * Rows of a CSV or TSV text. `keep` says from the header which columns are wanted: the others are let go while reading, and it is read
 * in pieces, which keeps a file of a hundred thousand rows small. A row that is broken is listed, and the next line is read as if it
 * had not been there.
 */
export function readTable(text: string, keep: (header: readonly string[]) => readonly number[] | undefined): Table & { readonly columns: readonly number[] } {
  const start = firstLine(text)
  const separator = separatorOf(start.text)
  const header = readPiece(start.text, separator, 1).rows[0]?.cells.map((cell) => cell.trim()) ?? []
  const columns = keep(header) ?? []
  const rows: Row[] = []
  const bad: Bad[] = []
  if (columns.length === 0) return { header, rows, bad, columns }
  const last = Math.max(...columns)
  const once = onlyOnce()
  for (const { piece, line } of piecesOf(text, start.end, start.line + 1)) {
    const read = readPiece(piece, separator, line)
    for (const one of read.bad) bad.push(one)
    for (const { line, cells } of read.rows) {
      if (cells.every((cell) => cell.trim() === '')) continue
      const tooMany = cells.slice(header.length).some((cell) => cell.trim() !== '')
      if (tooMany || cells.length <= last) bad.push({ line, why: { kind: 'columns', found: cells.length, expected: header.length } })
      else rows.push({ line, cells: columns.map((at) => once(plainCell(cells[at]!))) })
    }
  }
  return { header, rows, bad, columns }
}

/** Most of what stands in a column stands there often. */
function onlyOnce(): (cell: string) => string {
  const seen = new Map<string, string>()
  return (cell) => {
    const known = seen.get(cell)
    if (known !== undefined) return known
    if (seen.size < 5_000) seen.set(cell, cell)
    return cell
  }
}

/** Long texts in pieces that end with a row. */
const PIECE = 1_000_000

function* piecesOf(text: string, from: number, first: number): Generator<{ readonly piece: string; readonly line: number }> {
  let line = first
  for (let at = from; at < text.length; ) {
    let end = endOfLine(text, Math.min(at + PIECE, text.length))
    // A quoted cell may go on in the next line; a quotation mark without its other half is not waited for.
    for (let more = 0; more < LONGEST_CELL && end < text.length && count(text.slice(at, end), '"') % 2 === 1; more++) end = endOfLine(text, end + 1)
    const piece = text.slice(at, end)
    yield { piece, line }
    line += piece.split(/\r\n|\n|\r/).length - 1
    at = end
  }
}

/** Behind the next line break. */
function endOfLine(text: string, from: number): number {
  const found = /\r\n|\n|\r/g
  found.lastIndex = from
  return found.exec(text) === null ? text.length : found.lastIndex
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

function readPiece(piece: string, separator: string, line: number): { rows: readonly Row[]; bad: readonly Bad[] } {
  try {
    return { rows: records(piece, separator, line), bad: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return carefully(piece, separator, line)
  }
}

/** Cells a spreadsheet would take for a formula were written with an apostrophe before them: it is not part of what they say. */
const plainCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).trim()

/** The header: the first line with something in it; Excel may put one before it that only names the separator. */
function firstLine(text: string): { text: string; line: number; end: number } {
  const lines = /([^\r\n]*)(\r\n|\n|\r|$)/y
  for (let line = 1; lines.lastIndex < text.length; line++) {
    const [whole, content] = lines.exec(text)!
    const end = lines.lastIndex
    if (content!.trim() !== '' && !/^"?sep=.?"?$/i.test(content!.trim())) return { text: content!, line, end }
    if (whole === '') break
  }
  return { text: '', line: 1, end: text.length }
}

/** The one that makes the most of the header; what stands inside quotes separates nothing. */
function separatorOf(header: string): string {
  const outside = header.replaceAll(/"[^"]*"/g, '')
  const count = (separator: string): number => outside.split(separator).length
  return separators.reduce<string>((best, one) => (count(one) > count(best) ? one : best), separators[0])
}

function records(text: string, separator: string, first: number, relaxed = false): Row[] {
  let line = first
  const rows: Row[] = []
  parse(text, {
    delimiter: separator,
    record_delimiter: breaks,
    relax_column_count: true,
    relax_quotes: relaxed,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line, cells })
      line = first + lines
      return null
    },
  })
  return rows
}

/** A quoted cell has at most so many lines: what goes on for longer is a quote that was never closed. */
const LONGEST_CELL = 20

/** Line by line, for a text with a broken quote somewhere: only the row that holds it is lost. */
function carefully(text: string, separator: string, first: number): { rows: Row[]; bad: Bad[] } {
  const rows: Row[] = []
  const bad: Bad[] = []
  const lines = text.split(/\r\n|\n|\r/)
  for (let at = 0; at < lines.length; at++) {
    const taken = linesOfRow(lines, at)
    const row = taken === 0 ? undefined : rowOf(lines.slice(at, at + taken).join('\n'), separator, first + at)
    if (row === undefined) bad.push({ line: first + at, why: { kind: 'quote' } })
    else {
      rows.push(row)
      at += taken - 1
    }
  }
  return { rows, bad }
}

/** How many lines belong together: until the quotation marks are even; 0 where they never are. */
function linesOfRow(lines: readonly string[], at: number): number {
  let quotes = 0
  for (let taken = 1; taken <= LONGEST_CELL && at + taken <= lines.length; taken++) {
    quotes += count(lines[at + taken - 1]!, '"')
    if (quotes % 2 === 0) return taken
  }
  return 0
}

function rowOf(chunk: string, separator: string, line: number): Row | undefined {
  for (const relaxed of [false, true]) {
    // Relaxed, a mark inside a cell is a mark; that only makes sense within a line.
    if (relaxed && chunk.includes('\n')) return undefined
    try {
      return records(chunk, separator, line, relaxed)[0] ?? { line, cells: [] }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
    }
  }
  return undefined
}
