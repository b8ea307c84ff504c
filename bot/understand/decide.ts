import type { Fact, Intent, IntentName } from '../../src/intent.ts'
import { intentOf, LABELS } from './classifier.ts'
import { homeOf, isPlain } from './facts.ts'
import type { Masked } from './features.ts'
import type { Reading } from './tags.ts'

export type Decision = { readonly intent: IntentName; readonly confidence: number; readonly ask?: readonly IntentName[]; readonly fact?: Fact }

/** Below this it asks back. */
const SURE = 0.45
/** What it would change something for must be surer. */
const SURE_TO_WRITE = 0.6
/** Offered beside the best guess when at least so probable. */
const POSSIBLE = 0.12
const WRITES: ReadonlySet<IntentName> = new Set(['record', 'leave'])
/** Where a plain rule says what is written, the classifier must only not think it absurd. */
const NOT_ABSURD = 0.3
/** What can be asked of what was written, and what is only supposed, is said in few ways, so the rule decides; under which of the intents it goes says this. */
const COMMANDS: Partial<Record<Fact['kind'], IntentName>> = { history: 'status', undo: 'record', export: 'person', forget: 'leave', settings: 'help', 'my-time-zone': 'alerts', specialization: 'requirements', 'suppose-metric': 'what_if', 'suppose-lapse': 'what_if', 'suppose-pass': 'what_if' }
/** Words that may stand beside what is named without asking anything: "and for gold?". */
const FILLERS = new Set(['and', 'e', 'y', 'ed', 'in', 'for', 'per', 'para', 'en', 'the', 'il', 'la', 'el', 'di', 'de', 'del', 'of', 'a', 'with', 'con'])

export function decide(probabilities: Float64Array, reading: Reading, masked: Masked, last: Intent | undefined, fact: Fact | undefined): Decision {
  if (reading.words.length === 0) return { intent: masked.mark === '?' ? 'help' : 'out_of_scope', confidence: 1 }
  const ranked = rank(probabilities)
  const written = fact === undefined ? undefined : factual(fact, ranked, masked)
  if (written !== undefined) return written
  const bare = masked.tokens.every((token) => token.charCodeAt(0) < 7 || FILLERS.has(token))
  if (bare && last !== undefined) return { intent: 'followup', confidence: Math.max(0.9, ranked.find((one) => one.intent === 'followup')!.probability) }
  const [best] = ranked as [Ranked, ...Ranked[]]
  if (WRITES.has(best.intent) && !mayWrite(best, reading)) return asked(ranked.filter((one) => !WRITES.has(one.intent)), ranked)
  return best.probability < SURE ? asked(ranked, ranked) : { intent: best.intent, confidence: round(best.probability) }
}

/** The sentence as the rule has it, unless the classifier knows better. */
function factual(fact: Fact, ranked: readonly Ranked[], { mark }: Masked): Decision | undefined {
  const command = COMMANDS[fact.kind]
  if (command !== undefined) return { intent: command, confidence: 0.9, fact }
  const [best] = ranked as [Ranked, ...Ranked[]]
  const home = homeOf(fact)
  // Whoever leaves may well start elsewhere; and who asks, states nothing.
  if (mark === '?' || (best.intent === 'leave' && home !== 'leave' && !isPlain(fact))) return undefined
  const writing = ranked.filter(({ intent }) => WRITES.has(intent)).reduce((sum, { probability }) => sum + probability, 0)
  return writing < NOT_ABSURD && !isPlain(fact) ? undefined : { intent: home, confidence: round(Math.max(writing, SURE)), fact }
}

type Ranked = { readonly intent: IntentName; readonly probability: number }

function rank(probabilities: Float64Array): Ranked[] {
  const sums = new Map<IntentName, number>()
  for (const [i, label] of LABELS.entries()) sums.set(intentOf(label), (sums.get(intentOf(label)) ?? 0) + probabilities[i]!)
  return [...sums].map(([intent, probability]) => ({ intent, probability })).sort((a, b) => b.probability - a.probability)
}

/** Somebody leaves, or a credential is earned: without either named, it must be said very plainly. */
function mayWrite({ intent, probability }: Ranked, { tags }: Reading): boolean {
  const named = tags.some((tag) => (intent === 'leave' ? tag.kind === 'person' : tag.kind === 'exam' || tag.kind === 'cert'))
  return probability >= (named ? SURE_TO_WRITE : 0.8)
}

/** The best guess of those allowed, with what else it may have been. */
function asked(allowed: readonly Ranked[], ranked: readonly Ranked[]): Decision {
  const best = allowed[0]!
  const others = ranked.filter((one) => one.intent !== best.intent && one.intent !== 'out_of_scope' && one.probability >= POSSIBLE).slice(0, 2)
  const decision = { intent: best.intent, confidence: round(best.probability) }
  if (others.length === 0 || best.intent === 'out_of_scope') return decision
  return { ...decision, ask: [best.intent, ...others.map((one) => one.intent)] }
}

const round = (probability: number): number => Math.round(probability * 1000) / 1000
