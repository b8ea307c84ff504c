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
  { id: 'anna', name: 'Anna Keller', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7a01', role: 'admin' },
  { id: 'marco', name: 'Marco Bianchi', objectId: '0a1f3b52-6c1d-4e0a-9a10-1d5f0f3c7a02', role: 'employee' },
]
