import { gone } from '../cards/gone.ts'
import { passed } from '../cards/passed.ts'
import type { PassedRenewal } from '../cards/passed.ts'
import type { Text } from '../cards/text/text.ts'
import type { Alert } from '../src/alert.ts'
import type { Catalog } from '../src/catalog/catalog.ts'
import type { Organization } from '../src/organization.ts'
import { answersTo, heldUntil, lastChanceOf } from '../src/passed.ts'
import type { Shelf } from '../src/store/store.ts'
import type { Answer, Outbound } from './message.ts'
import { fileOf } from './night/outbox.ts'
import type { Turn } from './turn.ts'
import { ask } from './write.ts'

/* A renewal that has passed: was it renewed? An answer is a change like any other, and asked to be confirmed. */

/** What can be answered is asked; of the rest is shown what is recorded since. */
export function passedCard(alerts: readonly Alert[], organization: Organization, catalog: Catalog, text: Text): Outbound {
  const renewals = alerts.map((alert): PassedRenewal => {
    const answers = answersTo(alert, organization)
    const held = alert.level === 'designation' ? null : (answers?.renewed.day ?? null)
    return { alert: alert.id, target: alert, state: answers === undefined ? { kind: 'answered', held: heldUntil(alert, organization) } : { kind: 'asked', meanwhile: held } }
  })
  return passed({ catalog, last: lastChanceOf(alerts[0]!)!, renewals }, text)
}

/** Where another admin was faster her answer is shown: who knows better says so in a sentence. */
export async function renewalAnswered(turn: Turn, shelf: Shelf, id: string | undefined, renewed: boolean): Promise<Answer> {
  const { organization, catalog, text } = turn
  const alert = (await fileOf(shelf, organization.id)).alerts.find(({ body }) => body.id === id)?.body
  if (alert === undefined || alert.renewal === null) return { say: [gone(text)] }
  const answers = answersTo(alert, organization)
  return { say: [answers === undefined ? passedCard([alert], organization, catalog, text) : ask(turn, renewed ? answers.renewed : answers.lost)] }
}
