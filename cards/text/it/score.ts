import type { Counted, ScoreText } from '../score.ts'
import { al, alShort, and, capital, dal, dalShort, il, number, or, plural } from './words.ts'

const points = (count: number) => plural(count, { one: '1 punto', other: `${number(count)} punti` })
const units: Readonly<Record<Counted, (count: number) => string>> = {
  people: (count) => plural(count, { one: '1 persona', other: `${number(count)} persone` }),
  customers: (count) => plural(count, { one: '1 cliente', other: `${number(count)} clienti` }),
  workloads: (count) => plural(count, { one: '1 carico di lavoro', other: `${number(count)} carichi di lavoro` }),
  services: (count) => plural(count, { one: '1 servizio di Azure', other: `${number(count)} servizi di Azure` }),
  deployments: (count) => plural(count, { one: '1 distribuzione', other: `${number(count)} distribuzioni` }),
  users: (count) => plural(count, { one: '1 utente attivo', other: `${number(count)} utenti attivi` }),
  percent: (count) => `${number(count)}% di crescita`,
  points: (count) => `crescita pari a ${points(count)}`,
}
const certifications = (count: number) => plural(count, { one: '1 certificazione', other: `${number(count)} certificazioni` })
const renewed = (count: number) => plural(count, { one: '1 rinnovo', other: `${number(count)} rinnovi` })

