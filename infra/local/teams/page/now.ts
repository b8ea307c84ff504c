import type { Place, State } from '../chat.ts'
import type { Theme } from '../../teams-colours.ts'
import type { Spoken } from '../questions.ts'
import { state } from './talk.ts'
import { words } from './words.ts'

/* Who one is here and now, where, in which language and on which day; the browser keeps the choice. */

export const known: State = await state()

export const languages = ['en', 'it', 'es'] as const satisfies readonly Spoken[]
export const themes = ['light', 'dark'] as const satisfies readonly Theme[]

const dark = matchMedia('(prefers-color-scheme: dark)').matches

export const now: { spoken: Spoken; theme: Theme; person: string; place: string; day: string; thread: string | undefined } = {
  spoken: oneOf(languages, kept('language') ?? navigator.language.slice(0, 2)),
  theme: oneOf(themes, kept('theme') ?? (dark ? 'dark' : 'light')),
  person: oneOf(known.people.map(({ id }) => id), kept('person') ?? ''),
  place: '',
  day: known.day,
  thread: undefined,
}

export const word = () => words[now.spoken]
export const person = () => known.people.find(({ id }) => id === now.person)!
export const place = (): Place => placeOf(now.place)!
export const placeOf = (id: string | undefined): Place | undefined => places().find((one) => one.id === id)
export const places = (): readonly Place[] => known.places.filter(({ members }) => members.includes(now.person))
export const acting = () => ({ person: now.person, place: now.place, locale: word().locale, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })

now.place = placeOf(kept('place'))?.id ?? places()[0]!.id

export function keepAll(): void {
  const choices = { language: now.spoken, theme: now.theme, person: now.person, place: now.place }
  for (const [name, value] of Object.entries(choices)) localStorage.setItem(`goldkeeper.${name}`, value)
}

function kept(name: string): string | undefined {
  return localStorage.getItem(`goldkeeper.${name}`) ?? undefined
}

/** The value asked for, or the first. */
export function oneOf<Value extends string>(values: readonly Value[], asked: string): Value {
  return values.find((value) => value === asked) ?? values[0]!
}
