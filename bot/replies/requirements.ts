import { didYouMean } from '../../cards/did-you-mean.ts'
import { requirements as requirementsCard } from '../../cards/requirements.ts'
import { hasEnded } from '../../src/catalog/catalog.ts'
import { answered } from '../turn.ts'
import type { Reply } from '../turn.ts'

/** What Microsoft asks in general, whoever reads it. */
export const requirements: Reply = (turn, { slots }) => {
  const { catalog, on, organization, said, text } = turn
  const competency = slots.competency === undefined ? undefined : catalog.competencies.get(slots.competency)
  if (competency === undefined) {
    const choices = [...catalog.competencies.keys()].map((id) => ({ intent: 'requirements' as const, slots: { ...slots, competency: id } }))
    return didYouMean({ catalog, asked: said, about: 'competency', choices }, text)
  }
  return requirementsCard(
    {
      // What Microsoft asks is nobody's secret: the same card everywhere.
      ...answered({ ...turn, people: 'named' }),
      competency: competency.id,
      level: slots.level ?? null,
      market: organization.people.length === 0 ? null : organization.market,
      ended: hasEnded(catalog, competency, on),
    },
    text,
  )
}
