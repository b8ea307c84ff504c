import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Text } from './text/text.ts'

/** Why there is no answer, and what to do instead. */
export type Declined = {
  readonly why:
    /** Nothing I know of. */
    | 'out-of-scope'
    /** A guest of the tenant. */
    | 'guest'
    /** Somebody of another company. */
    | 'other-tenant'
    /** A person's exams, asked for in a channel or group chat. */
    | 'in-private'
    /** A colleague's exams, asked for by somebody who is not an admin. */
    | 'not-yours'
    /** A write that only admins may do. */
    | 'not-admin'
}

export const declined = ({ why }: Declined, text: Text): Card =>
  card(
    {
      title: text.declined.title[why],
      headline: text.declined.why[why],
      tone: 'emphasis',
      buttons:
        why === 'out-of-scope'
          ? [
              askButton(text.asks.help({}), { intent: 'help', slots: {} }, text),
              askButton(text.asks.status({}), { intent: 'status', slots: {} }, text),
            ]
          : [],
    },
    text,
  )
