import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { bullets, line, section } from './element.ts'
import type { Answered, Who } from './facts.ts'
import { whoName } from './names.ts'
import type { Text } from './text/text.ts'

/** Who hears of risks, and where. */
export type Alerts = Pick<Answered, 'on' | 'people'> & {
  readonly where: 'personal' | 'group' | 'channel'
  /** What the question changed; `null`: it only asked. */
  readonly changed: 'on' | 'off' | null
  /** Whether this conversation hears of risks. */
  readonly here: boolean
  /** Whether the one who asks may change it. */
  readonly mayChange: boolean
  /** The admins who hear of them in person. */
  readonly recipients: readonly Who[]
  /** Channels that hear of them too. */
  readonly channels: number
  /** So many days before a level breaks, each once. */
  readonly thresholds: readonly number[]
}

export function alerts(data: Alerts, text: Text): Card {
  const { where, changed, here, recipients, channels, people, thresholds } = data
  const personal = where === 'personal'
  return card(
    {
      title: text.alerts.title,
      headline:
        changed === null
          ? here
            ? text.alerts.here(personal)
            : text.alerts.notHere(personal)
          : changed === 'on'
            ? text.alerts.turnedOn(personal)
            : text.alerts.turnedOff(personal),
      tone: here ? 'good' : 'emphasis',
      body: [
        ...section(
          text.alerts.who,
          bullets([
            ...(people === 'named' ? recipients.map((who) => whoName(who, text)) : [text.alerts.recipients(recipients.length)]),
            ...(channels > 0 ? [text.alerts.channels(channels)] : []),
          ]),
        ),
        ...section(text.alerts.when, [line(text.alerts.thresholds(thresholds))]),
      ],
      buttons: data.mayChange
        ? [
            button(here ? text.alerts.turnOff(personal) : text.alerts.turnOn(personal), { press: 'listen', on: !here }, text),
          ]
        : [],
    },
    text,
  )
}
