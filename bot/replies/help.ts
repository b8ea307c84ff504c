import { help as helpCard } from '../../cards/help.ts'
import { DesignationId } from '../../src/catalog/designation-names.ts'
import type { Intent } from '../../src/intent.ts'
import { designationsAsked, mostUrgent } from '../designations.ts'
import { allStandings } from '../level.ts'
import type { Reply, Turn } from '../turn.ts'

/** What can be asked, with three questions that make sense now. */
export const help: Reply = (turn) => {
  const { catalog, where, admin, text } = turn
  return helpCard({ catalog, where, admin, today: isToday(turn), examples: examples(turn) }, text)
}

/** The level nearest to being lost or won, the whole picture, and what may go wrong. */
export function examples(turn: Turn): Intent[] {
  if (isToday(turn)) return examplesToday(turn)
  const all = allStandings(turn)
  const next = (all.find(({ state }) => state === 'unmet') ?? all.find(({ state }) => state === 'at-risk') ?? all[0])?.target
  const [first] = turn.catalog.competencies.keys()
  const level = { competency: next?.competency ?? first!, level: next?.level ?? ('gold' as const) }
  return [
    { intent: next === undefined ? 'requirements' : 'gap', slots: level },
    { intent: 'status', slots: {} },
    { intent: 'risk', slots: {} },
  ]
}

/** Every programme of levels is over. */
const isToday = ({ catalog, on }: Turn): boolean => [...catalog.programmes.values()].every(({ ends }) => ends.day < on)

function examplesToday(turn: Turn): Intent[] {
  const asked = designationsAsked(turn, {})
  const nearest = mostUrgent(turn, asked)
  return [
    nearest === undefined ? { intent: 'requirements', slots: { competency: DesignationId.options[0] } } : { intent: 'gap', slots: { competency: nearest.designation.id } },
    { intent: 'status', slots: {} },
    { intent: 'risk', slots: {} },
  ]
}
