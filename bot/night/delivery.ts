import type { Delivery } from '../../cards/digest.ts'
import type { Alert } from '../../src/alert.ts'
import type { Organization } from '../../src/organization.ts'
import { whoIs } from '../people.ts'
import type { Digest } from './outbox.ts'

/** Who got an alert, when, and who did not and why: of each the message that tells most. */
export function deliveryOf(alert: Alert, digests: readonly Digest[], organization: Organization): Omit<Delivery, 'catalog' | 'on'> {
  const about = digests.filter(({ items }) => items.some((item) => item.kind === 'alert' && item.alert === alert.id))
  const got: Delivery['got'][number][] = []
  const waits: Delivery['waits'][number][] = []
  const unreached: Delivery['unreached'][number][] = []
  for (const [to, hers] of Map.groupBy(about, (one) => one.to)) {
    const who = to.startsWith('19:') ? null : whoIs(organization, to)
    const said = hers.find((one) => one.said !== null)
    const last = hers.at(-1)!
    if (said?.said) got.push({ who, day: said.said.at.slice(0, 10) })
    else if (last.state === 'unreachable' || last.state === 'given-up') unreached.push({ who, why: isWhy(last.why) ? last.why : 'no-answer' })
    else waits.push({ who, day: last.from.slice(0, 10) })
  }
  const { acknowledged } = alert
  return { target: alert, got, waits, unreached, acknowledged: acknowledged === null ? null : { who: whoIs(organization, acknowledged.by), day: acknowledged.at.slice(0, 10) } }
}

const whys = ['no-chat', 'blocked', 'removed', 'not-allowed', 'disabled', 'no-answer', 'no-account'] as const
const isWhy = (why: string | null): why is (typeof whys)[number] => (whys as readonly (string | null)[]).includes(why)
