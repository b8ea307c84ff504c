import { daysBetween } from '../../src/day.ts'
import type { Day } from '../../src/day.ts'
import type { IntentName, Slots } from '../../src/intent.ts'
import { resolveDate } from './days.ts'
import informal from './informal.json' with { type: 'json' }
import self from './self.json' with { type: 'json' }
import type { Reading, Tag } from './tags.ts'

/** What an intent is about: the tags of the sentence, by the rules that hold for that intent. */
export function slotsOf(intent: IntentName, subscribe: boolean | undefined, reading: Reading, on: Day | undefined): Slots {
  const { tags } = reading
  const slots: Slots = {
    ...one('competency', competencyOf(intent, reading)),
    ...one('level', levelOf(intent, reading)),
    ...one('cert', affirmed(reading, 'cert')[0]?.value),
    ...one('person', personOf(intent, reading)),
    ...one('on', subscribe),
  }
  const exams = [...new Set(affirmed(reading, 'exam').map((tag) => tag.value))]
  if (exams.length > 0) slots.exam = exams
  const count = slots.person === undefined ? countOf(intent, reading) : undefined
  if (count !== undefined) slots.count = count
  const date = tags.find((tag) => tag.kind === 'date')
  return date === undefined ? slots : { ...slots, date: date.value, ...dayOf(intent, date, on) }
}

const one = <K extends keyof Slots>(key: K, value: Slots[K] | undefined): Slots => (value === undefined ? {} : { [key]: value })

/** Mail is what alerts come by, and messages are what others have trouble with, unless a level says the competency is meant. */
function competencyOf(intent: IntentName, { tags, words }: Reading): string | undefined {
  const named = tags.filter((tag) => tag.kind === 'competency')
  if (intent === 'out_of_scope') return tags.some((tag) => tag.kind === 'level') ? named[0]?.value : undefined
  const strong = named.filter((tag) => !tag.weak)
  const meant = intent === 'alerts' ? named.filter((tag) => !informal.channels.includes(words[tag.first]!.fold)) : named
  return [...strong, ...meant][0]?.value
}

/** Who asks what is missing aims for the higher one; "silver or gold?" names neither. */
function levelOf(intent: IntentName, { tags, words }: Reading): 'silver' | 'gold' | undefined {
  const named = tags.filter((tag) => tag.kind === 'level')
  const levels = [...new Set(named.map((tag) => tag.value))] as ('silver' | 'gold')[]
  if (levels.length < 2) return levels[0]
  if (intent === 'gap') return 'gold'
  const between = words.slice(named[0]!.last + 1, named[1]!.first).map((word) => word.fold)
  const joined = between.length === 0 || between.some((word) => ['and', 'or', 'nor', 'e', 'ed', 'o', 'oppure', 'y', 'u', 'ni', 'vs', 'versus', 'than', 'da', 'de', 'del', 'dal'].includes(word))
  return joined ? undefined : levels[0]
}

/** Without what is denied: "Sara passed it, not Emma". All of one kind denied: then it is they that are meant. */
function affirmed(reading: Reading, kind: Tag['kind']): readonly Tag[] {
  const all = reading.tags.filter((tag) => tag.kind === kind)
  if (all.length < 2) return all
  const kept = all.filter((tag, i) => !isDenied(reading, tag, all[i + 1]))
  return kept.length === 0 ? all : kept
}

function isDenied({ words }: Reading, tag: Tag, next: Tag | undefined): boolean {
  if (informal.beforeName.not.includes(words[tag.first - 1]?.fold ?? '')) return true
  // "Non è stato Marco ma Anna": denied at some distance, and put right at once.
  const but = next !== undefined && words.slice(tag.last + 1, next.first).some((word) => informal.beforeName.but.includes(word.fold))
  return but && words.slice(0, tag.first).some((word) => informal.beforeName.not.includes(word.fold))
}

