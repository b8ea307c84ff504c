import type { LevelText } from '../level.ts'
import {
  achieves,
  allCalled,
  and,
  called,
  capital,
  counted,
  day,
  exams,
  number,
  or,
  people,
  plural,
  shortDay,
  the,
  theLevel,
  theLevels,
  total,
} from './words.ts'

export const level: LevelText = {
  gap: {
    title: called,
    met: (level, until) => `No falta nada: ${theLevel(level)} se mantiene al menos hasta el ${day(until)}.`,
    metUntil: (level, last) => `Hoy no falta nada, pero ${theLevel(level)} se mantiene solo hasta el ${day(last)}.`,
    missing: (level, missing) =>
      `Para ${called(level)} aún ${plural(total(missing), { one: 'falta', other: 'faltan' })} ${counted(missing)}.`,
    nothingRecorded: (level, missing) =>
      `Aún no hay ningún examen registrado, así que no sé qué tiene tu empresa. Partiendo de cero, para ${called(level)} se ${plural(total(missing), { one: 'pide', other: 'piden' })} ${counted(missing)}.`,
    places: (filled, all) =>
      plural(filled, {
        one: `Personas: cubierta 1 plaza de ${number(all)}`,
        other: `Personas: cubiertas ${number(filled)} plazas de ${number(all)}`,
      }),
    person: 'Persona',
    by: 'Exámenes y certificaciones',
    empty: (count) => plural(count, { one: '1 plaza sin cubrir', other: `${number(count)} plazas sin cubrir` }),
    lacks: (count, codes) =>
      plural(count, {
        one: `Hace${codes.length === 1 ? '' : 'n'} falta ${the(codes)}`,
        other: `Para cada una hace${codes.length === 1 ? '' : 'n'} falta ${the(codes)}`,
      }),
    emptyPlaces: (count, codes) =>
      plural(count, {
        one: `Para cubrir 1 plaza ${plural(codes.length, { one: 'hace', other: 'hacen' })} falta ${the(codes)}.`,
        other: `Para cubrir cada una de las ${number(count)} plazas ${plural(codes.length, { one: 'hace', other: 'hacen' })} falta ${the(codes)}.`,
      }),
    thin: (names) => `Si ${or(names)} deja la empresa, los requisitos dejan de cumplirse.`,
    thinCounted: (count) =>
      plural(count, {
        one: 'Todo depende de 1 persona: si deja la empresa, los requisitos dejan de cumplirse.',
        other: `Si una sola de ${number(count)} personas deja la empresa, los requisitos dejan de cumplirse.`,
      }),
    candidates: 'Quién podría cubrir el resto',
    candidate: (name, codes) => `${name}: ${plural(codes.length, { one: 'falta', other: 'faltan' })} ${the(codes)}.`,
    candidatesCounted: (count) =>
      plural(count, {
        one: '1 persona ya tiene parte de lo que hace falta.',
        other: `${number(count)} personas ya tienen parte de lo que hace falta.`,
      }),
    figures: 'Rendimiento y confirmaciones',
    confirmed: (attestation) => `Condición confirmada: ${attestation}.`,
    confirmedUntil: (attestation, last) => `Condición confirmada solo hasta el ${day(last)}: ${attestation}.`,
    notConfirmed: (attestation) => `Condición aún sin confirmar por un administrador: ${attestation}.`,
  },
  figure: {
    reported: (name, actual, needed, asOf) => `${actual} de un mínimo de ${needed}, dato del ${day(asOf)}: ${name}.`,
    unreported: (name, needed) => `Dato aún no comunicado, mínimo ${needed}: ${name}.`,
    noAmount: (name) => `La página no indica ninguna cantidad para tu mercado: ${name}.`,
    below: (name, actual, needed) => `Solo ${actual} de un mínimo de ${needed}: ${name}.`,
  },
  plan: {
    title: (by, renewal) =>
      renewal ? `El plan más económico, antes de la renovación del ${day(by)}` : `El plan más económico, para el ${day(by)}`,
    none: 'Para esa fecha no hay manera: lo que falta ya no se puede obtener o dejará de aceptarse.',
    who: 'Quién',
    takes: 'Qué debe obtener',
    newPeople: (count) => plural(count, { one: '1 persona nueva', other: `${number(count)} personas nuevas` }),
    effort: (effort) => `Esfuerzo: alrededor de ${exams(effort)}, según nuestra estimación.`,
    counted: (staying, newPeople, total) => {
      const taken = plural(total, { one: '1 examen o certificación', other: `${number(total)} exámenes o certificaciones` })
      const fresh = plural(newPeople, { one: '1 persona nueva', other: `${number(newPeople)} personas nuevas` })
      if (newPeople === 0)
        return plural(staying, {
          one: `1 persona debería obtener ${taken}.`,
          other: `${people(staying)} deberían obtener ${taken}.`,
        })
      if (staying === 0)
        return plural(newPeople, { one: `${fresh} debería obtener ${taken}.`, other: `${fresh} deberían obtener ${taken}.` })
      return `${people(staying)} de la empresa y ${fresh} deberían obtener ${taken}.`
    },
  },
  state: { unmet: 'No alcanzado', 'at-risk': 'En riesgo', thin: 'Alcanzado, pero frágil', safe: 'Alcanzado', ended: 'Terminado' },
  status: {
    title: 'Situación de tus niveles',
    headline: (met, all, atRisk) => {
      if (all === 0) return 'Aún no hay registrado ningún nivel que seguir.'
      if (all === 1 && met === 0) return 'Tu nivel no está alcanzado.'
      if (all === 1)
        return atRisk === 0 ? 'Tu nivel está alcanzado y no está en riesgo.' : 'Tu nivel está alcanzado, pero en riesgo.'
      const risk =
        atRisk === 0
          ? 'ninguno está en riesgo'
          : plural(atRisk, { one: '1 está en riesgo', other: `${number(atRisk)} están en riesgo` })
      if (met === all) return `Los ${number(all)} niveles están alcanzados; ${risk}.`
      return plural(met, {
        one: `1 de ${number(all)} niveles está alcanzado; ${risk}.`,
        other: `${number(met)} de ${number(all)} niveles están alcanzados; ${risk}.`,
      })
    },
    allEnded: 'El programa de estos niveles ha terminado.',
    level: 'Nivel',
    state: 'Estado',
    holds: 'Vigencia',
    renewal: (on) => `Renovación: ${shortDay(on)}`,
    aimedFor: 'Objetivo',
    missing: (empty, others) => {
      const conditions = plural(others, { one: '1 condición', other: `${number(others)} condiciones` })
      if (empty === 0) return plural(others, { one: 'Falta 1 condición', other: `Faltan ${conditions}` })
      return others === 0
        ? plural(empty, { one: 'Falta 1 persona', other: `Faltan ${people(empty)}` })
        : `Faltan ${people(empty)} y ${conditions}`
    },
    notMet: 'No alcanzado',
    until: (on) => `Hasta el ${shortDay(on)}`,
    atLeastUntil: (on) => `Al menos hasta el ${shortDay(on)}`,
    more: (count) => plural(count, { one: 'Y 1 nivel más.', other: `Y ${number(count)} niveles más.` }),
  },
  risk: {
    title: 'Qué está en riesgo',
    titleUntil: (until) => `Qué está en riesgo hasta el ${day(until)}`,
    headline: ({ unmet, atRisk }, all) => {
      const count = unmet + atRisk
      const kinds = and([
        ...(unmet > 0 ? [plural(unmet, { one: '1 no está alcanzado', other: `${number(unmet)} no están alcanzados` })] : []),
        ...(atRisk > 0 ? [plural(atRisk, { one: '1 está en riesgo', other: `${number(atRisk)} están en riesgo` })] : []),
      ])
      return plural(count, {
        one: `1 de ${number(all)} niveles requiere atención: ${kinds}.`,
        other: `${number(count)} de ${number(all)} niveles requieren atención: ${kinds}.`,
      })
    },
    onlyThin: (count) => `Nada está en riesgo, pero ${number(count)} niveles no aguantarían una salida.`,
    headlineOfOne: (level, state, last) => {
      if (state === 'thin') return `Basta una salida y ${theLevel(level)} deja de estar alcanzado.`
      return last === null
        ? `${capital(theLevel(level))} no está alcanzado.`
        : `${capital(theLevel(level))} está en riesgo: se mantiene solo hasta el ${day(last)}.`
    },
    nothing: (levels) =>
      levels === 0 ? 'Aún no hay registrado ningún nivel que seguir, así que nada está en riesgo.' : 'Nada está en riesgo.',
    more: (count) => plural(count, { one: 'Y 1 nivel más.', other: `Y ${number(count)} niveles más.` }),
    safe: (safe) => `Fuera de riesgo: ${allCalled(safe)}.`,
    notMet: 'Hoy no se cumplen los requisitos.',
    lastDay: (last, renewal) =>
      renewal === null
        ? `Los requisitos se cumplen solo hasta el ${day(last)}.`
        : `Los requisitos se cumplen solo hasta el ${day(last)} y la renovación es el ${day(renewal)}.`,
    thin: (until) => `Los requisitos se cumplen al menos hasta el ${day(until)}, pero por muy poco.`,
    leaves: (name, on) => `${name} deja la empresa: el último día que cuenta es el ${day(on)}.`,
    moved: (name, on) => `${name} ha cambiado su asociación a otra empresa: el último día que cuenta es el ${day(on)}.`,
    retires: (name, code, on) => `${capital(the(code))} de ${name} vale solo hasta el ${day(on)}.`,
    expires: (name, code, on) => `${capital(the(code))} de ${name} caduca el ${day(on)}.`,
    unconfirmed: (name, code) => `${capital(the(code))} de ${name} aún no aparece en ninguna exportación del Centro de partners.`,
    notConfirmed: (attestation, last) =>
      last === null
        ? `Condición aún sin confirmar por un administrador: ${attestation}.`
        : `Condición confirmada solo hasta el ${day(last)}: ${attestation}.`,
    someoneLeaves: (on) => `1 persona deja la empresa después del ${day(on)}.`,
    someoneMoved: (on) => `1 persona ha cambiado su asociación a otra empresa después del ${day(on)}.`,
    someoneRetires: (code, on) => `${capital(the(code))} vale solo hasta el ${day(on)}.`,
    someoneExpires: (on) => `1 certificación caduca el ${day(on)}.`,
    someoneUnconfirmed: '1 de los logros necesarios aún no aparece en ninguna exportación del Centro de partners.',
    others: 'Quién más podría cubrir una plaza',
  },
  whatIf: {
    titleLeave: '¿Y si alguien deja la empresa?',
    titlePass: '¿Y si alguien aprueba un examen?',
    leave: (names, on) => `${and(names)}, último día: ${day(on)}`,
    pass: (name, codes, on) => `${name} ${achieves(codes)} el ${day(on)}`,
    breaks: (lost) =>
      plural(lost.length, {
        one: `${capital(theLevels(lost))} dejaría de estar alcanzado.`,
        other: `${capital(theLevels(lost))} dejarían de estar alcanzados.`,
      }),
    gains: (gained) =>
      plural(gained.length, {
        one: `${capital(theLevels(gained))} quedaría alcanzado.`,
        other: `${capital(theLevels(gained))} quedarían alcanzados.`,
      }),
    changes: (changed) => `No se perdería ningún nivel, pero algo cambiaría en ${allCalled(changed)}.`,
    nothing: 'No cambiaría nada.',
    levels: 'Tus niveles en ese momento',
    staysMet: (level) => `${capital(theLevel(level))} sigue alcanzado, como ahora.`,
    staysUnmet: (level) => `${capital(theLevel(level))} sigue sin alcanzarse, como ahora.`,
    levelBreaks: (level, unfilled) =>
      unfilled === 0
        ? `${capital(theLevel(level))} dejaría de estar alcanzado.`
        : `Para ${called(level)} ${plural(unfilled, { one: 'faltaría', other: 'faltarían' })} ${people(unfilled)}.`,
    holdsUntil: (level, last) => `${capital(theLevel(level))} se mantendría hasta el ${day(last)}.`,
    holds: (level, until) => `${capital(theLevel(level))} se mantendría al menos hasta el ${day(until)}.`,
    mend: (level, by, renewal) =>
      renewal
        ? `La forma más económica de conservar ${called(level)}, antes de la renovación del ${day(by)}`
        : `La forma más económica de recuperar ${called(level)}, para el ${day(by)}`,
  },
  change: {
    gained: (level) => `${capital(theLevel(level))} queda alcanzado.`,
    gainedUntil: (level, until) => `${capital(theLevel(level))} queda alcanzado hasta el ${day(until)}.`,
    lost: (level, missing) =>
      missing === 0
        ? `${capital(theLevel(level))} deja de estar alcanzado.`
        : `${capital(theLevel(level))} deja de estar alcanzado: ${plural(missing, { one: 'falta', other: 'faltan' })} ${people(missing)}.`,
    lostAfter: (level, last, missing) =>
      missing === 0
        ? `${capital(theLevel(level))} está alcanzado hasta el ${day(last)} y no más.`
        : `${capital(theLevel(level))} está alcanzado hasta el ${day(last)}; después ${plural(missing, { one: 'falta', other: 'faltan' })} ${people(missing)}.`,
    fewer: (level, before, after) => `${called(level)}: las plazas sin cubrir bajan de ${number(before)} a ${number(after)}.`,
    more: (level, before, after) => `${called(level)}: las plazas sin cubrir suben de ${number(before)} a ${number(after)}.`,
    longer: (level, last) => `${capital(theLevel(level))} se mantiene ahora hasta el ${day(last)}.`,
    shorter: (level, last) => `${capital(theLevel(level))} se mantiene ahora solo hasta el ${day(last)}.`,
  },
}
