import { specialization as specializationCard, specializationList } from '../../cards/specialization.ts'
import { DesignationId } from '../../src/catalog/designation-names.ts'
import { specializations } from '../../src/catalog/specializations.ts'
import { designationStandings } from '../../src/designation-standing.ts'
import { prerequisite, specializationRenewal } from '../../src/specialization.ts'
import type { Outbound } from '../message.ts'
import { answered } from '../turn.ts'
import type { Ask, Turn } from '../turn.ts'

/** One specialization by its name, or those that the designations open. What Microsoft asks is nobody's secret: the same card everywhere. */
export function specialization(turn: Turn, { slots, fact }: Ask): Outbound {
  const { organization, on, text } = turn
  const about = answered({ ...turn, people: 'named' })
  const held = new Set(designationStandings(organization, on).flatMap(({ designation, state }) => (state === 'enrolled' || state === 'renewal-due' ? [designation.id] : [])))
  const one = specializations.find(({ id }) => id === fact?.about)
  if (one !== undefined) {
    const attained = slots.day === undefined || slots.day > on ? null : slots.day
    return specializationCard({ ...about, specialization: one, prerequisite: prerequisite(one, held), renewal: attained === null ? null : specializationRenewal(one, attained, on) }, text)
  }
  const asked = DesignationId.safeParse(slots.competency)
  const groups = (asked.success ? [asked.data] : DesignationId.options).map((designation) => ({
    designation,
    held: held.has(designation),
    names: specializations.filter(({ designations }) => designations.includes(designation)).map(({ name }) => name),
  }))
  return specializationList({ ...about, groups }, text)
}
