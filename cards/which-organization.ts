import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { plain } from './plain.ts'
import type { Text } from './text/text.ts'

/** An admin of several organizations did not say which is meant: the sentence is kept, and answered for the one chosen. */
export type WhichOrganization = { readonly asked: string; readonly organizations: readonly { readonly id: string; readonly name: string }[] }

const LONGEST = 400

export const whichOrganization = ({ asked, organizations }: WhichOrganization, text: Text): Card =>
  card(
    {
      title: text.which.title,
      headline: text.which.headline(organizations.length),
      tone: 'emphasis',
      inputs: [choiceField('organization', text.which.label, organizations.map(({ id, name }) => ({ title: plain(name) || plain(id), value: id })), text)],
      buttons: [button(text.which.choose, { press: 'organization', said: asked.slice(0, LONGEST) }, text)],
    },
    text,
  )
