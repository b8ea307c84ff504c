import type { Spoken } from '../questions.ts'

/** The page's own few words; everything else is said by the bot. */
type Words = {
  readonly locale: string
  readonly local: string
  readonly skip: string
  readonly you: string
  readonly language: string
  readonly day: string
  readonly theme: string
  readonly light: string
  readonly dark: string
  readonly admin: string
  readonly employee: string
  readonly guest: string
  readonly places: string
  readonly personal: string
  readonly group: string
  readonly channel: string
  readonly personalAbout: string
  readonly why: string
  readonly back: string
  readonly night: string
  /** After a night: who heard something. */
  readonly nightTold: (names: readonly string[]) => string
  readonly questions: string
  readonly question: string
  readonly send: string
  readonly attach: string
  readonly hint: string
  readonly hintShared: string
  readonly unheard: string
  readonly edited: string
  readonly reply: string
  readonly failed: (status: number) => string
  readonly lost: string
  readonly unread: (count: number) => string
  readonly dayIs: (day: string) => string
}

export const words: Readonly<Record<Spoken, Words>> = {
  en: {
    locale: 'en-US',
    local: 'in a local Teams',
    skip: 'Skip to your question',
    you: 'You are',
    language: 'Language',
    day: 'Day',
    theme: 'Theme',
    light: 'Light',
    dark: 'Dark',
    admin: 'admin',
    employee: 'employee',
    guest: 'guest',
    places: 'Chats',
    personal: 'Goldkeeper',
    group: 'Competency team',
    channel: 'Partner programme › General',
    personalAbout: 'Personal chat',
    why: 'The sample company lives on 15 December 2017, when these pages of Microsoft were in force.',
    back: 'Go to that day',
    night: 'Run the night',
    nightTold: (names) => (names.length === 0 ? 'Nobody is told anything today: what can wait waits for a workday.' : `Told: ${names.join(', ')}.`),
    questions: 'Questions to try',
    question: 'Your question',
    send: 'Send',
    attach: 'Send a file',
    hint: 'Enter sends, Shift + Enter starts a new line.',
    hintShared: 'Here Goldkeeper reads only what mentions @Goldkeeper.',
    unheard: 'Goldkeeper has not read this: it was not mentioned.',
    edited: 'Edited',
    reply: 'Reply',
    failed: (status) => `This did not reach Goldkeeper (answer ${status}).`,
    lost: 'The connection is lost. Is the local host still running?',
    unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    dayIs: (day) => `The day is now ${day}.`,
  },
  it: {
    locale: 'it-IT',
    local: 'in un Teams locale',
    skip: 'Vai alla domanda',
    you: 'Chi sei',
    language: 'Lingua',
    day: 'Giorno',
    theme: 'Tema',
    light: 'Chiaro',
    dark: 'Scuro',
    admin: 'amministrazione',
    employee: 'dipendente',
    guest: 'ospite',
    places: 'Chat',
    personal: 'Goldkeeper',
    group: 'Gruppo competenze',
    channel: 'Programma partner › Generale',
    personalAbout: 'Chat personale',
    why: "L'azienda di esempio vive il 15 dicembre 2017, quando erano in vigore queste pagine di Microsoft.",
    back: 'Vai a quel giorno',
    night: 'Fai passare la notte',
    nightTold: (names) => (names.length === 0 ? 'Oggi nessuno riceve niente: ciò che può aspettare aspetta un giorno lavorativo.' : `Avvisati: ${names.join(', ')}.`),
    questions: 'Domande da provare',
    question: 'La tua domanda',
    send: 'Invia',
    attach: 'Invia un file',
    hint: 'Invio spedisce, Maiusc + Invio va a capo.',
    hintShared: 'Qui Goldkeeper legge solo i messaggi che menzionano @Goldkeeper.',
    unheard: 'Goldkeeper non ha letto questo messaggio: non è stato menzionato.',
    edited: 'Modificato',
    reply: 'Rispondi',
    failed: (status) => `Il messaggio non è arrivato a Goldkeeper (risposta ${status}).`,
    lost: "La connessione si è interrotta. L'host locale è ancora attivo?",
    unread: (count) => (count === 1 ? '1 nuovo messaggio' : `${count} nuovi messaggi`),
    dayIs: (day) => `Ora è il ${day}.`,
  },
  es: {
    locale: 'es-ES',
    local: 'en un Teams local',
    skip: 'Ir a la pregunta',
    you: 'Eres',
    language: 'Idioma',
    day: 'Día',
    theme: 'Tema',
    light: 'Claro',
    dark: 'Oscuro',
    admin: 'administración',
    employee: 'plantilla',
    guest: 'invitado',
    places: 'Chats',
    personal: 'Goldkeeper',
    group: 'Equipo de competencias',
    channel: 'Programa de partners › General',
    personalAbout: 'Chat personal',
    why: 'La empresa de ejemplo vive el 15 de diciembre de 2017, cuando estaban vigentes estas páginas de Microsoft.',
    back: 'Ir a ese día',
    night: 'Dejar pasar la noche',
    nightTold: (names) => (names.length === 0 ? 'Hoy nadie recibe nada: lo que puede esperar espera a un día laborable.' : `Avisados: ${names.join(', ')}.`),
    questions: 'Preguntas para probar',
    question: 'Tu pregunta',
    send: 'Enviar',
    attach: 'Enviar un archivo',
    hint: 'Intro envía, Mayús + Intro salta de línea.',
    hintShared: 'Aquí Goldkeeper solo lee los mensajes que mencionan a @Goldkeeper.',
    unheard: 'Goldkeeper no ha leído este mensaje: no se le ha mencionado.',
    edited: 'Editado',
    reply: 'Responder',
    failed: (status) => `El mensaje no ha llegado a Goldkeeper (respuesta ${status}).`,
    lost: 'Se ha perdido la conexión. ¿Sigue en marcha el host local?',
    unread: (count) => (count === 1 ? '1 mensaje nuevo' : `${count} mensajes nuevos`),
    dayIs: (day) => `Ahora es el ${day}.`,
  },
}