/** Strangers are people only where somebody's deeds are spoken of: "the weather in Madrid" names nobody. */
const OF_PEOPLE: ReadonlySet<IntentName> = new Set(['person', 'record', 'leave', 'what_if', 'who_can', 'followup', 'validity'])

function personOf(intent: IntentName, reading: Reading): string | undefined {
  const named = affirmed(reading, 'person').filter((tag) => tag.sure || OF_PEOPLE.has(intent))
  if (named.length > 0) return named[0]!.value
  if (intent === 'person') return '@me'
  const hasCredential = reading.tags.some((tag) => tag.kind === 'exam' || tag.kind === 'cert')
  if (intent === 'record' && hasCredential) return '@me'
  return SELF[intent]?.test(spoken(reading)) === true ? '@me' : undefined
}

const SELF: Partial<Record<IntentName, RegExp>> = Object.fromEntries(Object.entries(self).map(([intent, pattern]) => [intent, new RegExp(pattern)]))

/** The folded words in a row, tags as they were written. */
const spoken = ({ words, tags }: Reading): string => words.map((word, i) => (tags.some((tag) => i === tag.first && tag.kind !== 'date') ? `# ${word.fold}` : word.fold)).join(' ')

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, una: 1, due: 2, tre: 3, quattro: 4, cinque: 5, dos: 2, tres: 3, cuatro: 4, cinco: 5, another: 1, otra: 1,
}
const PEOPLE = /^(people|persons?|ppl|guys|colleagues?|employees?|certified|person[ae]s?|collegh?[ei]|collega|dipendenti|gente|companeros?|empleados?|of|di|de)$/
const DAYS = /^(days?|giorni|gg|dias)$/

/** How many leave, or how many days ahead. */
function countOf(intent: IntentName, { words }: Reading): number | undefined {
  const noun = intent === 'what_if' || intent === 'risk' ? PEOPLE : intent === 'alerts' ? DAYS : undefined
  if (noun === undefined) return undefined
  for (const [at, { fold }] of words.entries()) {
    const number = /^\d{1,3}$/.test(fold) ? Number(fold) : NUMBERS[fold]
    const next = words[at + 1]?.fold ?? ''
    // "Do we depend on one person?" counts nobody.
    if (number === undefined || (intent === 'risk' && number < 2)) continue
    if (noun.test(next) || (['more', 'other', 'altre', 'altri', 'mas'].includes(next) && noun.test(words[at + 2]?.fold ?? ''))) return number
  }
  return undefined
}

/** What was passed lies behind; all else that is asked lies ahead. */
const PAST: ReadonlySet<IntentName> = new Set(['record', 'person', 'who_has'])
/** Asked about a stretch of time, these mean all of it. */
const THROUGHOUT: ReadonlySet<IntentName> = new Set(['validity', 'risk', 'gap', 'status', 'requirements', 'alerts', 'followup'])

/** Of a first or a last day nobody can tell whether it lies behind or ahead: the nearer is meant. */
export function nearestDay({ tags }: Reading, on: Day | undefined): Pick<Slots, 'day'> {
  const date = tags.find((tag) => tag.kind === 'date')?.date
  if (on === undefined || date === undefined) return {}
  const [behind, ahead] = (['past', 'future'] as const).map((direction) => resolveDate(date, on, direction)?.from)
  if (behind === undefined || ahead === undefined) return {}
  return { day: Math.abs(daysBetween(behind, on)) <= Math.abs(daysBetween(on, ahead)) ? behind : ahead }
}

function dayOf(intent: IntentName, { date }: Tag, on: Day | undefined): Pick<Slots, 'day' | 'until'> {
  if (on === undefined || date === undefined) return {}
  const past = PAST.has(intent)
  const span = resolveDate(date, on, past ? 'past' : 'future')
  if (span === undefined) return {}
  if (span.bound === 'until') return { until: span.to }
  if (span.bound === 'day') return { day: span.from }
  if (past) return { day: span.to < on ? span.to : on }
  return THROUGHOUT.has(intent) ? { until: span.to } : { day: span.from }
}
