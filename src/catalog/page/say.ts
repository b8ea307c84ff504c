import type { Need, Requirement, Seat } from '../../requirement.ts'

/* A requirement in plain English, for whoever compares pages; people are told on cards, in their language. */

export const sayLevel = (requirements: readonly Requirement[]): string => (requirements.length === 0 ? 'nothing that could be read' : requirements.map(say).join('; '))

export function say(one: Requirement): string {
  if ('attest' in one) return one.attest.replaceAll('-', ' ')
  if ('figure' in one) return `${one.figure.replaceAll('-', ' ')} ${amounts(one.developed, one.developing)}`
  return one.people.map((team) => team.map(saySeat).join(' and ')).join(', or ')
}

const amounts = (developed: number | null, developing: number | null): string =>
  developed === developing ? number(developed) : `${number(developed)} in developed markets, ${number(developing)} in developing ones`

const number = (value: number | null): string => (value === null ? 'no number' : value.toLocaleString('en'))

const saySeat = ({ count, need }: Seat): string => `${count} ${count === 1 ? 'person' : 'people'} with ${sayNeed(need)}`

function sayNeed(need: Need): string {
  if (typeof need === 'string') return need
  return 'all' in need ? `(${need.all.map(sayNeed).join(' and ')})` : `(${need.any.map(sayNeed).join(' or ')})`
}
