import type { WriteText } from '../write.ts'
import { achieved, and, called, capital, day, number, plural, sheAchieved, the } from './words.ts'

const days = (count: number) => plural(count, { one: '1 día', other: `${number(count)} días` })
const months = (count: number) => plural(count, { one: '1 mes', other: `${number(count)} meses` })

export const write: WriteText = {
  fact: {
    passed: (name, codes, on) => (on === null ? `${name} ha ${achieved(codes)}` : `${name} ${sheAchieved(codes)} el ${day(on)}`),
    leaves: (name, on) => (on === null ? `${name} deja la empresa` : `${name} deja la empresa, último día el ${day(on)}`),
    stays: (name) => `${name} al final se queda`,
    joins: (name, on) => (on === null ? `${name} entra en la empresa` : `${name} está en la empresa desde el ${day(on)}`),
    isNew: (name, on) => (on === null ? `${name} es una persona nueva` : `${name} es una persona nueva, primer día el ${day(on)}`),
    movesTo: (name, organization, on) =>
      on === null ? `${name} pasa a ${organization}` : `${name} pertenece a ${organization} desde el ${day(on)}, y ya no a esta organización`,
    movesAway: (name, on) =>
      on === null ? `${name} ha vinculado su perfil a otra empresa` : `${name} tiene su perfil vinculado a otra empresa desde el ${day(on)}`,
    holds: (level, on) => (on === null ? `Tu empresa tiene ${called(level)}` : `Tu empresa tiene ${called(level)}, aniversario el ${day(on)}`),
    holdsNoMore: (level) => `Tu empresa ya no tiene ${called(level)}`,
    anniversary: (on) => (on === null ? 'Todos los niveles tienen el mismo aniversario' : `El aniversario de todos los niveles es el ${day(on)}`),
    aims: (level) => `El objetivo es ${called(level)}`,
    aimsNoMore: (level) => `El objetivo ya no es ${called(level)}`,
    market: { developed: 'Tu mercado es un mercado desarrollado', developing: 'Tu mercado es un mercado en desarrollo' },
    timeZone: (zone) => `La zona horaria de tu organización es ${zone}`,
    language: {
      en: 'Lo que digo sin que me pregunten lo digo en inglés',
      it: 'Lo que digo sin que me pregunten lo digo en italiano',
      es: 'Lo que digo sin que me pregunten lo digo en español',
    },
    figure: (name, amount, on) => (on === null ? `El valor es ${amount}: ${name}` : `El valor a ${day(on)} es ${amount}: ${name}`),
    attest: (name, on) => (on === null ? `Queda confirmado: ${name}` : `Desde el ${day(on)} queda confirmado: ${name}`),
    attestEnds: (name, on) => (on === null ? `Deja de valer: ${name}` : `Después del ${day(on)} deja de valer: ${name}`),
    classified: (designation, track) => `Microsoft os clasifica como ${track} en ${designation}`,
    metric: (designation, metric, some, month) => `${designation}: ${metric} en ${some}, ${month}`,
    admin: (name) => `${name} administra esta organización`,
    adminNoMore: (name) => `${name} ya no administra esta organización`,
    open: 'Todos pueden ver los exámenes de todos',
    closed: 'Solo los administradores ven los exámenes de sus compañeros',
    confirmationDays: (count) => `Lo aprobado debería aparecer en el Centro de partners en ${days(count)}`,
    keepLeaversMonths: (count) => count === 0 ? 'Los datos de quien dejó la empresa se guardan hasta que alguien los borre' : `Los datos de quien dejó la empresa se borran al cabo de ${months(count)}`,
    backupDays: (count) => `Las copias de seguridad abarcan ${days(count)}`,
    otherSetting: (name, value) => `El ajuste ${name} tiene el valor ${value}`,
    retires: (codes, on, source) =>
      on === null ? `${capital(the(codes))} tiene otra fecha de retirada (${source})` : `${capital(the(codes))} se puede hacer hasta el ${day(on)} (${source})`,
    acceptedUntil: (codes, on, source) =>
      on === null ? `${capital(the(codes))} tiene otro último día (${source})` : `${capital(the(codes))} vale hasta el ${day(on)} (${source})`,
    linked: (name) => `Esta cuenta de Teams es de ${name}`,
    imported: (entries, joining, leaving) => {
      if (entries === null) return 'Se ha importado un archivo'
      const parts = [plural(entries, { one: '1 entrada nueva o cambiada', other: `${number(entries)} entradas nuevas o cambiadas` })]
      if (joining > 0) parts.push(plural(joining, { one: '1 persona nueva', other: `${number(joining)} personas nuevas` }))
      if (leaving > 0) parts.push(plural(leaving, { one: '1 persona que se fue', other: `${number(leaving)} personas que se fueron` }))
      return `Se ha importado un archivo: ${and(parts)}`
    },
    forgot: 'Se ha borrado a una persona',
  },
  write: {
    title: { asked: '¿Lo registro?', done: 'Hecho', undone: 'Deshecho', cancelled: 'No registrado', already: 'Ya constaba' },
    says: {
      asked: (fact) => `${fact}. ¿Es correcto?`,
      which: (fact) => `${fact}. ¿Qué día?`,
      done: (fact) => `Registrado: «${fact}».`,
      undone: (fact) => `Deshecho: «${fact}».`,
      cancelled: (fact) => `No registrado: «${fact}».`,
      already: (fact) => `Ya constaba: «${fact}».`,
    },
    confirm: 'Registrar',
    ownZone: 'Vale para todos. Solo para tus horas escribe «mi zona horaria es Atlantic/Canary».',
    onlyAdmin: (name) => `Sin ${name} no queda ningún administrador: antes de ese día tiene que serlo otra persona, o nadie se enterará de los riesgos.`,
    oneAnniversary: 'Las designaciones que se tienen a la vez comparten el aniversario de la primera.',
    day: 'Día',
    ofOther: (organization, from) => (from === null ? `Qué cambiaría en ${organization}` : `Qué cambiaría en ${organization} a partir del ${day(from)}`),
  },
  cannot: {
    unknownLevel: 'No conozco ese nivel.',
    unknownFigure: 'No conozco esa cifra.',
    unknownAttest: 'No conozco esa confirmación.',
    unknownSetting: 'Ese ajuste no existe, o no con ese valor.',
    notSo: 'No consta en el registro, así que no hay nada que quitar.',
    lastAdmin: 'No se puede quitar al último administrador: nombra antes a otra persona.',
    notATimeZone: (zone) => `No conozco la zona horaria «${zone}»: escribe una como Europe/Madrid.`,
    notAnAmount: 'Una cifra es un número que no baja de 0.',
    linkedElsewhere: (name) => `Esta cuenta de Teams ya es de ${name}.`,
    thingChanged: 'Ha cambiado desde entonces, así que ya no se puede deshacer.',
  },
  incomplete: {
    title: 'Me falta algo',
    what: {
      market: 'Dime qué mercado: «nuestro mercado es en desarrollo», o desarrollado.',
      'time-zone': 'Dime la zona horaria por su nombre: «nuestra zona horaria es Europe/Madrid».',
      language: 'Dime el idioma: inglés, italiano o español.',
      figure: 'Dime qué cifra y cuánto: «usuarios activos 2300 en noviembre».',
      metric: 'Dime para qué designación: «adiciones netas en Datos e IA: 2 en octubre». Conozco Modern Work, Seguridad, Business Applications y las tres de Azure.',
      association: 'Este dato depende de cómo se asocian los clientes: añade CPOR, DPOR o CSP.',
      classification: 'Dime qué vía cuenta Microsoft: Enterprise o SMB.',
      attest: 'Dime qué confirmación y desde cuándo: «Digital Partner of Record desde el 1 de mayo».',
      setting: 'Escribe «ajustes» y te muestro qué se puede cambiar.',
      dates: 'Dime el examen, el día y dónde lo has leído: «70-345 vale hasta el 30 de junio de 2019, fuente: correo de Microsoft».',
      move: 'Dime quién, adónde y desde qué día: «María pasa a otra empresa el 1 de mayo».',
      person: 'Dime de quién se trata, por su nombre.',
    },
  },
  history: {
    title: 'Qué se ha cambiado',
    headline: (count, more) =>
      more
        ? `Los últimos ${number(count)} cambios, del más reciente al más antiguo.`
        : plural(count, { one: '1 cambio, el único que hay.', other: `${number(count)} cambios en total, del más reciente al más antiguo.` }),
    nothing: 'Aún no se ha cambiado nada.',
    by: (name, on) => `${name}, en el chat, el ${day(on)}`,
    byFile: (name, on) => `${name}, desde un archivo, el ${day(on)}`,
    byCommandLine: (on) => `Desde la línea de comandos, el ${day(on)}`,
    bySetUp: (name, on) => `${name}, en la configuración, el ${day(on)}`,
    byItself: (on) => `Visto en el perfil de Teams el ${day(on)}`,
    undoneBy: (name, on) => `Deshecho el ${day(on)}: ${name}`,
    somebody: 'Una persona no registrada',
    older: 'Anteriores',
    undoLabel: 'Deshacer un cambio',
  },
  settings: {
    title: 'Ajustes',
    headline: 'Así estoy configurado para tu organización.',
    now: 'Lo que vale ahora',
    admins: (names) => `Administradores: ${names}`,
    others: (organizations) => `También administras ${organizations}: nómbrala en una frase y respondo por ella`,
    nobody: 'Aún no hay más administradores que los indicados al instalarme',
    label: '¿Qué quieres cambiar?',
    change: 'Cambiar',
    history: '¿Qué ha cambiado?',
  },
  mine: {
    title: 'Todo lo que tengo sobre ti',
    headline: (name) => `Esto es todo lo que tengo registrado sobre ${name}, como datos.`,
    data: 'Registro',
    changes: 'Cambios que te nombran',
    cut: 'Hay más cambios de los que caben en una tarjeta; un administrador puede exportarlos todos.',
  },
  forget: {
    title: { asked: '¿Borrar para siempre?', done: 'Borrado', cancelled: 'No borrado' },
    ask: (name, me) => (me ? 'Tus datos se borrarían para siempre. ¿Es correcto?' : `Los datos de ${name} se borrarían para siempre. ¿Es correcto?`),
    what: [
      'Nombre, direcciones, exámenes y fechas: en el registro, en su historial y en lo que aún tengo que decir.',
      'No se puede deshacer, e importar un archivo antiguo no los recupera.',
      'Lo que escribí antes en los chats sigue allí: lo guarda Teams, no yo.',
    ],
    backups: (until) => `Las copias de seguridad los conservan todavía hasta el ${day(until)} como muy tarde.`,
    again: 'Tras restaurar una copia, quien me administra repite el borrado con las marcas cifradas que deja.',
    confirm: 'Borrar',
    keep: 'Conservar',
    done: (items) => plural(items, { one: 'Borrado de 1 documento.', other: `Borrado de ${number(items)} documentos.` }),
    cancelled: (name) => `No he borrado los datos de ${name}.`,
    lastAdmin: 'No se puede borrar al último administrador: nombra antes a otra persona.',
  },
  account: {
    title: 'Quién eres',
    whose: '¿Quién es?',
    linked: (name) => `En el registro te reconozco como ${name}.`,
    why: 'Tu dirección en Teams es la que consta.',
    notMe: 'No soy yo',
    stranger: (name) => `${name} me ha escrito y no está en el registro. ¿Quién es?`,
    strangerWhy: 'La persona que elijas verá sus exámenes y registrará los que apruebe.',
    label: 'Persona del registro',
    link: 'Es esta persona',
    nobody: 'Nadie de los nuestros',
    dismissed: 'No volveré a preguntar por esta cuenta.',
    asked: 'Aún no sé quién eres en el registro. Se lo pregunto a un administrador.',
  },
  which: {
    title: '¿Qué organización?',
    headline: (count) => `Administras ${number(count)} organizaciones: ¿a cuál te refieres?`,
    label: 'Organización',
    choose: 'Elegir',
  },
}
