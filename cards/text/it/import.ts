import type { ImportText } from '../import.ts'
import { dal, il, number, plural } from './words.ts'

const column = { passed: 'data di completamento', expires: 'data di scadenza', joins: 'primo giorno', leaves: 'ultimo giorno', confirmed: 'data di conferma' } as const

export const imports: ImportText = {
  import: {
    title: { asked: 'Importo questo file?', done: 'Importato', nothing: 'Niente di nuovo', cancelled: 'Non importato', refused: 'Non posso usare questo file', gone: 'Invialo di nuovo' },
    kind: { organization: 'Tutta la vostra organizzazione, in JSON', trainings: 'Esportazione Trainings del Centro per i partner', roster: 'Elenco di persone' },
    ask: (kind, changes) =>
      kind === 'organization'
        ? 'La vostra organizzazione verrebbe sostituita da quella di questo file.'
        : plural(changes, { one: 'Questo file cambierebbe 1 voce.', other: `Questo file cambierebbe ${number(changes)} voci.` }),
    nothing: 'Tutto ciò che contiene questo file è già registrato.',
    guard: (leaving) => `Uscirebbero ${number(leaving)} persone, più di una su cinque: probabilmente è il file sbagliato. Importalo solo se sono davvero uscite.`,
    changedSince: 'Nel frattempo qualcuno ha modificato i dati: ecco cosa farebbe il file adesso.',
    done: (changes) => plural(changes, { one: 'Il file è stato importato: 1 voce è nuova o modificata.', other: `Il file è stato importato: ${number(changes)} voci sono nuove o modificate.` }),
    already: 'Questo file è già stato importato.',
    cancelled: 'Non è stato importato nulla.',
    gone: 'Conservo un file solo per un giorno: invialo di nuovo.',
    rows: (rows) => plural(rows, { one: '1 riga', other: `${number(rows)} righe` }),
    applied: (rows) => plural(rows, { one: '1 nuova o modificata', other: `${number(rows)} nuove o modificate` }),
    unchanged: (rows) => plural(rows, { one: '1 già registrata', other: `${number(rows)} già registrate` }),
    joining: (people) => plural(people, { one: '1 persona è nuova', other: `${number(people)} persone sono nuove` }),
    leaving: (people) => plural(people, { one: 'Uscirebbe 1 persona', other: `Uscirebbero ${number(people)} persone` }),
    conflicts: 'Dove file e dati registrati non coincidono',
    date: (name, credential, was, now) => `${name}, ${credential}: registrato ${il(was)}, vale la data del file, ${il(now)}.`,
    left: (name, was) => `${name} è nell'elenco, ma risulta fuori ${dal(was)}: resta così.`,
    namesake: (name) => `C'è un'altra persona di nome ${name}: le considero due persone.`,
    unmatched: (count) => plural(count, { one: '1 titolo che non conosco', other: `${number(count)} titoli che non conosco` }),
    named: (line, title) => `Riga ${number(line)}: ${title}`,
    bad: (count) => plural(count, { one: '1 riga che non posso usare', other: `${number(count)} righe che non posso usare` }),
    line: (line, why) => `Riga ${number(line)}: ${why}.`,
    absent: (count) => plural(count, { one: '1 persona manca nel file', other: `${number(count)} persone mancano nel file` }),
    absentWhy: "Resta tutto com'è, a meno che tu non dica che chi manca è uscito.",
    changes: 'Cosa è cambiato',
    confirm: 'Importa',
    confirmLeaving: (people) => plural(people, { one: 'Importa: chi manca è uscito', other: `Importa: i ${number(people)} che mancano sono usciti` }),
    cancel: 'Non importare',
    unknown: 'Non riconosco il contenuto di questo file.',
    broken: "Questo file sembra un'organizzazione in JSON, ma contiene un errore.",
    tooLarge: 'Questo file è troppo grande per una chat: chi mi gestisce può importarlo dalla riga di comando.',
    foreign: 'Leggo solo i file conservati da Teams: allegalo con la graffetta.',
    failed: 'Non sono riuscito a scaricare il file. Invialo di nuovo.',
    takes: ["Un'esportazione Trainings del Centro per i partner, CSV o TSV.", 'Un elenco di persone, CSV o TSV, con una colonna per i nomi o gli indirizzi e-mail.', "Un'organizzazione in JSON, come la scrive «goldkeeper export»."],
    why: {
      columns: ({ found, expected }) => `ha ${number(found)} colonne, l'intestazione ne ha ${number(expected)}`,
      quote: () => 'le virgolette sono aperte e non chiuse',
      'no-title': () => 'manca il titolo',
      nobody: () => 'non indica nessuno: né nome, né e-mail, né account',
      'no-day': (reason) => `manca: ${column[reason.column]}`,
      'not-a-day': (reason) => `${column[reason.column]} «${reason.written}» non è una data: scrivi 2018-12-25 oppure 25/12/2018`,
      'no-such-day': (reason) => `${column[reason.column]} «${reason.written}» è un giorno che non esiste`,
      'far-day': (reason) => `${column[reason.column]} «${reason.written}» è troppo lontano da oggi`,
      'open-day': (reason) => `${column[reason.column]} «${reason.written}»: non si capisce se viene prima il giorno o il mese, e nessuna riga lo chiarisce`,
      'contradicted-day': (reason) =>
        `${column[reason.column]} «${reason.written}»: nella riga ${number(reason.dayFirst)} viene prima il giorno, nella riga ${number(reason.monthFirst)} il mese`,
      future: (reason) => `risulta completato ${il(reason.day)}, dopo la data del file (${il(reason.on)})`,
      'expired-before': (reason) => `scade ${il(reason.expires)}, prima del completamento (${il(reason.passed)})`,
      over: ({ status }) => `risulta «${status}», ma non dice da quando`,
      'left-before': (reason) => `finisce ${il(reason.leaves)}, prima di iniziare (${il(reason.joins)})`,
      address: ({ written }) => `«${written}» non è un indirizzo e-mail`,
      contradicts: () => "dice della stessa persona qualcosa di diverso da un'altra riga",
      forgotten: () => 'riguarda una persona i cui dati sono stati cancellati definitivamente',
    },
  },
}
