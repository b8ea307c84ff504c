import type { Day } from '../../../src/day.ts'
import { localeOf } from '../locale.ts'
import type { Credentials, LevelName, Missing } from '../text.ts'

const months = {
  long: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  short: 'gen feb mar apr mag giu lug ago set ott nov dic',
}

/** Microsoft's Italian pages write 2.000, which Intl alone would not. */
export const { day, shortDay, revision, and, or, number, amount, plural } = localeOf('it-IT', months, 'always')

/** Italian elides before the eighth and the eleventh: l'8, l'11. */
const article =
  (whole: string, elided: string, said: (on: Day) => string) =>
  (on: Day): string =>
    /-(08|11)$/.test(on) ? `${elided}${said(on)}` : `${whole} ${said(on)}`
export const il = article('il', "l'", day)
export const al = article('al', "all'", day)
export const dal = article('dal', "dall'", day)
export const del = article('del', "dell'", day)
export const alShort = article('al', "all'", shortDay)
export const dalShort = article('dal', "dall'", shortDay)
export const ilShort = article('il', "l'", shortDay)

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

export const levels = { silver: 'Silver', gold: 'Gold' } as const
export const called = ({ competency, level }: LevelName): string =>
  level === 'designation' ? `Solutions Partner per ${competency}` : `${competency} ${levels[level]}`
export const allCalled = (some: readonly LevelName[]): string => and(some.map(called))
export const theLevel = ({ competency, level }: LevelName): string =>
  level === 'designation' ? `la designazione Solutions Partner per ${competency}` : `il livello ${levels[level]} di ${competency}`
export const theLevels = (some: readonly LevelName[]): string =>
  some.length === 1 ? theLevel(some[0]!) : `${some.every(({ level }) => level === 'designation') ? 'le designazioni' : 'i livelli'} ${allCalled(some)}`

type Nouns = { readonly one: string; readonly other: string }
type Case = Readonly<Record<Credentials[number]['kind'], Nouns>>

/** Credentials with the article or preposition their kind and number ask for. */
const inCase =
  (nouns: Case) =>
  (codes: Credentials): string =>
    and(
      (['exam', 'certification', 'assessment'] as const).flatMap((kind) => {
        const names = codes.filter((code) => code.kind === kind).map(({ name }) => name)
        return names.length === 0 ? [] : [`${plural(names.length, nouns[kind])} ${and(names)}`]
      }),
    )
/** `l'esame 70-345`, `gli esami 70-347 e 70-345`, `la certificazione MCSA: Office 365`. */
export const the = inCase({
  exam: { one: "l'esame", other: 'gli esami' },
  certification: { one: 'la certificazione', other: 'le certificazioni' },
  assessment: { one: 'la valutazione', other: 'le valutazioni' },
})
export const of = inCase({
  exam: { one: "dell'esame", other: 'degli esami' },
  certification: { one: 'della certificazione', other: 'delle certificazioni' },
  assessment: { one: 'della valutazione', other: 'delle valutazioni' },
})
export const to = inCase({
  exam: { one: "all'esame", other: 'agli esami' },
  certification: { one: 'alla certificazione', other: 'alle certificazioni' },
  assessment: { one: 'alla valutazione', other: 'alle valutazioni' },
})

/** Exams are passed, certifications obtained: each kind has its verb. */
const withVerb =
  (verbs: Readonly<Record<Credentials[number]['kind'], string>>) =>
  (codes: Credentials): string =>
    and(
      [...new Set(codes.map(({ kind }) => kind))].map(
        (kind) => `${verbs[kind]} ${the(codes.filter((code) => code.kind === kind))}`,
      ),
    )
/** `superato l'esame 70-345 e ottenuto la certificazione MCSE: Produttività`. */
export const achieved = withVerb({ exam: 'superato', certification: 'ottenuto', assessment: 'superato' })
export const achieves = withVerb({ exam: 'supera', certification: 'ottiene', assessment: 'supera' })
export const achieve = withVerb({ exam: 'sostenere', certification: 'ottenere', assessment: 'sostenere' })

export const people = (count: number): string => plural(count, { one: '1 persona', other: `${number(count)} persone` })
export const exams = (count: number): string => plural(count, { one: '1 esame', other: `${number(count)} esami` })

/** What a level asks or lacks, counted. */
export const counted = ({ people: places, figures, confirmations }: Missing) =>
  and([
    ...(places > 0 ? [plural(places, { one: '1 persona qualificata', other: `${number(places)} persone qualificate` })] : []),
    ...(figures > 0
      ? [plural(figures, { one: '1 obiettivo di prestazione', other: `${number(figures)} obiettivi di prestazione` })]
      : []),
    ...(confirmations > 0 ? [plural(confirmations, { one: '1 conferma', other: `${number(confirmations)} conferme` })] : []),
  ])
export const total = ({ people, figures, confirmations }: Missing) => people + figures + confirmations
