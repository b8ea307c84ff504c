import { Organization } from '../../../src/organization.ts'

/* Organizations of any size. */

export const small = Organization.parse({ id: 't', people: [{ id: 'anna', name: 'Anna', objectId: 'A-1', achievements: [{ credential: '70-345', passed: '2017-01-01' }] }] })

/** About 250 bytes a person. */
export const crowd = (count: number, name = 'Person'): Organization => ({
  ...small,
  people: Array.from({ length: count }, (_, i) => ({
    id: `person-${i}`,
    name: `${name} ${i}`,
    email: `person-${i}@example.com`,
    objectId: `00000000-0000-0000-0000-${String(i).padStart(12, '0')}`,
    achievements: [{ credential: '70-345', passed: '2017-01-01' }, { credential: '70-347', passed: '2017-02-01' }],
  })),
})
