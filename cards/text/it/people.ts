import type { PeopleText } from '../people.ts'
import type { Credentials } from '../text.ts'
import {
  achieve,
  achieved,
  al,
  called,
  capital,
  dal,
  exams,
  il,
  number,
  of,
  people as persons,
  plural,
  the,
  theLevels,
  to,
} from './words.ts'

/** `1 persona su 14 ha superato l'esame 70-345`: the verb follows the number of people. */
const have = (count: number, codes: Credentials) =>
  plural(count, { one: `ha ${achieved(codes)}`, other: `hanno ${achieved(codes)}` })

export const people: PeopleText = {
  person: {
    title: 'Esami e certificazioni registrati',
    titleOfMe: 'I tuoi esami e le tue certificazioni',
    headline: ({ name, me }, counting, all) => {
      const recorded = plural(all, { one: '1 risultato registrato', other: `${number(all)} risultati registrati` })
      const valid =
        counting === 0
          ? plural(all, { one: 'che oggi non vale', other: 'che oggi non valgono' })
          : counting === all
            ? plural(all, { one: 'valido oggi', other: 'tutti validi oggi' })
            : plural(counting, { one: 'di cui 1 valido oggi', other: `di cui ${number(counting)} validi oggi` })
      return me ? `Hai ${recorded}, ${valid}.` : `${name} ha ${recorded}, ${valid}.`
    },
    nothing: ({ name, me }) =>
      me
        ? 'Non hai ancora esami o certificazioni registrati.'
        : `Per ${name} non ci sono ancora esami o certificazioni registrati.`,
    joins: ({ name, me }, on) =>
      me ? `Conti ${dal(on)}, il tuo primo giorno in azienda.` : `${name} conta ${dal(on)}, primo giorno in azienda.`,
    leaves: ({ name, me }, on) =>
      me ? `Conti fino ${al(on)}, il tuo ultimo giorno in azienda.` : `${name} conta fino ${al(on)}, ultimo giorno in azienda.`,
    achievements: 'Risultati registrati',
    credential: 'Esame o certificazione',
    passed: 'Data',
    state: 'Validità',
    counts: 'Vale',
    countsUntil: (on) => `Vale fino ${al(on)}`,
    countsNoMore: 'Non vale più',
    unconfirmed: 'Non ancora nel Centro per i partner',
    expectedBy: (on) => `Nel Centro per i partner entro ${il(on)}`,
    fills: 'Posti coperti',
    carries: (level, me) =>
      me
        ? `${called(level)}: senza di te i requisiti non sono più soddisfatti`
        : `${called(level)}: senza questa persona i requisiti non sono più soddisfatti`,
  },
  whoHas: {
    title: (codes) => `Chi ha ${achieved(codes)}?`,
    headline: (codes, holders, total) =>
      holders === 0 ? `Nessuno ha ${achieved(codes)}.` : `${persons(holders)} su ${number(total)} ${have(holders, codes)}.`,
    person: 'Persona',
    passed: 'Data',
    countsUntil: 'Ultimo giorno valido',
    noEnd: 'Nessuna fine nota',
    former: 'Non più valido',
    lapsed: (name, on) => `${name}, fino ${al(on)}`,
  },
  whoCan: {
    title: (codes) => `Chi può ${achieve(codes)}?`,
    headline: (codes, name) => `La persona più vicina ${to(codes)} è ${name}.`,
    headlineCounted: (codes, count) =>
      count === 0
        ? `Non trovo nessuno che possa ${achieve(codes)}.`
        : plural(count, {
            one: `1 persona potrebbe ${achieve(codes)}.`,
            other: `${persons(count)} potrebbero ${achieve(codes)}.`,
          }),
    closed: (codes) => `Oggi non è possibile ${achieve(codes)}.`,
    retired: (code, on) => `Il ritiro ${of(code)} è avvenuto ${il(on)}.`,
    notYet: (code, on) => `${capital(the(code))} è disponibile ${dal(on)}.`,
    registrationOver: (code, on) => `Le iscrizioni ${to(code)} si sono chiuse ${il(on)}.`,
    holders: (codes, count) =>
      count === 0 ? `Finora nessuno ha ${achieved(codes)}.` : `Finora ${persons(count)} ${have(count, codes)}.`,
    nearest: 'Prima chi è più vicino, secondo la nostra stima',
    person: 'Persona',
    takes: 'Cosa dovrebbe ottenere',
    fills: 'Per quale livello',
    fillsNothing: 'Nessun posto da coprire',
    has: (codes) => `Ha già ${the(codes)}`,
  },
  validity: {
    title: (code) => `${capital(the(code))} vale ancora?`,
    countsOn: (code) => `${capital(the(code))} vale ancora, e non se ne conosce la fine.`,
    countsUntil: (code, on) => `${capital(the(code))} vale ancora, fino ${al(on)}.`,
    countsNoMore: (code, since) =>
      since === null
        ? `${capital(the(code))} non vale.`
        : `${capital(the(code))} non vale più: l'ultimo giorno è stato ${il(since)}.`,
    notHeld: ({ name, me }, code) =>
      me ? `Non risulta che tu abbia ${achieved(code)}.` : `Non risulta che ${name} abbia ${achieved(code)}.`,
    passed: ({ name, me }, code, on) => (me ? `Hai ${achieved(code)} ${il(on)}.` : `${name} ha ${achieved(code)} ${il(on)}.`),
    dates: 'Date',
    countsFor: 'Dove vale',
  },
  endings: {
    title: (until) => `Cosa scade entro ${il(until)}`,
    headline: (count, until) =>
      count === 0
        ? `Entro ${il(until)} non scade nulla.`
        : plural(count, {
            one: `Entro ${il(until)} c'è 1 scadenza.`,
            other: `Entro ${il(until)} ci sono ${number(count)} scadenze.`,
          }),
    day: 'Ultimo giorno',
    what: 'Cosa',
    expires: (name, code) => `Scade ${the(code)} di ${name}`,
    acceptedUntil: (code) => `Finisce la validità ${of(code)}`,
    retires: (code) => `Ritiro ${of(code)}`,
    leaves: (name) => `${name} lascia l'azienda`,
    renewal: (level) => `Rinnovo di ${called(level)}`,
  },
  examInfo: {
    title: (code) => `A cosa serve ${the(code)}`,
    headline: (code, levels, takeable) =>
      takeable
        ? `${capital(the(code))} vale per ${theLevels(levels)}.`
        : `${capital(the(code))} vale per ${theLevels(levels)}, ma oggi non è disponibile.`,
    countsForNothing: (code) => `Non conosco nessun livello per cui valga ${the(code)}.`,
    kind: {
      exam: () => 'È un esame.',
      certification: (effort) => `È una certificazione: ottenerla richiede circa ${exams(effort)}, secondo la nostra stima.`,
      assessment: () => 'È una valutazione online.',
    },
    holders: (count) =>
      count === 0
        ? "Qui non ce l'ha ancora nessuno."
        : plural(count, { one: "Qui ce l'ha 1 persona.", other: `Qui ce l'hanno ${persons(count)}.` }),
  },
}
