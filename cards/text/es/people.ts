import type { PeopleText } from '../people.ts'
import type { Credentials } from '../text.ts'
import {
  achieve,
  achieved,
  called,
  capital,
  day,
  exams,
  number,
  of,
  people as persons,
  plural,
  sheAchieved,
  the,
  theLevels,
  youAchieved,
} from './words.ts'

/** `1 de 14 personas ha aprobado el examen 70-345`: the verb follows the number of people. */
const have = (count: number, codes: Credentials) =>
  plural(count, { one: `ha ${achieved(codes)}`, other: `han ${achieved(codes)}` })

export const people: PeopleText = {
  person: {
    title: 'Exámenes y certificaciones registrados',
    titleOfMe: 'Tus exámenes y certificaciones',
    headline: ({ name, me }, counting, all) => {
      const recorded = plural(all, { one: '1 logro registrado', other: `${number(all)} logros registrados` })
      const valid =
        counting === 0
          ? plural(all, { one: 'que hoy no vale', other: 'que hoy no valen' })
          : counting === all
            ? plural(all, { one: 'válido hoy', other: 'todos válidos hoy' })
            : plural(counting, { one: 'de los que hoy vale 1', other: `de los que hoy valen ${number(counting)}` })
      return me ? `Tienes ${recorded}, ${valid}.` : `${name} tiene ${recorded}, ${valid}.`
    },
    nothing: ({ name, me }) =>
      me
        ? 'Aún no tienes exámenes ni certificaciones registrados.'
        : `${name} aún no tiene exámenes ni certificaciones registrados.`,
    joins: ({ name, me }, on) =>
      me
        ? `Cuentas desde el ${day(on)}, tu primer día en la empresa.`
        : `${name} cuenta desde el ${day(on)}, su primer día en la empresa.`,
    leaves: ({ name, me }, on) =>
      me
        ? `Cuentas hasta el ${day(on)}, tu último día en la empresa.`
        : `${name} cuenta hasta el ${day(on)}, su último día en la empresa.`,
    achievements: 'Logros registrados',
    credential: 'Examen o certificación',
    passed: 'Fecha',
    state: 'Vigencia',
    counts: 'Vale',
    countsUntil: (on) => `Vale hasta el ${day(on)}`,
    countsNoMore: 'Ya no vale',
    unconfirmed: 'Aún no está en el Centro de partners',
    expectedBy: (on) => `En el Centro de partners antes del ${day(on)}`,
    fills: 'Plazas cubiertas',
    carries: (level, me) =>
      me
        ? `${called(level)}: sin ti dejan de cumplirse los requisitos`
        : `${called(level)}: sin esta persona dejan de cumplirse los requisitos`,
  },
  whoHas: {
    title: (codes) => `¿Quién ha ${achieved(codes)}?`,
    headline: (codes, holders, total) =>
      holders === 0 ? `Nadie ha ${achieved(codes)}.` : `${number(holders)} de ${persons(total)} ${have(holders, codes)}.`,
    person: 'Persona',
    passed: 'Fecha',
    countsUntil: 'Último día válido',
    noEnd: 'Sin fin conocido',
    former: 'Ya no vale',
    lapsed: (name, on) => `${name}, hasta el ${day(on)}`,
  },
  whoCan: {
    title: (codes) => `¿Quién puede ${achieve(codes)}?`,
    headline: (codes, name) => `La persona que está más cerca ${of(codes)} es ${name}.`,
    headlineCounted: (codes, count) =>
      count === 0
        ? `No encuentro a nadie que pueda ${achieve(codes)}.`
        : plural(count, { one: `1 persona podría ${achieve(codes)}.`, other: `${persons(count)} podrían ${achieve(codes)}.` }),
    closed: (codes) => `Hoy no es posible ${achieve(codes)}.`,
    retired: (code, on) => `${capital(the(code))} se retiró el ${day(on)}.`,
    notYet: (code, on) => `${capital(the(code))} está disponible desde el ${day(on)}.`,
    registrationOver: (code, on) => `El plazo de inscripción ${of(code)} terminó el ${day(on)}.`,
    holders: (codes, count) =>
      count === 0 ? `Hasta ahora nadie ha ${achieved(codes)}.` : `Hasta ahora ${persons(count)} ${have(count, codes)}.`,
    nearest: 'Primero quien está más cerca, según nuestra estimación',
    person: 'Persona',
    takes: 'Qué debería obtener',
    fills: 'Para qué nivel',
    fillsNothing: 'Ninguna plaza libre',
    has: (codes) => `Ya tiene ${the(codes)}`,
  },
  validity: {
    title: (code) => `¿Sigue valiendo ${the(code)}?`,
    countsOn: (code) => `${capital(the(code))} sigue valiendo, sin fin conocido.`,
    countsUntil: (code, on) => `${capital(the(code))} sigue valiendo, hasta el ${day(on)}.`,
    countsNoMore: (code, since) =>
      since === null ? `${capital(the(code))} no vale.` : `${capital(the(code))} ya no vale: su último día fue el ${day(since)}.`,
    notHeld: ({ name, me }, code) =>
      me ? `No consta que hayas ${achieved(code)}.` : `No consta que ${name} haya ${achieved(code)}.`,
    passed: ({ name, me }, code, on) =>
      me ? `${capital(youAchieved(code))} el ${day(on)}.` : `${name} ${sheAchieved(code)} el ${day(on)}.`,
    dates: 'Fechas',
    countsFor: 'Dónde vale',
  },
  endings: {
    title: (until) => `Qué vence hasta el ${day(until)}`,
    headline: (count, until) =>
      count === 0
        ? `Hasta el ${day(until)} no vence nada.`
        : plural(count, {
            one: `Hasta el ${day(until)} hay 1 vencimiento.`,
            other: `Hasta el ${day(until)} hay ${number(count)} vencimientos.`,
          }),
    day: 'Último día',
    what: 'Qué',
    expires: (name, code) => `Caduca ${the(code)} de ${name}`,
    acceptedUntil: (code) => `Deja de aceptarse ${the(code)}`,
    retires: (code) => `Se retira ${the(code)}`,
    leaves: (name) => `${name} deja la empresa`,
    renewal: (level) => `Renovación de ${called(level)}`,
  },
  examInfo: {
    title: (code) => `Para qué sirve ${the(code)}`,
    headline: (code, levels, takeable) =>
      takeable
        ? `${capital(the(code))} vale para ${theLevels(levels)}.`
        : `${capital(the(code))} vale para ${theLevels(levels)}, pero hoy no está disponible.`,
    countsForNothing: (code) => `No conozco ningún nivel para el que valga ${the(code)}.`,
    kind: {
      exam: () => 'Es un examen.',
      certification: (effort) =>
        `Es una certificación: obtenerla cuesta alrededor de ${exams(effort)}, según nuestra estimación.`,
      assessment: () => 'Es una evaluación en línea.',
    },
    holders: (count) =>
      count === 0
        ? 'Aquí aún no lo tiene nadie.'
        : plural(count, { one: 'Aquí lo tiene 1 persona.', other: `Aquí lo tienen ${persons(count)}.` }),
  },
}
