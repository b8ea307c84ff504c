import { Organization } from '../../src/organization.ts'
import json from './sample.json' with { type: 'json' }

/* A company made up for trying things out: three competencies, one of them held by a thread. */

export const sample: Organization = Organization.parse(json)

/** Who can be played in the local Teams. */
export type LocalPerson = {
  readonly id: string
  readonly name: string
  readonly objectId: string
  readonly role: 'admin' | 'employee'
  /** What Teams would say of somebody from outside. */
  readonly guest?: boolean
}

export const tenant = '6f0c5a2e-9d1b-4c58-8a54-0d1f6a7b2c01'

/** The day on which the sample company lives. */
export const sampleDay = '2017-12-15'

export const people = (): readonly LocalPerson[] => [
  ...sample.people.slice(0, 4).map(({ id, name = '', objectId = '' }): LocalPerson => ({
    id,
    name,
    objectId,
    role: sample.admins.includes(id) ? 'admin' : 'employee',
  })),
  { id: 'guest', name: 'Gina Guest', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7aff', role: 'employee', guest: true },
]
