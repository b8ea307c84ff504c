import type { Card } from '../../../cards/card.ts'
import type { Answered, Target, Who } from '../../../cards/facts.ts'
import type { Text } from '../../../cards/text/text.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Catalog } from '../../../src/catalog/catalog.ts'
import type { Competency, Credential } from '../../../src/catalog/schema.ts'
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

const words = (en: string, it: string, es: string) => ({ en, it, es })
const invented = words('Map Making', 'Cartografia', 'Cartografía')

/** The catalog and a competency nobody has, which asks in every way there is. */
export const atlas: Catalog = {
  ...catalog,
  credentials: new Map<string, Credential>([
    ...catalog.credentials,
    [
      'MAP-101',
      {
        id: 'MAP-101',
        kind: 'exam',
        title: words('Reading Maps', 'Lettura di mappe', 'Lectura de mapas'),
        effort: 1,
        registerUntil: { day: '2018-01-31', source: 'messaging-page', certainty: 'stated' },
      },
    ],
    ['MAP-102', { id: 'MAP-102', kind: 'exam', title: words('Drawing Maps', 'Disegno di mappe', 'Dibujo de mapas'), effort: 1 }],
    [
      'assessment:maps',
      {
        id: 'assessment:maps',
        kind: 'assessment',
        title: words('Maps in Practice', 'Mappe in pratica', 'Mapas en la práctica'),
        effort: 1,
      },
    ],
  ]),
  competencies: new Map<string, Competency>([
    ...catalog.competencies,
    [
      'map-making',
      {
        ...catalog.competencies.get('messaging')!,
        id: 'map-making',
        names: invented,
        options: [
          {
            id: 'drawing',
            names: words('Drawing option', 'Opzione di disegno', 'Opción de dibujo'),
            levels: {
              gold: {
                incomplete: true,
                requirements: [
                  { figure: 'active-entitlements', developed: 4000, developing: null },
                  {
                    people: [
                      [
                        { count: 1, need: { all: ['assessment:maps', { any: ['MAP-101', 'MAP-102'] }] } },
                        { count: 2, need: { any: [{ all: ['MAP-101', 'MAP-102'] }, 'MCSA:Office365'] } },
                      ],
                      [{ count: 3, need: { any: ['MCSA:Office365', 'MCSE:Productivity'] } }],
                    ],
                  },
                  { people: [[{ count: 5, need: { any: [{ all: ['MAP-101', { any: ['MAP-102', '70-345'] }] }, '70-346'] } }]] },
                ],
              },
            },
          },
          {
            id: 'reading',
            names: words('Reading option', 'Opzione di lettura', 'Opción de lectura'),
            levels: { gold: { requirements: [{ people: [[{ count: 2, need: { all: ['MAP-101', 'MCSA:Office365'] } }]] }] } },
          },
        ],
      },
    ],
  ]),
}

export const examples: Intent[] = [
  { intent: 'gap', slots: { competency: 'messaging', level: 'gold' } },
  { intent: 'status', slots: {} },
  { intent: 'risk', slots: {} },
]

/** `called` says what everybody and everything is named. */
export function worldOf(called: (name: string) => string) {
  const who = (name: string): Who => ({ id: name.toLowerCase().replaceAll(' ', '-'), name: called(name) })
  const named: Answered = { catalog, on, people: 'named', personal: true, unknown: [] }
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
    counted: { ...named, people: 'counted', personal: false } satisfies Answered,
  }
}
export type World = ReturnType<typeof worldOf>
