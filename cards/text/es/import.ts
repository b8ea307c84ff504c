import type { ImportText } from '../import.ts'
import { day, number, plural } from './words.ts'

const column = { passed: 'fecha de finalización', expires: 'fecha de expiración', joins: 'primer día', leaves: 'último día', confirmed: 'fecha de confirmación' } as const

export const imports: ImportText = {
  import: {
    title: { asked: '¿Importo este archivo?', done: 'Importado', nothing: 'Nada nuevo', cancelled: 'No importado', refused: 'No puedo usar este archivo', gone: 'Envíalo de nuevo' },
    kind: { organization: 'Toda tu organización, en JSON', trainings: 'Exportación Trainings del Centro de partners', roster: 'Lista de personas' },
    ask: (kind, changes) =>
      kind === 'organization'
        ? 'Tu organización se sustituiría por la de este archivo.'
        : plural(changes, { one: 'Este archivo cambiaría 1 entrada.', other: `Este archivo cambiaría ${number(changes)} entradas.` }),
    nothing: 'Todo lo que contiene este archivo ya está registrado.',
    guard: (leaving) => `Saldrían ${number(leaving)} personas, más de una de cada cinco: seguramente es el archivo equivocado. Impórtalo solo si de verdad se han ido.`,
    changedSince: 'Mientras tanto alguien ha cambiado los datos: esto es lo que haría el archivo ahora.',
    done: (changes) => plural(changes, { one: 'Se ha importado el archivo: 1 entrada es nueva o ha cambiado.', other: `Se ha importado el archivo: ${number(changes)} entradas son nuevas o han cambiado.` }),
    already: 'Este archivo ya se ha importado.',
    cancelled: 'No se ha importado nada.',
    gone: 'Solo guardo un archivo durante un día: envíalo de nuevo.',
    rows: (rows) => plural(rows, { one: '1 fila', other: `${number(rows)} filas` }),
    applied: (rows) => plural(rows, { one: '1 nueva o cambiada', other: `${number(rows)} nuevas o cambiadas` }),
    unchanged: (rows) => plural(rows, { one: '1 ya registrada', other: `${number(rows)} ya registradas` }),
    joining: (people) => plural(people, { one: '1 persona es nueva', other: `${number(people)} personas son nuevas` }),
    leaving: (people) => plural(people, { one: 'Saldría 1 persona', other: `Saldrían ${number(people)} personas` }),
    conflicts: 'Donde el archivo y los datos registrados no coinciden',
    date: (name, credential, was, now) => `${name}, ${credential}: consta el ${day(was)}; vale la fecha del archivo, el ${day(now)}.`,
    left: (name, was) => `${name} está en la lista, pero consta su salida el ${day(was)}: queda así.`,
    namesake: (name) => `Hay otra persona llamada ${name}: las considero dos personas.`,
    unmatched: (count) => plural(count, { one: '1 título que no conozco', other: `${number(count)} títulos que no conozco` }),
    named: (line, title) => `Línea ${number(line)}: ${title}`,
    bad: (count) => plural(count, { one: '1 fila que no puedo usar', other: `${number(count)} filas que no puedo usar` }),
    line: (line, why) => `Línea ${number(line)}: ${why}.`,
    absent: (count) => plural(count, { one: '1 persona falta en el archivo', other: `${number(count)} personas faltan en el archivo` }),
    absentWhy: 'Todo queda como está, a menos que digas que quien falta se ha ido.',
    changes: 'Qué ha cambiado',
    confirm: 'Importar',
    confirmLeaving: (people) => plural(people, { one: 'Importar: quien falta se ha ido', other: `Importar: los ${number(people)} que faltan se han ido` }),
    cancel: 'No importar',
    unknown: 'No reconozco el contenido de este archivo.',
    broken: 'Este archivo parece una organización en JSON, pero contiene un error.',
    tooLarge: 'Este archivo es demasiado grande para un chat: quien me administra puede importarlo desde la línea de comandos.',
    foreign: 'Solo leo archivos guardados por Teams: adjúntalo con el clip.',
    failed: 'No he podido descargar el archivo. Envíalo de nuevo.',
    takes: ['Una exportación Trainings del Centro de partners, CSV o TSV.', 'Una lista de personas, CSV o TSV, con una columna de nombres o de direcciones de correo.', 'Una organización en JSON, como la escribe «goldkeeper export».'],
    why: {
      columns: ({ found, expected }) => `tiene ${number(found)} columnas y el encabezado ${number(expected)}`,
      quote: () => 'tiene unas comillas abiertas que no se cierran',
      'no-title': () => 'falta el título',
      nobody: () => 'no indica a nadie: ni nombre, ni correo, ni cuenta',
      'no-day': (reason) => `falta: ${column[reason.column]}`,
      'not-a-day': (reason) => `${column[reason.column]} «${reason.written}» no es una fecha: escribe 2018-12-25 o 25/12/2018`,
      'no-such-day': (reason) => `${column[reason.column]} «${reason.written}» es un día que no existe`,
      'far-day': (reason) => `${column[reason.column]} «${reason.written}» queda demasiado lejos de hoy`,
      'open-day': (reason) => `${column[reason.column]} «${reason.written}»: no se sabe si va primero el día o el mes, y ninguna fila lo aclara`,
      'contradicted-day': (reason) =>
        `${column[reason.column]} «${reason.written}»: en la línea ${number(reason.dayFirst)} va primero el día y en la línea ${number(reason.monthFirst)} el mes`,
      future: (reason) => `consta como terminado el ${day(reason.day)}, después de la fecha del archivo (${day(reason.on)})`,
      'expired-before': (reason) => `expira el ${day(reason.expires)}, antes de haberse terminado (${day(reason.passed)})`,
      over: ({ status }) => `consta como «${status}», pero no dice desde cuándo`,
      'left-before': (reason) => `acaba el ${day(reason.leaves)}, antes de empezar (${day(reason.joins)})`,
      address: ({ written }) => `«${written}» no es una dirección de correo`,
      contradicts: () => 'dice de la misma persona algo distinto que otra fila',
      forgotten: () => 'es de una persona cuyos datos se han borrado definitivamente',
    },
  },
}
