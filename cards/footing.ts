import { line, row, section } from './element.ts'
import type { Element, Run } from './element.ts'
import type { Answered, Catalog, Unknown } from './facts.ts'
import { credentialsOf, figureName } from './names.ts'
import type { Text } from './text/text.ts'

/** What every answer says of itself: what it does not know, the day it is for, the page it rests on. */
export function footing(data: Answered, competencies: readonly string[], text: Text): Element[] {
  return [
    ...section(
      text.unknown.title,
      data.unknown.map((one) => row('•', unknown(one, data.catalog, text), { quiet: true })),
    ),
    ...(data.people === 'counted' ? [line(data.personal ? text.namesForAdmins : text.askInPrivate, { spacing: 'Medium' })] : []),
    line(text.answeredFor(data.on), { quiet: true, spacing: 'Medium' }),
    ...sources(competencies, data.catalog, text),
  ]
}

/** Each page once, whatever number of competencies rests on it. */
function sources(competencies: readonly string[], catalog: Catalog, text: Text): Element[] {
  const pages = new Map<string, Run>()
  for (const id of competencies) {
    const checked = catalog.competencies.get(id)?.checked
    const source = checked && catalog.sources.get(checked.page)
    if (source === undefined || checked === undefined) continue
    pages.set(source.url, { text: text.source(source.title, source.revision, checked.on), link: source.url, quiet: true })
  }
  return [...pages.values()].map((page) => line(page, { spacing: 'None' }))
}

function unknown(one: Unknown, catalog: Catalog, text: Text): string {
  if (one.kind === 'undated') return text.unknown.undated(credentialsOf(one.credentials, catalog, text))
  if (one.kind === 'unsure') return text.unknown.unsure(credentialsOf(one.credentials, catalog, text))
  if (one.kind === 'unreported')
    return text.unknown.unreported(text.and(one.figures.map((figure) => figureName(figure, catalog, text))), one.figures.length)
  if (one.kind === 'old-figure') return text.unknown.oldFigure(figureName(one.figure, catalog, text), one.asOf)
  if (one.kind === 'no-amount') return text.unknown.noAmount(figureName(one.figure, catalog, text))
  if (one.kind === 'unconfirmed') return text.unknown.unconfirmed(one.count)
  if (one.kind === 'mixed-team') return text.unknown.mixedTeam
  return text.unknown.incomplete
}
