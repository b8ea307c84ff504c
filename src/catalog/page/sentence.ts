import type { Kind } from './item.ts'
import type { Vocabulary } from './vocabulary.ts'
import { fold, languageOf, vocabularies, words } from './words/words.ts'

/** Who a sentence is about, in relation to the people of the sentences before it. */
export type Who =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'same' }
  /** "The 2": the same, if anybody was spoken of before. */
  | { readonly kind: 'the' }
  | { readonly kind: 'other' }
  | { readonly kind: 'same-or-different' }
  | { readonly kind: 'subset'; readonly of?: number }
  | { readonly kind: 'everyone' }

export type Quantifier = 'all' | 'any' | 'both' | 'one'

/** What is to be passed: "one of the following exams or certifications" is one clause of two kinds. */
export type Clause = { readonly kinds: readonly Kind[]; readonly quantifier?: Quantifier; readonly joined: 'and' | 'or' }

export type Sentence = {
  readonly vocabulary: Vocabulary
  /** Absent: the sentence is about people and says no number. */
  readonly count?: number
  readonly who: Who
  /** The same number of people, each with an exam of their own. */
  readonly distinct: boolean
  readonly clauses: readonly Clause[]
  /** What is asked of groups of exams: all exams of any one of them. */
  readonly groups?: Quantifier
  /** Says two different numbers. */
  readonly torn: boolean
  readonly passes: boolean
}

/** A sentence that asks something of people; undefined where it is about nobody. */
export function sentenceOf(text: string): Sentence | undefined {
  const first = languageOf(text)
  for (const vocabulary of new Set([first, ...vocabularies])) {
    const read = vocabulary === undefined ? undefined : readIn(vocabulary, fold(text).replaceAll(words(vocabulary.eachOf, 'g'), '').trim())
    if (read !== undefined) return read
  }
  return undefined
}

function readIn(v: Vocabulary, said: string): Sentence | undefined {
  const number = String.raw`\d+|${Object.keys(v.numbers).join('|')}`
  const people = words(`${v.people}|${v.person}`)
  if (!people.test(said)) return undefined
  const [main, ...rest] = said.split(/[.:;](?= |$)/)
  const where = people.test(main!) ? main! : said
  const phrase = phraseOf(v, where, number)
  const after = rest.join(' ')
  const who = words(v.mayBe).test(after) ? ({ kind: 'same-or-different' } as const) : words(v.same).test(after) && people.test(after) ? ({ kind: 'same' } as const) : phrase.who
  const asked = `${where.slice(0, phrase.start)} ${where.slice(phrase.end)}`
  const own = clausesOf(v, asked)
  // "5 people pass the exam requirements. Each of these exams …": the second sentence says what.
  const { clauses, groups } = own.clauses.length === 0 ? clausesOf(v, after) : own
  return {
    vocabulary: v,
    ...(phrase.count === undefined ? {} : { count: phrase.count }),
    who,
    distinct: phrase.distinct,
    clauses,
    ...(groups === undefined ? {} : { groups }),
    torn: phrase.torn,
    passes: words(v.passes).test(where),
  }
}

type Phrase = { who: Who; count?: number; distinct: boolean; torn: boolean; start: number; end: number }

