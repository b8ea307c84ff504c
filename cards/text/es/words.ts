import { localeOf } from '../locale.ts'
import type { Credentials, LevelName, Missing } from '../text.ts'

const months = {
  long: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  short: 'ene feb mar abr may jun jul ago sept oct nov dic',
  of: ' de ',
}

export const { day, shortDay, revision, and, or, number, amount, plural } = localeOf('es-ES', months)

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

export const levels = { silver: 'Silver', gold: 'Gold' } as const
export const called = ({ competency, level }: LevelName): string =>
  level === 'designation' ? `Solutions Partner de ${competency}` : `${competency} ${levels[level]}`
export const allCalled = (some: readonly LevelName[]): string => and(some.map(called))
export const theLevel = ({ competency, level }: LevelName): string =>
  level === 'designation' ? `la designación Solutions Partner de ${competency}` : `el nivel ${levels[level]} de ${competency}`
export const theLevels = (some: readonly LevelName[]): string =>
  some.length === 1 ? theLevel(some[0]!) : `${some.every(({ level }) => level === 'designation') ? 'las designaciones' : 'los niveles'} ${allCalled(some)}`

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
/** `el examen 70-345`, `los exámenes 70-347 y 70-345`, `la certificación MCSA: Office 365`. */
export const the = inCase({
  exam: { one: 'el examen', other: 'los exámenes' },
  certification: { one: 'la certificación', other: 'las certificaciones' },
  assessment: { one: 'la evaluación', other: 'las evaluaciones' },
})
export const of = inCase({
  exam: { one: 'del examen', other: 'de los exámenes' },
  certification: { one: 'de la certificación', other: 'de las certificaciones' },
  assessment: { one: 'de la evaluación', other: 'de las evaluaciones' },
})

export const to = inCase({
  exam: { one: 'al examen', other: 'a los exámenes' },
  certification: { one: 'a la certificación', other: 'a las certificaciones' },
  assessment: { one: 'a la evaluación', other: 'a las evaluaciones' },
})

/** Exams are passed, certifications obtained: each kind has its verb. */
const withVerb =
  (verbs: Readonly<Record<Credentials[number]['kind'], string>>, object: (codes: Credentials) => string = the) =>
  (codes: Credentials): string =>
    and(
      [...new Set(codes.map(({ kind }) => kind))].map(
        (kind) => `${verbs[kind]} ${object(codes.filter((code) => code.kind === kind))}`,
      ),
    )
/** `aprobado el examen 70-345 y obtenido la certificación MCSE: Productividad`. */
export const achieved = withVerb({ exam: 'aprobado', certification: 'obtenido', assessment: 'aprobado' })
export const achieves = withVerb({ exam: 'aprueba', certification: 'obtiene', assessment: 'aprueba' })
/** On a day that is over Spanish wants the simple past: she, and you. */
export const sheAchieved = withVerb({ exam: 'aprobó', certification: 'obtuvo', assessment: 'aprobó' })
export const youAchieved = withVerb({ exam: 'aprobaste', certification: 'obtuviste', assessment: 'aprobaste' })
export const achieve = withVerb(
  { exam: 'presentarse', certification: 'obtener', assessment: 'presentarse' },
  inCase({
    exam: { one: 'al examen', other: 'a los exámenes' },
    certification: { one: 'la certificación', other: 'las certificaciones' },
    assessment: { one: 'a la evaluación', other: 'a las evaluaciones' },
  }),
)

export const people = (count: number): string => plural(count, { one: '1 persona', other: `${number(count)} personas` })
export const exams = (count: number): string => plural(count, { one: '1 examen', other: `${number(count)} exámenes` })

/** What a level asks or lacks, counted. */
export const counted = ({ people: places, figures, confirmations }: Missing) =>
  and([
    ...(places > 0 ? [plural(places, { one: '1 persona cualificada', other: `${number(places)} personas cualificadas` })] : []),
    ...(figures > 0
      ? [plural(figures, { one: '1 objetivo de rendimiento', other: `${number(figures)} objetivos de rendimiento` })]
      : []),
    ...(confirmations > 0
      ? [plural(confirmations, { one: '1 confirmación', other: `${number(confirmations)} confirmaciones` })]
      : []),
  ])
export const total = ({ people, figures, confirmations }: Missing) => people + figures + confirmations
