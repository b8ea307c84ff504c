import { designations } from '../../src/catalog/designations.ts'
import { addDays } from '../../src/day.ts'
import { headcount } from '../../src/headcount.ts'
import { scorebook, scoreOf } from '../../src/score.ts'
import type { ScoreFigure } from '../../src/score.ts'
import { atMost, random, sideBySide } from './row.ts'
import type { Row } from './row.ts'
import { organization } from './world.ts'

const on = '2026-09-01'
const until = '2027-09-01'

/** An organization of today: people with the certifications of all designations, some of which expire within the year. */
function certified(size: number) {
  const next = random(7)
  const pick = (n: number) => Math.floor(next() * n)
  const codes = [...designations.certifications.keys()]
  const { people, ...rest } = organization(size)
  return {
    ...rest,
    people: people.map(({ leaves, ...person }) => ({
      ...person,
      ...(leaves === undefined ? {} : { leaves: addDays(on, pick(400) - 60) }),
      achievements: person.achievements.map(() => ({
        credential: codes[pick(codes.length)]!,
        passed: addDays('2024-09-01', pick(700)),
        confirmed: '2026-08-10',
        ...(next() < 0.5 ? { expires: addDays(on, pick(600)) } : {}),
      })),
    })),
  }
}

const figures: ScoreFigure[] = [
  { metric: 'net-customer-adds', value: 4 },
  { metric: 'usage-growth', value: 17.5 },
  { metric: 'deployments', value: 5 },
]
const byAssociation = figures.map((figure): ScoreFigure => ({ ...figure, option: 'CPOR' }))

/** All six designations of an organization, with their last days, against merely parsing its document. */
export function benchScore(): Row[] {
  const book = scorebook(designations.designations.values(), designations.certifications, on)
  const text = JSON.stringify(certified(1_000))
  const { people } = JSON.parse(text) as ReturnType<typeof certified>
  const all = () => {
    const heads = headcount(book.roster, people, on, until)
    return [...book.cards].map(([id, card]) => scoreOf(card, heads, id === 'modern-work' ? byAssociation : figures, 'SMB', until))
  }
  if (!all().some(({ qualified }) => qualified)) throw new Error('The bench wants qualified designations, whose last day is looked for')
  const { ours, theirs } = sideBySide(all, () => JSON.parse(text) as unknown)
  return [atMost('six scores, 1,000 people / JSON.parse', ours, theirs, 0.15)]
}
