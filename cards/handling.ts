import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { dateField } from './date-field.ts'
import { alertPanel, headlineOf, titleOf } from './digest.ts'
import type { Digest, DigestAlert } from './digest.ts'
import { row, signs } from './element.ts'
import type { Who } from './facts.ts'
import { credentialsOf, whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** One alert to be dealt with: put off until a day, a step asked of somebody, who got it. */
export type Handling = Omit<Digest, 'alerts' | 'repeat' | 'brief'> & {
  readonly alert: DigestAlert
  /** A colleague was faster. */
  readonly already: Who | null
}

export function handling({ alert, already, ...data }: Handling, text: Text): Card {
  const open = alert.state === 'open'
  const step = alert.plan?.steps.find(({ person, take }) => person !== null && !alert.steps.some((one) => one.person.id === person.id && one.take.join() === take.join() && one.state !== 'declined'))
  const ask = step?.person ? [button(text.handling.ask(whoName(step.person, text), credentialsOf(step.take, data.catalog, text)), { press: 'assign', alert: alert.id, person: step.person.id, take: [...step.take] }, text)] : []
  return card(
    {
      title: titleOf([alert], text),
      headline: headlineOf(alert, data.catalog, text),
      tone: open ? (alert.unmet ? 'attention' : 'warning') : 'good',
      body: [...(already === null ? [] : [row(signs.warning, text.handling.already(whoName(already, text)))]), alertPanel(alert, { ...data, alerts: [], repeat: false, brief: false }, text)],
      inputs: open ? [dateField(text.handling.until, text)] : [],
      buttons: [
        ...(open ? [button(text.handling.putOff, { press: 'snooze', alerts: [alert.id] }, text), ...ask] : []),
        button(text.handling.whoGotIt, { press: 'delivery', alert: alert.id }, text),
      ],
    },
    text,
  )
}
