import type { Wishes } from '../src/hearers.ts'
import type { Wish } from '../src/wish.ts'
import { button } from './button.ts'
import { card } from './card.ts'
import type { Card } from './card.ts'
import { choiceField } from './choice-field.ts'
import { bullets, line, section } from './element.ts'
import type { Answered, Day, Who } from './facts.ts'
import { whoName } from './names.ts'
import { plain } from './plain.ts'
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
  /** How whoever asks in private is written to, and what she may choose instead; `null`: she is not on record, or it is not private. */
  readonly mine: { readonly wishes: Wishes; readonly zone: string; readonly paused: Day | null; readonly open: readonly Wish[] } | null
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
        ...(data.mine === null ? [] : section(text.wishes.title, [...bullets(wishWords(data.mine, text)), line(text.wishes.urgent, { quiet: true })])),
      ],
      inputs: data.mine === null ? [] : [choiceField('wish', text.wishes.label, data.mine.open.map((value) => ({ value, title: wishName(value, text) })), text)],
      buttons: [
        ...(data.mayChange ? [button(here ? text.alerts.turnOff(personal) : text.alerts.turnOn(personal), { press: 'listen', on: !here }, text)] : []),
        ...(data.mine === null ? [] : [button(text.wishes.change, { press: 'wish' }, text)]),
      ],
    },
    text,
  )
}

const hoursName = (from: number, to: number, { wishes }: Text): string => (from < to ? wishes.hours(from, to) : from === 0 ? wishes.anyHour : wishes.hours(from, 24))

const weeks: Readonly<Record<string, keyof Text['wishes']['days']>> = { '12345': 'weekdays', '123456': 'withSaturday', '12347': 'fromSunday', '1234567': 'daily' }

const daysName = (days: string, { wishes }: Text): string => (weeks[days] === undefined ? wishes.otherDays : wishes.days[weeks[days]])

const wishWords = ({ wishes: { hours, workdays, monthly }, zone, paused }: NonNullable<Alerts['mine']>, text: Text): string[] => [
  ...(paused === null ? [] : [text.wishes.paused(paused)]),
  `${hoursName(hours.from, hours.to, text)} (${plain(zone)})`,
  daysName(workdays.toSorted((a, b) => a - b).join(''), text),
  monthly ? text.wishes.monthly.on : text.wishes.monthly.off,
]

/** A choice as it is named in the list. */
function wishName(wish: Wish, text: Text): string {
  const [kind, value] = wish.split(':') as [string, string]
  if (kind === 'hours') return hoursName(Number(value.split('-')[0]), Number(value.split('-')[1]), text)
  if (kind === 'days') return daysName(value, text)
  if (kind === 'monthly') return text.wishes.monthly[value as 'on' | 'off']
  return value === '0' ? text.wishes.pauseOver : text.wishes.pause(Number(value))
}
