import { importFile } from '../../../cards/import.ts'
import { catalog } from '../../../src/catalog/catalog.ts'
import type { Why } from '../../../src/import/why.ts'
import { messagingSilver } from './world.ts'
import type { Exhibits, World } from './world.ts'

const whys: readonly Why[] = [
  { kind: 'columns', found: 3, expected: 17 },
  { kind: 'quote' },
  { kind: 'no-title' },
  { kind: 'nobody' },
  { kind: 'no-day', column: 'passed' },
  { kind: 'not-a-day', column: 'joins', written: '12-2017' },
  { kind: 'no-such-day', column: 'expires', written: '31/02/2018' },
  { kind: 'far-day', column: 'passed', written: '01/01/1018' },
  { kind: 'open-day', column: 'leaves', written: '3/4/2018' },
  { kind: 'contradicted-day', column: 'confirmed', written: '3/4/2018', dayFirst: 7, monthFirst: 1212 },
  { kind: 'future', day: '2018-01-02', on: '2017-12-15' },
  { kind: 'expired-before', passed: '2017-12-01', expires: '2017-11-01' },
  { kind: 'over', status: 'Expired' },
  { kind: 'left-before', joins: '2017-12-01', leaves: '2017-11-01' },
  { kind: 'address', written: 'giulia' },
  { kind: 'contradicts' },
  { kind: 'forgotten' },
]

/** A file that was sent. */
export function importExhibits({ called, giulia, lucia }: World): Exhibits {
  const nothing = { kind: 'trainings', rows: 16, applied: 0, unchanged: 16, unmatched: [], bad: [], conflicts: [], absent: [], joining: 0, leaving: 0, guard: false } as const
  const asked = { state: 'asked', id: 'import-1', digest: 'd', digestComplete: null, again: false, guarded: null } as const
  const some = { ...nothing, applied: 12, unchanged: 1, joining: 2 } as const
  const full = {
    ...some,
    rows: 1_234,
    unmatched: Array.from({ length: 12 }, (_, i) => ({ line: i + 2, title: called(`Azure ${i + 1}`) })),
    conflicts: [
      { kind: 'date', line: 3, person: giulia.name, credential: '70-345', was: '2017-12-01', now: '2017-12-04' },
      { kind: 'left', line: 5, person: lucia.name, was: '2017-06-30' },
      { kind: 'namesake', line: 8, person: giulia.name },
      { kind: 'partner', line: 9, rows: 3, partner: '7654321', most: '1234567' },
      ...(['timeZone', 'competency', 'admin'] as const).map((what) => ({ kind: 'unknown', what, value: called('Atlantis') }) as const),
    ],
  } as const
  const roster = { ...nothing, kind: 'roster', rows: 12, unchanged: 10, applied: 2, absent: [giulia.name, lucia.name] } as const
  const bad = (from: number, to: number) => whys.slice(from, to).map((why, i) => ({ line: from + i + 2, why }))
  return {
    'import-asked': (text) => importFile({ ...asked, proposal: some }, text),
    'import-asked-full': (text) => importFile({ ...asked, proposal: full }, text),
    'import-asked-bad': (text) => importFile({ ...asked, proposal: { ...some, bad: bad(0, 9) } }, text),
    'import-asked-bad-more': (text) => importFile({ ...asked, proposal: { ...some, bad: bad(9, whys.length) } }, text),
    'import-asked-again': (text) => importFile({ ...asked, proposal: { ...some, applied: 1 }, again: true }, text),
    'import-asked-organization': (text) => importFile({ ...asked, proposal: { ...some, kind: 'organization' } }, text),
    'import-asked-list': (text) => importFile({ ...asked, proposal: roster, digestComplete: 'c' }, text),
    'import-asked-one-missing': (text) => importFile({ ...asked, proposal: { ...roster, applied: 0, absent: [giulia.name] }, digestComplete: 'c' }, text),
    'import-asked-guarded': (text) => importFile({ ...asked, proposal: { ...roster, leaving: 4, guard: true }, guarded: 'complete' }, text),
    'import-nothing': (text) => importFile({ ...asked, proposal: nothing }, text),
    'import-nothing-bad': (text) => importFile({ ...asked, proposal: { ...nothing, bad: bad(0, 2) } }, text),
    'import-nothing-useless': (text) => importFile({ ...asked, proposal: { ...nothing, rows: 2, unchanged: 0, bad: bad(0, 2) } }, text),
    'import-nothing-no-rows': (text) => importFile({ ...asked, proposal: { ...nothing, rows: 0, unchanged: 0 } }, text),
    'import-done': (text) => importFile({ state: 'done', proposal: some, catalog, changes: [{ kind: 'gained', target: messagingSilver, until: null }] }, text),
    'import-done-one': (text) => importFile({ state: 'done', proposal: { ...some, applied: 1 }, catalog, changes: [] }, text),
    'import-already': (text) => importFile({ state: 'already' }, text),
    'import-cancelled': (text) => importFile({ state: 'cancelled' }, text),
    'import-gone': (text) => importFile({ state: 'gone' }, text),
    ...Object.fromEntries((['unknown', 'broken', 'too-large', 'foreign', 'failed'] as const).map((why) => [`import-refused-${why}`, (text) => importFile({ state: 'refused', why }, text)])),
  }
}
