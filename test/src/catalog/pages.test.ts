import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Competency } from '../../../src/catalog/schema.ts'
import type { Level } from '../../../src/intent.ts'
import { codesOf } from '../../../src/requirement.ts'
import type { Need, Requirement } from '../../../src/requirement.ts'

/*
 * The catalog against Microsoft's own pages. They are not part of the project; where they lie beside it they are read
 * here in the plainest way (bold numbers, codes, amounts, in order), which shares nothing with how the catalog was made.
 */
const folder = '../shared/seeds'
const pages = globSync(`${folder}/*`)
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => text.includes('<a name="silver">'))

if (!existsSync(folder)) console.log(`skipped: the published pages are not beside the project (${folder})`)

const anchors: Record<string, string> = {
  messaging: 'messaging',
  'cloud-productivity-competency': 'cloud-productivity',
  'cloud-customer-relationship-management': 'cloud-crm',
}
const certifications: Record<string, string> = { MCSE: 'MCSE:Productivity', MCSA: 'MCSA:Office365' }

test.skipIf(pages.length === 0)('the pages beside the project are the ones the catalog was made from', () => {
  expect(new Set(pages.map((page) => competencyOf(page).id))).toEqual(new Set(['messaging', 'cloud-productivity', 'cloud-crm']))
})

for (const page of pages) {
  const competency = competencyOf(page)
  const language = /ms\.contentlocale: (\w\w)/.exec(page)![1]!
  for (const level of ['silver', 'gold'] as const) {
    test(`${competency.id} ${level} asks what its page in ${language} asks: counts, codes, amounts`, () => {
      const [option] = competency.options
      const { requirements } = option!.levels[level]!
      const section = sectionOf(page, level)
      expect(page).toContain(`<a name="${option!.id}">`)
      expect(codesIn(section)).toEqual(requirements.flatMap(codesOf))
      expect([...section.matchAll(/\*\*(\d+)\*\*/g)].map((found) => Number(found[1]))).toEqual(requirements.flatMap(numbersSaid))
      expect([...section.matchAll(/\b(\d{1,3}(?:[.,]\d{3})+)\b/g)].map((found) => Number(found[1]!.replaceAll(/\D/g, '')))).toEqual(
        requirements.flatMap(amounts),
      )
    })
  }
}

test.skipIf(pages.length === 0)('the footnotes of the pages are the dates of the catalog', () => {
  const crm = pages.find((page) => competencyOf(page).id === 'cloud-crm')!
  const days = [...crm.matchAll(/^\\\* .*?(\d+) dicembre (\d{4}).*?(\d+) dicembre (\d{4})/gm)]
  expect(days.length).toBeGreaterThan(0)
  for (const [, day, year, laterDay, laterYear] of days) {
    expect(catalog.dates['MB2-709']).toMatchObject({ retires: `${year}-12-${day}`, acceptedUntil: `${laterYear}-12-${laterDay}` })
  }
  expect(/MB2-877:.*gennaio (\d{4})/.exec(crm)![1]).toBe(catalog.dates['MB2-877']!.availableFrom!.slice(0, 4))
})

function competencyOf(page: string): Competency {
  const anchor = /^# ?<a name="([^"]+)">/m.exec(page)![1]!
  return catalog.competencies.get(anchors[anchor]!)!
}

function sectionOf(page: string, level: Level): string {
  const from = page.indexOf(`<a name="${level}">`)
  const next = page.indexOf('\n#', from)
  return page.slice(from, next === -1 ? undefined : next)
}

/** The codes in page order, each once. */
function codesIn(section: string): string[] {
  const found = section.matchAll(/\[(?:Esame |Examen |Exam )?(\d\d-\d{3}|MB2-\d{3}|MCSE|MCSA)\]|^\s*- (MB2-\d{3}):/gm)
  return [...new Set([...found].map((match) => match[1] ?? match[2]!).map((code) => certifications[code] ?? code))]
}

/**
 * The bold numbers a page prints for a requirement: its header's minimum, then one a statement. "The same" and "the other
 * individual" in the singular carry none.
 */
function numbersSaid(requirement: Requirement): number[] {
  if (!('people' in requirement)) return []
  const [team] = requirement.people
  const header = team!.reduce((sum, seat) => sum + seat.count, 0)
  const statements = requirement.people.flatMap((seats) => {
    const numbers = seats.flatMap(({ count, need }) => Array.from({ length: groups(need) }, () => count))
    return numbers.filter((count, i) => i === 0 || count > 1)
  })
  return [header, ...statements]
}

/** A need over groups of exams is one statement a group; a plain list is one statement. */
function groups(need: Need): number {
  return typeof need !== 'string' && 'all' in need && need.all.every((part) => typeof part !== 'string') ? need.all.length : 1
}

function amounts(requirement: Requirement): number[] {
  if (!('figure' in requirement)) return []
  const { developed, developing } = requirement
  return developed === developing ? [developed!] : [developed!, developing!]
}
