import type { Level } from '../../intent.ts'
import type { Organization } from '../../organization.ts'
import { codesOf } from '../../requirement.ts'
import type { CredentialDates } from '../../requirement.ts'
import { asked, levelsOf } from './compare.ts'
import type { LevelReading, Reading } from './read-page.ts'
import { say } from './say.ts'

/** What another revision of a competency asks otherwise. */
export type Change =
  | { readonly kind: 'level-added'; readonly option: string; readonly level: Level; readonly asks: readonly string[] }
  | { readonly kind: 'level-removed'; readonly option: string; readonly level: Level; readonly asks: readonly string[] }
  | { readonly kind: 'level-changed'; readonly option: string; readonly level: Level; readonly gone: readonly string[]; readonly new: readonly string[]; readonly codesGone: readonly string[]; readonly codesNew: readonly string[] }
  | { readonly kind: 'unclear'; readonly option: string; readonly level: Level }
  | { readonly kind: 'dates'; readonly credential: string; readonly before: CredentialDates; readonly after: CredentialDates }

/** A page's reading, or what the catalog says of a competency. */
export type Asked = Pick<Reading, 'options' | 'credentials'>

/** From one revision to the next, by level and then by credential. */
export function changes(old: Asked, next: Asked): Change[] {
  const before = levelsOf(old)
  const after = levelsOf(next)
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => levelChanges(key, before.get(key), after.get(key)))
  const codes = [...new Set([...Object.keys(old.credentials), ...Object.keys(next.credentials)])]
  const dates = codes.flatMap((credential): Change[] => {
    const [was, is] = [old.credentials[credential] ?? {}, next.credentials[credential] ?? {}]
    return same(was, is) ? [] : [{ kind: 'dates', credential, before: was, after: is }]
  })
  return [...found, ...dates]
}

const keys = ['availableFrom', 'registerUntil', 'retires', 'acceptedUntil'] as const
const same = (a: CredentialDates, b: CredentialDates): boolean => keys.every((key) => a[key] === b[key])

function levelChanges(key: string, before: LevelReading | undefined, after: LevelReading | undefined): Change[] {
  const cut = key.lastIndexOf(' ')
  const where = { option: key.slice(0, cut), level: key.slice(cut + 1) as Level }
  const present = after ?? before!
  if (before === undefined || after === undefined) {
    return [{ kind: before === undefined ? 'level-added' : 'level-removed', ...where, asks: present.requirements.map(say) }]
  }
  // A level that could not be read whole may have changed in what was not read.
  const unclear: Change[] = before.incomplete === true || after.incomplete === true ? [{ kind: 'unclear', ...where }] : []
  if (asked(before) === asked(after) && attests(before) === attests(after)) return unclear
  const [were, are] = [before.requirements.map(say), after.requirements.map(say)]
  const [had, has] = [before.requirements.flatMap(codesOf), after.requirements.flatMap(codesOf)]
  return [
    {
      kind: 'level-changed',
      ...where,
      gone: were.filter((one) => !are.includes(one)),
      new: are.filter((one) => !were.includes(one)),
      codesGone: [...new Set(had)].filter((code) => !has.includes(code)),
      codesNew: [...new Set(has)].filter((code) => !had.includes(code)),
    },
    ...unclear,
  ]
}

const attests = ({ requirements }: LevelReading): string => JSON.stringify(requirements.flatMap((one) => ('attest' in one ? [one.attest] : [])))

/** A change in words, a line or more. */
export function inWords(change: Change): string[] {
  if (change.kind === 'dates') return [`${change.credential}: ${sayDates(change.before)} before, ${sayDates(change.after)} now.`]
  const where = `${change.option}, ${change.level}`
  if (change.kind === 'unclear') return [`${where}: not all of it could be read, so look at the page.`]
  if (change.kind === 'level-added') return [`${where}: new. It asks for ${change.asks.join('; ')}.`]
  if (change.kind === 'level-removed') return [`${where}: gone. It asked for ${change.asks.join('; ')}.`]
  return [
    `${where}: changed.`,
    ...change.gone.map((one) => `  before: ${one}`),
    ...change.new.map((one) => `  now:    ${one}`),
    ...(change.codesNew.length > 0 ? [`  counts now: ${change.codesNew.join(', ')}`] : []),
    ...(change.codesGone.length > 0 ? [`  counts no longer: ${change.codesGone.join(', ')}`] : []),
  ]
}

const said: Record<(typeof keys)[number], string> = { availableFrom: 'available from', registerUntil: 'to be registered for until', retires: 'retires', acceptedUntil: 'accepted until' }

function sayDates(dates: CredentialDates): string {
  const parts = keys.flatMap((key) => (dates[key] === undefined ? [] : [`${said[key]} ${dates[key]}`]))
  return parts.length === 0 ? 'no dates' : parts.join(', ')
}

export type Touched = { readonly option?: string; readonly level: Level; readonly held: boolean }

/** The levels an organization holds or aims for that a revision may change. */
export function touchedBy(found: readonly Change[], reading: Reading, organization: Organization): Touched[] {
  const levels = [...organization.memberships.map((one) => ({ ...one, held: true })), ...organization.targets.map((one) => ({ ...one, held: false }))]
  const asks = levelsOf(reading)
  return levels
    .filter(({ competency }) => competency === reading.competency)
    .filter(({ option, level }) => {
      const options = option === undefined ? reading.options.map(({ id }) => id).concat(found.flatMap((change) => ('option' in change ? change.option : []))) : [option]
      return options.some((one) => found.some((change) => concerns(change, one, level, asks)))
    })
    .map(({ option, level, held }) => ({ ...(option === undefined ? {} : { option }), level, held }))
}

/** Whether a change is about a level: about what it asks, or about the days of something it asks for. */
export const concerns = (change: Change, option: string, level: Level, asks: ReadonlyMap<string, LevelReading>): boolean =>
  change.kind === 'dates'
    ? (asks.get(`${option} ${level}`)?.requirements ?? []).flatMap(codesOf).includes(change.credential)
    : change.option === option && change.level === level
