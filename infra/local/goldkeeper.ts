import { NewerDocument } from '../../src/store/organizations.ts'
import type { Kept } from '../../functions/settings.ts'
import { isOfStore, troubleOf } from './doctor/trouble.ts'
import { standardIo } from './json-lines.ts'
import type { Io } from './json-lines.ts'
import { Halt, Refusal } from './refusal.ts'

/* The command line. A command is loaded when it is called; `--help` tells what it takes. */

type Command = (args: string[], io: Io) => Promise<void>

const takes = {
  assess: '--stdin',
  audit: '[--on DAY] [--dry-run] [--organization ID] [--store FILE]',
  designations: '[--on DAY]',
  doctor: '[--settings FILE] [--at URL] [--json]',
  export: '--organization ID [--tenant ID] [--csv] [--store FILE | --cosmos ENDPOINT]',
  forgotten: '--organization ID [--again FILE] [--store FILE | --cosmos ENDPOINT]',
  import: 'FILE [--organization ID] [--tenant ID] [--dry-run] [--complete] [--yes] [--on DAY] [--by NAME] [--store FILE | --cosmos ENDPOINT]',
  organizations: '--tenant ID [--store FILE | --cosmos ENDPOINT]',
  page: 'FILE… | --diff OLD NEW [--json] [--organization ID] [--tenant ID] [--store FILE]',
  requirements: 'COMPETENCY LEVEL [--lang en|it|es] [--market developed|developing] [--on DAY] [--json]',
  score: '--stdin',
  understand: '"SENTENCE" | --stdin [--roster FILE] [--on DAY]',
}

const commands: Record<keyof typeof takes, () => Promise<Command>> = {
  assess: async () => (await import('./commands/assess.ts')).assessCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  designations: async () => (await import('./commands/designations.ts')).designationsCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  forgotten: async () => (await import('./commands/forgotten.ts')).forgottenCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  organizations: async () => (await import('./commands/organizations.ts')).organizationsCommand,
  page: async () => (await import('./commands/page.ts')).pageCommand,
  requirements: async () => (await import('./commands/requirements.ts')).requirementsCommand,
  score: async () => (await import('./commands/score.ts')).scoreCommand,
  understand: async () => (await import('./commands/understand.ts')).understandCommand,
}

const HELP: ReadonlySet<string | undefined> = new Set(['help', '--help', '-h'])

const isCommand = (name: string | undefined): name is keyof typeof takes => name !== undefined && Object.hasOwn(takes, name)

export async function goldkeeper([name, ...args]: string[], io: Io): Promise<void> {
  if (HELP.has(name) || (isCommand(name) && args.some((arg) => HELP.has(arg) && arg !== 'help'))) {
    for (const [one, what] of Object.entries(takes)) if (HELP.has(name) || one === name) io.out(`goldkeeper ${one} ${what}`)
    return
  }
  if (name === undefined || !isCommand(name)) {
    const known = Object.keys(commands).join(', ')
    throw new Refusal(`${name === undefined ? 'no command given' : `there is no command "${name}"`}: use one of ${known}`)
  }
  const command = await commands[name]()
  await command(args, io).catch(async (error: unknown) => {
    throw isBadCall(error) || error instanceof Halt || !isOfStore(error) ? error : new Refusal(troubleOf(error, await placeIn(args)).says)
  })
}

/** Every command that reads what is recorded takes these. */
async function placeIn(args: readonly string[]): Promise<Kept> {
  const { placeOf } = await import('./kept.ts')
  const given = (name: string): string | undefined => args.find((_, i) => args[i - 1] === name) ?? args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
  const [cosmos, store] = [given('--cosmos'), given('--store')]
  return cosmos === undefined ? { kind: 'sqlite', file: placeOf({ store }) } : { kind: 'cosmos', endpoint: cosmos }
}

/** Options nobody knows are the caller's mistake as well, and so is an old program for a new store. */
const isBadCall = (error: unknown): error is Error =>
  error instanceof Refusal || error instanceof NewerDocument || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

if (import.meta.main) {
  try {
    await goldkeeper(process.argv.slice(2), standardIo)
  } catch (error) {
    if (!isBadCall(error) && !(error instanceof Halt)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error instanceof Halt ? 3 : 2
  }
}
