import { alert } from './it/alert.ts'
import { dialogue } from './it/dialogue.ts'
import { imports } from './it/import.ts'
import { level } from './it/level.ts'
import { people } from './it/people.ts'
import { requirements } from './it/requirements.ts'
import { score } from './it/score.ts'
import { scoreAlert } from './it/score-alert.ts'
import { specialization } from './it/specialization.ts'
import {
  achieve,
  achieved,
  al,
  amount,
  and,
  called,
  capital,
  ilShort,
  number,
  of,
  or,
  plural,
  revision,
  shortDay,
  the,
} from './it/words.ts'
import { write } from './it/write.ts'
import type { Text } from './text.ts'

export const it: Text = {
  ...requirements,
  ...level,
  ...people,
  ...dialogue,
  ...write,
  ...alert,
  ...imports,
  ...score,
  ...scoreAlert,
  ...specialization,
  language: 'it',
  shortDay,
  month: revision,
  and,
  or,
  amount,
  levelName: called,
  market: { developed: 'Mercato sviluppato', developing: 'Mercato in via di sviluppo' },
  nameless: '(senza nome)',
  more: (count) => `E ancora ${number(count)}.`,

  asks: {
    gap: ({ level, competency }) =>
      level ? `Cosa manca per ${called(level)}?` : competency ? `Cosa manca per ${competency}?` : 'Cosa ci manca?',
    requirements: ({ level, competency }) =>
      level
        ? `Cosa serve per ${called(level)}?`
        : competency
          ? `Cosa serve per ${competency}?`
          : 'Cosa serve per una competenza?',
    status: ({ level, competency }) =>
      level ? `Abbiamo raggiunto ${called(level)}?` : competency ? `A che punto siamo con ${competency}?` : 'A che punto siamo?',
    risk: ({ level, competency }) =>
      level ? `${called(level)} è a rischio?` : competency ? `${competency} è a rischio?` : 'Cosa è a rischio?',
    who_has: ({ codes }) => (codes ? `Chi ha ${achieved(codes)}?` : 'Chi ha superato quali esami?'),
    who_can: ({ codes }) => (codes ? `Chi può ${achieve(codes)}?` : 'Chi può sostenere un esame?'),
    what_if: ({ person }) => (person ? `E se ${person} lascia l'azienda?` : "E se lascio l'azienda?"),
    person: ({ person }) => (person ? `Quali esami ha superato ${person}?` : 'Quali esami ho superato?'),
    record: ({ person, codes }) => {
      if (!codes) return person ? `Registra un esame di ${person}` : 'Registra un esame'
      return person ? `Registra che ${person} ha ${achieved(codes)}` : `Registra che ho ${achieved(codes)}`
    },
    leave: ({ person }) => (person ? `Registra l'uscita di ${person}` : "Registra un'uscita"),
    validity: ({ codes }) =>
      codes ? `${capital(the(codes))} ${plural(codes.length, { one: 'vale', other: 'valgono' })} ancora?` : 'Cosa scade a breve?',
    exam_info: ({ codes }) =>
      codes ? `A cosa ${plural(codes.length, { one: 'serve', other: 'servono' })} ${the(codes)}?` : 'A cosa serve un esame?',
    alerts: () => 'Chi riceve gli avvisi?',
    help: () => 'Cosa posso chiederti?',
    followup: () => 'Dimmi di più',
    out_of_scope: () => 'Altro',
  },
  cancel: 'Non registrare',
  undo: 'Annulla',
  chooseDay: 'Scegli un giorno.',

  answeredFor: (on) => `Situazione ${al(on)}.`,
  askInPrivate: 'Qui non mostro nomi: chiedimeli in una chat privata.',
  namesForAdmins: 'I nomi dei colleghi li vedono solo gli amministratori.',
  source: (title, revised, checked) => `Fonte: ${title}, versione ${revision(revised)}, verificata ${ilShort(checked)}`,
  sourceOfDates: (title, revised) => `Date tratte da: ${title} (${revision(revised)})`,
  unknown: {
    title: 'Cosa non so',
    undated: (codes) =>
      plural(codes.length, {
        one: `Nessuna fonte indica fino a quando vale ${the(codes)}: presumo che continui a valere.`,
        other: `Nessuna fonte indica fino a quando valgono ${the(codes)}: presumo che continuino a valere.`,
      }),
    unsure: (codes) => `Le date ${of(codes)} non vengono da Microsoft: le indica la community o sono dedotte.`,
    unreported: (figures, count) =>
      plural(count, {
        one: `Nessuno mi ha ancora comunicato questo dato, quindi lo conto come 0: ${figures}.`,
        other: `Nessuno mi ha ancora comunicato questi dati, quindi li conto come 0: ${figures}.`,
      }),
    oldFigure: (figure, asOf) => `Questo dato risale ${al(asOf)} e potrebbe essere cambiato: ${figure}.`,
    noAmount: (figure) => `La pagina non indica un valore per il vostro mercato: ${figure}.`,
    unconfirmed: (count) =>
      plural(count, {
        one: '1 dei risultati considerati è registrato, ma non compare ancora in nessuna esportazione del Centro per i partner.',
        other: `${number(count)} dei risultati considerati sono registrati, ma non compaiono ancora in nessuna esportazione del Centro per i partner.`,
      }),
    mixedTeam:
      'Contando insieme persone qualificate in modi diversi si arriverebbe al numero richiesto, ma Microsoft non dice se i modi si possono combinare: li conto separatamente.',
    incomplete: 'Una parte della pagina di Microsoft non è stata letta, quindi non considero mai raggiunto questo livello.',
  },
}
