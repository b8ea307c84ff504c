import type { WriteText } from '../write.ts'
import { achieved, al, and, called, capital, dal, il, number, plural, the } from './words.ts'

const days = (count: number) => plural(count, { one: '1 giorno', other: `${number(count)} giorni` })
const months = (count: number) => plural(count, { one: '1 mese', other: `${number(count)} mesi` })

export const write: WriteText = {
  fact: {
    passed: (name, codes, on) => (on === null ? `${name} ha ${achieved(codes)}` : `${name} ha ${achieved(codes)} ${il(on)}`),
    leaves: (name, on) => (on === null ? `${name} lascia l'azienda` : `${name} lascia l'azienda, ultimo giorno ${il(on)}`),
    stays: (name) => `${name} alla fine resta`,
    joins: (name, on) => (on === null ? `${name} entra in azienda` : `${name} lavora con voi ${dal(on)}`),
    isNew: (name, on) => (on === null ? `${name} è una persona nuova` : `${name} è una persona nuova, primo giorno ${il(on)}`),
    movesTo: (name, organization, on) =>
      on === null ? `${name} passa a ${organization}` : `${capital(dal(on))} il profilo di ${name} è collegato a ${organization} e non più a questa organizzazione`,
    movesAway: (name, on) =>
      on === null ? `Il profilo di ${name} è collegato a un'altra azienda` : `${capital(dal(on))} il profilo di ${name} è collegato a un'altra azienda`,
    holds: (level, on) => (on === null ? `Avete ${called(level)}` : `Avete ${called(level)}, anniversario ${il(on)}`),
    holdsNoMore: (level) => `Non avete più ${called(level)}`,
    anniversary: (on) => (on === null ? 'Tutti i vostri livelli hanno lo stesso anniversario' : `L'anniversario di tutti i vostri livelli è ${il(on)}`),
    aims: (level) => `Puntate a ${called(level)}`,
    aimsNoMore: (level) => `Non puntate più a ${called(level)}`,
    market: { developed: 'Il vostro è un mercato sviluppato', developing: 'Il vostro è un mercato in via di sviluppo' },
    timeZone: (zone) => `Il fuso orario della vostra organizzazione è ${zone}`,
    language: {
      en: 'Quello che dico di mia iniziativa lo dico in inglese',
      it: 'Quello che dico di mia iniziativa lo dico in italiano',
      es: 'Quello che dico di mia iniziativa lo dico in spagnolo',
    },
    figure: (name, amount, on) => (on === null ? `Il valore è ${amount}: ${name}` : `Il valore ${al(on)} è ${amount}: ${name}`),
    attest: (name, on) => (on === null ? `È confermata la voce ${name}` : `${capital(dal(on))} è confermata la voce ${name}`),
    attestEnds: (name, on) => (on === null ? `Non vale più la voce ${name}` : `La voce ${name} vale fino ${al(on)}`),
    classified: (designation, track) => `Microsoft vi classifica come ${track} per ${designation}`,
    metric: (designation, metric, some, month) => `${designation}: ${metric} a ${some} in ${month}`,
    admin: (name) => `${name} è tra gli amministratori`,
    adminNoMore: (name) => `${name} non è più tra gli amministratori`,
    open: 'Tutti possono vedere gli esami di tutti',
    closed: 'Solo gli amministratori vedono gli esami dei colleghi',
    confirmationDays: (count) => `Ciò che è stato superato dovrebbe comparire nel Centro per i partner entro ${days(count)}`,
    keepLeaversMonths: (count) => count === 0 ? "I dati di chi ha lasciato l'azienda restano finché qualcuno non li cancella" : `I dati di chi ha lasciato l'azienda vengono cancellati dopo ${months(count)}`,
    backupDays: (count) => `I backup dell'archivio risalgono a ${days(count)} prima`,
    otherSetting: (name, value) => `L'impostazione ${name} ha il valore ${value}`,
    retires: (codes, on, source) =>
      on === null ? `${capital(the(codes))} ha un'altra data di ritiro (${source})` : `${capital(the(codes))} si può sostenere fino ${al(on)} (${source})`,
    acceptedUntil: (codes, on, source) =>
      on === null ? `${capital(the(codes))} ha un altro ultimo giorno (${source})` : `${capital(the(codes))} vale fino ${al(on)} (${source})`,
    linked: (name) => `Questo account di Teams è di ${name}`,
    imported: (entries, joining, leaving) => {
      if (entries === null) return 'È stato importato un file'
      const parts = [plural(entries, { one: '1 voce nuova o modificata', other: `${number(entries)} voci nuove o modificate` })]
      if (joining > 0) parts.push(plural(joining, { one: '1 persona nuova', other: `${number(joining)} persone nuove` }))
      if (leaving > 0) parts.push(plural(leaving, { one: '1 persona uscita', other: `${number(leaving)} persone uscite` }))
      return `È stato importato un file: ${and(parts)}`
    },
    forgot: 'È stata cancellata una persona',
  },
  write: {
    title: { asked: 'Lo registro?', done: 'Fatto', undone: 'Annullato', cancelled: 'Non registrato', already: 'Già registrato' },
    says: {
      asked: (fact) => `${fact}. È corretto?`,
      which: (fact) => `${fact}. In che giorno?`,
      done: (fact) => `Registrato: «${fact}».`,
      undone: (fact) => `Annullato: «${fact}».`,
      cancelled: (fact) => `Non registrato: «${fact}».`,
      already: (fact) => `Già registrato: «${fact}».`,
    },
    confirm: 'Registra',
    ownZone: 'Vale per tutti. Solo per le tue ore scrivi «il mio fuso orario è Europe/Madrid».',
    onlyAdmin: (name) => `Senza ${name} non resta nessun amministratore: prima di quel giorno deve esserlo qualcun altro, o nessuno saprà dei rischi.`,
    oneAnniversary: "Le designazioni detenute insieme condividono l'anniversario della prima.",
    day: 'Giorno',
    ofOther: (organization, from) => (from === null ? `Cosa cambierebbe per ${organization}` : `Cosa cambierebbe per ${organization} ${dal(from)}`),
  },
  cannot: {
    unknownLevel: 'Non conosco un livello così.',
    unknownFigure: 'Non conosco un valore così.',
    unknownAttest: 'Non conosco una conferma così.',
    unknownSetting: 'Questa impostazione non esiste, o non con questo valore.',
    notSo: "Non risulta nel registro, quindi non c'è nulla da togliere.",
    lastAdmin: "L'ultimo amministratore non si può togliere: prima nomina qualcun altro.",
    notATimeZone: (zone) => `Non conosco il fuso orario «${zone}»: scrivine uno come Europe/Rome.`,
    notAnAmount: 'Un valore è un numero non inferiore a 0.',
    linkedElsewhere: (name) => `Questo account di Teams è già di ${name}.`,
    thingChanged: 'Nel frattempo è cambiato, quindi non si può più annullare.',
  },
  incomplete: {
    title: 'Mi serve qualcosa in più',
    what: {
      market: 'Dimmi quale mercato: «il nostro mercato è in via di sviluppo», oppure sviluppato.',
      'time-zone': 'Dimmi il fuso orario con il suo nome: «il nostro fuso orario è Europe/Rome».',
      language: 'Dimmi la lingua: inglese, italiano o spagnolo.',
      figure: 'Dimmi quale valore e quanto: «utenti attivi 2.300 a novembre».',
      metric: 'Dimmi per quale designazione: «aggiunte nette in Dati e IA a ottobre: 2». Conosco Modern Work, Sicurezza, Business Applications e le tre di Azure.',
      association: 'Questo dato dipende da come sono associati i clienti: aggiungi CPOR, DPOR o CSP.',
      classification: 'Dimmi quale percorso conta Microsoft: Enterprise o SMB.',
      attest: 'Dimmi quale conferma e da quando: «Digital Partner of Record dal 1 maggio».',
      setting: 'Scrivi «impostazioni» e ti mostro cosa si può cambiare.',
      dates: "Dimmi l'esame, il giorno e dove l'hai letto: «70-345 vale fino al 30 giugno 2019, fonte: mail di Microsoft».",
      move: "Dimmi chi, dove e da quale giorno: «Maria passa a un'altra azienda il 1 maggio».",
      person: 'Dimmi di chi si tratta, per nome.',
    },
  },
  history: {
    title: 'Cosa è stato modificato',
    headline: (count, more) =>
      more
        ? `Le ultime ${number(count)} modifiche, dalla più recente.`
        : plural(count, { one: "1 modifica, l'unica che c'è.", other: `${number(count)} modifiche in tutto, dalla più recente.` }),
    nothing: 'Non è ancora stato modificato nulla.',
    by: (name, on) => `${name}, in chat, ${il(on)}`,
    byFile: (name, on) => `${name}, da un file, ${il(on)}`,
    byCommandLine: (on) => `Dalla riga di comando, ${il(on)}`,
    bySetUp: (name, on) => `${name}, nella configurazione, ${il(on)}`,
    byItself: (on) => `Trovato nel profilo di Teams ${il(on)}`,
    undoneBy: (name, on) => `Annullato ${il(on)}: ${name}`,
    somebody: 'Una persona non registrata',
    older: 'Precedenti',
    undoLabel: 'Annulla una modifica',
  },
  settings: {
    title: 'Impostazioni',
    headline: 'Ecco come sono impostato per la vostra organizzazione.',
    now: 'Cosa vale ora',
    admins: (names) => `Amministratori: ${names}`,
    others: (organizations) => `Amministri anche ${organizations}: nominala in una frase e rispondo per lei`,
    nobody: "Non c'è ancora nessun amministratore oltre a quelli indicati all'installazione",
    label: 'Cosa vuoi cambiare?',
    change: 'Cambia',
    history: 'Cosa è cambiato?',
  },
  mine: {
    title: 'Tutto ciò che ho su di te',
    headline: (name) => `Ecco tutto ciò che ho registrato su ${name}, in forma di dati.`,
    data: 'Registro',
    changes: 'Modifiche che ti riguardano',
    cut: 'Le modifiche sono più di quante ne stiano in una scheda: un amministratore può esportarle tutte.',
  },
  forget: {
    title: { asked: 'Cancello per sempre?', done: 'Cancellazione fatta', cancelled: 'Nessuna cancellazione' },
    ask: (name, me) => (me ? 'I tuoi dati verrebbero cancellati per sempre. È corretto?' : `I dati di ${name} verrebbero cancellati per sempre. È corretto?`),
    what: [
      'Nome, indirizzi, esami e date: nel registro, nella cronologia e in ciò che devo ancora dire.',
      'Non si può annullare, e importare un vecchio file non li riporta.',
      'Ciò che ho scritto prima nelle chat resta lì: lo conserva Teams, non io.',
    ],
    backups: (until) => `I backup dell'archivio li conservano ancora al più tardi fino ${al(until)}.`,
    again: 'Dopo il ripristino di un backup, chi mi gestisce ripete la cancellazione con i contrassegni cifrati che lascia.',
    confirm: 'Cancella',
    keep: 'Conserva',
    done: (items) => plural(items, { one: 'Cancellato da 1 documento.', other: `Cancellato da ${number(items)} documenti.` }),
    cancelled: (name) => `Non ho cancellato i dati di ${name}.`,
    lastAdmin: "L'ultimo amministratore non si può cancellare: prima nomina qualcun altro.",
  },
  account: {
    title: 'Chi sei',
    whose: 'Chi è?',
    linked: (name) => `Nel registro ti riconosco come ${name}.`,
    why: 'Il tuo indirizzo in Teams è quello registrato.',
    notMe: 'Non sono io',
    stranger: (name) => `${name} mi ha scritto e non è nel registro. Chi è?`,
    strangerWhy: 'Chi scegli vede i propri esami e registra quelli che supera.',
    label: 'Persona nel registro',
    link: 'È questa',
    nobody: 'Nessuno dei nostri',
    dismissed: 'Non chiederò più di questo account.',
    asked: 'Non so ancora chi sei nel registro. Lo chiedo a un amministratore.',
  },
  which: {
    title: 'Quale organizzazione?',
    headline: (count) => `Amministri ${number(count)} organizzazioni: quale intendi?`,
    label: 'Organizzazione',
    choose: 'Scegli',
  },
}
