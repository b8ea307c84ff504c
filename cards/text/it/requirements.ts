import type { RequirementsText, SeatWords } from '../requirements.ts'
import type { Certainty } from '../text.ts'
import { al, and, called, capital, counted, dal, il, levels, number, of, plural, the, theLevel, to, total } from './words.ts'

const certainly: Record<Certainty, string> = {
  stated: '',
  community: ' (lo dice la community, non Microsoft)',
  inferred: ' (data dedotta: nessuna pagina la indica)',
}

function seat({ count, who, take, what }: SeatWords): string {
  const objects = {
    exam: { this: 'questo esame', all: 'tutti questi esami', any: 'uno di questi esami' },
    certification: { this: 'questa certificazione', all: 'tutte queste certificazioni', any: 'una di queste certificazioni' },
    assessment: { this: 'questa valutazione', all: 'tutte queste valutazioni', any: 'una di queste valutazioni' },
    mixed: { this: 'quanto segue', all: 'tutti questi titoli', any: 'uno di questi titoli' },
    line: 'tutto ciò che sta su una di queste righe',
  }
  const verb = take !== 'line' && (what === 'exam' || what === 'assessment') ? 'superare' : 'avere'
  const object = take === 'line' ? objects.line : objects[what][take]
  const one = {
    first: `1 persona deve ${verb} ${object}:`,
    others: `1 altra persona deve ${verb} ${object}:`,
    same: `La stessa persona deve ${verb} anche ${object}:`,
  }
  const many = {
    first: `${number(count)} persone devono ${verb} ciascuna ${object}:`,
    others: `Altre ${number(count)} persone devono ${verb} ciascuna ${object}:`,
    same: `Le stesse ${number(count)} persone devono ${verb} ciascuna anche ${object}:`,
  }
  return count === 1 ? one[who] : many[who]
}

export const requirements: RequirementsText = {
  requirements: {
    title: (level) => `Cosa serve per ${called(level)}`,
    titleOfBoth: (competency) => `Cosa serve per la competenza ${competency}`,
    headline: (level, asks) =>
      `Per ${called(level)} ${plural(total(asks), { one: 'serve', other: 'servono' })} ${counted(asks)}.`,
    headlineOfWays: (level, ways) => `Per ${called(level)} ci sono ${number(ways)} opzioni: ne basta una.`,
    headlineOfBoth: (competency, found) =>
      plural(found.length, {
        one: `La competenza ${competency} prevede il livello ${and(found.map((one) => levels[one]))}.`,
        other: `La competenza ${competency} prevede i livelli ${and(found.map((one) => levels[one]))}.`,
      }),
    noLevel: (level) => `${capital(theLevel(level))} non esiste.`,
    option: (option, level) => `${option}, ${levels[level]}`,
    seat,
    exam: (code, title) => `${code}: ${title}`,
    or: 'OPPURE',
    sameOrDifferent: 'Inoltre, con le stesse persone o con altre:',
    figure: (name, amount) => `Almeno ${amount} in qualsiasi mercato: ${name}.`,
    figureByMarket: (name, developed, developing, market) => {
      const rich = market === 'developed' ? 'nei mercati sviluppati (come il vostro)' : 'nei mercati sviluppati'
      const poor = market === 'developing' ? 'nei mercati in via di sviluppo (come il vostro)' : 'nei mercati in via di sviluppo'
      if (developed === null && developing === null) return `La pagina non indica alcun valore: ${name}.`
      if (developed === null) return `Almeno ${developing} ${poor}, mentre ${rich} la pagina non indica alcun valore: ${name}.`
      if (developing === null) return `Almeno ${developed} ${rich}, mentre ${poor} la pagina non indica alcun valore: ${name}.`
      return `Almeno ${developed} ${rich} e ${developing} ${poor}: ${name}.`
    },
    attest: (name) => `Serve anche questo: ${name}.`,
    dates: 'Date da ricordare',
  },
  dates: {
    availableFrom: (code, on, sure) => `${capital(the(code))} è disponibile ${dal(on)}${certainly[sure]}.`,
    registerUntil: (code, on, sure) => `Le iscrizioni ${to(code)} sono aperte fino ${al(on)}${certainly[sure]}.`,
    retires: (code, on, sure) => `Il ritiro ${of(code)} è previsto per ${il(on)}${certainly[sure]}.`,
    retired: (code, on, sure) => `Il ritiro ${of(code)} è avvenuto ${il(on)}${certainly[sure]}.`,
    acceptedUntil: (code, on, sure) => `${capital(the(code))} vale per le competenze fino ${al(on)}${certainly[sure]}.`,
    acceptedNoMore: (code, on, sure) => `L'ultimo giorno di validità ${of(code)} è stato ${il(on)}${certainly[sure]}.`,
  },
  ended: {
    title: 'Questo programma è concluso',
    over: (programme, on) => `Il programma «${programme}» si è concluso ${il(on)}: non si può più ottenere né rinnovare nulla.`,
    successor: (competency, successor) => `Al posto della competenza ${competency} oggi c'è ${successor}.`,
    noPlan: 'Per questo non propongo alcun piano.',
    today: 'Quello che conta oggi è essere Solutions Partner.',
  },
}
