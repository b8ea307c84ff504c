import { alerts as alertsCard, ownZone } from '../../cards/alerts.ts'
import type { Mine } from '../../cards/alerts.ts'
import { declined } from '../../cards/declined.ts'
import { refused } from '../../cards/refused.ts'
import { adminsOn } from '../../src/admins.ts'
import { THRESHOLDS } from '../../src/thresholds.ts'
import { alertSettings, isPaused, wishesOf } from '../../src/hearers.ts'
import { isTimeZone } from '../../src/time-zone.ts'
import { wishesOpen, zoneWish } from '../../src/wish.ts'
import { hers } from '../hers.ts'
import type { Outbound } from '../message.ts'
import { whoIs } from '../people.ts'
import type { Reply, Turn } from '../turn.ts'
import { oneOf } from './one-person.ts'

/** Who is told what is at risk, and whether this conversation is; a button changes it. Who says which zone she is in is asked whether to go by it. */
export const alerts: Reply = (turn, ask) => (ask.fact?.kind === 'my-time-zone' ? myTimeZone(turn, ask.fact.value) : alertsCardOf(turn, null))

function myTimeZone(turn: Turn, zone: string | number | undefined): Outbound {
  const { catalog, where, text } = turn
  if (where !== 'personal') return declined({ why: 'in-private' }, text)
  const me = oneOf(turn, { intent: 'alerts', slots: {}, who: undefined, person: '@me' })
  if ('reply' in me) return me.reply
  if (typeof zone !== 'string') return alertsCardOf(turn, null)
  if (!isTimeZone(zone)) return refused({ catalog, why: 'not-a-time-zone', person: whoIs(turn.organization, me.one.id), credential: null, day: null, written: zone }, text)
  const mine = mineOf(turn)!
  return zone === mine.zone ? alertsCardOf(turn, null) : ownZone({ mine, said: zone }, text)
}

export function alertsCardOf(turn: Turn, changed: 'on' | 'off' | null): Outbound {
  const { organization, on, people, where, conversation, me, admin, text } = turn
  const { channels } = alertSettings(organization)
  const admins = adminsOn(organization, on).map(({ id }) => id)
  const told = admins.filter((id) => !wishesOf(organization, id).off)
  const here = where === 'personal' ? me !== undefined && told.includes(me.id) : channels.includes(conversation)
  const mayChange = admin && (where !== 'personal' || (me !== undefined && admins.includes(me.id)))
  return alertsCard({ on, people, where, changed, here, mayChange, recipients: told.map((id) => whoIs(organization, id)), channels: channels.length, thresholds: THRESHOLDS, mine: mineOf(turn) }, text)
}

/** The organization's zone and the one Teams says can be chosen; any other is said in a sentence. */
function mineOf(turn: Turn): Mine | null {
  const { organization, where, me, teamsZone = null } = turn
  if (me === undefined || where !== 'personal') return null
  const ofAll = organization.timeZone
  const { wishes, zone, today } = hers(turn)
  const zones = [zoneWish(null), ...(teamsZone === null || teamsZone === ofAll ? [] : [zoneWish(teamsZone)])]
  return { wishes, zone, ofAll, paused: isPaused(wishes, today) ? wishes.pausedUntil! : null, open: wishesOpen(wishes, today, zones) }
}
