import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { understand } from '../../../bot/understand/understand.ts'
import type { Understanding } from '../../../bot/understand/understand.ts'
import { Day } from '../../../src/day.ts'
import { Language } from '../../../src/intent.ts'
import { answerLines, parse } from '../json-lines.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

const Sentence = z.object({
  text: z.string({ error: 'write the sentence as a text' }),
  locale: z.string({ error: 'write the locale as a text, such as "it"' }).optional(),
})

const Roster = z.array(z.string({ error: 'write each name as a text' }), { error: 'write a JSON array of names' })

/** `goldkeeper understand [--stdin] [--roster FILE] [--on DAY] ["sentence"]`: what somebody wants who writes this. */
export async function understandCommand(args: string[], io: Io): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { stdin: { type: 'boolean' }, roster: { type: 'string' }, on: { type: 'string' } },
  })
  const roster = values.roster === undefined ? [] : await readRoster(values.roster)
  const on = dayOf(values.on)
  const answer = (sentence: z.infer<typeof Sentence>) => inOrder(understand({ text: sentence.text, locale: languageOf(sentence.locale), roster, on }))
  if (values.stdin === true) {
    if (positionals.length > 0) throw new Refusal('understand reads either a sentence or --stdin: give one of them')
    return answerLines(io, Sentence, answer)
  }
  if (positionals.length === 0) throw new Refusal('understand needs a sentence in quotes, or --stdin with one JSON object a line')
  io.out(JSON.stringify(answer({ text: positionals.join(' ') })))
}

/** The keys in the order they are documented in. */
const inOrder = ({ intent, slots, confidence, language, ask }: Understanding) => ({ intent, slots, confidence, language, ...(ask && { ask }) })

const languageOf = (locale: string | undefined): Language | undefined => Language.safeParse(locale?.slice(0, 2).toLowerCase()).data

function dayOf(text: string | undefined): Day {
  if (text === undefined) return new Date().toISOString().slice(0, 10)
  if (!Day.safeParse(text).success) throw new Refusal(`--on is "${text}": write a day of the calendar as YYYY-MM-DD`)
  return text
}

async function readRoster(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`the roster ${file} cannot be read: check the path`)
  })
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new Refusal(`the roster ${file} is not JSON: write an array of names`)
  }
  try {
    return parse(Roster, content)
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`the roster ${file}: ${error.message}`)
    throw error
  }
}
