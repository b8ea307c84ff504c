import { sample } from '../../infra/local/people.ts'
import { isRefused, record } from '../../src/record.ts'
import { rules } from '../bot/answering.ts'

/* What is recorded while processes are killed: everything that anybody of the sample company could have passed on one day. */

const day = '2017-12-01'
const [admin] = sample.admins

export type Press = { readonly who: string; readonly person: string; readonly credential: string; readonly action: object }

export const presses: readonly Press[] = sample.people.flatMap(({ id: person }) =>
  [...rules.catalog.credentials.keys()]
    .filter((credential) => !isRefused(record(sample, { kind: 'record', person, credentials: [credential], day }, rules.catalog, '2017-12-15')))
    .map((credential) => ({ who: admin!, person, credential, action: { press: 'confirm', change: { kind: 'record', person, credentials: [credential] }, day } })),
)
