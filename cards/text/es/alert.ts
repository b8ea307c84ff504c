import type { AlertText } from '../alert.ts'
import { allCalled, called, capital, day, number, plural, the, to } from './words.ts'

export const alert: AlertText = {
  wishes: {
    title: 'Cuándo te escribo',
    label: 'Otra cosa',
    change: 'Cambiar',
    hours: (from, to) => `De ${from}:00 a ${to}:00`,
    anyHour: 'A cualquier hora',
    days: { weekdays: 'De lunes a viernes', withSaturday: 'De lunes a sábado', fromSunday: 'De domingo a jueves', daily: 'Todos los días' },
    otherDays: 'En días elegidos por ti',
    monthly: { on: 'Unas palabras en los meses sin novedades', off: 'Nada en los meses sin novedades' },
    pause: (days) => `Pausa de ${number(days)} días`,
    pauseOver: 'Terminar la pausa',
    paused: (until) => `En pausa hasta el ${day(until)}`,
    urgent: 'Lo urgente no espera a estas horas. Durante la pausa llega a los demás; si todos están en pausa, llega de todos modos.',
  },
  digest: {
    title: 'Niveles en riesgo',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 nivel ya no está en riesgo.', other: `${number(resolved)} niveles ya no están en riesgo.` })
        : plural(open, { one: '1 nivel te necesita.', other: `${number(open)} niveles te necesitan.` }),
    headlineOfOne: (level, breaks, unmet) =>
      unmet ? `No se cumplen los requisitos de ${called(level)}.` : `A partir del ${day(breaks)} dejarán de cumplirse los requisitos de ${called(level)}.`,
    headlineClosed: {
      resolved: (level) => `${called(level)} ya no está en riesgo.`,
      reached: (level) => `${called(level)} se cumple.`,
      unwanted: (level) => `${called(level)} ya no se tiene ni se busca.`,
      over: (level) => `La renovación de ${called(level)} de la que se trataba ya ha pasado.`,
    },
    repeat: 'Quizá ya tengas este mensaje: Teams no me ha dicho si llegó.',
    why: {
      worse: 'La situación ha empeorado.',
      reopened: 'Estaba resuelto y vuelve a estar en riesgo.',
      escalated: 'Quien fue avisado antes no ha respondido, o no se le puede localizar.',
      reminded: 'Se había aplazado hasta hoy.',
    },
    daysLeft: (days) =>
      days < 0
        ? 'Ya ha ocurrido.'
        : plural(days, { one: 'Queda 1 día.', other: days === 0 ? 'Es hoy.' : `Quedan ${number(days)} días.` }),
    closed: {
      resolved: 'Resuelto: el nivel se mantiene hasta la renovación.',
      reached: 'Resuelto: el nivel se ha alcanzado y se mantiene durante un año.',
      unwanted: 'Resuelto: el nivel ya no se tiene ni se busca.',
      over: 'Concluido: la renovación de la que se trataba ha pasado, o ya no puede tener lugar.',
    },
    holds: (lastDay) => `Se mantiene hasta el ${day(lastDay)}.`,
    unmet: 'No se cumplen los requisitos.',
    displayed: (until) => `En riesgo no es perdido: lo que tenéis se sigue mostrando hasta que termine la suscripción, el ${day(until)}.`,
    by: (on) => `Para llegar a tiempo, los exámenes deben aprobarse hasta el ${day(on)}.`,
    acknowledged: (name) => `Se ocupa ${name}.`,
    acknowledgedByYou: 'Te ocupas tú.',
    snoozed: (until) => `Aplazado hasta el ${day(until)}.`,
    step: {
      asked: (name, codes) => `A ${name} se le ha pedido que se presente ${to(codes)}.`,
      accepted: (name, codes) => `${name} se presentará ${to(codes)}.`,
      declined: (name, codes) => `${name} no se presentará ${to(codes)}.`,
    },
    acknowledge: 'Me ocupo yo',
    snooze: 'Recuérdamelo en una semana',
    details: 'Detalles',
  },
  handling: {
    already: (name) => `Ya se ocupa ${name}.`,
    gone: 'Este aviso ya no existe.',
    until: 'Día del recordatorio',
    putOff: 'Recuérdamelo ese día',
    ask: (name, codes) => `Pedir a ${name} que se presente ${to(codes)}`,
    whoGotIt: '¿Quién lo ha recibido?',
  },
  delivery: {
    title: 'Quién ha recibido este aviso',
    headline: (got, all) => `Lo ${plural(got, { one: 'ha recibido', other: 'han recibido' })} ${number(got)} de ${number(all)}.`,
    got: (name, on) => `${name} lo recibió el ${day(on)}.`,
    waits: (name, on) => `${name} lo recibirá a partir del ${day(on)}.`,
    unreached: {
      'no-chat': (name) => `${name} no ha recibido el último mensaje: todavía no tiene un chat conmigo.`,
      blocked: (name) => `${name} no ha recibido el último mensaje: allí estoy bloqueado.`,
      removed: (name) => `${name} no ha recibido el último mensaje: allí se ha quitado la aplicación.`,
      'not-allowed': (name) => `${name} no ha recibido el último mensaje: allí no puedo escribir.`,
      disabled: (name) => `${name} no ha recibido el último mensaje: quien administra Teams ha desactivado la aplicación.`,
      'no-answer': (name) => `${name} quizá no haya recibido el último mensaje: Teams no respondió.`,
      'no-account': (name) => `${name} no ha recibido el último mensaje: no consta ninguna cuenta de Teams.`,
    },
    channel: 'Un canal',
    acknowledged: (name, on) => `${name} se ocupa desde el ${day(on)}.`,
    nobody: 'Todavía no se ocupa nadie.',
  },
  step: {
    title: '¿Te ocupas tú?',
    asked: (by, codes, level) => `${by} te pide que te presentes ${to(codes)}, para ${called(level)}.`,
    accept: 'Sí, lo haré',
    decline: 'No puedo',
    refused: 'Alguien no puede',
    accepted: (codes) => `De acuerdo: te presentarás ${to(codes)}. Avísame cuando lo hayas superado.`,
    declined: (codes) => `No puedes presentarte ${to(codes)}. Quien administra lo ve.`,
  },
  revised: {
    title: 'Requisitos cambiados',
    headline: (levels) => `Microsoft ha cambiado los requisitos de ${allCalled(levels)}.`,
    now: 'Qué pide ahora',
    before: 'Qué pedía antes',
    dates: 'Fechas nuevas',
    added: 'Esta vía para el nivel es nueva.',
    gone: 'Esta vía para el nivel ya no existe.',
  },
  renewal: {
    title: 'Toca renovar',
    headline: (codes, on) => `${capital(the(codes))} caduca el ${day(on)}.`,
    why: 'Si la renuevas antes, seguirá contando.',
  },
  left: {
    title: '¿Se ha ido alguien?',
    headline: {
      teams: (name) => `Teams ya no me muestra a ${name}. ¿Se ha ido de la empresa?`,
      team: (name) => `${name} ya no está en un equipo en el que estoy yo. ¿Se ha ido de la empresa?`,
      directory: (name) => `La cuenta de ${name} ya no está activa en el directorio de la empresa. ¿Se ha ido de la empresa?`,
    },
    planned: (name, on) => `Según el directorio de la empresa, el último día de ${name} es el ${day(on)}. ¿Lo registro?`,
    vanished: (count, of) => `${number(count)} de ${number(of)} personas ya no están activas en el directorio de la empresa, todas a la vez.`,
    untouched: 'Parece un error del directorio, así que no pregunto por nadie ni cambio nada. Si de verdad se han ido, dímelo o envíame la lista de personas.',
  },
  clear: {
    title: 'Nada en riesgo',
    headline: (nights) =>
      plural(nights, {
        one: 'No hay nada en riesgo. En el último mes lo he comprobado 1 noche.',
        other: `No hay nada en riesgo. En el último mes lo he comprobado ${number(nights)} noches.`,
      }),
    nothingNew: 'Nada nuevo',
    stillOpen: (nights, levels) => `Nada nuevo sobre ${plural(levels, { one: 'el nivel que te necesita', other: `los ${number(levels)} niveles que te necesitan` })}. En el último mes lo he comprobado ${plural(nights, { one: '1 noche', other: `${number(nights)} noches` })}.`,
    off: 'No me lo envíes más',
    turnedOff: 'Ya no te envío este mensaje mensual. Si algo está en riesgo, te lo digo igualmente.',
  },
}
