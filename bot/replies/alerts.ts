import { alerts as alertsCard } from '../../cards/alerts.ts'
import { adminsOn } from '../../src/admins.ts'
import { THRESHOLDS } from '../../src/thresholds.ts'
import { alertSettings, wishesOf } from '../../src/hearers.ts'
import { isPaused, wishesOpen } from '../../src/wish.ts'
import { whoIs } from '../people.ts'
import type { Reply, Turn } from '../turn.ts'

/** Who is told what is at risk, and whether this conversation is; a button changes it. */
export const alerts: Reply = (turn) => alertsCardOf(turn, null)

export function alertsCardOf(turn: Turn, changed: 'on' | 'off' | null) {
  const { organization, on, people, where, conversation, me, admin, text } = turn
  const { channels } = alertSettings(organization)
  const admins = adminsOn(organization, on).map(({ id }) => id)
  const told = admins.filter((id) => !wishesOf(organization, id).off)
  const here = where === 'personal' ? me !== undefined && told.includes(me.id) : channels.includes(conversation)
  const mayChange = admin && (where !== 'personal' || (me !== undefined && admins.includes(me.id)))
  const wishes = me === undefined ? undefined : wishesOf(organization, me.id)
  const mine = wishes === undefined || where !== 'personal' ? null : { wishes, zone: wishes.timeZone ?? organization.timeZone, paused: isPaused(wishes, on) ? wishes.pausedUntil! : null, open: wishesOpen(wishes, on) }
  return alertsCard({ on, people, where, changed, here, mayChange, recipients: told.map((id) => whoIs(organization, id)), channels: channels.length, thresholds: THRESHOLDS, mine }, text)
}
