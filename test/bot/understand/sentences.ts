import { readFileSync } from 'node:fs'
import { PLACEHOLDER } from '../../../bot/understand/phrase.ts'
import type { Phrase } from '../../../bot/understand/phrase.ts'
import { intentOf } from '../../../bot/understand/classifier.ts'
import type { Understanding } from '../../../bot/understand/understand.ts'
import type { IntentName, Language, Slots } from '../../../src/intent.ts'

/** A sentence and what it should be understood as. */
export type Labelled = { readonly text: string; readonly locale: Language; readonly intent: IntentName; readonly slots: Slots }

export const readLabelled = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled)

export const ROSTER = [
  'Anna Rossi', 'Marco Bianchi', 'Giulia Conti', 'Lucía Moreno', 'John Smith', 'Paolo Ferrari', 'Elena García', 'Davide Khan', 'Jorge López', 'Iván Moreno', 'Sara Ferrari',
  'Emma Brown', 'Aisha Khan',
]

type Filling = readonly (readonly [said: string, meant: string])[]

type Fillings = { readonly [kind: string]: Filling | Readonly<Record<Language, Filling>> }

const FILLINGS: Fillings = {
  competency: {
    en: [['messaging', 'messaging'], ['Cloud Productivity', 'cloud-productivity'], ['CRM', 'cloud-crm'], ['Exchange', 'messaging'], ['o365', 'cloud-productivity'], ['cloud crm', 'cloud-crm'], ['mesaging', 'messaging'], ['Office 365', 'cloud-productivity'], ['Dynamics', 'cloud-crm']],
    it: [['messaggi', 'messaging'], ['produttività cloud', 'cloud-productivity'], ['CRM', 'cloud-crm'], ['Exchange', 'messaging'], ['produttivita cloud', 'cloud-productivity'], ['CRM cloud', 'cloud-crm'], ['messagi', 'messaging'], ['Office 365', 'cloud-productivity'], ['messaging', 'messaging']],
    es: [['mensajes', 'messaging'], ['productividad en la nube', 'cloud-productivity'], ['CRM', 'cloud-crm'], ['Exchange', 'messaging'], ['productividad', 'cloud-productivity'], ['CRM en la nube', 'cloud-crm'], ['mensages', 'messaging'], ['o365', 'cloud-productivity'], ['Mensajería', 'messaging']],
  },
  level: {
    en: [['gold', 'gold'], ['silver', 'silver'], ['Gold', 'gold']],
    it: [['gold', 'gold'], ['argento', 'silver'], ['oro', 'gold'], ['silver', 'silver']],
    es: [['oro', 'gold'], ['plata', 'silver'], ['gold', 'gold'], ['silver', 'silver']],
  },
  exam: [['70-347', '70-347'], ['MB2-716', 'MB2-716'], ['70 345', '70-345'], ['mb2-718', 'MB2-718'], ['MB2712', 'MB2-712'], ['70346', '70-346'], ['AZ-104', 'AZ-104']],
  cert: [['MCSE', 'MCSE:Productivity'], ['mcsa', 'MCSA:Office365'], ['MCSA Office 365', 'MCSA:Office365'], ['mcse', 'MCSE:Productivity']],
  person: [...ROSTER, 'marco', 'lucia', 'Ferrari', 'Giulia', 'ivan', 'Elena', 'Jorge', 'sara'].map((name) => [name, name] as const),
  date: {
    en: [['next month', 'next month'], ['in September', 'in September'], ['by June', 'by June'], ['before December', 'before December'], ['on Friday', 'on Friday'], ['at the end of the year', 'at the end of the year'], ['in the next 90 days', 'in the next 90 days']],
    it: [['il mese prossimo', 'il mese prossimo'], ['a settembre', 'a settembre'], ['entro giugno', 'entro giugno'], ['prima di dicembre', 'prima di dicembre'], ['venerdì', 'venerdì'], ['a fine anno', 'a fine anno'], ['nei prossimi tre mesi', 'nei prossimi tre mesi']],
    es: [['el mes que viene', 'el mes que viene'], ['en septiembre', 'en septiembre'], ['antes de junio', 'antes de junio'], ['hasta diciembre', 'hasta diciembre'], ['el viernes', 'el viernes'], ['a fin de año', 'a fin de año'], ['en los próximos 90 días', 'en los próximos 90 días']],
  },
}

