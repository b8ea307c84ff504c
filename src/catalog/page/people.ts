import type { Need, Requirement, Seat } from '../../requirement.ts'
import type { Remark } from './doubt.ts'
import { needOf } from './need.ts'
import type { Entry } from './need.ts'
import { normalNeed, normalPeople } from './normal.ts'
import type { Sentence } from './sentence.ts'

/** A sentence with what stands below it, and how it is joined to the statement before. */
export type Statement = {
  readonly sentence: Sentence
  readonly entries: readonly Entry[]
  readonly line: number
  readonly quote: string
  readonly joined: 'and' | 'or' | undefined
}

export type Header = { readonly sentence: Sentence; readonly line: number; readonly quote: string }
export type PeopleRead = { readonly requirements: Requirement[]; readonly unread: boolean }

/** Seats while a step is read; those without a need were only announced, as in "1 of the 2 individuals". */
type Place = { count: number; needs: Need[]; group: number }
type Crew = { places: Place[] }
/** One way through the step: all of its crews, each for itself. */
type Branch = { crews: Crew[] }

/** The statements of a step: AND within a branch, OR between branches. `earlier`: people were asked for in a step before. */
export function peopleOf(header: Header | undefined, statements: readonly Statement[], earlier: boolean, remarks: Remark[]): PeopleRead {
  const branches: Branch[] = []
  let unread = false
  const plan = planOf(header, statements)
  for (const [i, statement] of statements.entries()) {
    const { sentence, line, quote } = statement
    const fail = (code: Remark['code']) => {
      unread = true
      remarks.push({ code, line, quote })
    }
    if (sentence.torn) fail('count')
    const read = needOf(sentence, statement.entries, remarks, line, quote)
    if (read.unread) unread = true
    if (read.need === undefined) continue
    if (statement.joined === 'or' || branches.length === 0) branches.push({ crews: [{ places: [] }] })
    const branch = branches.at(-1)!
    const count = countOf(sentence, header, branch, fail)
    if (count === undefined) continue
    // After an OR, whoever is not joined to it might be asked for by one of its sides or by both.
    if (sentence.who.kind === 'same-or-different' && statement.joined === undefined && branches.length > 1) fail('unread')
    if (!seat(branch, { statement, count, need: normalNeed(read.need), at: i, plan: plan[i]!, earlier }, header, fail, remarks)) fail('unread')
  }
  if (header !== undefined) checkHeader(header, branches, remarks)
  if (branches.some(({ crews }) => crews.some(({ places }) => places.some(({ needs }) => needs.length === 0)))) {
    unread = true
    remarks.push({ code: 'unread', line: header?.line ?? statements[0]!.line, quote: header?.quote ?? statements[0]!.quote })
  }
  return { requirements: distributed(branches), unread }
}

/** How a statement about nobody in particular stands to the one before: other people where the header counts them all. */
type Stand = 'same-team' | 'own' | 'unclear'

function planOf(header: Header | undefined, statements: readonly Statement[]): Stand[] {
  return statements.map((statement, i): Stand => {
    if (i === 0 || statement.joined === 'or') return 'own'
    let from = i
    while (from > 0 && statements[from]!.joined !== 'or') from -= 1
    const to = statements.findIndex((other, k) => k > i && other.joined === 'or')
    const branch = statements.slice(from, to === -1 ? undefined : to)
    const adding = branch.filter(({ sentence: { who } }, k) => who.kind === 'fresh' || who.kind === 'other' || (who.kind === 'the' && k === 0))
    const sum = adding.reduce((total, { sentence }) => total + (sentence.count ?? 0), 0)
    const most = Math.max(...adding.map(({ sentence }) => sentence.count ?? 0))
    const said = header?.sentence.count
    if (said !== undefined && said === sum && sum > most) return 'same-team'
    return statement.joined === 'and' ? 'own' : 'unclear'
  })
}

function countOf(sentence: Sentence, header: Header | undefined, branch: Branch, fail: (code: Remark['code']) => void): number | undefined {
  if (sentence.who.kind === 'everyone') return sentence.count ?? header?.sentence.count ?? total(branch.crews.at(-1)!)
  if (sentence.count !== undefined && sentence.count > 0) return sentence.count
  fail('count')
  return header?.sentence.count
}

const total = ({ places }: Crew): number => places.reduce((sum, { count }) => sum + count, 0)

type Asked = { statement: Statement; count: number; need: Need; at: number; plan: Stand; earlier: boolean }

