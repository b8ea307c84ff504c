import { alert } from './es/alert.ts'
import { dialogue } from './es/dialogue.ts'
import { imports } from './es/import.ts'
import { level } from './es/level.ts'
import { people } from './es/people.ts'
import { requirements } from './es/requirements.ts'
import { score } from './es/score.ts'
import { scoreAlert } from './es/score-alert.ts'
import { specialization } from './es/specialization.ts'
import { achieve, achieved, amount, and, called, day, number, of, or, plural, revision, shortDay, the } from './es/words.ts'
import { write } from './es/write.ts'
import type { Text } from './text.ts'

export const es: Text = {
  ...requirements,
  ...level,
  ...people,
  ...dialogue,
  ...write,
  ...alert,
  ...imports,
  ...score,
  ...scoreAlert,
  ...specialization,
  language: 'es',
  shortDay,
  month: revision,
  and,
  or,
  amount,
  levelName: called,
  market: { developed: 'Mercado desarrollado', developing: 'Mercado en desarrollo' },
  nameless: '(sin nombre)',
  more: (count) => `Y ${number(count)} más.`,

  asks: {
    gap: ({ level, competency }) =>
      level ? `¿Qué falta para ${called(level)}?` : competency ? `¿Qué falta para ${competency}?` : '¿Qué nos falta?',
    requirements: ({ level, competency }) =>
      level
        ? `¿Qué se pide para ${called(level)}?`
        : competency
          ? `¿Qué se pide para ${competency}?`
          : '¿Qué se pide para una competencia?',
    status: ({ level, competency }) =>
      level ? `¿Tenemos ${called(level)}?` : competency ? `¿Cómo vamos en ${competency}?` : '¿Cómo vamos?',
    risk: ({ level, competency }) =>
      level ? `¿Está en riesgo ${called(level)}?` : competency ? `¿Está en riesgo ${competency}?` : '¿Qué está en riesgo?',
    who_has: ({ codes }) => (codes ? `¿Quién ha ${achieved(codes)}?` : '¿Quién ha aprobado qué exámenes?'),
    who_can: ({ codes }) => (codes ? `¿Quién puede ${achieve(codes)}?` : '¿Quién puede presentarse a un examen?'),
    what_if: ({ person }) => (person ? `¿Y si ${person} deja la empresa?` : '¿Y si dejo la empresa?'),
    person: ({ person }) => (person ? `¿Qué exámenes ha aprobado ${person}?` : '¿Qué exámenes he aprobado?'),
    record: ({ person, codes }) => {
      if (!codes) return person ? `Registrar un examen de ${person}` : 'Registrar un examen'
      return person ? `Registrar que ${person} ha ${achieved(codes)}` : `Registrar que he ${achieved(codes)}`
    },
    leave: ({ person }) => (person ? `Registrar la salida de ${person}` : 'Registrar una salida'),
    validity: ({ codes }) =>
      codes ? `¿${plural(codes.length, { one: 'Sigue', other: 'Siguen' })} valiendo ${the(codes)}?` : '¿Qué caduca pronto?',
    exam_info: ({ codes }) =>
      codes
        ? `¿Para qué ${plural(codes.length, { one: 'sirve', other: 'sirven' })} ${the(codes)}?`
        : '¿Para qué sirve un examen?',
    alerts: () => '¿Quién recibe los avisos?',
    help: () => '¿Qué puedo preguntarte?',
    followup: () => 'Cuéntame más',
    out_of_scope: () => 'Otra cosa',
  },
  cancel: 'No registrar',
  undo: 'Deshacer',
  chooseDay: 'Elige un día.',

  answeredFor: (on) => `Situación a ${day(on)}.`,
  askInPrivate: 'Aquí no muestro nombres: pídemelos en un chat privado.',
  namesForAdmins: 'Los nombres de los compañeros solo los ven los administradores.',
  source: (title, revised, checked) => `Fuente: ${title}, versión ${revision(revised)}, comprobada el ${shortDay(checked)}`,
  sourceOfDates: (title, revised) => `Fechas tomadas de: ${title} (${revision(revised)})`,
  unknown: {
    title: 'Lo que no sé',
    undated: (codes) =>
      plural(codes.length, {
        one: `Ninguna fuente dice hasta cuándo vale ${the(codes)}: supongo que sigue valiendo.`,
        other: `Ninguna fuente dice hasta cuándo valen ${the(codes)}: supongo que siguen valiendo.`,
      }),
    unsure: (codes) => `Las fechas ${of(codes)} no son de Microsoft: las da la comunidad o son deducidas.`,
    unreported: (figures, count) =>
      plural(count, {
        one: `Nadie me ha dado aún este dato, así que lo cuento como 0: ${figures}.`,
        other: `Nadie me ha dado aún estos datos, así que los cuento como 0: ${figures}.`,
      }),
    oldFigure: (figure, asOf) => `Este dato es del ${day(asOf)} y puede haber cambiado: ${figure}.`,
    noAmount: (figure) => `La página no indica ninguna cantidad para tu mercado: ${figure}.`,
    unconfirmed: (count) =>
      plural(count, {
        one: '1 de los logros que cuento está registrado, pero aún no aparece en ninguna exportación del Centro de partners.',
        other: `${number(count)} de los logros que cuento están registrados, pero aún no aparecen en ninguna exportación del Centro de partners.`,
      }),
    mixedTeam:
      'Contando juntas a personas que cumplen de maneras distintas se llegaría al número pedido, pero Microsoft no dice si las maneras se pueden combinar: las cuento por separado.',
    incomplete: 'No se ha podido leer una parte de la página de Microsoft, así que nunca doy este nivel por alcanzado.',
  },
}
