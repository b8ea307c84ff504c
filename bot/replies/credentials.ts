import { credentialSlots } from '../../cards/button.ts'
import { didYouMean } from '../../cards/did-you-mean.ts'
import type { Intent, IntentName, Slots } from '../../src/intent.ts'
import type { Outbound } from '../message.ts'
import { allStandings } from '../level.ts'
import type { Turn } from '../turn.ts'
import { notFoundCredential } from './not-found.ts'
import { codesOf } from '../../src/requirement.ts'

/** The credentials a sentence names, or the card that says which is unknown or asks which is meant. */
export function credentialsOf(turn: Turn, intent: IntentName, slots: Slots): { readonly codes: readonly string[] } | { readonly reply: Outbound } {
  const { catalog, text, said } = turn
  const codes = [...(slots.exam ?? []), ...(slots.cert === undefined ? [] : [slots.cert])]
  const { exam: _exam, cert: _cert, ...others } = slots
  const again = (code: string): Intent => ({ intent, slots: { ...others, ...credentialSlots([code], catalog) } })
  const unknown = codes.find((code) => !catalog.credentials.has(code))
  if (unknown !== undefined) return { reply: notFoundCredential(turn, unknown, again) }
  if (codes.length > 0) return { codes }
  return { reply: didYouMean({ catalog, asked: said, about: 'credential', choices: wanted(turn).slice(0, 4).map(again) }, text) }
}

/** The codes that levels held or aimed for ask for, those of unmet levels first. */
function wanted(turn: Turn): string[] {
  const mine = allStandings(turn).toSorted((a, b) => Number(a.state !== 'unmet') - Number(b.state !== 'unmet'))
  const rules = mine.length > 0 ? mine.map(({ rule }) => rule) : turn.rules.all
  return [...new Set(rules.flatMap(({ asks }) => asks.requirements.flatMap(codesOf)))]
}