/** Gives the need its places; false where the sentence does not fit those before it. */
function seat(branch: Branch, { statement: { sentence, entries, joined, line, quote }, count, need, at, plan, earlier }: Asked, header: Header | undefined, fail: (code: Remark['code']) => void, remarks: Remark[]): boolean {
  const crew = branch.crews.at(-1)!
  const first = crew.places.length === 0
  const who = sentence.who.kind === 'the' ? { kind: first || joined === undefined ? ('fresh' as const) : ('same' as const) } : sentence.who
  if (who.kind === 'subset') {
    if (first) crew.places.push({ count: who.of ?? header?.sentence.count ?? count, needs: [], group: at })
    return split(crew, count, who.of, need)
  }
  if (who.kind === 'everyone' || (who.kind === 'same' && !first)) {
    const group = who.kind === 'everyone' ? crew.places : lastGroup(crew, count)
    if (first || group.length === 0) {
      crew.places.push({ count, needs: [need], group: at })
      return who.kind === 'everyone'
    }
    if (group.reduce((sum, place) => sum + place.count, 0) !== count) fail('count')
    for (const place of group) place.needs.push(need)
    return true
  }
  const places = placesFor(sentence, entries, count, need, at)
  if (first) {
    crew.places.push(...places)
    return who.kind !== 'same' && (who.kind !== 'same-or-different' || earlier)
  }
  if (who.kind === 'other' || plan === 'same-team') {
    crew.places.push(...places)
    return true
  }
  if (who.kind === 'fresh' && joined === undefined && plan === 'unclear') {
    // The same block printed twice, or a part of it, asks nothing new; it is remarked and left out.
    if (branch.crews.some((other) => covers(other, count, need))) {
      remarks.push({ code: 'sentence', line, quote })
      return true
    }
    return false
  }
  branch.crews.push({ places })
  return true
}

function placesFor(sentence: Sentence, entries: readonly Entry[], count: number, need: Need, at: number): Place[] {
  const each = typeof need !== 'string' && 'all' in need ? need.all : []
  if (sentence.distinct && count > 1 && each.length === count && entries.every(({ kind }) => kind === 'item')) {
    return each.map((one) => ({ count: 1, needs: [one], group: at }))
  }
  return [{ count, needs: [need], group: at }]
}

/** "The same 2" are those of the statement before, or the whole crew where the number says so. */
function lastGroup(crew: Crew, count: number): Place[] {
  const last = crew.places.filter(({ group }) => group === crew.places.at(-1)!.group)
  const size = (places: Place[]) => places.reduce((sum, place) => sum + place.count, 0)
  return size(last) !== count && total(crew) === count ? crew.places : last
}

/** Some of them need more: they come first. */
function split(crew: Crew, count: number, of: number | undefined, need: Need): boolean {
  const place = crew.places.findLast((one) => (of === undefined ? one.count >= count : one.count === of))
  if (place === undefined || place.count < count || (of !== undefined && total(crew) !== of && place.count !== of)) return false
  const more: Place = { ...place, count, needs: [...place.needs, need] }
  const rest = place.count === count ? [] : [{ ...place, count: place.count - count, needs: [...place.needs] }]
  crew.places.splice(crew.places.indexOf(place), 1, more, ...rest)
  return true
}

const covers = ({ places }: Crew, count: number, need: Need): boolean =>
  places.some((place) => place.count >= count && place.needs.some((one) => JSON.stringify(one) === JSON.stringify(need) || (typeof one !== 'string' && 'all' in one && one.all.some((part) => JSON.stringify(part) === JSON.stringify(need)))))

/** The number above must be that of the people below: of the largest crew, or of all together. */
function checkHeader({ sentence, line, quote }: Header, branches: readonly Branch[], remarks: Remark[]): void {
  if (sentence.count === undefined || sentence.torn) {
    if (sentence.passes) remarks.push({ code: 'count', line, quote })
    return
  }
  const agrees = branches.every(({ crews }) => {
    const sizes = crews.map(total)
    return sizes.length === 0 || sentence.count === Math.max(...sizes) || sentence.count === sizes.reduce((sum, size) => sum + size, 0)
  })
  if (!agrees) remarks.push({ code: 'count', line, quote })
}

/** An OR between branches of several requirements, said as requirements of several teams: (a AND b) OR c is (a OR c) AND (b OR c). */
function distributed(branches: readonly Branch[]): Requirement[] {
  let rows: Seat[][][] = [[]]
  for (const { crews } of branches) {
    const teams = crews.filter(({ places }) => places.length > 0 && places.every(({ needs }) => needs.length > 0)).map(teamOf)
    if (teams.length > 0) rows = rows.flatMap((row) => teams.map((team) => [...row, team]))
  }
  const requirements = rows.filter((row) => row.length > 0).map(normalPeople)
  return [...new Map(requirements.map((one) => [JSON.stringify(one), one])).values()]
}

const teamOf = ({ places }: Crew): Seat[] => places.map(({ count, needs }) => ({ count, need: { all: needs } }))
