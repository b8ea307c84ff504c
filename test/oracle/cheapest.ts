import type { Need, PeopleRequirement, Person, Plan, Question, Step } from './question.ts'
import { canBeTaken, codesIn, codesOfPart, counts, effortOf, MILLION, placesOf, satisfies, staying, subsets } from './question.ts'

/** One thing a person may do: take these codes, and then be able to fill the places of these needs (a bit each). */
type Way = { take: string[]; effort: number; fills: number }

/**
 * The cheapest way for all the parts together to hold at the horizon: everyone who stays tries every set of codes that can be
 * taken, and so do as many new people as it needs at least. Order: new people, effort, number of codes.
 */
export function cheapest(question: Question, parts: readonly PeopleRequirement[]): Plan {
  const asked = new Set(parts.flatMap(codesOfPart))
  const codes = codesIn(question).filter((code) => asked.has(code))
  const world = demands(parts)
  const people = staying(question)
  const waysOfPeople = people.map((person) => ways(question, codes, world.needs, person))
  const waysOfTheNew = ways(question, codes, world.needs, null)
  const most = (of: readonly Way[]) => of.reduce((all, { fills }) => all | fills, 0)

  // Taking more never hurts, so the least number of new people shows when everyone takes whatever there is.
  const longest = Math.max(0, ...world.parts.flat().map(({ length }) => length))
  const newPeople = Array.from({ length: longest + 1 }, (_, n) => n).find((n) =>
    world.hold([...waysOfPeople.map(most), ...Array.from({ length: n }, () => most(waysOfTheNew))]),
  )
  if (newPeople === undefined) return null

  const everyone = [...waysOfPeople, ...Array.from({ length: newPeople }, () => waysOfTheNew)]
  const best = search(everyone, people.length, world.hold)
  const steps = best.chosen.map(({ take }, i): Step => ({ person: people[i]?.id ?? null, take }))
  return { newPeople, effort: best.effort / MILLION, steps: steps.filter(({ take }) => take.length > 0) }
}

/** Tries a way for each in turn. Cut are only branches that cost more already, or cannot hold whatever the rest take. */
function search(everyone: readonly Way[][], known: number, hold: (fills: readonly number[]) => boolean) {
  let best = { effort: Infinity, codes: Infinity, chosen: [] as Way[] }
  const utmost = everyone.map((ways) => ways.reduce((all, { fills }) => all | fills, 0))
  const decide = (chosen: Way[], effort: number, codes: number, first: number) => {
    if (effort > best.effort || (effort === best.effort && codes >= best.codes)) return
    if (!hold([...chosen.map(({ fills }) => fills), ...utmost.slice(chosen.length)])) return
    const ways = everyone[chosen.length]
    if (ways === undefined) {
      best = { effort, codes, chosen }
      return
    }
    // New people are all alike: which of them does what makes no difference, so their ways are tried in order only.
    const isNew = chosen.length >= known
    for (const [i, way] of ways.entries()) {
      if (isNew && i < first) continue
      decide([...chosen, way], effort + way.effort, codes + way.take.length, isNew ? i : 0)
    }
  }
  decide([], 0, 0, 0)
  return best
}

/** What taking each set of codes makes of a person; of sets that make the same of them, the cheapest. */
function ways(question: Question, codes: readonly string[], needs: readonly Need[], person: Person | null): Way[] {
  const held = new Set(codes.filter((code) => person !== null && counts(question, person, code, question.until)))
  const open = codes.filter((code) => !held.has(code) && canBeTaken(question, code))
  const cheapestFor = new Map<number, Way>()
  for (const take of subsets(open)) {
    const effort = effortOf(question, take)
    const holds = (code: string) => held.has(code) || take.includes(code)
    const fills = needs.reduce((bits, need, i) => bits | (satisfies(need, holds) ? 1 << i : 0), 0)
    const known = cheapestFor.get(fills)
    const better =
      known === undefined ||
      effort < known.effort ||
      (effort === known.effort && take.length < known.take.length)
    if (better) cheapestFor.set(fills, { take, effort, fills })
  }
  return [...cheapestFor.values()].sort((a, b) => a.effort - b.effort || a.take.length - b.take.length)
}

/** The parts as bits: every distinct need has one, every place of every team of every part points at its own. */
function demands(parts: readonly PeopleRequirement[]) {
  const texts: string[] = []
  const needs: Need[] = []
  const bitOf = (need: Need) => {
    const text = JSON.stringify(need)
    if (!texts.includes(text)) {
      texts.push(text)
      needs.push(need)
    }
    return 1 << texts.indexOf(text)
  }
  const bits = parts.map(({ people }) => people.map((team) => placesOf(team).map(bitOf)))
  if (needs.length > 30) throw new Error(`${needs.length} different needs: the oracle has room for 30, ask it less`)
  const remembered = new Map<string, boolean>()
  const hold = (fills: readonly number[]) => {
    const key = fills.join(' ')
    const known = remembered.get(key)
    if (known !== undefined) return known
    const answer = bits.every((teams) => teams.some((team) => canFill(team, fills, 0)))
    remembered.set(key, answer)
    return answer
  }
  return { needs, parts: bits, hold }
}

/** Every way of giving the people who are left to the places that are left. */
function canFill(places: readonly number[], free: readonly number[], from: number): boolean {
  const place = places[from]
  if (place === undefined) return true
  return free.some((fills, i) => (fills & place) !== 0 && canFill(places, free.with(i, 0), from + 1))
}
