import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { tracks } from '../src/catalog/designation-names.ts'
import type { Track } from '../src/catalog/designation-names.ts'
import type { Designation, FigureMetric, Rules, SkillMetric } from '../src/catalog/designation.ts'
import { specializations } from '../src/catalog/specializations.ts'
import { bullets, line, section } from './element.ts'
import type { Element } from './element.ts'
import type { Answered } from './facts.ts'
import { codeName, competencyName } from './names.ts'
import { scoreFooting } from './score-footing.ts'
import type { Text } from './text/text.ts'

/** What a designation asks for, metric by metric, on both tracks. */
export type DesignationRules = Answered & { readonly designation: Designation; readonly rules: Rules }

export function designationRules(data: DesignationRules, text: Text): Card {
  const { catalog, designation, rules } = data
  const name = competencyName(designation.id, catalog, text)
  const further = specializations.filter((one) => one.designations.includes(designation.id)).map((one) => one.name)
  return card(
    {
      title: text.score.title(name),
      headline: text.score.asks(name),
      tone: 'emphasis',
      body: [
        ...rules.metrics.flatMap((metric) =>
          section(text.score.metricAsks(text.score.metric[metric.id], metric.max), bullets('steps' in metric ? skills(metric, data, text) : figures(metric, text))),
        ),
        ...(designation.classification === undefined ? [] : [line(`${designation.classification[text.language]}.`, { spacing: 'Medium' })]),
        ...(further.length === 0 ? [] : [line(text.score.specializations(text.and(further)), { quiet: true, spacing: 'Medium' })]),
        line(text.score.from(rules.from.day), { quiet: true, spacing: 'Medium' }),
        ...scoreFooting(data, [{ source: rules.source, assumedTrack: false, metrics: [] }], text),
      ] satisfies Element[],
      buttons: (['status', 'gap'] as const).map((intent) => suggest({ intent, slots: { competency: designation.id } }, catalog, text)),
    },
    text,
  )
}

/** One line for both tracks where they ask the same. */
function byTrack<T>(values: Readonly<Record<Track, T>>, say: (track: Track | null, value: T) => string): string[] {
  const same = JSON.stringify(values.Enterprise) === JSON.stringify(values.SMB)
  return same ? [say(null, values.Enterprise)] : tracks.map((track) => say(track, values[track]))
}

const figures = ({ full, unit }: FigureMetric, text: Text): string[] =>
  byTrack(full, (track, one) =>
    text.score.fullFigure(track, typeof one === 'number' ? [[null, one]] : Object.entries(one), unit),
  )

function skills({ steps, max, full }: SkillMetric, { catalog }: Answered, text: Text): string[] {
  const gated = steps.length > 1
  return steps.flatMap((step, i) => {
    const credentials = text.or(step.any.map((code) => codeName(code, catalog, text)))
    const number = gated ? i + 1 : null
    if (!('people' in step)) return byTrack(full, (track, one) => withTrack(track, text.score.each(number, max / one, credentials)))
    const asks = { Enterprise: [step.people.Enterprise, step.points.Enterprise] as const, SMB: [step.people.SMB, step.points.SMB] as const }
    return byTrack(asks, (track, [people, points]) => withTrack(track, text.score.gate(i + 1, people, credentials, points)))
  })
}

const withTrack = (track: Track | null, sentence: string): string => (track === null ? sentence : `${track}: ${sentence}`)
