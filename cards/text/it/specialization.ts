import type { SpecializationText } from '../specialization.ts'
import { al, dal, il, number, plural } from './words.ts'

export const specialization: SpecializationText = {
  specialization: {
    title: (name) => `Specializzazione: ${name}`,
    open: (name, designation) => `La strada per ${name} è aperta: avete la designazione ${designation}.`,
    closed: (name, designations) => `Per ${name} serve prima una designazione: ${designations}.`,
    yearly: "Si rinnova ogni anno: la finestra si apre 60 giorni prima dell'anniversario e si chiude 30 giorni dopo.",
    proof: {
      audit: "Serve un audit all'inizio, e poi ogni due anni.",
      references: "Le referenze dei clienti si verificano all'inizio, e poi ogni due anni.",
      none: 'Niente si verifica a mano: né audit né referenze dei clienti.',
    },
    next: (anniversary, opens, closes) => `Il prossimo anniversario è ${il(anniversary)}; la finestra è aperta ${dal(opens)} ${al(closes)}.`,
    thisTime: { audit: 'Questa volta serve un audit.', references: 'Questa volta servono le referenze dei clienti.', none: 'Questa volta non servono né audit né referenze.' },
    elsewhere: 'Quanti clienti, quanto utilizzo e quali certificazioni servono sta in una pagina di Microsoft che non ho letto: non tiro a indovinare.',
    listTitle: 'Specializzazioni',
    list: (open) =>
      open === 0 ? 'Nessuna delle vostre designazioni apre ancora la strada a una specializzazione.' : plural(open, { one: 'Le vostre designazioni aprono la strada a 1 specializzazione.', other: `Le vostre designazioni aprono la strada a ${number(open)} specializzazioni.` }),
  },
}
