import { notFound } from '../../cards/not-found.ts'
import { nothingRecorded } from '../../cards/nothing-recorded.ts'
import { whichPerson } from '../../cards/which-person.ts'
import type { Fact, IntentName, Slots } from '../../src/intent.ts'
import type { Person } from '../../src/organization.ts'
import type { Outbound } from '../message.ts'
import { meant } from '../people.ts'
import type { Turn } from '../turn.ts'

type Asked = { readonly intent: IntentName; readonly slots: Slots; readonly who: string | undefined; readonly person: string | undefined; readonly fact?: Fact | undefined }

/** The person meant, or the card that asks which or says that she is not on record. */
export function oneOf(turn: Turn, { intent, slots, who, person, fact }: Asked): { readonly one: Person } | { readonly reply: Outbound } {
  const { catalog, organization, on, admin, text } = turn
  if (organization.people.length === 0) return { reply: nothingRecorded({ on, what: 'people', admin }, text) }
  const found = meant(turn, person, who)
  if ('one' in found) return found
  if ('several' in found) {
    const candidates = found.several.map(({ id, name, email }) => ({ id, name: name ?? '', detail: email ?? '' }))
    return { reply: whichPerson({ asked: person ?? '', intent: { intent, slots, ...(fact && { fact }) }, candidates }, text) }
  }
  return { reply: notFound({ catalog, what: found.none === 'me' ? 'me' : 'person', asked: person ?? '', choices: [] }, text) }
}
