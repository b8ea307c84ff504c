import type { DesignationId } from '../src/catalog/designation-names.ts'
import { specializationsSource } from '../src/catalog/specializations.ts'
import type { Specialization } from '../src/catalog/specialization.ts'
import type { Prerequisite, SpecializationRenewal } from '../src/specialization.ts'
import { suggest } from './asking.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, panel, row, signs } from './element.ts'
import type { Answered } from './facts.ts'
import { competencyName } from './names.ts'
import { scoreFooting } from './score-footing.ts'
import type { Text } from './text/text.ts'

/* What goes beyond a designation: which one opens the way, when it renews, what is looked at by hand. The rest only Microsoft's page says. */

export type SpecializationFacts = Answered & {
  readonly specialization: Specialization
  readonly prerequisite: Prerequisite
  /** The next one, where it was said since when it is held. */
  readonly renewal: SpecializationRenewal | null
}

export function specialization(data: SpecializationFacts, text: Text): Card {
  const { catalog, prerequisite, renewal } = data
  const { name, proof, designations } = data.specialization
  const called = (id: DesignationId) => competencyName(id, catalog, text)
  const met = prerequisite.kind === 'met'
  return card(
    {
      title: text.specialization.title(name),
      headline: met ? text.specialization.open(name, called(prerequisite.by)) : text.specialization.closed(name, text.or(prerequisite.oneOf.map(called))),
      tone: met ? 'good' : 'warning',
      body: [
        ...bullets([
          text.specialization.yearly,
          text.specialization.proof[proof],
          ...(renewal === null ? [] : [text.specialization.next(renewal.anniversary, renewal.opens, renewal.closes), text.specialization.thisTime[renewal.proof]]),
        ]),
        line(text.specialization.elsewhere, { spacing: 'Medium' }),
        ...scoreFooting(data, [{ source: specializationsSource, assumedTrack: false, metrics: [] }], text),
      ],
      buttons: designations.slice(0, 2).map((id) => suggest({ intent: 'status', slots: { competency: id } }, catalog, text)),
    },
    text,
  )
}

/** Those a company may go for, by the designations that open the way. */
export type SpecializationList = Answered & { readonly groups: readonly { readonly designation: DesignationId; readonly held: boolean; readonly names: readonly string[] }[] }

export function specializationList(data: SpecializationList, text: Text): Card {
  const { catalog, groups } = data
  const open = groups.filter(({ held }) => held)
  return card(
    {
      title: text.specialization.listTitle,
      headline: text.specialization.list(new Set(open.flatMap(({ names }) => names)).size),
      tone: open.length > 0 ? 'good' : 'emphasis',
      body: [
        ...groups.map(({ designation, held, names }) => panel(competencyName(designation, catalog, text), [row(held ? signs.good : '–', text.and(names))])),
        line(text.specialization.elsewhere, { spacing: 'Medium' }),
        ...scoreFooting(data, [{ source: specializationsSource, assumedTrack: false, metrics: [] }], text),
      ],
    },
    text,
  )
}
