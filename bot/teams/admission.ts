import * as z from 'zod'
import type { Activity } from './activity.ts'
import { isTeams } from './registration.ts'
import type { Registration } from './registration.ts'

/*
 * What the SDK would let pass is refused before it sees it: tokens without an end, without a service address, issued by
 * somebody else, or for another channel. The signature, the dates and the audience it checks well, and does so afterwards.
 */

const json = z.string().transform((part, refuse): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    refuse.addIssue('not JSON')
    return z.NEVER
  }
})

const Head = json.pipe(z.object({ alg: z.enum(['RS256', 'RS384', 'RS512']), kid: z.string().min(1) }))
const Claims = json.pipe(z.object({ iss: z.string(), aud: z.string(), exp: z.number(), serviceurl: z.string(), tid: z.unknown().optional() }))

/** The scheme is spelt exactly so by the connector; a token longer than this is none of its own. */
const bearer = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/
const LONGEST = 16_384

/** Why nobody looks at the body: refused before it is read. */
export const hasToken = (authorization: string | null, registration: Registration): boolean =>
  registration.kind === 'local' || (authorization !== null && authorization.length <= LONGEST && bearer.test(authorization))

/** Letter by letter one of ours: the SDK keeps every tenant it is shown for as long as the process lives, and looks through them all each time. */
const mayName = (tid: unknown, { refuseTenantClaim, tenants }: Exclude<Registration, { kind: 'local' }>): boolean => !refuseTenantClaim && typeof tid === 'string' && tenants.includes(tid)

/** A word for the log where the activity is refused, nothing where it may go on to the SDK. */
export function refusal(authorization: string | null, activity: Activity, registration: Registration): string | undefined {
  const { channelId, serviceUrl, conversation, channelData } = activity
  if (channelId !== 'msteams') return 'channel'
  if (!serviceUrl || !URL.canParse(serviceUrl) || !isTeams(registration)(new URL(serviceUrl))) return 'service address'

  const tenants = [conversation?.tenantId, channelData?.tenant?.id].map((tenant) => tenant?.toLowerCase())
  if (registration.kind === 'local') return tenants.every((tenant) => !tenant || tenant === (tenants[0] ?? tenants[1])) ? undefined : 'tenants disagree'
  if (tenants[0] !== tenants[1]) return 'tenants disagree'
  if (!tenants[0] || !registration.tenants.includes(tenants[0])) return 'tenant'

  const [, head, claims] = bearer.exec(authorization ?? '') ?? []
  if (!Head.safeParse(head).success) return 'token head'
  const { data: claimed } = Claims.safeParse(claims)
  if (!claimed) return 'token claims'
  if (claimed.iss !== registration.cloud.issuer) return 'issuer'
  if (claimed.aud !== registration.app) return 'audience'
  if (claimed.serviceurl !== serviceUrl) return 'service address claimed'
  if (claimed.tid !== undefined && !mayName(claimed.tid, registration)) return 'tenant claimed'
  return undefined
}
