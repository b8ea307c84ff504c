import { suggest } from './asking.ts'
import { credentialSlots } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, bullets, line, section, table } from './element.ts'
import type { Element } from './element.ts'
import type { Answered, Day, Who } from './facts.ts'
import { footing } from './footing.ts'
import { codeTitle, credentialsOf, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Who holds all of these, on the day of the answer. */
export type WhoHas = Answered & {
  readonly credentials: readonly string[]
  /** Those for whom it counts; `until` `null`: no end is known. */
  readonly holders: readonly { readonly person: Who; readonly passed: Day; readonly until: Day | null }[]
  /** Those for whom it no longer counts. */
  readonly former: readonly { readonly person: Who; readonly until: Day }[]
  /** Everybody on record. */
  readonly total: number
}

const LONGEST = 20

export function whoHas(data: WhoHas, text: Text): Card {
  const { catalog, credentials, holders, total, people } = data
  const codes = credentialsOf(credentials, catalog, text)
  return card(
    {
      title: text.whoHas.title(codes),
      subtitle: credentials.length === 1 ? codeTitle(credentials[0]!, catalog, text) : undefined,
      headline: text.whoHas.headline(codes, holders.length, total),
      tone: 'emphasis',
      body: [...(people === 'named' ? named(data, text) : []), ...footing(data, [], text)],
      buttons: [
        suggest({ intent: 'who_can', slots: credentialSlots(credentials, catalog) }, catalog, text),
        ...(credentials.length === 1
          ? [suggest({ intent: 'exam_info', slots: credentialSlots(credentials, catalog) }, catalog, text)]
          : []),
      ],
    },
    text,
  )
}

function named({ holders, former }: WhoHas, text: Text): Element[] {
  const rows = holders
    .slice(0, LONGEST)
    .map(({ person, passed, until }) => [
      bold(whoName(person, text)),
      text.shortDay(passed),
      until === null ? text.whoHas.noEnd : text.shortDay(until),
    ])
  return [
    ...(rows.length === 0 ? [] : [table([3, 2, 2], [text.whoHas.person, text.whoHas.passed, text.whoHas.countsUntil], rows)]),
    ...(holders.length > LONGEST ? [line(text.more(holders.length - LONGEST))] : []),
    ...section(
      text.whoHas.former,
      bullets(former.slice(0, LONGEST).map(({ person, until }) => text.whoHas.lapsed(whoName(person, text), until))),
    ),
  ]
}
