import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { bullets, line, row, signs } from './element.ts'
import type { Answered, Day, Held } from './facts.ts'
import { levelName } from './names.ts'
import type { Text } from './text/text.ts'

/** What could be renewed through a day that has passed: was it? */
export type Passed = Pick<Answered, 'catalog'> & {
  readonly last: Day
  readonly renewals: readonly PassedRenewal[]
}

export type PassedRenewal = {
  readonly alert: string
  readonly target: Held
  /** Nobody has answered; `meanwhile`: until when it is taken to be held, `null` for what is taken to be lost. Or what is recorded since. */
  readonly state: { readonly kind: 'asked'; readonly meanwhile: Day | null } | { readonly kind: 'answered'; readonly held: Day | null }
}

const NAMED = 20

export function passed({ catalog, last, renewals }: Passed, text: Text): Card {
  const name = ({ target }: PassedRenewal) => levelName(target, catalog, text)
  const asked = renewals.flatMap((one) => (one.state.kind === 'asked' ? [{ ...one, meanwhile: one.state.meanwhile }] : []))
  const answered = renewals.flatMap((one) => (one.state.kind === 'answered' ? [recorded(one, one.state.held)] : []))
  const [first] = asked
  if (first === undefined) {
    const [only, ...others] = answered
    return card({ title: text.passed.title, headline: only !== undefined && others.length === 0 ? only : text.passed.answered, tone: 'emphasis', body: others.length === 0 ? [] : rows(answered) }, text)
  }
  const many = asked.length > 1
  const question = text.passed[first.target.level === 'designation' ? 'designation' : 'level']
  const answer = (renewed: boolean) => button(renewed ? text.passed.renewed : text.passed.lost, { press: 'renewed', ...(many ? {} : { alert: first.alert }), renewed }, text)
  return card(
    {
      title: text.passed.title,
      headline: many ? question.many(asked.length, last) : question.one(name(first), last),
      tone: 'warning',
      body: [
        ...(many ? bullets(asked.slice(0, NAMED).map((one) => text.levelName(name(one)))) : []),
        ...(asked.length > NAMED ? [line(text.more(asked.length - NAMED))] : []),
        ...rows(answered),
        line(first.meanwhile === null ? text.passed.takenAsLost : text.passed.takenAsHeld(first.meanwhile), { quiet: true, spacing: 'Medium' }),
      ],
      inputs: many ? [choiceField('alert', text.passed.which, asked.map((one) => ({ title: text.levelName(name(one)), value: one.alert })), text)] : [],
      buttons: [answer(true), answer(false)],
    },
    text,
  )

  function recorded(one: PassedRenewal, held: Day | null): string {
    return text.write.says.done(held === null ? text.fact.holdsNoMore(name(one)) : text.fact.holds(name(one), held))
  }
}

const rows = (answered: readonly string[]) => answered.map((words) => row(signs.good, words))