/** The words that say who: number, relation and noun, wherever they stand in the sentence. */
function phraseOf(v: Vocabulary, said: string, number: string): Phrase {
  const between = String.raw`(?:[\p{L}']+ ){0,4}?`
  const nouns = `${v.people}|${v.person}`
  const numberOf = (word: string | undefined): number | undefined => (word === undefined ? undefined : /^\d+$/.test(word) ? Number(word) : v.numbers[word])
  const subset = words(String.raw`(${number}) (?:individuals? )?(?:${v.of}) ${between}(?:(\d+) )?${between}(?:${nouns})`).exec(said)
  if (subset !== null && subsetIsMeant(v, subset[0], subset[2])) {
    const of = numberOf(subset[2])
    return { who: { kind: 'subset', ...(of === undefined ? {} : { of }) }, ...counted(numberOf(subset[1])), distinct: false, torn: false, ...placeOf(subset) }
  }
  // The number nearest to the noun, with the words of relation before it and between.
  const counts = [...said.matchAll(words(String.raw`(?:[\p{L}']+ )?(${number})((?: \d+)*) ${between}(?:${nouns})`, 'g'))]
  const digits = counts.find((found) => /^\d+$/.test(found[1]!))
  const found = digits ?? counts[0] ?? words(String.raw`${between}(?:${nouns})`).exec(said)!
  const start = found.index
  const end = start + found[0].length
  // "5 people, the same or others, must": what stands between commas says who they are.
  const aside = /^, [^,]+,/.exec(said.slice(end))?.[0].length ?? 0
  const context = said.slice(Math.max(0, start - 40), end + aside)
  const beyond = /^(?: [\p{L}\d']+){0,4}/u.exec(said.slice(end))?.[0].length ?? 0
  const either = words(String.raw`(?:${v.same}|${v.these})[^.;:]*? (?:${v.or}) (?:[\p{L}\d']+ ){0,2}?(?:${v.other})`).test(said.slice(Math.max(0, start - 40), end + Math.max(aside, beyond)))
  const plural = words(v.people).test(found[0])
  const count = counts.length > 0 ? numberOf(found[1]) : plural ? undefined : 1
  // Two numbers where one belongs, or "of the same 2" without saying how many of them.
  const lone = words(String.raw`^(?:${v.of})`).test(said.trim()) || words(String.raw`(?:${v.of}) (?:${v.these}|${v.the}) \d+ (?:${v.people})`).test(said)
  const torn = (counts.length > 0 && (found[2] ?? '').trim() !== '') || lone
  const who = either ? ({ kind: 'same-or-different' } as const) : relationOf(v, context, found[0], number, count === undefined)
  return { who, ...counted(count), distinct: words(v.distinct).test(`${found[0]}${/^ [\p{L}']+/u.exec(said.slice(end))?.[0] ?? ''}`), torn, start, end }
}

const counted = (count: number | undefined): { count?: number } => (count === undefined ? {} : { count })
const placeOf = (found: RegExpExecArray): { start: number; end: number } => ({ start: found.index, end: found.index + found[0].length })

/** "1 of the same 2 individuals", not "one of the following exams … individuals". */
function subsetIsMeant(v: Vocabulary, phrase: string, of: string | undefined): boolean {
  if (words(`${v.exam}|${v.assessment}|${v.certification}|${v.group}`).test(phrase)) return false
  return of !== undefined || words(`${v.same}|these|those|quest[ie]|est[ao]s|es[ao]s`).test(phrase)
}

function relationOf(v: Vocabulary, context: string, phrase: string, number: string, uncounted: boolean): Who {
  if (words(v.sameOrDifferent).test(context)) return { kind: 'same-or-different' }
  if (words(v.same).test(context)) return { kind: 'same' }
  if (words(v.other).test(context)) return { kind: 'other' }
  if (words(String.raw`^(?:${v.these}) (?:${number})`).test(phrase)) return { kind: 'same' }
  if (words(String.raw`^(?:${v.the}) (?:${number})`).test(phrase)) return { kind: 'the' }
  if (words(`${v.all}|${v.both}`).test(context) || (uncounted && words('the|gli|le|los|las').test(context) && !words(v.organization).test(context))) return { kind: 'everyone' }
  return { kind: 'fresh' }
}

type Token = { at: number; to: number; kind: 'any' | 'all' | 'both' | 'group' | 'and' | 'or' | Kind; single?: boolean }

function clausesOf(v: Vocabulary, asked: string): { clauses: Clause[]; groups?: Quantifier } {
  // Exams as a mere topic ask nothing: what does is listed below.
  const said = asked.replaceAll(words(v.requirements, 'g'), (topic) => '#'.repeat(topic.length))
  const tokens: Token[] = []
  const take = (pattern: string, kind: Token['kind']) => {
    for (const found of said.matchAll(words(pattern, 'g'))) {
      tokens.push({ at: found.index, to: found.index + found[0].length, kind, single: words(v.single).test(found[0]) })
    }
  }
  take(v.any, 'any')
  take(v.both, 'both')
  take(v.all, 'all')
  take(v.group, 'group')
  take(v.and, 'and')
  take(v.or, 'or')
  take(v.exam, 'exam')
  take(v.assessment, 'assessment')
  take(v.certification, 'certification')
  // "Each one of the exams" is no "one of the exams".
  const apart = tokens.filter((one) => one.kind !== 'any' || !tokens.some((other) => other.kind === 'all' && other.at < one.at && one.at < other.to))
  apart.sort((a, b) => a.at - b.at)
  const clauses: Clause[] = []
  let groups: Quantifier | undefined
  let quantifier: Quantifier | undefined
  let joined: 'and' | 'or' = 'and'
  for (const { kind, single } of apart) {
    if (kind === 'and' || kind === 'or') joined = kind
    else if (kind === 'any' || kind === 'all' || kind === 'both') quantifier = kind === 'all' && quantifier === 'both' ? 'both' : kind
    else if (kind === 'group') {
      if (quantifier !== undefined && clauses.length > 0) groups = quantifier
      quantifier = undefined
    } else {
      const last = clauses.at(-1)
      const spans = last !== undefined && quantifier === undefined && single !== true && last.quantifier === 'any'
      // "Both exam a and exam b" is one clause.
      if (last?.quantifier === 'both' && last.kinds.includes(kind) && joined === 'and') {
        quantifier = undefined
        continue
      }
      if (spans) clauses[clauses.length - 1] = { ...last, kinds: [...last.kinds, kind] }
      else clauses.push({ kinds: [kind], quantifier: quantifier ?? (single === true ? 'one' : 'all'), joined })
      quantifier = undefined
    }
  }
  return { clauses, ...(groups === undefined ? {} : { groups }) }
}
