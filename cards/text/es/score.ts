import type { Counted, ScoreText } from '../score.ts'
import { and, day, number, or, plural, shortDay } from './words.ts'

const points = (count: number) => plural(count, { one: '1 punto', other: `${number(count)} puntos` })
const units: Readonly<Record<Counted, (count: number) => string>> = {
  people: (count) => plural(count, { one: '1 persona', other: `${number(count)} personas` }),
  customers: (count) => plural(count, { one: '1 cliente', other: `${number(count)} clientes` }),
  workloads: (count) => plural(count, { one: '1 carga de trabajo', other: `${number(count)} cargas de trabajo` }),
  services: (count) => plural(count, { one: '1 servicio de Azure', other: `${number(count)} servicios de Azure` }),
  deployments: (count) => plural(count, { one: '1 implementación', other: `${number(count)} implementaciones` }),
  users: (count) => plural(count, { one: '1 usuario activo', other: `${number(count)} usuarios activos` }),
  percent: (count) => `${number(count)} % de crecimiento`,
  points: (count) => `crecimiento por ${points(count)}`,
}
const certifications = (count: number) => plural(count, { one: '1 certificación', other: `${number(count)} certificaciones` })
const renewed = (count: number) => plural(count, { one: '1 renovación', other: `${number(count)} renovaciones` })

