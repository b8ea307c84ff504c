import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import type { Answered, Held, Who } from './facts.ts'
import { credentialsOf, levelName, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Something to take, asked of an employee; and what she said. */
export type StepAsked = Pick<Answered, 'catalog'> & {
  readonly state: 'asked' | 'accepted' | 'declined'
  readonly by: Who
  readonly alert: string
  readonly target: Held
  readonly take: readonly string[]
}

export function stepAsked({ catalog, state, by, alert, target, take }: StepAsked, text: Text): Card {
  const codes = credentialsOf(take, catalog, text)
  const answer = (one: 'accepted' | 'declined', title: string) => button(title, { press: 'step', alert, take: [...take], answer: one }, text)
  return card(
    {
      title: text.step.title,
      headline: state === 'asked' ? text.step.asked(whoName(by, text), codes, levelName(target, catalog, text)) : text.step[state](codes),
      tone: state === 'accepted' ? 'good' : 'emphasis',
      buttons: state === 'asked' ? [answer('accepted', text.step.accept), answer('declined', text.step.decline)] : [],
    },
    text,
  )
}

/** To whoever asked: it has to be asked of somebody else. */
export const stepDeclined = ({ catalog, who, alert, target, take }: Omit<StepAsked, 'state' | 'by'> & { readonly who: Who }, text: Text): Card =>
  card(
    {
      title: text.step.refused,
      subtitle: text.levelName(levelName(target, catalog, text)),
      headline: text.digest.step.declined(whoName(who, text), credentialsOf(take, catalog, text)),
      tone: 'warning',
      buttons: [button(text.digest.details, { press: 'handle', alert }, text)],
    },
    text,
  )
