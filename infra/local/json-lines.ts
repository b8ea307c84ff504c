import { createInterface } from 'node:readline'
import type { z } from 'zod'
import { explain } from '../../src/explain.ts'
import { Refusal } from './refusal.ts'

/** `err` is for whoever watches: progress, and what is worth knowing. */
export type Io = { readonly stdin: AsyncIterable<string>; readonly out: (line: string) => void; readonly err: (line: string) => void }

export const standardIo: Io = {
  /** Opened when read: a command that does not read it must not wait for its end. */
  get stdin() {
    return createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })
  },
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
}

/** Answers each line that is not blank with one line; the first bad one ends it with its number, all earlier answers written. */
export async function answerLines<T>(io: Io, schema: z.ZodType<T>, answer: (input: T) => unknown): Promise<void> {
  let number = 0
  for await (const line of io.stdin) {
    number += 1
    if (line.trim() === '') continue
    try {
      io.out(JSON.stringify(answer(parse(schema, readJson(line)))))
    } catch (error) {
      if (error instanceof Refusal || error instanceof RangeError) throw new Refusal(`line ${number}: ${error.message}`)
      throw error
    }
  }
}

function readJson(line: string): unknown {
  try {
    // Trimmed, since some shells put a byte order mark before the first line.
    return JSON.parse(line.trim())
  } catch {
    throw new Refusal('is not JSON: write one JSON object a line')
  }
}

/** The parsed input, or a refusal that names the place, the value and what belongs there. */
export function parse<T>(schema: z.ZodType<T>, input: unknown, name = 'the line'): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const { path, value, expected } = explain(result.error, input)
  const shown = value === undefined ? 'missing' : JSON.stringify(value).slice(0, 80)
  throw new Refusal(`${path || name} is ${shown}: ${expected}`)
}
