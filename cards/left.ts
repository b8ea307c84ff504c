import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { line } from './element.ts'
import type { Day, Who } from './facts.ts'
import { whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Somebody vanished from Teams or from the directory, which may name a day: nothing is recorded before an admin says so. */
export const left = ({ who, seen, day }: { readonly who: Who; readonly seen: keyof Text['left']['headline']; readonly day?: Day }, text: Text): Card => {
  const name = whoName(who, text)
  const headline = day === undefined ? text.left.headline[seen](name) : text.left.planned(name, day)
  const slots = { person: name, ...(day === undefined ? {} : { day }) }
  return card({ title: text.left.title, headline, tone: 'emphasis', buttons: [askButton(text.asks.leave({ person: name }), { intent: 'leave', slots }, text, who.id)] }, text)
}

/** So many at once are rather a mistake of the directory, which an admin can see and we cannot. */
export const vanished = ({ count, of }: { readonly count: number; readonly of: number }, text: Text): Card =>
  card({ title: text.left.title, headline: text.left.vanished(count, of), tone: 'warning', body: [line(text.left.untouched)] }, text)
