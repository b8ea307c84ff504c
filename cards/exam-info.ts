import type { DesignationId, MetricId } from '../src/catalog/designation-names.ts'
import { suggest } from './asking.ts'
import { credentialSlots } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, section } from './element.ts'
import type { Answered, Held } from './facts.ts'
import { footing } from './footing.ts'
import { codeTitle, competencyName, credentialsOf, levelName } from './names.ts'
import { datesOf } from './requirement-words.ts'
import { factSources } from './source.ts'
import type { Text } from './text/text.ts'

/** What an exam, certification or assessment is, and what it is good for. */
export type ExamInfo = Answered & {
  readonly credential: string
  readonly takeable: boolean
  readonly countsFor: readonly Held[]
  /** Of designations: where it earns points. */
  readonly scores: readonly { readonly designation: DesignationId; readonly metrics: readonly MetricId[] }[]
  /** How many here hold it. */
  readonly holders: number
  /** In exams: our estimate. */
  readonly effort: number
}

export function examInfo(data: ExamInfo, text: Text): Card {
  const { catalog, credential, countsFor, scores, on } = data
  const codes = credentialsOf([credential], catalog, text)
  const levels = countsFor.map((target) => levelName(target, catalog, text))
  return card(
    {
      title: text.examInfo.title(codes),
      subtitle: codeTitle(credential, catalog, text),
      headline:
        levels.length === 0 ? text.examInfo.countsForNothing(codes) : text.examInfo.headline(codes, levels, data.takeable),
      tone: 'emphasis',
      body: [
        line(text.examInfo.kind[catalog.credentials.get(credential)?.kind ?? 'exam'](data.effort)),
        line(text.examInfo.holders(data.holders)),
        ...section(text.score.metrics, bullets(scores.map(({ designation, metrics }) => `${competencyName(designation, catalog, text)}: ${text.and(metrics.map((id) => text.score.metric[id]))}`))),
        ...section(text.validity.dates, bullets(datesOf(credential, on, catalog, text))),
        ...footing(data, [...new Set(countsFor.map(({ competency }) => competency))], text),
        ...factSources(credential, catalog, text),
      ],
      buttons: [
        suggest({ intent: 'who_has', slots: credentialSlots([credential], catalog) }, catalog, text),
        ...(data.takeable ? [suggest({ intent: 'who_can', slots: credentialSlots([credential], catalog) }, catalog, text)] : []),
      ],
    },
    text,
  )
}
