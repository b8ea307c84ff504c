import type { RequirementsText, SeatWords } from '../requirements.ts'
import type { Certainty } from '../text.ts'
import { and, called, capital, counted, day, levels, number, of, plural, the, theLevel, total } from './words.ts'

const certainly: Record<Certainty, string> = {
  stated: '',
  community: ' (según la comunidad, no según Microsoft)',
  inferred: ' (fecha deducida: ninguna página la indica)',
}

function seat({ count, who, take, what }: SeatWords): string {
  const objects = {
    exam: { this: 'este examen', all: 'todos estos exámenes', any: 'uno de estos exámenes' },
    certification: { this: 'esta certificación', all: 'todas estas certificaciones', any: 'una de estas certificaciones' },
    assessment: { this: 'esta evaluación', all: 'todas estas evaluaciones', any: 'una de estas evaluaciones' },
    mixed: { this: 'lo siguiente', all: 'todo lo siguiente', any: 'una de estas opciones' },
    line: 'todo lo que figura en una de estas líneas',
  }
  const verb = take !== 'line' && (what === 'exam' || what === 'assessment') ? 'aprobar' : 'tener'
  const object = take === 'line' ? objects.line : objects[what][take]
  const one = {
    first: `1 persona debe ${verb} ${object}:`,
    others: `Otra persona debe ${verb} ${object}:`,
    same: `La misma persona también debe ${verb} ${object}:`,
  }
  const many = {
    first: `${number(count)} personas deben ${verb}, cada una, ${object}:`,
    others: `Otras ${number(count)} personas deben ${verb}, cada una, ${object}:`,
    same: `Las mismas ${number(count)} personas también deben ${verb}, cada una, ${object}:`,
  }
  return count === 1 ? one[who] : many[who]
}

export const requirements: RequirementsText = {
  requirements: {
    title: (level) => `Qué se pide para ${called(level)}`,
    titleOfBoth: (competency) => `Qué se pide para la competencia ${competency}`,
    headline: (level, asks) =>
      `Para ${called(level)} se ${plural(total(asks), { one: 'pide', other: 'piden' })} ${counted(asks)}.`,
    headlineOfWays: (level, ways) => `Para ${called(level)} hay ${number(ways)} opciones: basta con una.`,
    headlineOfBoth: (competency, found) =>
      plural(found.length, {
        one: `La competencia ${competency} tiene el nivel ${and(found.map((one) => levels[one]))}.`,
        other: `La competencia ${competency} tiene los niveles ${and(found.map((one) => levels[one]))}.`,
      }),
    noLevel: (level) => `${capital(theLevel(level))} no existe.`,
    option: (option, level) => `${option}, ${levels[level]}`,
    seat,
    exam: (code, title) => `${code}: ${title}`,
    or: 'O BIEN',
    sameOrDifferent: 'Además, con las mismas personas o con otras:',
    figure: (name, amount) => `Como mínimo ${amount} en cualquier mercado: ${name}.`,
    figureByMarket: (name, developed, developing, market) => {
      const rich = market === 'developed' ? 'en los mercados desarrollados (como el tuyo)' : 'en los mercados desarrollados'
      const poor = market === 'developing' ? 'en los mercados en desarrollo (como el tuyo)' : 'en los mercados en desarrollo'
      if (developed === null && developing === null) return `La página no indica ninguna cantidad: ${name}.`
      if (developed === null) return `Como mínimo ${developing} ${poor}; ${rich} la página no indica ninguna cantidad: ${name}.`
      if (developing === null) return `Como mínimo ${developed} ${rich}; ${poor} la página no indica ninguna cantidad: ${name}.`
      return `Como mínimo ${developed} ${rich} y ${developing} ${poor}: ${name}.`
    },
    attest: (name) => `También hace falta esto: ${name}.`,
    dates: 'Fechas que conviene recordar',
  },
  dates: {
    availableFrom: (code, on, sure) => `${capital(the(code))} está disponible desde el ${day(on)}${certainly[sure]}.`,
    registerUntil: (code, on, sure) => `El plazo de inscripción ${of(code)} termina el ${day(on)}${certainly[sure]}.`,
    retires: (code, on, sure) => `${capital(the(code))} se retira el ${day(on)}${certainly[sure]}.`,
    retired: (code, on, sure) => `${capital(the(code))} se retiró el ${day(on)}${certainly[sure]}.`,
    acceptedUntil: (code, on, sure) => `${capital(the(code))} vale para las competencias hasta el ${day(on)}${certainly[sure]}.`,
    acceptedNoMore: (code, on, sure) =>
      `${capital(the(code))} valió para las competencias hasta el ${day(on)}${certainly[sure]}.`,
  },
  ended: {
    title: 'Este programa ha terminado',
    over: (programme, on) => `El programa de ${programme} terminó el ${day(on)}: ya no se puede obtener ni renovar nada.`,
    successor: (competency, successor) => `En lugar de la competencia ${competency} ahora está ${successor}.`,
    noPlan: 'Por eso no propongo ningún plan.',
    today: 'Lo que cuenta hoy es ser Solutions Partner.',
  },
}
