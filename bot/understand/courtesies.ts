import courtesies from './courtesies.json' with { type: 'json' }
import { splitWords } from './words.ts'

type Sequences = ReadonlyMap<string, readonly (readonly string[])[]>

const group = (texts: readonly string[], key: (words: readonly string[]) => string): Sequences =>
  Map.groupBy(texts.map((text) => text.split(' ')).sort((a, b) => b.length - a.length), key)

const before = group(courtesies.before, (words) => words[0]!)
const after = group(courtesies.after, (words) => words.at(-1)!)
const unless = new Set(courtesies.unless)

/**
 * The tokens without greetings, thanks and "can you tell me", which say nothing about what is asked. Something always
 * remains: thanks alone are thanks. "I want to know when…" stays whole, since it wants to be told then.
 */
export function stripCourtesies(tokens: readonly string[]): readonly string[] {
  let first = 0
  let last = tokens.length
  for (let length = startLength(tokens, first, last); length > 0; length = startLength(tokens, first, last)) first += length
  for (let length = endLength(tokens, first, last); length > 0; length = endLength(tokens, first, last)) last -= length
  return first === 0 && last === tokens.length ? tokens : tokens.slice(first, last)
}

function startLength(tokens: readonly string[], first: number, last: number): number {
  for (const words of before.get(tokens[first]!) ?? []) {
    const next = first + words.length
    if (next < last && words.every((word, i) => tokens[first + i] === word) && !(words.length > 2 && unless.has(tokens[next]!))) return words.length
  }
  return 0
}

function endLength(tokens: readonly string[], first: number, last: number): number {
  for (const words of after.get(tokens[last - 1]!) ?? []) {
    const start = last - words.length
    if (start > first && words.every((word, i) => tokens[start + i] === word)) return words.length
  }
  return 0
}

/** Whether a message is nothing but a greeting, or nothing but thanks, with or without a name for whom they are meant. */
export function courtesyOf(text: string): 'greeting' | 'thanks' | undefined {
  const tokens = splitWords(text).map((word) => word.fold)
  if (tokens.every((token) => named.has(token))) return undefined
  return isAll(tokens, greetings) ? 'greeting' : isAll(tokens, thanks) ? 'thanks' : undefined
}

const named: ReadonlySet<string> = new Set(['bot', 'goldkeeper'])
const greetings = group(courtesies.greetings, (words) => words[0]!)
const thanks = group(courtesies.thanks, (words) => words[0]!)

function isAll(tokens: readonly string[], phrases: Sequences): boolean {
  for (let at = 0; at < tokens.length; ) {
    const found = phrases.get(tokens[at]!)?.find((words) => words.every((word, i) => tokens[at + i] === word))
    if (found === undefined) return false
    at += found.length
  }
  return true
}
