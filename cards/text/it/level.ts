import type { LevelText } from '../level.ts'
import {
  achieves,
  al,
  allCalled,
  alShort,
  and,
  called,
  capital,
  counted,
  day,
  del,
  exams,
  il,
  number,
  or,
  people,
  plural,
  shortDay,
  the,
  theLevel,
  theLevels,
  total,
} from './words.ts'

export const level: LevelText = {
  gap: {
    title: called,
    met: (level, until) => `Non manca nulla: ${theLevel(level)} resta valido almeno fino ${al(until)}.`,
    metUntil: (level, last) => `Oggi non manca nulla, ma ${theLevel(level)} resta valido solo fino ${al(last)}.`,
    missing: (level, missing) =>
      `Per ${called(level)} ${plural(total(missing), { one: 'manca', other: 'mancano' })} ancora ${counted(missing)}.`,
    nothingRecorded: (level, missing) =>
      `Non è ancora registrato nessun esame, quindi non so a che punto siete. Partendo da zero, per ${called(level)} ${plural(total(missing), { one: 'serve', other: 'servono' })} ${counted(missing)}.`,
    places: (filled, all) =>
      plural(filled, {
        one: `Persone: coperto 1 posto su ${number(all)}`,
        other: `Persone: coperti ${number(filled)} posti su ${number(all)}`,
      }),
    person: 'Persona',
    by: 'Esami e certificazioni',
    empty: (count) => plural(count, { one: '1 posto da coprire', other: `${number(count)} posti da coprire` }),
    lacks: (count, codes) =>
      plural(count, {
        one: `${plural(codes.length, { one: 'Serve', other: 'Servono' })} ${the(codes)}`,
        other: `Per ciascuno ${plural(codes.length, { one: 'serve', other: 'servono' })} ${the(codes)}`,
      }),
    emptyPlaces: (count, codes) =>
      plural(count, {
        one: `Per coprire 1 posto ${plural(codes.length, { one: 'serve', other: 'servono' })} ${the(codes)}.`,
        other: `Per coprire ciascuno dei ${number(count)} posti ${plural(codes.length, { one: 'serve', other: 'servono' })} ${the(codes)}.`,
      }),
    thin: (names) => `Se ${or(names)} lascia l'azienda, i requisiti non sono più soddisfatti.`,
    thinCounted: (count) =>
      plural(count, {
        one: "Tutto dipende da 1 persona: se lascia l'azienda, i requisiti non sono più soddisfatti.",
        other: `Se anche solo una di ${number(count)} persone lascia l'azienda, i requisiti non sono più soddisfatti.`,
      }),
    candidates: 'Chi potrebbe coprire gli altri posti',
    candidate: (name, codes) => `${name}: ${plural(codes.length, { one: 'manca', other: 'mancano' })} ${the(codes)}.`,
    candidatesCounted: (count) =>
      plural(count, {
        one: '1 persona ha già una parte di ciò che serve.',
        other: `${number(count)} persone hanno già una parte di ciò che serve.`,
      }),
    figures: 'Prestazioni e conferme',
    confirmed: (attestation) => `Condizione confermata: ${attestation}.`,
    confirmedUntil: (attestation, last) => `Condizione confermata solo fino ${al(last)}: ${attestation}.`,
    notConfirmed: (attestation) => `Condizione non ancora confermata da un amministratore: ${attestation}.`,
  },
  figure: {
    reported: (name, actual, needed, asOf) => `${actual} su un minimo di ${needed}, dato aggiornato ${al(asOf)}: ${name}.`,
    unreported: (name, needed) => `Dato non ancora comunicato, minimo ${needed}: ${name}.`,
    noAmount: (name) => `La pagina non indica un valore per il vostro mercato: ${name}.`,
    below: (name, actual, needed) => `Solo ${actual} su un minimo di ${needed}: ${name}.`,
  },
  plan: {
    title: (by, renewal) =>
      renewal ? `Il piano più economico, entro il rinnovo ${del(by)}` : `Il piano più economico, entro ${il(by)}`,
    none: "Entro quel giorno non c'è modo: ciò che manca non si può più ottenere o non sarà più accettato.",
    who: 'Chi',
    takes: 'Cosa deve ottenere',
    newPeople: (count) => plural(count, { one: '1 nuova persona', other: `${number(count)} nuove persone` }),
    effort: (effort) => `Impegno: circa ${exams(effort)}, secondo la nostra stima.`,
    counted: (staying, newPeople, total) => {
      const taken = plural(total, { one: '1 esame o certificazione', other: `${number(total)} esami o certificazioni` })
      const fresh = plural(newPeople, { one: '1 nuova persona', other: `${number(newPeople)} nuove persone` })
      if (newPeople === 0)
        return plural(staying, {
          one: `1 persona dovrebbe ottenere ${taken}.`,
          other: `${people(staying)} dovrebbero ottenere ${taken}.`,
        })
      if (staying === 0)
        return plural(newPeople, { one: `${fresh} dovrebbe ottenere ${taken}.`, other: `${fresh} dovrebbero ottenere ${taken}.` })
      return `${people(staying)} già in azienda e ${fresh} dovrebbero ottenere ${taken}.`
    },
  },
  state: { unmet: 'Non raggiunto', 'at-risk': 'A rischio', thin: 'Raggiunto, ma fragile', safe: 'Raggiunto', ended: 'Concluso' },
  status: {
    title: 'A che punto siete',
    headline: (met, all, atRisk) => {
      if (all === 0) return 'Non è ancora registrato nessun livello da seguire.'
      if (all === 1 && met === 0) return 'Il vostro livello non è raggiunto.'
      if (all === 1)
        return atRisk === 0
          ? 'Il vostro livello è raggiunto e non è a rischio.'
          : 'Il vostro livello è raggiunto, ma è a rischio.'
      const risk =
        atRisk === 0 ? 'nessuno è a rischio' : plural(atRisk, { one: '1 è a rischio', other: `${number(atRisk)} sono a rischio` })
      if (met === all) return `Tutti e ${number(all)} i livelli sono raggiunti; ${risk}.`
      return plural(met, {
        one: `1 livello su ${number(all)} è raggiunto; ${risk}.`,
        other: `${number(met)} livelli su ${number(all)} sono raggiunti; ${risk}.`,
      })
    },
    allEnded: 'Il programma di questi livelli è concluso.',
    level: 'Livello',
    state: 'Stato',
    holds: 'Validità',
    renewal: (on) => `Rinnovo: ${shortDay(on)}`,
    aimedFor: 'Obiettivo',
    missing: (empty, others) => {
      const conditions = plural(others, { one: '1 condizione', other: `${number(others)} condizioni` })
      if (empty === 0) return plural(others, { one: 'Manca 1 condizione', other: `Mancano ${conditions}` })
      return others === 0
        ? plural(empty, { one: 'Manca 1 persona', other: `Mancano ${people(empty)}` })
        : `Mancano ${people(empty)} e ${conditions}`
    },
    notMet: 'Non raggiunto',
    until: (on) => `Fino ${alShort(on)}`,
    atLeastUntil: (on) => `Almeno fino ${alShort(on)}`,
    more: (count) => plural(count, { one: 'E ancora 1 livello.', other: `E ancora ${number(count)} livelli.` }),
  },
  risk: {
    title: 'Cosa è a rischio',
    titleUntil: (until) => `Cosa è a rischio entro ${il(until)}`,
    headline: ({ unmet, atRisk }, all) => {
      const count = unmet + atRisk
      const kinds = and([
        ...(unmet > 0 ? [plural(unmet, { one: '1 non è raggiunto', other: `${number(unmet)} non sono raggiunti` })] : []),
        ...(atRisk > 0 ? [plural(atRisk, { one: '1 è a rischio', other: `${number(atRisk)} sono a rischio` })] : []),
      ])
      return plural(count, {
        one: `1 livello su ${number(all)} richiede attenzione: ${kinds}.`,
        other: `${number(count)} livelli su ${number(all)} richiedono attenzione: ${kinds}.`,
      })
    },
    onlyThin: (count) => `Niente è a rischio, ma ${number(count)} livelli non reggerebbero a un'uscita.`,
    headlineOfOne: (level, state, last) => {
      if (state === 'thin') return `Basta un'uscita e ${theLevel(level)} non è più raggiunto.`
      return last === null
        ? `${capital(theLevel(level))} non è raggiunto.`
        : `${capital(theLevel(level))} è a rischio: resta valido solo fino ${al(last)}.`
    },
    nothing: (levels) =>
      levels === 0 ? 'Non è ancora registrato nessun livello da seguire, quindi niente è a rischio.' : 'Niente è a rischio.',
    more: (count) => plural(count, { one: 'E ancora 1 livello.', other: `E ancora ${number(count)} livelli.` }),
    safe: (safe) => `Non a rischio: ${allCalled(safe)}.`,
    notMet: 'Oggi i requisiti non sono soddisfatti.',
    lastDay: (last, renewal) =>
      renewal === null
        ? `I requisiti sono soddisfatti solo fino ${al(last)}.`
        : `I requisiti sono soddisfatti solo fino ${al(last)}, mentre il rinnovo è ${il(renewal)}.`,
    thin: (until) => `I requisiti sono soddisfatti almeno fino ${al(until)}, ma per un soffio.`,
    leaves: (name, on) => `${name} lascia l'azienda: l'ultimo giorno che conta è ${il(on)}.`,
    moved: (name, on) => `${name} ha spostato l'associazione a un'altra azienda: l'ultimo giorno che conta è ${il(on)}.`,
    retires: (name, code, on) => `${capital(the(code))} di ${name} vale solo fino ${al(on)}.`,
    expires: (name, code, on) => `${capital(the(code))} di ${name} scade ${il(on)}.`,
    unconfirmed: (name, code) =>
      `${capital(the(code))} di ${name} non compare ancora in nessuna esportazione del Centro per i partner.`,
    notConfirmed: (attestation, last) =>
      last === null
        ? `Condizione non ancora confermata da un amministratore: ${attestation}.`
        : `Condizione confermata solo fino ${al(last)}: ${attestation}.`,
    someoneLeaves: (on) => `1 persona lascia l'azienda dopo ${il(on)}.`,
    someoneMoved: (on) => `1 persona ha spostato l'associazione a un'altra azienda dopo ${il(on)}.`,
    someoneRetires: (code, on) => `${capital(the(code))} vale solo fino ${al(on)}.`,
    someoneExpires: (on) => `1 certificazione scade ${il(on)}.`,
    someoneUnconfirmed: '1 dei risultati necessari non compare ancora in nessuna esportazione del Centro per i partner.',
    others: 'Chi altro potrebbe coprire un posto',
  },
  whatIf: {
    titleLeave: "E se qualcuno lascia l'azienda?",
    titlePass: 'E se qualcuno supera un esame?',
    leave: (names, on) => `${and(names)}, ultimo giorno: ${day(on)}`,
    pass: (name, codes, on) => `${name} ${achieves(codes)} ${il(on)}`,
    breaks: (lost) =>
      plural(lost.length, {
        one: `${capital(theLevels(lost))} non sarebbe più raggiunto.`,
        other: `${capital(theLevels(lost))} non sarebbero più raggiunti.`,
      }),
    gains: (gained) =>
      plural(gained.length, {
        one: `${capital(theLevels(gained))} sarebbe raggiunto.`,
        other: `${capital(theLevels(gained))} sarebbero raggiunti.`,
      }),
    changes: (changed) =>
      plural(changed.length, {
        one: `Nessun livello andrebbe perso, ma qualcosa cambierebbe per ${called(changed[0]!)}.`,
        other: `Nessun livello andrebbe perso, ma qualcosa cambierebbe per ${allCalled(changed)}.`,
      }),
    nothing: 'Non cambierebbe nulla.',
    levels: 'I vostri livelli a quel punto',
    staysMet: (level) => `${capital(theLevel(level))} resta raggiunto, come ora.`,
    staysUnmet: (level) => `${capital(theLevel(level))} resta non raggiunto, come ora.`,
    levelBreaks: (level, unfilled) =>
      unfilled === 0
        ? `${capital(theLevel(level))} non sarebbe più raggiunto.`
        : `Per ${called(level)} ${plural(unfilled, { one: 'mancherebbe', other: 'mancherebbero' })} ${people(unfilled)}.`,
    holdsUntil: (level, last) => `${capital(theLevel(level))} sarebbe valido fino ${al(last)}.`,
    holds: (level, until) => `${capital(theLevel(level))} sarebbe valido almeno fino ${al(until)}.`,
    mend: (level, by, renewal) =>
      renewal
        ? `Il modo più economico per mantenere ${called(level)}, entro il rinnovo ${del(by)}`
        : `Il modo più economico per riavere ${called(level)}, entro ${il(by)}`,
  },
  change: {
    gained: (level) => `${capital(theLevel(level))} è raggiunto.`,
    gainedUntil: (level, until) => `${capital(theLevel(level))} è raggiunto, fino ${al(until)}.`,
    lost: (level, missing) =>
      missing === 0
        ? `${capital(theLevel(level))} non è più raggiunto.`
        : `${capital(theLevel(level))} non è più raggiunto: ${plural(missing, { one: 'manca', other: 'mancano' })} ${people(missing)}.`,
    lostAfter: (level, last, missing) =>
      missing === 0
        ? `${capital(theLevel(level))} è raggiunto fino ${al(last)} e non oltre.`
        : `${capital(theLevel(level))} è raggiunto fino ${al(last)}; dopo ${plural(missing, { one: 'manca', other: 'mancano' })} ${people(missing)}.`,
    fewer: (level, before, after) => `${called(level)}: i posti da coprire scendono da ${number(before)} a ${number(after)}.`,
    more: (level, before, after) => `${called(level)}: i posti da coprire salgono da ${number(before)} a ${number(after)}.`,
    longer: (level, last) => `${capital(theLevel(level))} ora è valido fino ${al(last)}.`,
    shorter: (level, last) => `${capital(theLevel(level))} ora è valido solo fino ${al(last)}.`,
  },
}
