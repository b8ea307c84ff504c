import { parseArgs } from 'node:util'
import { assess } from '../../../src/assess.ts'
import { Question } from '../../../src/question.ts'
import { answerLines } from '../json-lines.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

/** `goldkeeper assess --stdin`: one question a line, one answer a line. */
export async function assessCommand(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args, options: { stdin: { type: 'boolean' } } })
  if (values.stdin !== true) throw new Refusal('assess reads questions from standard input: call it with --stdin')
  await answerLines(io, Question, assess)
}
