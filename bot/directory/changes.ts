import * as z from 'zod'
import { Day } from '../../src/day.ts'
import type { Account, Changes } from '../../src/vanished.ts'

/*
 * Who changed in the tenant's directory, through Microsoft Graph: https://learn.microsoft.com/graph/api/user-delta. A link remembers how
 * far it was read. It is good for seven days (https://devblogs.microsoft.com/microsoft365dev/duration-of-change-tracking-tokens-for-identity-and-education-resources/);
 * after that everybody is read again.
 */

/** How the directory is reached. */
export type Directory = {
  readonly endpoint: string
  readonly token: () => Promise<string>
  /** Whether the day somebody leaves may be read; it takes a permission of its own. */
  readonly leavingDays: boolean
  /** In milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly deadline: number
  /** Whether the time for all of it is up. */
  readonly late: () => boolean
}

/** Why it could not be read; what was known before stays. */
export type Unread = 'not-granted' | 'signed-out' | 'foreign-link' | 'unreadable' | 'refused' | 'no-answer'

const User = z.object({
  id: z.string(),
  '@removed': z.object({}).optional(),
  accountEnabled: z.boolean().nullish(),
  employeeLeaveDateTime: z.string().nullish(),
})
const Page = z.object({ value: z.array(User), '@odata.nextLink': z.string().optional(), '@odata.deltaLink': z.string().optional() })
type Page = z.infer<typeof Page>

const PATH = '/v1.0/users/delta'

/** All that was said of these accounts since a link, or of everybody where there is none; the last that was said of each counts. */
export async function changesSince(directory: Directory, link: string | null, wanted: ReadonlySet<string>): Promise<Changes | { readonly unread: Unread }> {
  const first = `${directory.endpoint}${PATH}?$select=accountEnabled${directory.leavingDays ? ',employeeLeaveDateTime' : ''}`
  const accounts = new Map<string, Account>()
  let [at, whole] = [link ?? first, link === null]
  for (;;) {
    const page = await read(directory, at)
    if (page === 'expired') {
      if (whole) return { unread: 'refused' }
      accounts.clear()
      ;[at, whole] = [first, true]
      continue
    }
    if ('unread' in page) return page
    for (const user of page.value) if (wanted.has(user.id.toLowerCase())) accounts.set(user.id.toLowerCase(), accountOf(user))
    const { '@odata.nextLink': next, '@odata.deltaLink': last } = page
    const onward = next ?? last
    if (onward === undefined || next === at) return { unread: 'unreadable' }
    // Our token goes to nobody else.
    if (!isOurs(onward, directory)) return { unread: 'foreign-link' }
    if (next === undefined) return { accounts, whole, link: onward }
    // The next night goes on from here, and takes nobody for gone whom it did not see.
    if (directory.late()) return { accounts, whole: false, link: onward }
    at = onward
  }
}

function isOurs(link: string, { endpoint }: Directory): boolean {
  const url = URL.parse(link)
  return url !== null && url.origin === new URL(endpoint).origin && url.username === '' && /^\/v1\.0\/users\/(?:microsoft\.graph\.)?delta(?:\(\))?$/.test(url.pathname)
}

/** The day is that of the moment in UTC: Microsoft's own example ends a day at 23:59:59Z. An admin sees it before it counts. */
function accountOf({ '@removed': removed, accountEnabled, employeeLeaveDateTime }: z.infer<typeof User>): Account {
  const day = Day.safeParse(employeeLeaveDateTime?.slice(0, 10)).data
  return { gone: removed !== undefined || accountEnabled === false, leaves: day ?? null }
}

const ATTEMPTS = 5
/** Whoever is told to wait longer comes back another night. */
const LONGEST = 60_000

async function read(directory: Directory, url: string): Promise<Page | 'expired' | { readonly unread: Unread }> {
  let signedOut = false
  for (let attempt = 0; attempt < ATTEMPTS && !(attempt > 0 && directory.late()); attempt++) {
    const answer = await once(directory, url)
    if (answer === undefined || answer.status === 429 || answer.status >= 500) {
      const pause = answer?.retryAfter ?? 500 * 2 ** attempt
      if (pause > LONGEST) break
      await directory.wait(pause)
      continue
    }
    const { status, body } = answer
    if (status === 200) return Page.safeParse(json(body)).data ?? { unread: 'unreadable' }
    if (status === 410 || (status === 400 && /syncStateNotFound|resync/i.test(body))) return 'expired'
    if (status === 403) return { unread: 'not-granted' }
    if (status !== 401) return { unread: 'refused' }
    // A token may end between two pages; a new one that is refused too is no accident.
    if (signedOut) return { unread: 'signed-out' }
    signedOut = true
  }
  return { unread: 'no-answer' }
}

type Answer = { readonly status: number; readonly body: string; readonly retryAfter: number | undefined }

async function once({ token, deadline }: Directory, url: string): Promise<Answer | undefined> {
  const authorization = `Bearer ${await token()}`
  try {
    const response = await fetch(url, { headers: { authorization, accept: 'application/json' }, redirect: 'manual', signal: AbortSignal.timeout(deadline) })
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return { status: response.status, body: await response.text(), retryAfter: Number.isFinite(seconds) ? Math.max(0, seconds) * 1_000 : undefined }
  } catch {
    return undefined
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
