import type { AlertText } from '../alert.ts'
import { al, allCalled, called, capital, dal, il, number, plural, the } from './words.ts'

export const alert: AlertText = {
  wishes: {
    title: 'Quando ti scrivo',
    label: "Qualcos'altro",
    change: 'Cambia',
    hours: (from, to) => `Dalle ${from}:00 alle ${to}:00`,
    anyHour: 'A qualsiasi ora',
    days: { weekdays: 'Dal lunedì al venerdì', withSaturday: 'Dal lunedì al sabato', fromSunday: 'Dalla domenica al giovedì', daily: 'Tutti i giorni' },
    otherDays: 'In giorni scelti da te',
    monthly: { on: 'Un cenno nei mesi senza novità', off: 'Nessun cenno nei mesi senza novità' },
    pause: (days) => `Pausa di ${number(days)} giorni`,
    pauseOver: 'Fine della pausa',
    paused: (until) => `In pausa fino ${al(until)}`,
    urgent: 'Ciò che è urgente non aspetta questi orari. Durante la pausa va agli altri; se tutti sono in pausa, arriva comunque.',
  },
  digest: {
    title: 'Livelli a rischio',
    headline: (open, resolved) =>
      open === 0
        ? plural(resolved, { one: '1 livello non è più a rischio.', other: `${number(resolved)} livelli non sono più a rischio.` })
        : plural(open, { one: '1 livello ha bisogno di te.', other: `${number(open)} livelli hanno bisogno di te.` }),
    headlineOfOne: (level, breaks, unmet) =>
      unmet ? `I requisiti di ${called(level)} non sono soddisfatti.` : `${capital(dal(breaks))} i requisiti di ${called(level)} non saranno più soddisfatti.`,
    headlineClosed: {
      resolved: (level) => `${called(level)} non è più a rischio.`,
      reached: (level) => `${called(level)} è soddisfatto.`,
      unwanted: (level) => `${called(level)} non è più né detenuto né perseguito.`,
      over: (level) => `Il rinnovo di ${called(level)} di cui si parlava è passato.`,
    },
    repeat: 'Forse hai già ricevuto questo messaggio: Teams non mi ha detto se è arrivato.',
    why: {
      worse: 'La situazione è peggiorata.',
      reopened: 'Era risolto, ed è di nuovo a rischio.',
      escalated: 'Chi ne era stato informato non ha risposto, o non è raggiungibile.',
      reminded: 'Era stato rimandato a oggi.',
    },
    daysLeft: (days) =>
      days < 0
        ? 'È già successo.'
        : plural(days, { one: 'Manca 1 giorno.', other: days === 0 ? 'È oggi.' : `Mancano ${number(days)} giorni.` }),
    closed: {
      resolved: 'Risolto: il livello regge fino al rinnovo.',
      reached: 'Risolto: il livello è raggiunto e regge per un anno.',
      unwanted: 'Risolto: il livello non è più né detenuto né perseguito.',
      over: 'Concluso: il rinnovo di cui si parlava è passato, o non può più avere luogo.',
    },
    holds: (lastDay) => `Regge fino ${al(lastDay)}.`,
    unmet: 'I requisiti non sono soddisfatti.',
    displayed: (until) => `A rischio non vuol dire perso: quello che avete resta visibile fino alla fine dell'iscrizione, ${il(until)}.`,
    by: (on) => `Per arrivare in tempo, gli esami vanno superati entro ${il(on)}.`,
    acknowledged: (name) => `Se ne occupa ${name}.`,
    acknowledgedByYou: 'Te ne occupi tu.',
    snoozed: (until) => `Rimandato fino ${al(until)}.`,
    step: {
      asked: (name, codes) => `A ${name} è stato chiesto di sostenere ${the(codes)}.`,
      accepted: (name, codes) => `${name} sosterrà ${the(codes)}.`,
      declined: (name, codes) => `${name} non sosterrà ${the(codes)}.`,
    },
    acknowledge: 'Me ne occupo io',
    snooze: 'Ricordamelo tra una settimana',
    details: 'Dettagli',
  },
  handling: {
    already: (name) => `Se ne occupa già ${name}.`,
    gone: 'Questo avviso non esiste più.',
    until: 'Giorno del promemoria',
    putOff: 'Ricordamelo quel giorno',
    ask: (name, codes) => `Chiedi a ${name} di sostenere ${the(codes)}`,
    whoGotIt: "Chi l'ha ricevuto?",
  },
  delivery: {
    title: 'Chi ha ricevuto questo avviso',
    headline: (got, all) => `Ricevuto da ${number(got)} su ${number(all)}.`,
    got: (name, on) => `${name}: ricevuto ${il(on)}.`,
    waits: (name, on) => `${name}: arriverà ${dal(on)} in poi.`,
    unreached: {
      'no-chat': (name) => `${name}: ultimo messaggio non ricevuto, perché non ha ancora una chat con me.`,
      blocked: (name) => `${name}: ultimo messaggio non ricevuto, perché lì sono bloccato.`,
      removed: (name) => `${name}: ultimo messaggio non ricevuto, perché l'app è stata rimossa.`,
      'not-allowed': (name) => `${name}: ultimo messaggio non ricevuto, perché lì non posso scrivere.`,
      disabled: (name) => `${name}: ultimo messaggio non ricevuto, perché chi amministra Teams ha disattivato l'app.`,
      'no-answer': (name) => `${name}: ultimo messaggio forse non ricevuto, perché Teams non ha risposto.`,
      'no-account': (name) => `${name}: ultimo messaggio non ricevuto, perché non conosco il suo account di Teams.`,
    },
    channel: 'Un canale',
    acknowledged: (name, on) => `${name} se ne occupa ${dal(on)}.`,
    nobody: 'Ancora nessuno se ne occupa.',
  },
  step: {
    title: 'Te ne occupi tu?',
    asked: (by, codes, level) => `${by} ti chiede di sostenere ${the(codes)} per ${called(level)}.`,
    accept: 'Sì, lo faccio',
    decline: 'Non posso',
    refused: 'Qualcuno non può',
    accepted: (codes) => `D'accordo: sosterrai ${the(codes)}. Dimmelo quando è fatta.`,
    declined: (codes) => `Non puoi sostenere ${the(codes)}. Chi amministra lo vede.`,
  },
  revised: {
    title: 'Requisiti cambiati',
    headline: (levels) => `Microsoft ha cambiato i requisiti di ${allCalled(levels)}.`,
    now: 'Che cosa chiede ora',
    before: 'Che cosa chiedeva prima',
    dates: 'Nuove date',
    added: 'Questa via per il livello è nuova.',
    gone: 'Questa via per il livello non esiste più.',
  },
  renewal: {
    title: 'È ora di rinnovare',
    headline: (codes, on) => `${capital(the(codes))} scade ${il(on)}.`,
    why: 'Se la rinnovi prima, continua a contare.',
  },
  left: {
    title: 'Qualcuno se n\'è andato?',
    headline: {
      teams: (name) => `Teams non mi mostra più ${name}. Ha lasciato l'azienda?`,
      team: (name) => `${name} non fa più parte di un team in cui ci sono anch'io. Ha lasciato l'azienda?`,
      directory: (name) => `L'account di ${name} non è più attivo nella directory aziendale. Ha lasciato l'azienda?`,
    },
    planned: (name, on) => `Secondo la directory aziendale l'ultimo giorno di ${name} è ${il(on)}. Lo registro?`,
    vanished: (count, of) => `${number(count)} persone su ${number(of)} non sono più attive nella directory aziendale, tutte insieme.`,
    untouched: "Sembra un errore della directory, quindi non chiedo di nessuno e non cambio niente. Se se ne sono andate davvero, dimmelo o mandami l'elenco delle persone.",
  },
  clear: {
    title: 'Niente a rischio',
    headline: (nights) =>
      plural(nights, {
        one: "Niente è a rischio. Nell'ultimo mese ho controllato 1 notte.",
        other: `Niente è a rischio. Nell'ultimo mese ho controllato ${number(nights)} notti.`,
      }),
    nothingNew: 'Niente di nuovo',
    stillOpen: (nights, levels) => `Niente di nuovo ${plural(levels, { one: 'sul livello che ha', other: `sui ${number(levels)} livelli che hanno` })} bisogno di te. Nell'ultimo mese ho controllato ${plural(nights, { one: '1 notte', other: `${number(nights)} notti` })}.`,
    off: 'Non mandarmelo più',
    turnedOff: 'Non ti mando più questo messaggio mensile. Se qualcosa è a rischio te lo dico comunque.',
  },
}