export const score: ScoreText = {
  score: {
    title: (designation) => `Solutions Partner: ${designation}`,
    metric: {
      'net-customer-adds': 'Aggiunte nette di clienti',
      intermediate: 'Certificazioni intermedie',
      advanced: 'Certificazioni avanzate',
      'usage-growth': "Crescita dell'utilizzo",
      deployments: 'Distribuzioni',
    },
    points: (metric, some, max) => `${metric}: ${number(some)} di ${number(max)}`,
    missing: (count, unit) => `per il massimo ancora ${units[unit](count)}`,
    state: { 'in-progress': 'In corso', qualified: 'Qualificato', enrolled: 'Iscritto', 'renewal-due': 'Rinnovo in scadenza' },
    enrolledUntil: (on) => `Iscrizione valida fino ${al(on)}, qualunque sia il punteggio.`,
    track: { Enterprise: 'Percorso Enterprise', SMB: 'Percorso SMB' },
    trackAssumed: 'Nessuno mi ha detto come Microsoft vi classifica qui, quindi conto il percorso Enterprise.',
    unreported: (metrics) => `Nessuno mi ha ancora comunicato questi dati, quindi valgono 0: ${metrics}.`,
    reported: (month) => `dato di ${month}`,
    mustEarn: 'Ogni metrica deve avere punti.',
    metrics: 'Punti per metrica',

    qualified: (designation, total, until) => `${designation}: ${number(total)} punti su 100. Siete qualificati almeno fino ${al(until)}.`,
    qualifiedThrough: (designation, total, lastDay) => `${designation}: ${number(total)} punti su 100. Siete qualificati, ma solo fino ${al(lastDay)}.`,
    short: (designation, total, missing) => `${designation}: ${number(total)} punti su 100, ne servono 70: ${plural(missing, { one: 'manca 1 punto', other: `mancano ${points(missing)}` })}.`,
    zero: (designation, total, metrics) => `${designation}: ${number(total)} punti su 100, ma non siete qualificati: zero punti in ${metrics}.`,

    steady: (designation, total, until) => `Fino ${al(until)} niente abbassa il punteggio di ${designation}: resta a ${points(total)}.`,
    renewalsKeep: (renewals, kept, fallen, on) =>
      plural(renewals, {
        one: `1 rinnovo vi mantiene a ${points(kept)}; senza, scendete a ${number(fallen)} ${il(on)}.`,
        other: `${number(renewals)} rinnovi vi mantengono a ${points(kept)}; senza, scendete a ${number(fallen)} ${il(on)}.`,
      }),
    falls: (designation, fallen, on) => `${designation} scende a ${points(fallen)} ${il(on)}, e nessun rinnovo lo evita.`,
    fallsTitle: 'Se nessuno fa niente',
    fall: (on, total, qualified) => `${capital(dal(on))}: ${points(total)}${qualified ? '' : ', non più qualificati'}`,
    renewals: 'Chi deve rinnovare',
    renewal: (name, credential, opens, due) => `${name}: ${credential}, ${dalShort(opens)} ${alShort(due)}`,
    renewalsCounted: (count) => `${renewed(count)} da fare, senza costi, su Microsoft Learn.`,
    window: (from, to) => `Basta un giorno da qualificati tra ${il(from)} e ${il(to)}.`,
    made: (on) => `Eravate qualificati ${il(on)}: è fatta.`,
    willBeMade: (on) => `Così come stanno le cose, sarete qualificati ${il(on)}.`,
    notMade: "Così come stanno le cose, un giorno così non c'è.",

    nothingMissing: (designation, total) => `Non manca niente: ${designation} ha ${points(total)}.`,
    wayThere: (designation, taken, done, total) =>
      `Il modo più economico per qualificarsi in ${designation}: ${and([...(taken > 0 ? [certifications(taken)] : []), ...(done > 0 ? [renewed(done)] : [])])}. Fanno ${points(total)}.`,
    figuresShort: (designation, total, some) =>
      `Con le certificazioni ${designation} arriva al massimo a ${points(total)}: ${plural(some, { one: '1 punto deve', other: `${number(some)} punti devono` })} venire da clienti, utilizzo o distribuzioni.`,
    figuresZero: (designation, metrics) => `Nessuna certificazione basta per ${designation} finché restano a zero punti: ${metrics}.`,
    plan: (by) => `Il modo più economico, entro ${il(by)}`,
    takes: (name, credentials) => `${name} ottiene ${credentials}`,
    renews: (name, credentials) => `${name} rinnova ${credentials}`,
    someoneNew: 'Una persona nuova',
    planCounted: (some, newPeople) => `${plural(some, { one: '1 persona ha', other: `${number(some)} persone hanno` })} qualcosa da fare${newPeople > 0 ? `, di cui ${number(newPeople)} da assumere` : ''}.`,
    effort: (effort) => plural(effort, { one: 'Un impegno pari a 1 esame.', other: `Un impegno pari a ${number(effort)} esami.` }),
    estimate: "L'impegno per una certificazione o un rinnovo è una nostra stima. Alcune richiedono prima un'altra certificazione.",

    listTitle: 'Designazioni',
    list: (some, all) => plural(all, { one: some === 1 ? 'Oggi siete qualificati nella vostra designazione.' : 'Oggi non siete qualificati nella vostra designazione.', other: `Designazioni in cui oggi siete qualificati: ${number(some)} su ${number(all)}.` }),
    total: (total) => `${number(total)} punti su 100`,
    none: 'Nessuna designazione registrata: chiedi di una per nome.',

    without: (name, on) => `Se ${name} lascia ${il(on)}`,
    becomes: (designation, before, after, qualified) => `${designation}: da ${number(before)} a ${points(after)}${qualified ? '' : ', non qualificati'}`,
    stays: (designation, total) => `${designation}: resta a ${points(total)}`,
    changes: 'Si perderebbero dei punti.',
    noChange: 'Nessuna designazione perderebbe punti.',
    gains: 'Si guadagnerebbero punti.',
    lapse: (name, credentials, until) =>
      `${capital(il(until))}, se ${name === null ? 'nessuno' : `${name} non`} rinnova ${credentials ?? 'niente'}${name === null && credentials === null ? '' : ' e tutti gli altri rinnovi sono fatti'}`,
    passes: (name, credentials) => `Se ${name} ottiene ${credentials} oggi`,
    supposed: (metric, value) => `Se questo dato è ${number(value)}: ${metric}`,

    asks: (designation) => `Solutions Partner, ${designation}: 70 punti su 100, e qualcosa in ogni metrica.`,
    metricAsks: (metric, max) => `${metric}: fino a ${points(max)}`,
    fullFigure: (track, amounts, unit) =>
      `${track === null ? '' : `${track}: `}${or(amounts.map(([association, amount]) => `${units[unit](amount)}${association === null ? '' : ` (${association})`}`))} per il massimo`,
    gate: (step, some, credentials, earned) => `Passaggio ${number(step)}: ${units.people(some)} con ${credentials}${earned > 0 ? `, vale ${points(earned)}` : ', senza punti'}`,
    each: (step, some, credentials) => `${step === null ? '' : `Passaggio ${number(step)}: `}${points(some)} per ogni persona con ${credentials}`,
    specializations: (names) => `Apre la strada a queste specializzazioni, le cui soglie stanno sulle pagine di Microsoft: ${names}.`,
    from: (on) => `Regole note ${dal(on)}.`,
  },
}
