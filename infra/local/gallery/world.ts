import type { Card } from '../../../cards/card.ts'
import type { Answered, Target, Who } from '../../../cards/facts.ts'
import type { Text } from '../../../cards/text/text.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Intent } from '../../../src/intent.ts'

/* The invented partner of the gallery: a company of 14 people on 15 December 2017. */

export type Exhibits = Readonly<Record<string, (text: Text) => Card>>

export const on = '2017-12-15'
export const messagingGold: Target = { competency: 'messaging', option: 'hybrid-services-partner-option', level: 'gold' }
export const messagingSilver: Target = { ...messagingGold, level: 'silver' }
export const cloudGold: Target = { competency: 'cloud-productivity', option: 'managed-service-partner-option', level: 'gold' }
export const cloudSilver: Target = { ...cloudGold, level: 'silver' }
export const crmSilver: Target = { competency: 'cloud-crm', option: 'cloud-crm-reseller-option', level: 'silver' }
export const crmGold: Target = { ...crmSilver, level: 'gold' }

export const examples: Intent[] = [
  { intent: 'gap', slots: { competency: 'messaging', level: 'gold' } },
  { intent: 'status', slots: {} },
  { intent: 'risk', slots: {} },
]

/** `called` says what everybody and everything is named. */
export function worldOf(called: (name: string) => string) {
  const who = (name: string): Who => ({ id: name.toLowerCase().replaceAll(' ', '-'), name: called(name) })
  const named: Answered = { catalog, on, people: 'named', unknown: [] }
  return {
    called,
    anna: who('Anna Keller'),
    marco: who('Marco Bianchi'),
    giulia: who('Giulia Ferri'),
    lucia: who('Lucía Ortega'),
    tom: who('Tom Baker'),
    sofia: who('Sofia Lindgren'),
    organization: called('Nordwind Digital'),
    named,
    counted: { ...named, people: 'counted' } satisfies Answered,
  }
}
export type World = ReturnType<typeof worldOf>
