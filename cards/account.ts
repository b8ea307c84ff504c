import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { line } from './element.ts'
import type { Who } from './facts.ts'
import { whoName } from './names.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Whose account it is that writes. */
export type Account =
  /** Found by her address, which can be taken back. */
  | { readonly state: 'linked'; readonly person: Who; readonly account: string; readonly event: string }
  /** An admin is asked. */
  | { readonly state: 'stranger'; readonly name: string; readonly account: string; readonly candidates: readonly Who[] }
  /** To the one who writes: an admin will be asked. */
  | { readonly state: 'asked' }
  | { readonly state: 'nobody' }
  /** Somebody has answered meanwhile. */
  | { readonly state: 'settled'; readonly person: Who }

/** More do not fit on a card; those are linked by importing a roster with their accounts. */
const MOST = 100

export function account(data: Account, text: Text): Card {
  // An admin is asked about somebody else.
  const title = data.state === 'linked' || data.state === 'asked' ? text.account.title : text.account.whose
  if (data.state === 'asked') return card({ title, headline: text.account.asked, tone: 'emphasis' }, text)
  if (data.state === 'nobody') return card({ title, headline: text.account.dismissed, tone: 'emphasis' }, text)
  if (data.state === 'settled') return card({ title, headline: text.write.says.done(text.fact.linked(whoName(data.person, text))), tone: 'good' }, text)
  if (data.state === 'linked') {
    const change = { kind: 'link' as const, person: data.person.id, objectId: data.account }
    return card(
      {
        title,
        headline: text.account.linked(whoName(data.person, text)),
        tone: 'emphasis',
        body: [line(text.account.why)],
        buttons: [button(text.account.notMe, { press: 'undo', change, event: data.event }, text)],
      },
      text,
    )
  }
  return card(
    {
      title,
      headline: text.account.stranger(plain(data.name) || text.nameless),
      tone: 'emphasis',
      body: [line(text.account.strangerWhy)],
      inputs: [choiceField('who', text.account.label, data.candidates.slice(0, MOST).map((who) => ({ title: whoName(who, text), value: who.id })), text)],
      buttons: [
        button(text.account.link, { press: 'account', account: data.account }, text),
        button(text.account.nobody, { press: 'nobody', account: data.account }, text),
      ],
    },
    text,
  )
}
