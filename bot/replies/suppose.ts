import { declined } from '../../cards/declined.ts'
import { incomplete } from '../../cards/incomplete.ts'
import { scoreWhatIf } from '../../cards/score-what-if.ts'
import type { Supposed } from '../../cards/score-what-if.ts'
import { MetricId } from '../../src/catalog/designation-names.ts'
import type { Association, DesignationId } from '../../src/catalog/designation-names.ts'
import { addMonths } from '../../src/day.ts'
import { designationStanding } from '../../src/designation-standing.ts'
import type { DesignationStanding } from '../../src/designation-standing.ts'
import type { MetricFigure, Organization, Person } from '../../src/organization.ts'
import { withoutRenewals } from '../../src/score-forecast.ts'
import { designationFacts, designationsAsked, standingsAsked } from '../designations.ts'
import type { Outbound } from '../message.ts'
import { whoIs } from '../people.ts'
import { answered } from '../turn.ts'
import type { Ask, Turn } from '../turn.ts'
import { credentialsOf } from './credentials.ts'
import { oneOf } from './one-person.ts'

/* What a renewal left out, a certification earned or a figure reached would do to the scores; nothing is written. */

type Changed = { readonly before: DesignationStanding; readonly from: number; readonly total: number; readonly qualified: boolean }

const shown = (turn: Turn, supposed: Supposed, changes: readonly Changed[]): Outbound =>
  scoreWhatIf({ ...answered(turn), supposed, changes: changes.map((one) => ({ ...one, before: designationFacts(one.before) })) }, turn.text)

/** `undefined`: it is not about designations. */
export function suppose(turn: Turn, ask: Ask): Outbound | undefined {
  const asked = ask.fact?.designation === undefined ? designationsAsked(turn, ask.slots) : [ask.fact.designation]
  if (asked.length === 0) return undefined
  if (ask.fact?.kind === 'suppose-metric') return figure(turn, ask, asked)
  if (ask.fact?.kind === 'suppose-lapse') return lapse(turn, ask, asked)
  return ask.fact?.kind === 'suppose-pass' ? pass(turn, ask, asked) : undefined
}

/** The scores of an organization that is otherwise. */
const compared = (turn: Turn, asked: readonly DesignationId[], changed: Organization): Changed[] =>
  standingsAsked(turn, asked).flatMap((before) => {
    const after = designationStanding(changed, before.designation.id, turn.on)
    return after === undefined ? [] : [{ before, from: before.score.total, total: after.score.total, qualified: after.score.qualified }]
  })

function lapse(turn: Turn, { slots, who }: Ask, asked: readonly DesignationId[]): Outbound {
  const found = slots.person === undefined && who === undefined ? null : mine(turn, { slots, who })
  if (found !== null && 'reply' in found) return found.reply
  const codes = slots.exam === undefined && slots.cert === undefined ? { codes: [] } : credentialsOf(turn, 'what_if', slots)
  if ('reply' in codes) return codes.reply
  const isMeant = ({ person, credential }: { person: string; credential: string }) =>
    (found === null || person === found.one.id) && (codes.codes.length === 0 || codes.codes.includes(credential))
  // A year: whatever lasts so long comes to its renewal in it.
  const until = addMonths(turn.on, 12)
  const changes = standingsAsked(turn, asked).map((before): Changed => {
    const { with: otherwise, without } = withoutRenewals({ ...before.goal, until }, isMeant)
    return { before, from: otherwise.total, ...without }
  })
  return shown(turn, { kind: 'lapse', person: found && whoIs(turn.organization, found.one.id), credentials: codes.codes, until }, changes)
}

function pass(turn: Turn, { slots, who }: Ask, asked: readonly DesignationId[]): Outbound {
  const found = mine(turn, { slots: { ...slots, person: slots.person ?? '@me' }, who })
  if ('reply' in found) return found.reply
  const codes = credentialsOf(turn, 'what_if', slots)
  if ('reply' in codes) return codes.reply
  const { organization, on } = turn
  const earned = codes.codes.map((credential) => ({ credential, passed: on }))
  const changed = { ...organization, people: organization.people.map((one) => (one.id === found.one.id ? { ...one, achievements: [...one.achievements, ...earned] } : one)) }
  return shown(turn, { kind: 'pass', person: whoIs(organization, found.one.id), credentials: codes.codes }, compared(turn, asked, changed))
}

/** Somebody who may be asked about here. */
function mine(turn: Turn, { slots, who }: Pick<Ask, 'slots' | 'who'>): { readonly one: Person } | { readonly reply: Outbound } {
  if (turn.where !== 'personal') return { reply: declined({ why: 'in-private' }, turn.text) }
  const found = oneOf(turn, { intent: 'what_if', slots, who, person: slots.person })
  if ('reply' in found) return found
  return found.one.id === turn.me?.id || turn.people === 'named' ? found : { reply: declined({ why: 'not-yours' }, turn.text) }
}

function figure(turn: Turn, { fact }: Ask, asked: readonly DesignationId[]): Outbound {
  const metric = MetricId.safeParse(fact?.about).data
  const value = fact?.value
  if (metric === undefined || typeof value !== 'number') return incomplete({ what: 'metric' }, turn.text)
  const { metrics = [] } = turn.organization
  const month = turn.on.slice(0, 7)
  const supposed: MetricFigure[] = []
  let option: Association | null = null
  for (const { designation, rules } of standingsAsked(turn, asked)) {
    const one = rules.metrics.find(({ id }) => id === metric)
    if (one === undefined || 'steps' in one) continue
    const association = typeof one.full.Enterprise === 'number' ? undefined : (fact?.association ?? reported(metrics, designation.id, metric))
    if (typeof one.full.Enterprise !== 'number' && association === undefined) return incomplete({ what: 'association' }, turn.text)
    option = association ?? option
    supposed.push({ designation: designation.id, metric, value, month, ...(association && { option: association }) })
  }
  const kept = metrics.filter((one) => !supposed.some(({ designation, option }) => one.designation === designation && one.metric === metric && one.option === option && one.month >= month))
  return shown(turn, { kind: 'metric', metric, value, option }, compared(turn, asked, { ...turn.organization, metrics: [...kept, ...supposed] }))
}

/** The only association a figure was reported for. */
function reported(metrics: readonly MetricFigure[], designation: DesignationId, metric: MetricId): Association | undefined {
  const options = new Set(metrics.flatMap((one) => (one.designation === designation && one.metric === metric ? (one.option ?? []) : [])))
  return options.size === 1 ? [...options][0] : undefined
}
