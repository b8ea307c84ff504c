import type { DialogueText } from '../dialogue.ts'
import { achieved, al, and, called, capital, dal, il, number, people, plural, the } from './words.ts'

export const dialogue: DialogueText = {
  record: {
    title: {
      asked: 'Lo registro?',
      done: 'Fatto',
      undone: 'Registrazione annullata',
      cancelled: 'Non registrato',
      already: 'Già registrato',
    },
    ask: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Hai ${achieved(codes)}. In che giorno?` : `${name} ha ${achieved(codes)}. In che giorno?`
      return me ? `Hai ${achieved(codes)} ${il(on)}: è corretto?` : `${name} ha ${achieved(codes)} ${il(on)}: è corretto?`
    },
    done: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Registrato: hai ${achieved(codes)}.` : `Registrato: ${name} ha ${achieved(codes)}.`
      return me ? `Registrato: hai ${achieved(codes)} ${il(on)}.` : `Registrato: ${name} ha ${achieved(codes)} ${il(on)}.`
    },
    undone: ({ name, me, codes }) =>
      me ? `Non risulta più che tu abbia ${achieved(codes)}.` : `Non risulta più che ${name} abbia ${achieved(codes)}.`,
    cancelled: ({ name, me, codes }) =>
      me ? `Non ho registrato che hai ${achieved(codes)}.` : `Non ho registrato che ${name} ha ${achieved(codes)}.`,
    already: ({ name, me, codes, day: on }) => {
      if (on === null) return me ? `Risulta già che hai ${achieved(codes)}.` : `Risulta già che ${name} ha ${achieved(codes)}.`
      return me ? `Risulta già che hai ${achieved(codes)} ${il(on)}.` : `Risulta già che ${name} ha ${achieved(codes)} ${il(on)}.`
    },
    dayLabel: 'In che giorno',
    wouldChange: 'Cosa cambierebbe',
    changed: 'Cosa è cambiato',
    expectedBy: (on) => `Registrato non vuol dire confermato: nel Centro per i partner dovrebbe comparire entro ${il(on)}.`,
    lasts: (on) => `Così vale fino ${al(on)}.`,
  },
  leave: {
    title: {
      asked: "Registro l'uscita?",
      done: 'Fatto',
      undone: 'Uscita annullata',
      cancelled: 'Uscita non registrata',
      already: 'Uscita già registrata',
    },
    ask: ({ name, day: on }) =>
      on === null
        ? `${name} lascia l'azienda. Qual è l'ultimo giorno?`
        : `${name} lascia l'azienda e l'ultimo giorno è ${il(on)}: è corretto?`,
    done: ({ name, day: on }) =>
      on === null
        ? `Registrato: ${name} lascia l'azienda.`
        : `Registrato: ${name} lascia l'azienda e l'ultimo giorno è ${il(on)}.`,
    undone: ({ name }) => `${name} resta: l'uscita non risulta più.`,
    cancelled: ({ name }) => `Non ho registrato l'uscita di ${name}.`,
    already: ({ name, day: on }) =>
      on === null
        ? `L'uscita di ${name} è già registrata.`
        : `L'uscita di ${name} è già registrata: l'ultimo giorno è ${il(on)}.`,
    dayLabel: 'Ultimo giorno',
    noChange: 'Nessun livello cambierebbe.',
    counts: "Esami e certificazioni valgono fino all'ultimo giorno compreso.",
  },
  refused: {
    title: 'Non posso registrarlo',
    titleOfUndo: 'Non posso annullarlo',
    unknownPerson: 'Nel registro non trovo questa persona.',
    unknownCredential: (codes) => `Non conosco ${the(codes)}.`,
    future: (on) =>
      on === null
        ? 'Quel giorno deve ancora arrivare: registro solo ciò che è già successo.'
        : `${capital(il(on))} deve ancora arrivare: registro solo ciò che è già successo.`,
    tooEarly: (codes, first) =>
      first === null
        ? `Quel giorno ${the(codes)} non era ancora disponibile.`
        : `${capital(the(codes))} è disponibile solo ${dal(first)}.`,
    retired: (codes, last) =>
      last === null
        ? `Quel giorno ${the(codes)} non era più disponibile.`
        : `${capital(the(codes))} era disponibile solo fino ${al(last)}.`,
    notEmployed: (name) => `Quel giorno ${name} non lavorava in azienda.`,
    changedSince: (name) => `Nel frattempo il registro di ${name} è cambiato, quindi non si può più annullare.`,
  },
  alerts: {
    title: 'Chi riceve gli avvisi',
    here: (personal) =>
      personal ? 'Ti avviso qui quando un livello è a rischio.' : 'Avviso in questa conversazione quando un livello è a rischio.',
    notHere: (personal) =>
      personal
        ? 'Non ti avviso quando un livello è a rischio.'
        : 'In questa conversazione non avviso quando un livello è a rischio.',
    turnedOn: (personal) =>
      personal
        ? "D'ora in poi ti avviso qui quando un livello è a rischio."
        : "D'ora in poi avviso in questa conversazione quando un livello è a rischio.",
    turnedOff: (personal) =>
      personal
        ? 'Non ti avviso più quando un livello è a rischio.'
        : 'In questa conversazione non avviso più quando un livello è a rischio.',
    turnOn: (personal) => (personal ? 'Avvisami' : 'Avvisa qui'),
    turnOff: (personal) => (personal ? 'Non avvisarmi più' : 'Non avvisare più qui'),
    who: 'A chi lo dico',
    recipients: (count) =>
      count === 0
        ? 'A nessun amministratore'
        : plural(count, {
            one: 'A 1 amministratore, in chat privata',
            other: `A ${number(count)} amministratori, in chat privata`,
          }),
    channels: (count) => plural(count, { one: 'In 1 canale, senza nomi', other: `In ${number(count)} canali, senza nomi` }),
    when: 'Quando',
    thresholds: (days) =>
      days.length === 1
        ? plural(days[0]!, {
            one: '1 giorno prima che un livello venga meno.',
            other: `${number(days[0]!)} giorni prima che un livello venga meno.`,
          })
        : `Un avviso per ciascuna di queste soglie: ${and(days.map(number))} giorni prima che un livello venga meno.`,
  },
  help: {
    title: 'Cosa puoi chiedermi',
    headline: 'Chiedimi con parole tue cosa serve per un livello, chi ha superato cosa e cosa è a rischio.',
    levels: 'Livelli',
    aboutLevels: [
      'Cosa ci manca per Messaggi Gold?',
      'A che punto siamo?',
      'Cosa è a rischio entro marzo?',
      'Cosa serve per CRM cloud Silver?',
    ],
    people: 'Persone ed esami',
    aboutPeople: [
      'Chi ha superato il 70-345?',
      "Chi può sostenere l'MB2-718?",
      'E se Anna se ne va a maggio?',
      'I miei esami',
      "L'MB2-709 vale ancora?",
    ],
    privately: 'Per domande su persone e relativi esami, scrivimi in una chat privata.',
    changes: 'Tenere aggiornato il registro',
    adminChanges: ['Marco ha superato ieri il 70-345', 'Anna lascia il 30 giugno', 'Ada è entrata il 1 marzo', 'Utenti attivi 2.300 a novembre', 'Cosa è cambiato?', 'Impostazioni', 'Chi riceve gli avvisi?'],
    myChanges: ['Ieri ho superato il 70-345', 'I miei dati', 'Chi riceve gli avvisi?'],
    today: {
      headline: 'Chiedimi con parole tue cosa serve per una designazione, chi ha superato cosa e cosa è a rischio.',
      levels: 'Designazioni',
      aboutLevels: ['Siamo ancora Solutions Partner per Sicurezza?', 'Cosa ci manca per Modern Work?', 'Chi deve rinnovare per mantenere Dati e IA?', 'E se le aggiunte nette in Modern Work fossero 12?', 'Quali specializzazioni possiamo avere?'],
      aboutPeople: ['Chi ha superato AZ-104?', 'E se Anna se ne va?', 'E se nessuno rinnova?', 'I miei esami', 'AZ-500 vale ancora?'],
      adminChanges: ['Marco ha rinnovato ieri AZ-104', 'Ci siamo iscritti a Modern Work il 3 maggio', 'Aggiunte nette in Dati e IA a ottobre: 2', 'Siamo SMB per Infrastruttura', 'Anna lascia il 30 giugno', 'Cosa è cambiato?', 'Impostazioni', 'Chi riceve gli avvisi?'],
      myChanges: ['Ieri ho superato AZ-305', 'I miei dati', 'Chi riceve gli avvisi?'],
    },
    languages:
      'Rispondo in italiano, inglese e spagnolo, nella lingua in cui mi scrivi. Non registro nulla prima della tua conferma.',
  },
  welcome: {
    title: 'Ciao, sono Goldkeeper',
    headline: "Tengo d'occhio le vostre competenze Microsoft.",
    whatIDo: [
      "So cosa serve per ogni livello, e chi di voi ce l'ha.",
      'Trovo il modo più economico per arrivare a un livello: chi deve superare cosa, ed entro quando.',
      'So quali rinnovi sono a rischio, perché e come rimediare: basta chiedere.',
    ],
    privately: 'Scrivimi in italiano, inglese o spagnolo. I tuoi esami li vedete solo tu e gli amministratori, mai nei canali.',
    inPublic:
      'Menzionami con una domanda in italiano, inglese o spagnolo. Qui do soltanto numeri: per i nomi, scrivimi in una chat privata.',
    setUpTitle: 'Non è ancora registrato nulla',
    setUpWhy: 'Bastano tre passaggi: il vostro mercato, i livelli che avete, le persone con i loro esami.',
    setUp: 'Configura',
    next: 'Avanti',
    skip: 'Salta',
    done: 'Fatto',
    choose: 'Scegli una voce.',
    market: {
      title: 'Passaggio 1 di 3: il mercato',
      headline: 'In quale mercato opera la vostra azienda?',
      why: 'Microsoft chiede valori diversi nei mercati sviluppati e in quelli in via di sviluppo.',
      label: 'Mercato',
    },
    membership: {
      title: 'Passaggio 2 di 3: i livelli che avete',
      headline: 'Quale livello avete, e fino a quando?',
      why: "L'anniversario è il giorno in cui l'adesione termina e va rinnovata.",
      label: 'Livello',
      choice: (level, option) => `${called(level)} (${option})`,
      anniversary: 'Anniversario',
      add: 'Aggiungi',
      held: 'Finora',
      until: (level, on) => `${called(level)}, anniversario ${il(on)}`,
    },
    import: {
      title: 'Passaggio 3 di 3: persone ed esami',
      headline: 'Chi lavora con voi, e chi ha superato cosa?',
      how: [
        "Un'esportazione Trainings del Centro per i partner, un elenco di persone in CSV o un'organizzazione in JSON: riconosco da solo quale.",
        'Inviami il file qui, nella nostra chat privata: prima di importarlo ti mostro cosa cambierebbe.',
        'Oppure dimmelo una voce alla volta: «Marco ha superato il 70-345 il 12 marzo».',
      ],
      people: (count) =>
        plural(count, { one: 'Finora è registrata 1 persona.', other: `Finora sono registrate ${number(count)} persone.` }),
    },
    ready: {
      title: 'Tutto pronto',
      headline: (count) =>
        count === 0
          ? 'Tutto pronto, ma non è ancora registrato nessuno: finché è così, lo dirò in ogni risposta.'
          : plural(count, {
              one: 'Tutto pronto, con 1 persona registrata.',
              other: `Tutto pronto, con ${people(count)} registrate.`,
            }),
    },
  },
  didYouMean: {
    title: 'Forse intendevi…',
    about: {
      meaning: 'Non sono sicuro di aver capito cosa vuoi sapere.',
      competency: 'Quale competenza intendi?',
      level: 'Silver o Gold?',
      credential: 'Quale esame o certificazione intendi?',
    },
    asked: (words) => `Hai scritto: ${words}`,
  },
  whichPerson: {
    title: 'Di chi si tratta?',
    headline: (name, count) => `«${name}» potrebbe indicare ${people(count)}.`,
    choice: (name, detail) => `${name} (${detail})`,
    label: 'Persona',
    missing: 'Scegli una persona.',
    choose: 'Scegli',
  },
  declined: {
    title: {
      'out-of-scope': 'Qui non posso aiutarti',
      greeting: 'Ciao',
      thanks: 'Prego',
      guest: "Solo per chi fa parte dell'azienda",
      'other-tenant': 'Solo per questa azienda',
      'in-private': 'Chiedimelo in privato',
      'not-yours': 'Dati di altre persone',
      'not-admin': 'Solo per gli amministratori',
      repeated: 'Già fatto',
      crowded: 'Troppi insieme',
      newer: 'Non sono aggiornato',
    },
    why: {
      'out-of-scope': 'Conosco solo le competenze e le designazioni Microsoft: cosa serve, chi ha superato cosa e cosa è a rischio.',
      greeting: 'Chiedimi cosa serve per un livello o una designazione, chi ha superato cosa e cosa è a rischio.',
      thanks: 'Sono qui, quando vuoi sapere altro.',
      guest: "Qui hai un accesso guest. Rispondo solo alle persone dell'azienda.",
      'other-tenant': "Fai parte di un'altra azienda. Rispondo solo alle persone di questa.",
      'in-private': 'Nei canali e nelle chat di gruppo non parlo degli esami di nessuno. Chiedimelo in una chat privata.',
      'not-yours':
        'Solo gli amministratori vedono gli esami dei colleghi. I tuoi te li mostro volentieri: scrivi «i miei esami».',
      'not-admin': 'Questo lo può fare solo un amministratore. Ciò che hai superato tu, invece, puoi dirmelo quando vuoi.',
      repeated: "Questa richiesta mi era già arrivata e l'ho eseguita allora. Da quel momento qualcosa è cambiato, quindi non l'ho ripetuta.",
      crowded: 'In questo momento mi scrivono in molti: non sono riuscito a registrarlo e nulla è cambiato. Riprova tra un minuto.',
      newer: 'Ciò che è registrato è stato scritto da una mia versione più recente: non lo leggo e non lo cambio. Chi mi gestisce deve aggiornarmi.',
    },
  },
  notFound: {
    title: {
      person: 'Nessuno con questo nome',
      credential: 'Esame sconosciuto',
      former: 'Un esame di una volta',
      unasked: 'Qui non conta',
      competency: 'Competenza sconosciuta',
      level: 'Livello inesistente',
      me: 'Non sei nel registro',
    },
    what: {
      person: (asked) => `Nel registro non trovo nessuno di nome «${asked}».`,
      credential: (asked) => `Non conosco nessun esame o certificazione «${asked}».`,
      former: (asked) => `Con ${asked} si otteneva una certificazione per cui oggi c'è un altro esame: la conosco con quel codice.`,
      unasked: (asked) => `${asked} non vale per nessuna competenza o designazione che conosco, quindi in chat non la registro. Con un'esportazione del Centro per i partner viene registrata comunque.`,
      competency: (asked) => `Non conosco nessuna competenza «${asked}».`,
      level: (asked) => `Il livello «${asked}» non esiste.`,
      me: () => 'Non so ancora quale persona del registro sei. Chiedi a un amministratore di aggiungerti.',
    },
  },
  nothingRecorded: {
    title: 'Non è ancora registrato nulla',
    what: {
      people: 'Non è ancora registrato nessuno, quindi non posso rispondere.',
      achievements: 'Non è ancora registrato nessun esame, quindi non posso rispondere.',
      levels: 'Non è ancora registrato nessun livello da seguire, quindi non posso rispondere.',
    },
    admin: {
      people: 'Importa le persone con i loro esami e chiedimelo di nuovo.',
      achievements: 'Dimmi chi ha superato cosa e chiedimelo di nuovo.',
      levels: 'Dimmi quali livelli avete o volete raggiungere e chiedimelo di nuovo.',
    },
    employee: {
      people: 'Un amministratore può importare le persone con i loro esami.',
      achievements:
        'Dimmi cosa hai superato e chiedimelo di nuovo.',
      levels: 'Un amministratore può dirmi quali livelli avete o volete raggiungere.',
    },
    setUp: 'Configura',
  },
  error: {
    title: 'Qualcosa è andato storto',
    headline: 'Non sono riuscito a rispondere. È colpa mia, non tua: riprova.',
    notWritten: 'Non sono riuscito a finire. Premi di nuovo: ciò che è già registrato non viene registrato due volte.',
    reference: (reference) => `Se succede di nuovo, comunica questo codice a chi mi gestisce: ${reference}`,
    again: 'Riprova',
  },
}
