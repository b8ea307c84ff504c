import type { IntentName } from '../src/intent.ts'
import { askButton } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Text } from './text/text.ts'

/** Why there is no answer, and what to do instead. */
export type Declined = {
  readonly why:
    /** Nothing I know of. */
    | 'out-of-scope'
    /** Nothing was asked. */
    | 'greeting'
    | 'thanks'
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
    /** Delivered again, long after it was done. */
    | 'repeated'
    /** Others wrote at the same moment for too long: nothing was written. */
    | 'crowded'
    /** A later release wrote what is on record: this one must not guess. */
    | 'newer'
}

export const declined = ({ why }: Declined, text: Text): Card =>
  card(
    {
      title: text.declined.title[why],
      headline: text.declined.why[why],
      tone: 'emphasis',
      buttons: suggestions(why).map((intent) => askButton(text.asks[intent]({}), { intent, slots: {} }, text)),
    },
    text,
  )

const suggestions = (why: Declined['why']): IntentName[] => (why === 'out-of-scope' || why === 'greeting' ? ['help', 'status'] : [])
