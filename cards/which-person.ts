import type { Intent } from '../src/intent.ts'
import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** Several people answer to a name: the question is kept whole, and asked again of the one chosen. */
export type WhichPerson = {
  /** The name as it was written. */
  readonly asked: string
  readonly intent: Intent
  /** `detail` tells them apart, such as an e-mail address. */
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly detail: string }[]
}

const BUTTONS = 3

export function whichPerson({ asked, intent, candidates }: WhichPerson, text: Text): Card {
  const called = candidates.map(({ id, name, detail }) => ({ id, name: plain(name) || text.nameless, detail: plain(detail) }))
  const few = called.length <= BUTTONS
  const titled = ({ name, detail }: (typeof called)[number]) => (detail === '' ? name : text.whichPerson.choice(name, detail))
  return card(
    {
      title: text.whichPerson.title,
      headline: text.whichPerson.headline(plain(asked) || text.nameless, called.length),
      tone: 'emphasis',
      ...(few
        ? { buttons: called.map((one) => askButton(titled(one), intent, text, one.id)) }
        : {
            inputs: [
              {
                type: 'Input.ChoiceSet',
                id: 'who',
                label: text.whichPerson.label,
                isRequired: true,
                errorMessage: text.whichPerson.missing,
                choices: called.map((one) => ({ title: titled(one), value: one.id })),
              },
            ],
            buttons: [askButton(text.whichPerson.choose, intent, text)],
          }),
    },
    text,
  )
}
