import type { DialogueText } from '../dialogue.ts'
import { achieved, and, called, capital, day, number, people, plural, sheAchieved, the, youAchieved } from './words.ts'

export const dialogue: DialogueText = {
  record: {
    title: {
      asked: '¿Lo registro?',
      done: 'Hecho',
      undone: 'Registro deshecho',
      cancelled: 'No registrado',
      already: 'Ya estaba registrado',
    },
    ask: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Has ${achieved(codes)}. ¿Qué día?` : `${name} ha ${achieved(codes)}. ¿Qué día?`
      return me
        ? `${capital(youAchieved(codes))} el ${day(on)}: ¿es correcto?`
        : `${name} ${sheAchieved(codes)} el ${day(on)}: ¿es correcto?`
    },
    done: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Registrado: has ${achieved(codes)}.` : `Registrado: ${name} ha ${achieved(codes)}.`
      return me ? `Registrado: ${youAchieved(codes)} el ${day(on)}.` : `Registrado: ${name} ${sheAchieved(codes)} el ${day(on)}.`
    },
    undone: ({ name, me, codes }) =>
      me ? `Ya no consta que hayas ${achieved(codes)}.` : `Ya no consta que ${name} haya ${achieved(codes)}.`,
    cancelled: ({ name, me, codes }) =>
      me ? `No he registrado que has ${achieved(codes)}.` : `No he registrado que ${name} ha ${achieved(codes)}.`,
    already: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Ya consta que has ${achieved(codes)}.` : `Ya consta que ${name} ha ${achieved(codes)}.`
      return me
        ? `Ya consta que ${youAchieved(codes)} el ${day(on)}.`
        : `Ya consta que ${name} ${sheAchieved(codes)} el ${day(on)}.`
    },
    dayLabel: 'Qué día',
    wouldChange: 'Qué cambiaría',
    changed: 'Qué ha cambiado',
    expectedBy: (on) => `Registrado no quiere decir confirmado: debería aparecer en el Centro de partners antes del ${day(on)}.`,
    lasts: (on) => `Así vale hasta el ${day(on)}.`,
  },
  leave: {
    title: {
      asked: '¿Registro la salida?',
      done: 'Hecho',
      undone: 'Salida deshecha',
      cancelled: 'Salida no registrada',
      already: 'La salida ya estaba registrada',
    },
    ask: ({ name, day: on }) =>
      on === null
        ? `${name} deja la empresa. ¿Cuál es el último día?`
        : `${name} deja la empresa y su último día es el ${day(on)}: ¿es correcto?`,
    done: ({ name, day: on }) =>
      on === null
        ? `Registrado: ${name} deja la empresa.`
        : `Registrado: ${name} deja la empresa y su último día es el ${day(on)}.`,
    undone: ({ name }) => `${name} se queda: la salida ya no consta.`,
    cancelled: ({ name }) => `No he registrado la salida de ${name}.`,
    already: ({ name, day: on }) =>
      on === null ? `La salida de ${name} ya consta.` : `La salida de ${name} ya consta: su último día es el ${day(on)}.`,
    dayLabel: 'Último día',
    noChange: 'No cambiaría ningún nivel.',
    counts: 'Los exámenes y certificaciones valen hasta el último día inclusive.',
  },
  refused: {
    title: 'No puedo registrarlo',
    titleOfUndo: 'No puedo deshacerlo',
    unknownPerson: 'No encuentro a esta persona en el registro.',
    unknownCredential: (codes) => `No conozco ${the(codes)}.`,
    future: (on) =>
      on === null
        ? 'Ese día aún no ha llegado: solo registro lo que ya ha pasado.'
        : `El ${day(on)} aún no ha llegado: solo registro lo que ya ha pasado.`,
    tooEarly: (codes, first) =>
      first === null
        ? `Ese día ${the(codes)} aún no estaba disponible.`
        : `${capital(the(codes))} solo está disponible desde el ${day(first)}.`,
    retired: (codes, last) =>
      last === null
        ? `Ese día ${the(codes)} ya no estaba disponible.`
        : `${capital(the(codes))} solo estuvo disponible hasta el ${day(last)}.`,
    notEmployed: (name) => `Ese día ${name} no trabajaba en la empresa.`,
    changedSince: (name) => `Entretanto el registro de ${name} ha cambiado, así que ya no se puede deshacer.`,
  },
  alerts: {
    title: 'Quién recibe los avisos',
    here: (personal) =>
      personal ? 'Te aviso aquí cuando un nivel está en riesgo.' : 'Aviso en esta conversación cuando un nivel está en riesgo.',
    notHere: (personal) =>
      personal ? 'No te aviso cuando un nivel está en riesgo.' : 'En esta conversación no aviso cuando un nivel está en riesgo.',
    turnedOn: (personal) =>
      personal
        ? 'A partir de ahora te aviso aquí cuando un nivel esté en riesgo.'
        : 'A partir de ahora aviso en esta conversación cuando un nivel esté en riesgo.',
    turnedOff: (personal) =>
      personal
        ? 'Ya no te aviso cuando un nivel esté en riesgo.'
        : 'En esta conversación ya no aviso cuando un nivel esté en riesgo.',
    turnOn: (personal) => (personal ? 'Avísame' : 'Avisar aquí'),
    turnOff: (personal) => (personal ? 'No me avises más' : 'No avisar más aquí'),
    who: 'A quién aviso',
    recipients: (count) =>
      count === 0
        ? 'A ningún administrador'
        : plural(count, {
            one: 'A 1 administrador, en chat privado',
            other: `A ${number(count)} administradores, en chat privado`,
          }),
    channels: (count) => plural(count, { one: 'En 1 canal, sin nombres', other: `En ${number(count)} canales, sin nombres` }),
    when: 'Cuándo',
    thresholds: (days) =>
      days.length === 1
        ? plural(days[0]!, {
            one: '1 día antes de que un nivel deje de cumplirse.',
            other: `${number(days[0]!)} días antes de que un nivel deje de cumplirse.`,
          })
        : `Un aviso en cada uno de estos momentos: ${and(days.map(number))} días antes de que un nivel deje de cumplirse.`,
  },
  help: {
    title: 'Qué puedes preguntarme',
    headline: 'Pregúntame con tus palabras qué se pide para un nivel, quién ha aprobado qué y qué está en riesgo.',
    levels: 'Niveles',
    aboutLevels: [
      '¿Qué nos falta para Mensajes Gold?',
      '¿Cómo vamos?',
      '¿Qué está en riesgo antes de marzo?',
      '¿Qué se pide para CRM en la nube Silver?',
    ],
    people: 'Personas y exámenes',
    aboutPeople: [
      '¿Quién ha aprobado el 70-345?',
      '¿Quién puede presentarse al MB2-718?',
      '¿Y si Anna se va en mayo?',
      'Mis exámenes',
      '¿Sigue valiendo el MB2-709?',
    ],
    privately: 'Para preguntas sobre personas y sus exámenes, escríbeme en un chat privado.',
    changes: 'Mantener el registro al día',
    adminChanges: ['Marco aprobó ayer el 70-345', 'Anna se va el 30 de junio', 'Ada se incorporó el 1 de marzo', 'Usuarios activos 2300 en noviembre', '¿Qué ha cambiado?', 'Ajustes', '¿Quién recibe los avisos?'],
    myChanges: ['Ayer aprobé el 70-345', 'Mis datos', '¿Quién recibe los avisos?'],
    today: {
      headline: 'Pregúntame con tus palabras qué se pide para una designación, quién ha aprobado qué y qué está en riesgo.',
      levels: 'Designaciones',
      aboutLevels: ['¿Seguimos siendo Solutions Partner de Seguridad?', '¿Qué nos falta para Modern Work?', '¿Quién tiene que renovar para mantener Datos e IA?', '¿Y si las adiciones netas en Modern Work son 12?', '¿Qué pide la especialización Cloud Security?'],
      aboutPeople: ['¿Quién ha aprobado AZ-104?', '¿Y si Anna se va?', '¿Y si nadie renueva?', 'Mis exámenes', '¿Sigue valiendo AZ-500?'],
      adminChanges: ['Marco renovó ayer AZ-104', 'Nos inscribimos en Modern Work el 3 de mayo', 'Adiciones netas en Datos e IA: 2 en octubre', 'Somos SMB en Infraestructura', 'Anna se va el 30 de junio', '¿Qué ha cambiado?', 'Ajustes', '¿Quién recibe los avisos?'],
      myChanges: ['Ayer aprobé AZ-305', 'Mis datos', '¿Quién recibe los avisos?'],
    },
    languages: 'Respondo en español, inglés e italiano, en el idioma en que me escribes. No registro nada antes de que lo confirmes.',
  },
  welcome: {
    title: 'Hola, soy Goldkeeper',
    headline: 'Vigilo las competencias de Microsoft de tu empresa.',
    whatIDo: [
      'Sé qué se pide para cada nivel y quién de tu empresa lo tiene.',
      'Encuentro la forma más económica de llegar a un nivel: quién debe aprobar qué y para cuándo.',
      'Sé qué renovaciones están en riesgo, por qué y cómo remediarlo: basta con preguntar.',
    ],
    privately: 'Escríbeme en español, inglés o italiano. Tus exámenes solo se muestran a ti y a los administradores, nunca en los canales.',
    inPublic: 'Mencióname con una pregunta en español, inglés o italiano. Aquí solo doy cifras: para los nombres, escríbeme en un chat privado.',
    setUpTitle: 'Aún no hay nada registrado',
    setUpWhy: 'Bastan tres pasos: tu mercado, los niveles que tienes, las personas con sus exámenes.',
    setUp: 'Configurar',
    next: 'Siguiente',
    skip: 'Omitir',
    done: 'Listo',
    choose: 'Elige una opción.',
    market: {
      title: 'Paso 1 de 3: tu mercado',
      headline: '¿En qué mercado está tu empresa?',
      why: 'Microsoft pide cantidades distintas en los mercados desarrollados y en los mercados en desarrollo.',
      label: 'Mercado',
    },
    membership: {
      title: 'Paso 2 de 3: los niveles que tienes',
      headline: '¿Qué nivel tienes y hasta cuándo?',
      why: 'El aniversario es el día en que la suscripción termina y hay que renovarla.',
      label: 'Nivel',
      choice: (level, option) => `${called(level)} (${option})`,
      anniversary: 'Aniversario',
      add: 'Agregar',
      held: 'Hasta ahora',
      until: (level, on) => `${called(level)}, aniversario el ${day(on)}`,
    },
    import: {
      title: 'Paso 3 de 3: personas y exámenes',
      headline: '¿Quién trabaja contigo y quién ha aprobado qué?',
      how: [
        'Una exportación Trainings del Centro de partners, una lista de personas en CSV o una organización en JSON: reconozco cuál es.',
        'Envíame el archivo aquí, en nuestro chat privado: antes de importarlo te muestro qué cambiaría.',
        'O dímelo uno a uno: «Marco aprobó el 70-345 el 12 de marzo».',
      ],
      people: (count) =>
        plural(count, {
          one: 'Hasta ahora hay 1 persona registrada.',
          other: `Hasta ahora hay ${number(count)} personas registradas.`,
        }),
    },
    ready: {
      title: 'Todo listo',
      headline: (count) =>
        count === 0
          ? 'Todo listo, pero aún no hay nadie registrado: mientras siga así, lo diré en cada respuesta.'
          : plural(count, {
              one: 'Todo listo, con 1 persona registrada.',
              other: `Todo listo, con ${people(count)} registradas.`,
            }),
    },
  },
  didYouMean: {
    title: 'Quizá querías decir…',
    about: {
      meaning: 'No sé si he entendido qué quieres saber.',
      competency: '¿A qué competencia te refieres?',
      level: '¿Silver o Gold?',
      credential: '¿A qué examen o certificación te refieres?',
    },
    asked: (words) => `Has escrito: ${words}`,
  },
  whichPerson: {
    title: '¿De quién se trata?',
    headline: (name, count) => `«${name}» puede referirse a ${people(count)}.`,
    choice: (name, detail) => `${name} (${detail})`,
    label: 'Persona',
    missing: 'Elige una persona.',
    choose: 'Elegir',
  },
  declined: {
    title: {
      'out-of-scope': 'En eso no puedo ayudarte',
      greeting: 'Hola',
      thanks: 'De nada',
      guest: 'Solo para la gente de la empresa',
      'other-tenant': 'Solo para esta empresa',
      'in-private': 'Pregúntamelo en privado',
      'not-yours': 'Datos de otras personas',
      'not-admin': 'Solo para administradores',
      repeated: 'Ya está hecho',
      crowded: 'Demasiados a la vez',
      newer: 'No estoy actualizado',
    },
    why: {
      'out-of-scope': 'Solo sé de competencias y designaciones de Microsoft: qué se pide, quién ha aprobado qué y qué está en riesgo.',
      greeting: 'Pregúntame qué se pide para un nivel o una designación, quién ha aprobado qué y qué está en riesgo.',
      thanks: 'Aquí estoy cuando quieras saber más.',
      guest: 'Aquí tienes acceso de invitado. Solo respondo a la gente de la empresa.',
      'other-tenant': 'Eres de otra empresa. Solo respondo a la gente de esta.',
      'in-private': 'En los canales y chats de grupo no hablo de los exámenes de nadie. Pregúntamelo en un chat privado.',
      'not-yours': 'Solo los administradores ven los exámenes de sus compañeros. Los tuyos te los enseño con gusto: escribe «mis exámenes».',
      'not-admin': 'Eso solo lo puede hacer un administrador. Lo que has aprobado tú puedes decírmelo cuando quieras.',
      repeated: 'Esta petición ya me había llegado y la hice entonces. Desde ese momento algo ha cambiado, así que no la he repetido.',
      crowded: 'En este momento me escribe mucha gente: no he podido registrarlo y nada ha cambiado. Vuelve a intentarlo en un minuto.',
      newer: 'Lo registrado lo escribió una versión mía más reciente: ni lo leo ni lo cambio. Quien me administra tiene que actualizarme.',
    },
  },
  notFound: {
    title: {
      person: 'Nadie con ese nombre',
      credential: 'Examen desconocido',
      former: 'Un examen de antes',
      unasked: 'Aquí no cuenta',
      competency: 'Competencia desconocida',
      level: 'Ese nivel no existe',
      me: 'No estás en el registro',
    },
    what: {
      person: (asked) => `No encuentro en el registro a nadie llamado «${asked}».`,
      credential: (asked) => `No conozco ningún examen ni certificación «${asked}».`,
      former: (asked) => `Con ${asked} se obtenía una certificación que hoy se obtiene con otro examen: la conozco por ese código.`,
      unasked: (asked) => `${asked} no cuenta para ninguna competencia ni designación que conozca, así que no lo registro por el chat. Con una exportación del Centro de partners queda registrado igualmente.`,
      competency: (asked) => `No conozco ninguna competencia «${asked}».`,
      level: (asked) => `El nivel «${asked}» no existe.`,
      me: () => 'Aún no sé qué persona del registro eres. Pide a un administrador que te agregue.',
    },
  },
  nothingRecorded: {
    title: 'Aún no hay nada registrado',
    what: {
      people: 'Aún no hay nadie registrado, así que no puedo responder.',
      achievements: 'Aún no hay ningún examen registrado, así que no puedo responder.',
      levels: 'Aún no hay registrado ningún nivel que seguir, así que no puedo responder.',
    },
    admin: {
      people: 'Importa las personas con sus exámenes y vuelve a preguntarme.',
      achievements: 'Dime quién ha aprobado qué y vuelve a preguntarme.',
      levels: 'Dime qué niveles tiene o quiere alcanzar tu empresa y vuelve a preguntarme.',
    },
    employee: {
      people: 'Un administrador puede importar las personas con sus exámenes.',
      achievements: 'Dime qué has aprobado y vuelve a preguntarme.',
      levels: 'Un administrador puede decirme qué niveles tiene o quiere alcanzar tu empresa.',
    },
    setUp: 'Configurar',
  },
  error: {
    title: 'Algo ha fallado',
    headline: 'No he podido responder. Es culpa mía, no tuya: vuelve a intentarlo.',
    notWritten: 'No he podido terminar. Pulsa otra vez: lo que ya consta no se registra dos veces.',
    reference: (reference) => `Si vuelve a pasar, da este código a quien me administra: ${reference}`,
    again: 'Volver a intentarlo',
  },
}
