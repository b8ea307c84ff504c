import { bold, bullets, line, section, table } from './element.ts'
import type { Element } from './element.ts'
import type { Catalog, People, PlanFacts } from './facts.ts'
import { codeNames, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Who takes what, or that nothing works; nothing where no credential has to be taken. */
export function planSection(
  title: string,
  plan: PlanFacts | null,
  { catalog, people }: { readonly catalog: Catalog; readonly people: People },
  text: Text,
  most = 15,
): Element[] {
  if (plan === null) return section(title, [line(text.plan.none)])
  if (plan.steps.length === 0) return []
  const total = plan.steps.reduce((sum, step) => sum + step.take.length, 0)
  const cost = line(text.plan.effort(plan.effort), { quiet: true, spacing: 'Small' })
  if (people === 'counted') {
    const staying = plan.steps.filter((step) => step.person !== null).length
    return section(title, [...bullets([text.plan.counted(staying, plan.newPeople, total)]), cost])
  }
  const here = plan.steps.flatMap(({ person, take }) => (person === null ? [] : [{ name: whoName(person, text), take }]))
  const newcomers = Map.groupBy(
    plan.steps.filter(({ person }) => person === null),
    ({ take }) => take.join(' '),
  )
  const others = [...newcomers.values()].map((same) => ({ name: text.plan.newPeople(same.length), take: same[0]!.take }))
  const rows = [...here, ...others].map(({ name, take }) => [bold(name), codeNames(take, catalog, text)])
  return section(title, [
    table([2, 3], [text.plan.who, text.plan.takes], rows.slice(0, most)),
    ...(rows.length > most ? [line(text.more(rows.length - most))] : []),
    cost,
  ])
}
