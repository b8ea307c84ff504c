import { addDays, addMonths } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import { Organization } from '../../src/organization.ts'
import { sample } from './people.ts'

/*
 * The sample company as it might be today, whenever that is: the same people with the certifications of today. One designation
 * is held with its anniversary ahead and certifications that must be renewed before it; one is nearly reached; one is far off.
 */

/** Who passed what, so many months ago. */
const passed: Readonly<Record<string, readonly (readonly [credential: string, months: number])[]>> = {
  anna: [['AZ-104', 9], ['AZ-305', 8], ['SC-300', 4]],
  marco: [['AZ-104', 5], ['AZ-305', 2], ['MS-700', 10]],
  giulia: [['DP-300', 7], ['PL-300', 10]],
  lucia: [['DP-700', 9], ['SC-200', 6]],
  tom: [['DP-600', 3], ['MD-102', 8]],
  sofia: [['PL-300', 11], ['SC-500', 2]],
  elena: [['MS-721', 10], ['AZ-700', 5]],
  davide: [['AI-103', 4], ['AZ-400', 6]],
  ines: [['DP-420', 2], ['AB-900', 5]],
  paul: [['AZ-140', 7]],
}

const figures: readonly (readonly [designation: string, metric: string, value: number, option?: string])[] = [
  ['data-ai', 'net-customer-adds', 2],
  ['data-ai', 'usage-growth', 14.5],
  ['data-ai', 'deployments', 5],
  ['modern-work', 'net-customer-adds', 8],
  ['modern-work', 'usage-growth', 380, 'CPOR'],
  ['modern-work', 'deployments', 4, 'CPOR'],
  ['infrastructure', 'net-customer-adds', 1],
  ['infrastructure', 'usage-growth', 9],
]

export const todaysSample = (on: Day): Organization =>
  Organization.parse({
    ...sample,
    people: sample.people.map(({ leaves: _leaves, moved: _moved, ...person }) => ({
      ...person,
      achievements: (passed[person.id] ?? []).map(([credential, months]) => ({
        credential,
        passed: addMonths(on, -months),
        expires: addMonths(addMonths(on, -months), 12),
        confirmed: addDays(addMonths(on, -months), 9),
      })),
    })),
    memberships: [],
    targets: [],
    figures: [],
    attested: {},
    designations: [
      { designation: 'data-ai', anniversary: addMonths(on, 4), track: 'SMB' },
      { designation: 'modern-work' },
      { designation: 'infrastructure', track: 'SMB' },
    ],
    metrics: figures.map(([designation, metric, value, option]) => ({ designation, metric, value, month: addMonths(on, -1).slice(0, 7), ...(option && { option }) })),
  })
