import { designationList } from '../../cards/designations.ts'
import { designationRules } from '../../cards/designation-rules.ts'
import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { score } from '../../cards/score.ts'
import { scoreWhatIf } from '../../cards/score-what-if.ts'
import { rulesOn } from '../../src/catalog/in-force.ts'
import type { DesignationId } from '../../src/catalog/designation-names.ts'
import { designations } from '../../src/catalog/designations.ts'
import type { Day } from '../../src/day.ts'
import { designationStanding } from '../../src/designation-standing.ts'
import type { Person } from '../../src/organization.ts'
import { designationFacts, designationsAsked, forecastFacts, mostUrgent, scorePlanFacts, standingsAsked } from '../designations.ts'
import type { Outbound } from '../message.ts'
import { whoIs } from '../people.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { notFoundCompetency } from './not-found.ts'

/* What is asked of levels can be asked of designations: the same intents, answered by points. */

/** Answers about designations where the question is about them, and about levels where it is not. */
export const either =
  (ofLevels: Reply, ofDesignations: Reply): Reply =>
  (turn, ask) =>
    designationsAsked(turn, ask.slots).length > 0 ? ofDesignations(turn, ask) : ofLevels(turn, ask)

const nobody = ({ on, admin, text }: Turn): Outbound => nothingRecorded({ on, what: 'people', admin }, text)

export const designationStatus: Reply = (turn, { slots }) => {
  const asked = designationsAsked(turn, slots)
  if (turn.organization.people.length === 0) return nobody(turn)
  const facts = standingsAsked(turn, asked).map(designationFacts)
  const [one, ...others] = facts
  if (one === undefined) return notFoundCompetency(turn, asked[0]!)
  if (others.length === 0) return score({ ...answered(turn), about: 'status', facts: one }, turn.text)
  return designationList({ ...answered(turn), organization: turn.organization.name, designations: facts }, turn.text)
}

export const designationRisk: Reply = (turn, { slots }) => {
  const { organization } = turn
  const asked = designationsAsked(turn, slots)
  if (turn.organization.people.length === 0) return nobody(turn)
  // What is held can be lost; of what is only aimed for there is less to fear.
  const held = asked.filter((id) => organization.designations?.some(({ designation, anniversary }) => designation === id && anniversary !== undefined))
  const standing = mostUrgent(turn, held.length > 0 ? held : asked)
  if (standing === undefined) return notFoundCompetency(turn, asked[0]!)
  return score({ ...answered(turn), about: 'risk', facts: designationFacts(standing), forecast: forecastFacts(standing, turn.organization) }, turn.text)
}

export const designationGap: Reply = (turn, { slots }) => {
  const asked = designationsAsked(turn, slots)
  if (turn.organization.people.length === 0) return nobody(turn)
  const standing = mostUrgent(turn, asked)
  if (standing === undefined) return notFoundCompetency(turn, asked[0]!)
  return score({ ...answered(turn), about: 'gap', facts: designationFacts(standing), plan: scorePlanFacts(standing, turn.organization) }, turn.text)
}

export const designationRequirements: Reply = (turn, { slots }) => {
  const [id] = designationsAsked(turn, slots)
  const designation = designations.designations.get(id!)!
  const rules = rulesOn(designation, turn.on)
  // What Microsoft asks is nobody's secret: the same card everywhere.
  return rules === undefined ? notFoundCompetency(turn, id!) : designationRules({ ...answered({ ...turn, people: 'named' }), designation, rules }, turn.text)
}

/** The scores without somebody, from the day after her last. */
export function scoresWithout(turn: Turn, { id }: Person, day: Day, asked: readonly DesignationId[]): Outbound {
  const { organization, on, text } = turn
  const without = { ...organization, people: organization.people.filter((person) => person.id !== id) }
  const changes = standingsAsked(turn, asked).flatMap((before) => {
    const after = designationStanding(without, before.designation.id, on)
    return after === undefined ? [] : [{ before: designationFacts(before), from: before.score.total, total: after.score.total, qualified: after.score.qualified }]
  })
  return scoreWhatIf({ ...answered(turn), supposed: { kind: 'leaves', person: whoIs(organization, id), day }, changes }, text)
}
