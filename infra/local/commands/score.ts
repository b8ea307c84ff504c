import { parseArgs } from 'node:util'
import { score, ScoreQuestion } from '../../../src/score.ts'
import { answerLines } from '../json-lines.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

/** `goldkeeper score --stdin`: one question a line, one capability score a line. */
export async function scoreCommand(args: string[], io: Io): Promise<void> {
  const { values } = parseArgs({ args, options: { stdin: { type: 'boolean' } } })
  if (values.stdin !== true) throw new Refusal('score reads questions from standard input: call it with --stdin')
  await answerLines(io, ScoreQuestion, score)
}
