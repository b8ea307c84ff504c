import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { examine } from '../doctor.ts'
import type { Ways } from '../doctor.ts'
import type { Environment } from '../doctor/finding.ts'
import type { Io } from '../json-lines.ts'
import { Refusal } from '../refusal.ts'

/**
 * `goldkeeper doctor [--settings FILE] [--at URL] [--json]`: settings, store, admins, identity, registration, the keys of Teams, and with --at
 * what is deployed there. One line a check; what cannot be seen from here says so. Exit code 2 where something is wrong.
 *
 * FILE is what `az functionapp config appsettings list` writes; left out, the environment.
 */
export async function doctorCommand(args: string[], { out }: Io, ways: Ways = {}): Promise<void> {
  const { values } = parseArgs({ args, options: { settings: { type: 'string' }, at: { type: 'string' }, json: { type: 'boolean', default: false } } })
  if (values.at !== undefined && !/^https?:\/\/[^/]/.test(values.at)) throw new Refusal(`--at is "${values.at}": give the address of the function app, like https://NAME.azurewebsites.net`)
  const environment = values.settings === undefined ? process.env : await settingsIn(values.settings)
  let wrong = 0
  for await (const finding of examine(environment, { ...ways, at: values.at })) {
    if (finding.state === 'wrong') wrong += 1
    out(values.json ? JSON.stringify(finding) : `${finding.state.padEnd(8)}${finding.check.padEnd(14)}${finding.says}`)
  }
  if (wrong > 0) throw new Refusal(`${wrong} ${wrong === 1 ? 'check is' : 'checks are'} wrong: mend what is said above, the first one first`)
}

const Listed = z.array(z.object({ name: z.string(), value: z.string().nullable() }))

/** What runs here is not where they are: what says so stays behind. */
async function settingsIn(file: string): Promise<Environment> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`${file} cannot be read: give what "az functionapp config appsettings list" has written`)
  })
  try {
    return Object.fromEntries(Listed.parse(JSON.parse(text)).map(({ name, value }) => [name, value ?? undefined]))
  } catch {
    throw new Refusal(`${file} is no list of settings: give what "az functionapp config appsettings list" has written`)
  }
}