export const score: ScoreText = {
  score: {
    title: (designation) => `Solutions Partner: ${designation}`,
    metric: {
      'net-customer-adds': 'Adiciones netas de clientes',
      intermediate: 'Certificaciones intermedias',
      advanced: 'Certificaciones avanzadas',
      'usage-growth': 'Crecimiento del uso',
      deployments: 'Implementaciones',
    },
    points: (metric, some, max) => `${metric}: ${number(some)} de ${number(max)}`,
    missing: (count, unit) => `para el máximo, aún ${units[unit](count)}`,
    state: { 'in-progress': 'En curso', qualified: 'Cualificado', enrolled: 'Inscrito', 'renewal-due': 'Renovación pendiente' },
    enrolledUntil: (on) => `Inscripción válida hasta el ${day(on)}, sea cual sea la puntuación.`,
    track: { Enterprise: 'Vía Enterprise', SMB: 'Vía SMB' },
    trackAssumed: 'Nadie me ha dicho cómo os clasifica Microsoft aquí, así que cuento la vía Enterprise.',
    unreported: (metrics) => `Nadie me ha comunicado todavía estos datos, así que cuentan como 0: ${metrics}.`,
    reported: (month) => `dato de ${month}`,
    mustEarn: 'Cada métrica tiene que sumar algo.',
    metrics: 'Puntos por métrica',

    qualified: (designation, total, until) => `${designation}: ${number(total)} de 100 puntos. Estáis cualificados al menos hasta el ${day(until)}.`,
    qualifiedThrough: (designation, total, lastDay) => `${designation}: ${number(total)} de 100 puntos. Estáis cualificados, pero solo hasta el ${day(lastDay)}.`,
    short: (designation, total, missing) => `${designation}: ${number(total)} de 100 puntos y hacen falta 70: ${plural(missing, { one: 'falta 1 punto', other: `faltan ${points(missing)}` })}.`,
    zero: (designation, total, metrics) => `${designation}: ${number(total)} de 100 puntos, pero no estáis cualificados: cero puntos en ${metrics}.`,

    steady: (designation, total, until) => `Hasta el ${day(until)} nada baja la puntuación de ${designation}: se queda en ${points(total)}.`,
    renewalsKeep: (renewals, kept, fallen, on) =>
      plural(renewals, {
        one: `1 renovación os mantiene en ${points(kept)}; sin ella bajáis a ${number(fallen)} el ${day(on)}.`,
        other: `${number(renewals)} renovaciones os mantienen en ${points(kept)}; sin ellas bajáis a ${number(fallen)} el ${day(on)}.`,
      }),
    falls: (designation, fallen, on) => `${designation} baja a ${points(fallen)} el ${day(on)}, y ninguna renovación lo evita.`,
    fallsTitle: 'Si nadie hace nada',
    fall: (on, total, qualified) => `Desde el ${day(on)}: ${points(total)}${qualified ? '' : ', ya no cualificados'}`,
    renewals: 'Quién tiene que renovar',
    renewal: (name, credential, opens, due) => `${name}: ${credential}, del ${shortDay(opens)} al ${shortDay(due)}`,
    renewalsCounted: (count) => `${renewed(count)} por hacer, sin coste, en Microsoft Learn.`,
    window: (from, to) => `Basta con un día cualificado entre el ${day(from)} y el ${day(to)}.`,
    made: (on) => `Lo estabais el ${day(on)}: ya está hecho.`,
    willBeMade: (on) => `Tal como están las cosas, lo estaréis el ${day(on)}.`,
    notMade: 'Tal como están las cosas, no hay ningún día así.',

    nothingMissing: (designation, total) => `No falta nada: ${designation} tiene ${points(total)}.`,
    wayThere: (designation, taken, done, total) =>
      `La forma más barata de cualificarse en ${designation}: ${and([...(taken > 0 ? [certifications(taken)] : []), ...(done > 0 ? [renewed(done)] : [])])}. Suman ${points(total)}.`,
    figuresShort: (designation, total, some) =>
      `Con certificaciones ${designation} llega como máximo a ${points(total)}: ${plural(some, { one: '1 punto tiene', other: `${number(some)} puntos tienen` })} que venir de clientes, uso o implementaciones.`,
    figuresZero: (designation, metrics) => `Ninguna certificación basta para ${designation} mientras sigan en cero puntos: ${metrics}.`,
    plan: (by) => `La forma más barata, antes del ${day(by)}`,
    takes: (name, credentials) => `${name} obtiene ${credentials}`,
    renews: (name, credentials) => `${name} renueva ${credentials}`,
    someoneNew: 'Una persona nueva',
    planCounted: (some, newPeople) => `${plural(some, { one: '1 persona tiene', other: `${number(some)} personas tienen` })} algo que hacer${newPeople > 0 ? `; ${number(newPeople)} por contratar` : ''}.`,
    effort: (effort) => plural(effort, { one: 'Tanto trabajo como 1 examen.', other: `Tanto trabajo como ${number(effort)} exámenes.` }),
    estimate: 'El trabajo de una certificación o renovación es una estimación nuestra. Algunas exigen antes otra certificación.',

    listTitle: 'Designaciones',
    list: (some, all) => plural(all, { one: some === 1 ? 'Hoy estáis cualificados en vuestra designación.' : 'Hoy no estáis cualificados en vuestra designación.', other: `Designaciones en las que hoy estáis cualificados: ${number(some)} de ${number(all)}.` }),
    total: (total) => `${number(total)} de 100 puntos`,
    none: 'No hay ninguna designación registrada: pregunta por una por su nombre.',

    without: (name, on) => `Si ${name} se va el ${day(on)}`,
    becomes: (designation, before, after, qualified) => `${designation}: de ${number(before)} a ${points(after)}${qualified ? '' : ', no cualificados'}`,
    stays: (designation, total) => `${designation}: se queda en ${points(total)}`,
    changes: 'Se perderían puntos.',
    noChange: 'Ninguna designación perdería puntos.',
    gains: 'Se ganarían puntos.',
    lapse: (name, credentials, until) =>
      `El ${day(until)}, si ${name === null ? 'nadie' : `${name} no`} renueva ${credentials ?? 'nada'}${name === null && credentials === null ? '' : ' y todas las demás renovaciones están hechas'}`,
    passes: (name, credentials) => `Si ${name} obtiene ${credentials} hoy`,
    supposed: (metric, value) => `Si este dato es ${number(value)}: ${metric}`,

    asks: (designation) => `Solutions Partner, ${designation}: 70 de 100 puntos y algo en cada métrica.`,
    metricAsks: (metric, max) => `${metric}: hasta ${points(max)}`,
    fullFigure: (track, amounts, unit) =>
      `${track === null ? '' : `${track}: `}${or(amounts.map(([association, amount]) => `${units[unit](amount)}${association === null ? '' : ` (${association})`}`))} para el máximo`,
    gate: (step, some, credentials, earned) => `Paso ${number(step)}: ${units.people(some)} con ${credentials}${earned > 0 ? `, vale ${points(earned)}` : ', sin puntos'}`,
    each: (step, some, credentials) => `${step === null ? '' : `Paso ${number(step)}: `}${points(some)} por cada persona con ${credentials}`,
    specializations: (names) => `Abre el camino a estas especializaciones, cuyos umbrales están en las páginas de Microsoft: ${names}.`,
    from: (on) => `Reglas conocidas desde el ${day(on)}.`,
  },
}
