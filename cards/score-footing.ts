import { line } from './element.ts'
import type { Element, Run } from './element.ts'
import type { Answered } from './facts.ts'
import { footing } from './footing.ts'
import type { DesignationFacts } from './score-facts.ts'
import type { Text } from './text/text.ts'

/** The day the pages were compared with the catalog. */
const CHECKED = '2026-11-21'

/** What an answer about designations does not know, the day it is for, and the pages it rests on. */
export function scoreFooting(data: Answered, designations: readonly Pick<DesignationFacts, 'source' | 'assumedTrack' | 'metrics'>[], text: Text): Element[] {
  const unreported = new Set(designations.flatMap(({ metrics }) => metrics.filter(({ unit, month }) => unit !== 'people' && month === null).map(({ id }) => text.score.metric[id])))
  const doubts = [
    ...(designations.some(({ assumedTrack }) => assumedTrack) ? [text.score.trackAssumed] : []),
    ...(unreported.size > 0 ? [text.score.unreported(text.and([...unreported]))] : []),
  ]
  const sources = new Set(designations.map(({ source }) => source))
  return [...doubts.map((doubt) => line(doubt, { quiet: true, spacing: 'Medium' })), ...footing(data, [], text), ...[...sources].flatMap((id) => sourceLine(data, id, text))]
}

function sourceLine({ catalog }: Answered, id: string, text: Text): Element[] {
  const source = catalog.sources.get(id)
  if (source === undefined) return []
  const page: Run = { text: text.source(source.title, source.revision, CHECKED), link: source.url, quiet: true }
  return [line(page, { spacing: 'None' })]
}
