import { globSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/catalog/page/read-page.ts'
import type { Reading } from '../../../../src/catalog/page/read-page.ts'
import { codesOf } from '../../../../src/requirement.ts'
import { damages, itemLines } from './damage.ts'
import { inNotation } from './notation.ts'

/* A spoilt page may be read otherwise, but never in silence. The project's own pages, and the published ones where they lie beside it. */
const own = globSync('test/src/catalog/page/fixtures/*.md').sort()
// Some of the published are enough, and quick.
const published = globSync('../shared/pages/{en,it,es}/*.md').sort().filter((_, i) => i % 8 === 0)
const files = [...own, ...published]
const pages = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }))

const read = (file: string, text: string): Reading | undefined => readPage(file, text)?.reading

/** The levels that are read otherwise than before without a new doubt that is about them, their option or the page. */
function silent(before: Reading, after: Reading): string[] {
  const known = new Set(before.doubts.map(({ code, about, quote }) => `${code} ${about} ${quote}`))
  const fresh = after.doubts.filter(({ code, about, quote }) => !known.has(`${code} ${about} ${quote}`))
  const [was, is] = [inNotation(before), inNotation(after)]
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((level) => was[level] !== is[level])
  const said = (level: string) => fresh.some(({ about }) => [level, level.split(' ')[0], after.competency].includes(about) || about.startsWith(`${level} `))
  const dates = JSON.stringify(before.credentials) !== JSON.stringify(after.credentials) && fresh.length === 0 ? ['dates'] : []
  return [...changed.filter((level) => !said(level)), ...dates]
}

test.each(pages)('$file: nothing that joins or counts is lost or doubled without a doubt', ({ file, text }) => {
  const before = read(file, text)!
  const all = damages(text)
  expect(all.length).toBeGreaterThan(10)
  const unsaid = all.flatMap(({ what, line, page }) => {
    const after = read(file, page)
    return (after === undefined ? [] : silent(before, after)).map((level) => `${what}, line ${line}: ${level}`)
  })
  expect(unsaid).toEqual([])
})

/** Every code of every level in order, those of one line left out. */
function codes(reading: Reading, without: readonly string[]): unknown {
  return reading.options.map(({ id, levels }) => [
    id,
    (['silver', 'gold'] as const).map((level) => levels[level]?.requirements.flatMap(codesOf).filter((code) => !without.includes(code))),
  ])
}

const spoils: Record<string, (line: string) => string> = {
  'its end is cut off': (line) => line.slice(0, Math.max(8, line.indexOf('](') - 4)),
  'its indentation is lost': (line) => line.trimStart(),
  'a bracket is lost': (line) => line.replace(']', ''),
  'its link is lost': (line) => line.replace(/\]\([^)]*\)/, ']'),
  'it is garbled': (line) => line.replace(/\[.*$/, '[??'),
}

describe.each(Object.entries(spoils))('of an item %s', (_, spoil) => {
  test.each(pages)('$file: every other item is read as before', ({ file, text }) => {
    const lines = text.split('\n')
    const before = read(file, text)!
    for (const i of itemLines(text)) {
      const after = read(file, lines.with(i, spoil(lines[i]!)).join('\n'))!
      const spoilt = [...all(before).filter((code) => names(lines[i]!, code)), ...all(after).filter((code) => !all(before).includes(code))]
      expect({ line: i + 1, codes: codes(after, spoilt) }).toEqual({ line: i + 1, codes: codes(before, spoilt) })
    }
  })
})

const all = ({ options }: Reading): string[] => options.flatMap(({ levels }) => Object.values(levels)).flatMap(({ requirements }) => requirements.flatMap(codesOf))

/** Whether a line names a credential. */
function names(line: string, code: string): boolean {
  const [family, title] = code.split(':')
  if (family === 'assessment') return line.includes(`courseId=${title}`)
  return title === undefined ? line.toUpperCase().includes(code) || /scrum|pmi/i.test(line) : line.includes(family!)
}

test('no page crashes, whatever is done to it', () => {
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(60), put: fc.oneof(fc.string(), fc.constantFrom('**', '*', '#', '\n', '`', '```\n', '<!--', '-->', '<span>', '](', '- ', '1. ', '**OR**', '\u0000', '---\n', '99999999999999999999', '$1e999')) })
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(edit, { minLength: 1, maxLength: 8 }), ({ file, text }, edits) => {
      const spoilt = edits.reduce((page, { at, cut, put }) => {
        const from = Math.floor(at * page.length)
        return page.slice(0, from) + put + page.slice(from + cut)
      }, text)
      const reading = read(file, spoilt)
      for (const { line, about, quote } of reading?.doubts ?? []) {
        expect(line).toBeGreaterThan(0)
        expect(about).not.toBe('')
        expect(quote.length).toBeLessThanOrEqual(200)
      }
      for (const { levels } of reading?.options ?? []) {
        expect(Object.values(levels).filter(({ requirements, incomplete }) => requirements.length === 0 && incomplete !== true)).toEqual([])
      }
    }),
    { numRuns: 400 },
  )
})

test('what is no page at all is not read', () => {
  expect(readPage('a.md', 'nothing')).toBeUndefined()
  expect(readPage('a.md', '')).toBeUndefined()
})
