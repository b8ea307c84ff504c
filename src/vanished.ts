import * as z from 'zod'
import { Day } from './day.ts'
import type { Organization, Person } from './organization.ts'

/* What a directory says of people on record, and whom an admin is asked about: nothing is ever recorded from it. */

/** Why somebody may have left: her account is deleted or switched off, or the day she leaves stands in the directory. */
export type Account = { readonly gone: boolean; readonly leaves: Day | null }

const Suspect = z.object({
  /** The day it was first seen. */
  since: Day,
  gone: z.boolean(),
  leaves: Day.nullable(),
  asked: z.boolean(),
})

/** How far the directory was read, and what of it concerns people on record, by their accounts: written in one step. */
export const Watch = z.object({
  link: z.string().nullable(),
  suspects: z.record(z.string(), Suspect),
  /** Organizations whose admins were told that too many vanished at once. */
  stopped: z.array(z.string()),
})
export type Watch = z.infer<typeof Watch>

export const NOTHING_SEEN: Watch = { link: null, suspects: {}, stopped: [] }

export type Changes = {
  /** Those on record of whom something was said, by their accounts in lower case. */
  readonly accounts: ReadonlyMap<string, Account>
  /** Everybody was listed: whoever was not is no longer there. */
  readonly whole: boolean
  readonly link: string
}

/** What is known after a reading; who is no longer on record is let go. */
export function noted(before: Watch, { accounts, whole, link }: Changes, onRecord: ReadonlySet<string>, on: Day): Watch {
  const suspects: Watch['suspects'] = {}
  for (const id of onRecord) {
    const was = before.suspects[id]
    const account = accounts.get(id) ?? (whole ? { gone: true, leaves: null } : was)
    if (account === undefined || (!account.gone && account.leaves === null)) continue
    const same = was !== undefined && was.gone === account.gone && (account.gone || was.leaves === account.leaves)
    suspects[id] = same ? { ...was, leaves: account.leaves } : { since: on, gone: account.gone, leaves: account.leaves, asked: false }
  }
  return { ...before, link, suspects }
}

/** Somebody to ask about, and the day the directory names, if it does. */
export type Question = { readonly person: string; readonly account: string; readonly leaves: Day | null }

export type Questions = { readonly kind: 'ask'; readonly about: readonly Question[] } | { readonly kind: 'too-many'; readonly count: number; readonly of: number }

/** So many may always go at once; beyond, so great a share of those with an account is rather a mistake of the directory. */
const FEW = 3
const SHARE = 0.2

/** Who was there yesterday evening and is not since a night or more; too many at once are nobody's departure. */
export function questions({ suspects }: Watch, { people }: Organization, on: Day): Questions {
  const known = people.filter(({ objectId }) => objectId !== undefined)
  const open = known.flatMap((person): Question[] => {
    const account = person.objectId!.toLowerCase()
    const suspect = suspects[account]
    if (suspect === undefined || suspect.asked || suspect.since >= on || isKnown(person, suspect)) return []
    return [{ person: person.id, account, leaves: suspect.leaves }]
  })
  return open.length > Math.max(FEW, known.length * SHARE) ? { kind: 'too-many', count: open.length, of: known.length } : { kind: 'ask', about: open }
}

/** Whose departure is on record need not be asked about, unless the directory names another day. */
const isKnown = ({ leaves }: Person, suspect: z.infer<typeof Suspect>): boolean => leaves !== undefined && (suspect.gone || leaves === suspect.leaves)
