import { writeSync } from 'node:fs'
import { sample } from '../../infra/local/people.ts'
import { sqliteStore } from '../../src/store/sqlite.ts'
import { answering, toast } from '../bot/answering.ts'
import { presses } from './presses.ts'

/* A process that records, one press after the other, and says at once what it was told: FILE FIRST STEP. It expects to be killed. */

const [file, first, step] = process.argv.slice(2)
const say = (line: string): void => void writeSync(1, `${line}\n`)

const bot = await answering(sample, sqliteStore(file!))
say('ready')
for (let i = Number(first); i < presses.length; i += Number(step)) {
  const { who, action } = presses[i]!
  const told = toast(await bot.press(who, action, 'personal', `press-${i}`))
  if (!told.startsWith('Recorded: ')) throw new Error(`Press ${i} was answered otherwise: ${told}`)
  say(`told ${i}`)
}
say('done')
