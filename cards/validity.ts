import { suggest } from './asking.ts'
import { credentialSlots } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bold, bullets, line, section, table } from './element.ts'
import type { Cell } from './element.ts'
import type { Answered, Day, Held, Who } from './facts.ts'
import { footing } from './footing.ts'
import { codeTitle, credentialsOf, levelName, whoName } from './names.ts'
import { datesOf } from './requirement-words.ts'
import { factSources } from './source.ts'
import type { Text } from './text/text.ts'

/** Whether one credential still counts, and for how long. */
export type Validity = Answered & {
  readonly credential: string
  readonly counts: boolean
  /** The last day it counts for anybody, or for `holder` alone; `null`: no end is known. */
  readonly until: Day | null
  /** The levels that accept it on the day of the answer. */
  readonly countsFor: readonly Held[]
  /** Whose it was asked about; `null`: nobody's in particular. */
  readonly holder: { readonly person: Who; readonly me: boolean; readonly passed: Day | null } | null
}

export function validity(data: Validity, text: Text): Card {
  const { catalog, credential, counts, until, countsFor, on } = data
  const name = credentialsOf([credential], catalog, text)
  // Whose it is belongs to private chats, whatever was handed over.
  const holder = data.people === 'named' ? data.holder : null
  const about = { name: holder === null ? '' : whoName(holder.person, text), me: holder?.me ?? false }
  const lacks = holder !== null && holder.passed === null
  const inGeneral = !counts
    ? text.validity.countsNoMore(name, until)
    : until === null
      ? text.validity.countsOn(name)
      : text.validity.countsUntil(name, until)
  return card(
    {
      title: text.validity.title(name),
      subtitle: codeTitle(credential, catalog, text),
      headline: lacks ? text.validity.notHeld(about, name) : inGeneral,
      tone: lacks ? 'emphasis' : !counts ? 'attention' : until === null ? 'good' : 'warning',
      body: [
        ...(lacks ? [line(inGeneral)] : []),
        ...(holder?.passed ? [line(text.validity.passed(about, name, holder.passed))] : []),
        ...section(text.validity.dates, bullets(datesOf(credential, on, catalog, text))),
        ...section(text.validity.countsFor, bullets(countsFor.map((target) => text.levelName(levelName(target, catalog, text))))),
        ...footing(data, [], text),
        ...factSources(credential, catalog, text),
      ],
      buttons: [
        suggest({ intent: 'who_has', slots: credentialSlots([credential], catalog) }, catalog, text),
        suggest({ intent: 'exam_info', slots: credentialSlots([credential], catalog) }, catalog, text),
      ],
    },
    text,
  )
}

/** Everything that ends within a stretch of time. */
export type Endings = Answered & {
  readonly until: Day
  /** In the order of their days. */
  readonly endings: readonly {
    readonly kind: 'expires' | 'accepted-until' | 'retires' | 'leaves' | 'renewal'
    readonly day: Day
    readonly credential: string | null
    readonly person: Who | null
    readonly target: Held | null
  }[]
}

const LONGEST = 15

export function endings(data: Endings, text: Text): Card {
  const { catalog, until, people } = data
  const seen = people === 'named' ? data.endings : data.endings.filter((one) => one.person === null)
  const shown = seen.slice(0, LONGEST)
  return card(
    {
      title: text.endings.title(until),
      headline: text.endings.headline(data.endings.length, until),
      tone: data.endings.length === 0 ? 'good' : 'warning',
      body: [
        ...(shown.length === 0
          ? []
          : [
              table(
                [2, 5],
                [text.endings.day, text.endings.what],
                shown.map((one) => ending(one, data, text)),
              ),
            ]),
        // Whoever is not named is still counted.
        ...(data.endings.length > shown.length ? [line(text.more(data.endings.length - shown.length))] : []),
        ...footing(data, [], text),
      ],
      buttons: [suggest({ intent: 'risk', slots: {} }, catalog, text)],
    },
    text,
  )
}

function ending({ kind, day, credential, person, target }: Endings['endings'][number], { catalog }: Endings, text: Text): Cell[] {
  const name = credentialsOf(credential === null ? [] : [credential], catalog, text)
  const who = person === null ? text.nameless : whoName(person, text)
  const words = {
    expires: () => text.endings.expires(who, name),
    'accepted-until': () => text.endings.acceptedUntil(name),
    retires: () => text.endings.retires(name),
    leaves: () => text.endings.leaves(who),
    renewal: () => (target === null ? '' : text.endings.renewal(levelName(target, catalog, text))),
  }
  return [bold(text.shortDay(day)), words[kind]()]
}
