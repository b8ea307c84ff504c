import { risk } from '../../../cards/risk.ts'
import type { Risk } from '../../../cards/risk.ts'
import { status } from '../../../cards/status.ts'
import { whatIf } from '../../../cards/what-if.ts'
import { on, messagingGold, messagingSilver, cloudSilver, crmSilver, crmGold } from './world.ts'
import type { Exhibits, World } from './world.ts'

/** Where the levels stand, and what would change them. */
export function levelExhibits({ anna, marco, giulia, lucia, tom, sofia, organization, named, counted }: World): Exhibits {
  const atRisk: Risk = {
    ...named,
    until: null,
    levels: [
      {
        target: crmSilver,
        state: 'unmet',
        lastDay: null,
        renewal: null,
        until: '2018-12-15',
        departures: 0,
        critical: [],
        causes: [
          { kind: 'missing', credentials: ['MB2-716'] },
          { kind: 'figure', figure: 'crm-cloud-revenue', actual: 42000, needed: 100000 },
          { kind: 'attest', attest: 'digital-partner-of-record', date: null },
        ],
        plan: { newPeople: 0, effort: 1, steps: [{ person: lucia, take: ['MB2-716'] }] },
        by: null,
        others: [],
      },
      {
        target: cloudSilver,
        state: 'at-risk',
        lastDay: '2018-02-28',
        renewal: '2018-06-30',
        until: '2018-06-30',
        departures: 1,
        critical: [lucia],
        causes: [
          { kind: 'leaves', person: lucia, date: '2018-02-28' },
          { kind: 'moved', person: tom, date: '2018-01-31' },
          { kind: 'retires', person: sofia, credential: 'MB2-709', date: '2018-12-31' },
          { kind: 'expires', person: marco, credential: 'MCSA:Office365', date: '2018-04-02' },
          { kind: 'unconfirmed', person: giulia, credential: '70-346' },
        ],
        plan: { newPeople: 0, effort: 1, steps: [{ person: anna, take: ['70-346'] }] },
        by: '2018-05-31',
        others: [
          { person: giulia, take: ['70-346', '70-347'] },
          { person: tom, take: ['MCSA:Office365'] },
        ],
      },
      {
        target: messagingSilver,
        state: 'thin',
        lastDay: '2018-03-30',
        renewal: '2018-03-30',
        until: '2018-03-30',
        departures: 1,
        critical: [anna, marco],
        causes: [],
        plan: null,
        by: null,
        others: [],
      },
    ],
    safe: [crmGold],
    unknown: [{ kind: 'undated', credentials: ['70-347'] }],
  }
  return {
    status: (text) =>
      status(
        {
          ...named,
          organization,
          arrivals: [{ who: lucia, day: '2018-03-01' }],
          levels: [
            { target: crmSilver, state: 'unmet', lastDay: null, until: '2018-12-15', renewal: null, aimed: true, unfilled: 1, short: 2 },
            {
              target: cloudSilver,
              state: 'at-risk',
              lastDay: '2018-02-28',
              until: '2018-06-30',
              renewal: '2018-06-30',
              aimed: true,
              unfilled: 0,
              short: 0,
            },
            {
              target: messagingSilver,
              state: 'thin',
              lastDay: '2018-03-30',
              until: '2018-03-30',
              renewal: '2018-03-30',
              aimed: true,
              unfilled: 0,
              short: 0,
            },
            { target: messagingGold, state: 'unmet', lastDay: null, until: '2018-03-30', renewal: null, aimed: true, unfilled: 2, short: 0 },
          ],
          unknown: [{ kind: 'unreported', figures: ['crm-cloud-revenue'] }],
        },
        text,
      ),
    'status-many': (text) =>
      status(
        {
          ...named,
          organization,
          levels: Array.from({ length: 16 }, (_, i) => ({
            target: [messagingSilver, cloudSilver, crmSilver, crmGold][i % 4]!,
            state: 'safe',
            lastDay: '2018-03-30',
            until: '2018-03-30',
            renewal: null,
            aimed: true,
            unfilled: 0,
            short: 0,
          })),
        },
        text,
      ),
    'status-safe-counted': (text) =>
      status(
        {
          ...counted,
          organization,
          levels: [
            {
              target: messagingSilver,
              state: 'safe',
              lastDay: '2018-03-30',
              until: '2018-03-30',
              renewal: '2018-03-30',
              aimed: true,
              unfilled: 0,
              short: 0,
            },
          ],
        },
        text,
      ),
    'status-ended': (text) =>
      status(
        {
          ...named,
          on: '2023-05-02',
          organization,
          levels: [
            { target: messagingSilver, state: 'ended', lastDay: null, until: '2023-05-02', renewal: null, aimed: true, unfilled: 0, short: 0 },
          ],
        },
        text,
      ),
    'status-minimal': (text) => status({ ...named, organization: '', levels: [] }, text),
    risk: (text) => risk(atRisk, text),
    'risk-counted': (text) => risk({ ...atRisk, people: 'counted', personal: false }, text),
    'risk-until': (text) => risk({ ...atRisk, until: '2018-03-01', levels: atRisk.levels.slice(1, 2), safe: [] }, text),
    'risk-thin': (text) => risk({ ...atRisk, levels: [2, 2].map((i) => atRisk.levels[i]!) }, text),
    'risk-many': (text) => risk({ ...atRisk, levels: [0, 1, 2, 3, 4, 5].map((i) => atRisk.levels[i % 3]!), safe: [] }, text),
    'risk-large': (text) =>
      risk(
        {
          ...atRisk,
          levels: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
            ...atRisk.levels[i % 3]!,
            causes: Array.from({ length: 15 }, () => ({ kind: 'leaves' as const, person: lucia, date: '2018-02-28' })),
            plan: {
              newPeople: 0,
              effort: 15,
              steps: Array.from({ length: 15 }, () => ({ person: anna, take: ['70-346', 'MCSA:Office365'] })),
            },
          })),
        },
        text,
      ),
    'risk-none': (text) => risk({ ...named, until: null, levels: [], safe: [messagingSilver, cloudSilver] }, text),
    'risk-minimal': (text) => risk({ ...named, until: null, levels: [], safe: [] }, text),
    'what-if-leave': (text) =>
      whatIf(
        {
          ...named,
          change: { kind: 'leave', persons: [anna], day: '2018-01-31' },
          levels: [
            {
              target: messagingSilver,
              effect: 'breaks',
              met: false,
              lastDay: null,
              until: '2018-03-30',
              renewal: true,
              unfilled: 1,
              plan: { newPeople: 0, effort: 1, steps: [{ person: giulia, take: ['70-345'] }] },
            },
            {
              target: cloudSilver,
              effect: 'shortens',
              met: true,
              lastDay: '2018-02-28',
              until: '2018-06-30',
              renewal: true,
              unfilled: 0,
              plan: null,
            },
            {
              target: crmGold,
              effect: 'none',
              met: true,
              lastDay: '2018-12-15',
              until: '2018-12-15',
              renewal: false,
              unfilled: 0,
              plan: null,
            },
            {
              target: crmSilver,
              effect: 'none',
              met: false,
              lastDay: null,
              until: '2018-12-15',
              renewal: false,
              unfilled: 1,
              plan: null,
            },
          ],
          unknown: [],
        },
        text,
      ),
    'what-if-leave-counted': (text) =>
      whatIf(
        {
          ...counted,
          change: { kind: 'leave', persons: [anna, marco], day: '2018-01-31' },
          levels: [
            {
              target: messagingSilver,
              effect: 'breaks',
              met: false,
              lastDay: null,
              until: '2018-12-15',
              renewal: false,
              unfilled: 2,
              plan: null,
            },
          ],
        },
        text,
      ),
    'what-if-pass': (text) =>
      whatIf(
        {
          ...named,
          change: { kind: 'pass', person: lucia, credentials: ['MB2-716'], day: '2018-01-20' },
          levels: [
            {
              target: crmSilver,
              effect: 'gains',
              met: true,
              lastDay: '2018-12-15',
              until: '2018-12-15',
              renewal: false,
              unfilled: 0,
              plan: null,
            },
            {
              target: cloudSilver,
              effect: 'lengthens',
              met: true,
              lastDay: '2018-05-31',
              until: '2018-06-30',
              renewal: true,
              unfilled: 0,
              plan: null,
            },
          ],
        },
        text,
      ),
    'what-if-changes': (text) =>
      whatIf(
        {
          ...named,
          change: { kind: 'leave', persons: [tom, giulia], day: '2018-01-31' },
          levels: [
            {
              target: cloudSilver,
              effect: 'shortens',
              met: true,
              lastDay: '2018-02-28',
              until: '2018-06-30',
              renewal: true,
              unfilled: 0,
              plan: null,
            },
          ],
        },
        text,
      ),
    'what-if-minimal': (text) => whatIf({ ...named, change: { kind: 'leave', persons: [tom], day: on }, levels: [] }, text),
  }
}