/** A phrase with its placeholders filled, a little differently each, as somebody would say it. */
export function fill(phrase: Phrase, turn: number): Labelled & { readonly simple: boolean } {
  const intent = intentOf(phrase.label)
  const slots: Slots = {}
  let filled = turn
  let simple = true
  const text = phrase.text.replaceAll(/\{me:([^}]*)\}/g, (_, words: string) => {
    slots.person = '@me'
    return words
  })
  const said = text.replaceAll(PLACEHOLDER, (_, kind: string) => {
    const all = FILLINGS[kind]!
    const list = 'en' in all ? all[phrase.language] : all
    const [words, meant] = list[filled++ % list.length]!
    if (kind === 'exam') slots.exam = [...new Set([...(slots.exam ?? []), meant])]
    else {
      // Two of a kind: which is meant is another question.
      if (slots[kind as keyof Slots] !== undefined) simple = false
      slots[kind as 'person'] ??= meant
    }
    return words
  })
  if (phrase.label === 'alerts_on') slots.on = true
  if (phrase.label === 'alerts_off') slots.on = false
  if (intent === 'record' && (slots.exam ?? slots.cert) !== undefined) slots.person ??= '@me'
  // Out of scope many words that are left as they are name something too.
  if (intent === 'out_of_scope') simple = false
  return { text: said, locale: phrase.language, intent, slots, simple }
}

/** The slots that were given as labels; what a date resolves to is tested by itself. */
export const sameSlots = (a: Slots, b: Slots): boolean => plain(a) === plain(b)

const plain = (slots: Slots): string =>
  JSON.stringify(
    Object.entries(slots)
      .filter(([name]) => name !== 'day' && name !== 'until')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

export type Score = {
  readonly sentences: number
  readonly intent: number
  readonly all: number
  readonly byLanguage: Readonly<Record<Language, { readonly intent: number; readonly all: number }>>
  /** Of those out of scope, how many were declined; of the others, how many were. */
  readonly declined: number
  readonly wronglyDeclined: number
  /** Of the others, how many opened a write. */
  readonly writesOpened: number
  readonly asked: number
}

export type Judged = { readonly wanted: Labelled; readonly got: Understanding }

export const isRight = ({ wanted, got }: Judged): boolean => wanted.intent === got.intent
export const isAllRight = (judged: Judged): boolean => isRight(judged) && sameSlots(judged.wanted.slots, judged.got.slots)

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => (all.length === 0 ? 1 : all.filter(holds).length / all.length)

export function score(judged: readonly Judged[]): Score {
  const of = (language: Language) => {
    const own = judged.filter(({ wanted }) => wanted.locale === language)
    return { intent: share(own, isRight), all: share(own, isAllRight) }
  }
  const foreign = judged.filter(({ wanted }) => wanted.intent === 'out_of_scope')
  const ours = judged.filter(({ wanted }) => wanted.intent !== 'out_of_scope')
  const others = judged.filter(({ wanted }) => wanted.intent !== 'record' && wanted.intent !== 'leave')
  return {
    sentences: judged.length,
    intent: share(judged, isRight),
    all: share(judged, isAllRight),
    byLanguage: { en: of('en'), it: of('it'), es: of('es') },
    declined: share(foreign, ({ got }) => got.intent === 'out_of_scope'),
    wronglyDeclined: share(ours, ({ got }) => got.intent === 'out_of_scope'),
    writesOpened: share(others, ({ got }) => got.intent === 'record' || got.intent === 'leave'),
    asked: share(judged, ({ got }) => got.ask !== undefined),
  }
}
