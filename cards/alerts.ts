import type { Wishes } from '../src/hearers.ts'
import { isZoneWish, zoneOfWish, zoneWish } from '../src/wish.ts'
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
  readonly mine: Mine | null
}

export type Mine = {
  readonly wishes: Wishes
  readonly zone: string
  /** The organization's zone. */
  readonly ofAll: string
  readonly paused: Day | null
  readonly open: readonly Wish[]
}

export function alerts(data: Alerts, text: Text): Card {
  const { where, here, recipients, channels, people, thresholds, mine } = data
  const personal = where === 'personal'
  return card(
    {
      title: text.alerts.title,
      headline: headline(data, text),
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
        ...(mine === null ? [] : section(text.wishes.title, [...bullets(wishWords(mine, text)), line(text.wishes.urgent, { quiet: true }), line(text.wishes.elsewhere, { quiet: true })])),
      ],
      inputs: mine === null ? [] : [choiceField('wish', text.wishes.label, mine.open.map((value) => ({ value, title: wishName(value, mine, text) })), text)],
      buttons: [
        ...(data.mayChange ? [button(here ? text.alerts.turnOff(personal) : text.alerts.turnOn(personal), { press: 'listen', on: !here }, text)] : []),
        ...(mine === null ? [] : [button(text.wishes.change, { press: 'wish' }, text)]),
      ],
    },
    text,
  )
}

function headline({ where, changed, here }: Alerts, text: Text): string {
  const personal = where === 'personal'
  if (changed !== null) return changed === 'on' ? text.alerts.turnedOn(personal) : text.alerts.turnedOff(personal)
  return here ? text.alerts.here(personal) : text.alerts.notHere(personal)
}

/** Somebody said which zone she is in: her hours are written by it once she confirms. */
export const ownZone = ({ mine, said }: { readonly mine: Mine; readonly said: string }, text: Text): Card =>
  card(
    {
      title: text.wishes.title,
      headline: text.wishes.asked(plain(said)),
      tone: 'emphasis',
      body: section(text.wishes.now, bullets(wishWords(mine, text))),
      buttons: [button(text.wishes.change, { press: 'wish', wish: zoneWish(said === mine.ofAll ? null : said) }, text)],
    },
    text,
  )

const hoursName = (from: number, to: number, { wishes }: Text): string => (from < to ? wishes.hours(from, to) : from === 0 ? wishes.anyHour : wishes.hours(from, 24))

const weeks: Readonly<Record<string, keyof Text['wishes']['days']>> = { '12345': 'weekdays', '123456': 'withSaturday', '12347': 'fromSunday', '1234567': 'daily' }

const daysName = (days: string, { wishes }: Text): string => (weeks[days] === undefined ? wishes.otherDays : wishes.days[weeks[days]])

const wishWords = ({ wishes: { hours, workdays, monthly }, zone, paused }: Mine, text: Text): string[] => [
  ...(paused === null ? [] : [text.wishes.paused(paused)]),
  `${hoursName(hours.from, hours.to, text)} (${plain(zone)})`,
  daysName(workdays.toSorted((a, b) => a - b).join(''), text),
  monthly ? text.wishes.monthly.on : text.wishes.monthly.off,
]

/** A choice as it is named in the list. */
function wishName(wish: Wish, { ofAll }: Mine, text: Text): string {
  if (isZoneWish(wish)) {
    const zone = zoneOfWish(wish)
    return zone === null ? text.wishes.zone.ofAll(plain(ofAll)) : text.wishes.zone.teams(plain(zone))
  }
  const [kind, value] = wish.split(':') as [string, string]
  if (kind === 'hours') return hoursName(Number(value.split('-')[0]), Number(value.split('-')[1]), text)
  if (kind === 'days') return daysName(value, text)
  if (kind === 'monthly') return text.wishes.monthly[value as 'on' | 'off']
  return value === '0' ? text.wishes.pauseOver : text.wishes.pause(Number(value))
}
