import { declined } from '../../cards/declined.ts'
import { person as personCard } from '../../cards/person.ts'
import { expectedBy } from '../../src/expected.ts'
import type { Person } from '../../src/organization.ts'
import { seatedIn } from '../../src/standing.ts'
import { allStandings } from '../level.ts'
import { answered } from '../turn.ts'
import type { Reply, Turn } from '../turn.ts'
import { unknownOf } from '../unknown.ts'
import { lastDayOfOne } from './lasting.ts'
import { oneOf } from './one-person.ts'

/** One person's record: hers to see, and the admins'. */
export const person: Reply = (turn, ask) => {
  const { text } = turn
  if (turn.where !== 'personal') return declined({ why: 'in-private' }, text)
  const found = oneOf(turn, { intent: 'person', ...ask, person: ask.slots.person ?? '@me' })
  if ('reply' in found) return found.reply
  const { one } = found
  if (one.id !== turn.me?.id && turn.people !== 'named') return declined({ why: 'not-yours' }, text)
  const fills = allStandings(turn).filter((standing) => !standing.ended && seatedIn(standing).includes(one.id))
  const codes = one.achievements.map(({ credential }) => credential)
  return personCard(
    {
      ...answered({ ...turn, people: 'named' }, unknownOf(turn, [], codes)),
      person: { id: one.id, name: one.name ?? '' },
      me: one.id === turn.me?.id,
      joins: one.joins ?? null,
      leaves: one.leaves ?? null,
      achievements: one.achievements.filter(({ passed }) => passed <= turn.on).map((achievement) => facts(achievement, turn)),
      fills: fills.map(({ target, verdict }) => ({
        target,
        critical: verdict.parts.some((part) => part.kind === 'people' && part.met && part.critical.includes(one.id)),
      })),
    },
    text,
  )
}

function facts(achievement: Person['achievements'][number], { catalog, on, organization }: Turn) {
  const { credential, passed, confirmed } = achievement
  const until = lastDayOfOne(achievement, catalog)
  const shown = confirmed !== undefined && confirmed <= on
  return { credential, passed, counts: until === null || until >= on, until, confirmed: shown, expectedBy: shown ? null : expectedBy(organization, passed) }
}
