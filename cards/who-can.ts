import { suggest } from './asking.ts'
import { credentialSlots } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, line, row, section, signs, table } from './element.ts'
import type { Cell, Element } from './element.ts'
import type { Answered, Day, Target, Who } from './facts.ts'
import { footing } from './footing.ts'
import { codeNames, codeTitle, credentialsOf, levelName, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Who had best take these next: nearest first. */
export type WhoCan = Answered & {
  readonly credentials: readonly string[]
  readonly candidates: readonly Candidate[]
  /** How many hold it already. */
  readonly holders: number
  /** Those of the asked ones that cannot be taken on the day of the answer. */
  readonly closed: readonly {
    readonly credential: string
    readonly why: 'retired' | 'not-yet' | 'registration-over'
    readonly day: Day
  }[]
}

export type Candidate = {
  readonly person: Who
  /** Related credentials she holds already. */
  readonly has: readonly string[]
  /** What she would take. */
  readonly missing: readonly string[]
  /** Levels in which it would fill an empty place. */
  readonly fills: readonly Target[]
}

const LONGEST = 8

export function whoCan(data: WhoCan, text: Text): Card {
  const { catalog, credentials, candidates, holders, people } = data
  const codes = credentialsOf(credentials, catalog, text)
  const open = data.closed.length === 0
  const [first] = candidates
  const best = first === undefined ? null : whoName(first.person, text)
  const headline = !open
    ? text.whoCan.closed(codes)
    : people === 'counted' || best === null
      ? text.whoCan.headlineCounted(codes, candidates.length)
      : text.whoCan.headline(codes, best)
  return card(
    {
      title: text.whoCan.title(codes),
      subtitle: credentials.length === 1 ? codeTitle(credentials[0]!, catalog, text) : undefined,
      headline,
      tone: open ? 'emphasis' : 'attention',
      body: [
        ...data.closed.map(({ credential, why, day }) =>
          row(signs.attention, closedWords[why](text)(credentialsOf([credential], catalog, text), day)),
        ),
        ...(open && people === 'named' ? named(data, text) : []),
        line(text.whoCan.holders(codes, holders), { spacing: 'Medium' }),
        ...footing(data, [], text),
      ],
      buttons: [suggest({ intent: 'who_has', slots: credentialSlots(credentials, catalog) }, catalog, text)],
    },
    text,
  )
}

const closedWords = {
  retired: (text: Text) => text.whoCan.retired,
  'not-yet': (text: Text) => text.whoCan.notYet,
  'registration-over': (text: Text) => text.whoCan.registrationOver,
}

function named({ candidates, catalog }: WhoCan, text: Text): Element[] {
  if (candidates.length === 0) return []
  const rows = candidates
    .slice(0, LONGEST)
    .map(({ person, has, missing, fills }): Cell[] => [
      [bold(whoName(person, text)), has.length === 0 ? undefined : text.whoCan.has(credentialsOf(has, catalog, text))],
      codeNames(missing, catalog, text),
      fills.length === 0
        ? text.whoCan.fillsNothing
        : text.and(fills.map((target) => text.levelName(levelName(target, catalog, text)))),
    ])
  return [
    ...section(text.whoCan.nearest, [table([3, 3, 3], [text.whoCan.person, text.whoCan.takes, text.whoCan.fills], rows)]),
    ...(candidates.length > LONGEST ? [line(text.more(candidates.length - LONGEST))] : []),
  ]
}
