import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line } from './element.ts'
import type { Day, Who } from './facts.ts'
import { whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Somebody about to be erased for good, and what became of it. */
export type Forget = {
  readonly state: 'asked' | 'done' | 'cancelled' | 'last-admin'
  readonly person: Who
  readonly me: boolean
  /** So many documents named her. */
  readonly documents: number
  /** The last day on which a backup may hold it. */
  readonly backupsUntil: Day
}

export function forget({ state, person, me, documents, backupsUntil }: Forget, text: Text): Card {
  const name = whoName(person, text)
  if (state === 'last-admin') return card({ title: text.refused.title, headline: text.forget.lastAdmin, tone: 'warning' }, text)
  if (state === 'cancelled') return card({ title: text.forget.title.cancelled, headline: text.forget.cancelled(name), tone: 'emphasis' }, text)
  const after = [text.forget.backups(backupsUntil), text.forget.again]
  if (state === 'done') {
    return card({ title: text.forget.title.done, headline: text.forget.done(documents), tone: 'good', body: after.map((words) => line(words)) }, text)
  }
  return card(
    {
      title: text.forget.title.asked,
      headline: text.forget.ask(name, me),
      tone: 'attention',
      body: [...bullets(text.forget.what), ...after.map((words) => line(words, { quiet: true, spacing: 'Medium' }))],
      buttons: [
        button(text.forget.confirm, { press: 'forget', person: person.id }, text),
        button(text.forget.keep, { press: 'keep', person: person.id }, text),
      ],
    },
    text,
  )
}
