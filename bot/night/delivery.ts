import type { Delivery } from '../../cards/delivery.ts'
import type { Alert } from '../../src/alert.ts'
import type { Organization } from '../../src/organization.ts'
import { whoIs } from '../people.ts'
import { dayIn } from './hours.ts'
import { isOpen } from './outbox.ts'
import type { Digest } from './outbox.ts'

/** Who got an alert, when last by the calendar of a zone, and who did not get the last of it and why; whoever was asked to take something is among them. */
export function deliveryOf(alert: Alert, digests: readonly Digest[], organization: Organization, zone = organization.timeZone): Omit<Delivery, 'catalog' | 'on'> {
  const about = digests.filter(({ items }) => items.some((item) => (item.kind === 'alert' || item.kind === 'step') && item.alert === alert.id))
  const day = (moment: string) => dayIn(zone, moment)
  const got: Delivery['got'][number][] = []
  const waits: Delivery['waits'][number][] = []
  const unreached: Delivery['unreached'][number][] = []
  const all = [...Map.groupBy(about, (one) => one.to)].map(([to, hers]) => ({ to, hers: hers.toSorted((a, b) => (a.made + a.id < b.made + b.id ? -1 : 1)) }))
  for (const { to, hers } of all) {
    const who = to.startsWith('19:') ? null : whoIs(organization, to)
    const { said } = hers.findLast((one) => one.said !== null) ?? { said: null }
    const last = hers.at(-1)!
    if (said !== null) got.push({ who, day: day(said.at) })
    if (last.why !== null && last.why !== 'over') unreached.push({ who, why: isWhy(last.why) ? last.why : 'no-answer' })
    else if (isOpen(last)) waits.push({ who, day: day(last.from) })
  }
  const { acknowledged } = alert
  const reached = all.filter(({ hers }) => hers.at(-1)!.said !== null).length
  return { target: alert, of: all.length, reached, got, waits, unreached, acknowledged: acknowledged === null ? null : { who: whoIs(organization, acknowledged.by), day: acknowledged.at.slice(0, 10) } }
}

const whys = ['no-chat', 'blocked', 'removed', 'not-allowed', 'disabled', 'no-answer', 'no-account', 'left'] as const
const isWhy = (why: string | null): why is (typeof whys)[number] => (whys as readonly (string | null)[]).includes(why)
